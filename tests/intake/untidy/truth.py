"""What a file says, cell by cell, and what may come of each."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

from tests.intake.untidy.canvas import Look, Runs

from vanthu.records import Value


class Ask(IntEnum):
    """Whether a value may be held back for a question."""

    NEVER = 0
    MAY = 1
    MUST = 2


class Tell(IntEnum):
    """Whether the use of a value must be told."""

    NOT = 0
    NOTED = 1
    """A note is enough."""
    VISIBLY = 2
    """By a warning or an error."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a person reads in a cell.

    Args:
        value: As the form's column holds it.
        also: Values that may be used in its place, visibly told.
        equally: Values that are as right.
        free: Anything may come of it.
    """

    value: Value
    ask: Ask = Ask.NEVER
    tell: Tell = Tell.NOT
    also: tuple[Value, ...] = ()
    equally: tuple[Value, ...] = ()
    free: bool = False


@dataclass(slots=True)
class Line:
    """A row of the sheet.

    Args:
        cells: By the key of the column.
        says: By the key of the column; None where no row of the form stands.
        ask: Of the whole row; a row that must be asked about counts nowhere.
        number, at: Where it was laid: row from 1, addresses by key.
        until: Last row of the sheet that it takes, where it takes several.
        unit: Code; of the file's unit where empty.
    """

    cells: dict[str, object]
    says: dict[str, Said] | None = None
    ask: Ask = Ask.NEVER
    number: int = 0
    at: dict[str, str] = field(default_factory=dict)
    unit: str = ""
    until: int = 0
    runs: dict[str, Runs] = field(default_factory=dict)
    looks: dict[str, Look] = field(default_factory=dict)
    formats: dict[str, str] = field(default_factory=dict)
    comments: dict[str, str] = field(default_factory=dict)
    fill: str = ""

    def say(self, key: str, cell: object, said: Said) -> None:
        """Writes a cell."""
        assert self.says is not None
        self.cells[key] = cell
        self.says[key] = said


@dataclass(frozen=True, slots=True)
class Trouble:
    """A file with one kind of trouble, and what it says.

    Args:
        words: The trouble as it stands there, for a report.
        lines: Of its first sheet; those that hold no row of the form as well.
        ask: Of the file as a whole.
        tell: Something of the file must be told visibly.
    """

    name: str
    data: bytes
    form: str
    unit: str
    sheet: str
    lines: tuple[Line, ...]
    words: str
    ask: Ask = Ask.NEVER
    tell: bool = False
