"""Page numbers. Source: NĐ 30/2020/NĐ-CP, PL I, I.7, III.1đ."""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

import math
from collections.abc import Iterator

from lxml import etree

from vanthu.docx.document import Contents, Paragraph
from vanthu.docx.paragraph_format import LINE_OF_SIZE
from vanthu.docx.sections import Section
from vanthu.docx.styles import Look
from vanthu.docx.text_width import wrapped
from vanthu.docx.xml import w
from vanthu.format_check.edits import LettersEdit
from vanthu.format_check.recognise.component_types import DocumentForm
from vanthu.format_check.recognise.recognise_document import RecognisedDocument
from vanthu.format_check.recognise.word_patterns import decimal
from vanthu.format_check.rules.rule import (
    NOWHERE,
    Breach,
    FormatRule,
    Outcome,
    Place,
    Undecided,
    at_paragraph,
)
from vanthu.format_check.rules.typefaces import align_of, style_of
from vanthu.translate import tr

NUMBER_SIZES = (13, 14)
MM_PER_PT = 25.4 / 72


def _numbers(contents: Contents, parts: frozenset[str]) -> Iterator[tuple[Paragraph, str]]:
    """The paragraphs of headers or footers that show the page's number."""
    for part in sorted(parts):
        for paragraph in contents.margins.get(part, ()):
            if shows_number(paragraph.element):
                yield paragraph, part


def shows_number(element: etree._Element) -> bool:
    """A paragraph holds a PAGE field."""
    codes = "".join(code.text or "" for code in element.iter(w("instrText")))
    simple = " ".join(field.get(w("instr"), "") for field in element.iter(w("fldSimple")))
    return any(word.upper() == "PAGE" for word in f"{codes} {simple}".replace("\\", " \\").split())


def _shown_headers(section: Section) -> frozenset[str]:
    kinds = {"default", "first"} if section.title_page else {"default"}
    return frozenset(part for kind, part in section.headers.items() if kind in kinds)


def _headers(document: RecognisedDocument) -> frozenset[str]:
    return frozenset(part for section in document.contents.sections for part in section.headers.values())


def _footers(document: RecognisedDocument) -> frozenset[str]:
    return frozenset(part for section in document.contents.sections for part in section.footers.values())


def number_present(document: RecognisedDocument) -> Iterator[Outcome]:
    """PAGE.NUMBER.PRESENT: where there is more than one page."""
    numbered = next(_numbers(document.contents, _headers(document) | _footers(document)), None)
    if numbered is not None:
        return
    if least_pages(document) > 1:
        yield Breach(NOWHERE, tr("không có số trang"), tr("số trang từ trang 2, giữa lề trên"))
    else:
        yield Undecided(NOWHERE, tr("không có số trang, mà chưa rõ văn bản có mấy trang (xem bằng --pages)"))


def least_pages(document: RecognisedDocument) -> int:
    """Pages that the document surely has: its lines, set as tight as they can be."""
    contents = document.contents
    last = max((p.page for p in contents.paragraphs), default=0)
    turned = 1 + sum(s.kind != "continuous" for s in contents.sections[1:])
    turned += sum(
        p.breaks_page or (p.setting.page_break_before and p.number > 1) for p in contents.paragraphs
    )
    height = 0.0
    for paragraph in contents.paragraphs:
        if paragraph.cell is None and not paragraph.box and paragraph.width and not paragraph.blank:
            size = paragraph.size_pt
            lines = len(list(wrapped(paragraph.text, paragraph.width * 1.02, Look(size))))
            height += lines * size * LINE_OF_SIZE * MM_PER_PT * min(1.0, paragraph.setting.lines(size))
    room = max(s.height - s.top - s.bottom for s in contents.sections)
    return max(last, turned, math.ceil(height / room) if room > 0 else 1)


def number_place(document: RecognisedDocument) -> Iterator[Outcome]:
    """PAGE.NUMBER.PLACE: in the top margin."""
    for paragraph, _ in _numbers(document.contents, _footers(document)):
        yield Breach(at_paragraph(paragraph), tr("số trang ở lề dưới"), tr("số trang ở giữa lề trên"))


def number_align(document: RecognisedDocument) -> Iterator[Outcome]:
    """PAGE.NUMBER.ALIGN."""
    for paragraph, _ in _numbers(document.contents, _headers(document)):
        frame = paragraph.element.find(f"{w('pPr')}/{w('framePr')}")
        framed = "" if frame is None else frame.get(w("xAlign"), "")
        if framed == "center" or paragraph.setting.align == "center":
            continue
        if "\t" in paragraph.text or paragraph.box:
            yield Undecided(
                at_paragraph(paragraph),
                tr("số trang đặt bằng tab hoặc khung: chỉ trang in mới rõ có giữa không"),
            )
        else:
            yield Breach(
                at_paragraph(paragraph),
                tr("canh {align}").format(align=align_of(framed or paragraph.setting.align)),
                tr("canh giữa"),
            )


def number_look(document: RecognisedDocument) -> Iterator[Outcome]:
    """PAGE.NUMBER.LOOK."""
    for paragraph, _ in _numbers(document.contents, _headers(document)):
        letters = next((p.letters for p in paragraph.pieces if p.text.strip()), None)
        if letters is None:
            continue
        fits = NUMBER_SIZES[0] <= letters.size_pt <= NUMBER_SIZES[1]
        if not fits or letters.bold or letters.italic:
            runs = tuple(paragraph.element.iter(w("r")))
            size = (
                None
                if fits
                else float(NUMBER_SIZES[0] if letters.size_pt < NUMBER_SIZES[0] else NUMBER_SIZES[1])
            )
            yield Breach(
                at_paragraph(paragraph),
                tr("cỡ {size}, {style}").format(
                    size=decimal(letters.size_pt), style=style_of(letters.bold, letters.italic)
                ),
                tr("cỡ 13 đến 14, kiểu chữ đứng"),
                (
                    LettersEdit(
                        runs,
                        size_pt=size,
                        bold=False if letters.bold else None,
                        italic=False if letters.italic else None,
                    ),
                ),
            )


def number_first(document: RecognisedDocument) -> Iterator[Outcome]:
    """PAGE.NUMBER.FIRST: none on page 1."""
    first = document.contents.sections[0]
    kind = "first" if first.title_page else "default"
    parts = frozenset(p for k, p in first.headers.items() if k == kind)
    for paragraph, _ in _numbers(document.contents, parts):
        yield Breach(at_paragraph(paragraph), tr("trang 1 hiện số trang"), tr("không hiện số ở trang 1"))


def number_form(document: RecognisedDocument) -> Iterator[Outcome]:
    """PAGE.NUMBER.FORM: Arabic, from 1."""
    for number, section in enumerate(document.contents.sections, start=1):
        if not any(True for _ in _numbers(document.contents, _shown_headers(section))):
            continue
        if section.number_form not in {"decimal", "numberInDash"}:
            yield Breach(Place(section=number), tr("số trang không phải chữ số Ả Rập"), tr("chữ số Ả Rập"))
        if number == 1 and section.number_start not in {None, 1}:
            yield Breach(
                Place(section=1),
                tr("đánh số từ {start}").format(start=section.number_start),
                tr("đánh số từ 1"),
            )


def number_appendix(document: RecognisedDocument) -> Iterator[Outcome]:
    """PAGE.NUMBER.APPENDIX: each appendix counts its own pages."""
    if document.form is DocumentForm.APPENDIX:
        return
    sections = document.contents.sections
    if not any(True for _ in _numbers(document.contents, _headers(document))):
        return
    seen = {paragraph.section for paragraph in document.main if not paragraph.blank}
    for appendix in document.appendices:
        section = appendix.first.section
        if section in seen or sections[section].number_start != 1:
            yield Breach(
                at_paragraph(appendix.first),
                tr("số trang đánh tiếp theo phần trước"),
                tr("số trang đánh riêng, từ 1"),
            )
        seen.add(section)


RULES = (
    FormatRule("PAGE.NUMBER.PRESENT", "Văn bản nhiều trang có số trang", "PL I, I.7", number_present),
    FormatRule("PAGE.NUMBER.PLACE", "Số trang ở phần lề trên", "PL I, I.7", number_place),
    FormatRule("PAGE.NUMBER.ALIGN", "Số trang canh giữa", "PL I, I.7", number_align),
    FormatRule("PAGE.NUMBER.LOOK", "Số trang cỡ 13 đến 14, kiểu chữ đứng", "PL I, I.7; V.14", number_look, fixable=True),
    FormatRule("PAGE.NUMBER.FIRST", "Không hiện số ở trang thứ nhất", "PL I, I.7", number_first),
    FormatRule("PAGE.NUMBER.FORM", "Số trang bằng chữ số Ả Rập, từ 1", "PL I, I.7", number_form),
    FormatRule("PAGE.NUMBER.APPENDIX", "Số trang của phụ lục đánh riêng theo từng phụ lục", "PL I, III.1đ", number_appendix),
)  # fmt: skip
