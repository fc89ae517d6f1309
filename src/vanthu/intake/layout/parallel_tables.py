"""Tables that stand side by side on one sheet: each is read as if it had the sheet to itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from vanthu.intake.grids.grid import Merge
from vanthu.intake.grids.sheet import Sheet, sheet_of
from vanthu.intake.header_labels import Header, is_ordinal
from vanthu.intake.layout.find_table import Found, find_table, label_count

_LABELS = 3
"""Labels from which a row below is the header of one table over the whole width."""


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The parts of a sheet with one table each, from the left.

    Args:
        end: Row of the block below all of them.
    """

    sheets: tuple[Sheet, ...]
    end: int


def side_by_side(sheet: Sheet, found: Found, start: int) -> SideBySide | None:
    """The tables that the header at `found` is of, where its labels begin again and each part is a form."""
    cuts = _cuts(found.headers)
    if len(cuts) < 2:
        return None
    end = _end(sheet, found)
    starts = [0]
    for place, cut in enumerate(cuts[1:], 1):
        right = cuts[place + 1] if place + 1 < len(cuts) else sheet.grid.width
        if _is_table(_part(sheet, cut, right, end), found, start):
            starts.append(cut)
    parts = tuple(
        _part(sheet, left, right, end)
        for left, right in zip(starts, [*starts[1:], sheet.grid.width], strict=True)
    )
    if len(parts) < 2 or not _is_table(parts[0], found, start):
        return None
    return SideBySide(parts, end)


def begins_again(found: Found) -> bool:
    """Whether the header's labels begin again, and a column can therefore not be told."""
    return len(_cuts(found.headers)) > 1 and bool(found.assignment.unclear)


def _cuts(headers: Sequence[Header]) -> list[int]:
    """Columns in which the labels begin again: at `STT`, or at the first label of all."""
    ordinals = [i for i, header in enumerate(headers) if is_ordinal(header)]
    if len(ordinals) > 1:
        return ordinals
    first = next((header for header in headers if header.texts), None)
    return [i for i, header in enumerate(headers) if first and header.texts == first.texts]


def _is_table(sheet: Sheet, found: Found, start: int) -> bool:
    """Whether a part is a form by itself, with its header in the same rows."""
    own = find_table(sheet, start)
    if own is None or not found.header_rows[0] <= own.header_rows[1] <= found.header_rows[1]:
        return False
    return any(use.target is own.assignment.form.columns[0] for use in own.assignment.uses)


def _end(sheet: Sheet, found: Found) -> int:
    """The row below the tables: where the header of one over the whole width stands, or the sheet's end."""
    for row in range(found.first, sheet.grid.height):
        if label_count(sheet, row) >= _LABELS:
            texts = [sheet.text(row, column) for column in range(sheet.grid.width)]
            if sum(1 for text in texts if text and is_ordinal(Header((text,)))) == 1:
                return row
    return sheet.grid.height


def _part(sheet: Sheet, left: int, right: int, end: int) -> Sheet:
    """The columns from `left` up to `right` of the rows above `end`; addresses stay as they are."""
    grid = sheet.grid
    merges = tuple(
        Merge(m.top, max(m.left, left) - left, m.bottom, min(m.right, right - 1) - left)
        for m in grid.merges
        if m.left < right and m.right >= left and m.top < end
    )
    rows = [row[left:right] for row in grid.rows[:end]]
    return sheet_of(replace(grid, rows=rows, left=grid.left + left, merges=merges), sheet.forms)
