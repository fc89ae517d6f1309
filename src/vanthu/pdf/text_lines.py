"""The printed lines of a page with their places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pypdf import PageObject

from vanthu.docx.fonts import MM_PER_PT, FontStyle, text_width
from vanthu.docx.pdf_export import squeezed

SAME_LINE_PT = 1.5
"""Baselines so close are one line."""
WORD_SPACE_EM, COLUMN_SPACE_EM = 0.15, 0.8
"""A gap between two pieces of a line that is wider stands for a space; still wider, it parts two columns."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text; pt from the lower left corner of the page.

    Args:
        size: Size of its letters.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float

    @property
    def letters(self) -> str:
        """Its plain letters."""
        return squeezed(self.text)

    @property
    def middle(self) -> float:
        """Half way between its ends."""
        return (self.left + self.right) / 2

    def over(self, other: TextLine) -> bool:
        """They share a part of the width: one could stand above the other in a column."""
        return self.left < other.right and other.left < self.right


def lines_of(page: PageObject) -> tuple[TextLine, ...]:
    """The lines of a page, top to bottom; text in columns beside each other makes lines of its own.

    Widths are those of Times New Roman, whatever the font.
    """
    pieces: list[TextLine] = []

    def take(text: str, outer: Sequence[float], inner: Sequence[float], font: Any, size: float) -> None:
        if text.strip():
            pieces.append(_piece(text, outer, inner, font, size))

    page.extract_text(visitor_text=take)
    lines: list[TextLine] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.baseline, piece.left)):
        last = next((line for line in reversed(lines) if _continues(line, piece)), None)
        if last is None:
            lines.append(piece)
        else:
            lines[lines.index(last)] = _joined(last, piece)
    return tuple(lines)


def _piece(text: str, outer: Sequence[float], inner: Sequence[float], font: Any, size: float) -> TextLine:
    """A run of letters as pypdf tells it: in the matrix of the text, within the matrix of the page."""
    a, b, c, d, e, f = outer
    left = inner[4] * a + inner[5] * c + e
    baseline = inner[4] * b + inner[5] * d + f
    set_size = size * abs(inner[3] * d)
    cut = str(font.get("/BaseFont", "")).lower() if font else ""
    look = FontStyle(set_size, bold="bold" in cut, italic="italic" in cut)
    words = text.replace("\n", "")
    return TextLine(words, left, left + text_width(words, look) / MM_PER_PT, baseline, set_size)


def _continues(line: TextLine, piece: TextLine) -> bool:
    gap = piece.left - line.right
    return abs(line.baseline - piece.baseline) <= SAME_LINE_PT and abs(gap) <= COLUMN_SPACE_EM * line.size


def _joined(line: TextLine, piece: TextLine) -> TextLine:
    space = " " if piece.left - line.right > WORD_SPACE_EM * line.size else ""
    return TextLine(line.text + space + piece.text, line.left, piece.right, line.baseline, line.size)
