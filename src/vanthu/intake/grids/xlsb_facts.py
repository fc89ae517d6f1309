"""Error cells, formats, struck letters, notes, merged ranges and what an .xlsb hides, by its records.

The readers of values lose them; nothing else of the records is looked at (MS-XLSB 2.3).
"""

from __future__ import annotations

import posixpath
import struct
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO

from lxml import etree

from vanthu.cell_address import Position
from vanthu.intake.grids.grid import ERROR_NAMES, PERCENT_FORMATS, Marks, Merge
from vanthu.intake.grids.shown_facts import (
    CellRun,
    ShownFacts,
    is_percent_format,
    whole_formats,
    written_formats,
)
from vanthu.intake.grids.xlsx_shown import comments_part, note_of, read_beside
from vanthu.records import NOTES_AUTHOR

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
_ROW, _ERROR, _FORMULA_ERROR, _LAST_CELL = 0, 3, 11, 11
_FORMAT, _STYLE, _STYLES_BEGIN, _STYLES_END = 44, 47, 617, 618
_BOOK, _SHEET, _MERGE = 153, 156, 176
_FONT, _FILL, _COLUMNS = 43, 45, 60
_BLANK, _TEXT_CELL, _FIGURES = 1, 7, frozenset({5, 9})
_COMMENT_AUTHOR, _COMMENT, _COMMENT_TEXT = 632, 635, 637
_STRINGS, _STRING, _SHORTEST_STRING = 159, 19, 7
_MOST_ROWS, _MOST_COLUMNS, _MOST_AREA = 1_048_576, 16_384, 20_000_000
_NO_HEIGHT = 0x10
"""Of a row's flags: it has no height, so it is hidden."""


def read_xlsb_marks(data: bytes) -> tuple[Mapping[str, Marks], bool]:
    """Marks of each worksheet by its name, and whether dates count from 1904.

    Raises:
        ValueError: The records promise so much that a reader of values would run out of memory.
    """
    with zipfile.ZipFile(BytesIO(data)) as package:
        _check_strings(package)
        relations = etree.fromstring(package.read("xl/_rels/workbook.bin.rels"), _PARSER)
        targets = {str(r.get("Id")): str(r.get("Target")) for r in relations if isinstance(r.tag, str)}
        styles = _read_styles(package)
        strings = _rich_strings(package, styles.fonts)
        marks: dict[str, Marks] = {}
        date1904 = False
        for kind, record in records(package.read("xl/workbook.bin")):
            if kind == _BOOK:
                date1904 = bool(record[0] & 1)
            elif kind == _SHEET:
                relation, after = _wide(record, 8)
                name, _ = _wide(record, after)
                target = targets.get(relation, "")
                part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
                if part in package.NameToInfo:
                    shown = read_beside(package, part) or ShownFacts()
                    shown.notes.update(_notes(package, part))
                    marks[name] = _BinarySheet(styles, strings, shown).read(package.read(part))
    return marks, date1904


def records(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Type and bytes of each record of a binary part; both lengths are in groups of seven bits."""
    position = 0
    while position < len(content):
        kind = content[position]
        position += 1
        if kind & 0x80:
            kind = kind & 0x7F | (content[position] & 0x7F) << 7
            position += 1
        size = shift = 0
        for _ in range(4):
            byte = content[position]
            position += 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80:
                break
        yield kind, content[position : position + size]
        position += size


def _wide(record: bytes, position: int) -> tuple[str, int]:
    """A string that begins at `position`, and where it ends."""
    (length,) = struct.unpack_from("<I", record, position)
    end = position + 4 + 2 * length
    return record[position + 4 : end].decode("utf-16-le", errors="replace"), end


def _check_strings(package: zipfile.ZipFile) -> None:
    if "xl/sharedStrings.bin" in package.NameToInfo:
        content = package.read("xl/sharedStrings.bin")
        kind, record = next(records(content))
        if kind != _STRINGS or int.from_bytes(record[4:8], "little") * _SHORTEST_STRING > len(content):
            raise ValueError(kind)


@dataclass(slots=True)
class _BinaryStyles:
    """What the styles say, by the number of a cell style.

    Args:
        fonts: Whether each is struck, raised and lowered, and its colour.
        fills: Colour behind the letters of each; empty where it is of several.
    """

    fonts: list[tuple[bool, bool, bool, str]] = field(default_factory=list)
    fills: list[str] = field(default_factory=list)
    formats: dict[int, str] = field(default_factory=dict)
    percent: set[int] = field(default_factory=set)
    struck: set[int] = field(default_factory=set)
    unseen: set[int] = field(default_factory=set)
    written: dict[int, str] = field(default_factory=dict)
    whole: dict[int, str] = field(default_factory=dict)
    noted: frozenset[int] = frozenset()


def _colour(record: bytes, start: int) -> str:
    """A colour by what names it; white by one name, empty where it is the usual one."""
    kind, index = record[start] >> 1, record[start + 1]
    if kind == 2:
        return record[start + 4 : start + 7].hex()
    tint = int.from_bytes(record[start + 2 : start + 4], "little")
    if (kind == 3 and not index and not tint) or (kind == 1 and index in {1, 9, 65}):
        return _PAPER
    return f"{kind} {index} {tint}" if kind else ""


def _behind(record: bytes) -> str:
    pattern = int.from_bytes(record[:4], "little")
    return _colour(record, 4) if pattern == 1 else "" if pattern else _PAPER


_PAPER = "ffffff"


def _read_styles(package: zipfile.ZipFile) -> _BinaryStyles:
    """The cell styles that hide, change or mark values."""
    styles, cells = _BinaryStyles(), list[bytes]()
    if "xl/styles.bin" not in package.NameToInfo:
        return styles
    is_cell = False
    for kind, record in records(package.read("xl/styles.bin")):
        if kind == _FORMAT:
            styles.formats[int.from_bytes(record[:2], "little")] = _wide(record, 2)[0]
        elif kind == _FONT and len(record) >= 20:
            flags, _, position = struct.unpack_from("<3H", record, 2)
            styles.fonts.append((bool(flags & 8), position == 1, position == 2, _colour(record, 12)))
        elif kind == _FILL and len(record) >= 12:
            styles.fills.append(_behind(record))
        elif kind in {_STYLES_BEGIN, _STYLES_END}:
            is_cell = kind == _STYLES_BEGIN
        elif kind == _STYLE and is_cell:
            cells.append(record)
    _judge(styles, cells)
    return styles


def _judge(styles: _BinaryStyles, cells: list[bytes]) -> None:
    formats = styles.formats
    percents = PERCENT_FORMATS | {n for n, code in formats.items() if is_percent_format(code)}
    written, whole = written_formats(formats), whole_formats(formats)
    for number, record in enumerate(cells):
        shape, font, fill = struct.unpack_from("<3H", record, 2)
        if shape in percents:
            styles.percent.add(number)
        if shape in written:
            styles.written[number] = written[shape]
        elif shape in whole:
            styles.whole[number] = whole[shape]
        struck, _, _, colour = styles.fonts[font] if font < len(styles.fonts) else (False, False, False, "")
        if struck:
            styles.struck.add(number)
        if colour and colour == (styles.fills[fill] if fill < len(styles.fills) else _PAPER):
            styles.unseen.add(number)
    styles.noted = frozenset({*styles.struck, *styles.unseen, *styles.written, *styles.whole})


def _rich_strings(
    package: zipfile.ZipFile, fonts: list[tuple[bool, bool, bool, str]]
) -> dict[int, tuple[CellRun, ...]]:
    """Shared strings with struck, raised or lowered letters, by their number."""
    part = "xl/sharedStrings.bin"
    if part not in package.NameToInfo or not any(any(font[:3]) for font in fonts):
        return {}
    items = (record for kind, record in records(package.read(part)) if kind == _STRING)
    rich = {number: _runs(record, fonts) for number, record in enumerate(items) if record[0] & 1}
    return {number: runs for number, runs in rich.items() if any(run.is_marked for run in runs)}


def _runs(record: bytes, fonts: list[tuple[bool, bool, bool, str]]) -> tuple[CellRun, ...]:
    text, after = _wide(record, 1)
    (count,) = struct.unpack_from("<I", record, after)
    starts = [struct.unpack_from("<HH", record, after + 4 + 4 * number) for number in range(count)]
    bounds = [*(start for start, _ in starts), len(text)]
    runs = [CellRun(text[: bounds[0]], inherits=True)]
    for (start, font), end in zip(starts, bounds[1:], strict=True):
        runs.append(CellRun(text[start:end], *(fonts[font][:3] if font < len(fonts) else ())))
    return tuple(runs)


def _notes(package: zipfile.ZipFile, part: str) -> Iterator[tuple[Position, str]]:
    """The comments of a worksheet, but for those that an earlier return wrote."""
    path, authors = comments_part(package, part), list[str]()
    place, author = (0, 0), ""
    for kind, record in records(package.read(path)) if path.endswith(".bin") else ():
        if kind == _COMMENT_AUTHOR:
            authors.append(_wide(record, 0)[0])
        elif kind == _COMMENT:
            number, row, _, column = struct.unpack_from("<4I", record)
            place, author = (row, column), authors[number] if number < len(authors) else ""
        elif kind == _COMMENT_TEXT and author != NOTES_AUTHOR:
            text = note_of(_wide(record, 1)[0])
            if text:
                yield place, text


@dataclass(slots=True)
class _BinarySheet:
    """A sheet while its records are read.

    Args:
        bottom, right: Last row and column with a cell.
    """

    styles: _BinaryStyles
    strings: Mapping[int, tuple[CellRun, ...]]
    shown: ShownFacts
    marks: Marks = field(default_factory=Marks)
    row: int = 0
    bottom: int = 0
    right: int = 0

    def read(self, content: bytes) -> Marks:
        """The marks of a worksheet.

        Raises:
            ValueError: Its cells lie so far apart that a reader of values would run out of memory.
        """
        for kind, record in records(content):
            if kind == _ROW:
                self.row = int.from_bytes(record[:4], "little")
                if record[11] & _NO_HEIGHT:
                    self.marks.hidden_rows.add(self.row)
            elif kind <= _LAST_CELL:
                self._read_cell(kind, record)
            elif kind == _COLUMNS:
                first, last, width, _, flags = struct.unpack_from("<4IH", record)
                if flags & 1 or not width:
                    self.shown.columns.update(range(first, min(last, 255) + 1))
            elif kind == _MERGE:
                first, last, left, end = struct.unpack_from("<4I", record)
                self.marks.merges.append(Merge(first, left, last, end))
        # -- values are laid out as one block, whatever stands between
        bottom, right = self.bottom, self.right
        if bottom >= _MOST_ROWS or right >= _MOST_COLUMNS or (bottom + 1) * (right + 1) > _MOST_AREA:
            raise ValueError(bottom, right)
        return replace(self.marks, shown=None if self.shown == ShownFacts() else self.shown)

    def _read_cell(self, kind: int, record: bytes) -> None:
        place = self.row, int.from_bytes(record[:4], "little")
        self.bottom, self.right = max(self.bottom, self.row), max(self.right, place[1])
        style = int.from_bytes(record[4:7], "little")
        if kind in {_ERROR, _FORMULA_ERROR}:
            self.marks.errors[place] = ERROR_NAMES.get(record[8], "#ERR")
        if style in self.styles.percent:
            self.marks.percent.add(place)
        if style in self.styles.noted and kind != _BLANK:
            self._mark(kind, record, place, style)
        if kind == _TEXT_CELL and self.strings:
            runs = self.strings.get(int.from_bytes(record[8:12], "little"))
            self.shown.runs.update({place: runs} if runs else {})

    def _mark(self, kind: int, record: bytes, place: Position, style: int) -> None:
        """Takes up what the style of a cell says."""
        styles = self.styles
        if style in styles.struck:
            self.marks.struck.add(place)
        if style in styles.unseen:
            self.shown.unseen.add(place)
        if style in styles.written:
            self.shown.formats[place] = styles.written[style]
        elif kind in _FIGURES and not struct.unpack_from("<d", record, 8)[0].is_integer():
            self.shown.formats.update({place: styles.whole[style]} if style in styles.whole else {})
