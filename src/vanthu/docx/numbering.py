"""The numbers that Word itself puts before paragraphs: `I.`, `1.`, `a)`; reads `word/numbering.xml`.

Source: ECMA-376, part 1, 17.9.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from vanthu.docx.xml import NS, children, is_on, value, w, whole

ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
LETTERS = "abcdefghijklmnopqrstuvwxyz"
PLACEHOLDER = re.compile("%([1-9])")


@dataclass(frozen=True, slots=True)
class NumberLevel:
    """One level of a list.

    Args:
        form: `decimal`, `lowerLetter`, `upperRoman`, `bullet` …
        text: `%1.`, with the number of each level in its place.
        start: First number.
        letters, setting: The `w:rPr` of the number and the `w:pPr` of its paragraph.
        style: Id of the paragraph style that brings this level with it, or empty.
    """

    form: str
    text: str
    start: int
    run_format: etree._Element | None
    paragraph_format: etree._Element | None
    style: str = ""
    legal: bool = False


@dataclass(frozen=True, slots=True)
class ListNumbering:
    """The lists of a file.

    Args:
        levels: List and level to its definition.
        families: List to what it counts with: lists of one family go on counting.
        restarts: List and level to the number that the list begins anew with.
    """

    levels: Mapping[tuple[str, int], NumberLevel] = field(default_factory=dict)
    families: Mapping[str, str] = field(default_factory=dict)
    restarts: Mapping[tuple[str, int], int] = field(default_factory=dict)

    @classmethod
    def read(cls, root: etree._Element | None) -> ListNumbering:
        """The lists of `numbering.xml`; none without the part."""
        if root is None:
            return cls()
        abstracts = {a.get(w("abstractNumId"), ""): a for a in children(root, "abstractNum")}
        levels: dict[tuple[str, int], NumberLevel] = {}
        families: dict[str, str] = {}
        restarts: dict[tuple[str, int], int] = {}
        for number in children(root, "num"):
            key, family = number.get(w("numId"), ""), value(number, "abstractNumId") or ""
            families[key] = family
            for element in _levels_of(abstracts, family):
                levels[key, whole(element.get(w("ilvl")))] = _level(element)
            for override in children(number, "lvlOverride"):
                depth = whole(override.get(w("ilvl")))
                if (start := value(override, "startOverride")) is not None:
                    restarts[key, depth] = whole(start)
                if (own := override.find("w:lvl", NS)) is not None:
                    levels[key, depth] = _level(own)
        return cls(levels, families, restarts)

    def level_of_style(self, key: str, style: str) -> int:
        """The level that a paragraph style stands for in a list."""
        return next(
            (depth for (k, depth), level in self.levels.items() if k == key and level.style == style), 0
        )


def _levels_of(abstracts: Mapping[str, etree._Element], family: str) -> list[etree._Element]:
    """The levels of a list; one that only names a list style takes those of the list that defines it."""
    abstract = abstracts.get(family)
    if abstract is None:
        return []
    link = value(abstract, "numStyleLink")
    if link:
        linked = (a for a in abstracts.values() if value(a, "styleLink") == link)
        abstract = next(linked, abstract)
    return children(abstract, "lvl")


def _level(element: etree._Element) -> NumberLevel:
    start = value(element, "start")
    return NumberLevel(
        form=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        start=1 if start is None else whole(start),
        run_format=element.find("w:rPr", NS),
        paragraph_format=element.find("w:pPr", NS),
        style=value(element, "pStyle") or "",
        legal=is_on(element.find("w:isLgl", NS)),
    )


class ListCounter:
    """Counts the numbered paragraphs of a file, in their order."""

    def __init__(self, numbering: ListNumbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, key: str, depth: int) -> str:
        """The number of the next paragraph of a list and level; empty for bullets and unknown lists."""
        level = self._numbering.levels.get((key, depth))
        if level is None:
            return ""
        counts = self._counts.setdefault(self._numbering.families.get(key, key), {})
        restart = self._numbering.restarts.get((key, depth))
        if restart is not None and (key, depth) not in self._begun:
            counts[depth] = restart
        else:
            counts[depth] = counts.get(depth, level.start - 1) + 1
        self._begun.add((key, depth))
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        if level.form in {"bullet", "none"}:
            return ""
        return PLACEHOLDER.sub(
            lambda found: self._number(key, int(found.group(1)) - 1, counts, level), level.text
        )

    def _number(self, key: str, depth: int, counts: Mapping[int, int], asked: NumberLevel) -> str:
        level = self._numbering.levels.get((key, depth))
        form = "decimal" if level is None or asked.legal else level.form
        return numeral(counts.get(depth, 1 if level is None else level.start), form)


def numeral(number: int, form: str) -> str:
    """A number in one of Word's forms; unknown forms as decimal."""
    if form in {"upperRoman", "lowerRoman"}:
        roman = _roman(number)
        return roman if form == "upperRoman" else roman.lower()
    if form in {"upperLetter", "lowerLetter"} and number > 0:
        letter = LETTERS[(number - 1) % 26] * ((number - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    return f"{number:02d}" if form == "decimalZero" else str(number)


def _roman(number: int) -> str:
    made = ""
    for worth, sign in ROMAN:
        made += sign * (number // worth)
        number %= worth
    return made
