"""A sheet drawn cell by cell, with its marks."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

Place = tuple[int, int]
"""Row and column, from 0."""


class Look(Enum):
    """How letters are shown that do not say what they hold."""

    PLAIN = "plain"
    STRUCK = "struck"
    RAISED = "raised"
    WHITE = "white"
    SYMBOL = "symbol"
    """In the font Wingdings."""


Runs = tuple[tuple[str, Look], ...]
"""The letters of a cell, piece by piece."""


@dataclass(slots=True)
class Canvas:
    """A sheet to be saved: cells by row and column from 0.

    Args:
        runs: Cells whose letters do not all look alike; `cells` holds the whole text.
        looks: Cells that look otherwise as a whole.
        comments: Of cells.
        fills: Colours of cells (`FFFF0000`).
        boxes: Texts of boxes that lie over the sheet.
        picture: Row and column that a picture lies over.
    """

    name: str
    cells: dict[Place, object] = field(default_factory=dict)
    formats: dict[Place, str] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)
    runs: dict[Place, Runs] = field(default_factory=dict)
    looks: dict[Place, Look] = field(default_factory=dict)
    comments: dict[Place, str] = field(default_factory=dict)
    fills: dict[Place, str] = field(default_factory=dict)
    boxes: list[str] = field(default_factory=list)
    picture: Place | None = None

    def rows(self) -> list[list[object]]:
        height = 1 + max(r for r, _ in self.cells)
        width = 1 + max(c for _, c in self.cells)
        return [[self.cells.get((r, c), "") for c in range(width)] for r in range(height)]
