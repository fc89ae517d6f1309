"""Page numbers. Source: NĐ 30/2020/NĐ-CP, PL I, I.7, III.1đ."""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from lxml import etree

from vanthu.diagnostics import Diagnostic
from vanthu.docx.fonts import FontStyle, wrapped
from vanthu.docx.model import LINE_OF_SIZE, Paragraph
from vanthu.docx.xml import w
from vanthu.format_check.edits import LettersEdit
from vanthu.format_check.recognise import DocumentForm, RecognisedDocument, whole
from vanthu.format_check.recognise.word_patterns import decimal
from vanthu.format_check.rules.rule import WHOLE_DOCUMENT, FormatRule, section_place
from vanthu.format_check.rules.typefaces import align_of, style_of
from vanthu.translate import tr

MM_PER_PT = 25.4 / 72


def _numbers(document: RecognisedDocument, parts: Iterable[str]) -> Iterator[Paragraph]:
    """The paragraphs of headers or footers that show the page's number."""
    for part in sorted(set(parts)):
        for paragraph in document.contents.margins.get(part, ()):
            if shows_number(paragraph.element):
                yield paragraph


def shows_number(element: etree._Element) -> bool:
    """A paragraph holds a PAGE field."""
    codes = "".join(code.text or "" for code in element.iter(w("instrText")))
    simple = " ".join(field.get(w("instr"), "") for field in element.iter(w("fldSimple")))
    return any(word.upper() == "PAGE" for word in f"{codes} {simple}".replace("\\", " \\").split())


def _in_headers(document: RecognisedDocument) -> list[Paragraph]:
    sections = document.contents.sections
    return list(_numbers(document, (part for each in sections for part in each.headers.values())))


def _in_footers(document: RecognisedDocument) -> list[Paragraph]:
    sections = document.contents.sections
    return list(_numbers(document, (part for each in sections for part in each.footers.values())))


def number_present(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """PAGE.NUMBER.PRESENT: where there is more than one page."""
    if _in_headers(document) or _in_footers(document):
        return
    if least_pages(document) > 1:
        yield rule.breach(WHOLE_DOCUMENT, tr("không có số trang"), tr("số trang từ trang 2, giữa lề trên"))
    else:
        yield rule.undecided(
            WHOLE_DOCUMENT, tr("không có số trang, mà chưa rõ văn bản có mấy trang (xem bằng --pages)")
        )


def least_pages(document: RecognisedDocument) -> int:
    """Pages that the document surely has: its lines, set as tight as they can be."""
    contents = document.contents
    last = max((p.page for p in contents.paragraphs), default=0)
    turned = 1 + sum(s.kind != "continuous" for s in contents.sections[1:])
    turned += sum(p.breaks_page or (p.format.page_break_before and p.number > 1) for p in contents.paragraphs)
    height = 0.0
    for paragraph in contents.paragraphs:
        if paragraph.cell is None and not paragraph.box and paragraph.width and not paragraph.blank:
            size = paragraph.size_pt
            lines = len(list(wrapped(paragraph.text, paragraph.width * 1.02, FontStyle(size))))
            height += lines * size * LINE_OF_SIZE * MM_PER_PT * min(1.0, paragraph.format.lines(size))
    room = max(s.height - s.top - s.bottom for s in contents.sections)
    return max(last, turned, math.ceil(height / room) if room > 0 else 1)


def number_place(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """PAGE.NUMBER.PLACE: in the top margin."""
    for paragraph in _in_footers(document):
        yield rule.breach(whole(paragraph), tr("số trang ở lề dưới"), tr("số trang ở giữa lề trên"))


def number_align(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """PAGE.NUMBER.ALIGN."""
    for paragraph in _in_headers(document):
        frame = paragraph.element.find(f"{w('pPr')}/{w('framePr')}")
        framed = "" if frame is None else frame.get(w("xAlign"), "")
        if "center" in {framed, paragraph.format.align}:
            continue
        if "\t" in paragraph.text or paragraph.box:
            yield rule.undecided(
                whole(paragraph), tr("số trang đặt bằng tab hoặc khung: chỉ trang in mới rõ có giữa không")
            )
        else:
            yield rule.breach(
                whole(paragraph),
                tr("canh {align}", align=align_of(framed or paragraph.format.align)),
                tr("canh giữa"),
            )


def number_look(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """PAGE.NUMBER.LOOK."""
    for paragraph in _in_headers(document):
        for letters in [p.format for p in paragraph.runs if p.text.strip()][:1]:
            nearest = min(max(letters.size_pt, 13.0), 14.0)
            if nearest != letters.size_pt or letters.bold or letters.italic:
                style = style_of(letters.bold, letters.italic)
                yield rule.breach(
                    whole(paragraph),
                    tr("cỡ {size}, {style}", size=decimal(letters.size_pt), style=style),
                    tr("cỡ 13 đến 14, kiểu chữ đứng"),
                    (
                        LettersEdit(
                            tuple(paragraph.element.iter(w("r"))),
                            size_pt=None if nearest == letters.size_pt else nearest,
                            bold=False if letters.bold else None,
                            italic=False if letters.italic else None,
                        ),
                    ),
                )


def number_first(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """PAGE.NUMBER.FIRST: none on page 1."""
    first = document.contents.sections[0]
    header = first.headers.get("first" if first.title_page else "default")
    for paragraph in _numbers(document, (header,) if header else ()):
        yield rule.breach(whole(paragraph), tr("trang 1 hiện số trang"), tr("không hiện số ở trang 1"))


def number_form(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """PAGE.NUMBER.FORM: Arabic, from 1."""
    for number, section in enumerate(document.contents.sections, start=1):
        kinds = {"default", "first"} if section.title_page else {"default"}
        if not any(_numbers(document, (part for kind, part in section.headers.items() if kind in kinds))):
            continue
        place = section_place(number)
        if section.number_form not in {"decimal", "numberInDash"}:
            yield rule.breach(place, tr("số trang không phải chữ số Ả Rập"), tr("chữ số Ả Rập"))
        if number == 1 and section.number_start not in {None, 1}:
            yield rule.breach(place, tr("đánh số từ {start}", start=section.number_start), tr("đánh số từ 1"))


def number_appendix(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """PAGE.NUMBER.APPENDIX: each appendix counts its own pages."""
    if document.form is DocumentForm.APPENDIX or not _in_headers(document):
        return
    sections = document.contents.sections
    seen = {paragraph.section for paragraph in document.main if not paragraph.blank}
    for appendix in document.appendices:
        section = appendix.first.section
        if section in seen or sections[section].number_start != 1:
            yield rule.breach(
                whole(appendix.first),
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
