"""The tables of several units, one under the other on one sheet, taken apart where each unit is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from vanthu.intake.grids.grid import Grid
from vanthu.intake.header_labels import is_label
from vanthu.intake.units.match_unit import match_unit
from vanthu.intake.units.unit_of_sheet import UNIT_LABEL
from vanthu.intake.values.result import Raw
from vanthu.paperwork.model import ReadingContext
from vanthu.vietnamese import one_line

_FIRST_COLUMNS = 4
_STARTS = frozenset("ĐđTt ")
_LABELS_OF_A_HEADER = 3
_NEAR = 8
"""Rows below the name of a unit in which its header begins."""


def units_apart(grid: Grid, registers: ReadingContext) -> Sequence[Grid]:
    """The sheet in parts, each beginning where another unit is named above a header of its own."""
    if grid.origins or grid.is_counted:
        return (grid,)
    cuts, last = [0], ""
    for row, code in _named(grid, registers):
        if last and code != last and _has_header(grid, row):
            cuts.append(_with_its_title(grid, row))
        last = code
    ends = [*cuts[1:], grid.height]
    return [_part(grid, cut, end) for cut, end in zip(cuts, ends, strict=True)] if len(cuts) > 1 else (grid,)


def _named(grid: Grid, registers: ReadingContext) -> Iterator[tuple[int, str]]:
    """Rows that say `Đơn vị: …` of a unit of the register, with its code."""
    for number, row in enumerate(grid.rows):
        text = _first(row)
        found = UNIT_LABEL.match(text) if text[:1] in _STARTS else None
        if found:
            name = one_line(found["name"]) or next((v for v in row[1:] if isinstance(v, str) and v), "")
            unit = match_unit(name.strip(" .…_"), registers).unit if name else None
            if unit:
                yield number, unit.code


def _first(row: Sequence[Raw]) -> str:
    """The first text of a row, where one stands in its first columns."""
    for value in row[:_FIRST_COLUMNS]:
        if value != "":
            return value if isinstance(value, str) else ""
    return ""


def _has_header(grid: Grid, row: int) -> bool:
    below = grid.rows[row + 1 : row + 1 + _NEAR]
    return any(
        sum(1 for v in values if isinstance(v, str) and v and is_label(v)) >= _LABELS_OF_A_HEADER
        for values in below
    )


def _with_its_title(grid: Grid, row: int) -> int:
    """The first of the lines of one cell each that stand directly above a row."""
    while (
        row > 0 and sum(1 for value in grid.rows[row - 1] if value != "") == 1 and _first(grid.rows[row - 1])
    ):
        row -= 1
    return row


def _part(grid: Grid, start: int, end: int) -> Grid:
    merges = tuple(
        replace(merge, top=merge.top - start, bottom=min(merge.bottom, end - 1) - start)
        for merge in grid.merges
        if start <= merge.top < end
    )
    return replace(grid, rows=grid.rows[start:end], top=grid.top + start, merges=merges)
