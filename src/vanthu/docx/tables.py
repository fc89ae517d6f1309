"""The tables of a document: which show lines, repeat their header, may break over pages; their widths."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping

from lxml import etree

from vanthu.docx.drawings import shown
from vanthu.docx.effective_format import Formatting
from vanthu.docx.model import TWIPS_PER_MM, Table
from vanthu.docx.table_grid import grid
from vanthu.docx.table_styles import ruled
from vanthu.docx.xml import NS, ancestor, is_on, w


def read_tables(root: etree._Element, formatting: Formatting, sections: Mapping[int, int]) -> Iterator[Table]:
    """The tables of a document, in order.

    Args:
        sections: Number of a table to that of the section it stands in.
    """
    elements = [table for table in root.iter(w("tbl")) if shown(table)]
    places = {table: number for number, table in enumerate(elements)}
    for table, number in places.items():
        rows = tuple(row for row in table.iter(w("tr")) if ancestor(row, "tbl") is table)
        headers = itertools.takewhile(lambda row: is_on(row.find("w:trPr/w:tblHeader", NS)), rows)
        outer = ancestor(table, "tbl")
        yield Table(
            number=number,
            element=table,
            ruled=ruled(table, formatting.table_borders(table)),
            rows=rows,
            header_rows=len(list(headers)),
            loose_rows=sum(not is_on(row.find("w:trPr/w:cantSplit", NS)) for row in rows),
            width=sum(grid(table)) / TWIPS_PER_MM,
            section=sections.get(number, 0),
            outer=None if outer is None else places.get(outer),
        )
