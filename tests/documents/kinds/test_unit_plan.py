from __future__ import annotations

import datetime as dt

from tests.builders import a_campaign, a_row, a_unit
from tests.documents.kinds.test_catalogue import context, drafts_of

from vanthu.campaign.choices import DocumentKind, RecipientRole, UnitKind
from vanthu.campaign.model import Recipient
from vanthu.documents.unit_letterhead import head_line
from vanthu.documents.wording import DOTS
from vanthu.records import Row, Value

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
