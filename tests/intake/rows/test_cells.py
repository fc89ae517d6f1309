"""The cells of a row as typed values, whatever stands beside them."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.intake.builders import (
    REGISTRATION_HEAD,
    WORK,
    a_form,
    codes,
    read,
    the_row,
    the_table,
    works,
    xlsx,
)


@pytest.mark.parametrize(
    "span",
    [
        "20/5/2024 - 30/6/2024",
        "20/5/2024-30/6/2024",
        "20/5 – 30/6/2024",
        "từ ngày 20/5/2024 đến ngày 30/6/2024",
        "Từ 20/5/2024 đến 30/6/2024",
    ],
)
def test_a_column_that_holds_both_days_fills_both(span: str) -> None:
    head = (("STT", "Tên công trình", "Nội dung thi đua", "Thời gian thực hiện"),)

    row = the_row(read(xlsx({"S": a_form(head, [1, "Đường hoa", "a", span])})))

    assert row.values["start_date"] == dt.date(2024, 5, 20)
    assert row.values["end_date"] == dt.date(2024, 6, 30)
    assert row.cells["start_date"] == row.cells["end_date"] == "D4"


@pytest.mark.parametrize("span", ["tháng 6/2024", "quý II", "30/6/2024", "30/6/2024 - 20/5/2024"])
def test_a_column_of_both_days_that_says_only_one_is_not_used_and_told(span: str) -> None:
    head = (("STT", "Tên công trình", "Nội dung thi đua", "Thời gian thực hiện"),)

    file = read(xlsx({"S": a_form(head, [1, "Đường hoa", "a", span])}))

    assert (the_row(file).values["start_date"], the_row(file).values["end_date"]) == (None, None)
    assert "date_span" in codes(file)
    assert not the_row(file).held


def test_a_value_merged_down_is_every_rows_with_the_cell_at_its_top() -> None:
    data = xlsx(
        {
            "S": [
                *REGISTRATION_HEAD,
                [*WORK, "", "", "Nguyễn Văn An"],
                [2, "Cổng làng", "a"],
                [3, "Kè ao", "a"],
            ]
        },
        merges=["J3:J5"],
    )

    rows = the_table(read(data, "thon trai.xlsx")).rows

    assert [row.values["person_in_charge"] for row in rows] == ["Nguyễn Văn An"] * 3
    assert [row.cells["person_in_charge"] for row in rows] == ["J3"] * 3


def test_a_sum_merged_down_is_counted_once_and_told() -> None:
    data = xlsx({"S": [*REGISTRATION_HEAD, WORK, [2, "Cổng làng", "a"]]}, merges=["F3:F4"])

    file = read(data, "thon trai.xlsx")

    assert [row.values["budget_state_vnd"] for row in the_table(file).rows] == [15_000_000, None]
    assert [row.cells["budget_state_vnd"] for row in the_table(file).rows] == ["F3", "F3"]
    assert "value_merged_sum" in codes(file)


@pytest.mark.parametrize("mark", ["nt", "Như trên", "″", '"', "-nt-", "N.T"])
def test_as_above_takes_the_value_of_the_row_above_and_tells(mark: str) -> None:
    file = works(WORK, [2, "Cổng làng", mark, "1 cái", mark])

    row = the_table(file).rows[1]
    assert (row.values["field_code"], row.values["location"]) == ("a", "Thôn Trại")
    assert codes(file) == ["value_as_above", "value_as_above"]
    assert row.cells["location"] == "E6"


def test_as_above_with_nothing_above_holds_the_row() -> None:
    file = works([1, "Đường hoa", "nt"])

    assert codes(file) == ["value_nothing_above"]
    assert the_row(file).held


@pytest.mark.parametrize("nothing", ["x", "-", "…", ".....", "–", " ", "__"])
def test_marks_for_nothing_are_nothing(nothing: str) -> None:
    assert the_row(works([*WORK[:3], nothing, nothing])).values["description"] is None


@pytest.mark.parametrize(
    ("head", "row", "birth", "gender"),
    [
        (("Năm sinh", "", ("Nam", "Nữ")), ["1988", ""], "1988", "male"),
        (("Ngày tháng năm sinh", "", ("Nam", "Nữ")), ["", "09/02/1988"], "1988-02-09", "female"),
        (("Giới tính", "", ("Nam", "Nữ")), ["", "x"], "None", "female"),
    ],
)
def test_birth_and_gender_split_by_columns_are_put_together(
    head: tuple[str, str, tuple[str, str]], row: list[object], birth: str, gender: str
) -> None:
    top = ("STT", "Họ và tên", head[0], head[1], "Tóm tắt thành tích", "Số CCCD")
    table = the_table(works([1, "Trần An", *row, "Giỏi", "034088001234"], head=(top, ("", "", *head[2]))))

    assert str(table.rows[0].values["birth"]) == birth
    assert table.rows[0].values["gender"] == gender


def test_a_status_marked_in_one_of_three_columns_is_read() -> None:
    head = (
        ("STT", "Công trình, phần việc", "Kết quả", "", "", "Ghi chú"),
        ("", "", "Hoàn thành", "Đang thực hiện", "Chưa thực hiện"),
    )

    table = the_table(works([1, "Đường hoa", "x", "", ""], [2, "Cổng làng", "", "", "x"], head=head))

    assert [row.values["status"] for row in table.rows] == ["completed", "not_started"]


@pytest.mark.parametrize(
    ("ticked", "empty"),
    [(True, False), ("TRUE", "FALSE"), ("☑", "☐"), ("☒", "☐"), ("[x]", "[ ]"), (1, 0), ("Có", "Không")],
)  # fmt: skip
def test_boxes_to_tick_in_several_columns_are_read(ticked: object, empty: object) -> None:
    head = (
        ("STT", "Công trình, phần việc", "Kết quả", "", "", "Ghi chú"),
        ("", "", "Hoàn thành", "Đang thực hiện", "Chưa thực hiện"),
    )
    rows = [1, "Đường hoa", ticked, empty, empty], [2, "Cổng làng", empty, empty, ticked]

    table = the_table(works(*rows, head=head))

    assert [row.values["status"] for row in table.rows] == ["completed", "not_started"]
    assert not any(row.held for row in table.rows)


def test_a_line_that_contradicts_the_unit_of_the_header_is_asked() -> None:
    row = [1, "Đường hoa", "a", "500 m", "Ngõ 1", 15_000, ""]
    file = read(xlsx({"Biểu 01": [["ĐVT: nghìn đồng"], *a_form(REGISTRATION_HEAD, row)]}))

    assert codes(file) == ["money_unit_unclear"]
    assert the_row(file).held
