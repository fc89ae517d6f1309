"""The register of outgoing documents (sổ đăng ký văn bản đi): A4 across, a cover and lines for each series.

Source: NĐ 30/2020, PL IV, I.
"""

from __future__ import annotations

from templates_src.blocks import Column, appendix_table, loop_rows, section_break, widths
from templates_src.styles import Style
from templates_src.wml import Cell, p, row, section, tag

TITLE = "Sổ đăng ký văn bản đi"

STYLES = (
    Style("Bìa sổ - cơ quan chủ quản", size=14, align="center"),
    Style("Bìa sổ - cơ quan", size=14, bold=True, align="center"),
    Style("Bìa sổ - tên sổ", size=24, bold=True, align="center", before=96, after=36),
    Style("Bìa sổ - năm", size=14, italic=True, align="center", after=12),
    Style("Bìa sổ - từ đến", size=14, italic=True, align="center", after=3),
    Style("Bìa sổ - quyển số", size=14, bold=True, align="center", before=72),
    Style("Đầu trang sổ", size=13, italic=True, after=6, new_page=True, keep_next=True),
)

COLUMNS = (
    Column("Số, ký hiệu văn bản", "{{ line.symbol }}", 27, "center"),
    Column("Ngày tháng văn bản", "{{ line.day }}", 22, "center"),
    Column("Tên loại và trích yếu nội dung văn bản", "{{ line.content }}", 54),
    Column("Người ký", "{{ line.signer }}", 22),
    Column("Nơi nhận văn bản", "{{ line.recipients }}", 40),
    Column("Đơn vị, người nhận bản lưu", "{{ line.filed }}", 16, "center"),
    Column("Số lượng bản", "{{ line.copies }}", 12, "center"),
    # words that stay together keep room for the hand, whatever the other columns ask for
    Column("Ngày\u00a0chuyển", "", 20, "center"),
    Column("\u00a0\u00a0Ký\u00a0nhận\u00a0\u00a0", "", 18, "center"),
    Column("Ghi chú", "{{ line.note }}", 20),
)
"""The ten columns in the decree's words; in all as wide as the text."""


def body() -> str:
    """The blocks of the template."""
    numbers = [Cell(p("Ô phụ lục giữa", f"({place})")) for place in range(1, len(COLUMNS) + 1)]
    rows = [
        row(numbers, widths(COLUMNS), header=True),
        *loop_rows(COLUMNS, "Ô phụ lục", "line in book.lines"),
    ]
    return (
        tag("for book in books")
        + cover()
        + p("Đầu trang sổ", "Năm {{ year }}, dãy số {{ book.series }}")
        + appendix_table(COLUMNS, rows)
        + section_break(landscape=True, restart=True)
        + tag("endfor")
        + section(landscape=True, restart=True)
    )


def cover() -> str:
    """Cover and first page (bìa và trang đầu); the volume's number is written by hand."""
    return (
        tag("if book.parent")
        + p("Bìa sổ - cơ quan chủ quản", "{{ book.parent }}")
        + tag("endif")
        + tag("for name in book.issuer_lines")
        + p("Bìa sổ - cơ quan", "{{ name }}")
        + tag("endfor")
        + p("Bìa sổ - tên sổ", "SỔ ĐĂNG KÝ VĂN BẢN ĐI")
        + p("Bìa sổ - năm", "Năm: {{ year }}")
        + p("Bìa sổ - từ đến", "Từ ngày {{ book.from_day }} đến ngày {{ book.to_day }}")
        + p("Bìa sổ - từ đến", "Từ số {{ book.from_number }} đến số {{ book.to_number }}")
        + p("Bìa sổ - quyển số", "Quyển số: ……")
    )
