"""What no table took in: tables beside each other, several units on a sheet, sheets, struck rows."""

from __future__ import annotations

import io
from collections.abc import Sequence

import openpyxl
import pytest
from openpyxl.styles import Font
from tests.intake.builders import (
    REGISTRATION_HEAD,
    RESULTS_HEAD,
    a_form,
    at,
    codes,
    read,
    saved,
    the_table,
    xlsx,
)

from vanthu.records import ReadFile

WORK = [1, "Đường hoa", "a", "500 m", "Thôn Trại", 15_000_000, 5_000_000]
OTHER = [2, "Cổng làng", "a", "1 cái", "Thôn Trại", 1_000_000, 0]
HEAD = ("STT", "Tên công trình", "Nội dung thi đua", "Địa điểm", "Xã hội hóa")


def sheet(*rows: Sequence[object], name: str = "thon trai.xlsx", **others: list[list[object]]) -> ReadFile:
    return read(xlsx({"S": list(rows), **others}), name)


def names(file: ReadFile) -> list[list[object]]:
    return [[next(iter(row.values.values())) for row in table.rows] for table in file.tables]


# -- tables side by side


def test_one_form_twice_side_by_side_is_read_twice() -> None:
    head = [*HEAD, "", *HEAD]
    file = sheet(
        ["THÔN TRẠI"],
        head,
        [1, "Trái 1", "a", "Trại", 5_000_000, "", 1, "Phải 1", "a", "Trại", 6_000_000],
        [2, "Trái 2", "a", "Trại", 5_000_000],
    )

    assert names(file) == [["Trái 1", "Trái 2"], ["Phải 1"]]
    assert file.tables[1].rows[0].cells["budget_social_vnd"] == "K3"
    assert {table.unit_code for table in file.tables} == {"T01"}
    assert "sheet_tables_beside" not in codes(file)


def test_two_forms_side_by_side_are_both_read() -> None:
    head = [[*REGISTRATION_HEAD[0], "", *RESULTS_HEAD[0]]]
    head += [[*REGISTRATION_HEAD[1], "", "", "", "", *RESULTS_HEAD[1]]]
    file = sheet(*head, [*WORK, *[""] * 6, 1, "Cổng làng", "hoàn thành", 100])

    assert [table.form for table in file.tables] == ["registration", "results"]
    assert names(file) == [["Đường hoa"], ["Cổng làng"]]


def test_tables_side_by_side_without_numbers_are_both_read() -> None:
    head = [*HEAD[1:], "", *HEAD[1:]]
    file = sheet(head, ["Trái", "a", "Trại", 5_000_000, "", "Phải", "a", "Trại", 6_000_000])

    assert names(file) == [["Trái"], ["Phải"]]


def test_a_table_below_two_side_by_side_is_read_whole() -> None:
    head = [*HEAD, "", *HEAD]
    file = sheet(
        head,
        [1, "Trái", "a", "Trại", 5_000_000, "", 1, "Phải", "a", "Trại", 6_000_000],
        [],
        REGISTRATION_HEAD[0],
        REGISTRATION_HEAD[1],
        [*WORK, "20/5/2024", "20/6/2024", "Nguyễn Văn An", "0912345678"],
    )

    assert names(file) == [["Trái"], ["Phải"], ["Đường hoa"]]
    assert file.tables[2].rows[0].values["phone"] == "0912345678"


def test_a_list_of_codes_beside_a_form_leaves_it_whole() -> None:
    file = sheet([*HEAD, "", "STT", "Mã"], [1, "Đường hoa", "a", "Trại", 5_000_000, "", 1, "a"])

    assert names(file) == [["Đường hoa"]]


def test_tables_beside_each_other_that_cannot_be_parted_are_told_as_an_error() -> None:
    head = ["STT", "Tên công trình", "Địa điểm", "STT", "Địa điểm", "Ghi chú"]
    file = sheet(head, [1, "Đường hoa", "Trại", 1, "Đông", "x1"])

    assert "sheet_tables_beside" in codes(file)


# -- several units on one sheet


def units(*cells: object, name: str = "tong hop.xlsx") -> ReadFile:
    head = ("STT", "Đơn vị", *HEAD[1:])
    return sheet(
        head, *[[n, cell, f"Việc {n}", "a", "Trại", 5] for n, cell in enumerate(cells, 1)], name=name
    )


def test_rows_that_a_column_gives_to_several_units_are_parted() -> None:
    file = units("Thôn Trại", "Thôn Đông", "T. Trại", name="tong hop - thon trai.xlsx")

    assert [(t.unit_code, len(t.rows)) for t in file.tables] == [("T01", 2), ("T03", 1)]
    assert [row.unit_code for row in file.tables[1].rows] == ["T03"]
    assert at(file, "B1")[0].code == "unit_column_parted"


def test_a_column_of_units_says_whose_the_rows_are_where_nothing_else_does() -> None:
    file = units("Thôn Trại", "Thôn Đông")

    assert [t.unit_code for t in file.tables] == ["T01", "T03"]
    assert "unit_unknown" not in codes(file)


@pytest.mark.parametrize("doubtful", ["", "Xóm Núi", "Thôn Đông Maii"])
def test_a_row_of_several_units_whose_unit_is_not_certain_is_a_question(doubtful: str) -> None:
    file = units("Thôn Trại", "Thôn Đông", doubtful, name="thon trai.xlsx")

    assert [t.unit_code for t in file.tables] == [""]
    (finding,) = [f for f in file.diagnostics if f.code == "unit_column_unclear"]
    assert finding.facts["rows"] == "4"


@pytest.mark.parametrize("cells", [("Thôn Trại", "Thôn Trại"), ("Chi hội 1", "Chi hội 2"), ("", "")])
def test_a_column_that_names_no_other_unit_is_not_looked_at(cells: tuple[str, str]) -> None:
    file = units(*cells, name="thon trai.xlsx")

    assert the_table(file).unit_code == "T01"
    assert not [code for code in codes(file) if code.startswith("unit")]


def test_a_column_that_names_another_unit_only_is_told() -> None:
    file = units("Thôn Đông", "Thôn Đông", name="thon trai.xlsx")

    assert the_table(file).unit_code == "T01"
    assert at(file, "B1")[0].code == "unit_column_differs"


def test_where_nominees_work_is_not_who_nominates() -> None:
    head = ("STT", "Họ và tên", "Đối tượng", "Đơn vị", "Tóm tắt thành tích")
    rows = [[n, f"Trần Văn {u[-1]}", "cá nhân", u, "Giỏi"] for n, u in [(1, "Thôn Trại"), (2, "Thôn Đông")]]

    file = sheet(head, *rows, name="HND.xlsx")

    assert the_table(file).unit_code == "HND"
    assert at(file, "D1")[0].code == "unit_column_differs"


def test_a_sum_over_rows_of_several_units_is_nobodys() -> None:
    head = ("STT", "Đơn vị", *HEAD[1:])
    rows = [[n, u, "Việc", "a", "Trại", 5_000_000] for n, u in [(1, "Thôn Trại"), (2, "Thôn Đông")]]

    file = sheet(head, *rows, ["", "", "Tổng cộng", "", "", 10_000_000])

    assert [table.totals for table in file.tables] == [(), ()]


# -- sheets and rows that no table took in


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("Biểu 03", [["Ai", "Làm gì"], ["Nguyễn Văn Khá", "Hiến đất"]]),
        ("Sheet2", [["ĐỀ NGHỊ KHEN THƯỞNG"], ["Ai", "Làm gì"], ["Nguyễn Văn Khá", "Hiến đất"]]),
        ("Sheet2", [["Ai", "Làm gì", "Tặng gì"], ["Nguyễn Văn Khá", "Hiến đất", "Giấy khen"]]),
    ],
)
def test_a_sheet_that_may_be_a_form_and_is_not_read_is_told(name: str, cells: list[list[object]]) -> None:
    file = read(xlsx({"S": a_form(REGISTRATION_HEAD, WORK), name: cells}))

    assert [(f.code, f.cell_place.sheet) for f in file.diagnostics] == [("sheet_not_read", name)]


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("Hướng dẫn", [["STT", "Cột", "Cách ghi"], [1, "Tên", "ghi đủ"], [2, "Biểu 01", "nộp trước"]]),
        ("Danh mục", [["Mã", "Tên", "Ghi"], ["a", "NTM", "x1"]]),
        ("Sheet2", [["Gửi trước 25/5/2024"], ["Nơi nhận", "UBND xã"]]),
        ("Biểu 03", [["Không có đề nghị"]]),
    ],
)
def test_a_sheet_that_is_no_form_is_not_told(name: str, cells: list[list[object]]) -> None:
    assert codes(read(xlsx({"S": a_form(REGISTRATION_HEAD, WORK), name: cells}))) == []


def test_rows_below_the_table_that_no_table_takes_in_are_told() -> None:
    file = read(
        xlsx(
            {
                "S": a_form(
                    REGISTRATION_HEAD,
                    WORK,
                    ["", "Người lập"],
                    ["", "Mã", "Tên", "Giá", "Cộng thêm"],
                    [1, "", "Cổng làng", "", 5_000_000],
                )
            }
        )
    )

    (finding,) = file.diagnostics
    assert (finding.code, finding.cell_place.cell, finding.facts["rows"]) == (
        "rows_below_not_used",
        "A8",
        "8",
    )


# -- money and struck rows


@pytest.mark.parametrize("label", ["Tổng kinh phí", "Tổng kinh phí (đồng)", "Tổng số tiền", "Tổng dự toán"])
def test_a_total_that_is_the_only_money_is_told_at_its_header(label: str) -> None:
    file = sheet((*HEAD[:4], label), [1, "Đường hoa", "a", "Trại", 5_000_000])

    assert "column_money_whole" in [finding.code for finding in at(file, "E1")]


def test_a_row_that_is_struck_through_is_counted_and_told() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx({"S": a_form(REGISTRATION_HEAD, WORK, OTHER)})))
    for cell in book["S"][6]:
        cell.font = Font(strike=True)

    file = read(saved(book))

    assert len(the_table(file).rows) == 2
    assert [(f.code, f.cell_place.cell, f.read) for f in file.diagnostics] == [
        ("row_struck", "B6", "Cổng làng")
    ]


def test_a_font_that_says_it_is_not_struck_through_is_not_told() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx({"S": a_form(REGISTRATION_HEAD, WORK)})))
    book["S"]["B5"].font = Font(strike=False)

    assert codes(read(saved(book))) == []
