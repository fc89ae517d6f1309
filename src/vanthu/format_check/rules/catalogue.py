"""All rules of format, in the order of a page.

Adding one is one entry in a module of `rules/` and one test.
"""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

from vanthu.diagnostics import Severity
from vanthu.format_check.rules import (
    appendices,
    body,
    capitals,
    citations,
    head,
    number_date,
    outline,
    page,
    page_number,
    recipients,
    signature,
    values,
)
from vanthu.format_check.rules.rule import FormatRule
from vanthu.format_check.rules.typefaces import typography_rules

PAGES = (
    FormatRule("PAGES.NATION_LINE", "Trang in: Quốc hiệu nằm trên một dòng", "PL I, II.1, IV.2", None, pages=True),
    FormatRule("PAGES.FIRST_NUMBER", "Trang in: trang 1 không có số trang", "PL I, I.7", None, pages=True),
    FormatRule("PAGES.SIGN_KEEP", "Trang in: phần ký không đứng một mình một trang", "PL I, IV.2", None, pages=True),
    FormatRule("PAGES.HEADING_LAST", "Trang in: tiêu đề không ở cuối trang", "PL I, II.6đ", None, Severity.WARNING, pages=True),
    FormatRule("PAGES.TABLE_HEAD", "Trang in: bảng sang trang lặp lại hàng tiêu đề", "PL I, I.2 (bảng, biểu)", None, Severity.WARNING, pages=True),
    FormatRule("PAGES.WIDTH", "Trang in: chữ và bảng không ra ngoài trang", "PL I, I.3", None, pages=True),
)  # fmt: skip
"""What only the rendered pages show; `rules.printed_pages` judges them."""

RULES: tuple[FormatRule, ...] = tuple(
    sorted(
        (
            *page.RULES,
            *page_number.RULES,
            *head.RULES,
            *number_date.RULES,
            *body.RULES,
            *citations.RULES,
            *outline.RULES,
            *signature.RULES,
            *recipients.RULES,
            *appendices.RULES,
            *values.RULES,
            *capitals.RULES,
            *typography_rules(),
            *PAGES,
        ),
        key=lambda rule: (
            (
                "PAGE",
                "HEAD",
                "TITLE",
                "BODY",
                "TABLE",
                "SIGN",
                "RCPT",
                "APPX",
                "MINUTES",
                "NUM",
                "VALUES",
                "PAGES",
            ).index(rule.id.split(".", 1)[0]),
            rule.id,
        ),
    )
)

UNSEEN = {
    "NUM.YEARLY": "số liên tục trong năm: xem ở sổ đăng ký văn bản đi",
    "NUM.ORDER": "số và ngày cùng tăng: xem ở sổ đăng ký văn bản đi",
    "REG.OUT": "mười cột của sổ đăng ký văn bản đi: là một tệp khác",
    "ISSUED.FROZEN": "văn bản đã ban hành không sửa: so với bản lưu",
}
"""Rules of the specification that no single document shows, and where they are looked after."""

BY_ID = {rule.id: rule for rule in RULES}
