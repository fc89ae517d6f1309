"""The awards, what their names tell, and their doubles."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from tests.campaign.a_campaign import errors, read

from vanthu.campaign.choices import AwardLevel, SubjectType


@pytest.mark.parametrize(
    ("name", "level", "decided_by"),
    [
        ("Giấy khen của Chủ tịch UBND xã", AwardLevel.COMMUNE, "Chủ tịch UBND xã"),
        ("Giấy khen của Chủ tịch UBND huyện", AwardLevel.DISTRICT, "Chủ tịch UBND huyện"),
        ("Bằng khen của Chủ tịch UBND tỉnh", AwardLevel.PROVINCE, "Chủ tịch UBND tỉnh"),
        ("Bằng khen", AwardLevel.PROVINCE, "Chủ tịch UBND tỉnh"),
        ("Lao động tiên tiến", AwardLevel.COMMUNE, "Chủ tịch UBND xã"),
    ],
)
def test_an_award_named_only_is_understood_and_told(
    tmp_path: Path, name: str, level: AwardLevel, decided_by: str
) -> None:
    campaign, diagnostics = read(tmp_path, awards=(("Hình thức khen thưởng",), (name,)))

    (award,) = campaign.awards
    assert (award.level, award.decided_by, award.subjects) == (level, decided_by, tuple(SubjectType))
    assert award.threshold_pct == Decimal(80)
    assert [(f.code, f.cell_place.cell) for f in diagnostics] == [("campaign_award_level", "A2")]


def test_an_award_with_all_its_columns(tmp_path: Path) -> None:
    header = (
        "Hình thức khen thưởng",
        "Đối tượng",
        "Cấp quyết định",
        "Tỷ lệ phiếu tối thiểu (%)",
        "Hệ số lương cơ sở",
    )
    rows = (
        header,
        ("Giấy khen", "cá nhân; hộ", "xã", 0.7, "0,3"),
        ("Giấy khen", "tập thể", "xã", "90%", 0.6),
    )

    campaign, diagnostics = read(tmp_path, awards=rows)

    assert [(award.subjects, award.threshold_pct, award.multiple) for award in campaign.awards] == [
        ((SubjectType.INDIVIDUAL, SubjectType.HOUSEHOLD), Decimal(70), Decimal("0.3")),
        ((SubjectType.COLLECTIVE,), Decimal(90), Decimal("0.6")),
    ]
    assert diagnostics == ()


def test_an_award_twice_for_one_subject_is_told_unless_the_times_differ(tmp_path: Path) -> None:
    header = ("Hình thức khen thưởng", "Đối tượng", "Cấp quyết định", "Hiệu lực từ", "Hiệu lực đến")
    rows = (
        header,
        ("Giấy khen", "cá nhân", "xã", None, "30/6/2025"),
        ("Giấy khen", "cá nhân", "xã", "1/7/2025", None),
        ("giấy khen", "tập thể, cá nhân", "xã", "1/1/2026", None),
    )

    found = errors(tmp_path, awards=rows)

    assert found == [("campaign_award_twice", "Thẩm quyền khen", "A4")]


def test_wrong_words_of_an_award_are_told(tmp_path: Path) -> None:
    header = ("Hình thức khen thưởng", "Đối tượng", "Cấp quyết định", "Tỷ lệ phiếu tối thiểu (%)")

    found = errors(tmp_path, awards=(header, ("Giấy khen", "doanh nghiệp", "bộ", 180)))

    assert {(code, cell) for code, _, cell in found} == {
        ("campaign_subject", "B2"),
        ("campaign_level", "C2"),
        ("campaign_bad_number", "D2"),
    }


def test_a_share_of_one_is_all_of_it(tmp_path: Path) -> None:
    campaign, _ = read(
        tmp_path, awards=(("Hình thức khen thưởng", "Tỷ lệ phiếu tối thiểu (%)"), ("Giấy khen", 1))
    )

    assert campaign.awards[0].threshold_pct == Decimal(100)


def test_an_award_in_force_for_one_day_twice_is_told(tmp_path: Path) -> None:
    header = ("Hình thức khen thưởng", "Đối tượng", "Cấp quyết định", "Hiệu lực từ", "Hiệu lực đến")
    rows = (
        header,
        ("Giấy khen", "cá nhân", "xã", "1/1/2025", "30/6/2025"),
        ("Giấy khen", "cá nhân", "xã", "30/6/2025", "30/6/2025"),
    )

    assert errors(tmp_path, awards=rows) == [("campaign_award_twice", "Thẩm quyền khen", "A3")]
