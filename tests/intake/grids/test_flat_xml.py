"""Workbooks that are one XML file: Excel's of 2003, and the flat form of OpenDocument."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from decimal import Decimal
from xml.sax.saxutils import escape

import pytest
from lxml import etree
from tests.intake.builders import (
    REGISTRATION_HEAD,
    Cells,
    a_form,
    at,
    at_little_cost,
    codes,
    read,
    the_row,
    the_table,
)
from tests.intake.gate.test_admit import zipped
from tests.intake.grids.test_open_workbook import xls
from tests.intake.ods import ods

from vanthu.records import ReadOutcome

WORK = [1, "Đường hoa", "a", "500 m", "Thôn Trại", 15_000_000, 5_000_000]
STYLES = (
    '<Style ss:ID="share"><NumberFormat ss:Format="Percent"/></Style>'
    '<Style ss:ID="out"><Font ss:StrikeThrough="1"/></Style><Style ss:ID="out2" ss:Parent="out"/>'
)


def xml_2003(*rows: str, options: str = "", name: str = "Biểu", before: str = "") -> bytes:
    """A workbook of one sheet whose rows are given as XML."""
    return (
        f'<?xml version="1.0"?>{before}<?mso-application progid="Excel.Sheet"?>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        f'<Styles>{STYLES}</Styles><Worksheet ss:Name="{name}"><Table>{"".join(rows)}</Table>'
        f'<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">{options}</WorksheetOptions>'
        "</Worksheet></Workbook>"
    ).encode()


def lines(cells: Cells) -> list[str]:
    return ["<Row>" + "".join(map(cell, row)) + "</Row>" for row in cells]


def cell(value: object, attributes: str = "") -> str:
    if value == "":
        return f"<Cell {attributes}/>"
    kind, text = ("Number", str(value)) if isinstance(value, int | float) else ("String", escape(str(value)))
    if isinstance(value, dt.datetime):
        kind, text = "DateTime", f"{value:%Y-%m-%dT%H:%M:%S}.000"
    return f'<Cell {attributes}><Data ss:Type="{kind}">{text}</Data></Cell>'


def test_a_workbook_of_excel_2003_is_read_and_the_cells_have_their_addresses() -> None:
    work = [*WORK, dt.datetime(2024, 5, 20, tzinfo=dt.UTC), "30/6/2024"]

    file = read(xml_2003(*lines(a_form(REGISTRATION_HEAD, work))), "bieu.xml")

    row = the_row(file)
    assert (row.values["work_name"], row.values["budget_state_vnd"]) == ("Đường hoa", 15_000_000)
    assert (row.values["start_date"], row.values["end_date"]) == (dt.date(2024, 5, 20), dt.date(2024, 6, 30))
    assert (row.cells["start_date"], row.sheet, row.unit_code) == ("H5", "Biểu", "T01")
    assert codes(file) == []


def test_spans_shares_errors_hidden_and_struck_rows_of_excel_2003_are_known() -> None:
    head = (
        cell("STT", 'ss:MergeDown="1"')
        + cell("Công trình, phần việc", 'ss:MergeDown="1"')
        + cell("Kết quả", 'ss:MergeDown="1"')
        + cell("Tỷ lệ hoàn thành (%)", 'ss:MergeDown="1"')
        + cell("Kinh phí thực hiện (đồng)", 'ss:MergeAcross="1"')
    )
    work = (
        cell(1) + cell("Đường hoa", 'ss:StyleID="out2"') + cell("đang làm") + cell(0.95, 'ss:StyleID="share"')
    )
    data = xml_2003(
        "<Row>" + cell("Đơn vị: Thôn Trại") + "</Row>",
        f'<Row ss:Index="3">{head}</Row>',
        "<Row>" + cell("Ngân sách nhà nước", 'ss:Index="5"') + cell("Xã hội hóa") + "</Row>",
        f'<Row ss:Hidden="1">{work}<Cell><Data ss:Type="Error">#REF!</Data></Cell>'
        '<Cell ss:Formula="=E5"/></Row>',
        options="<Visible>SheetHidden</Visible>",
    )

    file = read(data, "bieu.xml")

    assert the_row(file).values["progress_pct"] == Decimal(95)
    assert {"sheet_hidden", "sheet_hidden_rows"} < set(codes(file))
    assert [at(file, address)[0].code for address in ("B5", "E5", "F5")] == [
        "row_struck",
        "cell_error",
        "cell_no_result",
    ]


def flat_ods(rows: Cells) -> bytes:
    """The content of an .ods as Calc writes it flat: with white space between all elements but in text."""
    with zipfile.ZipFile(io.BytesIO(ods({"Biểu": rows}))) as package:
        root = etree.fromstring(package.read("content.xml"))
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    flat = etree.Element(f"{{{office}}}document", nsmap={key: uri for key, uri in root.nsmap.items() if key})
    flat.set(f"{{{office}}}mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    flat.extend(list(root))
    return etree.tostring(flat, xml_declaration=True, encoding="UTF-8").replace(b"><table:", b">\n  <table:")


def test_a_flat_ods_is_read_as_an_ods() -> None:
    file = read(flat_ods(a_form(REGISTRATION_HEAD, WORK)), "bieu.fods")

    assert the_row(file).values["budget_state_vnd"] == 15_000_000
    assert codes(file) == []


@pytest.mark.parametrize("name", ["bieu.et", "bieu.ett"])
def test_a_workbook_of_wps_is_read(name: str) -> None:
    file = read(xls([["Đơn vị: Thôn Trại"], [], *REGISTRATION_HEAD, WORK]), name)

    assert the_row(file).values["work_name"] == "Đường hoa"
    assert codes(file) == []


BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_in_any_encoding(encoding: str) -> None:
    bomb = xml_2003(*lines([["&c;"]]), before=BOMB).decode().encode(encoding)
    flat = flat_ods([["x"]]).decode().replace("?>", f"?>{BOMB}", 1).encode(encoding)

    with at_little_cost():
        assert codes(read(bomb, "bieu.xml")) == ["file_dtd"]
        assert codes(read(flat, "bieu.fods")) == ["file_dtd"]


@pytest.mark.parametrize("name", ["bieu.xml", "bieu.fods"])
def test_xml_that_is_nested_as_no_workbook_is_refused(name: str) -> None:
    deep = "<a>" * 100_000 + "</a>" * 100_000
    made = xml_2003(deep) if name == "bieu.xml" else flat_ods([["x"]]).replace(b"<text:p>", deep.encode(), 1)

    with at_little_cost():
        assert read(made, name).outcome is ReadOutcome.UNREADABLE


def test_cells_that_stand_a_billion_places_apart_are_not_laid_out() -> None:
    stray = cell("x", 'ss:Index="16000"')
    far = f'<Row ss:Index="19000">{stray}</Row>'

    with at_little_cost():
        file = read(xml_2003(*lines(a_form(REGISTRATION_HEAD, WORK)), far), "bieu.xml")

    assert codes(file) == ["file_too_wide"]


def test_rows_far_below_are_left_out_and_told() -> None:
    far = f'<Row ss:Index="1048576">{cell("x")}</Row>'

    file = read(xml_2003(*lines(a_form(REGISTRATION_HEAD, WORK)), far), "bieu.xml")

    assert len(the_table(file).rows) == 1
    assert "sheet_rows_left_out" in codes(file)


def test_xml_that_is_cut_off_is_told_as_damaged() -> None:
    data = xml_2003(*lines(a_form(REGISTRATION_HEAD, WORK)))

    assert codes(read(data[: len(data) // 2], "bieu.xml")) == ["file_damaged"]


def test_xml_of_another_kind_is_no_form() -> None:
    assert read(b'<?xml version="1.0"?><data><a>1</a></data>', "bieu.xml").outcome is not ReadOutcome.READ


def test_a_zip_of_a_flat_ods_is_read() -> None:
    file = read(zipped({"bieu.fods": flat_ods(a_form(REGISTRATION_HEAD, WORK))}), "lo.zip")

    assert (file.file, file.outcome) == ("lo.zip/bieu.fods", ReadOutcome.READ)
