"""The frozen records that pass between the rooms."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from vanthu.cell_address import row_address
from vanthu.diagnostics import CellPlace, Diagnostic

NOTES_AUTHOR = "Kiểm tra biểu"
"""Author of our notes on cells of a returned file, by which they are known when it comes back once more."""


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date known to the day, the month or the year.

    Args:
        year: Four digits.
        month: 1-12, or 0 when only the year is known.
        day: 1-31, or 0 when only month and year are known.
    """

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        if self.month:
            parts.append(f"{self.month:02d}")
        if self.day:
            parts.append(f"{self.day:02d}")
        return "-".join(parts)


Value = str | int | Decimal | dt.date | PartialDate | None
"""A typed cell: text (NFC), integer (đồng, people), decimal (per cent, days), date, or nothing."""


def plain(value: Value) -> str:
    """A value for machines: dates `2024-05-25`, numbers with a point, nothing is empty."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}" if value else "0"
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a unit's form.

    Args:
        values: Every key of the form, in its order; `None` where the cell is empty or could not be read.
        cells: Key to the address of its cell (`C12`); keys without a column are absent.
        section: Title of the section that the row stands under (`I. Khối thôn`), or empty.
        number: 1-based row of the sheet, as Excel shows it.
        held: An error stands in it: the row is kept out of tables and documents until corrected.
    """

    form: str
    unit_code: str
    file: str
    sheet: str
    number: int
    values: Mapping[str, Value]
    cells: Mapping[str, str] = field(default_factory=dict)
    section: str = ""
    held: bool = False

    @property
    def name(self) -> Value:
        """What names the row: the value of the form's first column."""
        return next(iter(self.values.values()))

    def origin(self, key: str = "") -> CellPlace:
        """The place of the value of `key`, or of the row's first cell."""
        return CellPlace(
            self.file, self.sheet, self.cells.get(key) or row_address(self.number, self.cells.values())
        )


@dataclass(frozen=True, slots=True)
class DeclaredTotal:
    """A figure of a unit's own `Cộng` row.

    Args:
        key: Column of the form.
        value: What the unit wrote.
        cell: Its address.
        first, last: Rows of the sheet (1-based) that the total stands for.
    """

    key: str
    value: Decimal
    cell: str
    first: int
    last: int


class Purpose(StrEnum):
    """What a table is to what its unit sent before."""

    WHOLE = "whole"
    """It stands for all of it."""
    ADDS = "adds"
    """It says that it adds to it (`BỔ SUNG`)."""
    UNSURE = "unsure"
    """It may add to it or take its place (`SỬA ĐỔI, BỔ SUNG`)."""


@dataclass(frozen=True, slots=True)
class FormTable:
    """One form found on one sheet of a received file.

    Args:
        form: Key of the form: `registration`, `results`, `nomination`, `unit_plan`.
        unit_code: Code of the unit in the register; empty when it could not be told.
        dated: Day that the sheet itself says it was made (`Ngày 20 tháng 5 năm 2024`), if any.
    """

    form: str
    unit_code: str
    file: str
    sheet: str
    rows: tuple[Row, ...]
    totals: tuple[DeclaredTotal, ...] = ()
    dated: dt.date | None = None
    purpose: Purpose = Purpose.WHOLE


class ReadOutcome(StrEnum):
    """What became of a received file."""

    READ = "read"
    NO_FORM = "no_form"
    """Opened, but no sheet of it is one of the forms."""
    UNREADABLE = "unreadable"
    """Could not be opened, or was refused: a diagnostic says why."""
    WITHDRAWN = "withdrawn"
    """The office took it out again: it is kept, and counts for nothing."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A received file, read.

    Args:
        file: As in `CellPlace.file`.
        sha256: Hex digest of the bytes as received.
    """

    file: str
    sha256: str
    outcome: ReadOutcome
    tables: tuple[FormTable, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A received file that the office took out again.

    Args:
        file: As in `CellPlace.file`.
        sha256: Of its bytes: another file that is sent under that name is not withdrawn.
        day: On which it was withdrawn.
    """

    file: str
    sha256: str
    reason: str
    day: dt.date


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person chose for a question, to be remembered.

    Args:
        question: Identity of the diagnostic that asks.
        choice: Code of the fix; empty where an answer is revoked.
        text: The question as it was read.
        label: The choice as it was read.
        unit, form: What it is about, where that is known.
    """

    question: str
    choice: str
    text: str
    label: str = ""
    unit: str = ""
    form: str = ""


@dataclass(frozen=True, slots=True)
class AnswerEvent:
    """A change of an answer.

    Args:
        revision: Counts the changes of the answer to one question, from 1.
        answer: Its choice is empty where it was revoked.
    """

    answer: Answer
    revision: int
    day: dt.date


@dataclass(frozen=True, slots=True)
class KeptRow:
    """A row as the ledger keeps it: every value as plain text (`plain`), with its cell.

    Args:
        sheet: Empty in rows that an earlier version of the program kept.
    """

    number: int
    values: Mapping[str, str]
    cells: Mapping[str, str]
    held: bool = False
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """One submission that was read, now or in an earlier run.

    Args:
        superseded_by: SHA-256 of the file that took its place, or empty while it counts.
    """

    unit_code: str
    form: str
    file: str
    sha256: str
    received: dt.date
    rows: tuple[KeptRow, ...]
    superseded_by: str = ""
