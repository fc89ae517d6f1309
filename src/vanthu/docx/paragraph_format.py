"""How a paragraph is set: the `w:pPr` of one place, and what several places together give.

Source: ECMA-376, part 1, 17.3.1 (paragraph properties).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from lxml import etree

from vanthu.docx.model import TWIPS_PER_PT, ParagraphFormat
from vanthu.docx.xml import NS, OFF, is_on, number, w

ALIGNMENTS = {"start": "left", "end": "right", "distribute": "both", "justify": "both"}
SWITCHES = {
    "pageBreakBefore": "page_break_before",
    "contextualSpacing": "contextual",
}

DeclaredParagraph = Mapping[str, object]
"""What one `w:pPr` says, by our names; what it does not name is not there."""


def declared_paragraph_format(properties: etree._Element | None) -> DeclaredParagraph:
    """What a `w:pPr` says."""
    if properties is None:
        return {}
    found: dict[str, object] = {}
    for child in properties:
        if not isinstance(child.tag, str):
            continue
        name = etree.QName(child).localname
        if name == "jc":
            align = child.get(w("val"), "left")
            found["align"] = ALIGNMENTS.get(align, align)
        elif name in SWITCHES:
            found[SWITCHES[name]] = is_on(child)
        elif name == "outlineLvl":
            found["outline"] = int(_number(child, "val") or 0)
        elif name in READERS:
            found.update(READERS[name](child))
    return found


def _number(element: etree._Element, *names: str) -> float | None:
    """The first attribute there is, as a number; LibreOffice writes `start` where Word writes `left`."""
    for name in names:
        text = element.get(w(name))
        if text is not None:
            found = number(text, math.nan)
            return None if math.isnan(found) else found
    return None


def _spacing(element: etree._Element) -> dict[str, object]:
    found: dict[str, object] = {}
    for side in ("before", "after"):
        if (lines := _number(element, f"{side}Lines")) is not None:
            found[side] = lines / 100 * 12
        elif (twips := _number(element, side)) is not None:
            found[side] = twips / TWIPS_PER_PT
        if (auto := element.get(w(f"{side}Autospacing"))) is not None:
            found[f"{side}_auto"] = auto not in OFF
    if (line := _number(element, "line")) is not None:
        found["line"] = line
    if rule := element.get(w("lineRule")):
        found["line_rule"] = rule
    return found


def _indent(element: etree._Element) -> dict[str, object]:
    found: dict[str, object] = {}
    for side, names in {"left": ("left", "start"), "right": ("right", "end")}.items():
        if (twips := _number(element, *names)) is not None:
            found[side] = twips
    hanging, first = _number(element, "hanging"), _number(element, "firstLine")
    if hanging is not None and (hanging or first is None):
        found["first"] = -hanging
        found["first_chars"] = None
    elif first is not None:
        found["first"] = first
        found["first_chars"] = None
    if (chars := _number(element, "firstLineChars")) is not None:
        found["first_chars"] = chars or None
    if chars := _number(element, "hangingChars"):
        found["first_chars"] = -chars
    return found


def _tabs(element: etree._Element) -> dict[str, object]:
    stops = {
        int(_number(stop, "pos") or 0): stop.get(w("val"), "left") for stop in element.findall("w:tab", NS)
    }
    return {"tabs": stops}


def _borders(element: etree._Element) -> dict[str, object]:
    found: dict[str, object] = {}
    for side in ("bottom", "top"):
        border = element.find(f"w:{side}", NS)
        if border is not None:
            kind = border.get(w("val"), "single")
            found[side] = "" if kind in {"nil", "none"} else kind
    return found


READERS = {"spacing": _spacing, "ind": _indent, "tabs": _tabs, "pBdr": _borders}


def resolve_paragraph_format(levels: Iterable[DeclaredParagraph]) -> ParagraphFormat:
    """How a paragraph is set.

    Args:
        levels: Of the document's defaults, the table style, the numbering, the paragraph style from its root,
            and what stands at the paragraph itself: the last word counts; tab stops add up.
    """
    merged: dict[str, object] = {}
    tabs: dict[int, str] = {}
    for level in levels:
        merged.update(level)
        stops = level.get("tabs")
        if isinstance(stops, Mapping):
            tabs.update(stops)
    merged["tabs"] = {place: kind for place, kind in sorted(tabs.items()) if kind != "clear"}
    return ParagraphFormat(**merged)  # type: ignore[arg-type] # the keys and types of `declared_paragraph_format`
