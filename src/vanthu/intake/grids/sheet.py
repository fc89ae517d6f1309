"""A grid of clean text as the eye sees it: merged ranges laid over it, fillers told from values."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vanthu.intake.grids.grid import Grid, Merge
from vanthu.intake.values.result import Raw
from vanthu.paperwork import FORMS
from vanthu.paperwork.model import Form

_BLANK = re.compile(r"[\s.…_\-–—*/\\|]*\Z|[xX]\Z")


def is_blank(value: Raw) -> bool:
    """Whether a cell holds nothing, or only what clerks put for nothing: dots, dashes, `x`."""
    return isinstance(value, str) and (not value or (value[0] in _BLANK_STARTS and bool(_BLANK.match(value))))


_BLANK_STARTS = frozenset(" .…_-–—*/\\|xX\n")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A grid of clean text with its merged ranges by place.

    Args:
        covers: Place in the block to the merged range that covers it.
        blank: For each cell, whether it holds nothing or only what clerks put for nothing.
        forms: Those that are looked for on it.
    """

    grid: Grid
    covers: dict[tuple[int, int], Merge]
    blank: list[list[bool]]
    forms: tuple[Form, ...] = FORMS

    def value(self, row: int, column: int) -> Raw:
        """The cell's own value; empty where a range covers it that begins elsewhere."""
        return self.grid.rows[row][column]

    def text(self, row: int, column: int) -> str:
        """The cell's own text; empty for numbers and dates."""
        value = self.grid.rows[row][column]
        return value if isinstance(value, str) else ""

    def filled(self, row: int) -> list[Raw]:
        """The cells of a row that are not empty."""
        return [value for value in self.grid.rows[row] if value != ""]

    def origin(self, row: int, column: int) -> tuple[int, int]:
        """The place of the value that shows at this place."""
        merge = self.covers.get((row, column))
        return (merge.top, merge.left) if merge else (row, column)

    def shown(self, row: int, column: int) -> str:
        """The text that shows at this place, of its merged range if one covers it."""
        return self.text(*self.origin(row, column))


def sheet_of(grid: Grid, forms: tuple[Form, ...] = ()) -> Sheet:
    """The grid with its merged ranges laid over it; what lies outside the block is cut off."""
    covers: dict[tuple[int, int], Merge] = {}
    height, width = grid.height, grid.width
    for merge in grid.merges:
        if merge.top >= height or merge.left >= width:
            continue
        for row in range(merge.top, min(merge.bottom, height - 1) + 1):
            for column in range(merge.left, min(merge.right, width - 1) + 1):
                covers[row, column] = merge
    starts, is_filler = _BLANK_STARTS, _BLANK.match
    blank = [
        # -- as `is_blank`, without a call for each cell
        [v.__class__ is str and (not v or (v[0] in starts and is_filler(v) is not None)) for v in row]
        for row in grid.rows
    ]
    return Sheet(grid, covers, blank, forms or FORMS)
