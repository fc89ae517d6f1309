"""Columns of words whose label is right and whose cells are something else: days, amounts, people."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from vanthu.intake.grids.sheet import Sheet
from vanthu.intake.layout.find_table import Found
from vanthu.intake.layout.match_columns import Use
from vanthu.intake.values.id_numbers import plain_phone
from vanthu.intake.values.names import bears_surname
from vanthu.intake.values.result import Raw
from vanthu.paperwork.model import ColumnType, Form
from vanthu.vietnamese import match_key

_SAMPLE, _LEAST = 20, 2
"""Cells that are looked at, and from how many on they tell something."""
_OF_PEOPLE = re.compile(
    r"\b(?:nguoi|ho (?:va )?ten|can bo|dong chi|chu tri|phoi hop|phu trach|phan cong|dau moi|don vi)\b"
)
"""Words of a label under which people may stand."""


def odd_columns(sheet: Sheet, found: Found) -> Iterator[Use]:
    """Columns told by their label whose cells are, all of them, what no such words are."""
    form = found.assignment.form
    for use in found.assignment.uses:
        if use.target.type is ColumnType.TEXT and use.split is None and not _is_remark(form, use):
            rows = range(found.first, min(found.first + 2 * _SAMPLE, sheet.grid.height))
            column = use.column
            cells = [sheet.grid.rows[row][column] for row in rows if not sheet.blank[row][column]]
            if len(cells) >= _LEAST and _is_odd(use, cells[:_SAMPLE]):
                yield use


def _is_remark(form: Form, use: Use) -> bool:
    """Whether anything may stand there: in the last column, if none needs it."""
    column = form.columns[-1]
    return use.target is column and not column.required and column.key not in form.signs


def _is_odd(use: Use, cells: list[Raw]) -> bool:
    first = cells[0]
    if isinstance(first, str) and bears_surname(first):
        labels = (use.target.full_label, *use.target.synonyms)
        of_people = any(_OF_PEOPLE.search(match_key(label)) for label in labels)
        return not of_people and all(isinstance(each, str) and bears_surname(each) for each in cells)
    if isinstance(first, str) and not first[:1].isdigit():
        return False
    return any(all(map(is_so, cells)) for is_so in (_is_day, plain_phone, _is_amount))


def _is_day(cell: Raw) -> bool:
    if isinstance(cell, str):
        return bool(_DAY.fullmatch(cell))
    return isinstance(cell, dt.date)


def _is_amount(cell: Raw) -> bool:
    if isinstance(cell, str):
        return bool(_AMOUNT.fullmatch(cell))
    return isinstance(cell, int | float) and cell >= _LEAST_AMOUNT


_DAY = re.compile(r"\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}")
_AMOUNT = re.compile(r"\d{1,3}(?:[.,]\d{3})+\s*(?:đ|đồng)?|\d{6,9}")
_LEAST_AMOUNT = 100_000
