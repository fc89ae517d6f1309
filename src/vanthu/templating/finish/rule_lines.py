"""The lines under motto, issuer and title: as long as the decree wants for the words above them.

A line is an empty paragraph with a bottom border whose indents centre it; a clerk sees it and may move it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from vanthu.docx.fonts import text_width, wrapped
from vanthu.docx.model import TWIPS_PER_MM
from vanthu.docx.schema_order import ensure_child
from vanthu.docx.styles import StyleSheet
from vanthu.docx.table_grid import cell_positions, inner_width
from vanthu.docx.xml import NS, ancestor, text_of, w

A4_TEXT_TWIPS = 9354

PART_OF_TEXT = 0.4
"""Length of the short lines: between ⅓ and ½ of the text's.

Source: HEAD.ISSUER, TITLE.TYPE; NĐ 30/2020, PL I, II.2b, II.5b.
"""

LENGTHS: Mapping[str, Callable[[float], float]] = {
    "Kẻ dài bằng chữ": lambda length: length,
    "Kẻ một phần ba": lambda length: length * PART_OF_TEXT,
}
"""Name of the line's paragraph style, or of one it is based on, to its length from that of the text above.

Source: HEAD.MOTTO; NĐ 30/2020, PL I, II.1b.
"""


def fit_lines(root: etree._Element, styles: StyleSheet) -> None:
    """Sets the indents of every line of a rendered part, in place."""
    for paragraph, kind in lines_in(root, styles):
        if above := text_above(paragraph, styles):
            available = available_twips(paragraph)
            indent(paragraph, side_of(kind, above, styles, available))


def lines_in(root: etree._Element, styles: StyleSheet) -> Iterator[tuple[etree._Element, str]]:
    """The lines of a part and their kinds, keys of `LENGTHS`."""
    kinds = {
        key: next(name for name in names if name in LENGTHS)
        for key, names in styles.names.items()
        if not LENGTHS.keys().isdisjoint(names)
    }
    for style in root.iter(w("pStyle")) if kinds else ():
        kind = kinds.get(style.get(w("val"), ""))
        paragraph = ancestor(style, "p") if kind else None
        if kind and paragraph is not None:
            yield paragraph, kind


def side_of(kind: str, above: list[etree._Element], styles: StyleSheet, available: float) -> int:
    """What is left free on either side of a line, twips.

    Args:
        above: The paragraphs that it belongs to.
        available: Width that it has, twips.
    """
    length = LENGTHS[kind](longest_line(above, styles, available))
    return max(0, round((available - length * TWIPS_PER_MM) / 2))


def text_above(line: etree._Element, styles: StyleSheet) -> list[etree._Element]:
    """The paragraphs that the line belongs to: the one above and its neighbours of the same style."""
    found: list[etree._Element] = []
    for paragraph in line.itersiblings(w("p"), preceding=True):
        if found and styles.style(paragraph) != styles.style(found[0]):
            break
        found.append(paragraph)
    return found[::-1]


def longest_line(paragraphs: list[etree._Element], styles: StyleSheet, available: float) -> float:
    """Length in mm of the longest line of the paragraphs, broken at `available` twips."""
    longest = 0.0
    for paragraph in paragraphs:
        look = styles.font(paragraph)
        for line in wrapped(text_of(paragraph), available / TWIPS_PER_MM, look):
            longest = max(longest, text_width(line, look))
    return longest


def available_twips(paragraph: etree._Element) -> float:
    """Width of the paragraph's cell or, outside tables, of its page's text."""
    cell = ancestor(paragraph, "tc")
    table = None if cell is None else ancestor(cell, "tbl")
    if cell is not None and table is not None:
        return inner_width(cell, table, cell_positions(table)[cell], None) or 0.0
    return next(map(text_width_of, _sections_from(paragraph)), float(A4_TEXT_TWIPS))


def text_width_of(section: etree._Element) -> float:
    """Width of a section's text, twips."""
    size, margin = section.find("w:pgSz", NS), section.find("w:pgMar", NS)
    if size is None or margin is None:
        return float(A4_TEXT_TWIPS)
    sides = sum(int(margin.get(w(side), "0")) for side in ("left", "right"))
    return float(int(size.get(w("w"), "0")) - sides)


def _sections_from(paragraph: etree._Element) -> list[etree._Element]:
    """The section that the paragraph stands in, first of those that follow it."""
    return paragraph.xpath("(following::w:sectPr | descendant::w:sectPr)[1]", namespaces=NS)  # type: ignore[return-value]


def indent(paragraph: etree._Element, twips: int) -> None:
    """Sets what a paragraph leaves free on either side."""
    properties = paragraph.find("w:pPr", NS)
    if properties is None:
        return
    indent = ensure_child(properties, "ind")
    for name in ("firstLine", "hanging", "start", "end"):
        indent.attrib.pop(w(name), "")
    indent.set(w("left"), str(twips))
    indent.set(w("right"), str(twips))
