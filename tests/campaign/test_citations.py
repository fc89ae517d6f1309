"""Citations whose symbol names another body than their words."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.campaign.a_campaign import read

from vanthu.campaign.citations import disagreeing_issuer

HEADER = ("Cấp", "Nội dung")


@pytest.mark.parametrize(
    ("symbol", "body", "issuer"),
    [
        ("73-KH/BCĐ", "UBND huyện", "BCĐ"),
        ("73-KH/BCĐ", "Ban Chỉ đạo huyện", ""),
        ("73/KH-UBND", "UBND huyện", ""),
        ("73/KH-UBND", "Ủy ban nhân dân huyện Yên Khánh", ""),
        ("73/KH-UBND", "Uỷ ban nhân dân xã", ""),
        ("12/NQ-HĐND", "UBND xã", "HĐND"),
        ("98/2023/NĐ-CP", "Chính phủ", ""),
        ("01/2026/QĐ-TTg", "Thủ tướng Chính phủ", ""),
        ("15/2025/TT-BNV", "Bộ Nội vụ", ""),
        ("15/2025/TT-BNV", "Bộ Tài chính", "BNV"),
        ("06/2022/QH15", "Quốc hội", ""),
        ("45/UBND-VHXH", "UBND xã", ""),
        ("18-CT/TW", "Ban Chấp hành Trung ương Đảng", ""),
        ("1674/NQ-UBTVQH15", "Ủy ban Thường vụ Quốc hội", ""),
        ("05/KH", "UBND xã", ""),
        ("73-KH/BCĐ", "", ""),
    ],
)
def test_the_issuer_in_a_symbol_is_compared_with_the_body(symbol: str, body: str, issuer: str) -> None:
    assert disagreeing_issuer(symbol, body) == issuer


def test_a_citation_that_disagrees_is_kept_and_told_at_its_cell(tmp_path: Path) -> None:
    text = (
        "Căn cứ Kế hoạch số 12/KH-HĐND, ngày 10 tháng 5 năm 2024 của UBND huyện về việc thi đua, xã xây dựng:"
    )

    campaign, diagnostics = read(tmp_path, outline=(HEADER, ("đoạn", text)))

    assert campaign.outline[0].text == text
    (diagnostic,) = [f for f in diagnostics if f.code == "campaign_citation_issuer"]
    assert (diagnostic.cell_place.sheet, diagnostic.cell_place.cell) == ("Nội dung kế hoạch", "B2")
    assert (diagnostic.read, diagnostic.facts["body"]) == ("12/KH-HĐND", "UBND huyện")
