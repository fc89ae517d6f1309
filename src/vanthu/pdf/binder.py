"""All documents of a campaign in one file for the printer, with bookmarks."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject

from vanthu.pdf.open_pdf import damage_reported, opened
from vanthu.pdf.text_lines import lines_of
from vanthu.pdf.write_pdf import pdf_bytes

APPENDIX = re.compile(r"Phụ lục(?: [IVXL]+)?")
HEAD_LINES = 2
"""The heading of an appendix is among the first lines of its page, after the page number if there is one."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A document to bind.

    Args:
        title: Its bookmark.
        data: Its PDF.
    """

    title: str
    data: bytes


def bind_documents(chapters: Sequence[Chapter], day: dt.date, title: str) -> bytes:
    """One PDF of all documents, a bookmark for each and one below it for each of its appendices.

    Each begins on the front of a sheet: a blank page follows one with an odd number of pages, as the printer
    prints on both sides. A signature is printed as it looks; the bound file itself is not signed.

    Args:
        chapters: In the order of printing.
        day: What the file gives as its day.
        title: What a reader of PDF shows for it.

    Raises:
        UnusablePdfError: One of them is no PDF, damaged, or locked.
    """
    writer = PdfWriter()
    for number, chapter in enumerate(chapters, start=1):
        reader = opened(chapter.data)
        with damage_reported():
            first = len(writer.pages)
            for page in reader.pages:
                _plain_signatures(writer.add_page(page))
            bookmark = writer.add_outline_item(title=chapter.title, page_number=first)
            for place, name in _appendices(reader):
                writer.add_outline_item(title=name, page_number=first + place, parent=bookmark)
            if len(reader.pages) % 2 and number < len(chapters):
                writer.add_blank_page()
    writer.page_mode = "/UseOutlines"
    return pdf_bytes(writer, day, title)


def _appendices(reader: PdfReader) -> Iterator[tuple[int, str]]:
    """Page from 0 and name of each appendix: heading, and the title in capitals under it (PL I, III.1b)."""
    for number, page in enumerate(reader.pages):
        lines = [" ".join(line.text.split()) for line in lines_of(page)]
        for place, line in enumerate(lines[:HEAD_LINES]):
            if APPENDIX.fullmatch(line):
                title = " ".join(takewhile(str.isupper, lines[place + 1 :]))
                yield number, f"{line}. {title}" if title else line


def _plain_signatures(page: DictionaryObject) -> None:
    """Takes a page's signature fields away and leaves the pictures of its signatures."""
    kept = ArrayObject()
    for reference in page.get("/Annots", ()):
        mark = reference.get_object()
        if mark.get("/FT") == "/Sig":
            if "/V" not in mark:
                continue
            for key in ("/FT", "/V", "/T", "/TU", "/Lock", "/SV"):
                mark.pop(key, None)
            mark[NameObject("/Subtype")] = NameObject("/Stamp")
        kept.append(reference)
    if "/Annots" in page:
        page[NameObject("/Annots")] = kept
