"""Cells that stand a long way below everything else on a sheet of an .xlsx, cut off before it is opened.

One character in row 1,048,576 makes readers lay out every row above it: half a gigabyte for six rows of data.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

FAR = 5_000
"""Rows after which a sheet is looked at for cells that stand alone."""
_GAP = 1_000
_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*?\br=[\"'](\d+)[\"'][^>]*?(/?)>")
_CONTENT = re.compile(rb"<(?:\w+:)?(?:v|is|f)[ >]")
_END = re.compile(rb"</(?:\w+:)?sheetData>")
_LAST = re.compile(rb"\br=[\"'](\d+)[\"']")


@dataclass(frozen=True, slots=True)
class Kept:
    """A sheet's part without its far rows, and the first row that was cut."""

    content: bytes
    row: int


def cut(content: bytes) -> Kept | None:
    """A worksheet's part without the rows that follow a gap of 1,000 empty ones; None if there are none."""
    tail = content.rfind(b"row ")
    last = _LAST.search(content, tail) if tail >= 0 else None
    if not last or int(last[1]) <= FAR:
        return None
    previous = 0
    for row in _ROW.finditer(content):
        number = int(row[1])
        if row[2] or not _CONTENT.search(content, row.end(), _end_of_row(content, row.end())):
            continue
        if number - previous > _GAP and number > FAR:
            end = _END.search(content, row.start())
            return Kept(content[: row.start()] + content[end.start() :], number) if end else None
        previous = number
    return None


def repacked(package: zipfile.ZipFile, parts: Mapping[str, bytes]) -> bytes:
    """The package with these parts in place of its own."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as written:
        for entry in package.infolist():
            written.writestr(entry.filename, parts.get(entry.filename) or package.read(entry))
    return stream.getvalue()


def _end_of_row(content: bytes, start: int) -> int:
    end = content.find(b"row>", start)
    return end if end >= 0 else len(content)
