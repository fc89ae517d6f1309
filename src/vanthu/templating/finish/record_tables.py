"""Tables of records of a rendered part: their texts are read, the widths that fit are written.

A table of records has fixed widths and a header that is repeated.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from lxml import etree

from vanthu.docx.fonts import FontStyle
from vanthu.docx.model import TWIPS_PER_MM
from vanthu.docx.schema_order import ensure_child
from vanthu.docx.styles import StyleSheet
from vanthu.docx.table_grid import cell_positions, grid, inner_width, span_of
from vanthu.docx.xml import NS, ancestor, children, text_of, value, w
from vanthu.templating.finish.column_widths import ParagraphTexts, RowGroup, fit


def fit_columns(root: etree._Element, styles: StyleSheet) -> None:
    """Sets the widths of the columns of each table of records of a rendered part, in place."""
    for table in list(root.iter(w("tbl"))):
        rows, columns = children(table, "tr"), len(grid(table))
        if (
            has_fixed_widths(table)
            and rows
            and is_header(rows[0])
            and all(columns == columns_of(r) for r in rows)
        ):
            _fit(table, styles)


def has_fixed_widths(table: etree._Element) -> bool:
    """The table's widths are fixed, and it stands in no other and holds none."""
    fixed = value(table.find("w:tblPr", NS), "tblLayout", "type") == "fixed"
    return fixed and table.find(".//w:tbl", NS) is None and ancestor(table, "tbl") is None


def is_header(row: etree._Element) -> bool:
    """The row is repeated on each page."""
    return row.find("w:trPr/w:tblHeader", NS) is not None


def columns_of(row: etree._Element) -> int:
    """Columns of the grid that a row takes."""
    return sum(span_of(cell) for cell in children(row, "tc"))


def cell_margins(table: etree._Element) -> float:
    """Margins of a cell over one column, left and right together, mm."""
    for cell, position in cell_positions(table).items():
        if position.span == 1:
            outer = sum(grid(table)[position.column : position.column + 1])
            if found := (outer - (inner_width(cell, table, position, None) or outer)) / TWIPS_PER_MM:
                return found
    return 0.0


def _fit(table: etree._Element, styles: StyleSheet) -> None:
    given = [width / TWIPS_PER_MM for width in grid(table)]
    size = min((styles.font(p).size_pt for p in table.iter(w("p"))), default=0.0)
    fitted = fit(given, size, cell_margins(table), _row_groups(table, styles))
    if fitted.smaller:
        make_smaller(table, styles, fitted.smaller)
    if fitted.widths != given:
        _set(table, in_twips(fitted.widths, sum(grid(table))))


def _row_groups(table: etree._Element, styles: StyleSheet) -> list[RowGroup]:
    """The rows, those of one layout together."""
    positions = cell_positions(table)
    layouts: dict[tuple[bool, tuple[tuple[int, FontStyle], ...]], list[list[str]]] = {}
    for row in children(table, "tr"):
        cells = [(positions[cell].column, cell) for cell in children(row, "tc") if positions[cell].span == 1]
        paragraphs = [(column, paragraph) for column, cell in cells for paragraph in children(cell, "p")]
        layout = tuple((column, styles.font(paragraph)) for column, paragraph in paragraphs)
        texts = layouts.setdefault((is_header(row), layout), [])
        texts.append([text_of(paragraph) for _, paragraph in paragraphs])
    groups = []
    for (header, layout), rows in layouts.items():
        columns = zip(layout, zip(*rows, strict=True), strict=True)
        measured = [ParagraphTexts(column, font, texts) for (column, font), texts in columns]
        groups.append(RowGroup(header, len(rows), measured))
    return groups


def make_smaller(table: etree._Element, styles: StyleSheet, smaller: float) -> None:
    """Makes the letters of a table smaller by so many pt."""
    for paragraph in table.iter(w("p")):
        size = str(round((styles.font(paragraph).size_pt - smaller) * 2))
        for run in children(paragraph, "r"):
            properties = ensure_child(run, "rPr")
            for name in ("sz", "szCs"):
                ensure_child(properties, name).set(w("val"), size)


def in_twips(widths: Sequence[float], total: int) -> list[int]:
    """Widths in twips; what rounding loses goes to the widest column.

    Args:
        widths: mm.
        total: Their sum in twips.
    """
    twips = [math.floor(width * TWIPS_PER_MM) for width in widths]
    twips[twips.index(max(twips))] += total - sum(twips)
    return twips


def _set(table: etree._Element, twips: Sequence[int]) -> None:
    """Writes the widths into grid and cells."""
    for column, width in zip(table.iterfind("w:tblGrid/w:gridCol", NS), twips, strict=True):
        column.set(w("w"), str(width))
    for cell, position in cell_positions(table).items():
        own = cell.find("w:tcPr/w:tcW", NS)
        if own is not None:
            own.set(w("w"), str(sum(twips[position.column : position.column + position.span])))
            own.set(w("type"), "dxa")
