"""What a correction changes, as data: letters, paragraphs, words, sections, rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from vanthu.docx.document import Paragraph


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
        first: Begin of the first line, twips from the edge of the text.
    """

    paragraph: etree._Element
    align: str | None = None
    before: float | None = None
    after: float | None = None
    lines: float | None = None
    first: float | None = None


@dataclass(frozen=True, eq=False, slots=True)
class TextEdit:
    """Puts other words in the place of some.

    Args:
        start, end: In the paragraph's text.
    """

    paragraph: Paragraph
    start: int
    end: int
    text: str


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
    """Keeps table rows whole; with `header`, repeats the first of them on each page."""

    rows: tuple[etree._Element, ...]
    header: bool = False


Edit = LettersEdit | SplitEdit | ParagraphEdit | TextEdit | SectionEdit | RowsEdit
