"""One received file, read: the way from its bytes to typed rows with findings."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from vanthu.cell_address import place_of
from vanthu.intake.gate import admit as gate
from vanthu.intake.gate import archive_members as archive
from vanthu.intake.gate.admission import Admitted, Kind, Refused, refuse
from vanthu.intake.grids import clean_text as sheet_text
from vanthu.intake.grids import open_workbook as grids
from vanthu.intake.grids.grid import Grid
from vanthu.intake.grids.sheet import Sheet, sheet_of
from vanthu.intake.layout import find_table as layout
from vanthu.intake.layout import unread_cells as unread
from vanthu.intake.layout.column_findings import tell_columns
from vanthu.intake.layout.find_table import Found
from vanthu.intake.layout.side_by_side import begins_again, side_by_side
from vanthu.intake.layout.unit_column import by_units
from vanthu.intake.opened_workbook import OpenedWorkbook
from vanthu.intake.rows.row_words import DATE_LINE
from vanthu.intake.rows.table_body import read_table
from vanthu.intake.units import unit_of_sheet as units
from vanthu.intake.units.hidden_sheet import Identity, read_identity
from vanthu.intake.values.findings_list import Told, listed
from vanthu.intake.values.result import Remark
from vanthu.paperwork.forms.campaign_forms import form_of
from vanthu.paperwork.forms.registers import ReadingContext
from vanthu.paperwork.forms.sheet_names import IDENTITY
from vanthu.records import FormTable, ReadFile, ReadOutcome

_NO_FORM_TOLD = frozenset({"sheet_columns_missing", "document_no_table"})
"""What says already why a file holds no form."""


def read_file(path: Path, name: str, context: ReadingContext) -> tuple[ReadFile, ...]:
    """A received file, read; an archive gives one `ReadFile` for each of its members.

    Data that is wrong is told as findings, whatever it is; nothing is written.

    Args:
        path: Where the file stands.
        name: As in `CellPlace.file`: its path below the folder of received files, with `/`.
    """
    return tuple(file for file, _ in open_and_read(path, name, context))


def open_and_read(
    path: Path, name: str, context: ReadingContext
) -> Iterator[tuple[ReadFile, OpenedWorkbook | None]]:
    """As `read_file`, each with the workbook that was opened; None where none could be."""
    try:
        data = path.read_bytes()
    except OSError as error:
        refused = refuse("file_not_readable", detail=error.strerror or str(error))
        yield _refused(name, hashlib.sha256(b"").hexdigest(), refused), None
        return
    yield from _open_and_read(data, name, context)


def read_bytes(data: bytes, name: str, context: ReadingContext) -> tuple[ReadFile, ...]:
    """As `read_file`, of a file's bytes."""
    return tuple(file for file, _ in _open_and_read(data, name, context))


def _open_and_read(
    data: bytes, name: str, context: ReadingContext
) -> Iterator[tuple[ReadFile, OpenedWorkbook | None]]:
    digest = hashlib.sha256(data).hexdigest()
    admitted = gate.admit(data, name)
    if isinstance(admitted, Refused):
        yield _refused(name, digest, admitted), None
        return
    if admitted.kind is Kind.ARCHIVE:
        yield from _read_archive(admitted.data, name, digest, context)
        return
    opened = grids.open_workbook(admitted.kind, admitted.data)
    if isinstance(opened, Refused):
        yield _refused(name, digest, opened), None
        return
    is_xlsx = admitted.kind is Kind.XLSX
    workbook = OpenedWorkbook(admitted.data) if is_xlsx else OpenedWorkbook(grids=opened.grids)
    yield _read_opened(admitted, opened, name, digest, context), workbook


def _read_opened(
    admitted: Admitted, opened: grids.Opened, name: str, digest: str, context: ReadingContext
) -> ReadFile:
    told = Told(name)
    for remark in (*admitted.remarks, *opened.remarks):
        told.tell(remark)
    tables = _read_grids(opened.grids, name, context, told)
    if tables:
        return ReadFile(name, digest, ReadOutcome.READ, tuple(tables), tuple(told.findings))
    told.sheet = ""
    if not any(f.code in _NO_FORM_TOLD for f in told.findings):
        told.tell(Remark("file_no_form"))
    return ReadFile(name, digest, ReadOutcome.NO_FORM, (), tuple(told.findings))


def _refused(name: str, digest: str, refused: Refused) -> ReadFile:
    told = Told(name)
    told.tell(refused.remark)
    return ReadFile(name, digest, ReadOutcome.UNREADABLE, diagnostics=tuple(told.findings))


def _read_archive(
    data: bytes, name: str, digest: str, context: ReadingContext
) -> Iterator[tuple[ReadFile, OpenedWorkbook | None]]:
    is_empty = True
    for member in archive.members(data):
        is_empty = False
        inner = f"{name}/{member.name}"
        if isinstance(member.content, Refused):
            yield _refused(inner, digest, member.content), None
        else:
            yield from _open_and_read(member.content, inner, context)
    if is_empty:
        yield _refused(name, digest, refuse("file_empty")), None


@dataclass(slots=True)
class _Book:
    """A workbook while it is read.

    Args:
        tables: Read so far.
        parted: Those, by index, of which a column says whose each row is.
    """

    name: str
    context: ReadingContext
    identity: Identity
    told: Told
    tables: list[FormTable] = field(default_factory=list)
    parted: set[int] = field(default_factory=set)


def _read_grids(
    all_grids: tuple[Grid, ...], name: str, context: ReadingContext, told: Told
) -> list[FormTable]:
    book = _Book(name, context, read_identity(all_grids), told)
    unsure: list[tuple[int, units.Verdict]] = []
    silent: list[str] = []
    for grid in all_grids:
        if grid.name.casefold() == IDENTITY or not grid.rows:
            continue
        before, said = len(book.tables), len(told.findings)
        verdict = _read_grid(book, grid)
        if len(book.tables) == before and len(told.findings) == said and unread.is_left_out(grid):
            silent.append(grid.name)
        if not verdict.code:
            unsure += [(i, verdict) for i in range(before, len(book.tables)) if i not in book.parted]
    _settle(book.tables, unsure, told)
    for told.sheet in silent if book.tables else ():
        told.tell(Remark("sheet_not_read", told.sheet))
    return book.tables


def _read_grid(book: _Book, grid: Grid) -> units.Verdict:
    """Adds a sheet's tables; the unit that it comes from. What concerns the whole sheet is told first."""
    told, before = book.told, len(book.tables)
    told.sheet = grid.name
    place = len(told.findings)
    prepared = sheet_text.prepare(grid)
    verdict = _read_sheet(book, sheet_of(prepared.grid))
    if len(book.tables) == before:
        return verdict
    whole = Told(told.file, grid.name)
    for remark in (*prepared.remarks, *([Remark("sheet_hidden")] if grid.hidden else [])):
        whole.tell(remark)
    for address, remark in prepared.asked:
        whole.tell(remark, address)
    _tell_hidden_rows(grid, book.tables[before:], whole)
    _tell_struck_rows(grid, book.tables[before:], whole)
    told.findings[place:place] = whole.findings
    for remark in verdict.remarks if verdict.code else ():
        told.tell(remark)
    return verdict


def _tell_hidden_rows(grid: Grid, tables: list[FormTable], told: Told) -> None:
    hidden = [r.number for t in tables for r in t.rows if r.number - 1 in grid.marks.hidden_rows]
    if hidden:
        told.tell(Remark("sheet_hidden_rows"), f"A{hidden[0]}", count=str(len(hidden)), rows=listed(hidden))


def _tell_struck_rows(grid: Grid, tables: list[FormTable], told: Told) -> None:
    """Rows whose name is struck through are told, each at its name."""
    for table in tables if grid.marks.struck else ():
        key = form_of(table.form).columns[0].key
        for row in table.rows:
            cell = row.cells.get(key)
            if cell and place_of(cell) in grid.marks.struck:
                told.tell(Remark("row_struck", str(row.values[key])), cell, form=table.form, key=key)


def _settle(tables: list[FormTable], unsure: list[tuple[int, units.Verdict]], told: Told) -> None:
    """A sheet that does not name its unit takes the one of the file's other sheets, if they agree."""
    known = {table.unit_code for table in tables} - {""}
    asked: set[str] = set()
    for index, verdict in unsure:
        code = verdict.remarks[0].code if verdict.remarks else ""
        if len(known) == 1 and code == "unit_unknown" and not verdict.remarks[0].read:
            tables[index] = _of_unit(tables[index], next(iter(known)))
            continue
        if tables[index].sheet in asked:
            continue
        asked.add(tables[index].sheet)
        told.sheet = tables[index].sheet
        for remark in verdict.remarks:
            told.tell(remark)


def _of_unit(table: FormTable, code: str) -> FormTable:
    return replace(table, unit_code=code, rows=tuple(replace(row, unit_code=code) for row in table.rows))


def _read_sheet(book: _Book, sheet: Sheet) -> units.Verdict:
    """Adds the sheet's tables; the unit that the sheet comes from."""
    found = layout.find_table(sheet, 0, book.identity.form)
    if not found:
        return units.Verdict("")
    labelled, letterhead = units.named_on_sheet(sheet, found.header_rows[0], book.context)
    names = units.from_names(book.name, sheet.grid.name, book.context)
    verdict = units.judge(book.identity.unit_code, labelled, letterhead, names, book.context)
    _read_tables(book, sheet, found, verdict.code, book.identity.form)
    return verdict


def _read_tables(book: _Book, sheet: Sheet, first: Found, unit_code: str, hint: str) -> None:
    """Adds the tables from `first` on; rows below it that no table takes in are told."""
    taken: list[range] = []
    found: Found | None = first
    start = 0
    while found:
        top = found.header_rows[0]
        beside = side_by_side(sheet, found, start)
        if beside:
            for part in beside.sheets:
                own = layout.find_table(part, start)
                if own:
                    _read_tables(book, part, own, unit_code, "")
            start = beside.end
            taken.append(range(top, start))
        else:
            start, passed = _add_table(book, sheet, found, unit_code)
            taken += [range(top, passed[0]), range(passed[-1] + 1, start)] if passed else [range(top, start)]
        found = layout.find_table(sheet, start, hint)
    _tell_rows_left_out(book, sheet, taken)


def _tell_rows_left_out(book: _Book, sheet: Sheet, taken: Sequence[range]) -> None:
    below = range(taken[0].stop, sheet.grid.height)
    left = unread.rows_left_out(sheet, (row for row in below if not any(row in rows for rows in taken)))
    if left:
        numbers = listed(sheet.grid.number(row) for row in left)
        place = next(c for c, blank in enumerate(sheet.blank[left[0]]) if not blank)
        book.told.tell(Remark("rows_below_not_used"), sheet.grid.address(left[0], place), rows=numbers)


def _add_table(book: _Book, sheet: Sheet, found: Found, unit_code: str) -> tuple[int, tuple[int, ...]]:
    """Adds one table; the row of the block from which to look for the next, and rows above it passed over."""
    told, tables = book.told, book.tables
    form = found.assignment.form
    header = sheet.grid.address(found.header_rows[0], 0)
    if found.rivals:
        rivals = ", ".join(f.title for f in found.rivals)
        told.tell(
            Remark("sheet_form_unclear", form.title, rivals), header, form=form.key, form_title=form.title
        )
    if begins_again(found):
        told.tell(Remark("sheet_tables_beside"), header, form=form.key, form_title=form.title)
    if form.columns[0].key not in found.assignment.keys:
        told.tell(
            Remark("sheet_columns_missing", "", form.columns[0].full_label),
            header,
            form=form.key,
            key=form.columns[0].key,
            form_title=form.title,
        )
        return found.first, ()
    body = read_table(sheet, found, book.context, told, unit_code)
    table = body.table
    if table.rows:
        tell_columns(sheet, found, table, told)
        table = replace(table, dated=_dated(sheet, found.header_rows[0], body.signed))
        parted = by_units(table, sheet, found, book.context, told)
        if parted != (table,):
            book.parted.update(range(len(tables), len(tables) + len(parted)))
        tables.extend(parted)
    elif not any(t.sheet == table.sheet for t in tables):
        told.tell(Remark("sheet_no_rows"), header, form=form.key, form_title=form.title)
        tables.append(table)
    return max(body.end, found.first), body.passed


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
