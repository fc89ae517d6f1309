"""One form of an issued workbook: letterhead, locked header, prepared rows, and the rules of its cells."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from openpyxl.styles import Alignment, PatternFill, Protection
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.protection import SheetProtection
from openpyxl.worksheet.worksheet import Worksheet

from vanthu.cell_address import column_letters
from vanthu.paperwork.forms.guide import HOW, day
from vanthu.paperwork.forms.sheet_style import BOX, HEAD, POINTS_A_LINE, REQUIRED, face, print_setup, write
from vanthu.paperwork.model import Column, ColumnType, Form, KnownUnit, Occasion, ReadingContext

ROWS = 60
"""Prepared rows; a unit that needs more may insert some."""

ORDINAL = "STT"
_ORDINAL_WIDTH = 5
_HEADER = 5
"""Row of the header's first line, from 1; the letterhead stands above."""

_FORMATS: Mapping[ColumnType, str] = {
    ColumnType.DONG: "#,##0",
    ColumnType.DATE: "dd/mm/yyyy",
    # -- as text: a leading 0 stays, and `1988` or `06/2018` is not made into a day
    ColumnType.BIRTH: "@",
    ColumnType.PHONE: "@",
    ColumnType.CITIZEN_ID: "@",
    ColumnType.TEXT: "@",
    ColumnType.NAME: "@",
}
_RULES: Mapping[ColumnType, Callable[[], DataValidation]] = {
    ColumnType.DONG: partial(DataValidation, "whole", "0", operator="greaterThanOrEqual"),
    ColumnType.COUNT: partial(DataValidation, "whole", "0", operator="greaterThanOrEqual"),
    ColumnType.DECIMAL: partial(DataValidation, "decimal", "0", operator="greaterThanOrEqual"),
    ColumnType.PERCENT: partial(DataValidation, "decimal", "0", "100", operator="between"),
    ColumnType.CITIZEN_ID: partial(DataValidation, "textLength", "9", "12", operator="between"),
    ColumnType.PHONE: DataValidation,
    ColumnType.BIRTH: DataValidation,
}
"""What a spreadsheet program checks of a cell; nothing, where it only says how to fill it in."""
_CENTRED = frozenset(
    {
        ColumnType.DATE,
        ColumnType.BIRTH,
        ColumnType.PHONE,
        ColumnType.CITIZEN_ID,
        ColumnType.STATUS,
        ColumnType.SUBJECT,
        ColumnType.GENDER,
    }
)


def fill_sheet(
    sheet: Worksheet, form: Form, unit: KnownUnit, occasion: Occasion, lists: Mapping[ColumnType, str]
) -> None:
    """Lays the form out on the sheet.

    Args:
        lists: Range that holds the choices of a type of column.
    """
    columns = form.columns
    grouped = any(column.group for column in columns)
    bottom = _HEADER + grouped
    for place, width in enumerate((_ORDINAL_WIDTH, *(column.width for column in columns))):
        sheet.column_dimensions[column_letters(place)].width = width
    _letterhead(sheet, form, unit, occasion)
    _header(sheet, columns, bottom)
    _body(sheet, columns, bottom + 1)
    for place, column in enumerate(columns, start=1):
        letters = column_letters(place)
        rule = _rule(column, occasion.registers, lists)
        if rule:
            rule.add(f"{letters}{bottom + 1}:{letters}{bottom + ROWS}")
            sheet.add_data_validation(rule)
    sheet.freeze_panes = f"C{bottom + 1}"
    # -- no password, and widths, heights and rows may be changed
    sheet.protection = SheetProtection(
        sheet=True,
        formatCells=False,
        formatColumns=False,
        formatRows=False,
        insertRows=False,
        deleteRows=False,
        sort=False,
    )
    print_setup(sheet, "landscape")
    sheet.print_title_rows = f"{_HEADER}:{bottom}"


def _letterhead(sheet: Worksheet, form: Form, unit: KnownUnit, occasion: Occasion) -> None:
    last = len(form.columns) + 1
    middle = last // 2
    deadline = occasion.deadlines.get(form.key)
    note = (
        *((f"Hạn gửi: {day(deadline)}",) if deadline else ()),
        f"Gửi về: {occasion.send_to}",
        "Cột tô cam là bắt buộc",
        "Cách ghi và ví dụ ở trang Hướng dẫn",
    )
    title, named = f"{form.number}. {form.title}".upper(), f"{occasion.agency}: {occasion.campaign}"
    write(sheet, (1, 1, middle), f"Đơn vị: {unit.name}", face(size=13, bold=True), "left")
    write(sheet, (1, middle + 1, last), f"Mã đơn vị: {unit.code}", face(size=12), "right")
    write(sheet, (2, 1, last), named, face(size=11), "left")
    write(sheet, (3, 1, last), title, face(size=14, bold=True), "center")
    write(sheet, (4, 1, last), " · ".join(note), face(size=11, italic=True), "center")
    for row, lines in enumerate((1, 2, 1, 1), start=1):
        sheet.row_dimensions[row].height = POINTS_A_LINE * lines + 6


def _header(sheet: Worksheet, columns: Sequence[Column], bottom: int) -> None:
    """The header's one or two lines; groups are merged across, labels without a group down."""
    _head(sheet, _HEADER, 1, ORDINAL, HEAD)
    _merge(sheet, (_HEADER, bottom), (1, 1))
    start = 0
    for place, column in enumerate(columns, start=2):
        fill = REQUIRED if column.required else HEAD
        if not column.group:
            _head(sheet, _HEADER, place, column.label, fill)
            _merge(sheet, (_HEADER, bottom), (place, place))
            continue
        _head(sheet, bottom, place, column.label, fill)
        if columns[place - 3].group != column.group or place == 2:
            start = place
            _head(sheet, _HEADER, place, column.group, HEAD)
        if place - 1 == len(columns) or columns[place - 1].group != column.group:
            _merge(sheet, (_HEADER, _HEADER), (start, place))
    _header_heights(sheet, columns, bottom)


def _head(sheet: Worksheet, row: int, place: int, text: str, fill: PatternFill) -> None:
    write(sheet, (row, place, place), text, face(size=11, bold=True), "center").fill = fill


def _merge(sheet: Worksheet, rows: tuple[int, int], places: tuple[int, int]) -> None:
    for row in range(rows[0], rows[1] + 1):
        for place in range(places[0], places[1] + 1):
            sheet.cell(row, place).border = BOX
    if rows[0] != rows[1] or places[0] != places[1]:
        sheet.merge_cells(start_row=rows[0], end_row=rows[1], start_column=places[0], end_column=places[1])
    # -- a group's own labels stand below it
    for place in range(places[0], places[1] + 1):
        below = sheet.cell(rows[1] + 1, place)
        if places[0] != places[1] or below.value:
            below.border = BOX


def _header_heights(sheet: Worksheet, columns: Sequence[Column], bottom: int) -> None:
    """Heights for the wrapped labels: programs do not fit rows to merged cells by themselves."""
    lines = {column.key: math.ceil((len(column.label) + 2) * 1.15 / column.width) for column in columns}
    if bottom == _HEADER:
        sheet.row_dimensions[_HEADER].height = POINTS_A_LINE * max(lines.values()) + 6
        return
    upper = max(
        math.ceil(len(column.group) * 1.2 / sum(c.width for c in columns if c.group == column.group))
        for column in columns
        if column.group
    )
    alone = max(lines[column.key] for column in columns if not column.group)
    lower = max(alone - upper, *(lines[column.key] for column in columns if column.group))
    sheet.row_dimensions[_HEADER].height = POINTS_A_LINE * upper + 6
    sheet.row_dimensions[bottom].height = POINTS_A_LINE * lower + 6


def _body(sheet: Worksheet, columns: Sequence[Column], first: int) -> None:
    """The prepared rows: numbered, unlocked, each cell in the format of its column."""
    for place, column in enumerate((None, *columns), start=1):
        model = sheet.cell(first, place)
        model.border = BOX
        model.font = face(size=11)
        model.protection = Protection(locked=False)
        centred = column is None or column.type in _CENTRED
        model.alignment = Alignment(horizontal="center" if centred else None, vertical="top", wrap_text=True)
        if column:
            model.number_format = _FORMATS.get(column.type, "General")
        for row in range(first, first + ROWS):
            cell = sheet.cell(row, place)
            if column is None:
                cell.value = row - first + 1
            # -- the same look for 60 rows without 60 look-ups
            cell._style = model._style  # type: ignore[union-attr]  # noqa: SLF001


def _rule(
    column: Column, registers: ReadingContext, lists: Mapping[ColumnType, str]
) -> DataValidation | None:
    """What a spreadsheet program checks while the unit types, or None where any text will do."""
    kind = column.type
    if kind in lists:
        rule = DataValidation("list", formula1=lists[kind])
    elif kind is ColumnType.DATE:
        first, last = _serial(registers.start), _serial(registers.end)
        # -- a day outside the campaign is only doubted by the reader, so it may stand
        rule = DataValidation("date", first, last, operator="between", errorStyle="warning")
    elif kind in _RULES:
        rule = _RULES[kind]()
    else:
        return None
    rule.allow_blank = rule.showErrorMessage = True
    rule.errorTitle, rule.error = "Chưa đúng", f"{HOW[kind]}."
    if kind not in lists:
        rule.showInputMessage = True
        rule.promptTitle, rule.prompt = column.label[:32], f"{HOW[kind]}."
    return rule


def _serial(when: dt.date) -> str:
    """The day as spreadsheet programs count it."""
    return str((when - dt.date(1899, 12, 30)).days)
