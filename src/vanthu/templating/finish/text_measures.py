"""Widths and lines of texts in one font, kept from document to document; all widths in mm."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence

from vanthu.docx.fonts import FontStyle, text_width
from vanthu.templating.memo import Memo

UNBROKEN = re.compile(r"[^ \t\n]+")
FIGURE = re.compile(r"[\d.,/%()+-]*\d[\d.,/%()+-]*")
"""A word that may never break: an amount, a date, a share."""

HAIR = 1e-6
"""What sums of widths may be off."""

MOST = 100_000
"""Words, and texts, of one font that are kept."""

TextMeasure = tuple[float, float, tuple[tuple[float, ...], ...]]
"""Of a text: its width on one line (of several, the widest), its longest word, each word line by line."""


def lines_of(words: Sequence[float], space: float, room: float) -> int:
    """Lines that words take in a box.

    Args:
        words: Width of each.
        space: Between two of them.
        room: Width of the box.
    """
    count, end = 1, -space
    for word in words:
        end += space + word
        if end > room and end > word:
            count += 1
            end = word
        if word > room:
            count += int(word // room)
    return count


class FontMeasures:
    """The widths of words and texts in one font."""

    def __init__(self, font: FontStyle) -> None:
        self._font = font
        self._space = text_width(" ", font)
        self._figures: dict[str, float] = {}
        self._words: Memo[str, float] = Memo(self._word, MOST)
        self.texts: Memo[str, TextMeasure] = Memo(self._text, MOST)

    def _word(self, word: str) -> float:
        width = text_width(word, self._font)
        if FIGURE.fullmatch(word):
            self._figures[word] = width
        return width

    def _text(self, text: str) -> TextMeasure:
        words = text.split(" ")
        if "" not in words and "\n" not in text and "\t" not in text:  # as most are: no pattern is needed
            widths = tuple(map(self._words.__getitem__, words))
            return sum(widths) + self._space * (len(widths) - 1), max(widths), (widths,)
        lines = tuple(
            tuple(map(self._words.__getitem__, UNBROKEN.findall(line))) for line in text.split("\n")
        )
        width = max([sum(line) + self._space * (len(line) - 1) for line in lines])
        return width, max(map(max, filter(None, lines)), default=0.0), lines

    def longest(self, texts: Iterable[str]) -> tuple[float, float]:
        """The longest word of some texts that may never break, 0 without one, and the longest of all."""
        words = set(" ".join(texts).replace("\n", " ").replace("\t", " ").split(" "))
        longest = max(map(self._words.__getitem__, words))
        return max([self._figures[word] for word in words & self._figures.keys()], default=0.0), longest

    def height(self, text: str, room: float) -> int:
        """Lines that a text takes in a box of that width."""
        width, longest, lines = self.texts[text]
        if len(lines) == 1:
            if width <= room:
                return 1
            if longest <= room and width < 2 * room - longest - HAIR:
                return 2  # what the first line leaves is less than its longest word
        return sum(lines_of(words, self._space, room) for words in lines)


@functools.lru_cache(maxsize=64)
def measures_of(font: FontStyle) -> FontMeasures:
    """The measures of a font."""
    return FontMeasures(font)
