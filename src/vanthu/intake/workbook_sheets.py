"""The sheets of one workbook: their tables, whose they are, and what is told of each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from vanthu.cell_address import column_letters, place_of
from vanthu.diagnostics import Diagnostic
from vanthu.intake.grids.apply_shown import floating, untold, with_shown
from vanthu.intake.grids.clean_text import with_clean_text
from vanthu.intake.grids.grid import Grid
from vanthu.intake.grids.sheet import Sheet, sheet_of
from vanthu.intake.layout.check_columns import check_columns
from vanthu.intake.layout.decide_columns import decide_columns
from vanthu.intake.layout.field_rows import as_table
from vanthu.intake.layout.find_table import Found, find_table
from vanthu.intake.layout.money_columns import money_columns
from vanthu.intake.layout.parallel_tables import begins_again, side_by_side
from vanthu.intake.layout.table_purpose import purpose_of
from vanthu.intake.layout.unread_cells import is_left_out, rows_left_out
from vanthu.intake.messages import diagnose, listed, of_column
from vanthu.intake.rival_sheets import SheetTables, decide_rivals
from vanthu.intake.rows.row_words import COLOURS, DATE_LINE, TO_FILL_IN
from vanthu.intake.rows.sum_checks import check_sums
from vanthu.intake.rows.table_body import Body, read_table
from vanthu.intake.rows.table_reading import TableReading
from vanthu.intake.units.ask_unit import UnitEvidence
from vanthu.intake.units.hidden_sheet import Identity, read_identity
from vanthu.intake.units.rows_by_unit import rows_by_unit
from vanthu.intake.units.sheet_units import SheetUnit, sheet_units
from vanthu.intake.units.split_units import units_apart
from vanthu.intake.units.unit_of_sheet import from_names, named_on_sheet
from vanthu.paperwork.model import IDENTITY_SHEET, Form, ReadingContext
from vanthu.records import FormTable
from vanthu.vietnamese import match_key, one_line


@dataclass(frozen=True, slots=True)
class SheetReading:
    """A sheet, read.

    Args:
        grid: As it was opened.
        unit_code: Of the unit that the sheet names, or empty.
        of_unit: What is told of that.
        diagnostics: What is told of the sheet, beside its tables.
    """

    grid: Grid
    tables: tuple[TableReading, ...] = ()
    unit_code: str = ""
    of_unit: tuple[Diagnostic, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    def told(self) -> Iterator[Diagnostic]:
        """All that is told of it, with the unit that sent it."""
        units = {reading.table.unit_code for reading in self.tables} or {self.unit_code}
        unit = units.pop() if len(units) == 1 else ""
        for each in self.diagnostics:
            yield each.about(unit=each.subject.unit or unit)
        for reading in self.tables:
            yield from reading.told()


def read_sheets(
    grids: Sequence[Grid], registers: ReadingContext, digest: str
) -> tuple[tuple[FormTable, ...], tuple[Diagnostic, ...]]:
    """The forms on a workbook's sheets, and all that is told of them.

    A form that a unit left empty beside others that it filled in is none: the issued workbook holds all of
    them, and it must neither count as sent, nor replace what was sent before, nor be asked about.

    Args:
        grids: Each with the name of the file.
        digest: SHA-256 of the file.
    """
    identity = read_identity(grids)
    filled = (grid for grid in grids if grid.rows and not _is_identity(grid))
    shown = [part for grid in filled for part in units_apart(grid, registers)]
    located = [_located(grid, identity.form, registers.forms) for grid in shown]
    if not any(located):
        # -- only then: guides list the columns of a form one below the other too
        located = [_located(grid, identity.form, registers.forms, by_fields=True) for grid in shown]
    units = sheet_units([_evidence(each, identity, registers, digest) for each in located if each], registers)
    remaining = iter(units)
    read = [
        _read_sheet(each, next(remaining), registers, identity.form) if each else SheetReading(grid)
        for grid, each in zip(shown, located, strict=True)
    ]
    sheets = [_telling_unit(sheet) for sheet in read]
    if any(reading.table.rows for sheet in sheets for reading in sheet.tables):
        sheets = [_without_unfilled(sheet) for sheet in sheets]
    sheets = _without_rivals(sheets, registers)
    told = [each for sheet in sheets for each in sheet.told()]
    tables = tuple(reading.table for sheet in sheets for reading in sheet.tables)
    silent = [
        s.grid for s in read if not s.tables and not s.diagnostics and is_left_out(s.grid, registers.forms)
    ]
    told += [each for sheet in read if not sheet.tables for each in floating(sheet.grid, 0)]
    told += [diagnose("sheet_not_read", grid.at(), read=grid.name) for grid in silent if tables]
    return tables, tuple(told)


def _is_identity(grid: Grid) -> bool:
    return grid.name.casefold() == IDENTITY_SHEET


def _telling_unit(sheet: SheetReading) -> SheetReading:
    """The sheet with what is told of its unit; nothing where each of its rows names its own."""
    unsure = not sheet.unit_code and any(not reading.has_own_units for reading in sheet.tables)
    if unsure or (sheet.unit_code and sheet.tables):
        return replace(sheet, diagnostics=(*sheet.diagnostics, *sheet.of_unit))
    return sheet


def _without_rivals(sheets: Sequence[SheetReading], registers: ReadingContext) -> list[SheetReading]:
    """The sheets; of those that hold one form twice only what counts, all of it held while that is asked."""
    kept: dict[int, TableReading | None] = {}
    groups = {(r.table.unit_code, r.table.form) for sheet in sheets for r in sheet.tables}
    for group in sorted(groups):
        parts = [
            SheetTables(sheet.grid, own)
            for sheet in sheets
            if (own := tuple(r for r in sheet.tables if (r.table.unit_code, r.table.form) == group))
        ]
        kept |= {id(reading): decided for reading, decided in decide_rivals(parts, registers)}
    return [
        replace(sheet, tables=tuple(filter(None, (kept.get(id(each), each) for each in sheet.tables))))
        for sheet in sheets
    ]


def _without_unfilled(sheet: SheetReading) -> SheetReading:
    """The sheet without its forms that have no row."""
    filled = tuple(reading for reading in sheet.tables if reading.table.rows)
    rest = (
        each
        for reading in sheet.tables
        for each in (() if reading.table.rows else reading.told())
        if each.code != "sheet_no_rows"
    )
    return replace(sheet, tables=filled, diagnostics=(*sheet.diagnostics, *rest))


@dataclass(frozen=True, slots=True)
class _Located:
    """A sheet on which a form was found.

    Args:
        told: Of its text, and of how it was laid out.
    """

    grid: Grid
    sheet: Sheet
    found: Found
    told: tuple[Diagnostic, ...]


def _located(grid: Grid, hint: str, forms: tuple[Form, ...], *, by_fields: bool = False) -> _Located | None:
    """The sheet with the first table on it; None where no form is.

    Args:
        hint: Key of the form that the workbook says it holds, or empty.
        by_fields: Its fields stand one a row.
    """
    grid = with_shown(grid)
    prepared, told = with_clean_text(grid)
    sheet = sheet_of(prepared, forms)
    if by_fields:
        table = as_table(sheet)
        if table is None:
            return None
        sheet = sheet_of(table[0], forms)
        told = (*told, *table[1])
    found = find_table(sheet, 0, hint)
    return _Located(grid, sheet, found, tuple(told)) if found else None


def _evidence(located: _Located, identity: Identity, registers: ReadingContext, digest: str) -> UnitEvidence:
    grid = located.grid
    labelled, letterhead = named_on_sheet(located.sheet, located.found.header_rows[0], registers)
    names = from_names(grid.file, grid.name, registers)
    return UnitEvidence(identity.unit_code, labelled, letterhead, names, grid.at(), digest)


def _read_sheet(located: _Located, unit: SheetUnit, registers: ReadingContext, hint: str) -> SheetReading:
    grid, reader = located.grid, _TablesOfSheet(registers, unit.code)
    reader.read(located.sheet, located.found, hint)
    diagnostics = reader.diagnostics
    if reader.tables:
        top = located.found.header_rows[0]
        diagnostics = [*located.told, *_hidden(grid, reader.tables), *diagnostics, *floating(grid, top)]
        diagnostics += _of_colours(located.sheet)
        told = (each for reading in reader.tables for each in reading.told())
        diagnostics += untold(grid, {each.cell_place.cell for each in told})
    return SheetReading(grid, tuple(reader.tables), unit.code, unit.told, tuple(diagnostics))


def _hidden(grid: Grid, tables: Sequence[TableReading]) -> Iterator[Diagnostic]:
    if grid.hidden:
        yield diagnose("sheet_hidden", grid.at())
    rows = [row.number for reading in tables for row in reading.table.rows]
    columns = grid.marks.shown.columns if grid.marks.shown else set()
    cells = {
        place_of(cell)[1]: cell
        for reading in tables
        for row in reading.table.rows
        for cell in (row.cells.values() if columns else ())
    }
    for column in sorted(columns & cells.keys()):
        yield diagnose("column_hidden", grid.at(cells[column]), read=column_letters(column))
    hidden = [number for number in rows if number - 1 in grid.marks.hidden_rows]
    if hidden:
        place = grid.at(f"A{hidden[0]}")
        yield diagnose("sheet_hidden_rows", place, count=str(len(hidden)), rows=listed(hidden))


def _of_colours(sheet: Sheet) -> Iterator[Diagnostic]:
    """Rows of one cell that say what a colour means."""
    for row, blank in enumerate(sheet.blank):
        if blank.count(False) == 1:
            column = blank.index(False)
            text = sheet.text(row, column)
            key = match_key(text)
            if COLOURS.search(key) and not TO_FILL_IN.search(key):
                yield diagnose("colours_mean", sheet.grid.cell(row, column), read=one_line(text))


@dataclass(slots=True)
class _TablesOfSheet:
    """Reads the tables of one sheet, from the top down.

    Args:
        unit_code: Of the unit that sent the sheet, or empty.
        tables: Read so far.
        diagnostics: What is told beside them.
    """

    registers: ReadingContext
    unit_code: str
    tables: list[TableReading] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def read(self, sheet: Sheet, first: Found, hint: str) -> None:
        """Reads the tables from `first` on; rows below it that no table takes in are told."""
        top, start = first.header_rows[0], 0
        taken: set[int] = set()
        found: Found | None = first
        while found:
            beside = side_by_side(sheet, found, start)
            taken.update(range(found.header_rows[0], found.first))
            if beside:
                for part in beside.sheets:
                    own = find_table(part, start)
                    if own:
                        self.read(part, own, "")
                taken.update(range(found.first, beside.end))
                start = beside.end
            else:
                body = self._read_table(sheet, found)
                taken |= body.taken if body else set()
                start = max(body.end, found.first) if body else found.first
            found = find_table(sheet, start, hint)
        left = rows_left_out(sheet, (row for row in range(top, sheet.grid.height) if row not in taken))
        if left:
            numbers = listed(sheet.grid.number(row) for row in left)
            place = sheet.grid.cell(left[0], sheet.blank[left[0]].index(False))
            self.diagnostics.append(diagnose("rows_below_not_used", place, rows=numbers))

    def _read_table(self, sheet: Sheet, found: Found) -> Body | None:
        """Reads one table; None where the column that names its rows is missing."""
        form, header = found.assignment.form, sheet.grid.cell(found.header_rows[0], 0)
        told = []
        if found.rivals:
            rivals = ", ".join(f.title for f in found.rivals)
            told.append(diagnose("sheet_form_unclear", header, read=form.title, proposed=rivals))
        if begins_again(found):
            told.append(diagnose("sheet_tables_beside", header))
        found, asked = decide_columns(sheet, found, self.registers, self.unit_code)
        first = form.columns[0]
        if first.key not in found.assignment.keys:
            missing = diagnose("sheet_columns_missing", header, proposed=first.full_label)
            told.append(of_column(missing, form, first))
        self.diagnostics += [each.with_facts(form_title=form.title).about(form=form.key) for each in told]
        if first.key not in found.assignment.keys:
            self.diagnostics += asked
            return None
        body = read_table(sheet, found, self.registers, self.unit_code)
        reading = body.reading.asking(*asked)
        if reading.table.rows:
            dated = _dated(sheet, found.header_rows[0], body.signed)
            purpose = purpose_of(sheet, found.header_rows[0])
            reading = replace(reading, table=replace(reading.table, dated=dated, purpose=purpose))
            money = money_columns(sheet, found)
            reading = check_sums(sheet, found, money.sums, reading, self.registers)
            asked_about = {each.cell_place for each in asked}
            columns = check_columns(sheet, found, money, reading.table)
            reading = reading.telling(*(each for each in columns if each.cell_place not in asked_about))
            self.tables += rows_by_unit(reading, sheet, found, self.registers)
        elif self.tables:
            self.diagnostics += reading.told()
        else:
            self.tables.append(reading.telling(diagnose("sheet_no_rows", header, form_title=form.title)))
        return body


def _dated(sheet: Sheet, top: int, end: int) -> dt.date | None:
    """The day of the sheet's own date line (`Ngày 20 tháng 5 năm 2024`), above or below the table."""
    for row in (*range(end, min(end + 15, sheet.grid.height)), *range(top)):
        for column in range(sheet.grid.width):
            found = DATE_LINE.search(sheet.text(row, column))
            if found and found["d"] and found["m"] and len(found["y"]) == 4:
                try:
                    return dt.date(int(found["y"]), int(found["m"]), int(found["d"]))
                except ValueError:
                    continue
    return None
