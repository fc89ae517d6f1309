"""Binary workbooks (.xlsb) written record by record, for no program here can write them."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Collection, Mapping, Sequence

_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ERRORS = {"#REF!": 0x17, "#DIV/0!": 0x07, "#N/A": 0x2A}


def record(kind: int, content: bytes = b"") -> bytes:
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, lengths = len(content), b""
    while size >= 128:
        lengths += bytes([size & 0x7F | 0x80])
        size >>= 7
    return head + lengths + bytes([size]) + content


def wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def xlsb(
    sheets: Mapping[str, Sequence[Sequence[object]]],
    *,
    percent: Collection[tuple[int, int]] = (),
    merges: Sequence[tuple[int, int, int, int]] = (),
    hidden: Collection[int] = (),
    date1904: bool = False,
) -> bytes:
    """A workbook; rows and columns are counted from 0; `merges` are top, bottom, left, right."""
    strings: list[str] = []
    parts: dict[str, str | bytes] = {}
    book = record(131) + record(153, struct.pack("<II", int(date1904), 0) + wide("")) + record(143)
    relations = ""
    for number, (name, rows) in enumerate(sheets.items(), 1):
        book += record(156, struct.pack("<II", 0, number) + wide(f"rId{number}") + wide(name))
        target = f"worksheets/sheet{number}.bin"
        relations += f'<Relationship Id="rId{number}" Type="{_KIND}/worksheet" Target="{target}"/>'
        parts[f"xl/worksheets/sheet{number}.bin"] = _sheet(rows, strings, percent, merges, hidden)
    parts["xl/workbook.bin"] = book + record(144) + record(132)
    parts["xl/_rels/workbook.bin.rels"] = _RELATIONS.format(relations)
    table = record(159, struct.pack("<II", len(strings), len(strings)))
    parts["xl/sharedStrings.bin"] = (
        table + b"".join(record(19, b"\0" + wide(s)) for s in strings) + record(160)
    )
    # -- style 0 is General, style 1 is 0%
    styles = b"".join(record(47, struct.pack("<HHHHHHI", 0, f, 0, 0, 0, 0, 0)) for f in (0, 9))
    parts["xl/styles.bin"] = (
        record(278) + record(617, struct.pack("<I", 2)) + styles + record(618) + record(279)
    )
    parts["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>'
        "</Types>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for part, content in parts.items():
            package.writestr(part, content)
    return stream.getvalue()


def _sheet(
    rows: Sequence[Sequence[object]],
    strings: list[str],
    percent: Collection[tuple[int, int]],
    merges: Sequence[tuple[int, int, int, int]],
    hidden: Collection[int],
) -> bytes:
    width = max(len(row) for row in rows)
    content = record(129) + record(148, struct.pack("<4I", 0, len(rows) - 1, 0, width - 1)) + record(145)
    for r, row in enumerate(rows):
        flags = bytes([0, 0x10 if r in hidden else 0, 0])
        content += record(0, struct.pack("<IIH", r, 0, 300) + flags + struct.pack("<I", 0))
        for c, value in enumerate(row):
            at = struct.pack("<II", c, int((r, c) in percent))
            if value in ERRORS:
                content += record(3, at + bytes([ERRORS[str(value)]]))
            elif isinstance(value, str) and value:
                strings.append(value)
                content += record(7, at + struct.pack("<I", len(strings) - 1))
            elif isinstance(value, int | float):
                content += record(5, at + struct.pack("<d", value))
    content += record(146)
    if merges:
        content += record(177, struct.pack("<I", len(merges)))
        content += b"".join(record(176, struct.pack("<4I", *merge)) for merge in merges) + record(178)
    return content + record(130)
