from __future__ import annotations

from tests.docx.wordml import read
from tests.format_check.typed import p, run

CELL = "<w:tc><w:tcPr/>{}</w:tc>"


def row(properties: str = "", inside: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{CELL.format(inside or p(run('a')))}</w:tr>"


def table(*rows: str) -> str:
    return f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1440"/></w:tblGrid>{"".join(rows)}</w:tbl>'


def test_the_first_rows_that_are_repeated_are_the_header() -> None:
    header = "<w:tblHeader/>"
    (found,) = read(table(row(header), row(header), row(), row(header))).tables

    assert (found.header_rows, len(found.rows), round(found.width, 1)) == (2, 4, 25.4)


def test_a_header_that_is_switched_off_is_none() -> None:
    (found,) = read(table(row('<w:tblHeader w:val="0"/>'), row())).tables

    assert found.header_rows == 0


def test_rows_that_may_break_over_pages_are_counted() -> None:
    (found,) = read(table(row("<w:cantSplit/>"), row(), row('<w:cantSplit w:val="false"/>'))).tables

    assert found.loose_rows == 2


def test_a_table_in_a_table_has_its_own_rows() -> None:
    outer, inner = read(table(row(inside=table(row(), row()) + p()))).tables

    assert (outer.outer, len(outer.rows)) == (None, 1)
    assert (inner.outer, len(inner.rows)) == (0, 2)
