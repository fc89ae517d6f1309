"""What goes back to the units: each file with findings, marked, and a message to send it with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from vanthu.cell_address import column_letters, counted_column, is_counted, place_of
from vanthu.diagnostics import Audience, CellPlace, Diagnostic, Severity
from vanthu.processes import TaskFailedError
from vanthu.records import ReadFile, ReadOutcome
from vanthu.returned.cell_fills import is_address
from vanthu.returned.mark_file import PlacedDiagnostic, ReturnedWorkbook, listed_beside, marked_file
from vanthu.returned.message import Cover, FileFindings, message
from vanthu.returned.messages import diagnose
from vanthu.returned.return_paths import ReturnPaths

_SEVERITIES = tuple(Severity)
_ROW_ONLY = re.compile(r"A(\d+)\Z")
_COUNTED_ROW = re.compile(r"dòng \d+\Z")


@dataclass(frozen=True, slots=True)
class FileReturn:
    """A file that goes back, while it is marked.

    Args:
        workbook: What a process makes of it; None for a file that could not be opened.
    """

    file: ReadFile
    places: tuple[PlacedDiagnostic, ...]
    workbook: Future[ReturnedWorkbook] | None


@dataclass(frozen=True, slots=True)
class ReturnedFiles:
    """What goes back.

    Args:
        files: By path below `outputs`.
        diagnostics: Of files that could not be marked.
    """

    files: Mapping[str, bytes]
    diagnostics: tuple[Diagnostic, ...] = ()


def begin_returning(
    files: Iterable[ReadFile], diagnostics: Iterable[Diagnostic], opened: Path, executor: Executor
) -> tuple[FileReturn, ...]:
    """Has the files marked to which errors or warnings are told.

    An .xlsx stays what it was but for the marks; a file of another format comes back as an .xlsx with its
    cells; one that cannot be carried whole is left alone and gets a workbook of its findings beside it.

    Args:
        files: As read, in the order of the run.
        diagnostics: Of what counts; those of other files and those for the office are passed over.
        opened: Folder in which reading saved what it opened; it must be there until all are returned.
        executor: Processes that mark.
    """
    asked: dict[str, list[Diagnostic]] = {}
    for diagnostic in diagnostics:
        if diagnostic.audience is Audience.UNIT:
            asked.setdefault(diagnostic.cell_place.file, []).append(diagnostic)
    returning = []
    for file in files:
        places = _places(file, asked.get(file.file, ()))
        if any(place.diagnostic.severity is not Severity.NOTE for place in places):
            is_opened = file.outcome is not ReadOutcome.UNREADABLE
            workbook = executor.submit(marked_file, file.file, places, opened) if is_opened else None
            returning.append(FileReturn(file, places, workbook))
    return tuple(returning)


def returned_files(returning: Iterable[FileReturn], cover: Cover) -> ReturnedFiles:
    """The marked workbooks and their messages; the same inputs give the same bytes.

    A file that could not be opened gets its message only. One whose marking failed gets the workbook of its
    findings, and a diagnostic.

    Args:
        cover: What the messages say of the campaign.
    """
    made: dict[str, bytes] = {}
    paths = ReturnPaths()
    told: list[Diagnostic] = []
    for each in returning:
        book = None
        if each.workbook is not None:
            try:
                book = each.workbook.result()
            except TaskFailedError as error:
                book = listed_beside(each.file.file, each.places)
                place = CellPlace(each.file.file)
                told.append(diagnose(f"marking_{error.cause}", place, detail=error.detail))
        made |= _with_message(each, book, cover, paths)
    return ReturnedFiles(made, tuple(told))


def _with_message(
    each: FileReturn, book: ReturnedWorkbook | None, cover: Cover, paths: ReturnPaths
) -> Mapping[str, bytes]:
    file = each.file.file
    told = FileFindings(each.file, tuple((place.diagnostic, place.cell) for place in each.places))
    if book is None:
        return {f"{paths.take(file, '', '.txt')}.txt": message(told, cover, "")}
    path = paths.take(file, " - lỗi cần sửa" if book.is_beside else "", book.suffix)
    name = f"{PurePosixPath(path).name}{book.suffix}"
    text = message(told, cover, name, aside=book.is_beside)
    return {f"{path}{book.suffix}": book.data, f"{path}.txt": text}


def _places(file: ReadFile, findings: Sequence[Diagnostic]) -> tuple[PlacedDiagnostic, ...]:
    """The findings with their cells: errors first, then by sheet, row and column."""
    sheets = list(dict.fromkeys((*(t.sheet for t in file.tables), *(f.cell_place.sheet for f in findings))))
    columns = _columns(file)

    def order(place: PlacedDiagnostic) -> tuple[int, int, tuple[int, int]]:
        severity = _SEVERITIES.index(place.diagnostic.severity)
        cell = place_of(place.cell) if place.cell else (-1, -1)
        return severity, sheets.index(place.diagnostic.cell_place.sheet), cell

    return tuple(sorted((PlacedDiagnostic(f, _cell(f, columns)) for f in findings), key=order))


def _columns(file: ReadFile) -> Mapping[tuple[str, str, str], int]:
    """A form's column, from 0, by sheet, form and key, as far as any row has a cell there."""
    return {
        (table.sheet, table.form, key): place_of(cell)[1]
        for table in file.tables
        for row in table.rows
        for key, cell in row.cells.items()
    }


def _cell(finding: Diagnostic, columns: Mapping[tuple[str, str, str], int]) -> str:
    """The cell to look at: of an empty value, whose finding only knows its row, the cell to fill in."""
    cell = finding.cell_place.cell
    column = columns.get((finding.cell_place.sheet, finding.subject.form, finding.subject.column))
    if is_counted(cell):
        return cell + counted_column(column) if column is not None and _COUNTED_ROW.search(cell) else cell
    row = _ROW_ONLY.match(cell)
    if row and column is not None and finding.subject.column:
        return f"{column_letters(column)}{row[1]}"
    return cell if is_address(cell) else ""
