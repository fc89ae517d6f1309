"""The tables of a document: which show lines, repeat their header, may break over pages; their widths."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from vanthu.docx.drawings import shown
from vanthu.docx.effective_format import Formatting
from vanthu.docx.run_format import OFF
from vanthu.docx.sections import TWIPS_PER_MM
from vanthu.docx.table_styles import grid, ruled
from vanthu.docx.xml import NS, ancestor, w


@dataclass(frozen=True, eq=False, slots=True)
class Table:
    """A table.

    Args:
        ruled: Any of its lines shows.
        rows: Its `w:tr`, in order.
        header_rows: How many first rows are repeated on each page.
        loose_rows: How many rows may break over pages.
        width: Of its columns together, mm.
        outer: Number of the table that it stands in, or None.
    """

    number: int
    element: etree._Element
    ruled: bool
    rows: tuple[etree._Element, ...]
    header_rows: int
    loose_rows: int
    width: float
    section: int
    outer: int | None


def read_tables(root: etree._Element, formatting: Formatting, sections: Mapping[int, int]) -> Iterator[Table]:
    """The tables of a document, in order.

    Args:
        sections: Number of a table to that of the section it stands in.
    """
    elements = [table for table in root.iter(w("tbl")) if shown(table)]
    places = {table: number for number, table in enumerate(elements)}
    for table, number in places.items():
        rows = tuple(row for row in table.iter(w("tr")) if ancestor(row, "tbl") is table)
        headers = 0
        for row in rows:
            if not _on(row, "tblHeader"):
                break
            headers += 1
        outer = ancestor(table, "tbl")
        yield Table(
            number=number,
            element=table,
            ruled=ruled(table, formatting.table_borders(table)),
            rows=rows,
            header_rows=headers,
            loose_rows=sum(not _on(row, "cantSplit") for row in rows),
            width=sum(grid(table)) / TWIPS_PER_MM,
            section=sections.get(number, 0),
            outer=None if outer is None else places.get(outer),
        )


def _on(row: etree._Element, name: str) -> bool:
    found = row.find(f"w:trPr/w:{name}", NS)
    return found is not None and found.get(w("val"), "1") not in OFF
