"""The register of units: kinds, other names, namesakes."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.campaign.a_campaign import read

from vanthu.campaign.choices import UnitKind
from vanthu.campaign.units import kind_of


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("thôn", UnitKind.HAMLET),
        ("THON", UnitKind.HAMLET),
        ("Tổ dân phố", UnitKind.HAMLET),
        ("Ban, ngành", UnitKind.AGENCY),
        ("Cơ quan, ban ngành", UnitKind.AGENCY),
        ("đơn vị sự nghiệp", UnitKind.AGENCY),
        ("Trường học", UnitKind.SCHOOL),
        ("Trường mầm non", UnitKind.SCHOOL),
        ("Đoàn thể", UnitKind.UNION),
        ("Mặt trận, đoàn thể", UnitKind.UNION),
        ("MTTQ", UnitKind.UNION),
        ("Lực lượng vũ trang", UnitKind.FORCES),
        ("Công an", UnitKind.FORCES),
        ("Ban CHQS", UnitKind.FORCES),
        ("doanh nghiệp", None),
        ("", None),
    ],
)
def test_a_kind_of_unit_is_read_as_clerks_write_it(written: str, kind: UnitKind | None) -> None:
    assert kind_of(written) is kind


def test_aliases_are_parted_by_semicolons(tmp_path: Path) -> None:
    rows = (
        ("Mã đơn vị", "Tên đơn vị", "Loại đơn vị", "Tên gọi khác"),
        ("T01", "Thôn Trại", "thôn", "Trại; T. Trại"),
    )

    campaign, _ = read(tmp_path, units=rows)

    assert campaign.units[0].aliases == ("Trại", "T. Trại")


def test_two_units_that_nothing_tells_apart_are_told(tmp_path: Path) -> None:
    head = ("Mã đơn vị", "Tên đơn vị", "Loại đơn vị", "Xã cũ")
    twins = (head, ("T01", "Thôn Đông", "thôn", None), ("T02", "THÔN ĐÔNG", "thôn", None))
    parted = (head, ("T01", "Thôn Đông", "thôn", "xã Khánh Cư"), ("T02", "Thôn Đông", "thôn", "xã Khánh Hải"))

    _, told = read(tmp_path, units=twins)
    _, silent = read(tmp_path, units=parted)

    assert [(f.code, f.cell_place.cell) for f in told if f.code == "campaign_unit_namesake"] == [
        ("campaign_unit_namesake", "B3")
    ]
    assert [f for f in silent if f.code == "campaign_unit_namesake"] == []
