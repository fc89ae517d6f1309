"""Holds what was read against what the file says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from tests.intake.untidy.truth import Ask, Line, Said, Tell, Trouble

from vanthu.diagnostics import CellPlace, Diagnostic, Severity
from vanthu.records import ReadFile, Row

_ROW = re.compile(r"[A-Z]+(\d+)")
_VISIBLE = frozenset({Severity.ERROR, Severity.WARNING})


class Outcome(StrEnum):
    """What came of a cell."""

    RIGHT = "right"
    ASKED = "asked"
    """Held for a question that may be asked."""
    HELD = "held"
    """Right or not, its row is held for another cell that may be asked about."""
    NEEDLESS = "needless"
    """Held, though nothing about it, its row or its file is in doubt."""
    WRONG = "wrong"
    """Another value is used, and that is visibly told."""
    SILENT = "silent"
    """Another value is used, or a value is lost, and nobody is told."""


@dataclass(slots=True)
class Score:
    """What came of many cells, with the report of each that came out badly."""

    counts: Counter[Outcome] = field(default_factory=Counter)
    bad: dict[Outcome, list[str]] = field(default_factory=dict)
    files: int = 0

    def add(self, outcome: Outcome, report: str) -> None:
        self.counts[outcome] += 1
        if outcome not in {Outcome.RIGHT, Outcome.HELD, Outcome.ASKED}:
            self.bad.setdefault(outcome, []).append(report)

    def share(self, *outcomes: Outcome) -> float:
        return sum(self.counts[each] for each in outcomes) / max(1, self.counts.total())


def judge(file: Trouble, read: ReadFile, score: Score, seed: str) -> None:
    """Adds the outcome of every cell of the file, of rows that are none, and of the file as a whole."""
    score.files += 1
    told = _Told(read)
    rows = {(row.sheet, row.number): row for t in read.tables if t.form == file.form for row in t.rows}
    other = [row for t in read.tables if t.form != file.form for row in t.rows if not row.held]
    start = f"{seed} {file.name.rpartition('.')[2]} {file.form}"
    for line in file.lines:
        numbers = range(line.number, max(line.number, line.until) + 1)
        number = next((n for n in numbers if (file.sheet, n) in rows), line.number)
        row = rows.pop((file.sheet, number), None)
        for outcome, report in _line(file, line, row, told):
            score.add(outcome, f"{start} {report}")
    for row in (*rows.values(), *other):
        if not row.held:
            score.add(
                Outcome.WRONG if told.of_row(row) else Outcome.SILENT,
                f"{start} row {row.number} of {row.sheet} is none, read {_shown(row)} ({file.words})",
            )
    if file.tell and not told.anything:
        score.add(Outcome.SILENT, f"{start} nothing told ({file.words})")


def _shown(row: Row) -> Sequence[object]:
    return [value for value in row.values.values() if value is not None][:4]


_Outcomes = Iterator[tuple[Outcome, str]]


def _line(file: Trouble, line: Line, row: Row | None, told: _Told) -> _Outcomes:
    if line.says is None:
        yield from _none(file, line, row, told)
    elif row is None or row.held:
        yield from _held(file, line, told.errors(file, line))
    else:
        yield from _counting(file, line, row, told)


def _none(file: Trouble, line: Line, row: Row | None, told: _Told) -> _Outcomes:
    """What came of a line that is no row."""
    if row is not None and not row.held:
        outcome = Outcome.WRONG if told.of_row(row) else Outcome.SILENT
        yield outcome, f"row {line.number} is none, read {_shown(row)} ({file.words})"
    elif row is not None and not line.ask and not file.ask:
        yield Outcome.NEEDLESS, f"row {line.number} is none, held {_shown(row)} ({file.words})"


def _held(file: Trouble, line: Line, because: Sequence[Diagnostic]) -> _Outcomes:
    """What came of the cells of a row that counts nowhere."""
    assert line.says is not None
    if not because:
        yield Outcome.SILENT, f"row {line.number} lost, nothing told ({file.words})"
        return
    why = ", ".join(sorted({each.code for each in because}))
    may = line.ask or file.ask or any(said.ask for said in line.says.values())
    for key, said in line.says.items():
        if not said.free:
            outcome = Outcome.ASKED if said.ask else Outcome.HELD if may else Outcome.NEEDLESS
            yield outcome, f"{line.at.get(key, line.number)} {key}: {line.cells.get(key)!r} held for {why}"


def _counting(file: Trouble, line: Line, row: Row, told: _Told) -> _Outcomes:
    """What came of the cells of a row that counts."""
    assert line.says is not None
    if Ask.MUST in (line.ask, file.ask):
        yield Outcome.SILENT, f"row {line.number} not held, read {_shown(row)} ({file.words})"
    unit = line.unit or file.unit
    if row.unit_code != unit:
        yield Outcome.SILENT, f"row {line.number} of {unit}, read as of {row.unit_code!r}"
    for key, said in line.says.items():
        if said.free:
            continue
        value, may = row.values[key], bool(line.ask or file.ask or said.ask)
        outcome = _cell(said, value, told.level(file, line, key), may_ask=may)
        where = line.at.get(key, line.number)
        yield outcome, f"{where} {key}: {line.cells.get(key)!r} is {said.value!r}, read {value!r}"


def _cell(said: Said, value: object, told: Tell, *, may_ask: bool) -> Outcome:
    """What came of a cell whose row counts."""
    visible = told is Tell.VISIBLY
    if value in said.equally:
        return Outcome.RIGHT
    if said.ask is not Ask.MUST and value == said.value:
        return Outcome.RIGHT if told >= said.tell else Outcome.SILENT
    if visible and value is None:
        return Outcome.ASKED if may_ask else Outcome.NEEDLESS
    if visible and value in said.also:
        return Outcome.RIGHT
    return Outcome.WRONG if visible else Outcome.SILENT


class _Told:
    """What is told of a file, by place."""

    def __init__(self, read: ReadFile) -> None:
        self.diagnostics = read.diagnostics
        self.anything = any(each.severity in _VISIBLE for each in read.diagnostics)

    def of_row(self, row: Row) -> bool:
        """Whether something is visibly told of a row that was read."""
        places = (
            p for each in self.diagnostics if each.severity in _VISIBLE for p in _places(each, row.sheet)
        )
        return any(_row_of(place) == row.number for place in places)

    def errors(self, file: Trouble, line: Line) -> list[Diagnostic]:
        """Errors that can hold the row: of it, of a column, of its sheet or file."""
        return [
            each
            for each in self.diagnostics
            if each.severity is Severity.ERROR
            and (file.ask or any(_reaches(place, file, line) for place in _places(each, file.sheet)))
        ]

    def level(self, file: Trouble, line: Line, key: str) -> Tell:
        """How visibly something is told of a cell: at it, at its row or its column, at its sheet."""
        cell = line.at.get(key, "")
        level = Tell.NOT
        for each in self.diagnostics:
            about = each.subject.column in {"", key}
            for place in _places(each, file.sheet):
                heads = _letters(place.cell) == _letters(cell) and _row_of(place) < file.lines[0].number
                if place.cell == cell or heads or (about and _reaches(place, file, line)):
                    level = max(level, Tell.VISIBLY if each.severity in _VISIBLE else Tell.NOTED)
        return level


def _reaches(place: CellPlace, file: Trouble, line: Line) -> bool:
    """The place is the row, its sheet, or lies above all rows, where a column or the table is named."""
    row = _row_of(place)
    return row == line.number or row < file.lines[0].number


def _letters(cell: str) -> str:
    return cell.rstrip("0123456789")


def _places(told: Diagnostic, sheet: str) -> list[CellPlace]:
    places = [place for place in (told.place, *told.related) if isinstance(place, CellPlace)]
    return [place for place in places if place.sheet in {"", sheet}]


def _row_of(place: CellPlace) -> int:
    found = _ROW.match(place.cell)
    return int(found[1]) if found else 0
