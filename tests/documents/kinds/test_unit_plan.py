from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest
from tests.builders import a_campaign, a_row, a_unit, an_award
from tests.documents.kinds.test_catalogue import context, drafts_of

from vanthu.campaign.choices import AwardLevel, DocumentKind, RecipientRole, UnitKind
from vanthu.campaign.model import Recipient, Unit
from vanthu.documents.unit_letterhead import head_line, head_position, name_lines, parent_line, unit_symbol
from vanthu.documents.wording import DOTS
from vanthu.records import Row, Value

DISTRICT = an_award().model_copy(update={"decided_by": "Chủ tịch UBND huyện Yên Khánh"})
TWO_LEVELS = {"plan_date": dt.date(2026, 6, 29), "awards": (an_award(level=AwardLevel.PROVINCE),)}
COMMITTEE = "ỦY BAN NHÂN DÂN XÃ MẪU"


def a_task(task: str = "Trồng cây", unit_code: str = "T01", *, held: bool = False, **values: Value) -> Row:
    return a_row("unit_plan", unit_code, held=held, task=task, **values)  # type: ignore[arg-type]


def test_there_is_a_plan_for_each_unit_that_sent_its_tasks() -> None:
    drafts = drafts_of(a_task(), a_task("Làm đường", "T02"))

    assert [name for name in drafts if name.startswith("02")] == ["02_unit_plan_T01", "02_unit_plan_T02"]


def test_the_tasks_stand_in_the_units_order_as_it_wrote_them() -> None:
    rows = [
        a_task("Trồng cây", target="200 cây", start_date=dt.date(2024, 5, 20), lead="Chi đoàn"),
        a_task("Làm đường", number=6),
    ]

    tasks = context(drafts_of(*rows)["02_unit_plan_T01"])["tasks"]

    assert [(t["tt"], t["task"]) for t in tasks] == [("1", "Trồng cây"), ("2", "Làm đường")]
    assert (tasks[0]["target"], tasks[0]["start"], tasks[0]["end"]) == ("200 cây", "20/5/2024", "")


def test_the_head_and_the_signer_are_the_units_own() -> None:
    unit = a_unit().model_copy(update={"symbol": "TĐ", "head_name": "Lê Văn Trưởng"})

    fields = context(drafts_of(a_task(), campaign=a_campaign(units=(unit,)))["02_unit_plan_T01"])

    assert (fields["parent"], fields["issuer_lines"]) == (head_line(COMMITTEE), ("THÔN\u00a0ĐÔNG",))
    assert fields["number_line"].endswith("/KH-TĐ")
    assert (fields["sign_lines"], fields["signer"]) == (("TRƯỞNG THÔN",), "Lê Văn Trưởng")
    assert fields["recipients"] == ("- UBND xã Mẫu;", "- Lưu: VT.")


@pytest.mark.parametrize(
    ("name", "pieces"),
    [
        ("Ủy ban Mặt trận Tổ quốc Việt Nam", ["ỦY", "BAN", "MẶT TRẬN", "TỔ QUỐC", "VIỆT NAM"]),
        ("Trường Trung học cơ sở Khánh Cư", ["TRƯỜNG", "TRUNG", "HỌC", "CƠ SỞ", "KHÁNH CƯ"]),
    ],
)
def test_a_long_name_in_the_head_breaks_between_words_only(name: str, pieces: list[str]) -> None:
    assert [piece.replace("\u00a0", " ") for piece in head_line(name).split(" ")] == pieces


def test_the_register_of_recipients_wins() -> None:
    line = Recipient(
        kind=DocumentKind.UNIT_PLAN, name="Đảng ủy xã", order=1, role=RecipientRole.REPORT, copies=1
    )

    fields = context(drafts_of(a_task(), campaign=a_campaign(recipients=(line,)))["02_unit_plan_T01"])

    assert fields["recipients"] == ("- Đảng ủy xã;", "- Lưu: VT.")


def test_what_nobody_knows_of_a_unit_stays_open() -> None:
    union = a_unit("D01", "Hội Nông dân xã", UnitKind.UNION)

    fields = context(
        drafts_of(a_task(unit_code="D01"), campaign=a_campaign(units=(union,)))["02_unit_plan_D01"]
    )

    assert (fields["parent"], fields["sign_lines"], fields["signer"]) == (DOTS, (DOTS,), DOTS)
    assert fields["number_line"].endswith(f"/KH-{DOTS[:5]}")


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


def test_a_task_that_is_held_back_makes_the_plan_incomplete() -> None:
    draft = drafts_of(a_task(), a_task("Sai", held=True, number=6))["02_unit_plan_T01"]

    assert draft.missing == ("Thôn Đông: 01 dòng có lỗi ở Biểu 04, chờ đơn vị sửa",)


def test_a_unit_whose_tasks_are_all_held_back_has_no_plan() -> None:
    assert "02_unit_plan_T01" not in drafts_of(a_task(held=True))


def test_a_code_that_no_file_may_bear_is_made_fit() -> None:
    unit = a_unit("T/01")

    assert "02_unit_plan_T_01" in drafts_of(a_task(unit_code="T/01"), campaign=a_campaign(units=(unit,)))


def test_every_task_is_traced_to_its_cell() -> None:
    draft = drafts_of(a_task())["02_unit_plan_T01"]

    assert [(f.place, f.text, f.origins[0].cell) for f in draft.figures] == [
        ("tasks[1].task", "Trồng cây", "B5")
    ]
