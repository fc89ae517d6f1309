"""The records of the declarations: forms with their columns and choices, and what a campaign adds to them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

# -- sheets that the office itself puts into a workbook; by them it is known when it comes back
GUIDE_SHEET = "Hướng dẫn"
DIAGNOSTICS_SHEET = "Lỗi cần sửa"
"""The list of what is to be corrected, in a returned workbook."""
IDENTITY_SHEET = "_vanthu"
"""Very hidden: whose the workbook is."""


class ColumnType(StrEnum):
    """What stands in a column; `values` has one parser for each."""

    TEXT = "text"
    NAME = "name"
    """A person's name (or a collective's, in a nomination)."""
    DONG = "dong"
    """Integer đồng, not negative."""
    COUNT = "count"
    """Integer, not negative."""
    DECIMAL = "decimal"
    """Number, not negative."""
    PERCENT = "percent"
    """0-100, decimals allowed."""
    DATE = "date"
    BIRTH = "birth"
    """A date known to the day, the month or the year."""
    PHONE = "phone"
    CITIZEN_ID = "citizen_id"
    STATUS = "status"
    SUBJECT = "subject"
    GENDER = "gender"
    FIELD = "field"
    """Code of one of the campaign's fields of emulation."""
    AWARD = "award"
    """Name of one of the campaign's awards."""


NUMERIC = frozenset({ColumnType.DONG, ColumnType.COUNT, ColumnType.DECIMAL, ColumnType.PERCENT})
ADDITIVE = frozenset({ColumnType.DONG, ColumnType.COUNT, ColumnType.DECIMAL})
"""Types of which a `Cộng` row holds a sum."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a form.

    Args:
        key: Name in the consolidated tables (`budget_state_vnd`).
        label: As printed on the issued form.
        type: What stands below.
        group: Upper line of a two-line header, or empty.
        required: A row without it is held back.
        synonyms: Other labels that clerks write; `group › label` where the label alone would not tell.
        width: Of the issued form, in characters.
    """

    key: str
    label: str
    type: ColumnType
    group: str = ""
    required: bool = False
    synonyms: tuple[str, ...] = ()
    width: int = 16

    @property
    def full_label(self) -> str:
        """Group and label as messages name them: `Thời gian thực hiện › Bắt đầu`."""
        return f"{self.group} › {self.label}" if self.group else self.label


@dataclass(frozen=True, slots=True)
class Split:
    """One of several columns that together hold what the form asks in one (`Nam` | `Nữ`).

    Args:
        labels: What clerks write above it, as in `Column.synonyms`.
        key: The form's column that its cells fill.
        says: What a mark (`x`) in it means for `key`; empty where the cell itself holds the value.
        implies: Another column, and the value it takes where this one is filled.
        until: The column of the last day, where a cell holds a span of days and `key` is the first.
    """

    labels: tuple[str, ...]
    key: str
    says: str = ""
    implies: tuple[str, str] | None = None
    until: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """A form; equal to itself only, so that what is worked out from it can be kept beside it.

    Args:
        key: `registration`, `results`, `nomination`, `unit_plan`.
        number: `Biểu 01`.
        title: As printed.
        title_words: Pieces of a title or of a sheet's name that point to this form.
        signs: Columns of which a table must have one: a list of names and offices is no nomination.
        version: Raised when the columns of the issued workbook change.
    """

    key: str
    number: str
    title: str
    columns: tuple[Column, ...]
    splits: tuple[Split, ...] = ()
    title_words: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    version: int = 1

    def column(self, key: str) -> Column:
        """The column of that key.

        Raises:
            KeyError: The form has no such column.
        """
        for column in self.columns:
            if column.key == key:
                return column
        raise KeyError(key)

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of the columns, in the order of the form."""
        return tuple(column.key for column in self.columns)


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a column of fixed choices.

    Args:
        value: Canonical.
        label: As the issued form offers it.
        synonyms: Other words for it.
    """

    value: str
    label: str
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownUnit:
    """A unit of the register, by every name it goes by."""

    code: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    former_commune: str = ""


@dataclass(frozen=True, slots=True)
class KnownField:
    """A field of emulation: the letter the plan prints, its short name, its text."""

    code: str
    short_name: str
    text: str

    @property
    def label(self) -> str:
        """As forms offer it: `a) Nông thôn mới`."""
        return f"{self.code}) {self.short_name}"


@dataclass(frozen=True, slots=True, eq=False)
class ReadingContext:
    """The registers that values are matched to; one is made for a run, and is equal to itself only.

    Args:
        commune: Name of the commune (`xã Khánh Cư`), which units often append to their own name.
        awards: Names of the awards as the campaign workbook writes them.
        start, end: First and last day of the campaign.
        answers: The code of the choice given to each question of reading, by the question's identity.
        forms: Those that are read; empty for the shipped ones.
    """

    commune: str
    units: tuple[KnownUnit, ...]
    fields: tuple[KnownField, ...]
    awards: tuple[str, ...]
    start: dt.date
    end: dt.date
    answers: Mapping[str, str] = field(default_factory=dict)
    forms: tuple[Form, ...] = ()


@dataclass(frozen=True, slots=True)
class Occasion:
    """What all forms of a campaign have in common.

    Args:
        campaign: Its name inside a sentence: `đợt thi đua cao điểm chào mừng …`.
        agency: Who asks: `UBND xã Khánh Cư`.
        send_to: Desk that the forms go back to.
        deadlines: Last day by key of the form; a form without one names no day.
        registers: Fields, awards and period that the drop-downs and rules are made from.
    """

    campaign: str
    agency: str
    send_to: str
    deadlines: Mapping[str, dt.date]
    registers: ReadingContext
