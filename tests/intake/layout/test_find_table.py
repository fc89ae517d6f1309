"""Where the forms stand on a sheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest
from tests.intake.builders import (
    NOMINATION_HEAD,
    PLAN_HEAD,
    REGISTRATION_HEAD,
    RESULTS_HEAD,
    WORK,
    a_form,
    codes,
    names,
    read,
    the_row,
    the_table,
    works,
    xlsx,
)

from vanthu.paperwork import form_of
from vanthu.records import ReadOutcome


@pytest.mark.parametrize(
    ("head", "form", "row"),
    [
        (REGISTRATION_HEAD, "registration", WORK),
        (RESULTS_HEAD, "results", [1, "Đường hoa", "hoàn thành", 100]),
        (NOMINATION_HEAD, "nomination", [1, "Nguyễn Văn An", "cá nhân", "Ông", "1988", "", "", "Giỏi", ""]),
        (PLAN_HEAD, "unit_plan", [1, "Họp dân", "02 cuộc"]),
    ],
)
def test_each_form_is_known_by_its_columns(
    head: Sequence[Sequence[object]], form: str, row: Sequence[object]
) -> None:
    table = the_table(works(row, head=head))

    assert table.form == form
    assert set(table.rows[0].values) == set(form_of(form).keys)


def test_every_column_of_an_issued_form_is_told_and_nothing_is_said() -> None:
    full = [*WORK, dt.date(2024, 5, 20), dt.date(2024, 6, 20), "Nguyễn Văn An", "0912345678", "x"]

    file = works(full)

    assert codes(file) == []
    assert set(the_row(file).cells) == set(form_of("registration").keys) - {"note"}


def test_the_cell_of_each_value_is_kept_as_excel_shows_it() -> None:
    row = the_row(works(WORK))

    assert row.number == 5
    assert row.cells["work_name"] == "B5"
    assert row.cells["budget_social_vnd"] == "G5"


def test_a_table_that_begins_elsewhere_keeps_its_addresses() -> None:
    rows = [[], [], [], *[["", "", "", *row] for row in (*REGISTRATION_HEAD, WORK)]]

    row = the_row(read(xlsx({"S": rows}), "thon trai.xlsx"))

    assert row.number == 6
    assert row.cells["work_name"] == "E6"


def test_a_header_merged_both_ways_is_read_with_its_groups() -> None:
    data = xlsx(
        {"S": [*REGISTRATION_HEAD, WORK]},
        merges=["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2", "F1:G1", "H1:I1", "J1:J2", "K1:K2", "L1:L2"],
    )

    row = the_row(read(data, "thon trai.xlsx"))

    assert row.values["budget_state_vnd"] == 15_000_000
    assert row.values["budget_social_vnd"] == 5_000_000


def test_a_header_of_three_rows_with_breaks_and_numbers_in_brackets_is_read() -> None:
    head = (
        (
            "STT",
            "Tên công trình,\nphần việc (1)",
            "Nội dung\nthi đua (2)",
            "Kinh phí",
            "",
            "Thời gian thực hiện",
            "",
        ),
        ("", "", "", "Trong đó (triệu đồng)", "", "", ""),
        ("", "", "", "NSNN", "XHH", "Bắt đầu", "Hoàn thành"),
    )

    row = the_row(works([1, "Đường hoa", "a", 15, "2,5", "20/5/2024", "30/6/2024"], head=head))

    assert row.values["budget_state_vnd"] == 15_000_000
    assert row.values["budget_social_vnd"] == 2_500_000
    assert row.values["end_date"] == dt.date(2024, 6, 30)


@pytest.mark.parametrize(
    "numbers",
    [
        list(range(1, 13)),
        ["A", "B", *range(1, 11)],
        [f"({n})" for n in range(1, 13)],
        ["1", "2", "3", "4", "5", "6=7+8", "7", "8"],
    ],
)
def test_the_row_of_column_numbers_vanishes(numbers: list[object]) -> None:
    assert names(the_table(works(numbers, WORK))) == ["Đường hoa"]


def test_a_note_below_the_table_tells_the_unit_of_its_money() -> None:
    head = [[*REGISTRATION_HEAD[0][:5], "Ngân sách nhà nước", "Xã hội hóa"]]
    row = [1, "Đường hoa", "a", "500 m", "Ngõ 1", 15_000, 5_000]
    file = read(xlsx({"Biểu 01": a_form(head, row, [], ["", "Ghi chú: Đơn vị tính nghìn đồng"])}))

    assert the_row(file).values["budget_state_vnd"] == 15_000_000
    assert codes(file).count("money_scaled") == 2


def test_a_group_above_the_header_tells_the_unit_of_its_money() -> None:
    group = ["", "", "", "", "", "Kinh phí dự kiến - nghìn đồng"]
    head = [group, [*REGISTRATION_HEAD[0][:5], "Ngân sách nhà nước", "Xã hội hóa"]]
    file = read(xlsx({"Biểu 01": a_form(head, [1, "Đường hoa", "a", "500 m", "Ngõ 1", 15_000, 5_000])}))

    assert the_row(file).values["budget_state_vnd"] == 15_000_000


def test_a_list_of_names_and_offices_is_no_nomination() -> None:
    file = read(xlsx({"S": [["STT", "Họ và tên", "Chức vụ", "Ghi chú"], [1, "Trần An", "Trưởng thôn"]]}))

    assert file.outcome is ReadOutcome.NO_FORM
