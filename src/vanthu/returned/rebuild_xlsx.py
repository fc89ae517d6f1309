"""A workbook of another format as .xlsx: its cells as they were read, with merges and hidden rows."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from vanthu.cell_address import column_letters
from vanthu.intake import Grid, with_clean_text
from vanthu.packages import saved
from vanthu.paperwork.model import IDENTITY_SHEET
from vanthu.returned import findings_sheet as listing
from vanthu.returned.findings_sheet import printable

MOST_CELLS = 200_000
"""Cells of all sheets together; a larger file is not built again."""

ONLY_SHEET = "Bảng"
"""Name of the sheet of a text file, which has none of its own."""

_WIDEST, _NARROWEST = 40, 6
_LONGEST = 32_000
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_DATE, _MOMENT = "dd/mm/yyyy", "dd/mm/yyyy hh:mm"


def size_of(grids: Sequence[Grid]) -> int:
    """Cells of all sheets together."""
    return sum(grid.height * grid.width for grid in grids)


def rebuild(grids: Sequence[Grid]) -> tuple[bytes, dict[str, str]]:
    """The bytes of an .xlsx with those sheets, and what each is called there, by its own name.

    A list of findings that an earlier return put in is left out.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    names: dict[str, str] = {}
    for grid in grids:
        if _is_listing(grid):
            continue
        names[grid.name] = _sheet_name(grid.name, set(names.values()))
        _fill(book.create_sheet(names[grid.name]), grid)
    if not any(sheet.sheet_state == "visible" for sheet in book.worksheets):
        book.create_sheet(ONLY_SHEET if ONLY_SHEET not in book.sheetnames else f"{ONLY_SHEET} (2)")
    book.active = next(i for i, s in enumerate(book.worksheets) if s.sheet_state == "visible")
    return saved(book), names


def _is_listing(grid: Grid) -> bool:
    first = grid.rows[0][0] if grid.rows and grid.rows[0] else ""
    return isinstance(first, str) and first.startswith(listing.TITLE)


def _sheet_name(name: str, taken: set[str]) -> str:
    plain = _NOT_IN_NAMES.sub("-", printable(name)).strip("'")[:31] or ONLY_SHEET
    folded = {t.casefold() for t in taken}
    candidates = (plain if n == 1 else f"{plain[:26]} ({n})" for n in range(1, len(taken) + 2))
    return next(candidate for candidate in candidates if candidate.casefold() not in folded)


def _fill(sheet: Worksheet, grid: Grid) -> None:
    prepared, _ = with_clean_text(grid)
    if grid.hidden:
        sheet.sheet_state = "veryHidden" if grid.name.casefold() == IDENTITY_SHEET else "hidden"
    for r, row in enumerate(prepared.rows):
        for c, value in enumerate(row):
            place = grid.position(r, c)
            shown = grid.marks.errors.get(place) or value
            if shown != "":
                _write(sheet, place, shown, percent=place in grid.marks.percent)
    for merge in grid.merges:
        # -- a range can cover whole columns, or lie beside the block: what is in the block is merged again
        if merge.top >= grid.height or merge.left >= grid.width:
            continue
        sheet.merge_cells(
            start_row=grid.top + merge.top + 1,
            end_row=grid.top + min(merge.bottom, grid.height - 1) + 1,
            start_column=grid.left + merge.left + 1,
            end_column=grid.left + min(merge.right, grid.width - 1) + 1,
        )
    for hidden in grid.marks.hidden_rows:
        sheet.row_dimensions[hidden + 1].hidden = True
    _set_widths(sheet, prepared)


def _write(sheet: Worksheet, place: tuple[int, int], value: object, *, percent: bool) -> None:
    """Puts a value into a cell; a text is never a formula."""
    cell = sheet.cell(place[0] + 1, place[1] + 1)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if isinstance(value, str):
        cell.value = printable(value)[:_LONGEST]
        cell.data_type = "s"
        cell.number_format = "@"
    elif isinstance(value, dt.datetime):
        cell.value = value.replace(tzinfo=None)
        cell.number_format = _DATE if value.time() == dt.time.min else _MOMENT
    elif isinstance(value, dt.date):
        cell.value = value
        cell.number_format = _DATE
    elif isinstance(value, bool | dt.time | dt.timedelta):
        cell.value = value
    elif isinstance(value, int | float):
        cell.value = value
        # -- money is read in groups; a year or an ordinal is not
        cell.number_format = "0.##%" if percent else "#,##0" if abs(value) >= 100_000 else "General"


def _set_widths(sheet: Worksheet, grid: Grid) -> None:
    spread = {
        (merge.top, merge.left) for merge in grid.merges if merge.right > merge.left
    }  # -- a title over the whole table says nothing of its first column
    for c in range(grid.width):
        lengths = (
            max(len(line) for line in str(row[c]).split("\n"))
            for r, row in enumerate(grid.rows)
            if row[c] != "" and (r, c) not in spread
        )
        widest = max(lengths, default=0) + 2
        letters = column_letters(grid.left + c)
        sheet.column_dimensions[letters].width = max(_NARROWEST, min(widest, _WIDEST))
