"""The plan (kế hoạch): form 1.4; its text comes from the campaign workbook's outline."""

from __future__ import annotations

from templates_src.blocks import (
    Column,
    appendix_head,
    body_cells,
    head,
    header_rows,
    replaces,
    section_break,
    signature,
    title,
    widths,
)
from templates_src.wml import LANDSCAPE_TEXT_WIDTH, p, row, section, table, tag

TITLE = "Kế hoạch"

LOOKS = {
    "section": "Mục",
    "clause_title": "Khoản có tiêu đề",
    "clause": "Khoản",
    "point": "Điểm",
    "text": "Lời văn",
}
"""Look of a paragraph in the outline to its style."""

EMPTY_ROWS = 10

FORM = (
    Column("TT", "", 8, "center"),
    Column("Tên công trình, phần việc", "", 38),
    Column("Nội dung thi đua", "", 24),
    Column("Nội dung, quy mô", "", 30),
    Column("Địa điểm thực hiện", "", 22),
    Column("Ngân sách nhà nước", "", 21, "number", group="Kinh phí dự kiến (đồng)"),
    Column("Xã hội hóa", "", 21, "number", group="Kinh phí dự kiến (đồng)"),
    Column("Bắt đầu", "", 16, "center", group="Thời gian thực hiện"),
    Column("Hoàn thành", "", 17, "center", group="Thời gian thực hiện"),
    Column("Người phụ trách", "", 21),
    Column("Số điện thoại", "", 21, "center"),
)
"""The columns of Biểu 01; the note is the last."""


def body() -> str:
    """The blocks of the template."""
    return (
        head()
        + title()
        + outline()
        + signature()
        + tag("if has_form")
        + section_break()
        + form()
        + section_break(landscape=True, restart=True)
        + tag("else")
        + p("Dòng ẩn")
        + tag("endif")
        + section()
    )


def outline() -> str:
    """The text: each paragraph in the style of its look; the last one stays with the signature."""
    made = tag("for item in paragraphs")
    made += tag("if loop.last") + replaces()
    made += p("Lời văn cuối", "{% if item.number %}{{ item.number }} {% endif %}{{r item.spans }}")
    for look, style in LOOKS.items():
        condition = "else" if look == "text" else f'elif item.look == "{look}"'
        words = "{{r item.spans }}" if look == "text" else "{{ item.number }} {{r item.spans }}"
        made += tag(condition) + p(style, words)
    return made + tag("endif") + tag("endfor")


def form() -> str:
    """The registration form, empty, for filling in (Biểu 01)."""
    columns = (*FORM, Column("Ghi chú", "", LANDSCAPE_TEXT_WIDTH - sum(widths(FORM))))
    cells = body_cells(columns, "Ô phụ lục")
    rows = [row(cells, widths(columns), height=8) for _ in range(EMPTY_ROWS)]
    return (
        appendix_head("", "BIỂU ĐĂNG KÝ CÔNG TRÌNH, PHẦN VIỆC")
        + p("Đơn vị đăng ký", "Tên đơn vị: …………………………………………………………")
        + table("Bảng kẻ", widths(columns), header_rows(columns, "Đầu bảng phụ lục") + rows, margin=1)
    )
