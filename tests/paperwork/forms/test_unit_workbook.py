from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests.intake.builders import a_context, codes, read, saved
from tests.paperwork.builders import UNIT, an_occasion, book_of, issued
from tests.templating.needs import need
from tests.templating.ooxml import validate

from vanthu.cli import execute
from vanthu.diagnostics import Severity
from vanthu.errors import ExitCode
from vanthu.paperwork import FORMS, issue_workbook, workbook_name
from vanthu.paperwork.model import KnownUnit
from vanthu.processes.libreoffice import soffice_path
from vanthu.records import PartialDate, ReadFile

OTHER = a_context().units[2]

WORK = {
    "work_name": "Đường hoa nông thôn mới",
    "field_code": "a) Xây dựng nông thôn mới",
    "location": "Đầu thôn",
    "budget_state_vnd": 5_000_000,
    "budget_social_vnd": 12_500_000,
    "start_date": dt.date(2024, 6, 1),
    "end_date": dt.date(2024, 8, 30),
    "person_in_charge": "Nguyễn Văn An",
    "phone": "0912345678",
}
RESULT = {
    "work_name": "Đường hoa nông thôn mới",
    "status": "hoàn thành",
    "progress_pct": 100,
    "cost_social_vnd": 13_000_000,
    "work_days": 120.5,
    "participants": 80,
    "completed_date": dt.date(2024, 8, 25),
}
NOMINEE = {
    "name": "Trần Thị Hoa",
    "subject_type": "cá nhân",
    "gender": "Nữ",
    "birth": "9/2/1988",
    "citizen_id": "037188001234",
    "achievement": "Vận động 45 hộ hiến đất",
    "award": "Giấy khen của Chủ tịch UBND xã",
    "votes_for": 10,
    "votes_total": 11,
}
TASK = {"task": "Tổng vệ sinh", "target": "Mỗi tháng hai lần", "start_date": dt.date(2024, 5, 20)}
FILLED: dict[str, dict[str, Any]] = dict(
    zip((form.key for form in FORMS), (WORK, RESULT, NOMINEE, TASK), strict=True)
)


def filled(*forms: str) -> bytes:
    """The issued workbook as a unit fills it in: one row in each of the forms."""
    book = book_of(issued())
    for form in FORMS:
        if form.key in forms:
            sheet = book[form.number]
            first = 7 if any(column.group for column in form.columns) else 6
            for place, column in enumerate(form.columns, start=2):
                if column.key in FILLED[form.key]:
                    sheet.cell(first, place).value = FILLED[form.key][column.key]
    return saved(book)


def values(file: ReadFile) -> dict[str, dict[str, object]]:
    """What was read of each form's one row, without what is empty."""
    return {
        table.form: {k: v for k, v in row.values.items() if v is not None}
        for table in file.tables
        for row in table.rows
    }


EXPECTED: dict[str, dict[str, object]] = {
    "registration": {**WORK, "field_code": "a"},
    "results": {
        **RESULT,
        "status": "completed",
        "progress_pct": Decimal(100),
        "work_days": Decimal("120.5"),
    },
    "nomination": {
        **NOMINEE,
        "subject_type": "individual",
        "gender": "female",
        "birth": PartialDate(1988, 2, 9),
    },
    "unit_plan": TASK,
}


def test_a_filled_form_is_known_by_itself_whatever_its_name() -> None:
    file = read(filled(*FILLED), "Book1.xlsx")

    assert {table.form: table.unit_code for table in file.tables} == dict.fromkeys(FILLED, UNIT.code)
    assert values(file) == EXPECTED
    assert [f for f in file.diagnostics if f.severity is not Severity.NOTE] == []


def test_a_units_form_is_its_own_also_where_two_units_have_like_names() -> None:
    assert {table.unit_code for table in read(issued(OTHER), "Book1.xlsx").tables} == {OTHER.code}


def test_an_unfilled_form_holds_no_row_and_its_examples_are_not_read() -> None:
    file = read(issued())

    assert [row for table in file.tables for row in table.rows] == []
    assert {f.cell_place.sheet for f in file.diagnostics} == {form.number for form in FORMS}
    assert set(codes(file)) == {"sheet_no_rows"}


def test_forms_left_empty_beside_a_filled_one_are_not_sent() -> None:
    file = read(filled("results"))

    assert [table.form for table in file.tables] == ["results"]
    assert "sheet_no_rows" not in codes(file)


def test_a_workbook_with_nothing_filled_in_is_asked_about() -> None:
    file = read(issued())

    assert [table.form for table in file.tables] == [form.key for form in FORMS]
    assert codes(file) == ["sheet_no_rows"] * len(FORMS)


def test_the_same_unit_and_campaign_give_the_same_bytes() -> None:
    assert issued() == issued()


def test_the_drop_downs_offer_what_the_campaign_has() -> None:
    book = book_of(issued())
    rule = next(r for r in book["Biểu 03"].data_validations.dataValidation if "I6" in r.sqref)
    area = rule.formula1.split("!")[1].replace("$", "")

    assert tuple(cell.value for (cell,) in book["_vanthu"][area]) == a_context().awards


def test_a_name_that_looks_like_a_formula_stays_a_name() -> None:
    unit = KnownUnit("=1", '=HYPERLINK("x")', "thôn")
    context = replace(a_context(), units=(unit,))
    book = book_of(
        issue_workbook(unit, replace(an_occasion(), registers=context, send_to="+84", agency="@x"))
    )

    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []


@pytest.mark.parametrize(
    ("code", "name", "expected"),
    [
        ("T01", "Thôn Trại", "T01 Thôn Trại.xlsx"),
        ("a/b", 'Hội "Phụ nữ": xã', "a-b Hội -Phụ nữ- xã.xlsx"),
        ("..", "x" * 300 + ".", f".. {'x' * 117}.xlsx".lstrip(" .")),
    ],
)
def test_a_files_name_is_one_that_windows_takes(code: str, name: str, expected: str) -> None:
    assert workbook_name(KnownUnit(code, name, "thôn")) == expected


def test_the_workbook_is_valid(tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(issued())

    # -- openpyxl orders what stands in a font otherwise than the schema; every program reads it
    assert [error for error in validate(path) if "/x:font[" not in error] == []


def test_the_command_writes_a_file_for_every_unit(
    campaign_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert execute(["forms", str(campaign_folder)]) == ExitCode.OK

    written = sorted((campaign_folder / "outputs/forms").iterdir())
    assert len(written) == 26
    assert "T01 Thôn Trại.xlsx" in {path.name for path in written}
    assert "26" in capsys.readouterr().out
    before = {path: path.stat().st_mtime_ns for path in written}
    assert execute(["forms", str(campaign_folder)]) == ExitCode.OK
    assert {path: path.stat().st_mtime_ns for path in written} == before


@pytest.fixture(scope="module")
def through_calc(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A filled form as LibreOffice Calc saves it, by suffix."""
    program = soffice_path()
    need(program, "LibreOffice")
    folder = tmp_path_factory.mktemp("calc")
    source = folder / "Book1.xlsx"
    source.write_bytes(filled(*FILLED))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    made = {}
    for suffix in ("xlsx", "ods", "xls"):
        out = folder / suffix
        command = [
            str(program),
            profile,
            "--headless",
            "--convert-to",
            suffix,
            "--outdir",
            str(out),
            str(source),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        made[suffix] = (out / f"Book1.{suffix}").read_bytes()
    shutil.rmtree(folder / "profile", ignore_errors=True)
    return made


@pytest.mark.slow
@pytest.mark.parametrize("suffix", ["xlsx", "ods", "xls"])
def test_a_form_that_went_through_calc_is_read_right(through_calc: dict[str, bytes], suffix: str) -> None:
    file = read(through_calc[suffix], f"Book1.{suffix}")

    assert {table.form: table.unit_code for table in file.tables} == dict.fromkeys(FILLED, UNIT.code)
    assert values(file) == EXPECTED
    assert [f for f in file.diagnostics if f.severity is not Severity.NOTE] == []


@pytest.mark.slow
def test_rules_and_locks_survive_calc(through_calc: dict[str, bytes]) -> None:
    sheet = book_of(through_calc["xlsx"])["Biểu 01"]

    assert sheet.protection.sheet
    assert sheet["B5"].protection.locked
    assert not sheet["B7"].protection.locked
    kinds = {rule.type for rule in sheet.data_validations.dataValidation}
    assert {"list", "whole", "date"} <= kinds
