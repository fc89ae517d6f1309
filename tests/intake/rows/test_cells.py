"""The cells of a row as typed values, whatever stands beside them."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.intake.builders import (
    REGISTRATION_HEAD,
    WORK,
    a_form,
    codes,
    nominations,
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


@pytest.mark.parametrize("mark", ["x", "X"])
@pytest.mark.parametrize("column", [5, 6, 7, 8])
def test_a_cross_where_a_figure_or_a_day_belongs_holds_the_row(column: int, mark: str) -> None:
    row: list[object] = [*WORK, "", ""]
    row[column] = mark

    file = works(row)

    assert codes(file) == ["value_mark_no_value"]
    assert file.diagnostics[0].cell_place.cell == f"{'ABCDEFGHI'[column]}5"
    assert the_row(file).held


@pytest.mark.parametrize("nothing", ["-", "–", 0, "", "…", None])
def test_other_marks_for_no_money_are_not_asked(nothing: object) -> None:
    file = works([*WORK[:6], nothing])

    assert codes(file) == []
    assert not the_row(file).held


@pytest.mark.parametrize("mark", ["-nt-", "như trên", "Như trên", "nt", '"', "″"])
def test_a_name_as_above_is_no_second_row_of_that_name(mark: str) -> None:
    person = [1, "Nguyễn Văn An", "Cá nhân", "Ông", "1970", "", "Trưởng thôn", "Vận động", "", 10, 11]
    people = nominations(person, [2, mark, *person[2:]])
    file = works(WORK, [2, mark, *WORK[2:]])

    for table, cell in ((the_table(people), "B5"), (the_table(file), "B6")):
        assert table.rows[1].held
        assert table.rows[1].name is None
        assert not table.rows[0].held
        told = [d for d in (*people.diagnostics, *file.diagnostics) if d.code == "name_as_above"]
        assert cell in [each.cell_place.cell for each in told]


@pytest.mark.parametrize(
    "listed",
    [
        "1. Đường hoa\n2. Cổng làng\n3. Sân chơi",
        "1) Đường hoa\n2) Cổng làng",
        "(1) Đường hoa; (2) Cổng làng",
        "1. Đường hoa; 2. Cổng làng; 3. Sân chơi",
        "1/ Đường hoa 2/ Cổng làng",
        "a) Đường hoa\nb) Cổng làng",
        "- Đường hoa\n- Cổng làng",
        "+ Đường hoa\n+ Cổng làng",
    ],
)
def test_a_list_of_works_in_one_cell_holds_the_row(listed: str) -> None:
    file = works([1, listed, *WORK[2:]])

    assert codes(file) == ["text_several_works"]
    assert the_row(file).held


@pytest.mark.parametrize(
    "name",
    [
        "Đường hoa\n- Trồng cây\n- Lát vỉa",
        "Sửa nhà văn hóa:\n+ Sơn tường\n+ Lát nền",
        "1. Đường hoa",
        "1. Đường bê tông thôn 2. Dài 500 m",
        "Đường hoa đoạn 1.2",
        "1.2 km đường thôn 1, thôn 2",
        "Đường hoa\nvà cổng làng",
        "Đường thôn 1 - thôn 2. Đoạn 2",
    ],
)
def test_one_work_with_its_details_is_not_asked(name: str) -> None:
    assert "text_several_works" not in codes(works([1, name, *WORK[2:]]))


@pytest.mark.parametrize(
    ("name", "birth"),
    [
        ("Lê Văn Nam SN 1975", 1970),
        ("Lê Văn Nam (sinh năm 1975)", "1970"),
        ("Lê Văn Nam, sinh 02/3/1975", "3/2/1975"),
        ("Lê Văn Nam - sinh ngày 2/3/1975", "4/1975"),
    ],
)
def test_two_births_that_differ_hold_the_row_at_the_birth(name: str, birth: object) -> None:
    file = nominations([1, name, "Cá nhân", "Ông", birth, "", "Trưởng thôn", "Vận động", "", 10, 11])

    (told,) = [each for each in file.diagnostics if each.code == "name_birth_differs"]
    assert told.cell_place.cell == "E4"
    assert the_row(file).held
    assert the_row(file).values["birth"] is None


@pytest.mark.parametrize("birth", [1975, "1975", "3/1975", "02/3/1975", ""])
def test_two_births_that_agree_are_not_asked(birth: object) -> None:
    name = "Lê Văn Nam, sinh ngày 02/3/1975"
    file = nominations([1, name, "Cá nhân", "Ông", birth, "", "Trưởng thôn", "Vận động", "", 10, 11])

    assert "name_birth_differs" not in codes(file)
    assert not the_row(file).held
