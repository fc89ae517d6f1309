"""A document as LibreOffice prints it: the words of each page with their places, each paragraph's page."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lxml import etree

from vanthu.docx.model import WordDocument
from vanthu.docx.pdf_export import PdfError, squeezed, to_pdf
from vanthu.docx.xml import MalformedXmlError, parse
from vanthu.format_check.messages import diagnose
from vanthu.format_check.recognise import TextSegment

TIMEOUT = 180.0
"""Seconds for a file."""

XHTML = "{http://www.w3.org/1999/xhtml}"
DOCTYPE = re.compile(rb"<!DOCTYPE[^>]*>")
STAND_INS = re.compile(r"(times|liberationserif|symbol|wingdings|opensymbol)", re.IGNORECASE)
"""Fonts as wide as Times New Roman, and those of signs."""

SAME_LINE_PT = 4.0
HEAD_LETTERS = 24
"""Letters at the start and end of a paragraph by which it is found on a page."""


@dataclass(frozen=True, slots=True)
class RenderedWord:
    """A word on a page; pt from its upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class RenderedPage:
    """A page; pt."""

    width: float
    height: float
    words: tuple[RenderedWord, ...]

    @cached_property
    def letters(self) -> str:
        """Its plain letters in order, without spaces."""
        return squeezed("".join(word.text for word in self.words))

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The plain letters of each printed line."""
        lines: list[list[RenderedWord]] = []
        for word in self.words:
            if lines and abs(lines[-1][0].top - word.top) < SAME_LINE_PT:
                lines[-1].append(word)
            else:
                lines.append([word])
        return tuple(squeezed("".join(word.text for word in line)) for line in lines)


@dataclass(frozen=True)
class RenderedDocument:
    """A document as printed.

    Args:
        spans: Number of a paragraph to its first and last page, from 1; those not found are left out.
        true_widths: All letters are set in fonts as wide as Times New Roman.
    """

    pages: tuple[RenderedPage, ...]
    spans: Mapping[int, tuple[int, int]]
    true_widths: bool

    def span(self, segment: TextSegment) -> tuple[int, int] | None:
        """First and last page of a segment's paragraph; None where it was not found."""
        return self.spans.get(segment.paragraph.number)


def render(path: Path, contents: WordDocument) -> RenderedDocument:
    """The document as LibreOffice prints it.

    Args:
        path: The Word file.
        contents: The same, read.

    Raises:
        PdfError: LibreOffice or poppler's pdftotext is missing or fails.
    """
    for program in ("pdftotext", "pdffonts"):
        if shutil.which(program) is None:
            raise PdfError(diagnose("poppler_missing", program=program))
    with tempfile.TemporaryDirectory(prefix="vanthu-pages-") as folder:
        copy = Path(folder) / "van-ban.docx"
        shutil.copyfile(path, copy)
        pdf = to_pdf([copy], Path(folder), timeout=TIMEOUT)[0]
        words = _said(["pdftotext", "-raw", "-bbox", str(pdf), "-"])
        fonts = _said(["pdffonts", str(pdf)]).decode("utf-8", "replace")
    pages = _pages(words)
    return RenderedDocument(pages, _spans(contents, pages), _fit(fonts))


def _said(command: Sequence[str]) -> bytes:
    try:
        done = subprocess.run(command, capture_output=True, timeout=TIMEOUT, check=True)  # noqa: S603 - own list
    except (OSError, subprocess.SubprocessError) as error:
        raise PdfError(diagnose("pages_unreadable", program=command[0])) from error
    return done.stdout


def _pages(xhtml: bytes) -> tuple[RenderedPage, ...]:
    try:
        root = parse(DOCTYPE.sub(b"", xhtml, count=1))
    except MalformedXmlError as error:
        raise PdfError(diagnose("pages_unreadable", program="pdftotext")) from error
    return tuple(
        RenderedPage(
            _pt(page, "width"), _pt(page, "height"), tuple(_word(word) for word in page.iter(f"{XHTML}word"))
        )
        for page in root.iter(f"{XHTML}page")
    )


def _pt(element: etree._Element, name: str) -> float:
    return float(element.get(name, "0"))


def _word(element: etree._Element) -> RenderedWord:
    sides = (_pt(element, name) for name in ("xMin", "yMin", "xMax", "yMax"))
    return RenderedWord(element.text or "", *sides)


def _fit(fonts: str) -> bool:
    names = [line.split()[0] for line in fonts.splitlines()[2:] if line.strip()]
    return all(STAND_INS.search(name) for name in names)


def _spans(contents: WordDocument, pages: Sequence[RenderedPage]) -> dict[int, tuple[int, int]]:
    """Where each paragraph begins and ends, found by its letters, page after page."""
    everything = "".join(page.letters for page in pages)
    bounds: list[int] = []
    for page in pages:
        bounds.append((bounds[-1] if bounds else 0) + len(page.letters))
    spans: dict[int, tuple[int, int]] = {}
    place = 0
    row: tuple[int, int] | None = None
    for paragraph in contents.paragraphs:
        letters = squeezed(f"{paragraph.label}{paragraph.text}")
        begin = everything.find(letters[:HEAD_LETTERS], place) if len(letters) > 2 else -1
        if begin < 0:
            continue
        end = everything.find(letters[-HEAD_LETTERS:], max(begin, begin + len(letters) - HEAD_LETTERS - 8))
        last = begin + len(letters) if end < 0 else end + min(len(letters), HEAD_LETTERS)
        spans[paragraph.number] = (_page_of(begin, bounds), _page_of(last - 1, bounds))
        cell = paragraph.cell
        # the cells of a row may be printed in any order: only its first one moves the search on
        if cell is None or (cell.table, cell.row) != row:
            place = begin + 1
        row = None if cell is None else (cell.table, cell.row)
    return spans


def _page_of(place: int, bounds: Sequence[int]) -> int:
    return next((number for number, end in enumerate(bounds, start=1) if place < end), len(bounds))
