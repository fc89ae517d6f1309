"""A .docx written by a test."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence

from docx.oxml.ns import nsdecls
from docx.table import Table
from tests.intake.builders import REGISTRATION_HEAD

from docx import Document

Cells = Sequence[Sequence[object]]
Merge = tuple[int, int, int, int]
"""First and last row and column of a merged range, from 0: top, left, bottom, right."""

REGISTRATION_MERGES: Sequence[Merge] = (
    *((0, column, 1, column) for column in (0, 1, 2, 3, 4, 9, 10, 11)),
    (0, 5, 0, 6),
    (0, 7, 0, 8),
)
RESULTS_MERGES: Sequence[Merge] = (
    *((0, column, 1, column) for column in (0, 1, 2, 3, 6, 7, 8, 9, 10)),
    (0, 4, 0, 5),
)


def docx(
    *blocks: str | Cells | tuple[Cells, Sequence[Merge]],
    change: Callable[[Sequence[Table]], object] | None = None,
) -> bytes:
    """A document of paragraphs and tables; a table may come with its merged ranges.

    Args:
        change: Does more to the tables before the document is saved.
    """
    document = Document()
    tables = []
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        rows, merges = block if isinstance(block, tuple) and _has_merges(block) else (block, ())
        tables.append(_table(document, rows, merges))
    if change:
        change(tables)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _has_merges(block: tuple[object, ...]) -> bool:
    merges = block[1] if len(block) == 2 else ()
    return isinstance(merges, tuple | list) and bool(merges) and isinstance(merges[0], tuple)


def _table(document: object, rows: Cells, merges: Sequence[Merge]) -> Table:
    width = max(len(row) for row in rows)
    table: Table = document.add_table(len(rows), width)  # type: ignore[attr-defined]
    table.style = "Table Grid"
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if value != "":
                table.cell(r, c).text = str(value)
    for top, left, bottom, right in merges:
        words = table.cell(top, left).text
        table.cell(top, left).merge(table.cell(bottom, right)).text = words
    return table


def with_parts(data: bytes, changed: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    """The package with parts changed; one that is not there is made of nothing."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts |= {name: change(parts.get(name, b"")) for name, change in changed.items()}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


def a_document(*rows: Sequence[object], change: Callable[[Sequence[Table]], object] | None = None) -> bytes:
    table = ([*REGISTRATION_HEAD, *rows], REGISTRATION_MERGES)
    return docx("Đơn vị: Thôn Trại", table, change=change)


def run(text: str, properties: str) -> str:
    return f"<w:r {nsdecls('w')}><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"
