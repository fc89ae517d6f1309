"""One received file, read: the way from its bytes to typed rows with findings."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace
from pathlib import Path

from vanthu.intake import archive, gate, grids, layout, rows, sheet_text, units
from vanthu.intake.body import read_table
from vanthu.intake.context import ReadingContext
from vanthu.intake.gate import Kind, Refused
from vanthu.intake.grid import Grid
from vanthu.intake.identity import SHEET, Identity, read_identity
from vanthu.intake.layout import Found, Sheet
from vanthu.intake.parsed import Remark
from vanthu.intake.told import Told
from vanthu.records import FormTable, Outcome, ReadFile


def read_file(path: Path, name: str, context: ReadingContext) -> tuple[ReadFile, ...]:
    """A received file, read; an archive gives one `ReadFile` for each of its members.

    Data that is wrong is told as findings, whatever it is; nothing is written.

    Args:
        path: Where the file stands.
        name: As in `Origin.file`: its path below the folder of received files, with `/`.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        told = Told(name)
        told.tell(Remark("file_not_readable", "", "", {"detail": error.strerror or str(error)}))
        return (
            ReadFile(
                name, hashlib.sha256(b"").hexdigest(), Outcome.UNREADABLE, findings=tuple(told.findings)
            ),
        )
    return read_bytes(data, name, context)


def read_bytes(data: bytes, name: str, context: ReadingContext) -> tuple[ReadFile, ...]:
    """As `read_file`, of a file's bytes."""
    digest = hashlib.sha256(data).hexdigest()
    admitted = gate.admit(data, name)
    if isinstance(admitted, Refused):
        return (_refused(name, digest, admitted),)
    if admitted.kind is Kind.ARCHIVE:
        return _read_archive(admitted.data, name, digest, context)
    opened = grids.open_workbook(admitted.kind, admitted.data, name)
    if isinstance(opened, Refused):
        return (_refused(name, digest, opened),)
    told = Told(name)
    for remark in (*admitted.remarks, *opened.remarks):
        told.tell(remark)
    tables = _read_grids(opened.grids, name, context, told)
    if tables:
        return (ReadFile(name, digest, Outcome.READ, tuple(tables), tuple(told.findings)),)
    told.sheet = ""
    if not any(f.code == "sheet_columns_missing" for f in told.findings):
        told.tell(Remark("file_no_form"))
    return (ReadFile(name, digest, Outcome.NO_FORM, (), tuple(told.findings)),)


def _refused(name: str, digest: str, refused: Refused) -> ReadFile:
    told = Told(name)
    told.tell(refused.remark)
    return ReadFile(name, digest, Outcome.UNREADABLE, findings=tuple(told.findings))


def _read_archive(data: bytes, name: str, digest: str, context: ReadingContext) -> tuple[ReadFile, ...]:
    read: list[ReadFile] = []
    for member in archive.members(data):
        inner = f"{name}/{member.name}"
        if isinstance(member.content, Refused):
            read.append(_refused(inner, digest, member.content))
        else:
            read += read_bytes(member.content, inner, context)
    return tuple(read) or (_refused(name, digest, gate.refuse("file_empty")),)


def _read_grids(
    all_grids: tuple[Grid, ...], name: str, context: ReadingContext, told: Told
) -> list[FormTable]:
    identity = read_identity(all_grids)
    tables: list[FormTable] = []
    unsure: list[tuple[int, units.Verdict]] = []
    for grid in all_grids:
        if grid.name.casefold() == SHEET or not grid.rows:
            continue
        told.sheet = grid.name
        before = len(tables)
        first_finding = len(told.findings)
        plain, remarks = sheet_text.unlegacy(grid)
        verdict = _read_sheet(layout.sheet_of(plain), identity, name, context, told, tables)
        if len(tables) == before:
            continue
        extra = Told(told.file, grid.name)
        for remark in remarks:
            extra.tell(remark)
        if grid.hidden:
            extra.tell(Remark("sheet_hidden"))
        told.findings[first_finding:first_finding] = extra.findings
        if verdict.code:
            tables[before:] = [_of_unit(table, verdict.code) for table in tables[before:]]
            for remark in verdict.remarks:
                told.tell(remark)
        else:
            unsure += [(i, verdict) for i in range(before, len(tables))]
    _settle(tables, unsure, told)
    return tables


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


def _read_sheet(
    sheet: Sheet, identity: Identity, name: str, context: ReadingContext, told: Told, tables: list[FormTable]
) -> units.Verdict:
    """Adds the sheet's tables; the unit that the sheet comes from."""
    start = 0
    top: int | None = None
    while start < sheet.grid.height:
        found = layout.find_table(sheet, start, identity.form)
        if not found:
            break
        if top is None:
            top = found.header_rows[0]
        start = _add_table(sheet, found, context, told, tables)
    if top is None:
        return units.Verdict("")
    labelled, letterhead = units.named_on_sheet(sheet, top, context)
    names = units.from_names(name, sheet.grid.name, context)
    return units.judge(identity.unit_code, labelled, letterhead, names, context)


def _add_table(
    sheet: Sheet, found: Found, context: ReadingContext, told: Told, tables: list[FormTable]
) -> int:
    """Adds one table; the row of the block from which to look for the next."""
    form = found.assignment.form
    header = sheet.grid.address(found.header_rows[0], 0)
    if found.rivals:
        rivals = ", ".join(f.title for f in found.rivals)
        told.tell(
            Remark("sheet_form_unclear", form.title, rivals), header, form=form.key, form_title=form.title
        )
    if form.columns[0].key not in found.assignment.keys:
        told.tell(
            Remark("sheet_columns_missing", "", form.columns[0].full_label),
            header,
            form=form.key,
            key=form.columns[0].key,
            form_title=form.title,
        )
        return found.first
    table, end = read_table(sheet, found, context, told)
    if table.rows:
        _tell_columns(sheet, found, told)
        tables.append(replace(table, dated=_dated(sheet, found.header_rows[0], end)))
    elif not any(t.sheet == table.sheet for t in tables):
        told.tell(Remark("sheet_no_rows"), header, form=form.key, form_title=form.title)
        tables.append(table)
    return max(end, found.first)


def _tell_columns(sheet: Sheet, found: Found, told: Told) -> None:
    """What could not be told of the columns: two alike, unknown ones with data, absent ones."""
    assignment, form = found.assignment, found.assignment.form
    bottom = found.header_rows[1]
    for column, places in assignment.unclear:
        letters = ", ".join(sheet.grid.address(bottom, c) for c in places)
        told.tell(
            Remark("column_unclear", found.headers[places[0]].label, column.full_label),
            sheet.grid.address(bottom, places[0]),
            form=form.key,
            key=column.key,
            columns=letters,
        )
    for place in assignment.unknown:
        if any(not rows.is_blank(sheet.value(r, place)) for r in range(found.first, sheet.grid.height)):
            told.tell(
                Remark("column_unknown", found.headers[place].label),
                sheet.grid.address(bottom, place),
                form=form.key,
            )
    absent = [c.full_label for c in form.columns if c.key not in assignment.keys and c.key != "note"]
    if absent:
        told.tell(
            Remark("column_absent", "", "; ".join(absent)), sheet.grid.address(bottom, 0), form=form.key
        )


def _dated(sheet: Sheet, top: int, end: int) -> dt.date | None:
    """The day of the sheet's own date line (`Ngày 20 tháng 5 năm 2024`), above or below the table."""
    for row in (*range(end, min(end + 15, sheet.grid.height)), *range(top)):
        for column in range(sheet.grid.width):
            found = rows.DATE_LINE.search(sheet.text(row, column))
            if found and found["d"] and found["m"] and len(found["y"]) == 4:
                try:
                    return dt.date(int(found["y"]), int(found["m"]), int(found["d"]))
                except ValueError:
                    continue
    return None
