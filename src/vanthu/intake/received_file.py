"""One received file, read: the way from its bytes to typed rows, with what is told of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from vanthu.diagnostics import CellPlace, Diagnostic, Severity
from vanthu.intake.gate.admission import Admitted, FileKind
from vanthu.intake.gate.admit import admit
from vanthu.intake.gate.archive_members import members
from vanthu.intake.grids.open_workbook import Opened, open_workbook
from vanthu.intake.messages import diagnose
from vanthu.intake.opened_workbook import OpenedWorkbook
from vanthu.intake.workbook_sheets import read_sheets
from vanthu.paperwork.model import ReadingContext
from vanthu.records import ReadFile, ReadOutcome

_NO_FORM_TOLD = frozenset({"sheet_columns_missing", "document_no_table"})
"""What says already why a file holds no form."""

_Reading = Iterator[tuple[ReadFile, OpenedWorkbook | None]]
"""Files, each with the workbook that was opened; None where none could be."""


def read_bytes(data: bytes, name: str, context: ReadingContext) -> tuple[ReadFile, ...]:
    """A received file, read; an archive gives one `ReadFile` for each of its members.

    Data that is wrong is told, whatever it is; nothing is written.

    Args:
        name: As in `CellPlace.file`: its path below the folder of received files, with `/`.
    """
    return tuple(file for file, _ in open_and_read(data, name, context))


def open_and_read(data: bytes, name: str, context: ReadingContext) -> _Reading:
    """As `read_bytes`, each with the workbook that was opened; None where none could be."""
    digest = hashlib.sha256(data).hexdigest()
    admitted = admit(data, name)
    if isinstance(admitted, Admitted) and admitted.kind is FileKind.ARCHIVE:
        yield from _read_archive(admitted.data, name, digest, context)
    else:
        yield _read_admitted(data, admitted, name, digest, context)


def _read_admitted(
    data: bytes, admitted: Admitted | Diagnostic, name: str, digest: str, context: ReadingContext
) -> tuple[ReadFile, OpenedWorkbook | None]:
    if isinstance(admitted, Diagnostic):
        return _read_again(data, name, digest, context, admitted)
    opened = open_workbook(admitted.kind, admitted.data)
    if isinstance(opened, Diagnostic):
        return _read_again(admitted.data, name, digest, context, opened)
    return _read_opened(admitted, opened, name, digest, context)


def _read_opened(
    admitted: Admitted, opened: Opened, name: str, digest: str, context: ReadingContext
) -> tuple[ReadFile, OpenedWorkbook]:
    tables, told = read_sheets([replace(grid, file=name) for grid in opened.grids], context, digest)
    of_file = [*admitted.diagnostics, *opened.diagnostics]
    if not tables and not any(each.code in _NO_FORM_TOLD for each in (*of_file, *told)):
        of_file.append(diagnose("file_no_form"))
    outcome = ReadOutcome.READ if tables else ReadOutcome.NO_FORM
    told = (*(each.at(CellPlace(name)) for each in of_file), *told)
    if not tables:
        told = tuple(each for each in told if _matters_unread(each))
    is_xlsx = admitted.kind is FileKind.XLSX
    workbook = OpenedWorkbook(admitted.data) if is_xlsx else OpenedWorkbook(grids=opened.grids)
    return ReadFile(name, digest, outcome, tables, told), workbook


def _matters_unread(told: Diagnostic) -> bool:
    """What is told of a file of which nothing is used: why, but no doubt about single words of it."""
    return told.severity is not Severity.WARNING or told.code.endswith("_left_out")


def _read_again(
    data: bytes, name: str, digest: str, context: ReadingContext, reason: Diagnostic
) -> tuple[ReadFile, OpenedWorkbook | None]:
    """A file that was refused; one that is called damaged is first given to a second reader.

    Args:
        reason: Why it was refused; it stands where the second reader finds no form in it either.
    """
    from vanthu.intake.grids.convert_foreign import mended

    for made in mended(data) if reason.code == "file_damaged" else ():
        admitted = admit(made, name)
        if isinstance(admitted, Diagnostic):
            continue
        opened = open_workbook(admitted.kind, admitted.data)
        if isinstance(opened, Opened):
            told = replace(admitted, diagnostics=(diagnose("file_mended"), *admitted.diagnostics))
            file, workbook = _read_opened(told, opened, name, digest, context)
            if file.tables:
                return file, workbook
    return unread(name, digest, reason), None


def unread(name: str, digest: str, reason: Diagnostic) -> ReadFile:
    """A file that was refused or could not be opened."""
    return ReadFile(name, digest, ReadOutcome.UNREADABLE, diagnostics=(reason.at(CellPlace(name)),))


def _read_archive(data: bytes, name: str, digest: str, context: ReadingContext) -> _Reading:
    is_empty = True
    for member in members(data):
        is_empty = False
        inner = f"{name}/{member.name}" if member.name else name
        if isinstance(member.content, Diagnostic):
            yield unread(inner, digest, member.content), None
            continue
        own = hashlib.sha256(member.content).hexdigest()
        admitted = admit(member.content, inner)
        if isinstance(admitted, Admitted) and admitted.kind is FileKind.ARCHIVE:
            yield unread(inner, own, diagnose("archive_nested")), None
        else:
            yield _read_admitted(member.content, admitted, inner, own, context)
    if is_empty:
        yield unread(name, digest, diagnose("file_empty")), None
