"""Number and symbol, `V/v`, place and date. Source: NĐ 30/2020/NĐ-CP, PL I, II.3-II.5; Điều 15."""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

import re
from collections.abc import Iterator

from vanthu.diagnostics import Diagnostic, Severity
from vanthu.format_check.edits import ParagraphEdit, TextEdit
from vanthu.format_check.recognise import (
    BY_SYMBOL,
    COPIES,
    Component,
    DocumentForm,
    RecognisedDocument,
    TextSegment,
)
from vanthu.format_check.recognise.word_patterns import decimal
from vanthu.format_check.rules.rule import WHOLE_DOCUMENT, WITH_HEAD, FormatRule, Presence
from vanthu.translate import tr

NUMBER_FORM = re.compile(r"^Số:\s?(?P<number>[\s\u00a0.…_]*\d*[\s\u00a0.…_]*)/(?P<symbol>[^\s/][^/]*)$")
SYMBOL_FORM = re.compile(r"^[\wĐđ.…]+(-[\wĐđ.…]+)*$")
PLACE_FORM = re.compile(
    r"^(?P<place>[^,]*),\s*ngày(?P<day>[\s\u00a0.…_\d]*)tháng(?P<month>[\s\u00a0.…_\d]*)năm(?P<year>[\s\u00a0.…_\d]*)\.?$",
    re.IGNORECASE,
)


def number_form(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """HEAD.NUMBER.FORM: `Số: 05/KH-UBND`."""
    number = document.first(Component.NUMBER)
    if number is None:
        return
    found = NUMBER_FORM.match(number.text)
    symbol = found.group("symbol") if found else ""
    if found and not any(c.isalpha() for c in symbol):
        return  # a form's dots
    if not SYMBOL_FORM.match(re.sub(r"[\s]*[.…][\s.…]*", "…", symbol)):
        yield rule.breach(
            number,
            number.text,
            tr("Số: 05/KH-UBND (dấu hai chấm, gạch chéo, gạch nối, không cách chữ)"),
            _respaced(number),
        )


def _respaced(number: TextSegment) -> tuple[TextEdit, ...]:
    """A number whose spaces alone are wrong, without them."""
    match = re.match(r"^(Số)\s*:?\s*(\d+)\s*/\s*(\S.*)$", number.text)
    if match is None:
        return ()
    symbol = re.sub(r"\s*[-–]\s*", "-", match.group(3)).replace(" ", "")
    made = f"Số: {match.group(2)}/{symbol}"
    return (TextEdit.within(number, made),) if NUMBER_FORM.match(made) else ()


def number_zero(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """HEAD.NUMBER.ZERO: numbers under 10."""
    for number in document.all(Component.NUMBER):
        found = re.search(r"Số\s*:?\s*(\d+)\s*/", number.raw)
        wanted = f"{int(found.group(1)):02d}" if found else ""
        if found and found.group(1) != wanted:
            yield rule.breach(
                number, found.group(1), wanted, (TextEdit.within(number, wanted, *found.span(1)),)
            )


def number_kind(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """HEAD.NUMBER.SYMBOL: the abbreviation is the type's; a law-making document's `15/2025/QĐ-UBND` is not told."""
    number, kind = document.first(Component.NUMBER), document.type
    first = re.split(r"[-–\s]", document.symbol)[0]
    if number is None or not any(c.isalpha() for c in first):
        return
    if kind is not None and kind.symbol:
        if first not in {kind.symbol, *COPIES} and "/" not in document.symbol:
            yield rule.breach(number, first, f"{kind.symbol} ({kind.name})")
    elif kind is None and document.form is DocumentForm.LETTER and first in BY_SYMBOL:
        yield rule.breach(
            number, first, tr("ký hiệu công văn: tên cơ quan, rồi đơn vị soạn thảo (UBND-VHXH)")
        )


def about_present(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """HEAD.NUMBER.ABOUT.PRESENT: of a công văn, and of nothing else."""
    about = document.first(Component.ABOUT)
    if document.form is DocumentForm.LETTER and about is None:
        yield rule.breach(WHOLE_DOCUMENT, tr("không có trích yếu “V/v”"), tr("V/v … dưới số, ký hiệu"))
    elif about is not None and document.form is not DocumentForm.LETTER:
        yield rule.breach(about, about.text, tr("“V/v” dưới số chỉ dùng cho công văn"))
    elif about is not None and not about.text.startswith("V/v"):
        yield rule.breach(about, about.text.split()[0], "V/v")


def about_spacing(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """HEAD.NUMBER.ABOUT.SPACING: 6 pt under the number."""
    number, about = document.first(Component.NUMBER), document.first(Component.ABOUT)
    if number is None or about is None or number.paragraph.number + 1 != about.paragraph.number:
        return
    apart = number.paragraph.format.after_pt + about.paragraph.format.before_pt
    if not 5.5 <= apart <= 6.5:
        found = tr("cách số, ký hiệu {apart} pt", apart=decimal(apart))
        upper, lower = number.paragraph.element, about.paragraph.element
        yield rule.breach(
            about, found, tr("cách 6 pt"), (ParagraphEdit(upper, after=0), ParagraphEdit(lower, before=6))
        )


def place_form(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """HEAD.PLACE_DATE.FORM: the comma, the words, the place's capitals."""
    for place in document.all(Component.PLACE_DATE):
        found = PLACE_FORM.match(place.text)
        name = found.group("place").strip() if found else ""
        if found is None:
            yield rule.breach(place, place.text, "Khánh Cư, ngày 05 tháng 02 năm 2024")
        elif name[:1].isalpha() and not name[0].isupper():
            yield rule.breach(place, name, tr("địa danh viết hoa các chữ cái đầu"))


def place_zero(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """HEAD.PLACE_DATE.ZERO: days under 10, months 1 and 2, and no other."""
    for place in document.all(Component.PLACE_DATE):
        for unit, padded in (("ngày", 9), ("tháng", 2)):
            found = re.search(rf"{unit}\s*(\d+)", place.raw)
            number = int(found.group(1)) if found else 0
            wanted = f"{number:02d}" if number <= padded else str(number)
            if found and number and found.group(1) != wanted:
                yield rule.breach(
                    place,
                    f"{unit} {found.group(1)}",
                    f"{unit} {wanted}",
                    (TextEdit.within(place, wanted, *found.span(1)),),
                )


def place_level(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """HEAD.PLACE_DATE.LEVEL: on the line of the number."""
    number, place = document.first(Component.NUMBER), document.first(Component.PLACE_DATE)
    if number is None or place is None or number.paragraph is place.paragraph:
        return
    one, other = number.paragraph.cell, place.paragraph.cell
    if one is None and other is None and not number.paragraph.box and not place.paragraph.box:
        yield rule.breach(place, tr("ở dòng khác với số, ký hiệu"), tr("cùng dòng với số, ký hiệu"))
    elif one is None or other is None or one.table != other.table:
        yield rule.undecided(place, tr("số và địa danh ở hai khung: chỉ trang in mới rõ có ngang nhau không"))
    elif one.row != other.row:
        yield rule.breach(place, tr("ở hàng khác với số, ký hiệu"), tr("cùng dòng với số, ký hiệu"))
    elif _above(document, number) != _above(document, place):
        yield rule.undecided(
            place, tr("số và địa danh ở chung hàng với dòng trên: chỉ trang in mới rõ có ngang nhau không")
        )


def _above(document: RecognisedDocument, segment: TextSegment) -> int:
    """Paragraphs over it in its cell."""
    cell, number = segment.paragraph.cell, segment.paragraph.number
    return sum(p.cell == cell and p.number < number for p in document.contents.paragraphs[:number])


def both_open(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """NUM.AFTER_SIGNING: number and date are filled together, after signing."""
    number, place = document.first(Component.NUMBER), document.first(Component.PLACE_DATE)
    if number is None or place is None:
        return
    numbered = re.search(r"\d\s*/", number.text) is not None
    dated = document.day is not None
    if numbered != dated:
        yield rule.breach(
            number if dated else place,
            tr("có ngày mà chưa có số") if dated else tr("có số mà chưa có ngày"),
            tr("số và ngày cùng để trống khi trình ký, cùng ghi khi ban hành"),
        )


PLACED = WITH_HEAD - {DocumentForm.MINUTES}
"""Documents with place and date in their head."""

RULES = (
    FormatRule("HEAD.NUMBER.PRESENT", "Có số, ký hiệu", "PL I, II.3", Presence(Component.NUMBER, "không thấy số, ký hiệu", "Số: …/…"), forms=WITH_HEAD),
    FormatRule("HEAD.NUMBER.FORM", "Số, ký hiệu viết đúng mẫu: dấu hai chấm, gạch chéo, gạch nối, không cách chữ", "PL I, II.3c", number_form, fixable=True),
    FormatRule("HEAD.NUMBER.ZERO", "Số nhỏ hơn 10 có số 0 phía trước", "PL I, II.3c", number_zero, fixable=True),
    FormatRule("HEAD.NUMBER.SYMBOL", "Ký hiệu đúng chữ viết tắt của tên loại", "PL I, II.3b; PL III, I", number_kind),
    FormatRule("HEAD.NUMBER.ABOUT.PRESENT", "Công văn có “V/v” dưới số, ký hiệu; văn bản có tên loại thì không", "PL I, II.5b", about_present, forms=WITH_HEAD),
    FormatRule("HEAD.NUMBER.ABOUT.SPACING", "“V/v” cách số, ký hiệu 6 pt", "PL I, II.5b", about_spacing, fixable=True),
    FormatRule("HEAD.PLACE_DATE.PRESENT", "Có địa danh, thời gian", "PL I, II.4", Presence(Component.PLACE_DATE, "không thấy địa danh, thời gian", "Khánh Cư, ngày … tháng … năm …"), forms=PLACED),
    FormatRule("HEAD.PLACE_DATE.FORM", "Địa danh viết hoa, dấu phẩy, rồi ngày … tháng … năm …", "PL I, II.4c", place_form),
    FormatRule("HEAD.PLACE_DATE.ZERO", "Ngày nhỏ hơn 10 và tháng 1, 2 có số 0 phía trước, tháng khác thì không", "PL I, II.4b", place_zero, fixable=True),
    FormatRule("HEAD.PLACE_DATE.LEVEL", "Địa danh, thời gian cùng dòng với số, ký hiệu", "PL I, II.4c", place_level),
    FormatRule("NUM.AFTER_SIGNING", "Số và ngày cùng để trống khi trình ký, cùng ghi khi ban hành", "Điều 15.2", both_open, Severity.NOTE, forms=PLACED),
)  # fmt: skip
