"""Numbers, money and dates in the text. Source: NĐ 30/2020/NĐ-CP, PL I; customs of official documents."""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from vanthu.diagnostics import Diagnostic, Severity
from vanthu.format_check.recognise import DocumentForm, RecognisedDocument, TextSegment
from vanthu.format_check.recognise.word_patterns import is_form_blank
from vanthu.format_check.rules.rule import EVERY_FORM, Check, FormatRule
from vanthu.translate import tr
from vanthu.vietnamese import dong_in_words, from_words

MACHINE = re.compile(
    r"\b(?:None|NaN|NaT|Undefined|undefined)\b|^\s*nan\s*$|(?<!\w)nan(?=\s*(?:đồng|%|/))|<NA>|#(?:REF|N/A|VALUE|DIV/0)!?"
    r"|\b\d+[.,]\d{9,}\b|\b\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?|\b00:00:00\b|\{\{.*?\}\}|\{%.*?%\}"
)
"""What machines leave in print."""

ENGLISH_MONEY = re.compile(r"\b\d{1,3}(?:,\d{3})+(?=\s*(?:đồng|đ\b|VNĐ|VND))")
UNGROUPED_MONEY = re.compile(r"(?<![\d.,/])\d{5,}(?=\s*(?:đồng|VNĐ|VND))")
ENGLISH_DECIMAL = re.compile(r"(?<![\d.,/])\d{1,3}\.\d{1,2}(?=\s*(?:%|(?:ha|km|kg|tấn|tỷ|triệu)\b))")
ISO_DATE = re.compile(r"(?<![\d/-])(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?![\d:]|[ T]\d{2}:)")
OTHER_DATE = re.compile(
    r"(?<=ngày )(?P<day>\d{1,2})(?P<mark>[-.])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})(?!\d)"
)
COUNT = re.compile(
    r"(?<![\d.,/:%-])(?<!số )(?<!Số )(?<!thứ )(?<!ngày )(?<!tháng )(?<!Điều )(?<!khoản )\b[1-9]"
    r"(?= (?:công trình|phần việc|việc làm|tập thể|cá nhân|hộ|đơn vị|cơ quan|lượt|thành viên)\b)"
)
MONEY_SUM = r"(?P<sum>\d{1,3}(?:\.\d{3})+)\s*(?:đồng|đ\b)"
IN_WORDS = re.compile(MONEY_SUM + r"\s*[(,]?\s*[Bb]ằng chữ\s*:\s*(?P<words>[^).;]*)")
TOTAL = re.compile(r"[Tt]ổng (?:số )?tiền thưởng[^.;]{0,40}?" + MONEY_SUM)
GRANTED = re.compile(r"[Tt]iền thưởng[^.;]{0,40}?" + MONEY_SUM)


def found_in(
    document: RecognisedDocument, *patterns: re.Pattern[str]
) -> Iterator[tuple[TextSegment, re.Match[str]]]:
    """Where patterns stand, in all that shows letters."""
    for pattern in patterns:
        for paragraph in document.texts():
            for match in pattern.finditer(paragraph.text):
                yield TextSegment(paragraph, *match.span()), match


def rewritten(*patterns: re.Pattern[str], into: Callable[[re.Match[str]], str]) -> Check:
    """What a pattern matches is to be written otherwise."""

    def check(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
        for segment, match in found_in(document, *patterns):
            yield rule.breach(segment, match.group(), into(match))

    return check


def _money(match: re.Match[str]) -> str:
    """`1.234.567`."""
    digits = match.group()
    return (digits if "," in digits else f"{int(digits):,}").replace(",", ".")


def _date(match: re.Match[str]) -> str:
    """`25/5/2024`."""
    return f"{int(match['day'])}/{int(match['month'])}/{match['year']}"


def words(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """VALUES.WORDS: a sum granted as an award has its words beside it, and they say the same sum."""
    for segment, match in found_in(document, IN_WORDS):
        figure, said = _figure(match), match["words"].strip()
        if is_form_blank(said):
            continue
        place = TextSegment(segment.paragraph, *match.span("words"))
        try:
            spoken = from_words(said)
        except ValueError:
            yield rule.undecided(place, tr("không đọc được số tiền bằng chữ"))
            continue
        if spoken != figure:
            yield rule.breach(place, said, dong_in_words(figure))
    yield from _without_words(rule, document)


def _figure(match: re.Match[str]) -> int:
    return int(match["sum"].replace(".", ""))


def _without_words(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """Totals without words; where no total stands, the first sum granted, unless there are words anywhere."""
    text = [paragraph for paragraph in document.main if paragraph.cell is None]
    granted = [(p, match) for p in text for match in TOTAL.finditer(p.text)]
    if not granted and not any("bằng chữ" in p.text.lower() for p in text):
        granted = [(p, match) for p in text for match in GRANTED.finditer(p.text)][:1]
    for paragraph, match in granted:
        if not IN_WORDS.match(paragraph.text, match.start("sum")):
            yield rule.breach(
                TextSegment(paragraph, *match.span("sum")),
                match["sum"],
                tr("(Bằng chữ: {words})", words=dong_in_words(_figure(match))),
            )


RULES = (
    FormatRule("VALUES.MACHINE", "Không in giá trị của máy (None, nan, #REF!, 00:00:00, số lẻ dài, thẻ mẫu)", "Điều 8 (nội dung văn bản)", rewritten(MACHINE, into=lambda _: tr("giá trị viết cho người đọc")), forms=EVERY_FORM),
    FormatRule("VALUES.MONEY", "Số tiền viết 1.234.567 đồng", "Quy ước của văn bản hành chính", rewritten(ENGLISH_MONEY, UNGROUPED_MONEY, into=_money), Severity.WARNING, forms=EVERY_FORM),
    FormatRule("VALUES.DECIMAL", "Số thập phân dùng dấu phẩy: 95,5%", "Quy ước của văn bản hành chính", rewritten(ENGLISH_DECIMAL, into=lambda match: match.group().replace(".", ",")), Severity.WARNING, forms=EVERY_FORM),
    FormatRule("VALUES.DATE", "Ngày trong câu viết 25/5/2024 hoặc ngày 25 tháng 5 năm 2024", "PL I, II.4b", rewritten(ISO_DATE, OTHER_DATE, into=_date), Severity.WARNING, forms=EVERY_FORM),
    FormatRule("VALUES.COUNT", "Số đếm dưới 10 có số 0 phía trước: 01 công trình, 05 cá nhân", "Quy ước của văn bản hành chính", rewritten(COUNT, into=lambda match: f"0{match.group()}"), Severity.NOTE),
    FormatRule("VALUES.WORDS", "Tổng tiền thưởng có số tiền bằng chữ, khớp với số: (Bằng chữ: …)", "Quy ước của văn bản hành chính", words, Severity.WARNING, forms=frozenset({DocumentForm.DECISION})),
)  # fmt: skip
