"""What documents rest on."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tests.campaign.a_campaign import errors, read

from vanthu.campaign.choices import DocumentKind


def test_a_legal_basis_serves_the_kinds_that_it_names_or_all(tmp_path: Path) -> None:
    issued = ("Loại", "Số, ký hiệu", "Ngày ban hành", "Cơ quan ban hành", "Trích yếu")
    used = ("Hiệu lực từ", "Hiệu lực đến", "Dùng cho")
    rows = (
        (*issued, *used),
        ("Luật", None, dt.date(2022, 6, 15), None, "Thi đua, khen thưởng", "01/01/2024", None, None),
        (
            *("Nghị định", "98/2023/NĐ-CP", None, "Chính phủ", "quy định"),
            *(None, "30/6/2025", "Tờ trình khen thưởng; báo cáo kết quả"),
        ),
    )

    campaign, diagnostics = read(tmp_path, bases=rows)

    law, decree = campaign.legal_bases
    assert law.kinds == tuple(DocumentKind)
    assert (law.date, law.in_force_from) == (dt.date(2022, 6, 15), dt.date(2024, 1, 1))
    assert decree.kinds == (DocumentKind.COMMENDATION_PROPOSAL, DocumentKind.RESULTS_REPORT)
    assert "campaign_citation_issuer" not in {diagnostic.code for diagnostic in diagnostics}


def test_wrong_cells_of_a_legal_basis_are_told(tmp_path: Path) -> None:
    header = ("Loại", "Số, ký hiệu", "Ngày ban hành", "Trích yếu", "Hiệu lực từ", "Hiệu lực đến", "Dùng cho")
    rows = (
        header,
        ("Luật", None, "30/2/2022", "Thi đua", None, None, "Thông báo"),
        ("Luật", None, None, None, "1/1/2025", "1/1/2024", None),
    )

    found = errors(tmp_path, bases=rows)

    assert {(code, cell) for code, _, cell in found} == {
        ("campaign_bad_date", "C2"),
        ("campaign_document_kind", "G2"),
        ("campaign_cell_missing", "D3"),
        ("campaign_period", "F3"),
    }
