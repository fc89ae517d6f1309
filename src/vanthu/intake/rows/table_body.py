"""The rows of a found table: sections, data, details and totals put in their places."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from vanthu.intake.grids.sheet import Sheet
from vanthu.intake.layout.find_table import Found
from vanthu.intake.layout.match_columns import Use
from vanthu.intake.rows import row_checks as checks
from vanthu.intake.rows.cells import CellReader, Line, broken_cell
from vanthu.intake.rows.row_kinds import BodyRow, RowKind, body_rows, number_kind, section_number
from vanthu.intake.values.findings_list import Told, listed
from vanthu.intake.values.result import Raw, Remark, shown
from vanthu.paperwork.forms.campaign_forms import ADDITIVE, ColumnType
from vanthu.paperwork.forms.registers import ReadingContext
from vanthu.records import DeclaredTotal, FormTable, Row
from vanthu.vietnamese.normalize import match_key, one_line


@dataclass(slots=True)
class _Total:
    """A `Cộng` row while its table is read.

    Args:
        first, last: Lines that it stands for, by index.
    """

    row: int
    first: int
    last: int


@dataclass(slots=True)
class _Section:
    """A row that opens a section, while what stands below it is read.

    Args:
        number: What numbers it: `roman`, `capital` or nothing.
        first: Index of the first line that can stand under it.
        outer, outer_from: The section that it stands in, and the index of its first line.
        sums: It has figures of its own: their sum, if rows follow.
        holds_sections: Another section stands in it.
    """

    row: int
    title: str
    number: str
    first: int
    outer: str
    outer_from: int
    sums: bool
    holds_sections: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """What a table's body holds.

    Args:
        end: Row of the block at which it ends.
        signed: The first row below it: of the signature or the date, if there is one.
        passed: Rows between a signature and the last row that were not taken in.
    """

    table: FormTable
    end: int
    signed: int
    passed: tuple[int, ...] = ()


def read_table(sheet: Sheet, found: Found, context: ReadingContext, told: Told, unit_code: str) -> Body:
    """The table, and where its body ends.

    Args:
        told: Takes the findings.
    """
    reader = _Reader(sheet, found, context, told)
    end = reader.read(body_rows(sheet, found))
    signed = end if reader.signed is None else reader.signed
    return Body(reader.table(unit_code), end, signed, tuple(reader.passed))


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
        self._open: list[_Section] = []
        self._rowless: list[_Section] = []
        self._works_numbered: set[str] = set()
        self._numbered = False
        self._below: list[Line] = []
        self.signed: int | None = None
        self.passed: list[int] = []

    def read(self, rows: Iterable[BodyRow]) -> int:
        """Reads the rows; the row of the block at which the body ends."""
        end = self._found.first
        for body_row in rows:
            if body_row.row > end:  # -- never but below a signature
                self.passed += range(end + 1, body_row.row)
            end = body_row.row + 1
            match body_row.kind:
                case RowKind.DATA | RowKind.SUB_ITEM:  # -- first: nearly all are
                    self._data(body_row)
                case RowKind.END:
                    end = body_row.row
                    self.signed = end if self.signed is None else self.signed
                case RowKind.SECTION:
                    self._open_section(body_row)
                case RowKind.TOTAL:
                    self._settle_works()
                    whole = match_key(body_row.title).startswith("tong")
                    first = 0 if whole else self._section_from
                    self._totals.append(_Total(body_row.row, first, len(self._lines) - 1))
                case RowKind.DETAIL:
                    self._settle_works()
                    self._detail(body_row)
                case RowKind.BLANK:
                    pass
        self._end()
        return end

    def _end(self) -> None:
        while self._open:
            self._close(self._open.pop())
        self._tell_rowless()
        self._tell_below()

    def _open_section(self, body_row: BodyRow) -> None:
        number, _ = section_number(body_row.title)
        self._leave_sections(number)
        if self._open:
            self._open[-1].holds_sections = True
        sums = any(not self._sheet.blank[body_row.row][use.column] for use in self._additive())
        self._open.append(
            _Section(
                body_row.row,
                body_row.title,
                number,
                len(self._lines),
                self._section,
                self._section_from,
                sums,
            )
        )
        self._section = body_row.title
        self._section_from = len(self._lines)

    def _leave_sections(self, number: str) -> None:
        """Closes what ends where a section numbered so begins: its like, and what stands in that."""
        like = any(section.number == number for section in self._open)
        while self._open:
            last = self._open[-1]
            if not like and (last.first == len(self._lines) or last.holds_sections):
                return  # -- the new one stands in it
            self._close(self._open.pop())
            if like and last.number == number:
                return

    def _close(self, section: _Section) -> None:
        self._section, self._section_from = section.outer, section.outer_from
        if section.first < len(self._lines):
            if section.sums:
                self._totals.append(_Total(section.row, section.first, len(self._lines) - 1))
        elif self._has_figures(section):
            self._work(section)
        else:
            self._rowless.append(section)

    def _has_figures(self, section: _Section) -> bool:
        """Whether the section's row says more than nothing in a column of figures."""
        row = self._sheet.grid.rows[section.row]
        return section.sums and any(
            not self._sheet.blank[section.row][use.column] and shown(row[use.column]).strip() != "0"
            for use in self._additive()
        )

    def _settle_works(self) -> None:
        """What is numbered like a section and has figures, yet no rows above a total, is a work."""
        while self._open and self._open[-1].first == len(self._lines) and self._has_figures(self._open[-1]):
            self._close(self._open.pop())

    def _work(self, section: _Section) -> None:
        """A work that is numbered like a section: its figures would be lost."""
        _, name = section_number(section.title)
        line = self._cells.read(section.row, self._section)
        first = self._form.columns[0].key
        line.values[first] = name
        line.cells.setdefault(first, self._sheet.grid.address(section.row, self._name_column()))
        self._lines.append(line)
        self._works_numbered.add(section.number)
        self._tell_name(line, Remark("row_section_work", section.title))

    def _tell_rowless(self) -> None:
        """Sections without a row are told where others numbered like them are works."""
        for section in self._rowless:
            if section.number and section.number in self._works_numbered:
                address = self._sheet.grid.address(section.row, self._name_column())
                self._told.tell(Remark("row_section_empty", section.title), address, form=self._form.key)

    def _tell_below(self) -> None:
        if self._below:
            numbers = listed(self._sheet.grid.number(line.row) for line in self._below)
            self._tell_name(self._below[0], Remark("rows_below_signature", facts={"rows": numbers}))

    def _name_column(self) -> int:
        return next((u.column for u in self._found.assignment.uses if u.target is self._form.columns[0]), 0)

    def _additive(self) -> list[Use]:
        return [use for use in self._found.assignment.uses if use.target.type in ADDITIVE]

    def _detail(self, body_row: BodyRow) -> None:
        """More words of the work above: joined to its description, or to its name's own column."""
        column = next(
            c for c in self._form.columns if c.type is ColumnType.TEXT or c is self._form.columns[0]
        )
        key = "description" if "description" in self._form.keys else column.key
        address = self._sheet.grid.address(body_row.row, self._name_column())
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
        ordinal = self._found.assignment.ordinal
        numbered = ordinal is not None and not self._sheet.blank[body_row.row][ordinal]
        if numbered and ordinal is not None:
            self._numbered = True
            lead = self._sheet.grid.rows[body_row.row][ordinal]
            if isinstance(lead, str) and not lead.isdecimal():
                self._among_sections(lead)
        elif self._numbered and self._continues(body_row):
            return
        line = self._cells.read(body_row.row, self._section)
        self._lines.append(line)
        if self.signed is not None:
            self._below.append(line)
        first = self._form.columns[0].key
        if body_row.kind is RowKind.SUB_ITEM:
            line.values[first] = one_line(body_row.title)
            self._tell_name(line, Remark("row_sub_item", body_row.title))
        if numbered or first not in line.cells:
            return
        if len(line.cells) == 1:
            # -- a name and nothing else: it may be a heading
            self._tell_name(line, Remark("row_name_only", str(line.values[first])))
        elif self._numbered and body_row.kind is RowKind.DATA and self._only_words(body_row.row):
            self._tell_name(line, Remark("row_unnumbered", str(line.values[first])))

    def _among_sections(self, lead: str) -> None:
        """A work numbered like the section above it: that one is a work too, if it has figures."""
        number = number_kind(lead)
        if number:
            self._works_numbered.add(number)
            last = self._open[-1] if self._open else None
            if last and last.number == number and last.first == len(self._lines):
                self._leave_sections(number)

    def _only_words(self, row: int) -> bool:
        """Whether the row has its own name and, beside it, nothing but words: no figure, date or choice."""
        sheet, name = self._sheet, self._name_column()
        return bool(sheet.text(row, name)) and all(
            use.target.type is ColumnType.TEXT or sheet.blank[row][use.column]
            for use in self._found.assignment.uses
            if use.column != name and (row, use.column) not in sheet.covers
        )

    def _continues(self, body_row: BodyRow) -> bool:
        """Whether the row goes on with the sentence above: no number, a small first letter, words only."""
        name = self._sheet.text(body_row.row, self._name_column())
        column = self._form.columns[0]
        if (
            body_row.kind is not RowKind.DATA
            or column.type is not ColumnType.TEXT
            or not name[:1].islower()
            or not self._lines
            or self._lines[-1].values.get(column.key) is None
            or not self._only_words(body_row.row)
        ):
            return False
        line = self._lines[-1]
        for use in self._found.assignment.uses:
            text = self._sheet.text(body_row.row, use.column)
            if text and not self._sheet.blank[body_row.row][use.column]:
                above = line.values.get(use.target.key)
                line.values[use.target.key] = f"{above} {one_line(text)}" if above else one_line(text)
                line.cells.setdefault(use.target.key, self._sheet.grid.address(body_row.row, use.column))
        address = self._sheet.grid.address(body_row.row, self._name_column())
        self._told.tell(
            Remark("row_continued", name, str(line.values[column.key])),
            address,
            form=self._form.key,
            key=column.key,
        )
        return True

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
