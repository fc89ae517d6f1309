from __future__ import annotations

import pytest
from lxml import etree
from tests.templating.wordfile import W

from vanthu.docx.table_grid import grid
from vanthu.docx.xml import parse, w
from vanthu.templating.compile.jinja_environment import FieldEnvironment
from vanthu.templating.compile.jinja_source import tree_of
from vanthu.templating.compile.table_grids import COLUMNS, fit_grids, mark_open_grids


def table(columns: list[int], *rows: str) -> str:
    made = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return f"<w:tbl {W}><w:tblGrid>{made}</w:tblGrid>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def fitted(columns: list[int], *rows: str) -> list[int]:
    root = parse(f"<w:body {W}>{table(columns, *rows)}</w:body>".encode())
    root[0].insert(0, etree.PI(COLUMNS))
    fit_grids(root)
    assert list(root.iter(etree.PI)) == []
    return grid(root[0])


def test_columns_that_a_tag_added_share_the_width_of_all() -> None:
    assert fitted([1000, 2000], "<w:tc/><w:tc/><w:tc/>", "<w:tc/>") == [666, 1333, 1000]


def test_the_width_of_columns_that_are_gone_is_spread() -> None:
    assert fitted([1000, 2000, 600], "<w:tc/><w:tc/>", "<w:tc/>") == [1300, 2300]


def test_a_cell_over_several_columns_takes_them() -> None:
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="3"/></w:tcPr></w:tc>'

    assert fitted([1000, 2000, 600], wide) == [1000, 2000, 600]


@pytest.mark.parametrize(
    ("row", "marked"),
    [
        ("{% for c in cells %}<w:tc/>{% endfor %}", True),
        ('<w:tc><w:tcPr><w:gridSpan w:val="{{ n }}"/></w:tcPr></w:tc>', True),
        ("<w:tc>{{ x }}</w:tc>", False),
    ],
)
def test_a_table_whose_cells_a_tag_makes_is_marked(row: str, marked: bool) -> None:
    root, _ = tree_of(f"<w:body {W}>{table([1], row)}</w:body>", FieldEnvironment())

    mark_open_grids(root)

    first = next(root.iter(w("tbl")))[0]
    assert (getattr(first, "target", "") == COLUMNS) is marked
