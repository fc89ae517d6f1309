"""Numbers, money, dates and capitals in the text. Source: NĐ 30/2020/NĐ-CP, PL II; customs of the papers."""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

import re
from collections.abc import Iterator

from vanthu.findings import Severity
from vanthu.review.format.paper import Paper
from vanthu.review.format.rule import EVERY_PAPER, Breach, Outcome, Place, Rule
from vanthu.translate import tr
from vanthu.word.contents import Paragraph

MACHINE = re.compile(
    r"\b(?:None|NaN|NaT|Undefined|undefined)\b|^\s*nan\s*$|(?<!\w)nan(?=\s*(?:đồng|%|/))|<NA>|#(?:REF|N/A|VALUE|DIV/0)!?"
    r"|\b\d+[.,]\d{9,}\b|\b\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?|\b00:00:00\b|\{\{.*?\}\}|\{%.*?%\}"
)
"""What machines leave in print."""

ENGLISH_MONEY = re.compile(r"\b\d{1,3}(?:,\d{3})+(?=\s*(?:đồng|đ\b|VNĐ|VND))")
UNGROUPED_MONEY = re.compile(r"(?<![\d.,/])\d{5,}(?=\s*(?:đồng|VNĐ|VND))")
ENGLISH_DECIMAL = re.compile(r"(?<![\d.,/])\d{1,3}\.\d{1,2}(?=\s*%)")
ISO_DATE = re.compile(r"(?<![\d/-])\d{4}-\d{1,2}-\d{1,2}(?![\d:]|[ T]\d{2}:)")
PEOPLE = re.compile(
    r"(?<!Ủy ban )(?<!Uỷ ban )(?<!Hội đồng )(?<!Tòa án )(?<!Toà án )(?<!Công an )(?<!Quân đội )(?<!kiểm sát )(?<!vũ trang )"
    r"(?<!tín dụng )(?<!Nghệ sĩ )(?<!Nhà giáo )(?<!ủy ban )(?<!hội đồng )(?<!ban )(?<!an ninh )\bnhân dân\b(?! tự quản)"
)
STATE = re.compile(
    r"(?<!ngân sách )(?<!quản lý )(?<!cơ quan )(?<!hành chính )(?<!doanh nghiệp )(?<!vốn )(?<!kho bạc )(?<!bí mật )(?<!cấp )"
    r"(?<!Ngân sách )(?<!Quản lý )(?<!bộ máy )(?<!tổ chức )(?<!cán bộ )(?<!Kho bạc )(?<!quyền lực )\bnhà nước\b"
)
"""As a name of its own; `ngân sách nhà nước`, `quản lý nhà nước` stand so in the laws themselves."""


def _found(paper: Paper, pattern: re.Pattern[str]) -> Iterator[tuple[Paragraph, re.Match[str]]]:
    for paragraph in paper.texts():
        for match in pattern.finditer(paragraph.text):
            yield paragraph, match


def machine(paper: Paper) -> Iterator[Outcome]:
    """VALUES.MACHINE."""
    for paragraph, match in _found(paper, MACHINE):
        yield Breach(Place(paragraph, *match.span()), match.group(), tr("giá trị viết cho người đọc"))


def money(paper: Paper) -> Iterator[Outcome]:
    """VALUES.MONEY: `1.234.567 đồng`."""
    for paragraph, match in _found(paper, ENGLISH_MONEY):
        yield Breach(Place(paragraph, *match.span()), match.group(), match.group().replace(",", "."))
    for paragraph, match in _found(paper, UNGROUPED_MONEY):
        yield Breach(
            Place(paragraph, *match.span()), match.group(), f"{int(match.group()):,}".replace(",", ".")
        )


def decimals(paper: Paper) -> Iterator[Outcome]:
    """VALUES.DECIMAL: `95,5%`."""
    for paragraph, match in _found(paper, ENGLISH_DECIMAL):
        yield Breach(Place(paragraph, *match.span()), match.group(), match.group().replace(".", ","))


def dates(paper: Paper) -> Iterator[Outcome]:
    """VALUES.DATE: `25/5/2024`."""
    for paragraph, match in _found(paper, ISO_DATE):
        year, month, day = match.group().split("-")
        yield Breach(Place(paragraph, *match.span()), match.group(), f"{int(day)}/{int(month)}/{year}")


def capitals(paper: Paper) -> Iterator[Outcome]:
    """VALUES.CAPITALS: `Nhân dân`, `Nhà nước`."""
    for pattern in (PEOPLE, STATE):
        for paragraph, match in _found(paper, pattern):
            yield Breach(Place(paragraph, *match.span()), match.group(), match.group().capitalize())


RULES = (
    Rule("VALUES.MACHINE", "Không in giá trị của máy (None, nan, #REF!, 00:00:00, số lẻ dài, thẻ mẫu)", "Điều 8 (nội dung văn bản)", machine, forms=EVERY_PAPER),
    Rule("VALUES.MONEY", "Số tiền viết 1.234.567 đồng", "Quy ước của văn bản hành chính", money, Severity.WARNING, forms=EVERY_PAPER),
    Rule("VALUES.DECIMAL", "Số thập phân dùng dấu phẩy: 95,5%", "Quy ước của văn bản hành chính", decimals, Severity.WARNING, forms=EVERY_PAPER),
    Rule("VALUES.DATE", "Ngày trong câu viết 25/5/2024 hoặc ngày 25 tháng 5 năm 2024", "PL I, II.4b", dates, Severity.WARNING, forms=EVERY_PAPER),
    Rule("VALUES.CAPITALS", "Viết hoa Nhân dân, Nhà nước", "PL II, V.1", capitals, Severity.NOTE),
)  # fmt: skip
