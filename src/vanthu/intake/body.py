"""The rows of a found table with typed values, each with its cell, and what is found wrong in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from vanthu.intake import amounts, checks, settling, values
from vanthu.intake.columns import Use
from vanthu.intake.context import ReadingContext
from vanthu.intake.forms import ADDITIVE, Column, ColumnType
from vanthu.intake.layout import Found, Sheet, is_blank
from vanthu.intake.parsed import Parsed, Raw, Remark, shown
from vanthu.intake.rows import BodyRow, RowKind, body_rows
from vanthu.intake.text import match_key, one_line
from vanthu.intake.told import Told
from vanthu.records import DeclaredTotal, FormTable, Row, Value

_ABOVE = re.compile(
    r"\s*(?:-\s*nt\s*-|nt\.?|n\.t\.?|như\s+trên|-?\s*như\s+trên\s*-?|[\"″〃”“]|''|´´|//)\s*\Z", re.IGNORECASE
)


_LONGEST_ABOVE = 12
_ERRORS = frozenset({"#REF", "#DIV", "#VALUE", "#NAME", "#N", "#NUM", "#NULL"})


@dataclass(slots=True)
class _Line:
    """A data row while it is read."""

    row: int
    values: dict[str, Value] = field(default_factory=dict)
    cells: dict[str, str] = field(default_factory=dict)
    section: str = ""
    held: bool = False
    waiting: dict[str, Remark] = field(default_factory=dict)


@dataclass(slots=True)
class _Total:
    """A `Cộng` row while its table is read."""

    row: int
    first: int
    """Index of the first line it stands for."""
    last: int


def read_table(sheet: Sheet, found: Found, context: ReadingContext, told: Told) -> tuple[FormTable, int]:
    """The table without its unit, and the row of the block at which its body ends.

    Args:
        told: Takes the findings.
    """
    reader = _Reader(sheet, found, context, told)
    end = reader.read(body_rows(sheet, found))
    return reader.table(), end


class _Reader:
    """Reads one table; holds what is known of it between rows."""

    def __init__(self, sheet: Sheet, found: Found, context: ReadingContext, told: Told) -> None:
        self._sheet = sheet
        self._found = found
        self._form = found.assignment.form
        self._told = told
        self._context = context
        self._settings = {use.column: self._setting(use) for use in found.assignment.uses}
        self._lines: list[_Line] = []
        self._totals: list[_Total] = []
        self._section = ""
        self._section_from = 0
        self._open_section_total: _Total | None = None
        self._above: dict[int, tuple[Raw, bool]] = {}
        self._empty: dict[str, Value] = dict.fromkeys(self._form.keys)
        self._parsed: dict[tuple[int, type, Raw, bool], Parsed] = {}
        self._marked = bool(sheet.grid.marks.errors or sheet.grid.marks.uncached)

    def _setting(self, use: Use) -> values.Setting:
        setting = values.Setting(self._context, date1904=self._sheet.grid.date1904)
        if use.target.type is not ColumnType.DONG:
            return setting
        named = next(
            (
                u
                for text in reversed(self._found.headers[use.column].texts)
                if (u := amounts.unit_of_money(text))
            ),
            self._found.scale,
        )
        return replace(setting, scale=named[0], scale_name=named[1]) if named else setting

    def read(self, rows: Iterable[BodyRow]) -> int:
        """Reads the rows; the row of the block at which the body ends."""
        end = self._found.first
        for body_row in rows:
            end = body_row.row
            match body_row.kind:
                case RowKind.END:
                    return end
                case RowKind.SECTION:
                    self._close_section()
                    self._section = body_row.title
                    self._section_from = len(self._lines)
                    if any(
                        not is_blank(self._sheet.value(body_row.row, c)) for c in self._additive_columns()
                    ):
                        self._open_section_total = _Total(body_row.row, len(self._lines), len(self._lines))
                case RowKind.TOTAL:
                    whole = match_key(body_row.title).startswith("tong")
                    first = 0 if whole else self._section_from
                    self._totals.append(_Total(body_row.row, first, len(self._lines) - 1))
                case RowKind.DETAIL:
                    self._detail(body_row)
                case RowKind.DATA | RowKind.SUB_ITEM:
                    self._data(body_row)
                case RowKind.BLANK:
                    pass
        self._close_section()
        return end + 1

    def _close_section(self) -> None:
        if self._open_section_total:
            self._open_section_total.last = len(self._lines) - 1
            self._totals.append(self._open_section_total)
            self._open_section_total = None

    def _additive_columns(self) -> list[int]:
        return [use.column for use in self._found.assignment.uses if use.target.type in ADDITIVE]

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
        line = _Line(body_row.row, dict(self._empty), section=self._section)
        for use in self._found.assignment.uses:
            self._cell(line, use)
        self._settle(line)
        if body_row.kind is RowKind.SUB_ITEM:
            key = self._form.columns[0].key
            line.values[key] = one_line(body_row.title)
            self._told.tell(
                Remark("row_sub_item", body_row.title), line.cells.get(key, ""), form=self._form.key, key=key
            )
        self._name_alone(line)
        self._lines.append(line)

    def _settle(self, line: _Line) -> None:
        """What the row's cells decide about each other."""
        for settled in settling.settle(line.values, line.waiting):
            line.values[settled.key] = settled.value
            if settled.remark:
                column = self._form.column(settled.key)
                self._tell(line, column, settled.remark, line.cells.get(settled.key, ""))

    def _name_alone(self, line: _Line) -> None:
        """Tells of a row without a number that has nothing but a name: it may be a heading."""
        ordinal, first = self._found.assignment.ordinal, self._form.columns[0]
        alone = len(line.cells) == 1 and first.key in line.cells
        if alone and ordinal is not None and self._sheet.blank[line.row][ordinal]:
            remark = Remark("row_name_only", str(line.values[first.key]))
            self._tell(line, first, remark, line.cells[first.key])

    def _cell(self, line: _Line, use: Use) -> None:
        """Reads one cell into the line."""
        sheet, key = self._sheet, use.target.key
        row, column = sheet.origin(line.row, use.column) if sheet.covers else (line.row, use.column)
        if column != use.column:
            return  # -- a range that begins in another column belongs to that one
        raw = sheet.grid.rows[row][column]
        if raw == "" and not self._marked:
            self._above[column] = (raw, False)
            return
        address = sheet.grid.address(row, column)
        percent = sheet.grid.place(row, column) in sheet.grid.marks.percent
        broken = self._broken(row, column)
        if broken:
            line.cells[key] = address
            self._tell(line, use.target, broken, address)
            return
        if row != line.row and use.target.type in ADDITIVE and not is_blank(raw):
            # -- a sum merged down over several works is counted once
            self._tell(line, use.target, Remark("value_merged_sum", shown(raw)), address)
            line.cells.setdefault(key, address)
            return
        if isinstance(raw, str) and len(raw) <= _LONGEST_ABOVE and _ABOVE.match(raw):
            raw, percent = self._as_above(line, use, raw, address)
        elif row == line.row or use.column not in self._above:
            self._above[use.column] = (raw, percent)
        if is_blank(raw) and not (str(raw).lower() == "x" and self._takes_marks(use)):
            return
        self._put(line, use, raw, percent=percent, address=address)

    def _takes_marks(self, use: Use) -> bool:
        return use.split is not None or use.target.type is ColumnType.GENDER

    def _broken(self, row: int, column: int) -> Remark | None:
        if self._marked:
            place, marks = self._sheet.grid.place(row, column), self._sheet.grid.marks
            if place in marks.errors:
                return Remark("cell_error", marks.errors[place])
            if place in marks.uncached:
                return Remark("cell_no_result")
        raw = self._sheet.value(row, column)
        if isinstance(raw, str) and raw[:1] == "#" and raw.rstrip("!?/A0") in _ERRORS:
            return Remark("cell_error", raw)
        return None

    def _as_above(self, line: _Line, use: Use, raw: str, address: str) -> tuple[Raw, bool]:
        above, percent = self._above.get(use.column, ("", False))
        if is_blank(above):
            self._tell(line, use.target, Remark("value_nothing_above", raw), address)
            return "", False
        self._tell(line, use.target, Remark("value_as_above", raw, shown(above)), address)
        return above, percent

    def _put(self, line: _Line, use: Use, raw: Raw, *, percent: bool, address: str) -> None:
        key = use.target.key
        if use.target.type is ColumnType.TEXT and isinstance(raw, str):
            line.values[key], line.cells[key] = raw, address
            return
        parsed = self._parse(use, raw, percent=percent)
        if use.split and line.values[key] is not None:
            parsed = Parsed(None, (Remark("value_two_columns", shown(raw)),))
        line.values[key] = parsed.value
        line.cells[key] = address
        for remark in parsed.remarks:
            if remark.code in settling.OPEN:
                line.waiting[key] = remark
            else:
                self._tell(line, use.target, remark, address)
        if use.split and use.split.implies and parsed.value is not None:
            implied, value = use.split.implies
            line.values[implied] = value
            line.cells.setdefault(implied, address)

    def _parse(self, use: Use, raw: Raw, *, percent: bool) -> Parsed:
        """The cell's value; what a column repeats is parsed once."""
        if use.split and use.split.says:
            return self._mark(use, raw)
        known = (use.column, type(raw), raw, percent)
        parsed = self._parsed.get(known)
        if parsed is None:
            parsed = values.parse(use.target.type, raw, self._settings[use.column], percent=percent)
            self._parsed[known] = parsed
        return parsed

    def _mark(self, use: Use, raw: Raw) -> Parsed:
        split = use.split
        says = split.says if split else ""
        text = shown(raw).strip().casefold()
        meaning = values.parse(use.target.type, raw, self._settings[use.column]) if len(text) > 1 else None
        if text in {"x", "1", "v", "√", "✓", "✔", "+", "có"} or (meaning and meaning.value == says):
            return Parsed(says)
        return Parsed(None, (Remark("value_mark", shown(raw)),))

    def _tell(self, line: _Line, column: Column, remark: Remark, address: str) -> None:
        error = self._told.tell(remark, address, form=self._form.key, key=column.key, label=column.full_label)
        line.held = line.held or error

    def table(self) -> FormTable:
        """The table as read, its unit still empty; the checks across a row's cells and its totals made."""
        grid = self._sheet.grid
        rows = []
        for line in self._lines:
            row = Row(
                self._form.key,
                "",
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
        return FormTable(self._form.key, "", self._told.file, grid.name, tuple(rows), totals)

    def _date_cells(self) -> Mapping[str, Raw]:
        """Raw values of the cells of date columns, by address."""
        cells = {}
        for use in self._found.assignment.uses:
            if use.target.type is ColumnType.DATE:
                for line in self._lines:
                    address = self._sheet.grid.address(line.row, use.column)
                    cells[address] = self._sheet.value(line.row, use.column)
        return cells

    def _declared(self, rows: list[Row]) -> Iterable[DeclaredTotal]:
        for total in self._totals:
            for use in self._found.assignment.uses:
                if use.target.type not in ADDITIVE:
                    continue
                raw = self._sheet.value(total.row, use.column)
                address = self._sheet.grid.address(total.row, use.column)
                broken = self._broken(total.row, use.column)
                if broken and rows and broken.code == "cell_error":
                    self._told.tell(
                        Remark("total_unreadable", broken.read),
                        address,
                        form=self._form.key,
                        key=use.target.key,
                    )
                if is_blank(raw) or broken or total.first > total.last:
                    continue
                parsed = values.parse(use.target.type, raw, self._settings[use.column])
                if not isinstance(parsed.value, int | Decimal):
                    self._told.tell(
                        Remark("total_unreadable", shown(raw)),
                        address,
                        form=self._form.key,
                        key=use.target.key,
                    )
                    continue
                declared = DeclaredTotal(
                    use.target.key,
                    Decimal(parsed.value),
                    address,
                    rows[total.first].number,
                    rows[total.last].number,
                )
                yield checks.check_total(declared, rows, self._form, self._told)
