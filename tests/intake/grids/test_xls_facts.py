from __future__ import annotations

import io

import xlwt

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
