"""Capitals in the text. Source: NĐ 30/2020/NĐ-CP, PL II."""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

import re
from collections.abc import Iterator

from vanthu.diagnostics import Diagnostic, Severity
from vanthu.format_check.recognise import RecognisedDocument
from vanthu.format_check.rules.rule import FormatRule
from vanthu.format_check.rules.values import found_in, rewritten

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


def _capitalised(match: re.Match[str]) -> str:
    return match.group().capitalize()


def place(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """VALUES.CAPITALS.PLACE: `xã Khánh Cư`; the kind of place small, its name with capitals.

    Only behind a small word: at the start of a line and in a list it may begin a name.
    """
    for segment, match in found_in(document, PLACE):
        before, name = match.string[match.start() - 2], match.string[match.end() + 1]
        if before.islower() and name.isupper():
            yield rule.breach(segment, match.group(), match.group().lower())


RULES = (
    FormatRule("VALUES.CAPITALS.ARTICLE", "Viết hoa “Điều” khi viện dẫn: khoản 2 Điều 103", "PL II, V.7", rewritten(ARTICLE, into=_capitalised), Severity.NOTE),
    FormatRule("VALUES.CAPITALS.OFFICE", "Viết hoa “Chủ tịch” trước tên người, cơ quan", "PL II, V.3", rewritten(CHAIR, into=_capitalised), Severity.NOTE),
    FormatRule("VALUES.CAPITALS.PLACE", "Trong câu, “thôn”, “xã”, “huyện”, “tỉnh” viết thường, tên riêng viết hoa", "PL II, III.1a", place, Severity.NOTE),
    FormatRule("VALUES.CAPITALS.PROPER", "Viết hoa Nhân dân, Nhà nước", "PL II, V.1", rewritten(PEOPLE, STATE, into=_capitalised), Severity.NOTE),
)  # fmt: skip
