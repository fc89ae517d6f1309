"""Records of text files whose quotes do not close, and whose values hold the delimiter."""

from __future__ import annotations

import pytest
from tests.intake.builders import at, codes, names, read, the_table

from vanthu.records import ReadFile

HEAD = "STT;Tên công trình;Nội dung thi đua;Địa điểm;Xã hội hóa"


def file(*lines: str) -> ReadFile:
    return read("\n".join(["Đơn vị: Thôn Trại", HEAD, *lines]).encode(), "bieu.csv")


@pytest.mark.parametrize("name", ['"Đường hoa', 'CT "Đường hoa', '"Đường hoa" mở rộng'])
def test_a_quote_that_does_not_close_swallows_no_row(name: str) -> None:
    read_ = file(f"1;{name};a;Trại;1000000", "2;Cổng làng;a;Trại;2000000", "3;Kênh T3;a;Trại;3000000")

    assert [row.values["budget_social_vnd"] for row in the_table(read_).rows] == [
        1_000_000,
        2_000_000,
        3_000_000,
    ]
    assert names(the_table(read_))[1:] == ["Cổng làng", "Kênh T3"]


def test_a_quote_in_the_last_row_swallows_no_cell() -> None:
    read_ = file("1;Cổng làng;a;Trại;2000000", '2;"bốn;a;Trại;3000000')

    assert [row.values["budget_social_vnd"] for row in the_table(read_).rows] == [2_000_000, 3_000_000]
    assert [told.code for told in at(read_, "B4")] == ["text_quote_open"]


def test_a_value_of_two_lines_stays_one_value() -> None:
    read_ = file('1;"Đường hoa\nđoạn 1; đoạn 2";a;Trại;1000000', "2;Cổng làng;a;Trại;2000000")

    assert names(the_table(read_)) == ["Đường hoa\nđoạn 1; đoạn 2", "Cổng làng"]
    assert codes(read_) == ["column_absent"]


def test_a_row_with_a_cell_too_many_is_asked() -> None:
    rows = [f"{n};Kênh T{n};a;Trại;{n}000000" for n in range(2, 6)]
    read_ = file("1;Trồng cây; làm cỏ;a;Trại;1000000", *rows)

    assert [row.held for row in the_table(read_).rows] == [True, *[False] * 4]
    assert "text_cells_too_many" in codes(read_)


def test_empty_cells_too_many_are_nothing() -> None:
    rows = [f"{n};Kênh T{n};a;Trại;" for n in range(2, 6)]

    assert "text_cells_too_many" not in codes(file("1;Cổng làng;a;Trại;;", *rows))


def test_an_open_quote_before_a_quoted_value_is_asked() -> None:
    rows = [f"{n};Kênh T{n};a;Trại;{n}000000" for n in range(2, 6)]
    read_ = file('1;"Đường hoa;a;"Trại; xóm Đông";1000000', *rows)

    assert [row.held for row in the_table(read_).rows] == [True, *[False] * 4]
