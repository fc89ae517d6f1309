"""What a table gives the paragraphs in its cells: its style with the parts for rows, columns and corners.

Source: ECMA-376, part 1, 17.7.6 (conditional formatting), 17.4.55 (tblLook).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from vanthu.docx.model import CellPosition
from vanthu.docx.xml import NS, OFF, ancestor, value, w, whole

LOOK_BITS = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}
SIDES = ("top", "bottom", "left", "right", "start", "end", "insideH", "insideV")


def parts_for(
    look: Mapping[str, bool], position: CellPosition, style: etree._Element | None
) -> Iterator[str]:
    """Names of the conditional parts that a cell takes, the weakest first (17.7.6.6).

    Args:
        look: What `look_of` gives for its table.
        style: Of the table.
    """
    bands = None if style is None else style.find("w:tblPr", NS)
    if not look["noVBand"]:
        width = max(1, whole(value(bands, "tblStyleColBandSize"), 1))
        column = position.column - (1 if look["firstColumn"] else 0)
        if column >= 0:
            yield "band1Vert" if column // width % 2 == 0 else "band2Vert"
    if not look["noHBand"]:
        height = max(1, whole(value(bands, "tblStyleRowBandSize"), 1))
        row = position.row - (1 if look["firstRow"] else 0)
        if row >= 0:
            yield "band1Horz" if row // height % 2 == 0 else "band2Horz"
    first, last = look["firstColumn"] and position.column == 0, look["lastColumn"] and position.last
    top, end = look["firstRow"] and position.row == 0, look["lastRow"] and position.row == position.rows - 1
    named = (("firstCol", first), ("lastCol", last), ("firstRow", top), ("lastRow", end))
    yield from (name for name, holds in named if holds)
    corners = (
        ("neCell", top and last),
        ("nwCell", top and first),
        ("seCell", end and last),
        ("swCell", end and first),
    )
    yield from (name for name, holds in corners if holds)


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
