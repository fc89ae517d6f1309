"""Letters of a PDF's page as lines, and lines as the text of a cell: a PDF knows no words, only places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from vanthu.vietnamese import match_key

Letter = Mapping[str, Any]
"""A letter as pdfplumber gives it: `text`, `size`, `matrix`, `x0` … `y1` (pt, y upwards), `upright`."""

_SPACE = 0.2
"""Gap between two letters, in sizes of the letter, from which they are two words."""
_COLUMN = 1.5
"""And from which they stand in two columns."""
_SAME_LINE = 0.5
"""Difference of two base lines, in sizes of the letter, up to which they are one line."""
_RAISED = 0.8
"""Share of the line's size up to which a letter above its base line is raised."""
_RAISED_FIGURES = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_NUMBER = re.compile(r"[.,/]*\d[\d.,/]*\Z")
_SYLLABLE = re.compile(r"[b-df-hj-np-tvwxz]*[aeiouy]+[b-df-hj-np-tvwxz]*\W*\Z")
"""A Vietnamese syllable without its marks has one group of vowels."""
_BEGINS_A_LINE = re.compile(r"[-–+•*]|\d+[.)/]\s|[a-zđ]\)")
"""What begins a line of its own in a cell: a dash, a number, a letter of a list."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter in the direction in which it is read.

    Args:
        start, end: Along the line, pt.
        across: Of its base line, pt, growing downwards from line to line.
    """

    text: str
    start: float
    end: float
    across: float
    size: float


@dataclass(frozen=True, slots=True)
class PdfLine:
    """A line of text.

    Args:
        parts: Its text; several where it stands in columns.
        start, end: Of its first and last letter, pt along the line.
        first: Width of its first letter.
    """

    parts: tuple[str, ...]
    start: float
    end: float
    first: float
    across: float

    @property
    def text(self) -> str:
        """All parts, parted by blanks."""
        return " ".join(self.parts)


def lines_of(letters: Iterable[Letter]) -> list[PdfLine]:
    """The lines of some letters of a page from the top down; turned ones after the others."""
    upright: list[Glyph] = []
    turned: list[Glyph] = []
    for letter in letters:
        (upright if letter["upright"] else turned).append(_glyph(letter))
    return [*_lines(upright), *_lines(turned)]


def _glyph(letter: Letter) -> Glyph:
    matrix, text, size = letter["matrix"], str(letter["text"]), float(letter["size"])
    if letter["upright"]:
        return Glyph(text, letter["x0"], letter["x1"], -matrix[5], size)
    if matrix[1] > 0:  # -- turned to the left: read from below
        return Glyph(text, letter["y0"], letter["y1"], matrix[4], size)
    return Glyph(text, -letter["y1"], -letter["y0"], -matrix[4], size)


def _lines(glyphs: Sequence[Glyph]) -> Iterator[PdfLine]:
    lines: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda g: (g.across, g.start)):
        last = lines[-1] if lines else None
        if last and glyph.across - last[0].across <= _SAME_LINE * max(glyph.size, last[0].size):
            last.append(glyph)
        else:
            lines.append([glyph])
    for line in lines:
        line.sort(key=lambda g: g.start)
        shown = [glyph for glyph in line if glyph.text.strip()]
        if shown:
            base = max(shown, key=lambda g: g.size)
            width = shown[0].end - shown[0].start
            yield PdfLine(tuple(_parts(shown, base)), shown[0].start, shown[-1].end, width, base.across)


def _parts(glyphs: Sequence[Glyph], base: Glyph) -> Iterator[str]:
    words = ""
    end = glyphs[0].start
    for glyph in glyphs:
        gap = glyph.start - end
        if gap > _COLUMN * glyph.size:
            yield words
            words = ""
        elif gap > _SPACE * glyph.size:
            words += " "
        is_raised = glyph.size < _RAISED * base.size and glyph.across < base.across - 0.1 * base.size
        # -- a raised figure is a mark or a power, never a digit of the number before it
        words += glyph.text.translate(_RAISED_FIGURES) if is_raised else glyph.text
        end = max(end, glyph.end)
    yield words


@dataclass(frozen=True, slots=True)
class CellText:
    """The text of a cell; whether a number that was broken over lines was put together again."""

    text: str
    mended_number: bool = False


def cell_text(letters: Iterable[Letter], left: float, right: float) -> CellText:
    """The text of a cell, its lines joined as they were before they were set.

    Args:
        left, right: Of the cell, pt.
    """
    text, last, mended = "", None, False
    for line in lines_of(letters):
        if last is None:
            text = line.text
        elif _is_broken(last, line, left, right):
            mended = mended or bool(_NUMBER.match(line.text.split(" ")[0]))
            text += line.text
        else:
            keeps = _BEGINS_A_LINE.match(line.text) or (_NUMBER.match(last.text) and _NUMBER.match(line.text))
            text += ("\n" if keeps else " ") + line.text
        last = line
    return CellText(text, mended)


def _is_broken(last: PdfLine, line: PdfLine, left: float, right: float) -> bool:
    """Whether a word goes on in the next line, which only one does that is wider than the cell.

    It then begins its line and fills it. Where both halves are words and the whole is none, they are two.
    """
    one, other = last.text, line.text.split(" ")[0]
    if " " in one or (one[-1].isdigit() != other[0].isdigit() and one[-1].isalnum() and other[0].isalnum()):
        return False
    margin = max(last.start - left, 0.0)
    if right - margin - last.end > line.first:
        return False
    halves = _SYLLABLE.match(match_key(one)) and _SYLLABLE.match(match_key(other))
    return not halves or bool(_SYLLABLE.match(match_key(one + other)))
