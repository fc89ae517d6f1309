"""Error cells, per cent formats, merged ranges and hidden rows of an .xlsb, from its binary records.

The readers of values lose them; nothing else of the records is looked at (MS-XLSB 2.3).
"""

from __future__ import annotations

import posixpath
import struct
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO

from lxml import etree

from vanthu.intake.grids.grid import ERROR_NAMES, PERCENT_FORMATS, Marks, Merge

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
_ROW, _ERROR, _FORMULA_ERROR, _LAST_CELL = 0, 3, 11, 11
_FORMAT, _STYLE, _STYLES_BEGIN, _STYLES_END = 44, 47, 617, 618
_BOOK, _SHEET, _MERGE = 153, 156, 176
_STRINGS, _SHORTEST_STRING = 159, 7
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
        percent = _percent_styles(package)
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
                    marks[name] = _sheet_marks(package.read(part), percent)
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


def _percent_styles(package: zipfile.ZipFile) -> frozenset[int]:
    """Numbers of the cell styles of per cent format."""
    if "xl/styles.bin" not in package.NameToInfo:
        return frozenset()
    formats = set(PERCENT_FORMATS)
    found: set[int] = set()
    number = -1
    for kind, record in records(package.read("xl/styles.bin")):
        if kind == _FORMAT and "%" in _wide(record, 2)[0]:
            formats.add(int.from_bytes(record[:2], "little"))
        elif kind == _STYLES_BEGIN:
            number = 0
        elif kind == _STYLES_END:
            break
        elif kind == _STYLE and number >= 0:
            if int.from_bytes(record[2:4], "little") in formats:
                found.add(number)
            number += 1
    return frozenset(found)


def _sheet_marks(content: bytes, percent: frozenset[int]) -> Marks:
    marks = Marks()
    row = bottom = right = 0
    for kind, record in records(content):
        if kind == _ROW:
            row = int.from_bytes(record[:4], "little")
            if record[11] & _NO_HEIGHT:
                marks.hidden_rows.add(row)
        elif kind <= _LAST_CELL:
            place = row, int.from_bytes(record[:4], "little")
            bottom, right = max(bottom, row), max(right, place[1])
            if kind in {_ERROR, _FORMULA_ERROR}:
                marks.errors[place] = ERROR_NAMES.get(record[8], "#ERR")
            if int.from_bytes(record[4:7], "little") in percent:
                marks.percent.add(place)
        elif kind == _MERGE:
            first, last, left, end = struct.unpack_from("<4I", record)
            marks.merges.append(Merge(first, left, last, end))
    # -- values are laid out as one block, whatever stands between
    if bottom >= _MOST_ROWS or right >= _MOST_COLUMNS or (bottom + 1) * (right + 1) > _MOST_AREA:
        raise ValueError(bottom, right)
    return marks
