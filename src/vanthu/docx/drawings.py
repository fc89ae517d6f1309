"""What is drawn at a paragraph: straight lines with their lengths, and text boxes with their widths.

Reads DrawingML (`wps`) and VML; of an `mc:AlternateContent` the choice, for the fallback draws it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from vanthu.docx.fonts import MM_PER_PT
from vanthu.docx.model import DrawnLine
from vanthu.docx.xml import ancestor, number

EMU_PER_MM = 36000
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 - the name that the schema has
STRAIGHT = frozenset({"line", "straightConnector1"})
STRAIGHT_VML = "#_x0000_t32"
FLAT_MM = 1.0
"""A line that rises more than this lies not level."""

BOX_INSETS_MM = 2 * 2.54
"""Left and right inset of a text box where nothing is said."""

UNITS = {"pt": MM_PER_PT, "in": 25.4, "cm": 10.0, "mm": 1.0, "px": 25.4 / 96, "": 25.4 / 96}
LENGTH = re.compile(r"(-?[\d.]+)\s*(pt|in|cm|mm|px|)$")


def shown(element: etree._Element) -> bool:
    """Stands in no fallback for readers older than those that show it."""
    return next(element.iterancestors(f"{MC}Fallback"), None) is None


def drawn_lines(paragraph: etree._Element) -> tuple[DrawnLine, ...]:
    """The level lines anchored in a paragraph, without those of text boxes in it."""
    return (*_modern(paragraph), *_legacy(paragraph))


def _own(paragraph: etree._Element, name: str) -> Iterator[etree._Element]:
    return (e for e in paragraph.iter(name) if ancestor(e, "p") is paragraph and shown(e))


def _modern(paragraph: etree._Element) -> Iterator[DrawnLine]:
    for shape in _own(paragraph, f"{WPS}wsp"):
        geometry = shape.find(f"{WPS}spPr/{A}prstGeom")
        extent = shape.find(f"{WPS}spPr/{A}xfrm/{A}ext")
        if geometry is None or extent is None or geometry.get("prst") not in STRAIGHT:
            continue
        across, down = number(extent.get("cx")) / EMU_PER_MM, number(extent.get("cy")) / EMU_PER_MM
        dash = shape.find(f"{WPS}spPr/{A}ln/{A}prstDash")
        if down <= FLAT_MM < across:
            yield DrawnLine(across, dash is None or dash.get("val") == "solid")


def _legacy(paragraph: etree._Element) -> Iterator[DrawnLine]:
    for line in _own(paragraph, f"{V}line"):
        start, end = (_point(line.get(name, "")) for name in ("from", "to"))
        if start and end and abs(end[1] - start[1]) <= FLAT_MM < abs(end[0] - start[0]):
            yield DrawnLine(abs(end[0] - start[0]), _solid(line))
    for shape in _own(paragraph, f"{V}shape"):
        straight = shape.get("type") == STRAIGHT_VML or shape.get(f"{O}connectortype") == "straight"
        style = dict(part.split(":", 1) for part in shape.get("style", "").split(";") if ":" in part)
        across, down = _length(style.get("width", "")), _length(style.get("height", "0pt"))
        if straight and across is not None and down is not None and down <= FLAT_MM < across:
            yield DrawnLine(across, _solid(shape))


def _solid(shape: etree._Element) -> bool:
    stroke = shape.find(f"{V}stroke")
    return stroke is None or stroke.get("dashstyle", "solid") == "solid"


def _point(text: str) -> tuple[float, float] | None:
    sides = [_length(part) for part in text.split(",")]
    return (sides[0], sides[1]) if len(sides) == 2 and sides[0] is not None and sides[1] is not None else None


def _length(text: str) -> float | None:
    found = LENGTH.match(text.strip())
    return number(found.group(1)) * UNITS[found.group(2)] if found else None


def box_width(paragraph: etree._Element) -> float | None:
    """Width in mm of the text of the box that a paragraph stands in; None where the file does not say."""
    box = ancestor(paragraph, "txbxContent")
    if box is None:
        return None
    for holder in box.iterancestors():
        if holder.tag == f"{WPS}wsp":
            extent = holder.find(f"{WPS}spPr/{A}xfrm/{A}ext")
            return None if extent is None else number(extent.get("cx")) / EMU_PER_MM - BOX_INSETS_MM
        if str(holder.tag).startswith(V) and "width:" in holder.get("style", ""):
            style = dict(part.split(":", 1) for part in holder.get("style", "").split(";") if ":" in part)
            width = _length(style.get("width", ""))
            return None if width is None else width - BOX_INSETS_MM
    return None
