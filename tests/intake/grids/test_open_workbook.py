"""The sheets of a workbook of any format as grids."""

from __future__ import annotations

import io
import zipfile

import openpyxl
from tests.intake.builders import (
    REGISTRATION_HEAD,
    WORK,
    a_form,
    book_of,
    codes,
    read,
    saved,
    the_row,
)
from tests.intake.packages import zipped

from vanthu.records import ReadOutcome


def test_a_broken_sheet_is_one_finding() -> None:
    with zipfile.ZipFile(io.BytesIO(saved(book_of(WORK)))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"][:300]

    file = read(zipped(parts))

    assert file.outcome is ReadOutcome.UNREADABLE
    assert codes(file) == ["file_damaged"]


def test_text_that_begins_like_a_formula_is_only_text() -> None:
    book = book_of(WORK)
    book["Biểu"]["L5"].value = "=cmd|' /C calc'!A0"
    book["Biểu"]["L5"].data_type = "s"

    assert the_row(read(saved(book))).values["note"] == "=cmd|' /C calc'!A0"


def test_rows_beyond_the_most_that_are_read_are_told() -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("B")
    for row in a_form(REGISTRATION_HEAD):
        sheet.append(list(row))
    for number in range(1, 20_100):
        sheet.append([number, "Đường hoa", "a"])

    file = read(saved(book))

    assert "sheet_rows_left_out" in codes(file)
    assert file.diagnostics[0].message
