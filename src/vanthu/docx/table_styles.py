"""What a table gives the paragraphs in its cells: its style with the parts for rows, columns and corners.

Source: ECMA-376, part 1, 17.7.6 (conditional formatting), 17.4.55 (tblLook).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from vanthu.docx.numbers import number, whole
from vanthu.docx.run_format import OFF
from vanthu.docx.xml import NS, ancestor, children, opening_child, value, w

LOOK_BITS = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}
SIDES = ("top", "bottom", "left", "right", "start", "end", "insideH", "insideV")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a cell stands in its table, 0-based.

    Args:
        column: In the grid, cells before it counted with their spans.
        span: Columns of the grid that it covers.
        rows, columns: Of the table.
    """

    row: int
    column: int
    span: int
    rows: int
    columns: int


def spots_of(table: etree._Element) -> dict[etree._Element, Spot]:
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
    return {cell: Spot(*spot, len(rows), columns) for cell, spot in places.items()}


def span_of(cell: etree._Element) -> int:
    """Columns of the grid that a cell covers."""
    return max(1, whole(value(cell.find("w:tcPr", NS), "gridSpan"), 1))


def grid(table: etree._Element) -> list[int]:
    """Widths of the columns of a table, twips."""
    found = opening_child(table, "tblGrid")
    return [] if found is None else [whole(c.get(w("w"))) for c in children(found, "gridCol")]


def parts_for(look: Mapping[str, bool], spot: Spot, style: etree._Element | None) -> Iterator[str]:
    """Names of the conditional parts that a cell takes, the weakest first (17.7.6.6).

    Args:
        look: What `look_of` gives for its table.
        style: Of the table.
    """
    bands = None if style is None else style.find("w:tblPr", NS)
    if not look["noVBand"]:
        width = max(1, whole(value(bands, "tblStyleColBandSize"), 1))
        column = spot.column - (1 if look["firstColumn"] else 0)
        if column >= 0:
            yield "band1Vert" if column // width % 2 == 0 else "band2Vert"
    if not look["noHBand"]:
        height = max(1, whole(value(bands, "tblStyleRowBandSize"), 1))
        row = spot.row - (1 if look["firstRow"] else 0)
        if row >= 0:
            yield "band1Horz" if row // height % 2 == 0 else "band2Horz"
    first, last = look["firstColumn"] and spot.column == 0, look["lastColumn"] and _is_last(spot)
    top, end = look["firstRow"] and spot.row == 0, look["lastRow"] and spot.row == spot.rows - 1
    named = (("firstCol", first), ("lastCol", last), ("firstRow", top), ("lastRow", end))
    yield from (name for name, holds in named if holds)
    corners = (
        ("neCell", top and last),
        ("nwCell", top and first),
        ("seCell", end and last),
        ("swCell", end and first),
    )
    yield from (name for name, holds in corners if holds)


def _is_last(spot: Spot) -> bool:
    return spot.column + spot.span >= spot.columns


def look_of(table: etree._Element) -> Mapping[str, bool]:
    """Which conditional parts a table takes."""
    element = table.find("w:tblPr/w:tblLook", NS)
    if element is None:
        return dict.fromkeys(LOOK_BITS, False)
    bits = element.get(w("val"))
    try:
        mask = int(bits or "0", 16)
    except ValueError:
        mask = 0
    said = {name: element.get(w(name)) for name in LOOK_BITS}
    return {
        name: bool(mask & bit) if said[name] is None else said[name] not in OFF
        for name, bit in LOOK_BITS.items()
    }


def ruled(table: etree._Element, style_borders: Mapping[str, str]) -> bool:
    """Whether any line of a table shows, by its own borders or those of its cells.

    Args:
        style_borders: Side to kind of line, of its style.
    """
    own = dict(style_borders)
    own.update(borders(table.find("w:tblPr/w:tblBorders", NS)))
    cells = [c for c in table.iter(w("tc")) if ancestor(c, "tbl") is table]
    shown = {
        kind
        for cell in cells
        for kind in ({**own, **borders(cell.find("w:tcPr/w:tcBorders", NS))}).values()
        if kind
    }
    return bool(shown) if cells else any(own.values())


def borders(element: etree._Element | None) -> dict[str, str]:
    """Side to kind of line; an empty kind where it is taken away."""
    if element is None:
        return {}
    found = {}
    for side in SIDES:
        border = element.find(f"w:{side}", NS)
        if border is not None:
            kind = border.get(w("val"), "single")
            found[side] = "" if kind in {"nil", "none"} else kind
    return found


def inner_width(
    cell: etree._Element, table: etree._Element, spot: Spot, margins: etree._Element | None
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
        width = float(sum(columns[spot.column : spot.column + spot.span]))
    whole_table = opening_child(table, "tblPr")
    own = None if whole_table is None else whole_table.find("w:tblCellMar", NS)
    cells = None if properties is None else properties.find("w:tcMar", NS)
    sides = sum(_margin(names, cells, own, margins) for names in (("left", "start"), ("right", "end")))
    return width - sides if width > sides else None


DEFAULT_MARGIN = 108.0
"""Left and right margin of a cell where nothing is said, twips."""


def _margin(names: tuple[str, str], *holders: etree._Element | None) -> float:
    for holder in holders:
        for name in names:
            if (twips := value(holder, name, "w")) is not None:
                return number(twips, DEFAULT_MARGIN)
    return DEFAULT_MARGIN
