from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest
from tests.builders import a_campaign, a_unit, an_award

from vanthu.campaign.choices import AwardLevel, UnitKind
from vanthu.campaign.model import Unit
from vanthu.documents.unit_letterhead import head_line, head_position, name_lines, parent_line, unit_symbol
from vanthu.documents.wording import DOTS

COMMITTEE = "ỦY BAN NHÂN DÂN XÃ MẪU"


DISTRICT = an_award().model_copy(update={"decided_by": "Chủ tịch UBND huyện Yên Khánh"})


TWO_LEVELS = {"plan_date": dt.date(2026, 6, 29), "awards": (an_award(level=AwardLevel.PROVINCE),)}


@pytest.mark.parametrize(
    ("name", "pieces"),
    [
        ("Ủy ban Mặt trận Tổ quốc Việt Nam", ["ỦY", "BAN", "MẶT TRẬN", "TỔ QUỐC", "VIỆT NAM"]),
        ("Trường Trung học cơ sở Khánh Cư", ["TRƯỜNG", "TRUNG", "HỌC", "CƠ SỞ", "KHÁNH CƯ"]),
    ],
)
def test_a_long_name_in_the_head_breaks_between_words_only(name: str, pieces: list[str]) -> None:
    assert [piece.replace("\u00a0", " ") for piece in head_line(name).split(" ")] == pieces


PARENTS: Mapping[str, tuple[UnitKind, str, Mapping[str, object], str]] = {
    "hamlet": (UnitKind.HAMLET, "Thôn Đông", {}, COMMITTEE),
    "school of a district": (
        UnitKind.SCHOOL,
        "Trường Mầm non Mẫu",
        {"awards": (DISTRICT,)},
        "ỦY BAN NHÂN DÂN HUYỆN YÊN KHÁNH",
    ),
    "school, name of its district unknown": (UnitKind.SCHOOL, "Trường Mầm non Mẫu", {}, DOTS),
    "school without districts": (UnitKind.SCHOOL, "Trường Tiểu học Mẫu", TWO_LEVELS, COMMITTEE),
    "upper secondary school": (UnitKind.SCHOOL, "Trường THPT Mẫu", TWO_LEVELS, DOTS),
    "own office": (UnitKind.AGENCY, "Ban Văn hóa thông tin xã", {}, COMMITTEE),
    "clinic": (UnitKind.AGENCY, "Trạm Y tế xã", {}, DOTS),
    "union": (UnitKind.UNION, "Hội Nông dân xã", {}, DOTS),
    "police": (UnitKind.FORCES, "Công an xã", TWO_LEVELS, DOTS),
}


@pytest.mark.parametrize("case", PARENTS)
def test_the_parent_line_follows_from_the_kind_of_unit_and_from_the_day(case: str) -> None:
    kind, name, changed, line = PARENTS[case]

    assert parent_line(a_campaign(**changed), a_unit("X", name, kind)) == line


def test_what_the_register_says_of_a_unit_wins() -> None:
    unit = Unit(
        code="T",
        name="Thôn Đông",
        kind=UnitKind.HAMLET,
        parent_line="ĐẢNG ỦY XÃ MẪU",
        symbol="T",
        head_position="Phó thôn",
    )

    assert parent_line(a_campaign(), unit) == "ĐẢNG ỦY XÃ MẪU"
    assert (unit_symbol(unit), head_position(unit)) == ("T", "PHÓ THÔN")


@pytest.mark.parametrize(
    ("name", "position"),
    [
        ("Xóm 3", "TRƯỞNG XÓM"),
        ("Tổ dân phố 5", "TỔ TRƯỞNG"),
        ("Trường Tiểu học Mẫu", "HIỆU TRƯỞNG"),
        ("Công an xã", DOTS),
    ],
)
def test_the_position_of_the_head_follows_from_the_name_or_stays_open(name: str, position: str) -> None:
    assert head_position(a_unit("X", name)) == position


def test_a_unit_of_the_commune_is_named_with_the_commune() -> None:
    campaign = a_campaign()

    assert name_lines(campaign, a_unit("X", "Trạm Y tế xã")) == ("Trạm Y tế", "xã Mẫu")
    assert name_lines(campaign, a_unit("X", "Thôn Đoài")) == ("Thôn Đoài",)
