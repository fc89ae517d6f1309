"""The sheets of one workbook: their tables, and whose they are."""

from __future__ import annotations

import datetime as dt
import io

import openpyxl
from tests.intake.builders import (
    PLAN_HEAD,
    REGISTRATION_HEAD,
    WORK,
    a_form,
    at,
    codes,
    read,
    saved,
    the_table,
    works,
    xlsx,
)


def test_the_sheets_own_date_is_kept() -> None:
    assert the_table(
        works(WORK, [], ["", "", "", "", "Khánh Cư, ngày 20 tháng 5 năm 2024"])
    ).dated == dt.date(2024, 5, 20)


def test_two_tables_on_one_sheet_are_both_read() -> None:
    rows = [
        *a_form(REGISTRATION_HEAD, WORK),
        [],
        ["KẾ HOẠCH CỦA ĐƠN VỊ"],
        *PLAN_HEAD,
        [1, "Họp dân", "02 cuộc"],
    ]

    file = read(xlsx({"S": rows}))

    assert [(table.form, table.rows[0].number) for table in file.tables] == [
        ("registration", 5),
        ("unit_plan", 10),
    ]


def test_hidden_rows_are_read_and_told() -> None:
    book = openpyxl.load_workbook(
        io.BytesIO(xlsx({"S": a_form(REGISTRATION_HEAD, WORK, [2, "Cổng làng", "a"])}))
    )
    book["S"].row_dimensions[6].hidden = True

    file = read(saved(book))

    assert len(the_table(file).rows) == 2
    assert codes(file) == ["sheet_hidden_rows"]


def test_a_hidden_sheet_with_a_form_is_read_and_told() -> None:
    book = openpyxl.load_workbook(
        io.BytesIO(xlsx({"Ghi chú": [["x"]], "S": a_form(REGISTRATION_HEAD, WORK)}))
    )
    book["S"].sheet_state = "hidden"

    assert codes(read(saved(book))) == ["sheet_hidden"]


def test_sheets_that_are_no_form_give_nothing() -> None:
    file = read(
        xlsx(
            {
                "Hướng dẫn": [["Gửi trước 25/5/2024"]],
                "Biểu 01": a_form(REGISTRATION_HEAD, WORK),
                "Danh mục": [["Mã", "Tên"], ["a", "NTM"]],
            }
        )
    )

    assert [table.sheet for table in file.tables] == ["Biểu 01"]


def test_a_form_without_its_first_column_is_told_with_the_columns_name() -> None:
    head = [[label for label in REGISTRATION_HEAD[0] if not label.startswith("Tên")]]

    file = works([1, "a", "500 m", "Trại"], head=head)

    assert "sheet_columns_missing" in codes(file)
    assert at(file, "A3")[0].proposed == "Tên công trình, phần việc"


def test_an_empty_form_is_told() -> None:
    file = works([1], [2], [3])

    assert the_table(file).rows == ()
    assert codes(file) == ["sheet_no_rows"]


ROW = [1, "Đường hoa", "a", "500 m"]


def test_a_workbook_of_a_sheet_a_unit_gives_each_its_own() -> None:
    file = read(
        xlsx({"Thôn Trại": [*REGISTRATION_HEAD, ROW], "Thôn Đông": [*REGISTRATION_HEAD, ROW]}),
        "tong hop.xlsx",
    )

    assert [table.unit_code for table in file.tables] == ["T01", "T03"]


def test_a_sheet_that_names_no_unit_takes_that_of_its_workbook() -> None:
    file = read(
        xlsx({"Biểu 01": a_form(REGISTRATION_HEAD, ROW), "Biểu 01 (2)": [*REGISTRATION_HEAD, ROW]}),
        "tep.xlsx",
    )

    assert [table.unit_code for table in file.tables] == ["T01", "T01"]


def test_a_sheet_that_names_a_unit_which_is_unknown_does_not_take_that_of_the_others() -> None:
    sheets = {
        name: a_form(REGISTRATION_HEAD, WORK, unit=unit)
        for name, unit in (("A", "Thôn Trại"), ("B", "Thôn Lạ"))
    }

    file = read(xlsx(sheets), "tong hop.xlsx")

    assert [table.unit_code for table in file.tables] == ["T01", ""]
    assert [each.read for each in file.diagnostics if each.code == "unit_unknown"] == ["Thôn Lạ"]
