"""All rules of format, in the order of a page.

Adding one is one entry in a module of `rules/` and one test.
"""

from __future__ import annotations

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
    printed_pages,
    recipients,
    signature,
    typefaces,
    values,
)
from vanthu.format_check.rules.rule import FormatRule

ORDER = (
    "PAGE", "HEAD", "TITLE", "BODY", "TABLE", "SIGN", "RCPT", "APPX", "MINUTES", "NUM", "VALUES", "PAGES",
)  # fmt: skip
MODULES = (
    page, page_number, head, number_date, body, citations, outline, signature, recipients, appendices, values,
    capitals, typefaces, printed_pages,
)  # fmt: skip
RULES: tuple[FormatRule, ...] = tuple(
    sorted(
        (rule for module in MODULES for rule in module.RULES),
        key=lambda rule: (ORDER.index(rule.id.split(".", 1)[0]), rule.id),
    )
)

UNSEEN = {
    "NUM.YEARLY": "số liên tục trong năm: xem ở sổ đăng ký văn bản đi",
    "NUM.ORDER": "số và ngày cùng tăng: xem ở sổ đăng ký văn bản đi",
    "REG.OUT": "mười cột của sổ đăng ký văn bản đi: là một tệp khác",
    "ISSUED.FROZEN": "văn bản đã ban hành không sửa: so với bản lưu",
}
"""Rules of the specification that no single document shows, and where they are looked after."""
