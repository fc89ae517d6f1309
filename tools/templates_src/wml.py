"""Builds WordprocessingML as text: runs, paragraphs, tables, sections; knows sizes, not sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from templates_src.styles import KEPT, style_id

TWIPS_PER_MM = 1440 / 25.4

# PAGE.A4, PAGE.MARGINS; NĐ 30/2020, PL I, I.1-I.3: mm.
SHORT_SIDE, LONG_SIDE = 210, 297
TOP = BOTTOM = 20
LEFT, RIGHT = 30, 16
HEADER = 10
TEXT_WIDTH = SHORT_SIDE - LEFT - RIGHT
LANDSCAPE_TEXT_WIDTH = LONG_SIDE - LEFT - RIGHT


def twips(mm: float) -> int:
    """Twentieths of a point."""
    return round(mm * TWIPS_PER_MM)


BOUND = ("}} đồng", "như sau:", "Phụ lục I")
"""Words whose last space no line end may take: it becomes a no-break space."""


def bound(text: str) -> str:
    """The text with the last space of each of `BOUND` made a no-break one."""
    for words in BOUND:
        text = text.replace(words, "\u00a0".join(words.rsplit(" ", 1)))
    return text


def run(text: str, *, bold: bool = False, italic: bool = False) -> str:
    """A run of text; its look is the style's where nothing is said."""
    look = "<w:b/><w:bCs/>" * bold + "<w:i/><w:iCs/>" * italic
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(bound(text))}</w:t></w:r>'


def p(style: str, *content: str, section: str = "") -> str:
    """A paragraph.

    Args:
        style: Name of the paragraph style as Word shows it.
        content: Text, or runs made by `run`.
        section: Settings of the section that ends here.
    """
    runs = "".join(piece if piece.startswith("<w:r>") else run(piece) for piece in content)
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/>{section}</w:pPr>{runs}</w:p>'


def tag(text: str) -> str:
    """A paragraph that holds one tag and vanishes: `{%p for row in rows %}`."""
    return p("Thẻ mẫu", f"{{%p {text} %}}")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table.

    Args:
        content: Paragraphs.
        span: Columns that it covers.
        merge: `restart` or `continue` of a vertical merge, or empty.
        middle: Its text stands in the middle of its height.
    """

    content: str
    span: int = 1
    merge: str = ""
    middle: bool = False


def row(
    cells: Sequence[Cell],
    widths: Sequence[float],
    *,
    header: bool = False,
    height: float = 0,
    fixed: bool = False,
) -> str:
    """A row that never breaks over pages.

    Args:
        cells: Covering all columns.
        widths: Of the table's columns, mm.
        header: Repeated on each page (TABLE.HEAD).
        height: At least so many mm; 0 as its text needs.
        fixed: Exactly that height.
    """
    properties = "<w:cantSplit/>"
    if height:
        properties += f'<w:trHeight w:val="{twips(height)}" w:hRule="{"exact" if fixed else "atLeast"}"/>'
    if header:
        properties += "<w:tblHeader/>"
    made, column = "", 0
    for cell in cells:
        width = sum(twips(each) for each in widths[column : column + cell.span])
        column += cell.span
        span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
        merge = f'<w:vMerge w:val="{cell.merge}"/>' if cell.merge else ""
        middle = '<w:vAlign w:val="center"/>' if cell.middle else ""
        made += f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}{middle}</w:tcPr>'
        made += f"{cell.content}</w:tc>"
    if column != len(widths):
        raise ValueError(column)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{made}</w:tr>"


def kept(made: str) -> str:
    """The row on one page with the next one, which Word and LibreOffice read from its paragraphs' styles."""
    return re.sub(r'<w:pStyle w:val="(\w+)"/>', rf'<w:pStyle w:val="\1{style_id(KEPT)}"/>', made)


def tag_row(text: str, widths: Sequence[float]) -> str:
    """A row that holds one tag and vanishes: `{%tr for row in rows %}`."""
    return row([Cell(p("Thẻ mẫu", f"{{%tr {text} %}}"), span=len(widths))], widths)


def table(style: str, widths: Sequence[float], rows: Sequence[str], *, margin: float) -> str:
    """A table of fixed columns.

    Args:
        style: `Bảng kẻ` or `Bảng không kẻ`.
        widths: Of the columns, mm.
        rows: Made by `row` and `tag_row`.
        margin: Left and right in each cell, mm.
    """
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    total = sum(twips(width) for width in widths)
    sides = "".join(f'<w:{side} w:w="{twips(margin)}" w:type="dxa"/>' for side in ("left", "right"))
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style_id(style)}"/><w:tblW w:w="{total}" w:type="dxa"/>'
        f'<w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{sides}</w:tblCellMar></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def section(*, landscape: bool = False, restart: bool = False) -> str:
    """Settings of a section: paper, margins, page numbers from its second page on.

    Args:
        landscape: Paper across.
        restart: Numbers begin at 1 again, as in each appendix (PAGE.NUMBER; PL I, III.1đ).
    """
    across, down = (LONG_SIDE, SHORT_SIDE) if landscape else (SHORT_SIDE, LONG_SIDE)
    orientation = ' w:orient="landscape"' if landscape else ""
    numbers = '<w:pgNumType w:start="1"/>' if restart else ""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId10"/>'
        '<w:headerReference w:type="first" r:id="rId11"/>'
        f'<w:pgSz w:w="{twips(across)}" w:h="{twips(down)}"{orientation}/>'
        f'<w:pgMar w:top="{twips(TOP)}" w:right="{twips(RIGHT)}" w:bottom="{twips(BOTTOM)}" '
        f'w:left="{twips(LEFT)}" w:header="{twips(HEADER)}" w:footer="{twips(HEADER)}" w:gutter="0"/>'
        f"{numbers}<w:titlePg/></w:sectPr>"
    )
