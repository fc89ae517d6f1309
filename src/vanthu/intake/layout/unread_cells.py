"""Sheets and rows that no form's table took in, yet that look like data: they are told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from vanthu.intake.grids.grid import Grid
from vanthu.intake.grids.sheet import Sheet, is_blank
from vanthu.intake.values.result import Raw
from vanthu.paperwork import FORMS
from vanthu.paperwork.model import DIAGNOSTICS_SHEET, Form
from vanthu.vietnamese import match_key

_TITLE_ROWS, _LONGEST_TITLE = 12, 120
_CELLS, _ROWS = 3, 2
"""Filled cells of a row, and such rows, from which a sheet holds something like a table."""
_CELLS_OF_A_ROW = 4
"""Filled cells from which a row without a number may be one of data."""
_SHORT = 4
"""Letters up to which a word points to a form in a sheet's name only (`KQ`)."""
_OUR_OWN = ("huong dan", "danh muc", match_key(DIAGNOSTICS_SHEET), "tep goc")
"""What the names of sheets begin with that are issued or returned with the forms."""


def is_left_out(grid: Grid, forms: tuple[Form, ...] = ()) -> bool:
    """Whether a sheet without a form's table looks as if a unit had filled in a form on it."""
    name = match_key(grid.name)
    if name.startswith(_OUR_OWN):
        return False
    filled = [sum(1 for value in row if not is_blank(value)) for row in grid.rows]
    if _points_to_a_form(f" {name} ", forms or FORMS, short=True):
        return max(filled, default=0) > 1
    if grid.hidden:
        return False
    if sum(1 for count in filled if count >= _CELLS) >= _ROWS:
        return True
    titles = (value for row in grid.rows[:_TITLE_ROWS] for value in row)
    return max(filled, default=0) > 1 and any(
        isinstance(t, str)
        and 0 < len(t) <= _LONGEST_TITLE
        and _points_to_a_form(f" {match_key(t)} ", forms or FORMS)
        for t in titles
    )


def _points_to_a_form(title: str, forms: tuple[Form, ...], *, short: bool = False) -> bool:
    keys = (match_key(words) for form in forms for words in form.title_words)
    return any((short or len(key) > _SHORT) and f" {key} " in title for key in keys)


def rows_left_out(sheet: Sheet, rows: Iterable[int]) -> list[int]:
    """Those of the rows, which no table took in, that look like data."""
    return [row for row in rows if _is_like_data(sheet, row)]


def _is_like_data(sheet: Sheet, row: int) -> bool:
    values = [v for v, blank in zip(sheet.grid.rows[row], sheet.blank[row], strict=True) if not blank]
    if len(values) > 1 and _is_number(values[0]):
        return True
    return len(values) >= _CELLS_OF_A_ROW and any(not isinstance(value, str) for value in values)


def _is_number(value: Raw) -> bool:
    if isinstance(value, str):
        return value.strip().rstrip(".").isdecimal()
    return not isinstance(value, dt.date | dt.time | dt.timedelta) and value == int(value)
