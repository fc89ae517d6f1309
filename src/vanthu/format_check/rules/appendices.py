"""Appendices, minutes, tables. Source: NĐ 30/2020/NĐ-CP, PL I, III.1; PL III, forms 1.9, 2.1."""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

import re
from collections.abc import Iterator

from vanthu.diagnostics import Severity
from vanthu.docx.paragraph_format import LINE_OF_SIZE
from vanthu.docx.tables import Table
from vanthu.format_check.edits import RowsEdit
from vanthu.format_check.recognise.component_types import Component, DocumentForm
from vanthu.format_check.recognise.recognise_document import RecognisedDocument
from vanthu.format_check.recognise.word_patterns import decimal, folded, is_form_blank, roman_value
from vanthu.format_check.rules.rule import (
    NOWHERE,
    RULED_FORMS,
    Breach,
    FormatRule,
    Outcome,
    Place,
    Undecided,
    at,
    at_paragraph,
)
from vanthu.translate import tr

REFERENCE = re.compile(
    r"^\((Ban hành k|K)èm theo .*\bsố\b.*/.*\bngày\b(.*\btháng\b.*\bnăm\b|\s*\d{1,2}/\d{1,2}/\d{4}).*\bcủa\b.*\)\W*\d*$",
    re.DOTALL | re.IGNORECASE,
)
MM_PER_PT = 25.4 / 72
NARROWEST_PT = 9
"""Letters in a table are hardly smaller: a row is at least one such line high."""


def mentioned(document: RecognisedDocument) -> Iterator[Outcome]:
    """APPX.REF: the text points to its appendix."""
    said = " ".join(segment.text for component, segment in document.items if component is not Component.LINE)
    if document.appendices and said.strip() and not re.search(r"phụ lục|kèm theo", said, re.IGNORECASE):
        yield Breach(
            at_paragraph(document.appendices[0].first),
            tr("nội dung không nhắc đến phụ lục"),
            tr("trong văn bản có chỉ dẫn về phụ lục"),
        )


def numbers(document: RecognisedDocument) -> Iterator[Outcome]:
    """APPX.HEAD.NUMBER: Roman numbers where there are two or more."""
    labelled = [appendix for appendix in document.appendices if appendix.label is not None]
    for place, appendix in enumerate(labelled, start=1):
        label = appendix.label
        if label is None or is_form_blank(label.text):
            continue
        if len(labelled) > 1 and roman_value(appendix.number) != place:
            yield Breach(at(label), label.text, tr("Phụ lục đánh số La Mã: I, II, III…"))
        elif len(labelled) == 1 and appendix.number and document.items and not appendix.number.isalpha():
            yield Breach(at(label), label.text, tr("một phụ lục thì không đánh số"))


def reference(document: RecognisedDocument) -> Iterator[Outcome]:
    """APPX.HEAD.REFERENCE.FORM: `(Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm … của …)`."""
    for appendix in document.appendices:
        if not appendix.reference:
            yield Breach(
                at_paragraph(appendix.first),
                tr("không có dòng (Kèm theo …)"),
                "(Kèm theo … số … ngày … tháng … năm … của …)",
            )
            continue
        text = " ".join(segment.text for segment in appendix.reference)
        blank = re.sub(r"[.…_]+", " … ", text)
        if not REFERENCE.match(text) and not _form_reference(blank):
            yield Breach(at(appendix.reference[0]), text, "(Kèm theo … số … ngày … tháng … năm … của …)")


def _form_reference(text: str) -> bool:
    """The reference of a form, whose number is all dots."""
    return "…" in text and all(word in text for word in ("số", "ngày", "tháng", "năm", "của"))


def same_number(document: RecognisedDocument) -> Iterator[Outcome]:
    """APPX.HEAD.REFERENCE.SAME: the document that the appendix names is this one."""
    if not document.symbol or not any(c.isalpha() for c in document.symbol):
        return
    for appendix in document.appendices:
        text = " ".join(segment.text for segment in appendix.reference)
        found = re.search(r"/\s*([^\s,;)]+)", text)
        if found and any(c.isalpha() for c in found.group(1)) and found.group(1) != document.symbol:
            yield Breach(at(appendix.reference[0]), found.group(1), document.symbol)


def minutes_date(document: RecognisedDocument) -> Iterator[Outcome]:
    """MINUTES.PLACE_DATE: none in the head."""
    place = document.first(Component.PLACE_DATE)
    if place is not None:
        yield Breach(at(place), place.text, tr("biên bản không ghi địa danh, thời gian ở phần đầu"))


def minutes_signers(document: RecognisedDocument) -> Iterator[Outcome]:
    """MINUTES.SIGNERS: secretary at the left, chair at the right; recipients under the secretary."""
    signed = [s for s in document.signed if s.component is Component.SIGN_AUTHORITY]
    secretary = next((s for s in signed if folded(s.segment.text).startswith("THU KY")), None)
    chair = next((s for s in signed if folded(s.segment.text).startswith(("CHU TOA", "CHU TRI"))), None)
    if secretary is None or chair is None:
        yield Breach(NOWHERE, tr("không thấy đủ thư ký và chủ tọa"), tr("THƯ KÝ bên trái, CHỦ TỌA bên phải"))
        return
    if secretary.column >= chair.column:
        yield Breach(
            at(secretary.segment),
            tr("thư ký không ở bên trái chủ tọa"),
            tr("THƯ KÝ bên trái, CHỦ TỌA bên phải"),
        )
    label = next((s for s in document.signed if s.component is Component.RECIPIENT_LABEL), None)
    if label is not None:
        below = label.segment.paragraph.number > secretary.segment.paragraph.number
        if label.column != secretary.column or not below:
            yield Breach(
                at(label.segment),
                tr("Nơi nhận không ở dưới thư ký"),
                tr("Nơi nhận ở dưới phần ký của thư ký"),
            )


def header_rows(document: RecognisedDocument) -> Iterator[Outcome]:
    """TABLE.HEAD.REPEAT: a table that surely takes more than a page repeats its header."""
    for table in document.ruled_tables:
        if table.header_rows or len(table.rows) < 3 or table.outer is not None:
            continue
        section = document.contents.sections[table.section]
        room = section.height - section.top - section.bottom
        height = len(table.rows) * NARROWEST_PT * LINE_OF_SIZE * MM_PER_PT
        if height > room:
            yield Breach(
                _place(document, table),
                tr("bảng {rows} hàng không lặp lại hàng tiêu đề").format(rows=len(table.rows)),
                tr("bảng dài hơn một trang lặp lại hàng tiêu đề"),
            )
        else:
            yield Undecided(
                _place(document, table),
                tr("bảng không đặt lặp hàng tiêu đề: có sang trang không, xem bằng --pages"),
            )


def loose_rows(document: RecognisedDocument) -> Iterator[Outcome]:
    """TABLE.HEAD.BREAK: rows stay whole."""
    for table in document.ruled_tables:
        if table.loose_rows and len(table.rows) > 2:
            yield Breach(
                _place(document, table),
                tr("{count} hàng có thể bị ngắt giữa hai trang").format(count=table.loose_rows),
                tr("hàng của bảng không ngắt giữa hai trang"),
                (RowsEdit(table.rows),),
            )


def width(document: RecognisedDocument) -> Iterator[Outcome]:
    """TABLE.WIDTH: no table is wider than its page's text, by more than its cells' margins."""
    for table in document.contents.tables:
        section = document.contents.sections[table.section]
        spare = min(section.left, section.right)
        if table.outer is None and table.width > section.text_width + spare:
            yield Breach(
                _place(document, table),
                tr("bảng rộng {width} mm").format(width=decimal(table.width)),
                tr("không rộng quá vùng chữ {width} mm").format(width=decimal(section.text_width)),
            )


def _place(document: RecognisedDocument, table: Table) -> Place:
    for paragraph in document.contents.paragraphs:
        if paragraph.cell is not None and paragraph.cell.table == table.number and paragraph.text.strip():
            return at_paragraph(paragraph)
    return NOWHERE


RULES = (
    FormatRule("APPX.REF", "Văn bản có phụ lục thì trong văn bản có chỉ dẫn về phụ lục", "PL I, III.1a", mentioned, forms=RULED_FORMS - {DocumentForm.APPENDIX}),
    FormatRule("APPX.HEAD.NUMBER", "Từ hai phụ lục trở lên đánh số La Mã", "PL I, III.1a", numbers),
    FormatRule("APPX.HEAD.REFERENCE.FORM", "Phụ lục có dòng (Kèm theo … số … ngày … tháng … năm … của …)", "PL I, III.1c; PL III, mẫu 2.1", reference),
    FormatRule("APPX.HEAD.REFERENCE.SAME", "Dòng (Kèm theo …) nêu đúng ký hiệu của văn bản", "PL I, III.1c", same_number),
    FormatRule("MINUTES.PLACE_DATE", "Biên bản không có địa danh, thời gian ở phần đầu", "PL III, mẫu 1.9", minutes_date, forms=frozenset({DocumentForm.MINUTES})),
    FormatRule("MINUTES.SIGNERS", "Biên bản: thư ký ký bên trái, chủ tọa bên phải, Nơi nhận dưới thư ký", "PL III, mẫu 1.9", minutes_signers, forms=frozenset({DocumentForm.MINUTES})),
    FormatRule("TABLE.HEAD.REPEAT", "Bảng dài hơn một trang lặp lại hàng tiêu đề", "PL I, I.2 (bảng, biểu)", header_rows, Severity.WARNING),
    FormatRule("TABLE.HEAD.BREAK", "Hàng của bảng không ngắt giữa hai trang", "PL I, I.2 (bảng, biểu)", loose_rows, Severity.NOTE, fixable=True),
    FormatRule("TABLE.WIDTH", "Bảng không rộng quá trang", "PL I, I.3", width),
)  # fmt: skip
