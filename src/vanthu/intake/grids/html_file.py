"""The tables of an HTML file that calls itself a workbook, as grids."""

from __future__ import annotations

from lxml import etree, html

from vanthu.intake.grids.grid import Grid, Merge
from vanthu.intake.values.result import Raw

MOST_SPAN = 1_000


def read_web(data: bytes) -> list[Grid]:
    """One grid for all tables of the page, one below another, as Excel opens it; empty if there is none."""
    head = data[:2048].lower()
    encoding = (
        None
        if b"charset" in head or data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"))
        else "utf-8"
    )
    parser = html.HTMLParser(encoding=encoding, no_network=True, huge_tree=False)
    try:
        page = html.document_fromstring(data, parser=parser)
    except (etree.ParserError, ValueError):
        return []
    rows: dict[int, dict[int, Raw]] = {}
    merges: list[Merge] = []
    below = 0
    for table in page.iter("table"):
        if next(table.iterancestors("table"), None) is not None:
            continue
        below = _add(table, below, rows, merges)
    if not rows:
        return []
    width = 1 + max((max(cells, default=0) for cells in rows.values()), default=0)
    block = [[rows.get(r, {}).get(c, "") for c in range(width)] for r in range(below)]
    return [Grid("", block, merges=tuple(merges))]


def _add(table: html.HtmlElement, top: int, rows: dict[int, dict[int, Raw]], merges: list[Merge]) -> int:
    """Adds a table's cells from row `top`; the row after its last."""
    taken: set[tuple[int, int]] = set()
    row = top
    for line in table.iter("tr"):
        column = 0
        rows.setdefault(row, {})
        for cell in line.iterchildren("td", "th"):
            while (row, column) in taken:
                column += 1
            down, across = _span(cell, "rowspan"), _span(cell, "colspan")
            rows[row][column] = _words(cell)
            if down > 1 or across > 1:
                merges.append(Merge(row, column, row + down - 1, column + across - 1))
                taken.update((r, c) for r in range(row, row + down) for c in range(column, column + across))
            column += across
        row += 1
    return row


def _span(cell: html.HtmlElement, name: str) -> int:
    written = str(cell.get(name) or "1").strip()
    return min(max(int(written), 1), MOST_SPAN) if written.isdecimal() else 1


def _words(cell: html.HtmlElement) -> str:
    for line_break in cell.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "")
    return str(cell.text_content()).strip()
