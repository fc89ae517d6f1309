"""What was answered of a unit's file decides how its next file is read, and is part of the draft's recipe."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook
from tests.office.life import give
from tests.pipeline.test_questions import answer
from tests.pipeline.test_run import go
from tests.workbooks import a_workbook

from vanthu.diagnostics import Severity
from vanthu.ledger import DocumentStore
from vanthu.office.verify import Reproduction, verify
from vanthu.workspace.folder import Workspace

HEAD = ("STT", "Tên công trình", "Nội dung thi đua", "Xã hội hóa", "Địa điểm", "Nơi thực hiện")
Line = tuple[str, str, str]


def two_places(
    folder: Path, day: str, *rows: Line, unit: str = "Thôn Đông", lead: Sequence[str] = ()
) -> None:
    """A registration whose header says twice where the work is.

    Args:
        rows: Name of the work, and its two places.
        lead: Lines above the header.
    """
    book = Workbook()
    sheet = book.worksheets[0]
    for line in (f"Đơn vị: {unit}", *lead):
        sheet.append([line])
    sheet.append(HEAD)
    for number, (work, *places) in enumerate(rows, start=1):
        sheet.append([number, work, "a", 2_000_000, *places])
    path = folder / "inputs/received" / day / f"{unit}.xlsx"
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)


def places(folder: Path) -> dict[str, str]:
    table = go(folder).collected.tables["registration"]
    return {str(row.values["work_name"]): str(row.values["location"]) for row in table.rows}


def test_the_answer_for_one_file_reads_the_units_next_one_and_its_draft_can_be_made_again(
    planned: Path,
) -> None:
    two_places(planned, "2024-05-20", ("Nhà văn hóa", "Xóm 1", "Xóm 2"))
    asked = go(planned)
    (question,) = asked.collected.questions
    assert (question.code, question.severity) == ("column_unclear", Severity.ERROR)
    assert "Nhà văn hóa" not in asked.collected.tables["registration"].frame["work_name"].tolist()

    answer(planned / "outputs/questions.xlsx", "Cột F2 “Nơi thực hiện”")
    assert places(planned)["Nhà văn hóa"] == "Xóm 2"

    two_places(
        planned, "2024-05-27", ("Ao làng", "Xóm 3", "Xóm 4"), ("Cổng làng", "Xóm 5", "Xóm 6"),
        lead=("BIỂU ĐĂNG KÝ",),
    )  # fmt: skip
    found = places(planned)
    assert (found["Ao làng"], found["Cổng làng"]) == ("Xóm 4", "Xóm 6")
    assert "Nhà văn hóa" not in found

    give(planned, "registration_summary", number=46, day=dt.date(2024, 10, 7))
    issued = DocumentStore(planned / "vanthu.db").issued()[-1]
    assert issued.draft.recipe.answers == {question.identity: "noi thuc hien #1"}
    verdicts = verify(Workspace(planned), workers=1, progress=lambda *_: None)
    assert [verdict.outcome for verdict in verdicts] == [Reproduction.IDENTICAL] * 2


def test_an_answer_that_decided_nothing_is_in_no_recipe(planned: Path) -> None:
    two_places(planned, "2024-05-20", ("Nhà văn hóa", "Xóm 1", "Xóm 2"))
    go(planned)
    answer(planned / "outputs/questions.xlsx", "Cột F2 “Nơi thực hiện”")
    (planned / "inputs/received/2024-05-20/Thôn Đông.xlsx").unlink()
    go(planned)

    give(planned, "registration_summary", number=46, day=dt.date(2024, 10, 7))

    issued = DocumentStore(planned / "vanthu.db").issued()[-1]
    assert issued.draft.recipe.answers == {}


def test_files_that_look_the_same_ask_one_question(campaign_folder: Path) -> None:
    two_places(campaign_folder, "2024-05-20", ("Nhà văn hóa", "Xóm 1", "Xóm 2"))
    two_places(campaign_folder, "2024-05-20/ban sao", ("Ao làng", "Xóm 3", "Xóm 4"))

    questions = [q for q in go(campaign_folder).collected.questions if q.code == "column_unclear"]

    assert len(questions) == 1
    assert {str(place).split(" · ")[0] for place in questions[0].related} == {
        "2024-05-20/Thôn Đông.xlsx",
        "2024-05-20/ban sao/Thôn Đông.xlsx",
    }


def nameless(folder: Path, day: str, work: str) -> None:
    """A registration that says of its sender what the register does not know."""
    path = folder / "inputs/received" / day / "dang ky.xlsx"
    a_workbook(path, "registration", "Câu lạc bộ thơ xóm Chùa", [{"work_name": work, "field_code": "a"}])


def test_the_unit_that_was_answered_for_one_file_is_that_of_its_next_one(planned: Path) -> None:
    nameless(planned, "2024-05-21", "Ao làng")
    (question,) = go(planned).collected.questions
    assert question.code == "unit_unknown"
    label = next(fix.label for fix in question.fixes if fix.code == "T02")

    answer(planned / "outputs/questions.xlsx", label)
    nameless(planned, "2024-06-03", "Cổng làng")
    done = go(planned)

    rows = done.collected.tables["registration"].rows
    assert {r.values["work_name"] for r in rows if r.unit_code == "T02"} == {"Cổng làng"}
    assert [q.answer for q in done.collected.questions] == ["T02"]
    give(planned, "registration_summary", number=46, day=dt.date(2024, 10, 7))
    verdicts = verify(Workspace(planned), workers=1, progress=lambda *_: None)
    assert {verdict.outcome for verdict in verdicts} == {Reproduction.IDENTICAL}
