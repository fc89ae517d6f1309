"""The sheets of a received workbook of any format, as grids."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import python_calamine as calamine

from vanthu.diagnostics import Diagnostic
from vanthu.intake.gate.admission import FileKind
from vanthu.intake.grids.grid import NO_MARKS, Grid, Marks, Merge
from vanthu.intake.messages import diagnose
from vanthu.intake.values.result import Raw

if TYPE_CHECKING:
    from vanthu.intake.grids.document_tables import Block

MOST_ROWS = 20_000
_DAMAGED = {FileKind.WORD: "document_damaged", FileKind.PDF: "pdf_damaged"}
MOST_SHEETS = 200


@dataclass(frozen=True, slots=True)
class Opened:
    """A workbook's sheets, and what is to be told of it as a whole."""

    grids: tuple[Grid, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class _Beside:
    """What a format's own reader of marks found.

    Args:
        data: The file as it is to be read, where something was cut off; else None.
    """

    marks: Mapping[str, Marks]
    date1904: bool = False
    data: bytes | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


def open_workbook(kind: FileKind, data: bytes) -> Opened | Diagnostic:
    """The grids of a file of that kind, in the order of its sheets, or why it could not be read."""
    try:
        if kind in _OPENERS:
            return _OPENERS[kind](data)
        beside = _BESIDE.get(kind, _nothing_beside)(data)
        return _open(beside.data or data, beside)
    except MemoryError:
        raise  # -- that the file wants too much is told as such
    except Exception as error:  # noqa: BLE001 - a damaged file leads the readers to any kind of error
        code = _DAMAGED.get(kind, "file_damaged")
        return diagnose(code, detail=f"{type(error).__name__}: {error}")
    except BaseException as error:
        # -- calamine's panics derive from BaseException; a real interrupt must pass
        if type(error).__name__ != "PanicException":
            raise
        return diagnose("file_damaged", detail="PanicException")


def _open_text(data: bytes) -> Opened:
    from vanthu.intake.grids.csv_file import read_text

    return Opened((read_text(data),))


def _open_web(data: bytes) -> Opened:
    from vanthu.intake.grids.html_file import read_web

    return Opened(tuple(read_web(data)))


def _open_xml_2003(data: bytes) -> Opened | Diagnostic:
    from vanthu.intake.grids.xml_2003 import TooWideError, read_xml_2003

    try:
        return Opened(*read_xml_2003(data))
    except TooWideError as error:
        return diagnose("file_too_wide", read=str(error))


def _open_text_document(data: bytes) -> Opened | Diagnostic:
    from vanthu.intake.grids.convert_foreign import as_docx

    made = as_docx(data)
    return made if isinstance(made, Diagnostic) else _open_document(made)


def _open_document(data: bytes) -> Opened:
    from vanthu.intake.grids.word_document import read_word

    return _tables_of(*read_word(data))


def _open_pdf(data: bytes) -> Opened | Diagnostic:
    from vanthu.intake.grids.pdf_document import read_pdf

    read = read_pdf(data)
    return read if isinstance(read, Diagnostic) else _tables_of(*read)


def _tables_of(blocks: Sequence[Block], diagnostics: tuple[Diagnostic, ...]) -> Opened:
    from vanthu.intake.grids.document_tables import grids_of

    grids = grids_of(blocks)
    return Opened(grids, diagnostics if grids else (*diagnostics, diagnose("document_no_table")))


def _open(data: bytes, beside: _Beside) -> Opened:
    grids: list[Grid] = []
    diagnostics: list[Diagnostic] = []
    with calamine.load_workbook(io.BytesIO(data)) as book:
        if len(book.sheets_metadata) > MOST_SHEETS:
            diagnostics.append(diagnose("file_sheets_left_out", most=str(MOST_SHEETS)))
        for about in book.sheets_metadata[:MOST_SHEETS]:
            if about.typ is not calamine.SheetTypeEnum.WorkSheet:
                continue
            sheet = book.get_sheet_by_name(about.name)
            if sheet.height > MOST_ROWS:
                diagnostics.append(diagnose("sheet_rows_left_out", read=about.name, most=str(MOST_ROWS)))
            grid = _grid(sheet, beside.marks.get(about.name, NO_MARKS))
            shown = about.visible is calamine.SheetVisibleEnum.Visible
            grids.append(replace(grid, hidden=not shown, date1904=beside.date1904))
    return Opened(tuple(grids), (*beside.diagnostics, *diagnostics))


def _grid(sheet: calamine.CalamineSheet, marks: Marks) -> Grid:
    start = sheet.start
    if start is None:
        return Grid(sheet.name, ())
    rows: list[list[Raw]] = sheet.to_python(nrows=MOST_ROWS)
    top, left = start
    ranges = marks.merges or [Merge(*start, *end) for start, end in sheet.merged_cell_ranges or ()]
    merges = tuple(
        Merge(max(m.top - top, 0), max(m.left - left, 0), m.bottom - top, m.right - left)
        for m in ranges
        if m.bottom >= top and m.right >= left and m.top < top + len(rows)
    )
    return Grid(sheet.name, rows, top, left, marks, merges)


def _nothing_beside(_data: bytes) -> _Beside:
    return _Beside({})


def _beside_xlsx(data: bytes) -> _Beside:
    from vanthu.intake.grids import stray_cells
    from vanthu.intake.grids import xlsx_facts as xlsx_marks
    from vanthu.intake.grids.xlsx_shown import read_beside, rich_strings

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        book = xlsx_marks.read_workbook(package)
        styles = xlsx_marks.read_styles(package)
        strings = rich_strings(_whole(package, "xl/sharedStrings.xml"))
        marks, cut = {}, {}
        diagnostics: tuple[Diagnostic, ...] = ()
        for sheet, part in book.parts.items():
            if part not in package.NameToInfo:
                continue
            content = package.read(part)
            kept = stray_cells.cut(content)
            if kept:
                content = cut[part] = kept.content
                diagnostics += (diagnose("sheet_stray_cells", row=str(kept.row)),)
            beside = read_beside(package, part)
            marks[sheet] = xlsx_marks.read_marks(content, styles, strings, beside)
        written = stray_cells.repacked(package, cut) if cut else None
    return _Beside(marks, book.date1904, written, diagnostics)


def _whole(package: zipfile.ZipFile, part: str) -> bytes:
    """A part read to its end, where its checksum stands: the reader of values stops at its last element.

    Raises:
        BadZipFile: The part is damaged.
    """
    return package.read(part) if part in package.NameToInfo else b""


def _beside_xls(data: bytes) -> _Beside:
    from vanthu.intake.grids.xls_facts import read_xls_marks

    return _Beside(*read_xls_marks(data))


def _beside_xlsb(data: bytes) -> _Beside:
    from vanthu.intake.grids.xlsb_facts import read_xlsb_marks

    return _Beside(*read_xlsb_marks(data))


def _open_ods(data: bytes) -> Opened | Diagnostic:
    from vanthu.intake.grids.ods_facts import read_ods_marks

    marks = read_ods_marks(data)
    return diagnose("file_bomb") if marks is None else _open(data, _Beside(marks))


_OPENERS: Mapping[FileKind, Callable[[bytes], Opened | Diagnostic]] = {
    FileKind.TEXT: _open_text,
    FileKind.HTML: _open_web,
    FileKind.XML_2003: _open_xml_2003,
    FileKind.WORD: _open_document,
    FileKind.PDF: _open_pdf,
    FileKind.ODS: _open_ods,
    FileKind.TEXT_DOCUMENT: _open_text_document,
}
"""What calamine does not read."""

_BESIDE: Mapping[FileKind, Callable[[bytes], _Beside]] = {
    FileKind.XLSX: _beside_xlsx,
    FileKind.XLSB: _beside_xlsb,
    FileKind.XLS: _beside_xls,
}
