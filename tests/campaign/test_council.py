"""The members of the council."""

from __future__ import annotations

from pathlib import Path

from tests.campaign.a_campaign import read


def test_a_member_who_stands_twice_is_told(tmp_path: Path) -> None:
    rows = (
        ("Họ và tên", "Chức vụ", "Vai trò"),
        ("Vũ Bình Minh", "Chủ tịch UBND xã", "Chủ tịch Hội đồng"),
        ("VŨ BÌNH MINH", "Bí thư", "Ủy viên"),
    )

    _, told = read(tmp_path, council=rows)

    assert [f.cell_place.cell for f in told if f.code == "campaign_member_twice"] == ["A3"]


def test_an_absent_member_without_a_reason_is_told(tmp_path: Path) -> None:
    rows = (
        ("Họ và tên", "Chức vụ", "Vai trò", "Có mặt", "Lý do vắng"),
        ("Vũ Bình Minh", "Chủ tịch UBND xã", "Chủ tịch Hội đồng", "x", None),
        ("Đặng Quốc Bảo", "Trưởng Công an xã", None, "Không", None),
    )

    campaign, diagnostics = read(tmp_path, council=rows)

    assert [(member.role, member.present) for member in campaign.council] == [
        ("Chủ tịch Hội đồng", True),
        ("Ủy viên", False),
    ]
    assert ("campaign_absent_reason", "E3") in [(f.code, f.cell_place.cell) for f in diagnostics]
