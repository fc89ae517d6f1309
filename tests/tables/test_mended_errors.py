"""An error that a later file of the unit has mended closes by itself, whatever the first file was."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.builders import TODAY, a_campaign, a_file, a_result, a_work

from vanthu.diagnostics import CellPlace, Diagnostic, Severity
from vanthu.records import ReadFile, ReadOutcome
from vanthu.tables import collect
from vanthu.tables.submissions import Inbox

MAY_20, MAY_22, SEPTEMBER_28 = dt.date(2024, 5, 20), dt.date(2024, 5, 22), dt.date(2024, 9, 28)
Sent = tuple[ReadFile, dt.date]


def wrong(file: str, form: str = "", outcome: ReadOutcome = ReadOutcome.UNREADABLE) -> ReadFile:
    told = Diagnostic("file_is_picture", Severity.ERROR, "Tệp là ảnh.", CellPlace(file)).about(form=form)
    return ReadFile(file, file, outcome, diagnostics=(told,))


def sent(file: str, *, results: bool = False, unit: str = "T01") -> ReadFile:
    return a_file([a_result(unit_code=unit) if results else a_work(unit_code=unit)], file=file)


def open_errors(*files: Sent, sender: str = "T01") -> list[str]:
    """Files of which an error is still told; the unit's code as their names tell it."""
    told = [each for file, _ in files for each in file.diagnostics]
    senders = {file.file: sender for file, _ in files}
    inbox = Inbox([file for file, _ in files], {file.file: day for file, day in files}, senders)
    data = collect(a_campaign(), inbox, told, today=TODAY)
    closed = {each.cell_place.file for each in data.past}
    left = [each.cell_place.file for each in data.diagnostics if each.severity is Severity.ERROR]
    assert not closed & set(left)
    assert len(closed) + len(set(left)) == len({each.cell_place.file for each in told})
    return left


@pytest.mark.parametrize("outcome", [ReadOutcome.UNREADABLE, ReadOutcome.NO_FORM])
def test_the_error_of_a_file_without_a_form_closes_when_the_form_comes(outcome: ReadOutcome) -> None:
    photo = (wrong("anh.jpg", outcome=outcome), MAY_20)
    assert open_errors(photo) == ["anh.jpg"]

    assert open_errors(photo, (sent("b.xlsx"), MAY_22)) == []


def test_a_sheet_without_the_columns_of_its_form_closes_when_that_form_comes() -> None:
    sheet = (wrong("a.xlsx", "results", ReadOutcome.NO_FORM), MAY_20)

    assert open_errors(sheet, (sent("b.xlsx"), MAY_22)) == ["a.xlsx"]
    assert open_errors(sheet, (sent("b.xlsx", results=True), MAY_22)) == []


def test_another_units_file_mends_nothing() -> None:
    photo = (wrong("anh.jpg"), MAY_20)

    assert open_errors(photo, (sent("b.xlsx", unit="T02"), MAY_22)) == ["anh.jpg"]
    assert open_errors(photo, (sent("b.xlsx"), MAY_22), sender="") == ["anh.jpg"]


def test_what_came_before_mends_nothing() -> None:
    assert open_errors((sent("b.xlsx"), MAY_20), (wrong("anh.jpg"), MAY_22)) == ["anh.jpg"]


def test_a_photo_of_the_same_day_may_be_a_correction_but_not_under_the_same_name() -> None:
    form = (sent("2024-05-20/dang ky.xlsx"), MAY_20)

    assert open_errors(form, (wrong("2024-05-20/anh.jpg"), MAY_20)) == ["2024-05-20/anh.jpg"]
    assert open_errors(form, (wrong("2024-05-20/Đăng ký.pdf"), MAY_20)) == []


def test_a_photo_that_may_be_of_the_results_stays_open_until_they_come() -> None:
    before = (sent("b.xlsx"), MAY_20)
    photo = (wrong("anh.jpg"), dt.date(2024, 9, 26))
    again = (sent("c.xlsx"), SEPTEMBER_28)

    assert open_errors(before, photo, again) == ["anh.jpg"]
    assert open_errors(before, photo, (sent("d.xlsx", results=True), SEPTEMBER_28)) == []


def test_the_name_of_the_file_tells_which_form_is_waited_for() -> None:
    photo = (wrong("ket qua thi dua.pdf"), MAY_20)

    assert open_errors(photo, (sent("b.xlsx"), MAY_22)) == ["ket qua thi dua.pdf"]
    assert open_errors(photo, (sent("b.xlsx", results=True), MAY_22)) == []


def test_what_is_told_of_a_file_that_counts_stays() -> None:
    file = sent("a.xlsx")
    told = Diagnostic("sheet_not_read", Severity.ERROR, "Trang không đọc.", CellPlace("a.xlsx"))
    counting = (ReadFile("a.xlsx", "a", ReadOutcome.READ, file.tables, (told,)), MAY_20)

    assert open_errors(counting, (sent("b.xlsx", results=True), MAY_22)) == ["a.xlsx"]
