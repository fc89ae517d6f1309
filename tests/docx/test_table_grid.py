from __future__ import annotations

import pytest
from lxml import etree
from tests.templating.wordfile import W

from vanthu.docx.table_grid import cell_positions, grid, inner_width, span_of
from vanthu.docx.xml import parse, w

WIDE = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr></w:tc>'


def table(*rows: str, properties: str = "") -> etree._Element:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in (1000, 2000, 3000))
    made = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    return parse(
        f"<w:tbl {W}><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{made}</w:tbl>".encode()
    )


def test_a_cell_stands_behind_the_spans_before_it() -> None:
    root = table(f"{WIDE}<w:tc/>", '<w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc/>')

    found = [(p.row, p.column, p.span, p.rows, p.columns) for p in cell_positions(root).values()]

    assert found == [(0, 0, 2, 2, 3), (0, 2, 1, 2, 3), (1, 1, 1, 2, 3)]


def test_cells_of_a_table_in_a_cell_are_its_own() -> None:
    root = table(f"<w:tc>{etree.tostring(table('<w:tc/><w:tc/>')).decode()}</w:tc>")

    assert len(cell_positions(root)) == 1


def test_a_span_that_is_no_number_is_one() -> None:
    (cell,) = table('<w:tc><w:tcPr><w:gridSpan w:val="x"/></w:tcPr></w:tc>').iter(w("tc"))

    assert span_of(cell) == 1
    assert grid(parse(f"<w:tbl {W}/>".encode())) == []


@pytest.mark.parametrize(
    ("cell", "properties", "room"),
    [
        ('<w:tcW w:w="2500" w:type="dxa"/>', "", 2500 - 216),
        ('<w:tcW w:w="50" w:type="pct"/>', "", 1000 - 216),
        ("", '<w:tblCellMar><w:left w:w="10"/><w:end w:w="20"/></w:tblCellMar>', 1000 - 30),
        (
            '<w:tcMar><w:start w:w="0"/></w:tcMar>',
            '<w:tblCellMar><w:left w:w="10"/></w:tblCellMar>',
            1000 - 108,
        ),
        ('<w:tcW w:w="200" w:type="dxa"/>', "", None),
    ],
)
def test_the_room_of_a_cell_is_its_width_without_margins(
    cell: str, properties: str, room: float | None
) -> None:
    root = table(f"<w:tc><w:tcPr>{cell}</w:tcPr></w:tc>", properties=properties)
    ((element, position),) = cell_positions(root).items()

    assert inner_width(element, root, position, None) == room
