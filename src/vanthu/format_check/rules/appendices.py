"""Appendices, minutes, tables. Source: NĐ 30/2020/NĐ-CP, PL I, III.1; PL III, forms 1.9, 2.1."""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

import re
from collections.abc import Iterator

from vanthu.diagnostics import Diagnostic, ParagraphPlace, Severity
from vanthu.docx.model import LINE_OF_SIZE, Table
from vanthu.format_check.edits import RowsEdit
from vanthu.format_check.recognise import Component, DocumentForm, RecognisedDocument, TextSegment, whole
from vanthu.format_check.recognise.word_patterns import decimal, folded, is_form_blank, roman_value
from vanthu.format_check.rules.rule import RULED_FORMS, WHOLE_DOCUMENT, FormatRule
from vanthu.translate import tr

REFERENCE = re.compile(
    r"^\((Ban hành k|K)èm theo .*\bsố\b.*/.*\bngày\b(.*\btháng\b.*\bnăm\b|\s*\d{1,2}/\d{1,2}/\d{4}).*\bcủa\b.*\)\W*\d*$",
    re.DOTALL | re.IGNORECASE,
)
MM_PER_PT = 25.4 / 72
NARROWEST_PT = 9
"""Letters in a table are hardly smaller: a row is at least one such line high."""


def mentioned(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """APPX.REF: the text points to its appendix."""
    said = " ".join(segment.text for component, segment in document.items if component is not Component.LINE)
    if document.appendices and said.strip() and not re.search(r"phụ lục|kèm theo", said, re.IGNORECASE):
        yield rule.breach(
            whole(document.appendices[0].first),
            tr("nội dung không nhắc đến phụ lục"),
            tr("trong văn bản có chỉ dẫn về phụ lục"),
        )


def numbers(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """APPX.HEAD.NUMBER: Roman numbers where there are two or more."""
    labelled = [(each.label, each.number) for each in document.appendices if each.label is not None]
    for place, (label, number) in enumerate(labelled, start=1):
        if is_form_blank(label.text):
            continue
        if len(labelled) > 1 and roman_value(number) != place:
            yield rule.breach(label, label.text, tr("Phụ lục đánh số La Mã: I, II, III…"))
        elif len(labelled) == 1 and number and document.items and not number.isalpha():
            yield rule.breach(label, label.text, tr("một phụ lục thì không đánh số"))


def reference(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """APPX.HEAD.REFERENCE.FORM: `(Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm … của …)`."""
    wanted = "(Kèm theo … số … ngày … tháng … năm … của …)"
    for appendix in document.appendices:
        text = appendix.reference_text
        blank = re.sub(r"[.…_]+", " … ", text)
        if not appendix.reference:
            yield rule.breach(whole(appendix.first), tr("không có dòng (Kèm theo …)"), wanted)
        elif not REFERENCE.match(text) and not _form_reference(blank):
            yield rule.breach(appendix.reference[0], text, wanted)


def _form_reference(text: str) -> bool:
    """The reference of a form, whose number is all dots."""
    return all(word in text for word in ("…", "số", "ngày", "tháng", "năm", "của"))


def same_number(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """APPX.HEAD.REFERENCE.SAME: the document that the appendix names is this one."""
    own = document.symbol
    for appendix in document.appendices if any(c.isalpha() for c in own) else ():
        found = re.search(r"/\s*([^\s,;)]+)", appendix.reference_text)
        if found and any(c.isalpha() for c in found.group(1)) and found.group(1) != own:
            yield rule.breach(appendix.reference[0], found.group(1), own)


def minutes_date(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """MINUTES.PLACE_DATE: none in the head."""
    for place in document.all(Component.PLACE_DATE):
        yield rule.breach(place, place.text, tr("biên bản không ghi địa danh, thời gian ở phần đầu"))


def minutes_signers(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """MINUTES.SIGNERS: secretary at the left, chair at the right; recipients under the secretary."""
    secretary, chair = _signer(document, "THU KY"), _signer(document, "CHU TOA", "CHU TRI")
    label, wanted = document.first(Component.RECIPIENT_LABEL), tr("THƯ KÝ bên trái, CHỦ TỌA bên phải")
    if secretary is None or chair is None:
        yield rule.breach(WHOLE_DOCUMENT, tr("không thấy đủ thư ký và chủ tọa"), wanted)
        return
    if secretary.column >= chair.column:
        yield rule.breach(secretary, tr("thư ký không ở bên trái chủ tọa"), wanted)
    if label is not None:
        below = label.paragraph.number > secretary.paragraph.number
        if label.column != secretary.column or not below:
            yield rule.breach(
                label, tr("Nơi nhận không ở dưới thư ký"), tr("Nơi nhận ở dưới phần ký của thư ký")
            )


def _signer(document: RecognisedDocument, *positions: str) -> TextSegment | None:
    signers = document.all(Component.SIGN_AUTHORITY)
    return next((each for each in signers if folded(each.text).startswith(positions)), None)


def header_rows(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """TABLE.HEAD.REPEAT: a table that surely takes more than a page repeats its header."""
    for table in document.ruled_tables:
        if table.header_rows or len(table.rows) < 3 or table.outer is not None:
            continue
        section = document.contents.sections[table.section]
        room = section.height - section.top - section.bottom
        if len(table.rows) * NARROWEST_PT * LINE_OF_SIZE * MM_PER_PT > room:
            yield rule.breach(
                _place(document, table),
                tr("bảng {rows} hàng không lặp lại hàng tiêu đề", rows=len(table.rows)),
                tr("bảng dài hơn một trang lặp lại hàng tiêu đề"),
            )
        else:
            yield rule.undecided(
                _place(document, table),
                tr("bảng không đặt lặp hàng tiêu đề: có sang trang không, xem bằng --pages"),
            )


def loose_rows(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """TABLE.HEAD.BREAK: rows stay whole."""
    for table in document.ruled_tables:
        if table.loose_rows and len(table.rows) > 2:
            yield rule.breach(
                _place(document, table),
                tr("{count} hàng có thể bị ngắt giữa hai trang", count=table.loose_rows),
                tr("hàng của bảng không ngắt giữa hai trang"),
                (RowsEdit(table.rows),),
            )


def width(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """TABLE.WIDTH: no table is wider than its page's text, by more than its cells' margins."""
    for table in document.contents.tables:
        section = document.contents.sections[table.section]
        spare = min(section.left, section.right)
        if table.outer is None and table.width > section.text_width + spare:
            yield rule.breach(
                _place(document, table),
                tr("bảng rộng {width} mm", width=decimal(table.width)),
                tr("không rộng quá vùng chữ {width} mm", width=decimal(section.text_width)),
            )


def _place(document: RecognisedDocument, table: Table) -> TextSegment | ParagraphPlace:
    """The first words of a table."""
    return next(map(whole, document.words_of(table)), WHOLE_DOCUMENT)


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
