"""The register of outgoing documents as a workbook: a cover, then a sheet for each series.

Source: REG.OUT; NĐ 30/2020, PL IV, I.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from vanthu.docx.fonts import FontStyle, wrapped
from vanthu.office.register import Register, RegisterBook, RegisterLine
from vanthu.packages import put_cell, saved
from vanthu.paperwork import print_setup

COLUMNS = (
    ("Số, ký hiệu văn bản", 14),
    ("Ngày tháng văn bản", 11),
    ("Tên loại và trích yếu nội dung văn bản", 32),
    ("Người ký", 13),
    ("Nơi nhận văn bản", 27),
    ("Đơn vị, người nhận bản lưu", 9),
    ("Số lượng bản", 7),
    ("Ngày chuyển", 10),
    ("Ký nhận", 10),
    ("Ghi chú", 13),
)
"""The ten columns in the decree's words, and their widths in letters; together they fill a page across."""

HEAD_ROWS = 2
COVER = "Bìa"
CENTRED = frozenset({1, 2, 6, 7, 8, 9})
CENTRE = Alignment("center", "center", wrap_text=True)
LEFT = Alignment("left", "center", wrap_text=True)
FONT, SIZE, TITLE_SIZE = "Times New Roman", 11, 14
PLAIN, BOLD, TITLE = Font(FONT, SIZE), Font(FONT, SIZE, bold=True), Font(FONT, TITLE_SIZE, bold=True)
POINTS_A_LINE, HIGHEST = 15, 409
"""Points; Excel takes no higher row."""
HEADED_MARGIN = 0.9
"""Inches above the lines, the page's own heading among them."""
THIN = Side(style="thin")
LINES = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
AnyCell = Cell | MergedCell
NOT_IN_A_NAME = str.maketrans("/\\?*[]:", "-------")
"""Signs that no sheet's name may hold."""


def register_workbook(register: Register) -> bytes:
    """The workbook; the same register gives the same bytes."""
    book = Workbook()
    book.remove(book.worksheets[0])
    _fill_cover(book.create_sheet(COVER), register)
    for each in register.books:
        _fill(book.create_sheet(each.series.translate(NOT_IN_A_NAME)[:31]), each, register.year)
    return saved(book)


def _fill_cover(sheet: Worksheet, register: Register) -> None:
    """Whose register of which year, and for each series its first and last day and number."""
    labels = ("Dãy số", "Từ ngày", "Đến ngày", "Từ số", "Đến số")
    office = register.books[0]
    heading = [(office.parent, PLAIN)] if office.parent else []
    heading += [(name, BOLD) for name in office.issuer]
    heading += [("", PLAIN), ("SỔ ĐĂNG KÝ VĂN BẢN ĐI", TITLE), (f"Năm: {register.year}", PLAIN), ("", PLAIN)]
    for line, (text, font) in enumerate(heading, start=1):
        sheet.merge_cells(start_row=line, end_row=line, start_column=1, end_column=len(labels))
        _put(sheet, line, 1, text, font).alignment = CENTRE
    first = len(heading) + 1
    rows = [labels, *(_extent(book) for book in register.books)]
    for line, values in enumerate(rows, start=first):
        for place, value in enumerate(values, start=1):
            _rule(_put(sheet, line, place, value, BOLD if line == first else PLAIN), CENTRE)
    for place in range(1, len(labels) + 1):
        sheet.column_dimensions[get_column_letter(place)].width = 18
    print_setup(sheet, "landscape")


def _extent(book: RegisterBook) -> tuple[str | dt.date | None, ...]:
    return book.series, book.first_day, book.last_day, book.first_number, book.last_number


def _fill(sheet: Worksheet, book: RegisterBook, year: int) -> None:
    """The header in two rows as the decree's form has it, then a row for each number."""
    for place, (label, width) in enumerate(COLUMNS, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
        for line, text in enumerate((label, f"({place})"), start=1):
            _rule(_put(sheet, line, place, text, BOLD if line == 1 else PLAIN), CENTRE)
    sheet.row_dimensions[1].height = _height(
        [label for label, _ in COLUMNS], FontStyle(size_pt=SIZE, bold=True)
    )
    for line, entry in enumerate(book.lines, start=HEAD_ROWS + 1):
        for place, value in enumerate(_cells(entry), start=1):
            _rule(_put(sheet, line, place, value, PLAIN), CENTRE if place in CENTRED else LEFT)
        texts = ["" if value is None else str(value) for value in _cells(entry)]
        sheet.row_dimensions[line].height = _height(texts, FontStyle(size_pt=SIZE))
    sheet.freeze_panes = f"B{HEAD_ROWS + 1}"
    sheet.print_title_rows = f"1:{HEAD_ROWS}"
    if sheet.oddHeader is not None:  # one without words is false
        sheet.oddHeader.center.text = f"Sổ đăng ký văn bản đi năm {year} - {book.series.replace('&', '&&')}"
    print_setup(sheet, "landscape")
    sheet.page_margins.top = HEADED_MARGIN


def _cells(line: RegisterLine) -> tuple[str | int | dt.date | None, ...]:
    """A value for each column; day sent and signature are left for the hand."""
    return (
        line.symbol,
        line.day,
        line.content,
        line.signer,
        line.recipients,
        line.filed,
        line.copies,
        None,
        None,
        line.note,
    )


def _put(sheet: Worksheet, line: int, place: int, value: str | int | dt.date | None, font: Font) -> AnyCell:
    put_cell(sheet, line, place, value)
    cell = sheet.cell(line, place)
    cell.font = font
    return cell


def _rule(cell: AnyCell, alignment: Alignment) -> None:
    cell.alignment = alignment
    cell.border = LINES


def _height(texts: Iterable[str], look: FontStyle) -> float:
    """Height of a row in pt: not every program fits rows to wrapped text when it opens a file."""
    lines = (
        len(list(wrapped(text, _mm(width), look))) for text, (_, width) in zip(texts, COLUMNS, strict=True)
    )
    return min(POINTS_A_LINE * max(1, *lines) + 4, HIGHEST)


def _mm(letters: int) -> float:
    """The room of a column of so many letters, as spreadsheets measure: a letter is 7 of 96 dots an inch."""
    return letters * 7 * 25.4 / 96
