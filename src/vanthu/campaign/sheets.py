"""The sheets of the campaign workbook: their names, columns and notes, and the reading of a sheet into lines.

It knows where things stand; what they mean is known to the modules that take the lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from openpyxl.cell.cell import Cell as OpenpyxlCell
from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from vanthu.campaign.messages import diagnose
from vanthu.diagnostics import CellPlace, Diagnostic
from vanthu.vietnamese.normalize import clean, match_key

WORKBOOK = "campaign.xlsx"
"""The file's name in every `CellPlace`."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet.

    Args:
        key: Name in the code.
        label: Header in row 1; matched without case, diacritics and punctuation.
        note: What the clerk is told of the column.
        needed: The sheet cannot be read without it, and every row fills it.
        other: Headers that are taken for it too.
    """

    key: str
    label: str
    note: str = ""
    needed: bool = False
    other: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetForm:
    """A sheet: its name, its columns in the order in which they are written, whether it must be there."""

    name: str
    columns: tuple[Column, ...]
    needed: bool = True


@dataclass(frozen=True, slots=True)
class CampaignCell:
    """A cell as it was read.

    Args:
        value: As openpyxl gives it; `CellRichText` where it has several looks, None where it is empty.
        bold, italic: The look of the whole cell.
    """

    value: object
    origin: CellPlace
    bold: bool = False
    italic: bool = False

    @property
    def blank(self) -> bool:
        """Nothing can be read here."""
        return self.value is None or not clean(str(self.value))


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a sheet that is not blank: one cell for every column of the sheet's form."""

    number: int
    cells: Mapping[str, CampaignCell]

    def __getitem__(self, key: str) -> CampaignCell:
        return self.cells[key]


class Look(Protocol):
    """What is wanted of a cell's font."""

    b: bool | None
    i: bool | None


def read_lines(book: Workbook, form: SheetForm, found: list[Diagnostic]) -> tuple[Line, ...]:
    """The lines of a sheet from row 2 on, blank rows left out, columns in any order.

    Args:
        book: Opened with `rich_text=True`.
        form: Says which columns are wanted; others are passed over.
        found: Takes what is wrong: a missing sheet, a missing column, an error in a cell.
    """
    sheet = find_sheet(book, form.name)
    if sheet is None:
        if form.needed:
            found.append(diagnose("campaign_sheet_missing", CellPlace(WORKBOOK, form.name), read=form.name))
        return ()
    places = _column_places(sheet, form)
    missing = [column for column in form.columns if column.needed and column.key not in places]
    for column in missing:
        origin = CellPlace(WORKBOOK, sheet.title, "A1")
        found.append(diagnose("campaign_column_missing", origin, read=column.label))
    return () if missing else tuple(_lines(sheet, form, places, found))


def tell_blanks(line: Line, form: SheetForm, found: list[Diagnostic]) -> None:
    """Tells of the cells that every row must fill and this one does not."""
    found += [
        diagnose("campaign_cell_missing", line[column.key].origin, read=column.label)
        for column in form.columns
        if column.needed and line[column.key].blank
    ]


def tell_twin(cell: CampaignCell, codes: dict[str, CampaignCell], found: list[Diagnostic]) -> None:
    """Tells of a code that stands above already; letters with and without a bar or hook differ (`d`, `đ`)."""
    code = clean(str(cell.value or "")).casefold()
    if not code:
        return
    first = codes.setdefault(code, cell)
    if first is not cell:
        facts = {"first": first.origin.cell}
        found.append(diagnose("campaign_code_twice", cell.origin, read=clean(str(cell.value or "")), **facts))


def find_sheet(book: Workbook, name: str) -> Worksheet | None:
    """The sheet of that name, matched without case and diacritics; chart sheets do not count."""
    for sheet in book.worksheets:
        if match_key(sheet.title) == match_key(name):
            return sheet
    return None


def _column_places(sheet: Worksheet, form: SheetForm) -> dict[str, int]:
    """Key of a column to its 1-based place; the first of two equal headers counts."""
    keys = {
        match_key(label): column.key for column in form.columns for label in (column.label, *column.other)
    }
    places: dict[str, int] = {}
    for cell in sheet[1]:
        key = keys.get(match_key(str(cell.value or "")))
        if key is not None and cell.column is not None:
            places.setdefault(key, cell.column)
    return places


def _lines(
    sheet: Worksheet, form: SheetForm, places: Mapping[str, int], found: list[Diagnostic]
) -> Iterator[Line]:
    for number, row in enumerate(sheet.iter_rows(min_row=2), start=2):
        cells = {
            column.key: _take(row, number, places.get(column.key), sheet.title, found)
            for column in form.columns
        }
        if not all(cell.blank for cell in cells.values()):
            yield Line(number, cells)


def _take(
    row: Sequence[object], number: int, place: int | None, sheet: str, found: list[Diagnostic]
) -> CampaignCell:
    """The cell at a place of a row; a blank one without an address where there is no such column."""
    if place is None:
        return CampaignCell(None, CellPlace(WORKBOOK, sheet, f"A{number}"))
    origin = CellPlace(WORKBOOK, sheet, f"{get_column_letter(place)}{number}")
    cell = row[place - 1]
    if not isinstance(cell, OpenpyxlCell):  # the covered part of a merged area
        return CampaignCell(None, origin)
    if cell.data_type == "e":
        found.append(diagnose("campaign_cell_error", origin, read=str(cell.value)))
        return CampaignCell(None, origin)
    if cell.data_type == "f":
        found.append(diagnose("campaign_formula", origin, read=str(cell.value)))
        return CampaignCell(None, origin)
    font: Look = cell.font
    return CampaignCell(cell.value, origin, bold=bool(font.b), italic=bool(font.i))
