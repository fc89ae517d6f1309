from __future__ import annotations

import io
from decimal import Decimal

import xlwt
from tests.intake.builders import (
    REGISTRATION_HEAD,
    RESULTS_HEAD,
    WORK,
    Cells,
    read,
    the_row,
    the_table,
    xls,
)

from vanthu.intake.grids.xls_facts import read_xls_marks


def test_a_hidden_row_of_an_xls_is_hidden_and_not_struck() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Biểu 01")
    percent = xlwt.easyxf(num_format_str="0%")
    sheet.write(0, 0, "Tỷ lệ")
    sheet.write(1, 0, 0.95, percent)
    sheet.row(1).hidden = True
    stream = io.BytesIO()
    book.save(stream)

    marks, dates_from_1904 = read_xls_marks(stream.getvalue())

    (found,) = marks.values()
    assert found.hidden_rows == {1}
    assert found.struck == frozenset()
    assert found.percent == {(1, 0)}
    assert not dates_from_1904


def test_the_percent_formats_and_errors_of_an_xls_are_known() -> None:
    rows: Cells = [
        ["Đơn vị: Thôn Trại"],
        [],
        *RESULTS_HEAD,
        [1, "Đường hoa", "đang làm", 0.95, 1_000_000],
    ]
    data = xls(rows, {(4, 3): "0%"})

    row = the_row(read(data, "tep.xls"))

    assert row.values["progress_pct"] == Decimal(95)
    assert row.values["cost_state_vnd"] == 1_000_000


def test_merged_cells_of_an_xls_are_known() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Biểu")
    for r, row in enumerate([["Đơn vị: Thôn Trại"], [], *REGISTRATION_HEAD, WORK, [2, "Cổng làng", "a"]]):
        for c, value in enumerate(row):
            if value != "":
                sheet.write(r, c, value)
    sheet.write_merge(4, 5, 9, 9, "Nguyễn Văn An")
    stream = io.BytesIO()
    book.save(stream)

    rows = the_table(read(stream.getvalue(), "tep.xls")).rows

    assert [row.values["person_in_charge"] for row in rows] == ["Nguyễn Văn An"] * 2
