"""A sheet of any format as a block of cells with the facts that reading values alone would lose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from vanthu.cell_address import Position, column_letters, counted_column, counted_row
from vanthu.diagnostics import CellPlace, Diagnostic
from vanthu.intake.grids.shown_facts import ShownFacts
from vanthu.intake.values.result import Raw

LEGACY_FONTS = (".vn", "vni-", "vni ")
"""What the names of fonts before Unicode begin with."""
PERCENT_FORMATS = frozenset({9, 10})
"""Numbers of the built-in formats of per cent, the same in all of Excel's file formats."""
ERROR_NAMES = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
"""Error cells by their number in binary files ([MS-XLS] 2.5.10, [MS-XLSB] 2.5.97.2)."""


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
        merges: Merged ranges, in the formats of which the reader of values gives none.
        shown: What a person sees beside the values; None where there is nothing.
    """

    errors: dict[Position, str] = field(default_factory=dict)
    uncached: set[Position] = field(default_factory=set)
    percent: set[Position] = field(default_factory=set)
    fonts: dict[Position, str] = field(default_factory=dict)
    struck: set[Position] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    merges: list[Merge] = field(default_factory=list)
    shown: ShownFacts | None = None


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
        is_counted: A table of a document, whose cells are found by counting; `top` is negative where text of
            the document stands above the table's first row.
        pages: First row of the block on each page and the page's number, from 1, where pages are fixed.
        file: As in `CellPlace.file`; empty where it is not known.
        doubts: What is told of single cells before they are read, by place on the sheet.
        origins: Where a cell stood in the block before it was laid out anew, by where it stands now.
    """

    name: str
    rows: Sequence[Sequence[Raw]]
    top: int = 0
    left: int = 0
    marks: Marks = NO_MARKS
    merges: tuple[Merge, ...] = ()
    hidden: bool = False
    date1904: bool = False
    is_counted: bool = False
    pages: tuple[tuple[int, int], ...] = ()
    file: str = ""
    doubts: Mapping[Position, tuple[Diagnostic, ...]] = field(default_factory=dict)
    origins: Mapping[Position, Position] = field(default_factory=dict)

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
        return self.top + self._origin(row, 0)[0] + 1

    def block_row(self, number: int) -> int:
        """The row of the block that has a number."""
        if not self.origins:
            return number - 1 - self.top
        return next(row for row in range(self.height) if self.number(row) == number)

    def _origin(self, row: int, column: int) -> Position:
        return self.origins.get((row, column), (row, column)) if self.origins else (row, column)

    def address(self, row: int, column: int) -> str:
        """The cell's address as Excel shows it: `C12`, or in a document's table `dòng 12, cột 3`."""
        row, column = self._origin(row, column)
        before, behind = self.column_parts(column)
        return f"{before}{self.row_part(row)}{behind}"

    def row_part(self, row: int) -> str:
        """What the addresses of a row's cells have in common: `12`, or `dòng 12` in a document's table."""
        if not self.is_counted:
            return str(self.top + row + 1)
        page = next((page for first, page in reversed(self.pages) if first <= row), 0)
        return counted_row(self.top + row, page)

    def column_parts(self, column: int) -> tuple[str, str]:
        """What stands before and behind the row's part in the addresses of a column's cells."""
        if self.is_counted:
            return "", counted_column(self.left + column)
        return column_letters(self.left + column), ""

    def position(self, row: int, column: int) -> Position:
        """The cell's row and column on the sheet, from 0."""
        row, column = self._origin(row, column)
        return self.top + row, self.left + column

    def at(self, address: str = "") -> CellPlace:
        """A cell by its address as a place; without one, the sheet."""
        return CellPlace(self.file, self.name, address)

    def cell(self, row: int, column: int) -> CellPlace:
        """A cell of the block as a place."""
        return self.at(self.address(row, column))
