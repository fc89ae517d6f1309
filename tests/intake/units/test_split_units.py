"""The tables of two units, one under the other on one sheet."""

from __future__ import annotations

import pytest
from tests.intake.builders import OTHER, REGISTRATION_HEAD, WORK, a_form, read, xlsx


@pytest.mark.parametrize("title", ["", "BIỂU 01. ĐĂNG KÝ CÔNG TRÌNH"])
@pytest.mark.parametrize("named", ["Đơn vị: Thôn Đông Mai", "Tên đơn vị: THÔN ĐÔNG MAI"])
def test_each_row_is_of_the_unit_named_above_its_header(named: str, title: str) -> None:
    rows = [
        *a_form(REGISTRATION_HEAD, WORK),
        [],
        [title] if title else [],
        [named],
        [],
        *REGISTRATION_HEAD,
        OTHER,
    ]

    file = read(xlsx({"Biểu 01": rows}))

    found = [(row.unit_code, row.values["work_name"]) for table in file.tables for row in table.rows]
    assert found == [("T01", "Đường hoa"), ("T02", "Cổng làng")]
    assert [row.number for table in file.tables for row in table.rows] == [5, len(rows)]


def test_the_same_unit_named_on_each_page_stays_one_table() -> None:
    page = [["Đơn vị: Thôn Trại"], *REGISTRATION_HEAD]

    file = read(xlsx({"Biểu 01": [*a_form(REGISTRATION_HEAD, WORK), *page, OTHER]}))

    assert [len(table.rows) for table in file.tables] == [2]


def test_a_table_that_goes_on_in_another_order_is_read_in_that_order() -> None:
    head = ["STT", "Địa điểm", "Nội dung thi đua", "Nội dung, quy mô", "Tên công trình"]
    first = ["STT", "Tên công trình", "Nội dung thi đua", "Nội dung, quy mô", "Địa điểm"]
    rows: list[list[object]] = [
        ["Đơn vị: Thôn Trại"],
        [*first],
        [1, "Đường hoa", "a", "500 m", "Trại"],
        [*head],
        [2, "Đông", "b", "1 cái", "Cổng làng"],
    ]

    file = read(xlsx({"Biểu 01": rows}))

    found = [(row.values["work_name"], row.values["location"]) for table in file.tables for row in table.rows]
    assert found == [("Đường hoa", "Trại"), ("Cổng làng", "Đông")]
