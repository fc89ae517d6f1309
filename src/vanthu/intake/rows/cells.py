"""The cells of one data row as typed values, each with its address, and what is to be told of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from vanthu.diagnostics import Diagnostic, Severity
from vanthu.intake.grids.sheet import Sheet, is_blank
from vanthu.intake.layout.find_table import Found
from vanthu.intake.layout.match_columns import Use
from vanthu.intake.messages import diagnose, of_column
from vanthu.intake.rows.cross_cell import OPEN, settle
from vanthu.intake.rows.row_words import SEVERAL_WORKS
from vanthu.intake.values.dates import parse_span
from vanthu.intake.values.money_units import UNCLEAR, MoneyUnit, unit_in_header
from vanthu.intake.values.numerals import ONE
from vanthu.intake.values.parse import ColumnContext, parse, plain_reader
from vanthu.intake.values.result import Parsed, Raw, asked, shown
from vanthu.paperwork.model import ADDITIVE, NUMERIC, ColumnType, ReadingContext
from vanthu.records import Value

_ABOVE = re.compile(
    r"\s*(?:-\s*nt\s*-|nt\.?|n\.t\.?|như\s+trên|-?\s*như\s+trên\s*-?|[\"″〃”“]|''|´´|//)\s*\Z", re.IGNORECASE
)
_LONGEST_ABOVE = 12
_CROSS = frozenset({"x", "X"})
_LOOKED_AT_TWICE = frozenset("#-nN\"″〃”“'´/ \n\t")
"""First letters of an error's name, and of all that `_ABOVE` matches."""
_ERRORS = frozenset({"#REF", "#DIV", "#VALUE", "#NAME", "#N", "#NUM", "#NULL"})
_MARKS = frozenset({"x", "1", "v", "√", "✓", "✔", "+", "có", "true", "☑", "☒", "[x]", "(x)", "[v]"})
_VALUES = NUMERIC | {ColumnType.DATE, ColumnType.BIRTH}
"""Types of which an `x` is not nothing: it may stand for a figure that was not known."""
_UNTICKED = frozenset({"0", "false", "☐", "□", "[ ]", "[]", "( )", "không"})
"""What a box says that is not ticked, in one of several columns to tick; Google writes TRUE and FALSE."""


@dataclass(slots=True)
class RowDraft:
    """A data row while it is read.

    Args:
        row: In the grid's block.
        number: As Excel shows it.
        waiting: What the row as a whole decides, by column.
        diagnostics: What is told of it, each with its column and place.
    """

    row: int
    number: int
    values: dict[str, Value]
    section: str = ""
    cells: dict[str, str] = field(default_factory=dict)
    waiting: dict[str, Diagnostic] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    @property
    def held(self) -> bool:
        """Whether an error stands in it."""
        return any(each.severity is Severity.ERROR for each in self.diagnostics)


@dataclass(slots=True)
class _Plan:
    """What is known of one column of the sheet before its cells are read.

    Args:
        before, behind: What stands in the address of a cell before and behind its row.
        simple: Its cells hold the value itself; neither a mark nor a part of it.
        names_rows: It is the first of the form, by which people and works are known.
        asks_mark: An `x` in it is asked.
        unusual: Its cells are never read the short way.
        percents: Rows of the block in which a cell of per cent format stands, in a column of shares.
        plain: Reads a cell that is written as most are.
        parsed: What was read so far of cells that are not of per cent format: clerks repeat themselves.
        above: The last cell that was read.
        above_percent: Whether that one is of per cent format.
    """

    use: Use
    column: int
    key: str
    before: str
    behind: str
    simple: bool
    names_rows: bool
    asks_mark: bool
    is_text: bool
    context: ColumnContext
    unusual: bool
    percents: frozenset[int]
    plain: Callable[[Raw], Value]
    parsed: dict[Raw, Parsed] = field(default_factory=dict)
    above: Raw = ""
    above_percent: bool = False


class CellReader:
    """Reads the data rows of one table from the top down; `as above` looks at the row before."""

    def __init__(self, sheet: Sheet, found: Found, registers: ReadingContext) -> None:
        self._sheet = sheet
        self._form = found.assignment.form
        self._empty: dict[str, Value] = dict.fromkeys(self._form.keys)
        self._plans = [self._plan(use, found, registers) for use in found.assignment.uses]
        grid, marks = sheet.grid, sheet.grid.marks
        self._special = {row for row, _ in sheet.covers}
        beside = (marks.errors, marks.uncached, marks.struck, grid.doubts)
        self._special |= {row - grid.top for places in beside for row, _ in places}
        if grid.origins:
            self._special = set(range(grid.height))

    def _plan(self, use: Use, found: Found, registers: ReadingContext) -> _Plan:
        grid, required = self._sheet.grid, use.target.required
        context = ColumnContext(registers, date1904=grid.date1904, is_required=required)
        if use.target.type is ColumnType.DONG:
            named = _unit_of(found.headers[use.column].texts, found.scale)
            context = replace(context, scale=named[0], scale_name=named[1]) if named else context
        kind = use.target.type
        shares = grid.marks.percent if kind is ColumnType.PERCENT else ()
        percents = frozenset(row - grid.top for row, column in shares if column - grid.left == use.column)
        if grid.origins:
            percents = frozenset(r for r in range(grid.height) if grid.position(r, use.column) in shares)
        simple = use.split is None and kind is not ColumnType.GENDER
        return _Plan(
            use,
            use.column,
            use.target.key,
            *grid.column_parts(use.column),
            simple,
            use.target is self._form.columns[0] and kind in {ColumnType.TEXT, ColumnType.NAME},
            simple and kind in _VALUES,
            kind is ColumnType.TEXT,
            context,
            not simple or bool(percents),
            percents,
            plain_reader(kind, context),
        )

    def read(self, row: int, section: str) -> RowDraft:
        """The row's values, with what is told of them."""
        draft = RowDraft(row, self._sheet.grid.number(row), self._empty.copy(), section)
        if row in self._special:
            for plan in self._plans:
                self._read_any(draft, plan)
        else:
            self._read_plain(draft)
        mark = self._status_mark(draft) if "status" in draft.values and draft.values["status"] is None else ""
        for key, parsed in settle(draft.values, draft.waiting, section, draft.cells, mark):
            draft.values[key] = parsed.value
            self.tell(draft, key, *parsed.diagnostics)
        return draft

    def tell(self, draft: RowDraft, key: str, *diagnostics: Diagnostic, address: str = "") -> None:
        """Adds to what is told of a row.

        Args:
            key: The column that it is about.
            address: Of the cell; else the row's cell in that column.
        """
        for each in diagnostics:
            place = self._sheet.grid.at(address or self._cell(draft, key))
            told = of_column(each, self._form, self._form.column(key)).at(place)
            draft.diagnostics.append(replace(told, related=(place,)) if told.is_question else told)

    def _cell(self, draft: RowDraft, key: str) -> str:
        """Address of the row's cell in a column, empty or not; of its name where there is no column."""
        column = next((plan.column for plan in self._plans if plan.key == key), None)
        if key in draft.cells or column is None:
            return draft.cells.get(key) or draft.cells.get(self._form.columns[0].key, "")
        return self._sheet.grid.address(draft.row, column)

    def _read_plain(self, draft: RowDraft) -> None:
        """Reads a row that nothing stands beside: no merged range, no error; most are."""
        cells, blank = self._sheet.grid.rows[draft.row], self._sheet.blank[draft.row]
        number = self._sheet.grid.row_part(draft.row)
        for plan in self._plans:
            raw = cells[plan.column]
            is_text = raw.__class__ is str
            if plan.unusual or raw.__class__ is bool:
                self._read_any(draft, plan)
            elif blank[plan.column]:
                plan.above = raw
                if plan.asks_mark and raw in _CROSS:
                    self._ask_mark(draft, plan, raw, plan.before + number + plan.behind)
            elif is_text and raw[0] in _LOOKED_AT_TWICE and _is_mark_or_error(raw):  # type: ignore[index,arg-type]
                self._read_any(draft, plan)
            else:
                plan.above = raw
                draft.cells[plan.key] = plan.before + number + plan.behind
                if is_text and plan.is_text:
                    draft.values[plan.key] = raw  # type: ignore[assignment]
                    if plan.names_rows and SEVERAL_WORKS.match(raw):  # type: ignore[arg-type]
                        self.tell(draft, plan.key, diagnose("text_several_works", read=shown(raw)))
                else:
                    parsed = plan.parsed.get(raw) or self._parse(plan, raw)
                    draft.values[plan.key] = parsed.value
                    if parsed.diagnostics:
                        self._tell_or_wait(draft, plan, parsed, draft.cells[plan.key])

    def _read_any(self, draft: RowDraft, plan: _Plan) -> None:
        """Reads a cell whatever stands beside it."""
        sheet, key = self._sheet, plan.key
        row, column = sheet.origin(draft.row, plan.column)
        if column != plan.column:
            return  # -- a range that begins in another column belongs to that one
        raw = sheet.value(row, column)
        address = sheet.grid.address(row, column)
        percent = row in plan.percents
        doubts = self._doubts(draft, row, column)
        if doubts:
            left_out = any(each.severity is Severity.ERROR or each.code == "cell_struck" for each in doubts)
            if left_out or raw != "":
                draft.cells[key] = address
            self.tell(draft, key, *doubts, address=address)
            if left_out:
                return
        if row != draft.row and plan.use.target.type in ADDITIVE and not is_blank(raw):
            # -- a sum merged down over several works is counted once
            self.tell(draft, key, diagnose("value_merged_sum", read=shown(raw)), address=address)
            draft.cells.setdefault(key, address)
            return
        if isinstance(raw, str) and len(raw) <= _LONGEST_ABOVE and _ABOVE.match(raw):
            if plan.names_rows:
                # -- a second row of the same name would be a second certificate, or one work counted as two
                draft.cells[key] = address
                self.tell(draft, key, diagnose("name_as_above", read=raw), address=address)
                return
            self.tell(draft, key, self._as_above(plan, raw), address=address)
            raw, percent = ("", False) if is_blank(plan.above) else (plan.above, plan.above_percent)
        else:
            plan.above, plan.above_percent = raw, percent
        if is_blank(raw) and (plan.simple or raw not in _CROSS):
            if plan.asks_mark and raw in _CROSS:
                self._ask_mark(draft, plan, raw, address)
            return
        self._put(draft, plan, raw, percent=percent, address=address)

    def _doubts(self, draft: RowDraft, row: int, column: int) -> tuple[Diagnostic, ...]:
        """What is told of a cell whatever it holds; of a struck row its name alone tells."""
        sheet, place = self._sheet, self._sheet.grid.position(row, column)
        broken = broken_cell(sheet, row, column)
        told = (broken,) if broken else sheet.grid.doubts.get(place, ())
        if place in sheet.grid.marks.struck and not is_blank(sheet.value(row, column)):
            name = next((p.column for p in self._plans if p.key == self._form.columns[0].key), column)
            at = sheet.grid.position(*sheet.origin(draft.row, name))
            if at not in sheet.grid.marks.struck:
                return (*told, diagnose("cell_struck", read=shown(sheet.value(row, column))))
        return told

    def _as_above(self, plan: _Plan, raw: str) -> Diagnostic:
        """What is told of a cell that says `as above`."""
        if not is_blank(plan.above):
            return diagnose("value_as_above", read=raw, proposed=shown(plan.above))
        words = plan.is_text and not plan.use.target.required
        return diagnose("value_no_words_above" if words else "value_nothing_above", read=raw)

    def _ask_mark(self, draft: RowDraft, plan: _Plan, raw: Raw, address: str) -> None:
        draft.cells[plan.key] = address
        self.tell(draft, plan.key, diagnose("value_mark_no_value", read=shown(raw)))

    def _put(self, draft: RowDraft, plan: _Plan, raw: Raw, *, percent: bool, address: str) -> None:
        split = plan.use.split
        if split and split.until:
            # -- the cell holds the first and the last day
            registers = plan.context.registers
            days = parse_span(raw, registers.start, registers.end)
            for key, day in zip((plan.key, split.until), days, strict=True):
                draft.values[key], draft.cells[key] = day.value, address
                self.tell(draft, key, *day.diagnostics, address=address)
            return
        if split and split.says and shown(raw).strip().casefold() in _UNTICKED:
            return
        parsed = _mark(plan, raw) if split and split.says else self._parse(plan, raw, percent=percent)
        if split and draft.values[plan.key] is not None:
            parsed = asked("value_two_columns", read=shown(raw))
        draft.values[plan.key], draft.cells[plan.key] = parsed.value, address
        self._tell_or_wait(draft, plan, parsed, address)
        if plan.names_rows and plan.is_text and SEVERAL_WORKS.match(shown(raw)):
            self.tell(draft, plan.key, diagnose("text_several_works", read=shown(raw)))
        if split and split.implies and parsed.value is not None:
            implied, value = split.implies
            draft.values[implied] = value
            draft.cells.setdefault(implied, address)

    def _parse(self, plan: _Plan, raw: Raw, *, percent: bool = False) -> Parsed:
        """The cell's value; what a column repeats is parsed once."""
        if percent or isinstance(raw, bool):  # -- True is the same key as 1
            return parse(plan.use.target.type, raw, plan.context, percent=percent)
        parsed = plan.parsed.get(raw)
        if parsed is None:
            value = plan.plain(raw)
            plan.parsed[raw] = parsed = (
                parse(plan.use.target.type, raw, plan.context) if value is None else Parsed(value)
            )
        return parsed

    def total(self, use: Use, raw: Raw) -> Parsed:
        """The figure of a `Cộng` row in a column of the table."""
        plan = next(plan for plan in self._plans if plan.use is use)
        return parse(use.target.type, raw, plan.context)

    def _status_mark(self, draft: RowDraft) -> str:
        """An `x` in the column of the status, which elsewhere is a word for nothing."""
        for plan in self._plans:
            if plan.key == "status" and plan.simple:
                raw = self._sheet.value(*self._sheet.origin(draft.row, plan.column))
                return raw.strip() if isinstance(raw, str) and raw.strip().lower() == "x" else ""
        return ""

    def _tell_or_wait(self, draft: RowDraft, plan: _Plan, parsed: Parsed, address: str) -> None:
        for each in parsed.diagnostics:
            if each.code in OPEN:
                draft.waiting[plan.key] = each
            else:
                self.tell(draft, plan.key, each, address=address)


def _mark(plan: _Plan, raw: Raw) -> Parsed:
    """What a mark in one of several columns means."""
    says = plan.use.split.says if plan.use.split else ""
    text = shown(raw).strip().casefold()
    means = len(text) > 1 and parse(plan.use.target.type, raw, plan.context).value == says
    return Parsed(says) if text in _MARKS or means else asked("value_mark", read=shown(raw))


def _unit_of(header: Sequence[str], of_sheet: MoneyUnit | None) -> MoneyUnit | None:
    """The unit of a column of money: as its header says, else the sheet; unclear where they differ."""
    named = next((unit for text in reversed(header) if (unit := unit_in_header(text))), None)
    if named and of_sheet and named[0] == ONE != of_sheet[0]:
        # -- `(đồng)` stands in the form as issued; who adds `ĐVT: nghìn đồng` may mean it
        return UNCLEAR, of_sheet[1]
    return named or of_sheet


def _is_mark_or_error(text: str) -> bool:
    """Whether a cell may hold a sign for `as above`, or the text of an error."""
    return len(text) <= _LONGEST_ABOVE and (text[0] == "#" or _ABOVE.match(text) is not None)


def broken_cell(sheet: Sheet, row: int, column: int) -> Diagnostic | None:
    """What is to be told of an error cell, or of a formula whose result the file does not hold."""
    place, marks = sheet.grid.position(row, column), sheet.grid.marks
    if place in marks.uncached and place not in marks.errors:
        return diagnose("cell_no_result")
    raw = marks.errors.get(place) or sheet.text(row, column)
    broken = place in marks.errors or (raw[:1] == "#" and raw.rstrip("!?/A0") in _ERRORS)
    return diagnose("cell_error", read=raw) if broken else None
