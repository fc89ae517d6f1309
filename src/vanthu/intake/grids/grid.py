"""A sheet of any format as a block of cells with the facts that reading values alone would lose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from vanthu.cell_address import CellPlace, column_letters
from vanthu.intake.values.result import Raw

"""Row and column in a grid's block, from 0."""


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged range, by its corner rows and columns in the grid's block, both inclusive."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands beside the values of a sheet; rows and columns from 0 as the sheet counts them.

    Args:
        errors: Error cells (`#REF!`) by place.
        uncached: Formulas whose result the file does not hold.
        percent: Cells of per cent format.
        fonts: Names of legacy Vietnamese fonts (`.VnTimeH`, `VNI-Times`) by place.
        struck: Cells whose font is struck through.
        hidden_rows: Rows that are not shown.
        merges: Merged ranges, where the reader of values does not give them; None where it does.
    """

    errors: Mapping[CellPlace, str] = field(default_factory=dict)
    uncached: frozenset[CellPlace] = frozenset()
    percent: frozenset[CellPlace] = frozenset()
    fonts: Mapping[CellPlace, str] = field(default_factory=dict)
    struck: frozenset[CellPlace] = frozenset()
    hidden_rows: frozenset[int] = frozenset()
    merges: tuple[Merge, ...] | None = None


NO_MARKS = Marks()


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet.

    Args:
        name: As Excel shows it; empty for a text file.
        rows: The used block, row by row, all of one width; an empty cell is an empty string.
        top, left: Row and column (from 0) of the block's first cell on the sheet.
        marks: Places on the sheet, not in the block.
        merges: In the block's own rows and columns.
        hidden: The whole sheet is not shown.
        date1904: Serial dates count from 1904.
    """

    name: str
    rows: Sequence[Sequence[Raw]]
    top: int = 0
    left: int = 0
    marks: Marks = NO_MARKS
    merges: tuple[Merge, ...] = ()
    hidden: bool = False
    date1904: bool = False

    @property
    def height(self) -> int:
        """Rows of the block."""
        return len(self.rows)

    @property
    def width(self) -> int:
        """Columns of the block."""
        return len(self.rows[0]) if self.rows else 0

    def number(self, row: int) -> int:
        """The row's number as Excel shows it, from 1."""
        return self.top + row + 1

    def address(self, row: int, column: int) -> str:
        """The cell's address as Excel shows it: `C12`."""
        return f"{column_letters(self.left + column)}{self.top + row + 1}"

    def place(self, row: int, column: int) -> CellPlace:
        """The cell's place on the sheet, from 0."""
        return self.top + row, self.left + column
