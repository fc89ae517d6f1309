"""Cells that stand a long way below everything else on a sheet of an .xlsx, cut off before it is opened.

One character in row 1,048,576 makes readers lay out every row above it: half a gigabyte for six rows of data.
"""

from __future__ import annotations

import io
import re
import zipfile

from vanthu.intake.parsed import Remark

FAR = 5_000
"""Rows after which a sheet is looked at for cells that stand alone."""
_GAP = 1_000
_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*?\br=[\"'](\d+)[\"'][^>]*?(/?)>")
_CONTENT = re.compile(rb"<(?:\w+:)?(?:v|is|f)[ >]")
_END = re.compile(rb"</(?:\w+:)?sheetData>")
_LAST = re.compile(rb"\br=[\"'](\d+)[\"']")


def without_stray_cells(data: bytes) -> tuple[bytes, tuple[Remark, ...]]:
    """The workbook without the rows that follow a gap of 1,000 empty ones, and what was cut.

    The package is written anew only if there is something to cut.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        cut = {}
        for entry in package.infolist():
            if entry.filename.startswith("xl/worksheets/") and entry.filename.endswith(".xml"):
                content = package.read(entry)
                kept = _cut(content)
                if kept:
                    cut[entry.filename] = kept
        if not cut:
            return data, ()
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as written:
            for entry in package.infolist():
                kept = cut.get(entry.filename)
                written.writestr(entry.filename, kept[0] if kept else package.read(entry))
    remarks = tuple(Remark("sheet_stray_cells", facts={"row": str(row)}) for _, row in cut.values())
    return stream.getvalue(), remarks


def _cut(content: bytes) -> tuple[bytes, int] | None:
    """The sheet's part without its far rows, and the first row cut; None where nothing stands far."""
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
            return (content[: row.start()] + content[end.start() :], number) if end else None
        previous = number
    return None


def _end_of_row(content: bytes, start: int) -> int:
    end = content.find(b"row>", start)
    return end if end >= 0 else len(content)
