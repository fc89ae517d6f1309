"""Office files (.docx, .xlsx) as packages of parts: the same parts give the same bytes."""

from __future__ import annotations

import datetime as dt
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from isal import isal_zlib

if TYPE_CHECKING:
    from openpyxl import Workbook  # -- slow to import, and what makes Word files has no need of it
    from openpyxl.worksheet.worksheet import Worksheet

CONTENT_TYPES = "[Content_Types].xml"
CORE = "docProps/core.xml"

ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can hold; members carry no clock."""

FAST, SMALL = 1, 9
"""Levels of deflate: for what is made for one file, and for what goes into many."""

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_VERSION, _UTF8, _EPOCH_DAY = 20, 0x800, 33
"""Version 2.0 of the format knows deflate; 33 is `ZIP_EPOCH` as a zip writes a day."""

_TIMES = re.compile(rb"(<dcterms:(?:created|modified)\b[^>]*>)[^<]*")
_MADE = rb"\g<1>2020-03-05T00:00:00Z"
"""Time that workbooks carry: fixed, so that the same cells give the same bytes."""


def pack(parts: Mapping[str, bytes]) -> bytes:
    """The bytes of the package: parts in a fixed order, no clock, no trace of the machine.

    Args:
        parts: Part name to content.
    """
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(parts, key=_order):
            member = zipfile.ZipInfo(name, ZIP_EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0
            archive.writestr(member, parts[name])
    return target.getvalue()


def _order(name: str) -> tuple[int, str]:
    """Content types first, as readers that stream expect; then relations, then by name."""
    return (0 if name == CONTENT_TYPES else 1 if name == "_rels/.rels" else 2, name)


@dataclass(frozen=True, slots=True)
class PackedPart:
    """A part as a package holds it.

    Args:
        method: `zipfile.ZIP_STORED` or `ZIP_DEFLATED`.
        crc: CRC-32 of the content.
        size: Bytes of the content.
        raw: The stored bytes or the deflate stream.
    """

    name: str
    method: int
    crc: int
    size: int
    raw: bytes


def compressed(name: str, data: bytes, level: int = FAST) -> PackedPart:
    """A part, deflated."""
    if level == FAST:
        raw = isal_zlib.compress(data, FAST, -zlib.MAX_WBITS)
    else:
        raw = zlib.compress(data, level, -zlib.MAX_WBITS)
    return PackedPart(name, zipfile.ZIP_DEFLATED, zlib.crc32(data), len(data), raw)


def packed_parts(data: bytes) -> dict[str, PackedPart]:
    """The parts of a package as the bytes that they are there, not unpacked.

    A part packed by a method other than storing and deflate is unpacked and deflated.

    Raises:
        zipfile.BadZipFile: It is none.
    """
    found = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            if info.is_dir():
                continue
            if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
                found[info.filename] = compressed(info.filename, archive.read(info), SMALL)
                continue
            name, extra = struct.unpack_from("<2H", data, info.header_offset + 26)
            start = info.header_offset + _LOCAL.size + name + extra
            raw = data[start : start + info.compress_size]
            found[info.filename] = PackedPart(
                info.filename, info.compress_type, info.CRC, info.file_size, raw
            )
    return found


@dataclass(frozen=True, slots=True)
class CommonParts:
    """What many packages have in common, laid out once.

    Args:
        head: Its members as they stand in the file.
        directory: Their entries in the central directory.
        count: How many they are.
    """

    head: bytes
    directory: bytes
    count: int

    @classmethod
    def of(cls, common: Iterable[PackedPart]) -> CommonParts:
        """The parts in their fixed order."""
        head, directory, count = bytearray(), bytearray(), 0
        for member in sorted(common, key=lambda member: _order(member.name)):
            _append(member, head, directory)
            count += 1
        return cls(bytes(head), bytes(directory), count)

    def with_members(self, more: Iterable[PackedPart]) -> bytes:
        """The package; what is added stands behind what is common, by name."""
        head, directory, count = bytearray(self.head), bytearray(self.directory), self.count
        for member in sorted(more, key=lambda member: _order(member.name)):
            _append(member, head, directory)
            count += 1
        start = len(head)
        head += directory
        head += _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), start, 0)
        return bytes(head)


def _append(member: PackedPart, head: bytearray, directory: bytearray) -> None:
    name = member.name.encode()
    flags = 0 if member.name.isascii() else _UTF8
    kind = (flags, member.method, 0, _EPOCH_DAY)
    sizes = (member.crc, len(member.raw), member.size, len(name), 0)
    directory += _CENTRAL.pack(b"PK\1\2", _VERSION, _VERSION, *kind, *sizes, 0, 0, 0, 0, len(head)) + name
    head += _LOCAL.pack(b"PK\3\4", _VERSION, *kind, *sizes) + name + member.raw


def saved(book: Workbook) -> bytes:
    """The bytes of an openpyxl workbook, with a fixed time in place of the time of saving."""
    stream = io.BytesIO()
    book.save(stream)
    with zipfile.ZipFile(stream) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[CORE] = _TIMES.sub(_MADE, parts[CORE])
    return pack(parts)


def put_cell(sheet: Worksheet, line: int, place: int, value: object) -> None:
    """Puts a value into a cell with its type; a text is never a formula.

    Args:
        line, place: Row and column, 1-based.
        value: Text, number or day; what is none of these is written as text; None for an empty cell.
    """
    cell = sheet.cell(line, place)
    if value is None or isinstance(value, str | int | Decimal | dt.date):
        cell.value = value
    else:
        cell.value = str(value)
    if isinstance(value, str):
        cell.data_type = "s"
    elif isinstance(value, int):
        cell.number_format = "#,##0"
    elif isinstance(value, dt.date):
        cell.number_format = "dd/mm/yyyy"
