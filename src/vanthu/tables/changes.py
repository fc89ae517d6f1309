"""What changed between two versions of a unit's form, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from vanthu.cell_address import row_address
from vanthu.paperwork import form_of
from vanthu.records import KeptRow, Version
from vanthu.vietnamese import match_key


class ChangeKind(StrEnum):
    """What happened to a row or a cell."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One change.

    Args:
        row: Name of the row (its first required column).
        key: Column; empty for a row that was added or removed.
        cell: Where it stands in the later version; in the earlier one for a removed row.
    """

    kind: ChangeKind
    row: str
    cell: str
    key: str = ""
    old: str = ""
    new: str = ""


def compare_versions(old: Version, new: Version) -> tuple[Change, ...]:
    """Every difference of two versions of one form, in the order of the later one, removed rows last.

    Rows are the same row when their names are the same but for case and diacritics, the first with the first
    where a name stands twice; a row renamed in its place counts as changed, not as removed and added.
    """
    name = next(column.key for column in form_of(new.form).columns if column.required)
    pairs, lonely_new, lonely_old = _paired(old.rows, new.rows, name)
    found = [change for one, other in pairs for change in _of_cells(one, other, name)]
    found += [Change(ChangeKind.ADDED, row.values[name], _cell(row, name)) for row in lonely_new]
    found += [Change(ChangeKind.REMOVED, row.values[name], _cell(row, name)) for row in lonely_old]
    return tuple(found)


def _cell(row: KeptRow, key: str) -> str:
    return row.cells.get(key) or row_address(row.number, row.cells.values())


def _paired(
    old: Sequence[KeptRow], new: Sequence[KeptRow], name: str
) -> tuple[list[tuple[KeptRow, KeptRow]], list[KeptRow], list[KeptRow]]:
    """The rows that are the same row; those only in the later version; those only in the earlier one."""
    waiting: dict[str, list[KeptRow]] = {}
    for row in old:
        waiting.setdefault(match_key(row.values[name]), []).append(row)
    pairs: list[tuple[KeptRow, KeptRow]] = []
    lonely_new: list[KeptRow] = []
    for row in new:
        named = waiting.get(match_key(row.values[name]))
        if named:
            pairs.append((named.pop(0), row))
        else:
            lonely_new.append(row)
    lonely_old = [row for rows in waiting.values() for row in rows]
    for row in tuple(lonely_new):
        renamed = next(
            (one for one in lonely_old if one.number == row.number and _is_like(one, row, name)), None
        )
        if renamed:
            pairs.append((renamed, row))
            lonely_new.remove(row)
            lonely_old.remove(renamed)
    return sorted(pairs, key=lambda pair: pair[1].number), lonely_new, lonely_old


def _is_like(one: KeptRow, other: KeptRow, name: str) -> bool:
    """Most of what both rows hold, but for their names, is the same."""
    held = [key for key in other.values if key != name and (one.values.get(key) or other.values[key])]
    same = sum(one.values.get(key) == other.values[key] for key in held)
    return bool(held) and same * 2 > len(held)


def _of_cells(old: KeptRow, new: KeptRow, name: str) -> Iterator[Change]:
    for key, value in new.values.items():
        before = old.values.get(key, "")
        if before != value:
            cell = new.cells.get(key) or _cell(old, key)
            yield Change(ChangeKind.CHANGED, new.values[name], cell, key, before, value)
