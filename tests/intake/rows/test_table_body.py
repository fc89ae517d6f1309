"""Rows, details, sections and sums put in their places."""

from __future__ import annotations

import io

import openpyxl
import pytest
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

from vanthu.diagnostics import Severity


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


REMARK_CHANGES = (
    "Ghi chú: kinh phí công trình 2 tăng thành 3.000.000đ",
    "Ghi chú: công trình 2 giảm còn 5 triệu",
    "Lưu ý: đính chính tên người phụ trách dòng 1",
    "Chú ý: bỏ công trình 2",
    "* Kinh phí dòng 1: 4tr5",
    "Ghi chú: bổ sung sân chơi thôn 4.000.000 đồng",
)


@pytest.mark.parametrize("words", REMARK_CHANGES)
@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize("column", [0, 1])
def test_a_remark_that_may_change_a_row_is_told_at_its_cell(words: str, signed: bool, column: int) -> None:
    signature = [["", "", "", "", "", "TRƯỞNG THÔN"], ["", "", "", "", "", "(Ký, ghi rõ họ tên)"]]

    file = works(WORK, OTHER, *(signature if signed else []), [*[""] * column, words])

    (told,) = [each for each in file.diagnostics if each.code == "row_remark"]
    assert (told.severity, told.read) == (Severity.WARNING, words)
    assert told.cell_place.cell == f"{'AB'[column]}{9 if signed else 7}"
    assert names(the_table(file)) == ["Đường hoa", "Cổng làng"]


def test_a_remark_whose_first_word_has_its_own_cell_is_no_work() -> None:
    for head in ("Ghi chú", "Ghi chú:", "Lưu ý:"):
        file = works(
            WORK, OTHER, [head, "kinh phí dòng 2 tăng thành 3.000.000đ"], [head, "số liệu đến tháng 6"]
        )

        assert codes(file) == ["row_remark"]
        assert names(the_table(file)) == ["Đường hoa", "Cổng làng"]


@pytest.mark.parametrize(
    "words",
    [
        "Ghi chú: Số liệu tính đến ngày 20.11.2024",
        "Ghi chú: không sửa, xóa cột của biểu",
        "Ghi chú: bổ sung nếu có",
        "Lưu ý: ghi số, ví dụ 5.000.000",
        "Chú ý: đường dài 3.000 m",
        "Bằng chữ: Hai mươi triệu đồng chẵn",
        "Bằng chữ: 20.000.000 đồng",
        "Ghi chú: đã tăng cường vận động nhân dân",
    ],
)
def test_other_remarks_are_left_out_silently(words: str) -> None:
    for column in (0, 1):
        file = works(WORK, OTHER, [*[""] * column, words])

        assert codes(file) == []
        assert names(the_table(file)) == ["Đường hoa", "Cổng làng"]


@pytest.mark.parametrize(
    "name",
    [
        "Bổ sung: Sân chơi thôn 4.000.000đ",
        "Sân chơi thôn, 4 triệu",
        "Kinh phí công trình 2 tăng thành 3.000.000 đồng",
        "Sân chơi thôn (4tr5)",
        "Sân chơi thôn 500k",
    ],
)
@pytest.mark.parametrize("number", ["", 3])
def test_an_amount_in_a_row_that_has_a_name_alone_holds_it(name: str, number: object) -> None:
    file = works(WORK, OTHER, [number, name])

    assert "row_name_amount" in codes(file)
    assert [row.held for row in the_table(file).rows] == [False, False, True]


def test_an_added_work_across_the_table_is_told() -> None:
    file = works(WORK, OTHER, ["Bổ sung: Sân chơi thôn 4.000.000đ"])

    assert codes(file) == ["row_remark"]
    assert names(the_table(file)) == ["Đường hoa", "Cổng làng"]


@pytest.mark.parametrize("name", ["Sân chơi thôn", "Đường dài 3.000 m", "Hưởng ứng ngày 20.11.2024"])
def test_a_name_alone_without_an_amount_counts(name: str) -> None:
    file = works(WORK, OTHER, [3, name])

    assert "row_name_amount" not in codes(file)
