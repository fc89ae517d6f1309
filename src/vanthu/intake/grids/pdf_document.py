"""A PDF with text as lines and ruled tables; a picture, or what cannot be told from one, is refused."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdftypes import resolve1
from pdfplumber.page import Page

from vanthu.diagnostics import Diagnostic
from vanthu.intake.grids.document_tables import Block
from vanthu.intake.grids.pdf_tables import Box, TablePiece, joined, piece_of
from vanthu.intake.grids.pdf_text import Letter, lines_of
from vanthu.intake.messages import diagnose, listed

MOST_PAGES = 60
MOST_LETTERS = 150_000
"""Of all pages that are read; so many take some seven seconds."""
_SCAN = 0.7
"""Share of a page that a picture covers from which it is a scan, whatever a program read out of it."""
_MARKS = frozenset({"Text", "FreeText", "StrikeOut", "Ink", "Stamp", "Caret", "Redact"})
"""Annotations that say something beside or over the text (ISO 32000-1, 12.5.6)."""
_THIN = 2.0
"""Height in pt up to which a filled box is a line."""
_GARBLED = 0.1
_MOST_OUTER = 20
"""Fields of a form that stand in each other."""
_NEAR = (-1, 0, 1)
"""Distance in pt at which a letter set twice is one."""
_NO_LETTERS = ("(cid:", "\ufffd")
"""How a letter is given whose font does not say which it is."""


@dataclass(frozen=True, slots=True)
class PdfPage:
    """What is read of a page.

    Args:
        parts: Lines, and pieces of tables, from top to bottom.
        is_garbled: Letters of it cannot be told.
        marks: Annotations on it that say something.
        has_values: Fields of a form stand on it that are filled in.
    """

    number: int
    parts: tuple[tuple[str, ...] | TablePiece, ...] = ()
    is_picture: bool = False
    is_garbled: bool = False
    marks: int = 0
    has_values: bool = False
    letters: int = 0


def read_pdf(data: bytes) -> tuple[tuple[Block, ...], tuple[Diagnostic, ...]] | Diagnostic:
    """Lines and tables of a PDF in their order, and what is to be told of it; or why it is not read.

    A table that goes on over the next page is one table; its header, repeated there, is left out.

    Raises:
        MemoryError: It swells to more than this process may have.
        Exception: Whatever else the library throws at a damaged file.
    """
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            count = len(pdf.pages)
            pages = _read_pages(pdf.pages[:MOST_PAGES])
    except Exception as error:
        # -- pdfplumber wraps whatever pdfminer raises, the lack of memory too
        causes = (error, error.__context__, *error.args)
        if any(isinstance(each, PDFPasswordIncorrect) for each in causes):
            return diagnose("file_password")
        if any(isinstance(each, MemoryError) for each in causes):
            raise MemoryError from error
        raise
    refused = _refused(pages)
    if refused:
        return refused
    blocks, joints = joined([(page.number, page.parts) for page in pages])
    left_out = [diagnose("pdf_pages_left_out", most=str(len(pages)))] if count > len(pages) else []
    return blocks, (*_told(pages), *joints, *left_out)


def _read_pages(given: Iterable[Page]) -> list[PdfPage]:
    """The pages, as far as their letters are not too many together."""
    pages: list[PdfPage] = []
    letters = 0
    for page in given:
        pages.append(_read_page(page))
        letters += pages[-1].letters
        if letters > MOST_LETTERS:
            break
    return pages


def _refused(pages: Sequence[PdfPage]) -> Diagnostic | None:
    if any(page.has_values for page in pages):
        return diagnose("pdf_form_fields")
    if any(page.is_garbled for page in pages):
        return diagnose("pdf_letters_unknown")
    if not any(page.parts for page in pages):
        return diagnose("pdf_picture")
    return None


def _told(pages: Sequence[PdfPage]) -> Iterator[Diagnostic]:
    pictures = [page.number for page in pages if page.is_picture]
    if pictures:
        yield diagnose("pdf_pages_pictures", pages=listed(pictures))
    marked = [page.number for page in pages if page.marks]
    if marked:
        yield diagnose("pdf_marks", pages=listed(marked))


def _read_page(page: Page) -> PdfPage:
    number = int(page.page_number)
    notes = list(_annotations(page))
    kinds = [_name(note.get("Subtype")) for note in notes]
    has_values = any(_is_filled(note) for note in notes)
    if _is_scan(page):
        page.close()
        return PdfPage(number, is_picture=True, has_values=has_values)
    letters = [each for each in _each_once(page.chars) if _is_on(each, page.bbox)]
    parts = tuple(_parts(page, letters, number))
    is_garbled = _is_garbled(parts, letters)
    marks = sum(kind in _MARKS for kind in kinds)
    is_picture = not letters and bool(page.images)
    page.close()
    return PdfPage(number, parts, is_picture, is_garbled, marks, has_values, len(letters))


def _is_garbled(parts: Sequence[tuple[str, ...] | TablePiece], letters: Sequence[Letter]) -> bool:
    """Whether a letter of a table, or many of the page, cannot be told; bullets in the text do not matter."""
    cells = (cell.text for part in parts if isinstance(part, TablePiece) for cell in part.cells)
    if any(sign in text for text in cells for sign in _NO_LETTERS):
        return True
    unknown = sum(str(each["text"]).startswith(_NO_LETTERS) for each in letters)
    return unknown > _GARBLED * len(letters)


def _annotations(page: Page) -> Iterator[Mapping[str, Any]]:
    """The annotations of a page; pdfplumber would follow what they name in a circle."""
    for each in resolve1(page.page_obj.annots) or ():
        note = resolve1(each)
        if isinstance(note, dict):
            yield note


def _is_filled(note: Mapping[str, Any]) -> bool:
    """Whether an annotation is a field of a form with a value; a signature is none."""
    kind, value = _of_field(note, "FT"), _of_field(note, "V")
    is_field = _name(note.get("Subtype")) == "Widget" and _name(kind) != "Sig"
    return is_field and value is not None and _name(value) not in {"", "b''", "Off"}


def _of_field(note: Mapping[str, Any], name: str) -> object:
    """An entry of a field, its own or of the fields that it stands in (ISO 32000-1, 12.7.3.1)."""
    for _ in range(_MOST_OUTER):
        if name in note:
            return resolve1(note[name])
        outer = resolve1(note.get("Parent"))
        if not isinstance(outer, dict):
            return None
        note = outer
    return None


def _name(value: object) -> str:
    """A name of the PDF (`/Widget`) as text."""
    return str(getattr(value, "name", value) or "")


def _is_scan(page: Page) -> bool:
    whole = float(page.width) * float(page.height)
    return any(
        (min(image["x1"], page.width) - max(image["x0"], 0))
        * (min(image["bottom"], page.height) - max(image["top"], 0))
        > _SCAN * whole
        for image in page.images
    )


def _each_once(letters: Iterable[Letter]) -> Iterator[Letter]:
    """The letters without those set a second time in the same place, as some programs make them bold."""
    seen: set[tuple[str, int, int]] = set()
    for letter in letters:
        text, x, y = str(letter["text"]), round(letter["x0"]), round(letter["top"])
        if not any((text, x + right, y + down) in seen for right in _NEAR for down in _NEAR):
            yield letter
        seen.add((text, x, y))


def _is_on(letter: Letter, box: Box) -> bool:
    middle = (letter["x0"] + letter["x1"]) / 2, (letter["top"] + letter["bottom"]) / 2
    return bool(box[0] <= middle[0] <= box[2] and box[1] <= middle[1] <= box[3])


def _parts(page: Page, letters: Sequence[Letter], number: int) -> Iterator[tuple[str, ...] | TablePiece]:
    """Lines and tables of a page from top to bottom."""
    strokes = [each for each in (*page.lines, *page.rects) if each["height"] <= _THIN]
    rest = list(letters)
    found: list[tuple[float, tuple[str, ...] | TablePiece]] = []
    for table in page.find_tables():
        box = table.bbox  # -- worked out anew each time it is asked for
        inside = [each for each in rest if _is_on(each, box)]
        rest = [each for each in rest if not _is_on(each, box)]
        found.append((box[1], piece_of(table.cells, inside, strokes, number)))
    bottom: Any = page.bbox[3]
    found += [(float(bottom) + line.across, line.parts) for line in lines_of(rest)]
    yield from (part for _, part in sorted(found, key=lambda each: each[0]))
