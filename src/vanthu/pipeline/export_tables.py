"""The consolidated tables for other programs: a CSV a form, one workbook of all."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from vanthu.packages import put_cell, saved
from vanthu.paperwork import form_of
from vanthu.paperwork.model import Form
from vanthu.records import Row, Value, plain
from vanthu.tables import ConsolidatedTable

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A text that begins so is taken for a formula by a spreadsheet program that opens a CSV."""


def table_csv(table: ConsolidatedTable) -> bytes:
    """One form of all units as CSV: UTF-8 with BOM, commas, CRLF; columns as `ConsolidatedTable.frame`.

    A text that a spreadsheet program would take for a formula gets an apostrophe in front.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(table.frame.columns)
    for row in table.rows:
        writer.writerow([_guarded(value) for value in _cells(row)])
    return stream.getvalue().encode("utf-8-sig")


def _cells(row: Row) -> tuple[Value, ...]:
    """The row in the order of the frame's columns."""
    keys = (column.key for column in form_of(row.form).columns)
    own = (row.values.get(key) for key in keys)
    return (row.unit_code, row.section, *own, row.file, row.sheet, row.number)


def _guarded(value: Value) -> str:
    text = plain(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(FORMULA_STARTS) else text


def tables_workbook(tables: Mapping[str, ConsolidatedTable]) -> bytes:
    """All tables in one workbook, a sheet a form: labels in row 1, keys in row 2, then the rows."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for form, table in tables.items():
        _fill(book.create_sheet(form_of(form).title[:31]), table, form_of(form))
    return saved(book)


def _fill(sheet: Worksheet, table: ConsolidatedTable, form: Form) -> None:
    columns = {column.key: column for column in form.columns}
    keys = [str(key) for key in table.frame.columns]
    for place, key in enumerate(keys, start=1):
        head = sheet.cell(1, place, columns[key].full_label if key in columns else key)
        head.font = Font(bold=True)
        head.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.cell(2, place, key)
        width = columns[key].width if key in columns else 14
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = "A3"
    for line, row in enumerate(table.rows, start=3):
        for place, value in enumerate(_cells(row), start=1):
            put_cell(sheet, line, place, value)
