"""The cells of one data row as typed values, each with its address, and what is to be told of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from vanthu.intake.grids.sheet import Sheet, is_blank
from vanthu.intake.layout.find_table import Found
from vanthu.intake.layout.match_columns import Use
from vanthu.intake.rows import cross_cell as settling
from vanthu.intake.values import money_units
from vanthu.intake.values import parse as values
from vanthu.intake.values.findings_list import Told
from vanthu.intake.values.numerals import ONE
from vanthu.intake.values.result import Parsed, Raw, Remark, shown
from vanthu.paperwork.forms.campaign_forms import ADDITIVE, Column, ColumnType
from vanthu.paperwork.forms.registers import ReadingContext
from vanthu.records import Value

_ABOVE = re.compile(
    r"\s*(?:-\s*nt\s*-|nt\.?|n\.t\.?|như\s+trên|-?\s*như\s+trên\s*-?|[\"″〃”“]|''|´´|//)\s*\Z", re.IGNORECASE
)
_LONGEST_ABOVE = 12
_LOOKED_AT_TWICE = frozenset("#-nN\"″〃”“'´/ \n\t")
"""First letters of an error's name, and of all that `_ABOVE` matches."""
_ERRORS = frozenset({"#REF", "#DIV", "#VALUE", "#NAME", "#N", "#NUM", "#NULL"})
_MARKS = frozenset({"x", "1", "v", "√", "✓", "✔", "+", "có"})


@dataclass(slots=True)
class Line:
    """A data row while it is read.

    Args:
        row: In the grid's block.
        waiting: Remarks that the row as a whole decides, by column.
    """

    row: int
    values: dict[str, Value]
    cells: dict[str, str] = field(default_factory=dict)
    section: str = ""
    held: bool = False
    waiting: dict[str, Remark] = field(default_factory=dict)


@dataclass(slots=True)
class _Plan:
    """What is known of one column of the sheet before its cells are read.

    Args:
        before, behind: What stands in the address of a cell before and behind its row.
        simple: Its cells hold the value itself; neither a mark nor a part of it.
        unusual: Its cells are never read the short way.
        percents: Rows of the block in which a cell of per cent format stands, in a column of shares.
        plain: Reads a cell that is written as most are.
        known: Values of the cells read so far of which there is nothing to tell: clerks repeat themselves.
        parsed: The same of all other cells but those of per cent format.
        above: The last cell that was read.
        above_percent: Whether that one is of per cent format.
    """

    use: Use
    column: int
    key: str
    before: str
    behind: str
    simple: bool
    is_text: bool
    setting: values.Setting
    unusual: bool
    percents: frozenset[int]
    plain: Callable[[Raw], Value]
    known: dict[Raw, Value] = field(default_factory=dict)
    parsed: dict[Raw, Parsed] = field(default_factory=dict)
    above: Raw = ""
    above_percent: bool = False


class CellReader:
    """Reads the data rows of one table from the top down; `as above` looks at the row before."""

    def __init__(self, sheet: Sheet, found: Found, context: ReadingContext, told: Told) -> None:
        self._sheet = sheet
        self._form = found.assignment.form
        self._told = told
        self._empty: dict[str, Value] = dict.fromkeys(self._form.keys)
        self._plans = [self._plan(use, found, context) for use in found.assignment.uses]
        grid, marks = sheet.grid, sheet.grid.marks
        self._special = {row for row, _ in sheet.covers}
        self._special |= {row - grid.top for places in (marks.errors, marks.uncached) for row, _ in places}

    def _plan(self, use: Use, found: Found, context: ReadingContext) -> _Plan:
        setting = values.Setting(context, date1904=self._sheet.grid.date1904)
        if use.target.type is ColumnType.DONG:
            named = _unit_of(found.headers[use.column].texts, found.scale)
            setting = replace(setting, scale=named[0], scale_name=named[1]) if named else setting
        grid, kind = self._sheet.grid, use.target.type
        shares = grid.marks.percent if kind is ColumnType.PERCENT else ()
        percents = frozenset(row - grid.top for row, column in shares if column - grid.left == use.column)
        simple = use.split is None and kind is not ColumnType.GENDER
        return _Plan(
            use,
            use.column,
            use.target.key,
            *grid.column_parts(use.column),
            simple,
            kind is ColumnType.TEXT,
            setting,
            not simple or bool(percents),
            percents,
            values.plain_reader(kind, setting),
        )

    def read(self, row: int, section: str) -> Line:
        """The row's values; what is told of them goes to the findings."""
        line = Line(row, self._empty.copy(), section=section)
        if row in self._special:
            for plan in self._plans:
                self._read_any(line, plan)
        else:
            self._read_plain(line)
        self._settle(line)
        return line

    def _read_plain(self, line: Line) -> None:
        """Reads a row that nothing stands beside: no merged range, no error; most are."""
        cells, blank = self._sheet.grid.rows[line.row], self._sheet.blank[line.row]
        number = self._sheet.grid.row_part(line.row)
        for plan in self._plans:
            raw = cells[plan.column]
            is_text = raw.__class__ is str
            if plan.unusual or raw.__class__ is bool:
                self._read_any(line, plan)
            elif blank[plan.column]:
                plan.above = raw
            elif is_text and raw[0] in _LOOKED_AT_TWICE and _is_mark_or_error(raw):  # type: ignore[index,arg-type]
                self._read_any(line, plan)
            else:
                plan.above = raw
                line.cells[plan.key] = plan.before + number + plan.behind
                if is_text and plan.is_text:
                    line.values[plan.key] = raw  # type: ignore[assignment]
                else:
                    known = plan.known.get(raw)
                    line.values[plan.key] = self._value(line, plan, raw) if known is None else known

    def _value(self, line: Line, plan: _Plan, raw: Raw) -> Value:
        """The value of a cell of a plain row; kept where there is nothing to tell of it."""
        value = plan.plain(raw)
        if value is None:
            parsed = self._parse(plan, raw, percent=False)
            value = parsed.value
            if parsed.remarks:
                self._tell_all(line, plan, parsed, line.cells[plan.key])
                return value
        if value is not None:
            plan.known[raw] = value
        return value

    def _read_any(self, line: Line, plan: _Plan) -> None:
        """Reads a cell whatever stands beside it."""
        sheet, use = self._sheet, plan.use
        row, column = sheet.origin(line.row, plan.column)
        if column != plan.column:
            return  # -- a range that begins in another column belongs to that one
        raw = sheet.value(row, column)
        address = sheet.grid.address(row, column)
        percent = row in plan.percents
        broken = broken_cell(sheet, row, column)
        if broken:
            line.cells[plan.key] = address
            self._tell(line, use.target, broken, address)
            return
        if row != line.row and use.target.type in ADDITIVE and not is_blank(raw):
            # -- a sum merged down over several works is counted once
            self._tell(line, use.target, Remark("value_merged_sum", shown(raw)), address)
            line.cells.setdefault(plan.key, address)
            return
        if isinstance(raw, str) and len(raw) <= _LONGEST_ABOVE and _ABOVE.match(raw):
            raw, percent = self._as_above(line, plan, raw, address)
        else:
            plan.above, plan.above_percent = raw, percent
        if is_blank(raw) and (plan.simple or str(raw).lower() != "x"):
            return
        self._put(line, plan, raw, percent=percent, address=address)

    def _as_above(self, line: Line, plan: _Plan, raw: str, address: str) -> tuple[Raw, bool]:
        above = plan.above
        if is_blank(above):
            words = plan.is_text and not plan.use.target.required
            code = "value_no_words_above" if words else "value_nothing_above"
            self._tell(line, plan.use.target, Remark(code, raw), address)
            return "", False
        self._tell(line, plan.use.target, Remark("value_as_above", raw, shown(above)), address)
        return above, plan.above_percent

    def _put(self, line: Line, plan: _Plan, raw: Raw, *, percent: bool, address: str) -> None:
        split = plan.use.split
        if split and split.until:
            self._put_span(line, plan, raw, address)
            return
        parsed = self._mark(plan, raw) if split and split.says else self._parse(plan, raw, percent=percent)
        if split and line.values[plan.key] is not None:
            parsed = Parsed(None, (Remark("value_two_columns", shown(raw)),))
        line.values[plan.key] = parsed.value
        line.cells[plan.key] = address
        self._tell_all(line, plan, parsed, address)
        if split and split.implies and parsed.value is not None:
            implied, value = split.implies
            line.values[implied] = value
            line.cells.setdefault(implied, address)

    def _put_span(self, line: Line, plan: _Plan, raw: Raw, address: str) -> None:
        """Reads a cell that holds the first and the last day."""
        until = plan.use.split.until if plan.use.split else ""
        for key, parsed in zip((plan.key, until), values.parse_span(raw, plan.setting), strict=True):
            line.values[key] = parsed.value
            line.cells[key] = address
            for remark in parsed.remarks:
                self._tell(line, self._form.column(key), remark, address)

    def _parse(self, plan: _Plan, raw: Raw, *, percent: bool) -> Parsed:
        """The cell's value; what a column repeats is parsed once."""
        if percent or isinstance(raw, bool):  # -- True is the same key as 1
            return values.parse(plan.use.target.type, raw, plan.setting, percent=percent)
        parsed = plan.parsed.get(raw)
        if parsed is None:
            parsed = plan.parsed[raw] = values.parse(plan.use.target.type, raw, plan.setting)
        return parsed

    def _mark(self, plan: _Plan, raw: Raw) -> Parsed:
        """What a mark in one of several columns means."""
        says = plan.use.split.says if plan.use.split else ""
        text = shown(raw).strip().casefold()
        if text in _MARKS:
            return Parsed(says)
        meaning = values.parse(plan.use.target.type, raw, plan.setting).value if len(text) > 1 else None
        return Parsed(says) if meaning == says else Parsed(None, (Remark("value_mark", shown(raw)),))

    def total(self, use: Use, raw: Raw) -> Parsed:
        """The figure of a `Cộng` row in a column of the table."""
        plan = next(plan for plan in self._plans if plan.use is use)
        return values.parse(use.target.type, raw, plan.setting)

    def _settle(self, line: Line) -> None:
        """What the row's cells decide about each other."""
        mark = self._status_mark(line) if "status" in line.values and line.values["status"] is None else ""
        for settled in settling.settle(line.values, line.waiting, line.section, line.cells, mark):
            line.values[settled.key] = settled.value
            if settled.remark:
                column = self._form.column(settled.key)
                self._tell(line, column, settled.remark, self._place(line, settled.key))

    def _place(self, line: Line, key: str) -> str:
        """Address of the row's cell in a column, empty or not; of its name where there is no column."""
        column = next((plan.column for plan in self._plans if plan.key == key), None)
        if key in line.cells or column is None:
            return line.cells.get(key) or line.cells.get(self._form.columns[0].key, "")
        return self._sheet.grid.address(line.row, column)

    def _status_mark(self, line: Line) -> str:
        """An `x` in the column of the status, which elsewhere is a word for nothing."""
        for plan in self._plans:
            if plan.key == "status" and plan.simple:
                raw = self._sheet.value(*self._sheet.origin(line.row, plan.column))
                return raw.strip() if isinstance(raw, str) and raw.strip().lower() == "x" else ""
        return ""

    def _tell_all(self, line: Line, plan: _Plan, parsed: Parsed, address: str) -> None:
        for remark in parsed.remarks:
            if remark.code in settling.OPEN:
                line.waiting[plan.key] = remark
            else:
                self._tell(line, plan.use.target, remark, address)

    def _tell(self, line: Line, column: Column, remark: Remark, address: str) -> None:
        error = self._told.tell(remark, address, form=self._form.key, key=column.key, label=column.full_label)
        line.held = line.held or error


def _unit_of(header: Sequence[str], of_sheet: money_units.Unit | None) -> money_units.Unit | None:
    """The unit of a column of money: as its header says, else the sheet; unclear where they differ."""
    named = next((unit for text in reversed(header) if (unit := money_units.unit_in_header(text))), None)
    if named and of_sheet and named[0] == ONE != of_sheet[0]:
        # -- `(đồng)` stands in the form as issued; who adds `ĐVT: nghìn đồng` may mean it
        return money_units.UNCLEAR, of_sheet[1]
    return named or of_sheet


def _is_mark_or_error(text: str) -> bool:
    """Whether a cell may hold a sign for `as above`, or the text of an error."""
    return len(text) <= _LONGEST_ABOVE and (text[0] == "#" or _ABOVE.match(text) is not None)


def broken_cell(sheet: Sheet, row: int, column: int) -> Remark | None:
    """What is to be told of an error cell, or of a formula whose result the file does not hold."""
    place, marks = sheet.grid.place(row, column), sheet.grid.marks
    if place in marks.errors:
        return Remark("cell_error", marks.errors[place])
    if place in marks.uncached:
        return Remark("cell_no_result")
    raw = sheet.value(row, column)
    if isinstance(raw, str) and raw[:1] == "#" and raw.rstrip("!?/A0") in _ERRORS:
        return Remark("cell_error", raw)
    return None
