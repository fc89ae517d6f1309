"""The grid of a table: its columns, where each cell stands in it, and the room that a cell has for text."""

from __future__ import annotations

from lxml import etree

from vanthu.docx.model import CellPosition
from vanthu.docx.xml import NS, ancestor, children, number, opening_child, value, w, whole

DEFAULT_MARGIN = 108.0
"""Left and right margin of a cell where nothing is said, twips."""


def cell_positions(table: etree._Element) -> dict[etree._Element, CellPosition]:
    """Where each cell of a table stands."""
    rows = [row for row in table.iter(w("tr")) if ancestor(row, "tbl") is table]
    places: dict[etree._Element, tuple[int, int, int]] = {}
    columns = len(grid(table))
    for place, row in enumerate(rows):
        column = whole(value(row.find("w:trPr", NS), "gridBefore"))
        for cell in row.iter(w("tc")):
            if ancestor(cell, "tr") is not row:
                continue
            span = span_of(cell)
            places[cell] = (place, column, span)
            column += span
        columns = max(columns, column)
    return {cell: CellPosition(*position, len(rows), columns) for cell, position in places.items()}


def span_of(cell: etree._Element) -> int:
    """Columns of the grid that a cell covers."""
    return max(1, whole(value(cell.find("w:tcPr", NS), "gridSpan"), 1))


def grid(table: etree._Element) -> list[int]:
    """Widths of the columns of a table, twips."""
    found = opening_child(table, "tblGrid")
    return [] if found is None else [whole(c.get(w("w"))) for c in children(found, "gridCol")]


def inner_width(
    cell: etree._Element, table: etree._Element, position: CellPosition, margins: etree._Element | None
) -> float | None:
    """Width of a cell's text in twips, or None where the file does not say.

    Args:
        margins: `w:tblCellMar` of the table's style.
    """
    properties = cell.find("w:tcPr", NS)
    width = None
    if value(properties, "tcW", "type") == "dxa":
        width = number(value(properties, "tcW", "w"))
    if not width:
        columns = grid(table)
        width = float(sum(columns[position.column : position.column + position.span]))
    whole_table = opening_child(table, "tblPr")
    own = None if whole_table is None else whole_table.find("w:tblCellMar", NS)
    cells = None if properties is None else properties.find("w:tcMar", NS)
    sides = sum(_margin(names, cells, own, margins) for names in (("left", "start"), ("right", "end")))
    return width - sides if width > sides else None


def _margin(names: tuple[str, str], *holders: etree._Element | None) -> float:
    for holder in holders:
        for name in names:
            if (twips := value(holder, name, "w")) is not None:
                return number(twips, DEFAULT_MARGIN)
    return DEFAULT_MARGIN
