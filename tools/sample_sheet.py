"""A sheet as a clerk lays it out, kept apart from the kind of file, and the truth of what stands on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import groupby

OPEN = "?"
"""In the truth: the specification does not lay down what a reader must make of it."""


@dataclass(frozen=True)
class Formula:
    """A formula with the value that Excel saved with it; None where none was saved."""

    text: str
    cached: float | None = None


@dataclass(frozen=True)
class Failed:
    """An error cell, such as `#REF!`."""

    text: str


@dataclass(frozen=True)
class Percent:
    """A number in a cell that is shown as per cent: 0.95 reads 95 %."""

    value: float


Shown = str | int | float | dt.date | Formula | Failed | Percent | None


@dataclass(frozen=True)
class As:
    """A cell that shows something else than its canonical value."""

    shown: Shown
    truth: str


Columns = tuple[tuple[str, tuple[str, ...]], ...]
"""Key of each column (`tt` the ordinal number, `+…` one that the form has not) and its header's lines."""


@dataclass
class Sheet:
    """Cells by (row, column), 1-based, and how they look."""

    name: str
    cells: dict[tuple[int, int], Shown] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    hidden: bool = False
    font: str = "Times New Roman"
    styled_far_below: bool = False
    heads: list[int] = field(default_factory=list)

    def put(self, row: int, column: int, value: Shown) -> None:
        """Sets a cell; nothing is written for a blank one."""
        if value is not None and value != "":
            self.cells[row, column] = value


@dataclass(frozen=True)
class TruthRow:
    """What a reader must find in a row; `held` None where the specification leaves it open."""

    row: int
    values: Mapping[str, str]
    held: bool | None
    section: str = ""


@dataclass(frozen=True)
class Entry:
    """A row of the form: shown values by key, what must be found, whether it must be held back."""

    values: Mapping[str, Shown | As]
    held: bool | None = False


@dataclass(frozen=True)
class Aside:
    """A line of the table that is no row of the form: a section, a sum, a blank numbered line."""

    text: str = ""
    numbers: Mapping[str, Shown] = field(default_factory=dict)
    ordinal: Shown = None
    opens_section: bool = False
    merged: bool = False


@dataclass(frozen=True)
class Layout:
    """How a clerk lays a form out.

    Args:
        above: Lines over the table, each `(column offset, text)`.
        numbers: Text of the column-number row by place, or None without one.
        below: Lines under the table, as `above`.
        show: How a canonical value is written; by default dates as dates, all else as it is.
    """

    columns: Columns
    above: Sequence[tuple[int, str]] = ()
    below: Sequence[tuple[int, str]] = ()
    numbers: Callable[[int], str] | None = None
    first_row: int = 1
    first_column: int = 1
    merge_title: bool = True
    show: Callable[[str, Shown], Shown] = lambda _key, value: value


def lay_out(sheet: Sheet, layout: Layout, body: Iterable[Entry | Aside]) -> list[TruthRow]:
    """Writes a form onto the sheet and returns what a reader must find."""
    row = _lines(sheet, layout, layout.above, layout.first_row)
    row = _header(sheet, layout, row)
    if layout.numbers is not None:
        for place in range(len(layout.columns)):
            sheet.put(row, layout.first_column + place, layout.numbers(place))
        row += 1
    truth: list[TruthRow] = []
    section, ordinal = "", 0
    for line in body:
        if isinstance(line, Aside):
            section = _section(line) if line.opens_section else section
            _aside(sheet, layout, row, line)
        else:
            ordinal += 1
            truth.append(_entry(sheet, layout, row, (ordinal, line), section))
        row += 1
    _lines(sheet, layout, layout.below, row + 1)
    return truth


def canonical(value: Shown | As) -> str:
    """A value as the truth file writes it."""
    match value:
        case None:
            text = ""
        case As(truth=truth):
            text = truth
        case dt.date():
            text = value.isoformat()
        case float():
            text = f"{Decimal(repr(value)).normalize():f}"
        case Percent(value=share):
            text = canonical(float(Decimal(repr(share)) * 100))
        case Formula(cached=float() | int() as cached):
            text = canonical(cached)
        case Formula() | Failed():
            text = OPEN
        case _:
            text = str(value)
    return text


def _lines(sheet: Sheet, layout: Layout, lines: Sequence[tuple[int, str]], row: int) -> int:
    for offset, text in lines:
        column = layout.first_column + offset
        sheet.put(row, column, text)
        if layout.merge_title and offset == 0 and text.isupper() and len(text) > 30:
            sheet.merges.append((row, column, row, layout.first_column + len(layout.columns) - 1))
        row += 1
    return row


def _header(sheet: Sheet, layout: Layout, row: int) -> int:
    """The header's lines; a group spans its columns, the last line of a column spans the lines left over."""
    depth = max(len(head) for _, head in layout.columns)
    heads = list(enumerate((head for _, head in layout.columns), start=layout.first_column))
    for level in range(depth):
        for lines, members in groupby(heads, key=lambda place: place[1][: level + 1]):
            columns = [column for column, head in members if len(head) > level]
            if not columns:
                continue
            leaf = len(lines) == level + 1 and any(
                head == lines for column, head in heads if column in columns
            )
            bottom = row + depth - 1 if leaf else row + level
            sheet.put(row + level, columns[0], lines[level])
            if (row + level, columns[0]) != (bottom, columns[-1]):
                sheet.merges.append((row + level, columns[0], bottom, columns[-1]))
    sheet.heads += range(row, row + depth)
    return row + depth


def _section(line: Aside) -> str:
    return line.text if line.ordinal is None else f"{line.ordinal}. {line.text}"


def _aside(sheet: Sheet, layout: Layout, row: int, line: Aside) -> None:
    first = layout.first_column
    keys = [key for key, _ in layout.columns]
    if line.ordinal is not None:
        sheet.put(row, first, line.ordinal)
    sheet.put(row, first if line.merged else first + 1, line.text)
    if line.merged:
        sheet.merges.append((row, first, row, first + len(keys) - 1))
    for key, value in line.numbers.items():
        sheet.put(row, first + keys.index(key), value)


def _entry(sheet: Sheet, layout: Layout, row: int, numbered: tuple[int, Entry], section: str) -> TruthRow:
    ordinal, entry = numbered
    for column, (key, _) in enumerate(layout.columns, start=layout.first_column):
        if key == "tt":
            sheet.put(row, column, ordinal)
            continue
        value = entry.values.get(key)
        sheet.put(row, column, value.shown if isinstance(value, As) else layout.show(key, value))
    written = {key for key, _ in layout.columns}
    values = {
        key: canonical(value) if key in written or isinstance(value, As) else ""
        for key, value in entry.values.items()
        if not key.startswith("+")
    }
    return TruthRow(row, values, entry.held, section)
