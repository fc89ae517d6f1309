"""Writes `docs/format-rules.md` from the rules' data."""

from __future__ import annotations

from pathlib import Path

from vanthu.diagnostics import Severity
from vanthu.format_check.rules.catalogue import RULES, UNSEEN
from vanthu.format_check.rules.rule import FormatRule

HEAD = """# Quy tắc thể thức mà `vanthu check` xét

Nguồn: Nghị định 30/2020/NĐ-CP ngày 05/3/2020 (PL I: thể thức; PL II: viết hoa; PL III: mẫu), có hiệu lực
từ 05/3/2020. Trang này được viết ra từ chính các quy tắc trong chương trình
(`python tools/make_format_rules.py`), nên luôn khớp với chương trình.

Mức: **lỗi** và **xem lại** làm lệnh kết thúc với mã 1; **ghi chú** thì không. *Tự sửa*: `--fix` sửa được ở
phần lớn chỗ. Điều gì không xem được chắc chắn trong tệp thì báo “chưa xét được” kèm lý do (`--all`).

| Quy tắc | Nội dung | Điều khoản | Mức | Tự sửa |
|---|---|---|---|---|
"""
PAGE = Path(__file__).parents[1] / "docs" / "format-rules.md"
WORDS = {Severity.ERROR: "lỗi", Severity.WARNING: "xem lại", Severity.NOTE: "ghi chú"}


def markdown() -> str:
    """The page."""
    rows = "".join(_row(rule) for rule in RULES if rule.page_check is None)
    pages = "".join(_row(rule) for rule in RULES if rule.page_check is not None)
    unseen = "".join(f"| {name} | {why} |\n" for name, why in UNSEEN.items())
    return (
        f"{HEAD}{rows}\n## Chỉ trang in mới thấy (`--pages`, cần LibreOffice và poppler)\n\n"
        f"| Quy tắc | Nội dung | Điều khoản | Mức | Tự sửa |\n|---|---|---|---|---|\n{pages}\n"
        f"## Không xem được trong một tệp\n\n| Quy tắc | Xem ở đâu |\n|---|---|\n{unseen}"
    )


def _row(rule: FormatRule) -> str:
    fixable = "có" if rule.fixable else ""
    return f"| {rule.id} | {rule.title} | {rule.source} | {WORDS[rule.severity]} | {fixable} |\n"


if __name__ == "__main__":
    PAGE.write_text(markdown(), encoding="utf-8")
