"""The certificates (giấy khen): A4 across, a sheet for each; no form of the decree, red letters and a frame.

What stands above and below has rows of fixed height, so that a sheet and its text-only twin put every word at
the same place. Room is left for the national emblem above the nation line.
"""

from __future__ import annotations

from templates_src.blocks import MOTTO, NATION
from templates_src.styles import Style
from templates_src.wml import LONG_SIDE, SHORT_SIDE, Cell, p, row, table, tag, twips

TITLE = "Giấy khen"

RED = "C00000"
SIDE_MM, TOP_MM = 20, 15
TEXT_WIDTH = LONG_SIDE - 2 * SIDE_MM
FOOT_WIDTHS = (TEXT_WIDTH / 2, TEXT_WIDTH / 2)
EMBLEM_MM, HEAD_MM, MIDDLE_MM, FOOT_MM = 24, 50, 50, 50
"""Heights of the rows; together they leave the page a little room."""

NAME_SIZES = {"usual": 24, "long": 18, "longest": 14}
REASON_SIZES = {"usual": 16, "long": 14, "longest": 12}
"""Sizes in pt by the look that the document gives to long names and long achievements."""

STYLES = (
    Style("Đầu trang giấy khen", size=1, exact=1, new_page=True),
    Style("Giấy khen - chức vụ", size=18, bold=True, align="center", before=12, colour=RED),
    Style("Giấy khen - tặng", size=18, bold=True, align="center", before=2),
    Style("Giấy khen - tên gọi", size=40, bold=True, align="center", colour=RED),
    *(
        Style(f"Giấy khen - tên người {look}", size=size, bold=True, align="center", after=2)
        for look, size in NAME_SIZES.items()
    ),
    *(
        Style(f"Giấy khen - lời {look}", size=size, align="center", after=3)
        for look, size in REASON_SIZES.items()
    ),
    Style("Giấy khen - chân trái", size=13, left=12),
    Style("Giấy khen - ngày", size=14, italic=True, align="center"),
    Style("Giấy khen - người ký", size=14, bold=True, align="center"),
    Style("Giấy khen - họ tên", size=14, bold=True, align="center", before=60),
)


def body() -> str:
    """The blocks of the template."""
    return sheets(head(), frame())


def sheets(head: str, frame: str) -> str:
    """A sheet for each certificate.

    Args:
        head: What stands above the name; empty on a sheet that bears it already.
        frame: Setting of the page; empty on a sheet that has one.
    """
    return (
        tag("for one in certificates")
        + tag("if loop.first")
        + p("Dòng ẩn")
        + tag("else")
        + p("Đầu trang giấy khen")
        + tag("endif")
        + table("Bảng không kẻ", FOOT_WIDTHS, rows(head), margin=0)
        + tag("endfor")
        + p("Dòng ẩn")
        + page(frame)
    )


def head() -> str:
    """Nation line, motto, whose power it is, what is awarded."""
    return (
        p("Quốc hiệu", NATION)
        + p("Tiêu ngữ", MOTTO)
        + p("Kẻ dài bằng chữ")
        + p("Giấy khen - chức vụ", "{{ power_line }}")
        + p("Giấy khen - tặng", "TẶNG")
        + p("Giấy khen - tên gọi", "GIẤY KHEN")
    )


def rows(head: str) -> list[str]:
    """Room for the emblem, head, who and why, foot."""
    right = (
        p("Giấy khen - ngày", "{{ place_date }}")
        + tag("for line in sign_lines")
        + p("Giấy khen - người ký", "{{ line }}")
        + tag("endfor")
        + p("Giấy khen - họ tên", "{{ signer }}")
    )
    left = p("Giấy khen - chân trái", "Quyết định số:{{ decision_number }}, {{ decision_day }}") + p(
        "Giấy khen - chân trái", "Số sổ vàng: {{ one.number }}"
    )
    return [
        row([Cell(p("Dòng ẩn"), span=2)], FOOT_WIDTHS, height=EMBLEM_MM, fixed=True),
        row([Cell(head or p("Dòng ẩn"), span=2)], FOOT_WIDTHS, height=HEAD_MM, fixed=True),
        row([Cell(who(), span=2, middle=True)], FOOT_WIDTHS, height=MIDDLE_MM),
        row([Cell(left, middle=True), Cell(right)], FOOT_WIDTHS, height=FOOT_MM, fixed=True),
    ]


def who() -> str:
    """Name, position or address, reason; long ones in smaller letters."""
    made = ""
    for look in NAME_SIZES:
        made += tag(f'if one.name_look == "{look}"')
        made += p(f"Giấy khen - tên người {look}", "{{ one.name }}") + tag("endif")
    for look in REASON_SIZES:
        style = f"Giấy khen - lời {look}"
        made += tag(f'if one.look == "{look}"')
        made += p(
            style, "{% if one.position in one.name %}{{ commune }}{% else %}{{ one.position }}{% endif %}"
        )
        made += p(style, "Đã có thành tích xuất sắc trong {{ campaign_name }}")
        made += tag("if one.achievement") + p(style, "({{ one.achievement }})") + tag("endif") + tag("endif")
    return made + p("Dòng ẩn")


def frame() -> str:
    """A red frame around the sheet."""
    sides = "".join(
        f'<w:{side} w:val="thickThinSmallGap" w:sz="18" w:space="24" w:color="{RED}"/>'
        for side in ("top", "left", "bottom", "right")
    )
    return f'<w:pgBorders w:offsetFrom="page">{sides}</w:pgBorders>'


def page(frame: str) -> str:
    """Settings of the sheet; it bears no page number."""
    margins = {"top": TOP_MM, "right": SIDE_MM, "bottom": TOP_MM, "left": SIDE_MM, "header": 5, "footer": 5}
    sides = " ".join(f'w:{side}="{twips(mm)}"' for side, mm in margins.items())
    return (
        f'<w:sectPr><w:pgSz w:w="{twips(LONG_SIDE)}" w:h="{twips(SHORT_SIDE)}" w:orient="landscape"/>'
        f'<w:pgMar {sides} w:gutter="0"/>{frame}</w:sectPr>'
    )
