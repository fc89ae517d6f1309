"""Cells far below everything else on a sheet."""

from __future__ import annotations

from openpyxl.styles import Font
from tests.intake.builders import (
    WORK,
    at_little_cost,
    book_of,
    codes,
    read,
    saved,
    the_table,
)


def test_one_stray_character_a_million_rows_below_costs_nothing() -> None:
    book = book_of(WORK, *[[n, f"Công trình {n}", "a"] for n in range(2, 7)])
    book["Biểu"]["XFD1048576"] = "x"
    data = saved(book)

    with at_little_cost():
        file = read(data)

    assert len(the_table(file).rows) == 6
    assert codes(file) == ["sheet_stray_cells"]


def test_a_million_styled_empty_rows_cost_nothing() -> None:
    book = book_of(WORK)
    for row in (1_048_576, 900_000):
        book["Biểu"].cell(row, 12).font = Font(bold=True)

    file = read(saved(book))

    assert codes(file) == []
    assert len(the_table(file).rows) == 1
