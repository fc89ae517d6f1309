from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.pipeline.test_run import fates, go
from tests.workbooks import a_workbook

from vanthu.cli import execute
from vanthu.diagnostics import CellPlace, Diagnostic, Fix, Severity
from vanthu.errors import ExitCode
from vanthu.pipeline.make_documents import DocumentState
from vanthu.pipeline.questions import ANSWER_COLUMN, HEAD_ROW, questions_workbook

QUESTION = Diagnostic("one_or_two", Severity.WARNING, "Là một hay hai người?").asked(
    "twice-1",
    [Fix("two", "Hai người, giữ cả hai"), Fix("first", "=Một người")],
    [CellPlace("a.xlsx", "Biểu 03", "B7")],
    {},
)


def answer(path: Path, label: str, line: int = 1) -> None:
    """Chooses an answer as a clerk does, in the workbook itself."""
    book = load_workbook(path)
    book.worksheets[0].cell(HEAD_ROW + line, ANSWER_COLUMN, label)
    book.save(path)


def test_the_list_offers_just_the_choices_and_nothing_is_a_formula() -> None:
    book = load_workbook(io.BytesIO(questions_workbook([QUESTION], {})))

    (listed,) = book.worksheets[0].data_validations.dataValidation
    assert listed.formula1 == "'_vanthu'!$C$1:$D$1"
    assert [cell.value for cell in book["_vanthu"][1]][2:] == [fix.label for fix in QUESTION.fixes]
    assert {cell.data_type for row in book["_vanthu"] for cell in row} == {"s"}


def two_registrations_of_one_day(folder: Path) -> None:
    for name, work in (("mot.xlsx", "Nhà văn hóa"), ("hai.xlsx", "Sân bóng")):
        a_workbook(
            folder / "inputs/received/2024-05-22" / name,
            "registration",
            "Thôn Đông",
            [{"work_name": work, "field_code": "a"}],
        )


def test_a_run_asks_and_the_next_run_goes_by_the_answer_for_good(campaign_folder: Path) -> None:
    two_registrations_of_one_day(campaign_folder)
    questions = campaign_folder / "outputs" / "questions.xlsx"
    asked = go(campaign_folder)
    assert asked.exit_code is ExitCode.FINDINGS
    assert len(asked.collected.tables["registration"]) == 2

    answer(questions, "Dùng 2024-05-22/hai.xlsx")
    answered = go(campaign_folder)

    assert answered.exit_code is ExitCode.OK
    assert "Sân bóng" in set(answered.collected.tables["registration"].frame["work_name"])
    questions.unlink()
    again = go(campaign_folder)
    assert again.exit_code is ExitCode.OK
    assert set(fates(again).values()) == {DocumentState.UNCHANGED}


def test_the_run_says_where_to_answer(campaign_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    two_registrations_of_one_day(campaign_folder)

    assert execute(["run", str(campaign_folder), "--workers", "1"]) == ExitCode.FINDINGS

    assert "questions.xlsx" in capsys.readouterr().out


def test_an_older_file_put_back_is_asked_about(campaign_folder: Path) -> None:
    go(campaign_folder)
    newer = campaign_folder / "inputs/received/2024-05-24/sua.xlsx"
    a_workbook(newer, "registration", "Thôn Trại", [{"work_name": "Đường hoa", "field_code": "a"}])
    go(campaign_folder)

    newer.unlink()
    done = go(campaign_folder)

    assert [q.identity.split("-")[0] for q in done.collected.questions] == ["older"]
    assert done.exit_code is ExitCode.FINDINGS
    answer(campaign_folder / "outputs" / "questions.xlsx", "Dùng lại tệp này")
    assert go(campaign_folder).exit_code is ExitCode.OK


def test_every_received_file_is_kept_even_when_it_is_overwritten(campaign_folder: Path) -> None:
    path = campaign_folder / "inputs/received/2024-05-20/dang ky.xlsx"
    before = path.read_bytes()
    go(campaign_folder)
    a_workbook(path, "registration", "Thôn Trại", [{"work_name": "Khác", "field_code": "a"}])

    go(campaign_folder)

    kept = {file.read_bytes() for file in (campaign_folder / "kept").iterdir()}
    assert {before, path.read_bytes()} <= kept


def test_history_shows_versions_and_what_changed_cell_by_cell(
    campaign_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    go(campaign_folder)
    a_workbook(
        campaign_folder / "inputs/received/2024-05-24/sua.xlsx",
        "registration",
        "Thôn Trại",
        [{"work_name": "Đường hoa nông thôn mới", "field_code": "a", "budget_state_vnd": 6_000_000}],
    )
    go(campaign_folder)

    assert execute(["history", "thon trai", str(campaign_folder)]) == ExitCode.OK

    said = " ".join(capsys.readouterr().out.split())
    assert "đã có bản sau thay thế" in said
    assert "5000000 → 6000000" in said
    assert "bỏ dòng “Camera an ninh”" in said


def test_history_of_an_unknown_unit_names_the_units(
    campaign_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert execute(["history", "thôn Không Có", str(campaign_folder)]) == ExitCode.USAGE
    assert "T01" in capsys.readouterr().err
