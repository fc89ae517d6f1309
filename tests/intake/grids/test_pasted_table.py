"""Tables pasted into a message: drawn with bars, aligned by blanks, parted by tabs; or a field a line."""

from __future__ import annotations

import pytest
from tests.intake.builders import at, codes, read, the_row, the_table

from vanthu.intake.grids.pasted_table import pasted_rows

BEFORE = "Kính gửi anh Nam,\nĐơn vị: Thôn Trại\nEm gửi bảng đăng ký, anh xem giúp em, cảm ơn anh:\n\n"
AFTER = "\n\nCó gì anh báo lại, em sửa, gửi lại nhé.\nTrân trọng, Bình\n"
BARS = """| STT | Tên công trình | Nội dung thi đua | Địa điểm   | NSNN (đồng) |
|-----|----------------|------------------|------------|-------------|
| 1   | Đường hoa      | a                | Thôn Trại  | 15.000.000  |
| 2   | Cổng làng      | b                |            | 5.000.000   |"""
OPEN_BARS = BARS.replace("\n| ", "\n").replace("| STT", "STT").replace(" |\n", "\n").replace("|--", "--")
FRAMED = """+-----+----------------+------------------+------------+-------------+
| STT | Tên công trình | Nội dung thi đua | Địa điểm   | NSNN (đồng) |
+-----+----------------+------------------+------------+-------------+
| 1   | Đường hoa      | a                | Thôn Trại  | 15.000.000  |
| 2   | Cổng làng      | b                |            | 5.000.000   |
+-----+----------------+------------------+------------+-------------+"""
ALIGNED = """STT  Tên công trình  Nội dung thi đua  Địa điểm   NSNN (đồng)
1    Đường hoa       a                 Thôn Trại  15.000.000
2    Cổng làng       b                            5.000.000"""
TABS = """STT\tTên công trình\tNội dung thi đua\tĐịa điểm\tNSNN (đồng)
1\tĐường hoa\ta\tThôn Trại\t15.000.000
2\tCổng làng\tb\t\t5.000.000"""


@pytest.mark.parametrize("table", [BARS, OPEN_BARS, FRAMED, ALIGNED, TABS])
@pytest.mark.parametrize("around", [("", ""), (BEFORE, AFTER)])
def test_a_table_in_a_message_is_read_with_each_empty_cell(table: str, around: tuple[str, str]) -> None:
    file = read(f"{around[0]}{table}{around[1]}".encode(), "tin nhan.txt")

    rows = the_table(file).rows
    assert [row.values["work_name"] for row in rows] == ["Đường hoa", "Cổng làng"]
    assert [row.values["location"] for row in rows] == ["Thôn Trại", None]
    assert [row.values["budget_state_vnd"] for row in rows] == [15_000_000, 5_000_000]
    assert the_table(file).unit_code == ("T01" if around[0] else "")


def test_the_row_of_a_cell_is_the_line_of_the_message() -> None:
    text = BEFORE + ALIGNED.replace("5.000.000", "vài triệu")

    file = read(text.encode(), "tin nhan.txt")

    assert [f.code for f in at(file, "E7")] == ["number_unreadable"]
    assert text.splitlines()[6].endswith("vài triệu")


def test_columns_that_are_not_quite_aligned_are_parted_by_their_blanks() -> None:
    text = "STT  Tên công trình  Nội dung thi đua\n1   Đường hoa dài đến đầu thôn  a\n2  Cổng  b"

    assert [row.values["work_name"] for row in the_table(read(text.encode(), "t.txt")).rows] == [
        "Đường hoa dài đến đầu thôn",
        "Cổng",
    ]


def test_a_table_of_which_nobody_knows_where_a_cell_is_empty_is_not_guessed() -> None:
    head, long = "STT  Tên công trình  Nội dung thi đua  NSNN", "1   Đường hoa dài đến đầu thôn  a  15000000"
    text = f"{head}\n{long}\n2  Cổng  5000000"

    assert codes(read(text.encode(), "t.txt")) == ["file_no_form"]


def test_fields_line_by_line_are_a_record_whatever_commas_they_hold() -> None:
    text = (
        BEFORE + "Tên công trình: Đường hoa\nĐịa điểm: Thôn Trại, đầu làng\nNSNN: 15.000.000 đồng\n" + AFTER
    )

    row = the_row(read(text.encode(), "tin nhan.txt"))

    assert (row.values["work_name"], row.values["location"]) == ("Đường hoa", "Thôn Trại, đầu làng")
    assert row.values["budget_state_vnd"] == 15_000_000


@pytest.mark.parametrize(
    "text",
    [
        "STT,Tên công trình,Địa điểm\n1,Đường  hoa  mới,Thôn Trại\n2,Cổng,Thôn Trại",
        "STT;Tên công trình;Địa điểm\n1;Đường | hoa | mới;Thôn Trại\n2;Cổng | a | b;Thôn Trại",
        "Kính gửi anh,\nem gửi sau.\n",
        "",
    ],
)
def test_other_texts_are_left_to_the_reader_of_delimited_files(text: str) -> None:
    assert pasted_rows(text) is None


def test_a_message_without_a_table_is_no_form() -> None:
    assert codes(read((BEFORE + AFTER).encode(), "tin nhan.txt")) == ["file_no_form"]
