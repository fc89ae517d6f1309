"""Rows, details, sections and sums put in their places."""

from __future__ import annotations

import io

import openpyxl
from openpyxl.styles import Font
from tests.intake.builders import (
    OTHER,
    REGISTRATION_HEAD,
    WORK,
    a_form,
    codes,
    names,
    read,
    saved,
    the_table,
    works,
    xlsx,
)


def test_totals_are_declared_and_not_rows() -> None:
    file = works(
        WORK,
        [2, "Cổng làng", "a", "", "", 1_000_000, 0],
        ["", "Tổng cộng", "", "", "", 16_000_000, 5_000_000],
    )

    table = the_table(file)
    assert names(table) == ["Đường hoa", "Cổng làng"]
    assert [(t.key, int(t.value), t.cell, t.first, t.last) for t in table.totals] == [
        ("budget_state_vnd", 16_000_000, "F7", 5, 6),
        ("budget_social_vnd", 5_000_000, "G7", 5, 6),
    ]
    assert codes(file) == []


def test_a_total_below_a_section_is_of_that_section() -> None:
    file = works(
        ["I", "Khối thôn"],
        WORK,
        ["", "Cộng I", "", "", "", 15_000_000, 5_000_000],
        ["II", "Khối trường"],
        [1, "Sân trường", "d", "", "", 2_000_000, 0],
        ["", "Cộng II", "", "", "", 2_000_000, 0],
        ["", "TỔNG CỘNG (I+II)", "", "", "", 17_000_000, 5_000_000],
    )

    assert codes(file) == []
    assert [(t.first, t.last) for t in the_table(file).totals if t.key == "budget_state_vnd"] == [
        (6, 6),
        (9, 9),
        (6, 9),
    ]


def test_lines_of_detail_below_a_work_are_joined_to_its_description_and_told() -> None:
    file = works(WORK, ["", "- Trồng 200 cây hoa"], ["", "b) Làm bồn"], [2, "Cổng làng", "a"])

    table = the_table(file)
    assert names(table) == ["Đường hoa", "Cổng làng"]
    assert table.rows[0].values["description"] == "500 m\n- Trồng 200 cây hoa\n- Làm bồn"
    assert codes(file) == ["row_detail_joined", "row_detail_joined"]


def test_lines_below_a_work_with_figures_of_their_own_are_rows_and_told() -> None:
    file = works(WORK, ["a)", "Đoạn một", "a", "", "", 2_000_000])

    assert names(the_table(file)) == ["Đường hoa", "Đoạn một"]
    assert codes(file) == ["row_sub_item"]


def test_a_row_with_nothing_but_a_name_is_used_and_told() -> None:
    file = works(WORK, ["", "Khối thôn"])

    assert codes(file) == ["row_name_only"]


def test_a_table_without_numbers_tells_of_a_row_that_is_only_a_name() -> None:
    head = (("Tên công trình", "Nội dung thi đua", "Địa điểm thực hiện"),)

    file = read(xlsx({"S": a_form(head, ["KHỐI THÔN"], ["Đường hoa", "a", "Trại"])}))

    assert "row_name_only" in codes(file)


def test_a_row_that_is_struck_through_is_counted_and_told() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx({"S": a_form(REGISTRATION_HEAD, WORK, OTHER)})))
    for cell in book["S"][6]:
        cell.font = Font(strike=True)

    file = read(saved(book))

    assert len(the_table(file).rows) == 2
    assert [(f.code, f.cell_place.cell, f.read) for f in file.diagnostics] == [
        ("row_struck", "B6", "Cổng làng")
    ]
