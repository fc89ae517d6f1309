"""The grids of tables whose cells a tag makes: as many columns as the rows take, of the same width in all."""

from __future__ import annotations

from lxml import etree

from vanthu.docx.table_grid import span_of
from vanthu.docx.xml import NS, children, number, w
from vanthu.templating.compile.jinja_source import is_tag
from vanthu.templating.language.sentinels import PLACEHOLDER

COLUMNS = "vanthu-columns"
"""Name of the processing instruction in a table whose grid must be fitted to its cells."""


def mark_open_grids(root: etree._Element) -> None:
    """Marks the tables of a program's tree whose cells a tag makes, or makes wider."""
    for table in root.iter(w("tbl")):
        rows = children(table, "tr")
        spans = [span for span in table.iter(w("gridSpan")) if PLACEHOLDER in span.get(w("val"), "")]
        if spans or any(is_tag(child) for row in rows for child in row):
            table.insert(0, etree.PI(COLUMNS))


def fit_grids(root: etree._Element) -> None:
    """Fits the grids of marked tables, in place, and takes the marks out."""
    for mark in list(root.iter(etree.PI)):
        table = mark.getparent()
        if getattr(mark, "target", "") == COLUMNS and table is not None:
            table.remove(mark)
            _fit(table)


def _fit(table: etree._Element) -> None:
    grid = table.find("w:tblGrid", NS)
    rows = [children(row, "tc") for row in children(table, "tr")]
    if grid is None or not rows:
        return
    columns = children(grid, "gridCol")
    widths = [number(column.get(w("w"))) for column in columns]
    lacking = max(map(len, rows)) - len(columns)
    total = float(sum(widths))
    if lacking > 0 and total:
        average = total / (len(widths) + lacking)
        widths = [width * average / (total / len(widths)) for width in widths] + [average] * lacking
    taken = max(sum(map(span_of, row)) for row in rows)
    left, removed = [int(width) for width in widths[:taken]], float(sum(widths[taken:]))
    spread = int(removed / len(left)) if left else 0
    grid[:] = [etree.Element(w("gridCol"), {w("w"): str(width + spread)}) for width in left]
