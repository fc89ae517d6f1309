"""Two sheets with one form: copies and hidden ones are asked about, different ones are added up in peace."""

from __future__ import annotations

import io
from dataclasses import replace

import openpyxl
import pytest
from tests.intake.builders import REGISTRATION_HEAD, RESULTS_HEAD, a_context, a_form, read, saved, xlsx

from vanthu.diagnostics import Severity
from vanthu.records import ReadFile

Body = list[list[object]]


def rows(*works: tuple[str, int]) -> Body:
    return [[n, name, "a", "500 m", "Trại", state, 0] for n, (name, state) in enumerate(works, start=1)]


def a_book(*sheets: tuple[str, Body], hidden: str = "") -> bytes:
    data = xlsx({title: a_form(REGISTRATION_HEAD, *body) for title, body in sheets})
    if not hidden:
        return data
    book = openpyxl.load_workbook(io.BytesIO(data))
    book[hidden].sheet_state = "hidden"
    return saved(book)


def names(file: ReadFile, *, held: bool) -> list[object]:
    return [r.values["work_name"] for t in file.tables for r in t.rows if r.held is held]


def questions(file: ReadFile) -> list[str]:
    return [each.code for each in file.diagnostics if each.is_question]


MAIN = ("Biểu 01", rows(("Cổng chào", 1_000_000), ("Đường hoa", 2_000_000)))
CHANGED = rows(("Cổng chào", 3_000_000), ("Đường hoa", 2_000_000))
SAME = ("Cổng chào", 1_000_000)

ASKED = {
    "hidden_old_copy": a_book(MAIN, ("Ban dau", rows(("Cổng làng", 50_000_000))), hidden="Ban dau"),
    "copied_with_a_change": a_book(MAIN, ("Trang 2", CHANGED)),
    "called_a_copy": a_book(MAIN, ("Biểu 01 (2)", rows(("Ao cá", 5_000_000)))),
    "called_old": a_book(MAIN, ("Bản cũ", rows(("Ao cá", 5_000_000)))),
    "one_row_the_same": a_book(
        ("A", rows(SAME, ("Ao", 7_000_000), ("Cầu", 8_000_000))),
        ("B", rows(SAME, ("Kho", 9_000_000), ("Chợ", 6_000_000))),
    ),
    "three_copies": a_book(MAIN, ("Trang 2", CHANGED), ("Trang 3", CHANGED)),
}


@pytest.mark.parametrize("data", ASKED.values(), ids=ASKED)
def test_sheets_that_may_be_copies_are_held_and_asked_about(data: bytes) -> None:
    file = read(data)

    assert questions(file) == ["sheets_rival"]
    assert names(file, held=False) == []


CLEAN = {
    "other_works": a_book(MAIN, ("Trường học", rows(("Sân trường", 4_000_000)))),
    "one_common_name_of_many": a_book(
        ("Quý 1", rows(("Trồng cây", 1_000_000), ("Ao", 7_000_000), ("Cầu", 8_000_000))),
        ("Quý 2", rows(("Trồng cây", 9_000_000), ("Kho", 9_000_000), ("Chợ", 6_000_000))),
    ),
    "hamlets_called_cu": a_book(
        ("Yên Cư trên", rows(("Ao", 7_000_000))), ("Yên Cư dưới", rows(("Cầu", 8_000_000)))
    ),
    "another_form": xlsx(
        {
            "Biểu 01": a_form(REGISTRATION_HEAD, *MAIN[1]),
            "Biểu 02": a_form(RESULTS_HEAD, [1, "Cổng chào", "Hoàn thành", 100]),
        }
    ),
    "an_empty_copy": a_book(MAIN, ("Biểu 01 (2)", [])),
}


@pytest.mark.parametrize("data", CLEAN.values(), ids=CLEAN)
def test_sheets_with_rows_of_their_own_are_not_asked_about(data: bytes) -> None:
    file = read(data)

    assert questions(file) == []
    assert names(file, held=True) == []


@pytest.mark.parametrize(
    ("choice", "left"),
    [
        ("Biểu 01", ["Cổng chào", "Đường hoa"]),
        ("Bản cũ", ["Ao cá"]),
        ("all", ["Cổng chào", "Đường hoa", "Ao cá"]),
    ],
)
def test_the_answer_says_which_sheet_of_the_next_file_counts(choice: str, left: list[str]) -> None:
    (question,) = [q for q in read(ASKED["called_old"]).diagnostics if q.is_question]
    assert choice in {fix.code for fix in question.fixes}
    context = replace(a_context(), answers={question.identity: choice})

    file = read(ASKED["called_old"], context=context)

    assert names(file, held=False) == left
    (told,) = [each for each in file.diagnostics if each.is_question]
    assert told.severity is Severity.NOTE
    # -- other rows under the same names of sheets
    other = a_book(("Biểu 01", rows(("Kho", 9_000_000))), ("Bản cũ", rows(("Chợ", 6_000_000))))
    assert names(read(other, context=context), held=True) == []


def test_an_answer_about_the_same_rows_says_nothing_of_others() -> None:
    (question,) = [q for q in read(ASKED["copied_with_a_change"]).diagnostics if q.is_question]
    context = replace(a_context(), answers={question.identity: "all"})

    other = rows(("Ao cá", 3_000_000), ("Nhà trẻ", 2_000_000))
    file = read(a_book(("Biểu 01", other), ("Trang 2", other)), context=context)

    assert len(names(file, held=True)) == 4


def test_what_is_told_of_the_sheet_that_does_not_count_is_gone() -> None:
    wrong = a_book(MAIN, ("Bản cũ", [[1, "Ao cá", "a", "500 m", "Trại", "khoảng 5 triệu", 0]]))
    (question,) = [q for q in read(wrong).diagnostics if q.is_question]
    assert [each for each in read(wrong).diagnostics if each.cell_place.sheet == "Bản cũ"]

    file = read(wrong, context=replace(a_context(), answers={question.identity: "Biểu 01"}))

    assert not [each for each in file.diagnostics if each.cell_place.sheet == "Bản cũ"]
