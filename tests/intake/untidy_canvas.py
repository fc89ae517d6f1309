"""A sheet drawn cell by cell, saved in any format that units send."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field

import openpyxl
import xlwt
from tests.intake.builders import Cells, saved
from tests.intake.ods import ods

from vanthu.cell_address import column_letters


@dataclass(slots=True)
class Canvas:
    """A sheet to be saved: cells by row and column from 0."""

    name: str
    cells: dict[tuple[int, int], object] = field(default_factory=dict)
    formats: dict[tuple[int, int], str] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)

    def rows(self) -> list[list[object]]:
        height = 1 + max(r for r, _ in self.cells)
        width = 1 + max(c for _, c in self.cells)
        return [[self.cells.get((r, c), "") for c in range(width)] for r in range(height)]


def save(canvas: Canvas, file_format: str, others: dict[str, Cells], text: tuple[str, str]) -> bytes:
    """The canvas as a file.

    Args:
        others: More sheets of the workbook, the hidden one of an issued form among them.
        text: Delimiter and encoding of a text file.
    """
    if file_format == "xlsx":
        return _xlsx(canvas, others)
    if file_format == "xls":
        return _xls(canvas, others)
    if file_format == "ods":
        return _ods(canvas, others)
    stream = io.StringIO()
    csv.writer(stream, delimiter=text[0]).writerows(canvas.rows())
    return stream.getvalue().encode(text[1])


def _xlsx(canvas: Canvas, others: dict[str, Cells]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = canvas.name
    for (row, column), value in canvas.cells.items():
        cell = sheet.cell(row + 1, column + 1, value)  # type: ignore[call-overload]
        cell.number_format = canvas.formats.get((row, column), "General")
    for top, left, bottom, right in canvas.merges:
        sheet.merge_cells(start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)
    for row in canvas.hidden:
        sheet.row_dimensions[row + 1].hidden = True
    for name, rows in others.items():
        other = book.create_sheet(name)
        for line in rows:
            other.append(list(line))
        if name.startswith("_"):
            other.sheet_state = "veryHidden"
    return saved(book)


def _xls(canvas: Canvas, others: dict[str, Cells]) -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet(canvas.name)
    covered = {(top, left): (top, bottom, left, right) for top, left, bottom, right in canvas.merges}
    for place, value in canvas.cells.items():
        style = xlwt.easyxf(num_format_str=canvas.formats.get(place, "General"))
        if place in covered:
            sheet.write_merge(*covered[place], value, style)
        else:
            sheet.write(*place, value, style)
    for row in canvas.hidden:
        sheet.row(row).hidden = True
    for name, rows in others.items():
        other = book.add_sheet(name)
        for r, line in enumerate(rows):
            for c, value in enumerate(line):
                other.write(r, c, value)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _ods(canvas: Canvas, others: dict[str, Cells]) -> bytes:
    percent = {f"{column_letters(c)}{r + 1}" for (r, c), f in canvas.formats.items() if f == "0%"}
    spans = {
        f"{column_letters(left)}{top + 1}": (bottom - top + 1, right - left + 1)
        for top, left, bottom, right in canvas.merges
    }
    sheets: dict[str, Sequence[Sequence[object]]] = {canvas.name: canvas.rows(), **others}
    return ods(sheets, percent=percent, spans=spans, hidden={row + 1 for row in canvas.hidden})
