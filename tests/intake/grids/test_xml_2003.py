"""Excel's XML of 2003 as grids."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from tests.intake.builders import (
    REGISTRATION_HEAD,
    WORK,
    a_form,
    at,
    at_little_cost,
    codes,
    read,
    the_row,
    the_table,
)
from tests.intake.ods import flat_ods
from tests.intake.xml_2003 import cell, lines, xml_2003

from vanthu.records import ReadOutcome


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


@pytest.mark.parametrize("name", ["bieu.xml", "bieu.fods"])
def test_xml_that_is_nested_as_no_workbook_is_refused(name: str) -> None:
    deep = "<a>" * 100_000 + "</a>" * 100_000
    made = xml_2003(deep) if name == "bieu.xml" else flat_ods([["x"]]).replace(b"<text:p>", deep.encode(), 1)

    with at_little_cost():
        assert read(made, name).outcome is ReadOutcome.UNREADABLE


def test_xml_of_another_kind_is_no_form() -> None:
    assert read(b'<?xml version="1.0"?><data><a>1</a></data>', "bieu.xml").outcome is not ReadOutcome.READ
