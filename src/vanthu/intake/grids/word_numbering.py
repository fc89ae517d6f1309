"""The numbers that Word counts by itself (`1.`, `II.`, `a)`), of which a paragraph holds no letter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LEVEL = re.compile(r"%(\d)")
_MOST_STYLES = 20
"""Styles that may be based on each other."""


@dataclass(frozen=True, slots=True)
class ListLevel:
    """One level of a list: what kind of figures, the pattern around them (`%1.`), the first number."""

    kind: str = "decimal"
    pattern: str = ""
    start: int = 1


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and how far each has counted.

    Args:
        lists: List by its number: the definition that it counts with, and that definition's levels.
        styles: List and level of a paragraph style, by its id.
    """

    lists: Mapping[str, tuple[str, Mapping[int, ListLevel]]] = field(default_factory=dict)
    styles: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    counted: dict[str, dict[int, int]] = field(default_factory=dict)

    def next_number(self, paragraph: etree._Element) -> str:
        """The number before the paragraph, which counts it; a bullet is a dash; empty where there is none."""
        found = self._list_of(paragraph)
        if found is None or found[0] not in self.lists:
            return ""
        (definition, levels), at = self.lists[found[0]], found[1]
        level = levels.get(at, ListLevel())
        counts = self.counted.setdefault(definition, {})
        counts[at] = counts.get(at, level.start - 1) + 1
        for deeper in [other for other in counts if other > at]:
            del counts[deeper]
        if level.kind == "bullet":
            return "-"
        if level.kind == "none":
            return ""

        def figure(match: re.Match[str]) -> str:
            outer = int(match[1]) - 1
            shape = levels.get(outer, ListLevel())
            return _figure(counts.get(outer, shape.start), shape.kind)

        return _LEVEL.sub(figure, level.pattern)

    def _list_of(self, paragraph: etree._Element) -> tuple[str, int] | None:
        properties = paragraph.find("{*}pPr")
        if properties is None:
            return None
        own = list_of_properties(properties)
        if own:
            return own
        style = properties.find("{*}pStyle")
        return self.styles.get(_value(style)) if style is not None else None


def read_numbering(numbering: etree._Element | None, styles: etree._Element | None) -> Numbering:
    """The lists of a document from its parts `numbering.xml` and `styles.xml`."""
    if numbering is None:
        return Numbering()
    definitions = {
        _attribute(each, "abstractNumId"): _levels(each) for each in numbering.iterfind("{*}abstractNum")
    }
    lists: dict[str, tuple[str, Mapping[int, ListLevel]]] = {}
    for each in numbering.iterfind("{*}num"):
        key, definition = _attribute(each, "numId"), _value(each.find("{*}abstractNumId"))
        levels = dict(definitions.get(definition, {}))
        for change in each.iterfind("{*}lvlOverride"):
            definition = f"{definition} of {key}"  # -- it counts for itself
            start, at = change.find("{*}startOverride"), int(_attribute(change, "ilvl") or 0)
            if start is not None and at in levels:
                levels[at] = ListLevel(levels[at].kind, levels[at].pattern, int(_value(start) or 1))
        lists[key] = (definition, levels)
    return Numbering(lists, {} if styles is None else _style_lists(styles))


def list_of_properties(properties: etree._Element) -> tuple[str, int] | None:
    """List and level that the properties of a paragraph or a style name."""
    found = properties.find("{*}numPr/{*}numId")
    if found is None:
        return None
    level = properties.find("{*}numPr/{*}ilvl")
    return _value(found), int(_value(level) or 0) if level is not None else 0


def _levels(definition: etree._Element) -> Mapping[int, ListLevel]:
    return {
        int(_attribute(each, "ilvl") or 0): ListLevel(
            _value(each.find("{*}numFmt")) or "decimal",
            _value(each.find("{*}lvlText")),
            int(_value(each.find("{*}start")) or 1),
        )
        for each in definition.iterfind("{*}lvl")
    }


def _style_lists(styles: etree._Element) -> Mapping[str, tuple[str, int]]:
    by_id = {_attribute(each, "styleId"): each for each in styles.iterfind("{*}style")}
    found = {}
    for key, style in by_id.items():
        each: etree._Element | None = style
        for _ in range(_MOST_STYLES):
            if each is None:
                break
            properties = each.find("{*}pPr")
            named = list_of_properties(properties) if properties is not None else None
            if named:
                found[key] = named
                break
            each = by_id.get(_value(each.find("{*}basedOn")))
    return found


def _figure(number: int, kind: str) -> str:
    if kind in {"upperRoman", "lowerRoman"} and 0 < number < 400:
        letters = ""
        for value, sign in _ROMAN:
            letters += sign * (number // value)
            number %= value
        return letters.upper() if kind == "upperRoman" else letters
    if kind in {"upperLetter", "lowerLetter"} and 0 < number <= 26:
        return chr((64 if kind == "upperLetter" else 96) + number)
    return f"{number:02d}" if kind == "decimalZero" else str(number)


def _attribute(element: etree._Element, name: str) -> str:
    return next((str(v) for k, v in element.attrib.items() if str(k).rpartition("}")[2] == name), "")


def _value(element: etree._Element | None) -> str:
    return "" if element is None else _attribute(element, "val")
