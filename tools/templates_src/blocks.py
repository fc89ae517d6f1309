"""The blocks that official documents share: head, title, addressees, signature, appendix head, tables.

Source: the scheme of NĐ 30/2020, PL I, IV, and forms 1.4, 1.5, 2.1 of PL III.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from templates_src.wml import TEXT_WIDTH, Cell, kept, p, row, section, table, tag, tag_row

HEAD_WIDTHS = (63, TEXT_WIDTH - 63)
"""Columns of the head, mm: the nation line at 13 pt bold is 96.4 mm and stands on one line."""

SIGN_WIDTHS = (77, TEXT_WIDTH - 77)
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


def head(*, below_number: str = "", place_date: bool = True) -> str:
    """Boxes 1-4: issuer and motto, under them number and place with date on one line.

    Args:
        below_number: Paragraphs under the number: the `V/v` of a công văn (box 5b).
        place_date: Minutes have none (form 1.9).
    """
    issuer = (
        tag("if parent")
        + p("Cơ quan chủ quản", "{{ parent }}")
        + tag("endif")
        + tag("for line in issuer_lines")
        + p("Cơ quan ban hành", "{{ line }}")
        + tag("endfor")
        + p("Kẻ một phần ba")
    )
    motto = p("Quốc hiệu", NATION) + p("Tiêu ngữ", MOTTO) + p("Kẻ dài bằng chữ")
    place = p("Địa danh ngày tháng", "{{ place_date }}" if place_date else "")
    rows = [
        row([Cell(issuer), Cell(motto)], HEAD_WIDTHS),
        row([Cell(p("Số ký hiệu", "{{ number_line }}") + below_number), Cell(place)], HEAD_WIDTHS),
    ]
    return table("Bảng không kẻ", HEAD_WIDTHS, rows, margin=0)


def title() -> str:
    """Box 5a: type, abstract, and the line under them (TITLE.TYPE)."""
    return p("Tên loại", "{{ type }}") + p("Trích yếu", "{{ abstract }}") + p("Kẻ một phần ba dưới trích yếu")


def addressees() -> str:
    """Box 9a: one addressee on the same line, several a line each with dashes under the colon (RCPT.TO)."""
    return (
        tag("if addressee")
        + p("Kính gửi", "Kính gửi: {{ addressee }}")
        + tag("endif")
        + tag("if addressees")
        + p("Kính gửi nhiều nơi", "Kính gửi:")
        + tag("for one in addressees")
        + p("Kính gửi - dòng", "{{ one.text }}")
        + tag("endfor")
        + tag("endif")
    )


def signature() -> str:
    """Boxes 7 and 9b: recipients at the left, authority and name at the right, kept on one page (SIGN.*)."""
    left = (
        p("Nơi nhận", "Nơi nhận:")
        + tag("for line in recipients")
        + p("Nơi nhận - dòng", "{{ line }}")
        + tag("endfor")
    )
    right = (
        tag("for line in sign_lines")
        + p("Quyền hạn chức vụ", "{{ line }}")
        + tag("endfor")
        + p("Họ tên người ký", "{{ signer }}")
    )
    rows = [row([Cell(left), Cell(right)], SIGN_WIDTHS), *recipients_below()]
    return table("Bảng không kẻ", SIGN_WIDTHS, rows, margin=0)


def recipients_below() -> list[str]:
    """The rest of a long list, in rows that go on below the signature and over pages."""
    lines = tag("for line in block.lines") + p("Nơi nhận - dòng", "{{ line }}") + tag("endfor")
    return [
        tag_row("for block in recipients_below", SIGN_WIDTHS),
        row([Cell(lines), Cell(p("Nơi nhận - dòng"))], SIGN_WIDTHS),
        tag_row("endfor", SIGN_WIDTHS),
    ]


def section_break(*, landscape: bool = False, restart: bool = False) -> str:
    """The end of a section; its paragraph takes no room."""
    return p("Dòng ẩn", section=section(landscape=landscape, restart=restart))


def appendix_head(number: str, name: str) -> str:
    """The head of an appendix (APPX.HEAD; form 2.1)."""
    return (
        p("Phụ lục", f"Phụ lục{number}")
        + p("Tên phụ lục", name)
        + p("Kèm theo", "{{ attached_to }}")
        + p("Kẻ một phần ba dưới trích yếu")
    )


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Args:
        label: In the header.
        field: Tag or text of a body cell.
        width: mm.
        kind: `left`, `center` or `number`.
        group: Label over this and the neighbouring columns of the same group, or empty.
    """

    label: str
    field: str
    width: float
    kind: str = "left"
    group: str = ""


KIND_STYLES = {"left": "", "center": " giữa", "number": " số"}


def widths(columns: Sequence[Column]) -> list[float]:
    """Widths of the columns, mm."""
    return [column.width for column in columns]


def header_rows(columns: Sequence[Column], style: str) -> list[str]:
    """The header, one row or, where columns are grouped, two; repeated on each page (TABLE.HEAD)."""
    across = widths(columns)
    if not any(column.group for column in columns):
        cells = [Cell(p(style, column.label), middle=True) for column in columns]
        return [row(cells, across, header=True)]
    upper: list[Cell] = []
    lower: list[Cell] = []
    for place, column in enumerate(columns):
        if not column.group:
            upper.append(Cell(p(style, column.label), merge="restart", middle=True))
            lower.append(Cell(p(style), merge="continue", middle=True))
            continue
        lower.append(Cell(p(style, column.label), middle=True))
        if place == 0 or columns[place - 1].group != column.group:
            span = sum(each.group == column.group for each in columns)
            upper.append(Cell(p(style, column.group), span=span, middle=True))
    return [row(upper, across, header=True), row(lower, across, header=True)]


def body_cells(columns: Sequence[Column], style: str) -> list[Cell]:
    """The cells of a body row."""
    return [Cell(p(style + KIND_STYLES[column.kind], column.field), middle=True) for column in columns]


def loop_rows(columns: Sequence[Column], style: str, loop: str) -> list[str]:
    """A body row for each record: `loop_rows(…, "row in rows")`."""
    across = widths(columns)
    return [
        tag_row(f"for {loop}", across),
        row(body_cells(columns, style), across),
        tag_row("endfor", across),
    ]


def summed_rows(columns: Sequence[Column], style: str, loop: str) -> list[str]:
    """The same where a row of sums follows: the last record stands on one page with it."""
    across = widths(columns)
    made = row(body_cells(columns, style), across)
    return [
        tag_row(f"for {loop}[:-1]", across),
        made,
        tag_row("endfor", across),
        tag_row(f"for {loop}[-1:]", across),
        kept(made),
        tag_row("endfor", across),
    ]


def body_table(columns: Sequence[Column], rows: Sequence[str]) -> str:
    """A table inside the text, letters of 12 pt."""
    return table("Bảng kẻ", widths(columns), [*header_rows(columns, "Đầu bảng"), *rows], margin=1.2)


def appendix_table(columns: Sequence[Column], rows: Sequence[str]) -> str:
    """A table of an appendix, letters of 11 pt."""
    return table("Bảng kẻ", widths(columns), [*header_rows(columns, "Đầu bảng phụ lục"), *rows], margin=1)


def total_row(columns: Sequence[Column], style: str, label: str, fields: Sequence[str]) -> str:
    """A row of sums: a label over the first columns, then a cell for each column that is left.

    Args:
        columns: Of the table; a sum stands as its column does.
        style: Of the label; the sums have the style with ` số` or ` giữa` behind it.
        label: Text or tags.
        fields: Tag or empty text for each of the last columns.
    """
    span = len(columns) - len(fields)
    cells = [Cell(p(style, label), span=span, middle=True)]
    for column, field in zip(columns[span:], fields, strict=True):
        cells.append(Cell(p(style + KIND_STYLES[column.kind], field), middle=True))
    return row(cells, widths(columns))


def grouped_rows(columns: Sequence[Column], totals: Sequence[str]) -> list[str]:
    """The rows of an appendix in sections: title, rows and subtotal of each, then the total.

    Args:
        columns: Of the table; body cells name their field of `row`.
        totals: Field of a sum for each of the last columns; empty where there is none.
    """
    across = widths(columns)
    heading = [
        Cell(p("Nhóm phụ lục giữa", "{{ section.number }}"), middle=True),
        Cell(p("Nhóm phụ lục", "{{ section.title }}"), span=len(columns) - 1, middle=True),
    ]

    def sums(record: str) -> list[str]:
        return [f"{{{{ {record}.{field} }}}}" if field else "" for field in totals]

    works = "công trình, phần việc"
    subtotal = total_row(
        columns,
        "Cộng phụ lục",
        f"Cộng mục {{{{ section.number }}}}: {{{{ section.subtotal.works }}}} {works}",
        sums("section.subtotal"),
    )
    return [
        tag_row("for section in sections", across),
        row(heading, across),
        *summed_rows(columns, "Ô phụ lục", "row in section.rows"),
        tag_row("if loop.last", across),
        kept(subtotal),
        tag_row("else", across),
        subtotal,
        tag_row("endif", across),
        tag_row("endfor", across),
        total_row(columns, "Cộng phụ lục", f"Tổng cộng: {{{{ total.works }}}} {works}", sums("total")),
    ]


def not_counted() -> str:
    """What the figures leave out; nothing where they are complete."""
    return (
        tag("if not_counted")
        + p("Lời văn liền đoạn sau", "Số liệu nêu trên chưa bao gồm:")
        + tag("for line in not_counted")
        + p("Lời văn", "- {{ line }}")
        + tag("endfor")
        + tag("endif")
    )


def replaces() -> str:
    """The issued paper that this one takes the place of; nothing in the usual case.

    It stands before the closing sentence, which ends `./.` (ISSUED.FROZEN; NĐ 30/2020, Điều 18.3).
    """
    return tag("if replaces") + p("Lời văn", "{{ replaces }}") + tag("endif")
