"""Error cells, formats, legacy and struck fonts, notes and what is hidden of an .xls, from its BIFF8 records.

The reader of values gives none of them. Source of the records: [MS-XLS] 2.4.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from vanthu.cell_address import Position
from vanthu.intake.grids.grid import ERROR_NAMES, LEGACY_FONTS, PERCENT_FORMATS, Marks
from vanthu.intake.grids.shown_facts import (
    CellRun,
    CheckBox,
    ShownFacts,
    is_percent_format,
    whole_formats,
    written_formats,
)
from vanthu.intake.grids.xlsx_shown import note_of
from vanthu.records import NOTES_AUTHOR

_BOF, _EOF, _BOUNDSHEET, _DATE1904 = 0x0809, 0x000A, 0x0085, 0x0022
_FONT, _FORMAT, _XF, _ROW, _COLUMNS = 0x0031, 0x041E, 0x00E0, 0x0208, 0x007D
_NUMBER, _LABEL, _FORMULA, _BOOLERR, _MULRK = 0x0203, 0x00FD, 0x0006, 0x0205, 0x00BD
_STRINGS, _CONTINUE = 0x00FC, 0x003C
_DRAWING, _OBJECT, _TEXT, _NOTE = 0x00EC, 0x005D, 0x01B6, 0x001C
_ONE_CELL = frozenset({_NUMBER, 0x027E, _LABEL, _FORMULA, _BOOLERR})
"""NUMBER, RK, LABELSST, FORMULA, BOOLERR: row, column and style first."""
_PICTURE, _CHECK_BOX, _OF_NOTE = 0x08, 0x0B, 0x19
"""Kinds of objects ([MS-XLS] 2.5.143)."""
_ANCHOR = b"\x10\xf0\x12\x00\x00\x00"
"""Type and length of a shape's place ([MS-ODRAW] 2.2.46), in front of its flags, column and row."""
_WHITE = frozenset({1, 9, 65})
"""Numbers of white among the colours of a palette that nobody changed, and of the window."""


@dataclass(frozen=True, slots=True)
class _XlsFont:
    name: str
    struck: bool
    raised: bool
    lowered: bool
    is_white: bool


@dataclass(frozen=True, slots=True)
class _XlsStyle:
    """What the cells of a style show beside their values; nothing of most."""

    percent: bool = False
    font: str = ""
    struck: bool = False
    unseen: bool = False
    written: str = ""
    whole: str = ""


_PLAIN = _XlsStyle()


@dataclass(slots=True)
class _Globals:
    """What the workbook's globals say.

    Args:
        sheets: Name by the offset at which the sheet begins.
        styles: Font, number format and whether the paper is white, of each style.
        strings: The parts that the table of strings is split into.
        rich: Of its strings, those with struck, raised or lowered letters.
    """

    date1904: bool = False
    sheets: dict[int, str] = field(default_factory=dict)
    fonts: list[_XlsFont] = field(default_factory=list)
    formats: dict[int, str] = field(default_factory=dict)
    styles: list[tuple[int, int, bool]] = field(default_factory=list)
    strings: list[bytes] = field(default_factory=list)
    rich: dict[int, tuple[CellRun, ...]] = field(default_factory=dict)
    judged: list[_XlsStyle] = field(default_factory=list)
    last: int = 0

    def font(self, number: int) -> _XlsFont | None:
        # -- font 4 does not exist: numbers above it are one too high
        index = number - 1 if number > 4 else number
        return self.fonts[index] if index < len(self.fonts) else None

    def finish(self) -> None:
        """Judges the styles, and reads the strings if some of their letters may be marked."""
        percents = PERCENT_FORMATS | {n for n, code in self.formats.items() if is_percent_format(code)}
        written, whole = written_formats(self.formats), whole_formats(self.formats)
        for number, number_format, is_white in self.styles:
            font = self.font(number)
            judged = _XlsStyle(
                number_format in percents,
                font.name if font and font.name.lower().startswith(LEGACY_FONTS) else "",
                bool(font and font.struck),
                bool(font and font.is_white and is_white),
                written.get(number_format, ""),
                "" if number_format in written else whole.get(number_format, ""),
            )
            self.judged.append(_PLAIN if judged == _PLAIN else judged)
        if any(font.struck or font.raised or font.lowered for font in self.fonts):
            self.rich = dict(_rich_strings(self))


@dataclass(slots=True)
class _XlsSheet:
    """A sheet while it is read.

    Args:
        place, kind, number: Of the object that is being read.
        texts: Of the boxes of notes, by the object's number.
        notes: Cell and number of the box of each.
        letters: Of the text that the next record begins.
    """

    marks: Marks = field(default_factory=Marks)
    shown: ShownFacts = field(default_factory=ShownFacts)
    place: Position = (0, 0)
    kind: int = 0
    number: int = 0
    texts: dict[int, str] = field(default_factory=dict)
    notes: list[tuple[Position, int]] = field(default_factory=list)
    letters: int = 0

    def take_text(self, text: str) -> None:
        """Takes up the text of the object that is being read."""
        self.letters = 0
        if self.kind == _OF_NOTE:
            self.texts[self.number] = text
        elif self.kind != _CHECK_BOX and text.strip():
            self.shown.texts.append((self.place, text))

    def finished(self) -> Marks:
        for place, number in self.notes:
            text = note_of(self.texts.get(number, ""))
            if text:
                self.shown.notes[place] = text
        return replace(self.marks, shown=None if self.shown == ShownFacts() else self.shown)


def read_xls_marks(data: bytes) -> tuple[Mapping[str, Marks], bool]:
    """The marks of each sheet by its name, and whether dates count from 1904; nothing for older BIFF."""
    stream = _workbook_stream(data)
    book = _Globals()
    found: dict[str, _XlsSheet] = {}
    sheet: _XlsSheet | None = None
    depth = 0
    for offset, record, body in _records(stream):
        if record == _BOF:
            depth += 1
            if offset in book.sheets:
                sheet = found.setdefault(book.sheets[offset], _XlsSheet())
        elif record == _EOF:
            depth -= 1
            if sheet is None:
                book.finish()
            sheet = None if depth <= 0 else sheet
        elif sheet is None:
            _read_global(book, record, body)
        elif depth == 1:
            _read_cell(book, sheet, record, body)
    return {name: each.finished() for name, each in found.items()}, book.date1904


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
        _, flags, colour, _, position = struct.unpack_from("<5H", body)
        name = _text(body, 15, body[14])
        book.fonts.append(_XlsFont(name, bool(flags & 0x8), position == 1, position == 2, colour in _WHITE))
    elif record == _FORMAT and len(body) > 5:
        number, length = struct.unpack_from("<HH", body)
        book.formats[number] = _text(body, 4, length)
    elif record == _XF and len(body) >= 4:
        filled, colours = struct.unpack_from("<IH", body, 14) if len(body) >= 20 else (0, 0)
        pattern = filled >> 26
        is_white = not pattern or (pattern == 1 and colours & 0x7F in _WHITE)
        book.styles.append((*struct.unpack_from("<HH", body), is_white))
    elif record == _STRINGS or (record == _CONTINUE and book.last == _STRINGS):
        book.strings.append(body)
    if record != _CONTINUE:
        book.last = record


def _rich_strings(book: _Globals) -> Iterator[tuple[int, tuple[CellRun, ...]]]:
    """The strings with marked letters by their number ([MS-XLS] 2.5.293)."""
    if not book.strings or len(book.strings[0]) < 8:
        return
    reader = _StringReader(book.strings)
    for number in range(struct.unpack_from("<I", reader.take(8), 4)[0]):
        text, formats = reader.string()
        runs, bounds = [], [*(start for start, _ in formats), len(text)]
        runs.append(CellRun(text[: bounds[0]], inherits=True))
        for (start, font_number), end in zip(formats, bounds[1:], strict=True):
            font = book.font(font_number)
            piece = text[start:end]
            runs.append(CellRun(piece, font.struck, font.raised, font.lowered) if font else CellRun(piece))
        if any(run.is_marked for run in runs):
            yield number, tuple(runs)


class _StringReader:
    """Reads the table of strings over the records that it is split into.

    Raises:
        IndexError, struct.error: The table ends too early.
    """

    def __init__(self, parts: list[bytes]) -> None:
        self._parts, self._part, self._at = parts, 0, 0

    def take(self, count: int) -> bytes:
        taken = b""
        while len(taken) < count:
            piece = self._parts[self._part][self._at : self._at + count - len(taken)]
            self._at += len(piece)
            taken += piece
            if len(taken) < count:
                self._part, self._at = self._part + 1, 0
        return taken

    def string(self) -> tuple[str, list[tuple[int, int]]]:
        """A text, and the first letter and the font of each of its runs."""
        length, flags = struct.unpack("<HB", self.take(3))
        runs = struct.unpack("<H", self.take(2))[0] if flags & 0x8 else 0
        extra = struct.unpack("<I", self.take(4))[0] if flags & 0x4 else 0
        text = self._letters(length, flags & 1)
        formats = [struct.unpack("<HH", self.take(4)) for _ in range(runs)]
        self.take(extra)
        return text, [(min(start, length), font) for start, font in formats]

    def _letters(self, count: int, wide: int) -> str:
        text = ""
        while len(text) < count:
            if self._at >= len(self._parts[self._part]):
                # -- a text that goes on in the next record says once more how wide its letters are
                self._part, self._at = self._part + 1, 1
                wide = self._parts[self._part][0] & 1
            size = 2 if wide else 1
            room = (len(self._parts[self._part]) - self._at) // size
            piece = self.take(min(count - len(text), room) * size)
            if not piece:
                raise IndexError(count)
            text += piece.decode("utf-16-le" if wide else "latin-1", errors="replace")
        return text


def _read_cell(book: _Globals, sheet: _XlsSheet, record: int, body: bytes) -> None:
    if record in _ONE_CELL:
        _read_one(book, sheet, record, body)
    elif record == _MULRK:
        row, first = struct.unpack_from("<HH", body)
        for number in range((len(body) - 6) // 6):
            style = struct.unpack_from("<H", body, 4 + 6 * number)[0]
            _mark(book, sheet, (row, first + number), style, b"")
    elif record == _ROW and len(body) >= 16 and body[12] & 0x20:
        sheet.marks.hidden_rows.add(struct.unpack_from("<H", body)[0])
    elif record == _COLUMNS and len(body) >= 10:
        first, last, width, _, flags = struct.unpack_from("<5H", body)
        if flags & 1 or not width:
            sheet.shown.columns.update(range(first, min(last, 255) + 1))
    elif record in _DRAWN:
        _read_drawn(sheet, record, body)


def _read_one(book: _Globals, sheet: _XlsSheet, record: int, body: bytes) -> None:
    row, column, style = struct.unpack_from("<HHH", body)
    _mark(book, sheet, (row, column), style, body if record in {_NUMBER, _FORMULA} else b"")
    if record == _LABEL and book.rich and len(body) >= 10:
        number = struct.unpack_from("<I", body, 6)[0]
        if number in book.rich:
            sheet.shown.runs[row, column] = book.rich[number]
    elif record == _BOOLERR and body[7] == 1:
        sheet.marks.errors[row, column] = ERROR_NAMES.get(body[6], "#ERR")
    elif record == _FORMULA and body[12:14] == b"\xff\xff" and body[6] == 2:
        sheet.marks.errors[row, column] = ERROR_NAMES.get(body[8], "#ERR")


_DRAWN = frozenset({_DRAWING, _OBJECT, _TEXT, _NOTE, _CONTINUE})


def _read_drawn(sheet: _XlsSheet, record: int, body: bytes) -> None:
    """Takes up notes, boxes with text, pictures and boxes to tick: place, object and text stand apart."""
    shown = sheet.shown
    if record == _DRAWING:
        at = body.rfind(_ANCHOR)
        if 0 <= at <= len(body) - 16:
            _, column, _, row = struct.unpack_from("<4H", body, at + len(_ANCHOR))
            sheet.place = row, column
    elif record == _OBJECT and len(body) >= 8:
        sheet.kind, sheet.number = struct.unpack_from("<HH", body, 4)
        if sheet.kind == _PICTURE:
            shown.pictures.append(sheet.place)
        elif sheet.kind == _CHECK_BOX:
            shown.boxes.append(CheckBox(sheet.place, _is_ticked(body)))
    elif record == _TEXT and len(body) >= 12:
        sheet.letters = struct.unpack_from("<H", body, 10)[0]
    elif record == _CONTINUE and sheet.letters and body:
        sheet.take_text(_text(body, 0, sheet.letters))
    elif record == _NOTE and len(body) >= 11:
        row, column, _, number, length = struct.unpack_from("<5H", body)
        if _text(body, 10, length) != NOTES_AUTHOR:
            sheet.notes.append(((row, column), number))


def _is_ticked(body: bytes) -> bool:
    """Whether a check box is ticked, by its sub-record `FtCblsData` ([MS-XLS] 2.5.141)."""
    at = 0
    while at + 4 <= len(body):
        kind, size = struct.unpack_from("<HH", body, at)
        if kind == 0x12 and at + 6 <= len(body):
            return body[at + 4] == 1
        at += 4 + size
    return False


def _mark(book: _Globals, sheet: _XlsSheet, place: Position, style: int, body: bytes) -> None:
    """Takes up what the style of a cell says.

    Args:
        body: Of a record that holds a figure after the style; else empty.
    """
    judged = book.judged[style] if style < len(book.judged) else _PLAIN
    if judged is _PLAIN:
        return
    marks, shown = sheet.marks, sheet.shown
    if judged.percent:
        marks.percent.add(place)
    if judged.font:
        marks.fonts[place] = judged.font
    if judged.struck:
        marks.struck.add(place)
    if judged.unseen:
        shown.unseen.add(place)
    if judged.written:
        shown.formats[place] = judged.written
    elif judged.whole and body[12:14] != b"\xff\xff" and len(body) >= 14:
        figure = struct.unpack_from("<d", body, 6)[0]
        if not figure.is_integer():
            shown.formats[place] = judged.whole
