"""Pieces of paragraphs that stand by themselves: head and signature are often set apart by tabs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace

from vanthu.diagnostics import ParagraphPlace
from vanthu.docx.model import Paragraph, RunFormat, TextRun
from vanthu.docx.xml import w
from vanthu.format_check.recognise.component_types import Component
from vanthu.format_check.recognise.word_patterns import has_letters

APART = re.compile(
    r"[\t\n]+|(?<=\S)(?<!Số:)(?<!gửi:)(?<!Số)(?<!số)(?<!ngày)(?<!tháng)(?<!năm)[ \u00a0]{3,}(?=\S)"
    r"(?!/|tháng|năm|\d)"
)
"""Between two pieces: a tab, a line end, or spaces in a row that leave no number or date open."""

MARGINS = {w("hdr"): "header", w("ftr"): "footer"}
"""The parts of a file in the margins of its pages."""

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
    def place(self) -> ParagraphPlace:
        """Its place for a diagnostic; the file is not known here."""
        paragraph = self.paragraph
        part = MARGINS.get(str(paragraph.element.getroottree().getroot().tag), "")
        words = self.raw or paragraph.text
        return ParagraphPlace(
            "", paragraph.number, self.start, self.end, words, page=paragraph.page, part=part
        )

    @property
    def runs(self) -> list[TextRun]:
        """The runs that hold its letters, and perhaps others."""
        return [p for p in self.paragraph.runs if p.start < self.end and p.start + len(p.text) > self.start]

    @property
    def column(self) -> int:
        """At the end of a document: 0 at the left, 1 and more to the right of it."""
        cell = self.paragraph.cell
        return cell.column if cell is not None and cell.column else self.side

    @property
    def bold(self) -> bool:
        """It has visible letters, and all are bold."""
        looks = self.looks()
        return bool(looks) and all(letters.bold for letters in looks)

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

    def words(self, *, marks: bool = False) -> Iterator[tuple[str, RunFormat]]:
        """Its text piece by piece, each with its look.

        Args:
            marks: Footnote marks too.
        """
        for piece in self.paragraph.runs:
            begin, end = max(self.start - piece.start, 0), min(self.end - piece.start, len(piece.text))
            words = piece.text[begin:end] if begin < end else ""
            mark = piece.format.raised == "superscript" and MARK.fullmatch(words.strip())
            if words and (marks or not mark):
                yield words, piece.format

    def looks(self) -> list[RunFormat]:
        """The looks of its visible words with letters or digits."""
        return [letters for words, letters in self.words() if has_letters(words)]


Item = tuple[Component, TextSegment]
"""A segment with what it is."""


def whole(paragraph: Paragraph) -> TextSegment:
    """The paragraph as one segment."""
    return TextSegment(paragraph, 0, len(paragraph.text))


def segments(paragraph: Paragraph) -> list[TextSegment]:
    """The pieces of a paragraph; one empty piece for an empty paragraph."""
    text = paragraph.text
    found: list[TextSegment] = []
    begin = side = 0
    for gap in APART.finditer(f"{text}\n"):
        if text[begin : gap.start()].strip():
            found.append(TextSegment(paragraph, begin, gap.start(), side, alone=False))
        side = 0 if "\n" in gap.group() else side + 1
        begin = gap.end()
    if len(found) == 1:
        return [replace(found[0], alone=True)]
    return found or [whole(paragraph)]


def stands_in(paragraph: Paragraph, tables: Container[int]) -> bool:
    """The paragraph stands in one of the tables, given by their numbers."""
    return paragraph.cell is not None and paragraph.cell.table in tables
