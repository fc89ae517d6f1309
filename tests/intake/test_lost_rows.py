"""Rows that look like headings, totals or signatures: none is lost, none is counted in silence."""

from __future__ import annotations

import pytest
from tests.intake.builders import (
    OTHER,
    REGISTRATION_HEAD,
    WORK,
    at,
    codes,
    names,
    the_table,
    works,
)

UNNUMBERED_HEAD = tuple(row[1:] for row in REGISTRATION_HEAD)


# -- what is numbered like a section


def test_works_numbered_like_sections_with_their_money_are_works_and_told() -> None:
    file = works(["I", "Đường hoa", "", "", "", 15_000_000], ["II", "Cổng làng", "", "", "", "", 1_000_000])

    table = the_table(file)
    assert names(table) == ["Đường hoa", "Cổng làng"]
    assert [row.section for row in table.rows] == ["", ""]
    assert table.rows[1].values["budget_social_vnd"] == 1_000_000
    assert codes(file) == ["row_section_work", "row_section_work"]
    assert at(file, "B5")[0].read == "I. Đường hoa"


def test_a_number_written_before_the_name_is_no_part_of_the_work() -> None:
    file = works(
        ["I. Đường hoa", "", "", "", 15_000_000], ["II. Cổng làng", "", "", "", 5], head=UNNUMBERED_HEAD
    )

    assert names(the_table(file)) == ["Đường hoa", "Cổng làng"]


def test_a_total_below_works_numbered_like_sections_is_their_sum() -> None:
    file = works(
        ["I", "Đường hoa", "", "", "", 15_000_000],
        ["II", "Cổng làng", "", "", "", 1_000_000],
        ["", "Tổng cộng", "", "", "", 16_000_000],
    )

    assert names(the_table(file)) == ["Đường hoa", "Cổng làng"]
    assert "total_disagrees" not in codes(file)


def test_the_sum_of_a_section_without_rows_is_not_lost() -> None:
    file = works(["I", "Khối thôn"], WORK, ["II", "Khối trường", "", "", "", 9_000_000])

    assert names(the_table(file)) == ["Đường hoa", "Khối trường"]
    assert at(file, "B7")[0].code == "row_section_work"


def test_a_section_without_rows_and_with_nothing_but_zeros_is_no_work() -> None:
    assert codes(works(["I", "Khối thôn"], WORK, ["II", "Khối trường", "", "", "", 0, 0])) == []


def test_a_name_alone_among_works_numbered_like_sections_is_told() -> None:
    file = works(["I", "Đường hoa", "", "", "", 15_000_000], ["II", "Cổng làng"])

    assert names(the_table(file)) == ["Đường hoa"]
    assert at(file, "B6")[0].code == "row_section_empty"


def test_a_work_of_money_only_above_one_that_is_filled_whole_is_a_work() -> None:
    file = works(["I", "Đường hoa", "", "", "", 15_000_000], ["II", *OTHER[1:]])

    assert names(the_table(file)) == ["Đường hoa", "Cổng làng"]


def test_sections_within_sections_keep_their_sums() -> None:
    file = works(
        ["A", "Công trình", "", "", "", 16_000_000],
        ["I", "Khối thôn", "", "", "", 15_000_000],
        WORK,
        ["II", "Khối trường", "", "", "", 1_000_000],
        OTHER,
        ["B", "Phần việc", "", "", "", 1_000_000],
        OTHER,
    )

    table = the_table(file)
    sums = [(int(t.value), t.first, t.last) for t in table.totals if t.key == "budget_state_vnd"]
    assert sorted(sums) == [(1_000_000, 9, 9), (1_000_000, 11, 11), (15_000_000, 7, 7), (16_000_000, 7, 9)]
    assert [row.section for row in table.rows] == ["I. Khối thôn", "II. Khối trường", "B. Phần việc"]
    assert codes(file) == []


def test_a_detail_below_a_work_numbered_like_a_section_is_of_that_work() -> None:
    file = works(WORK, ["I", "Cổng làng", "", "", "", 1_000_000], ["", "- Xây hai trụ"])

    assert the_table(file).rows[1].values["description"] == "- Xây hai trụ"


# -- what stands below a signature


@pytest.mark.parametrize("signature", [["TM. ĐƠN VỊ"], ["", "Ngày 20 tháng 5 năm 2024"]])
def test_filled_rows_below_a_signature_are_read_and_told(signature: list[object]) -> None:
    file = works(WORK, signature, ["", "TRƯỞNG THÔN"], [], ["PHẦN VIỆC BỔ SUNG"], OTHER, [3, *WORK[1:]])

    assert names(the_table(file)) == ["Đường hoa", "Cổng làng", "Đường hoa"]
    assert codes(file) == ["rows_below_signature"]
    assert at(file, "B10")[0].facts["rows"] == "10, 11"


def test_filled_rows_below_a_signature_are_read_without_numbers() -> None:
    file = works(WORK[1:], ["Người lập biểu"], OTHER[1:], head=UNNUMBERED_HEAD)

    assert names(the_table(file)) == ["Đường hoa", "Cổng làng"]


def test_the_names_of_those_who_sign_are_no_rows() -> None:
    file = works(
        WORK,
        ["", "Người lập", "", "Kế toán", "TRƯỞNG THÔN"],
        [],
        ["", "Nguyễn Văn An", "", "Lê Thị Hoa", "Trần Thị Bình", "", "", "", "", "Đỗ Văn Hải"],
    )

    assert names(the_table(file)) == ["Đường hoa"]
    assert codes(file) == []


def test_the_sheets_date_is_kept_where_rows_follow_it() -> None:
    file = works(WORK, ["", "Ngày 20 tháng 5 năm 2024"], OTHER)

    assert str(the_table(file).dated) == "2024-05-20"


# -- what begins like a total


@pytest.mark.parametrize(
    "name", ["Tổng khối lượng nạo vét kênh", "Tổng phần mềm quản lý", "Tổng vận hành trạm"]
)
def test_a_work_without_a_number_whose_name_begins_like_a_total_is_a_work(name: str) -> None:
    file = works([name, "a", "100 m", "Ngõ 1", 15_000_000], head=UNNUMBERED_HEAD)

    assert names(the_table(file)) == [name]


@pytest.mark.parametrize("total", ["Tổng khối thôn", "Cộng mục I", "Tổng cộng (I+II)", "Tổng số:", "Cộng I"])
def test_a_total_of_a_part_stays_a_total(total: str) -> None:
    assert names(the_table(works(WORK, ["", total, "", "", "", 15_000_000]))) == ["Đường hoa"]


def test_a_sum_in_words_is_no_work() -> None:
    file = works(WORK, ["", "Tổng cộng", "", "", "", 15_000_000], ["", "Bằng chữ: mười lăm triệu đồng"])

    assert names(the_table(file)) == ["Đường hoa"]


# -- what has no number among numbered rows


def test_a_row_that_goes_on_with_the_sentence_above_joins_it_and_is_told() -> None:
    file = works(WORK, ["", "và cổng làng", "", "có chiếu sáng"], OTHER)

    table = the_table(file)
    assert names(table) == ["Đường hoa và cổng làng", "Cổng làng"]
    assert table.rows[0].values["description"] == "500 m có chiếu sáng"
    assert [(f.code, f.cell_place.cell) for f in file.diagnostics] == [("row_continued", "B6")]


def test_a_row_of_words_without_a_number_is_counted_and_told() -> None:
    file = works(WORK, ["", "Nhà văn hóa", "", "sơn lại"], OTHER)

    assert names(the_table(file)) == ["Đường hoa", "Nhà văn hóa", "Cổng làng"]
    assert [(f.code, f.cell_place.cell) for f in file.diagnostics] == [("row_unnumbered", "B6")]


@pytest.mark.parametrize("more", [["a"], ["", "", "", 5_000_000], ["", "", "", "", "", "20/5/2024"]])
def test_a_row_without_a_number_that_says_more_than_words_is_a_work(more: list[object]) -> None:
    file = works(WORK, ["", "đường làng", *more], OTHER)

    assert names(the_table(file)) == ["Đường hoa", "đường làng", "Cổng làng"]
