"""The rows of a found table: sections, data, details and totals put in their places."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from vanthu.intake import checks
from vanthu.intake.cells import CellReader, Line, broken_cell
from vanthu.intake.columns import Use
from vanthu.intake.context import ReadingContext
from vanthu.intake.forms import ADDITIVE, ColumnType
from vanthu.intake.layout import Found
from vanthu.intake.parsed import Raw, Remark, shown
from vanthu.intake.rows import BodyRow, RowKind, body_rows
from vanthu.intake.sheet import Sheet
from vanthu.intake.text import match_key, one_line
from vanthu.intake.told import Told
from vanthu.records import DeclaredTotal, FormTable, Row


@dataclass(slots=True)
class _Total:
    """A `Cộng` row while its table is read.

    Args:
        first, last: Lines that it stands for, by index.
    """

    row: int
    first: int
    last: int


def read_table(
    sheet: Sheet, found: Found, context: ReadingContext, told: Told, unit_code: str
) -> tuple[FormTable, int]:
    """The table, and the row of the block at which its body ends.

    Args:
        told: Takes the findings.
    """
    reader = _Reader(sheet, found, context, told)
    end = reader.read(body_rows(sheet, found))
    return reader.table(unit_code), end


class _Reader:
    """Reads one table; holds what is known of it between rows."""

    def __init__(self, sheet: Sheet, found: Found, context: ReadingContext, told: Told) -> None:
        self._sheet = sheet
        self._found = found
        self._form = found.assignment.form
        self._told = told
        self._context = context
        self._cells = CellReader(sheet, found, context, told)
        self._lines: list[Line] = []
        self._totals: list[_Total] = []
        self._section = ""
        self._section_from = 0
        self._open_section_total: _Total | None = None

    def read(self, rows: Iterable[BodyRow]) -> int:
        """Reads the rows; the row of the block at which the body ends."""
        end = self._found.first
        for body_row in rows:
            end = body_row.row
            match body_row.kind:
                case RowKind.DATA | RowKind.SUB_ITEM:  # -- first: nearly all are
                    self._data(body_row)
                case RowKind.END:
                    return end
                case RowKind.SECTION:
                    self._close_section()
                    self._section = body_row.title
                    self._section_from = len(self._lines)
                    if not all(self._sheet.blank[body_row.row][use.column] for use in self._additive()):
                        self._open_section_total = _Total(body_row.row, len(self._lines), len(self._lines))
                case RowKind.TOTAL:
                    whole = match_key(body_row.title).startswith("tong")
                    first = 0 if whole else self._section_from
                    self._totals.append(_Total(body_row.row, first, len(self._lines) - 1))
                case RowKind.DETAIL:
                    self._detail(body_row)
                case RowKind.BLANK:
                    pass
        self._close_section()
        return end + 1

    def _close_section(self) -> None:
        if self._open_section_total:
            self._open_section_total.last = len(self._lines) - 1
            self._totals.append(self._open_section_total)
            self._open_section_total = None

    def _additive(self) -> list[Use]:
        return [use for use in self._found.assignment.uses if use.target.type in ADDITIVE]

    def _detail(self, body_row: BodyRow) -> None:
        """More words of the work above: joined to its description, or to its name's own column."""
        column = next(
            c for c in self._form.columns if c.type is ColumnType.TEXT or c is self._form.columns[0]
        )
        key = "description" if "description" in self._form.keys else column.key
        name = next((u.column for u in self._found.assignment.uses if u.target is self._form.columns[0]), 0)
        address = self._sheet.grid.address(body_row.row, name)
        if not self._lines:
            self._told.tell(Remark("row_detail_alone", body_row.title), address, form=self._form.key)
            return
        line = self._lines[-1]
        before = line.values.get(key)
        words = f"- {one_line(body_row.title)}"
        line.values[key] = f"{before}\n{words}" if before else words
        line.cells.setdefault(key, address)
        label = self._form.column(key).full_label
        self._told.tell(
            Remark("row_detail_joined", body_row.title), address, form=self._form.key, key=key, label=label
        )

    def _data(self, body_row: BodyRow) -> None:
        line = self._cells.read(body_row.row, self._section)
        self._lines.append(line)
        first = self._form.columns[0].key
        if body_row.kind is RowKind.SUB_ITEM:
            line.values[first] = one_line(body_row.title)
            self._tell_name(line, Remark("row_sub_item", body_row.title))
        ordinal = self._found.assignment.ordinal
        numbered = ordinal is not None and not self._sheet.blank[line.row][ordinal]
        if len(line.cells) == 1 and first in line.cells and not numbered:
            # -- a name and nothing else: it may be a heading
            self._tell_name(line, Remark("row_name_only", str(line.values[first])))

    def _tell_name(self, line: Line, remark: Remark) -> None:
        key = self._form.columns[0].key
        self._told.tell(remark, line.cells.get(key, ""), form=self._form.key, key=key)

    def table(self, unit_code: str) -> FormTable:
        """The table as read; the checks across a row's cells and its totals made."""
        grid = self._sheet.grid
        rows = []
        for line in self._lines:
            row = Row(
                self._form.key,
                unit_code,
                self._told.file,
                grid.name,
                grid.number(line.row),
                line.values,
                line.cells,
                line.section,
                line.held,
            )
            rows.append(checks.check_row(row, self._form, self._context, self._told))
        checks.check_swapped_days(rows, self._date_cells(), self._form, self._context, self._told)
        totals = tuple(self._declared(rows))
        return FormTable(self._form.key, unit_code, self._told.file, grid.name, tuple(rows), totals)

    def _date_cells(self) -> Mapping[str, Raw]:
        """Raw values of the cells, by address, of columns that hold both true dates and others."""
        cells: dict[str, Raw] = {}
        grid = self._sheet.grid
        for use in self._found.assignment.uses:
            if use.target.type is ColumnType.DATE:
                column = use.column
                raw = [(line.row, grid.rows[line.row][column]) for line in self._lines]
                if len({isinstance(value, dt.date) for _, value in raw}) > 1:
                    cells |= {grid.address(row, column): value for row, value in raw}
        return cells

    def _declared(self, rows: list[Row]) -> Iterable[DeclaredTotal]:
        for total in self._totals:
            for use in self._additive() if total.first <= total.last else ():
                value = self._figure(total, use)
                if value is not None:
                    declared = DeclaredTotal(
                        use.target.key,
                        value,
                        self._sheet.grid.address(total.row, use.column),
                        rows[total.first].number,
                        rows[total.last].number,
                    )
                    yield checks.check_total(declared, rows, self._form, self._told)

    def _figure(self, total: _Total, use: Use) -> Decimal | None:
        """What a `Cộng` row says in a column; None where it says nothing or cannot be read, which is told."""
        broken = broken_cell(self._sheet, total.row, use.column)
        if broken and broken.code == "cell_no_result":
            return None  # -- a sum that Excel would make: the rows themselves are summed
        raw = self._sheet.value(total.row, use.column)
        if not broken and self._sheet.blank[total.row][use.column]:
            return None
        parsed = None if broken else self._cells.total(use, raw).value
        if isinstance(parsed, int | Decimal):
            return Decimal(parsed)
        address = self._sheet.grid.address(total.row, use.column)
        read = broken.read if broken else shown(raw)
        self._told.tell(Remark("total_unreadable", read), address, form=self._form.key, key=use.target.key)
        return None
