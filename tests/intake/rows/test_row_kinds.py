"""What each row of a table is."""

from __future__ import annotations

import pytest
from tests.intake.builders import (
    OTHER,
    REGISTRATION_HEAD,
    WORK,
    codes,
    names,
    read,
    the_row,
    the_table,
    works,
    xlsx,
)


def test_sections_are_an_attribute_of_their_rows() -> None:
    file = works(["I", "Khối thôn"], WORK, ["II. Khối trường học"], [1, "Sân trường", "d"])

    assert [row.section for row in the_table(file).rows] == ["I. Khối thôn", "II. Khối trường học"]


def test_a_section_merged_over_the_table_is_one_without_a_number() -> None:
    data = xlsx({"S": [*REGISTRATION_HEAD, ["Khối thôn"], WORK]}, merges=["A3:L3"])

    assert the_row(read(data, "thon trai.xlsx")).section == "Khối thôn"


def test_numbered_rows_that_are_empty_vanish() -> None:
    file = works(WORK, [2], [3, "……"], [4, "", "", "-"], [15, "Cổng làng", "a"])

    assert names(the_table(file)) == ["Đường hoa", "Cổng làng"]


@pytest.mark.parametrize(
    "signature",
    [
        ["", "Người lập biểu", "", "", "TRƯỞNG THÔN"],
        ["", "", "", "", "", "Ngày 20 tháng 5 năm 2024"],
        ["", "", "", "", "", "TM. UBND XÃ"],
        ["", "XÁC NHẬN CỦA THÔN"],
        ["", "", "", "Khánh Cư, ngày … tháng … năm 2024"],
    ],
)
def test_signatures_end_the_table(signature: list[object]) -> None:
    file = works(WORK, [], signature, [], ["", "Nguyễn Văn An", "", "", "Trần Thị Bình"])

    assert names(the_table(file)) == ["Đường hoa"]


def test_an_example_line_of_an_issued_form_is_skipped() -> None:
    assert names(the_table(works(["Ví dụ", "Đường hoa mẫu", "a"], WORK))) == ["Đường hoa"]


def test_a_header_repeated_on_a_new_page_is_skipped() -> None:
    assert names(the_table(works(WORK, *REGISTRATION_HEAD, [2, "Cổng làng", "a"]))) == [
        "Đường hoa",
        "Cổng làng",
    ]


def test_rows_numbered_with_letters_are_rows() -> None:
    file = works(["a", "Đường hoa", "a", "500 m"], ["b", "Cổng làng", "a", "1 cái"])

    assert names(the_table(file)) == ["Đường hoa", "Cổng làng"]
    assert codes(file) == []


@pytest.mark.parametrize(
    ("more", "counted"), [(["1 cái", "Trại", 1_000_000], True), (["1 cái", "", 5], False)]
)
def test_a_row_below_the_signature_without_a_number_counts_with_three_cells_beside_its_name(
    more: list[object], counted: bool
) -> None:
    file = works(WORK, OTHER, ["", "TRƯỞNG THÔN"], ["", "Nhà văn hóa", "", *more])

    assert ("Nhà văn hóa" in names(the_table(file))) == counted
