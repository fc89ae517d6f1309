# ruff: noqa: E501 - a piece of XML, a case, stays on its line

from __future__ import annotations

from lxml import etree
from tests.docx.wordml import DEFAULTS, NORMAL, first, read, style, styled
from tests.format_check.typed import p
from tests.templating.wordfile import W

from vanthu.docx.model import CellPosition
from vanthu.docx.table_styles import LOOK_BITS, parts_for, ruled
from vanthu.docx.xml import parse


def test_a_table_style_gives_its_header_row_bold() -> None:
    look = (
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
        '<w:tblStylePr w:type="firstCol"><w:rPr><w:i/></w:rPr></w:tblStylePr>'
    )
    styles = DEFAULTS + NORMAL.format("") + style("T", look, kind="table")
    cell = "<w:tc><w:tcPr/>{}</w:tc>"
    rows = "".join(f"<w:tr>{cell.format(styled('a'))}{cell.format(styled('b'))}</w:tr>" for _ in range(2))
    table = f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:firstRow="1" w:firstColumn="1"/></w:tblPr><w:tblGrid/>{rows}</w:tbl>'

    letters = [q.runs[0].format for q in read(table, p(), styles=styles).paragraphs[:4]]

    assert [(each.bold, each.italic) for each in letters] == [
        (True, True),
        (True, False),
        (False, True),
        (False, False),
    ]


def test_the_look_bits_of_old_files_are_read() -> None:
    styles = (
        DEFAULTS
        + NORMAL.format("")
        + style("T", '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>', kind="table")
    )
    table = (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:val="0020"/></w:tblPr><w:tblGrid/>'
        f"<w:tr><w:tc>{styled('a')}</w:tc></w:tr></w:tbl>"
    )

    assert first(table, styles=styles).runs[0].format.bold


def test_rows_and_columns_are_banded_behind_the_header() -> None:
    look = dict.fromkeys(LOOK_BITS, False) | {"firstRow": True, "noVBand": True, "lastColumn": True}
    cells = [CellPosition(row, 1, 1, 4, 2) for row in range(4)]

    assert [list(parts_for(look, cell, None)) for cell in cells] == [
        ["lastCol", "firstRow", "neCell"],
        ["band1Horz", "lastCol"],
        ["band2Horz", "lastCol"],
        ["band1Horz", "lastCol"],
    ]


def test_bands_may_be_several_columns_wide() -> None:
    style = parse(f'<w:style {W}><w:tblPr><w:tblStyleColBandSize w:val="2"/></w:tblPr></w:style>'.encode())
    look = dict.fromkeys(LOOK_BITS, False) | {"noHBand": True}

    bands = [list(parts_for(look, CellPosition(0, column, 1, 1, 5), style)) for column in range(5)]

    assert bands == [["band1Vert"], ["band1Vert"], ["band2Vert"], ["band2Vert"], ["band1Vert"]]


def table(borders: str, cell_borders: str = "") -> etree._Element:
    cell = f"<w:tc><w:tcPr><w:tcBorders>{cell_borders}</w:tcBorders></w:tcPr></w:tc>"
    properties = f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>"
    return parse(f"<w:tbl {W}>{properties}<w:tr>{cell}</w:tr></w:tbl>".encode())


def test_a_table_is_ruled_where_any_line_of_a_cell_shows() -> None:
    assert ruled(table('<w:top w:val="single"/>'), {})
    assert ruled(table(""), {"top": "single"})
    assert ruled(table('<w:top w:val="nil"/>', '<w:left w:val="dotted"/>'), {})
    assert not ruled(table('<w:top w:val="none"/>'), {"top": "single"})
    assert not ruled(table('<w:top w:val="single"/>', '<w:top w:val="nil"/>'), {})
