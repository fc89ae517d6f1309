"""How a paragraph is set: the `w:pPr` of one place, and what several places together give.

Source: ECMA-376, part 1, 17.3.1 (paragraph properties).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from vanthu.docx.numbers import number
from vanthu.docx.run_format import OFF
from vanthu.docx.xml import NS, w

TWIPS_PER_PT = 20
SINGLE = 240.0
"""`w:line` of a single-spaced line, in 240ths of a line."""

LINE_OF_SIZE = 1.15
"""Height of a single line of Times New Roman, as a multiple of the letters' size."""

AUTO_SPACE_PT = 14.0
"""What Word leaves for `beforeAutospacing` (17.3.1.33 says 14 pt)."""

ALIGNMENTS = {"start": "left", "end": "right", "distribute": "both", "justify": "both"}
SWITCHES = {
    "keepNext": "keep_next",
    "keepLines": "keep_lines",
    "pageBreakBefore": "page_break_before",
    "contextualSpacing": "contextual",
}

Said = Mapping[str, object]
"""What one `w:pPr` says, by our names; what it does not name is not there."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set, all inheritance resolved; lengths in twips, spaces in pt.

    Args:
        align: `left`, `center`, `right` or `both`.
        line: Of `line_rule` `auto`: 240ths of a line; else twips.
        first: Of the first line against `left`; negative where it hangs.
        first_chars: Hundredths of a letter that take the place of `first`, or None.
        tabs: Place and kind of each tab stop.
        bottom: Kind of the line under the paragraph (`single`), or empty.
    """

    align: str = "left"
    before: float = 0
    after: float = 0
    before_auto: bool = False
    after_auto: bool = False
    line: float = SINGLE
    line_rule: str = "auto"
    left: float = 0
    right: float = 0
    first: float = 0
    first_chars: float | None = None
    tabs: Mapping[int, str] = field(default_factory=dict)
    bottom: str = ""
    top: str = ""
    outline: int | None = None
    keep_next: bool = False
    keep_lines: bool = False
    page_break_before: bool = False
    contextual: bool = False

    @property
    def before_pt(self) -> float:
        """Space above."""
        return AUTO_SPACE_PT if self.before_auto else self.before

    @property
    def after_pt(self) -> float:
        """Space below."""
        return AUTO_SPACE_PT if self.after_auto else self.after

    def lines(self, size_pt: float) -> float:
        """Spacing of its lines as a multiple of a single line of letters of a size."""
        if self.line_rule == "auto":
            return self.line / SINGLE
        height = self.line / TWIPS_PER_PT / (size_pt * LINE_OF_SIZE)
        return height if self.line_rule == "exact" else max(1.0, height)

    def first_line(self, size_pt: float) -> float:
        """Where the first line begins, in twips from the edge of the text."""
        if self.first_chars is not None:
            return self.left + self.first_chars / 100 * size_pt * TWIPS_PER_PT
        return self.left + self.first


def said(properties: etree._Element | None) -> Said:
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
            found[SWITCHES[name]] = child.get(w("val"), "1") not in OFF
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


def resolved(levels: Iterable[Said]) -> Setting:
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
    return Setting(**merged)  # type: ignore[arg-type] # the keys and types of `said`
