"""Capitals in the text. Source: NĐ 30/2020/NĐ-CP, PL II."""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

import re
from collections.abc import Iterator

from vanthu.diagnostics import Severity
from vanthu.format_check.recognise.recognise_document import RecognisedDocument
from vanthu.format_check.rules.rule import Breach, FormatRule, Outcome, Place
from vanthu.format_check.rules.values import found_in

PEOPLE = re.compile(
    r"(?<!Ủy ban )(?<!Uỷ ban )(?<!Hội đồng )(?<!Tòa án )(?<!Toà án )(?<!Công an )(?<!Quân đội )(?<!kiểm sát )(?<!vũ trang )"
    r"(?<!tín dụng )(?<!Nghệ sĩ )(?<!Nhà giáo )(?<!ủy ban )(?<!hội đồng )(?<!ban )(?<!an ninh )\bnhân dân\b(?! tự quản)"
)
STATE = re.compile(
    r"(?<!ngân sách )(?<!quản lý )(?<!cơ quan )(?<!hành chính )(?<!doanh nghiệp )(?<!vốn )(?<!kho bạc )(?<!bí mật )(?<!cấp )"
    r"(?<!Ngân sách )(?<!Quản lý )(?<!bộ máy )(?<!tổ chức )(?<!cán bộ )(?<!Kho bạc )(?<!quyền lực )\bnhà nước\b"
)
"""As a name of its own; `ngân sách nhà nước`, `quản lý nhà nước` stand so in the laws themselves."""
PLACE = re.compile(r"(?<=\w )(?:Tỉnh|Huyện|Xã|Phường|Thị trấn|Thôn)(?= \w)")
CHAIR = re.compile(r"\bchủ tịch(?= (?:UBND|Ủy ban|Uỷ ban|Hội đồng|HĐND|Quốc hội)\b)")
ARTICLE = re.compile(r"(?<=khoản \d )điều(?= \d+\b)|(?<=tại )điều(?= \d+\b)")


def proper(document: RecognisedDocument) -> Iterator[Outcome]:
    """VALUES.CAPITALS.PROPER: `Nhân dân`, `Nhà nước`."""
    yield from _capitalised(document, PEOPLE, STATE)


def office(document: RecognisedDocument) -> Iterator[Outcome]:
    """VALUES.CAPITALS.OFFICE: `Chủ tịch` before a body's or person's name."""
    yield from _capitalised(document, CHAIR)


def article(document: RecognisedDocument) -> Iterator[Outcome]:
    """VALUES.CAPITALS.ARTICLE: `khoản 2 Điều 103`."""
    yield from _capitalised(document, ARTICLE)


def _capitalised(document: RecognisedDocument, *patterns: re.Pattern[str]) -> Iterator[Outcome]:
    for pattern in patterns:
        for paragraph, match in found_in(document, pattern):
            yield Breach(Place(paragraph, *match.span()), match.group(), match.group().capitalize())


def place(document: RecognisedDocument) -> Iterator[Outcome]:
    """VALUES.CAPITALS.PLACE: `xã Khánh Cư`; the kind of place small, its name with capitals.

    Only behind a small word: at the begin of a line and in a list it may begin a name.
    """
    for paragraph, match in found_in(document, PLACE):
        before, name = paragraph.text[match.start() - 2], paragraph.text[match.end() + 1]
        if before.islower() and name.isupper():
            yield Breach(Place(paragraph, *match.span()), match.group(), match.group().lower())


RULES = (
    FormatRule("VALUES.CAPITALS.ARTICLE", "Viết hoa “Điều” khi viện dẫn: khoản 2 Điều 103", "PL II, V.7", article, Severity.NOTE),
    FormatRule("VALUES.CAPITALS.OFFICE", "Viết hoa “Chủ tịch” trước tên người, cơ quan", "PL II, V.3", office, Severity.NOTE),
    FormatRule("VALUES.CAPITALS.PLACE", "Trong câu, “thôn”, “xã”, “huyện”, “tỉnh” viết thường, tên riêng viết hoa", "PL II, III.1a", place, Severity.NOTE),
    FormatRule("VALUES.CAPITALS.PROPER", "Viết hoa Nhân dân, Nhà nước", "PL II, V.1", proper, Severity.NOTE),
)  # fmt: skip
