"""The sheets of the campaign workbook: where they and their columns stand, and the reading of their rows.

It knows how a sheet is laid out; what the rows mean is known to the modules that take them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from openpyxl.cell.cell import Cell as OpenpyxlCell
from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from vanthu.campaign.cells import CampaignCell, CheckedValue, Reader, read_text
from vanthu.campaign.messages import diagnose
from vanthu.campaign.places import WORKBOOK
from vanthu.diagnostics import CellPlace, Diagnostic
from vanthu.vietnamese import match_key


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of a sheet, or a key of the sheet of settings.

    Args:
        key: Name in the code; in a model, its field.
        label: Header in row 1; matched without case, diacritics and punctuation.
        note: What the clerk is told of the column.
        needed: The sheet cannot be read without it, and every row fills it.
        unique: No two rows hold the same; letters with and without a bar or hook differ (`d`, `đ`).
        not_before: Key of the column whose day this day may not precede.
    """

    key: str
    label: str
    note: str = ""
    read: Reader = read_text
    needed: bool = False
    unique: bool = False
    not_before: str = ""


@dataclass(frozen=True, slots=True)
class SheetForm:
    """A sheet: its place, its columns in the order in which they are written, whether it must be there."""

    place: CellPlace
    columns: tuple[SheetColumn, ...]
    needed: bool = True

    @property
    def name(self) -> str:
        """As the sheet's tab shows it."""
        return self.place.sheet


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of a sheet that is not blank.

    Args:
        number: From 2, as Excel shows it.
        cells: One for every column of the sheet's form, by key.
        values: What was read of the cells, by key; keys of cells without a value are absent.
    """

    number: int
    cells: Mapping[str, CampaignCell]
    values: Mapping[str, Any] = field(default_factory=dict)

    def __getitem__(self, key: str) -> CampaignCell:
        return self.cells[key]


def read_rows(book: Workbook, form: SheetForm) -> CheckedValue[tuple[SheetRow, ...]]:
    """The rows of a sheet in which nothing is wrong; what is wrong with the others, or with the sheet.

    Args:
        book: Opened with `rich_text=True`.
    """
    every, diagnostics = find_rows(book, form)
    rows: list[SheetRow] = []
    for row in every:
        values, wrong = read_values(form.columns, row.cells, "campaign_cell_missing")
        diagnostics += wrong
        if not wrong:
            rows.append(SheetRow(row.number, row.cells, values))
    return CheckedValue(tuple(rows), (*diagnostics, *_twins(form, every)))


def find_rows(book: Workbook, form: SheetForm) -> CheckedValue[tuple[SheetRow, ...]]:
    """The rows of a sheet from row 2 on, their values unread; blank rows left out, columns in any order."""
    sheet = _find_sheet(book, form.name)
    if sheet is None:
        missing = diagnose("campaign_sheet_missing", form.place, read=form.name)
        return CheckedValue((), (missing,) if form.needed else ())
    places = _column_places(sheet, form)
    head = CellPlace(form.place.file, sheet.title, "A1")
    missing_columns = tuple(
        diagnose("campaign_column_missing", head, read=column.label)
        for column in form.columns
        if column.needed and column.key not in places
    )
    if missing_columns:
        return CheckedValue((), missing_columns)
    every = (
        SheetRow(number, {c.key: _take(row, number, places.get(c.key), sheet.title) for c in form.columns})
        for number, row in enumerate(sheet.iter_rows(min_row=2), start=2)
    )
    return CheckedValue(tuple(row for row in every if not all(cell.blank for cell in row.cells.values())))


def read_values(
    columns: Iterable[SheetColumn], cells: Mapping[str, CampaignCell], blank: str
) -> CheckedValue[dict[str, Any]]:
    """The values of cells by key; keys of cells without a value are absent.

    Args:
        cells: One for every column, by its key.
        blank: Code of the diagnostic for a cell that must be filled.
    """
    values: dict[str, Any] = {}
    diagnostics: list[Diagnostic] = []
    for column in columns:
        value, wrong = _read_cell(column, cells[column.key], blank)
        diagnostics += wrong
        if value is not None:
            values[column.key] = value
        first = values.get(column.not_before)
        if value and first and value < first:
            proposed = cells[column.not_before].text
            diagnostics.append(cells[column.key].diagnose("campaign_period", proposed=proposed))
    return CheckedValue(values, tuple(diagnostics))


def _read_cell(column: SheetColumn, cell: CampaignCell, blank: str) -> CheckedValue[Any]:
    if cell.fault:
        return CheckedValue(None, (cell.fault,))
    if column.needed and cell.blank:
        return CheckedValue(None, (cell.diagnose(blank, read=column.label),))
    return column.read(cell)


def _twins(form: SheetForm, rows: Iterable[SheetRow]) -> Iterator[Diagnostic]:
    """The cells of unique columns whose value stands above already."""
    for column in (column for column in form.columns if column.unique):
        first: dict[str, CampaignCell] = {}
        for cell in (row[column.key] for row in rows):
            earlier = first.setdefault(cell.text.casefold(), cell)
            if earlier is not cell and not cell.blank:
                yield cell.diagnose("campaign_code_twice", first=earlier.origin.cell)


def _find_sheet(book: Workbook, name: str) -> Worksheet | None:
    """The sheet of that name, matched without case and diacritics; chart sheets do not count."""
    return next((sheet for sheet in book.worksheets if match_key(sheet.title) == match_key(name)), None)


def _column_places(sheet: Worksheet, form: SheetForm) -> dict[str, int]:
    """Key of a column to its 1-based place; the first of two equal headers counts."""
    keys = {match_key(column.label): column.key for column in form.columns}
    places: dict[str, int] = {}
    for place, cell in enumerate(sheet[1], start=1):
        if key := keys.get(match_key(str(cell.value or ""))):
            places.setdefault(key, place)
    return places


def _take(row: Sequence[object], number: int, place: int | None, sheet: str) -> CampaignCell:
    """The cell at a place of a row; a blank one where there is no such column."""
    origin = CellPlace(WORKBOOK.file, sheet, f"{get_column_letter(place or 1)}{number}")
    cell = row[place - 1] if place else None
    if not isinstance(cell, OpenpyxlCell):  # no such column, or the covered part of a merged area
        return CampaignCell(None, origin)
    faults = {"e": "campaign_cell_error", "f": "campaign_formula"}
    if cell.data_type in faults:
        return CampaignCell(
            None, origin, fault=diagnose(faults[cell.data_type], origin, read=str(cell.value))
        )
    return CampaignCell(cell.value, origin, bold=bool(cell.font.b), italic=bool(cell.font.i))
