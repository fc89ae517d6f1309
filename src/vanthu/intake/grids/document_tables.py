"""The tables of a document as grids, each with the lines of text that stand around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vanthu.cell_address import table_name
from vanthu.intake.grids.grid import Grid, Marks, Merge
from vanthu.intake.header_labels import is_label
from vanthu.intake.values.result import Raw

_HEADER_ROWS = 6
"""So far from the top the labels of a header are looked for."""
_MOST_LINES = 200
"""Lines of text kept above or below a table: what names unit and form stands near."""


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell of a document's table.

    Args:
        row, column: From 0.
        down, across: Rows and columns that it covers, itself included.
        struck: All its words are struck through.
    """

    row: int
    column: int
    text: str
    down: int = 1
    across: int = 1
    struck: bool = False


@dataclass(frozen=True, slots=True)
class DocumentTable:
    """A table of a document.

    Args:
        pages: First row on each page and the page's number, from 1, where pages are fixed.
    """

    cells: tuple[TableCell, ...]
    height: int
    width: int
    pages: tuple[tuple[int, int], ...] = ()


Block = tuple[str, ...] | DocumentTable
"""A line of text, of one or several parts beside each other, or a table."""


def grids_of(blocks: Sequence[Block]) -> tuple[Grid, ...]:
    """A grid for each table that can hold data, named `bảng 1`, `bảng 2` in their order.

    A table that only lays out text, as letterheads and signatures do, is text. Lines above a table stand
    above its first row; lines below it in a column of their own, where no column of the table can take them.
    """
    parts: list[list[tuple[str, ...]]] = [[]]
    tables: list[DocumentTable] = []
    for block in blocks:
        if not isinstance(block, DocumentTable):
            parts[-1].append(block)
        elif _can_hold_data(block):
            tables.append(block)
            parts.append([])
        else:
            parts[-1] += _as_lines(block)
    return tuple(
        _grid(table_name(number + 1), table, parts[number], parts[number + 1])
        for number, table in enumerate(tables)
    )


def _can_hold_data(table: DocumentTable) -> bool:
    heads = [cell.row for cell in table.cells if cell.row < _HEADER_ROWS and is_label(cell.text)]
    if len(heads) >= 2:
        return True
    return table.width >= 3 and table.height >= 2 and any(cell.text[:1].isdigit() for cell in table.cells)


def _as_lines(table: DocumentTable) -> list[tuple[str, ...]]:
    lines: dict[int, list[str]] = {}
    for cell in table.cells:
        if cell.text:
            lines.setdefault(cell.row, []).append(cell.text)
    return [tuple(line) for _, line in sorted(lines.items())]


def _grid(
    name: str, table: DocumentTable, above: Sequence[tuple[str, ...]], below: Sequence[tuple[str, ...]]
) -> Grid:
    above, below = above[-_MOST_LINES:], below[:_MOST_LINES]
    first = len(above)
    width = max([table.width, *(len(line) for line in above), *(table.width + len(line) for line in below)])
    rows: list[list[Raw]] = [[""] * width for _ in range(first + table.height + len(below))]
    for number, line in enumerate(above):
        rows[number][: len(line)] = line
    for number, line in enumerate(below, start=first + table.height):
        rows[number][table.width : table.width + len(line)] = line
    for cell in table.cells:
        rows[first + cell.row][cell.column] = cell.text
    return Grid(
        name,
        rows,
        top=-first,
        marks=Marks(struck={(c.row, c.column) for c in table.cells if c.struck}),
        merges=tuple(
            Merge(
                first + cell.row, cell.column, first + cell.row + cell.down - 1, cell.column + cell.across - 1
            )
            for cell in table.cells
            if cell.down > 1 or cell.across > 1
        ),
        is_counted=True,
        pages=tuple((first + row, page) for row, page in table.pages),
    )
