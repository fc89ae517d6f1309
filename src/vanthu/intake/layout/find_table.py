"""Where the forms stand on a sheet: header, columns, body; two tables on one sheet are two finds."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from vanthu.intake.grids.sheet import Sheet
from vanthu.intake.header_labels import Header, group_keys, is_label, label_key
from vanthu.intake.layout.match_columns import Assignment, assign
from vanthu.intake.values.money_units import MoneyUnit, unit_above, unit_of_money
from vanthu.intake.values.result import Raw, shown
from vanthu.paperwork import CHOICES
from vanthu.paperwork.model import NUMERIC, ColumnType, Form
from vanthu.vietnamese import match_key

MOST_HEADER_ROWS = 4
_SAMPLE = 8
_TITLE_ROWS = 12
_CLEAR = 0.75
"""By how much one form must fit a header better than the next."""

_NUMBERED = re.compile(r"\s*\d{1,3}[.)]?\s*")
_FIRST_NUMBER = re.compile(r"\(?\s*(\d{1,2})")
_COLUMN_NUMBER = re.compile(r"\(?\s*(?:\d{1,2}|[A-Za-zĐđ])\s*(?:[=:+\-/*x]\s*\(?\d{1,2}\)?\s*)*\)?\Z")


@dataclass(frozen=True, slots=True)
class Found:
    """A form's table on a sheet.

    Args:
        headers: One for each column of the block.
        first: First row of the body, in the block.
        header_rows: First and last row of the header.
        rivals: Other forms that fit the header as well.
        scale: Đồng that one unit of money stands for where no column says otherwise, with its words.
    """

    assignment: Assignment
    headers: tuple[Header, ...]
    header_rows: tuple[int, int]
    first: int
    rivals: tuple[Form, ...] = ()
    scale: MoneyUnit | None = None

    @property
    def name_column(self) -> int:
        """The column of the block that names the row: the work, or who is nominated; -1 where none does."""
        uses, first = self.assignment.uses, self.assignment.form.columns[0]
        return next((use.column for use in uses if use.target is first), -1)


def find_table(sheet: Sheet, start: int, hint: str = "") -> Found | None:
    """The first form's table from row `start` of the block on, or None.

    Args:
        hint: Key of the form that the workbook says it holds, or empty.
    """
    rows = (row for row in range(start, sheet.grid.height) if label_count(sheet, row) > 1)
    return next((found for row in rows if (found := _at(sheet, start, row, hint))), None)


def label_count(sheet: Sheet, row: int) -> int:
    """How many cells of a row are labels that a form knows."""
    texts = (value for value in sheet.grid.rows[row] if isinstance(value, str) and 0 < len(value) <= 120)
    return sum(is_label(text, sheet.forms) for text in texts)


def _at(sheet: Sheet, start: int, row: int, hint: str) -> Found | None:
    """The best reading of a header whose first labels stand in `row`."""
    top = _group_row_above(sheet, row, start)
    bottom = _bottom(sheet, row)
    headers = _headers(sheet, top, bottom)
    body = _skip_column_numbers(sheet, bottom + 1)
    title = _title(sheet, start, top)

    @cache
    def fit(column: int, kind: ColumnType) -> float:
        return _share(sheet, body, column, kind)

    assignments = [each for form in sheet.forms if _is_form(each := assign(form, headers, fit))]
    readings = [(each.strength + _title_bonus(each.form, title, hint), each) for each in assignments]
    readings.sort(key=lambda reading: -reading[0])
    if not readings:
        return None
    (best, assignment), *others = readings
    rivals = tuple(other.form for strength, other in others if best - strength < _CLEAR)
    return Found(assignment, headers, (top, bottom), body, rivals, _sheet_scale(sheet, start, top))


def _is_form(assignment: Assignment) -> bool:
    """Whether enough columns are told: the required first one and another, or most of the form."""
    form = assignment.form
    keys = assignment.keys
    if form.columns[0].key in keys:
        return len(keys) >= 2 and not keys.isdisjoint(form.signs)
    return len(keys) * 2 >= len(form.columns)


def _title_bonus(form: Form, title: str, hint: str) -> float:
    bonus = 4.0 if hint == form.key else 0.0
    for words in form.title_words:
        key = match_key(words)
        if bonus < 3 and f" {key} " in title:
            bonus += 1.2 if len(key) > 4 else 0.6
    return bonus


def _title(sheet: Sheet, start: int, top: int) -> str:
    words = [match_key(sheet.grid.name)]
    for row in range(max(start, top - _TITLE_ROWS), top):
        words += [match_key(value) for value in sheet.grid.rows[row] if isinstance(value, str) and value]
    return " " + "  ".join(words) + " "


def _group_row_above(sheet: Sheet, row: int, start: int) -> int:
    """The header's first row: the row above where it holds nothing but labels of groups."""
    above = row - 1
    if above < start:
        return row
    texts = [(c, sheet.text(above, c)) for c in range(sheet.grid.width) if sheet.value(above, c) != ""]
    groups = group_keys(sheet.forms)
    first = next((c for c in range(sheet.grid.width) if sheet.value(row, c) != ""), 0)
    if texts and all(c > first and label_key(t) in groups for c, t in texts):
        return above
    return row


def _bottom(sheet: Sheet, row: int) -> int:
    """The header's last row: as deep as its merged cells reach, and on while rows hold only labels."""
    merges = (sheet.covers.get((row, c)) for c in range(sheet.grid.width) if sheet.text(row, c))
    reach = (m.bottom for m in merges if m and m.top == row and m.bottom < row + MOST_HEADER_ROWS)
    bottom = max(reach, default=row)
    while bottom + 1 < min(sheet.grid.height, row + MOST_HEADER_ROWS) and _is_header_row(sheet, bottom + 1):
        bottom += 1
    return bottom


def _is_header_row(sheet: Sheet, row: int) -> bool:
    values = sheet.filled(row)
    texts = [value for value in values if isinstance(value, str)]
    if not values or texts != values or _NUMBERED.fullmatch(texts[0]):
        return False
    known = sum(
        1 for text in texts if is_label(text, sheet.forms) or (len(text) < 25 and unit_of_money(text))
    )
    return known * 10 >= len(values) * 6 and known >= min(2, len(values))


def _headers(sheet: Sheet, top: int, bottom: int) -> tuple[Header, ...]:
    """The header above each column, a merged cell counted in every column and row it covers."""
    headers = []
    for column in range(sheet.grid.width):
        texts: dict[tuple[int, int], str] = {}
        for row in range(top, bottom + 1):
            origin = sheet.origin(row, column)
            if not sheet.text(*origin) and origin == (row, column) and row < bottom:
                origin = _group_to_the_left(sheet, row, column, bottom)
            texts[origin] = sheet.text(*origin)
        headers.append(Header(tuple(filter(None, texts.values()))))
    return tuple(headers)


def _group_to_the_left(sheet: Sheet, row: int, column: int, bottom: int) -> tuple[int, int]:
    """Where groups are not merged: the group's label stands above the first of its columns only."""

    def has_label(left: int) -> bool:
        return any(sheet.text(below, left) for below in range(row + 1, bottom + 1))

    for left in range(column, -1, -1):
        if not has_label(left):
            break
        if sheet.text(row, left):
            return row, left
    return row, column


def _skip_column_numbers(sheet: Sheet, row: int) -> int:
    """The first row after the row of column numbers (`1 2 3`, `A B 1`, `(6:3)`), if there is one."""
    filled = next((r for r in range(row, min(row + 2, sheet.grid.height)) if sheet.filled(r)), None)
    return filled + 1 if filled is not None and is_column_numbers(sheet.filled(filled)) else row


def is_column_numbers(values: Sequence[Raw]) -> bool:
    """Whether a row's cells are the numbers of columns: three or more, rising, nothing else."""
    texts = [shown(value).strip() for value in values]
    if len(texts) < 3 or not all(_COLUMN_NUMBER.match(text) for text in texts):
        return False
    numbers = [int(digits[1]) for text in texts if (digits := _FIRST_NUMBER.match(text))]
    return numbers == sorted(set(numbers)) or numbers[:2] == [1, 2]


_DIGIT = re.compile(r"\d")
_DATE_LIKE = re.compile(r"\d{1,2}\s*[/.\-]\s*\d{1,4}|tháng|năm|\A\s*\d{4}\s*\Z", re.IGNORECASE)


def _share(sheet: Sheet, first: int, column: int, kind: ColumnType) -> float:
    """Share of the first cells below a header that read as `kind`; 1 where there are none."""
    rows = range(first, min(first + 4 * _SAMPLE, sheet.grid.height))
    cells = [sheet.value(row, column) for row in rows if not sheet.blank[row][column]][:_SAMPLE]
    return sum(reads_as(value, kind) for value in cells) / len(cells) if cells else 1.0


def reads_as(value: Raw, kind: ColumnType) -> bool:
    """Whether a cell looks like a value of that type."""
    if kind in NUMERIC or kind in {ColumnType.PHONE, ColumnType.CITIZEN_ID}:
        if isinstance(value, str):
            return bool(_DIGIT.search(value)) and not _DATE_LIKE.search(value)
        return isinstance(value, int | float)
    if kind in {ColumnType.DATE, ColumnType.BIRTH}:
        if isinstance(value, str):
            return bool(_DATE_LIKE.search(value))
        return isinstance(value, dt.date) or (isinstance(value, int | float) and 1900 <= value <= 80_000)
    if kind in CHOICES:
        return isinstance(value, str) and _is_choice(kind, match_key(value))
    return isinstance(value, str) and sum(map(str.isalpha, value)) * 2 >= len(value)


@lru_cache(maxsize=512)
def _is_choice(kind: ColumnType, key: str) -> bool:
    """Whether a cell begins with one of the choices of its type: `đã hoàn thành 2/3`."""
    words = (match_key(word) for choice in CHOICES[kind] for word in (choice.label, *choice.synonyms))
    return any(f"{key} ".startswith(f"{word} ") for word in words)


def _sheet_scale(sheet: Sheet, start: int, top: int) -> MoneyUnit | None:
    """The unit of money of an `ĐVT: triệu đồng` line above the table, or of a note below it."""
    for row in range(top - 1, max(start, top - _TITLE_ROWS) - 1, -1):
        for value in sheet.grid.rows[row]:
            if isinstance(value, str) and 0 < len(value) <= 200 and (unit := unit_above(value)):
                return unit
    for row in range(top + 2, sheet.grid.height):
        if sheet.blank[row].count(False) > 2:
            continue  # -- a row of data; a note stands alone
        near = range(top + MOST_HEADER_ROWS, min(row + _TITLE_ROWS, sheet.grid.height))
        for value in sheet.grid.rows[row]:
            named = isinstance(value, str) and re.search("tính|đvt", value.casefold()) and unit_above(value)
            if named and not any(label_count(sheet, other) > 2 for other in near):
                return named  # -- with no other table that it may be of
    return None
