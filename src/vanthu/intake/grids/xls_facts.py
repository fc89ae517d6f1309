"""Error cells, per cent formats, legacy fonts and hidden rows of an .xls, from its BIFF8 records.

The reader of values gives none of them. Source of the records: [MS-XLS] 2.4.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from vanthu.cell_address import Position
from vanthu.intake.grids.grid import ERROR_NAMES, LEGACY_FONTS, PERCENT_FORMATS, Marks

_BOF, _EOF, _BOUNDSHEET, _DATE1904 = 0x0809, 0x000A, 0x0085, 0x0022
_FONT, _FORMAT, _XF, _ROW = 0x0031, 0x041E, 0x00E0, 0x0208
_FORMULA, _BOOLERR, _MULRK = 0x0006, 0x0205, 0x00BD
_ONE_CELL = frozenset({0x0203, 0x027E, 0x00FD, _FORMULA, _BOOLERR})
"""NUMBER, RK, LABELSST, FORMULA, BOOLERR: row, column and style first."""


@dataclass(slots=True)
class _Globals:
    """What the workbook's globals say."""

    date1904: bool = False
    sheets: dict[int, str] = field(default_factory=dict)
    """Name by the offset at which the sheet begins."""
    fonts: list[str] = field(default_factory=list)
    percent_formats: set[int] = field(default_factory=lambda: set(PERCENT_FORMATS))
    styles: list[tuple[int, int]] = field(default_factory=list)
    """Font and format of each style."""


def read_xls_marks(data: bytes) -> tuple[Mapping[str, Marks], bool]:
    """The marks of each sheet by its name, and whether dates count from 1904; nothing for older BIFF."""
    stream = _workbook_stream(data)
    book = _Globals()
    found: dict[str, Marks] = {}
    sheet: Marks | None = None
    depth = 0
    for offset, record, body in _records(stream):
        if record == _BOF:
            depth += 1
            if offset in book.sheets:
                sheet = found.setdefault(book.sheets[offset], Marks())
        elif record == _EOF:
            depth -= 1
            sheet = None if depth <= 0 else sheet
        elif sheet is None:
            _read_global(book, record, body)
        elif depth == 1:
            _read_cell(book, sheet, record, body)
    return found, book.date1904


def _workbook_stream(data: bytes) -> bytes:
    """The stream `Workbook`; empty where the file is of another BIFF version."""
    import olefile

    if not olefile.isOleFile(io.BytesIO(data)):
        return b""
    with olefile.OleFileIO(io.BytesIO(data)) as compound:
        return bytes(compound.openstream("Workbook").read()) if compound.exists("Workbook") else b""


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Offset, type and body of each record."""
    position, end = 0, len(stream)
    while position + 4 <= end:
        record, length = struct.unpack_from("<HH", stream, position)
        yield position, record, stream[position + 4 : position + 4 + length]
        position += 4 + length


def _text(body: bytes, start: int, length: int) -> str:
    """A BIFF8 string of `length` characters whose flags stand at `start`."""
    wide = body[start] & 1
    raw = body[start + 1 : start + 1 + length * (2 if wide else 1)]
    return raw.decode("utf-16-le" if wide else "latin-1", errors="replace")


def _read_global(book: _Globals, record: int, body: bytes) -> None:
    if record == _DATE1904 and body[:2] == b"\x01\x00":
        book.date1904 = True
    elif record == _BOUNDSHEET and len(body) > 8:
        book.sheets[struct.unpack_from("<I", body)[0]] = _text(body, 7, body[6])
    elif record == _FONT and len(body) > 16:
        book.fonts.append(_text(body, 15, body[14]))
    elif record == _FORMAT and len(body) > 5:
        number, length = struct.unpack_from("<HH", body)
        if "%" in _text(body, 4, length):
            book.percent_formats.add(number)
    elif record == _XF and len(body) >= 4:
        book.styles.append(struct.unpack_from("<HH", body))


def _read_cell(book: _Globals, sheet: Marks, record: int, body: bytes) -> None:
    if record in _ONE_CELL:
        row, column, style = struct.unpack_from("<HHH", body)
        _mark(book, sheet, (row, column), style)
        if record == _BOOLERR and body[7] == 1:
            sheet.errors[row, column] = ERROR_NAMES.get(body[6], "#ERR")
        elif record == _FORMULA and body[12:14] == b"\xff\xff" and body[6] == 2:
            sheet.errors[row, column] = ERROR_NAMES.get(body[8], "#ERR")
    elif record == _MULRK:
        row, first = struct.unpack_from("<HH", body)
        for number in range((len(body) - 6) // 6):
            _mark(book, sheet, (row, first + number), struct.unpack_from("<H", body, 4 + 6 * number)[0])
    elif record == _ROW and len(body) >= 16 and body[12] & 0x20:
        sheet.hidden_rows.add(struct.unpack_from("<H", body)[0])


def _mark(book: _Globals, sheet: Marks, place: Position, style: int) -> None:
    if style >= len(book.styles):
        return
    font, number_format = book.styles[style]
    if number_format in book.percent_formats:
        sheet.percent.add(place)
    # -- font 4 does not exist: numbers above it are one too high
    index = font - 1 if font > 4 else font
    if index < len(book.fonts) and book.fonts[index].lower().startswith(LEGACY_FONTS):
        sheet.fonts[place] = book.fonts[index]
