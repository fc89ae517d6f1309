"""Pieces of paragraphs that stand by themselves: head and signature are often set apart by tabs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from vanthu.docx.document import Paragraph
from vanthu.docx.run_format import Letters
from vanthu.format_check.recognise.word_patterns import has_letters

APART = re.compile(
    r"[\t\n]+|(?<=\S)(?<!Số:)(?<!gửi:)(?<!Số)(?<!số)(?<!ngày)(?<!tháng)(?<!năm)[ \u00a0]{3,}(?=\S)"
    r"(?!/|tháng|năm|\d)"
)
"""Between two pieces: a tab, a line end, or spaces in a row that leave no number or date open."""

MARK = re.compile(r"[\d*()]+")
"""What a raised footnote mark is made of."""


@dataclass(frozen=True, eq=False, slots=True)
class TextSegment:
    """A piece of a paragraph.

    Args:
        start, end: In the paragraph's text.
        side: How many pieces stand before it in its line; tabs before the first one count too.
        alone: It is the whole paragraph, but for spaces around it.
    """

    paragraph: Paragraph
    start: int
    end: int
    side: int = 0
    alone: bool = True

    @property
    def raw(self) -> str:
        """The text as it stands."""
        return self.paragraph.text[self.start : self.end]

    @property
    def text(self) -> str:
        """The text as it is read: in NFC, capitals where they are set so, without footnote marks."""
        words = "".join(self._shown())
        return unicodedata.normalize("NFC", words).replace("\u00ad", "").strip()

    def _shown(self) -> Iterator[str]:
        for words, letters in self.words(marks=True):
            if letters.raised == "superscript" and MARK.fullmatch(words.strip()):
                continue
            yield words.upper() if letters.caps else words

    def words(self, *, marks: bool = False) -> Iterator[tuple[str, Letters]]:
        """Its text piece by piece, each with its look.

        Args:
            marks: Footnote marks too.
        """
        for piece in self.paragraph.pieces:
            begin, end = max(self.start - piece.start, 0), min(self.end - piece.start, len(piece.text))
            words = piece.text[begin:end] if begin < end else ""
            mark = piece.letters.raised == "superscript" and MARK.fullmatch(words.strip())
            if words and (marks or not mark):
                yield words, piece.letters

    def looks(self) -> list[tuple[str, Letters]]:
        """The visible words with letters or digits, each with its look."""
        return [(words, letters) for words, letters in self.words() if has_letters(words)]


def whole(paragraph: Paragraph) -> TextSegment:
    """The paragraph as one segment."""
    return TextSegment(paragraph, 0, len(paragraph.text))


def segments(paragraph: Paragraph) -> list[TextSegment]:
    """The pieces of a paragraph; one empty piece for an empty paragraph."""
    text = paragraph.text
    places: list[tuple[int, int, int]] = []
    begin = side = 0
    for gap in APART.finditer(text):
        if text[begin : gap.start()].strip():
            places.append((begin, gap.start(), side))
        side = 0 if "\n" in gap.group() else side + 1
        begin = gap.end()
    if text[begin:].strip():
        places.append((begin, len(text), side))
    if not places:
        return [whole(paragraph)]
    lone = len(places) == 1
    return [TextSegment(paragraph, start, end, side, alone=lone) for start, end, side in places]
