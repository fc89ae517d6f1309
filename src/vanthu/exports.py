"""The consolidated tables for other programs: a CSV a form, one workbook of all."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Mapping
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from vanthu.intake.forms import form_of
from vanthu.records import PartialDate, Row, Value
from vanthu.tables.consolidated import Consolidated
from vanthu.word import package

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A text that begins so is taken for a formula by a spreadsheet program that opens a CSV."""

MADE = dt.datetime(2020, 3, 5, tzinfo=dt.UTC)
"""Time that workbooks carry: fixed, so that the same rows give the same bytes."""


def plain(value: Value) -> str:
    """A value for machines: dates `2024-05-25`, numbers with a point, nothing is empty."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}" if value else "0"
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value)


def table_csv(table: Consolidated) -> bytes:
    """One form of all units as CSV: UTF-8 with BOM, commas, CRLF; columns as `Consolidated.frame`.

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


def tables_workbook(tables: Mapping[str, Consolidated]) -> bytes:
    """All tables in one workbook, a sheet a form: labels in the first row, keys in the second, then the rows."""
    book = Workbook(write_only=True)
    for form, table in tables.items():
        sheet = book.create_sheet(form_of(form).title[:31])
        _fill(sheet, table, form)
    stream = io.BytesIO()
    book.save(stream)
    with zipfile.ZipFile(stream) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[package.CORE] = package.dated(parts[package.CORE], MADE)  # openpyxl stamps the time of saving
    return package.pack(parts)


def _fill(sheet: WriteOnlyWorksheet, table: Consolidated, form: str) -> None:
    labels = {column.key: column.full_label for column in form_of(form).columns}
    keys = list(table.frame.columns)
    for place, key in enumerate(keys, start=1):
        column = next((c for c in form_of(form).columns if c.key == key), None)
        sheet.column_dimensions[get_column_letter(place)].width = column.width if column else 14
    sheet.freeze_panes = "A3"
    sheet.append([_head(sheet, labels.get(key, key)) for key in keys])
    sheet.append(keys)
    for row in table.rows:
        sheet.append([_cell(sheet, value) for value in _cells(row)])


def _head(sheet: WriteOnlyWorksheet, label: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, label)
    cell.font = Font(bold=True)
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    return cell


def _cell(sheet: WriteOnlyWorksheet, value: Value) -> WriteOnlyCell:
    """A cell that holds the value and is never a formula."""
    cell = WriteOnlyCell(sheet, str(value) if isinstance(value, PartialDate) else value)
    if isinstance(value, str):
        cell.data_type = "s"
    elif isinstance(value, int):
        cell.number_format = "#,##0"
    elif isinstance(value, dt.date):
        cell.number_format = "dd/mm/yyyy"
    return cell
