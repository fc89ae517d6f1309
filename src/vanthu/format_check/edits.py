"""What a correction changes, as data: letters, paragraphs, words, sections, rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from vanthu.docx.model import Paragraph
from vanthu.format_check.recognise import TextSegment


@dataclass(frozen=True, eq=False, slots=True)
class LettersEdit:
    """Gives runs another look; None leaves as it is.

    Args:
        runs: Their `w:r`.
        font: Times New Roman for every script.
    """

    runs: tuple[etree._Element, ...]
    font: bool = False
    size_pt: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    black: bool = False

    @classmethod
    def within(
        cls,
        segment: TextSegment,
        *,
        size_pt: float | None = None,
        bold: bool | None = None,
        italic: bool | None = None,
    ) -> tuple[LettersEdit, ...]:
        """Gives a segment's letters another look; empty where its runs hold other letters too."""
        text, pieces = segment.paragraph.text, segment.runs
        if any(
            text[p.start : segment.start].strip() or text[segment.end : p.start + len(p.text)].strip()
            for p in pieces
        ):
            return ()
        runs = tuple(p.element for p in pieces if p.format.raised == "baseline")
        return (cls(runs, size_pt=size_pt, bold=bold, italic=italic),)


@dataclass(frozen=True, eq=False, slots=True)
class SplitEdit:
    """Makes the first letters of a run bold, and leaves the rest as it is.

    Args:
        run: Its `w:r`, which holds one piece of text and nothing else.
        letters: How many.
    """

    paragraph: Paragraph
    run: etree._Element
    letters: int


@dataclass(frozen=True, eq=False, slots=True)
class ParagraphEdit:
    """Sets a paragraph otherwise; None leaves as it is.

    Args:
        before, after: pt.
        lines: Multiple of a single line.
        first: Where the first line starts, twips from the edge of the text.
    """

    paragraph: etree._Element
    align: str | None = None
    before: float | None = None
    after: float | None = None
    lines: float | None = None
    first: float | None = None


@dataclass(frozen=True, eq=False, slots=True)
class TextEdit:
    """Replaces words.

    Args:
        start, end: In the paragraph's text.
    """

    paragraph: Paragraph
    start: int
    end: int
    text: str

    @classmethod
    def within(cls, segment: TextSegment, text: str, begin: int = 0, end: int | None = None) -> TextEdit:
        """Replaces a segment's words; `begin` and `end` are places in its raw text."""
        stop = segment.end if end is None else segment.start + end
        return cls(segment.paragraph, segment.start + begin, stop, text)


@dataclass(frozen=True, eq=False, slots=True)
class SectionEdit:
    """Gives a section other margins or paper size.

    Args:
        margins: Side to mm.
        a4: Its pages become A4, turned as they are.
    """

    section: etree._Element
    margins: Mapping[str, float] = field(default_factory=dict)
    a4: bool = False


@dataclass(frozen=True, eq=False, slots=True)
class RowsEdit:
    """Keeps table rows whole."""

    rows: tuple[etree._Element, ...]


Edit = LettersEdit | SplitEdit | ParagraphEdit | TextEdit | SectionEdit | RowsEdit
