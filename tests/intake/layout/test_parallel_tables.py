"""Tables that stand side by side on one sheet."""

from __future__ import annotations

from tests.intake.builders import (
    REGISTRATION_HEAD,
    RESULTS_HEAD,
    SHORT_HEAD,
    WORK,
    codes,
    plain_sheet,
)

from vanthu.records import ReadFile


def names(file: ReadFile) -> list[list[object]]:
    return [[next(iter(row.values.values())) for row in table.rows] for table in file.tables]


def test_one_form_twice_side_by_side_is_read_twice() -> None:
    head = [*SHORT_HEAD, "", *SHORT_HEAD]
    file = plain_sheet(
        ["THÔN TRẠI"],
        head,
        [1, "Trái 1", "a", "Trại", 5_000_000, "", 1, "Phải 1", "a", "Trại", 6_000_000],
        [2, "Trái 2", "a", "Trại", 5_000_000],
    )

    assert names(file) == [["Trái 1", "Trái 2"], ["Phải 1"]]
    assert file.tables[1].rows[0].cells["budget_social_vnd"] == "K3"
    assert {table.unit_code for table in file.tables} == {"T01"}
    assert "sheet_tables_beside" not in codes(file)


def test_two_forms_side_by_side_are_both_read() -> None:
    head = [[*REGISTRATION_HEAD[0], "", *RESULTS_HEAD[0]]]
    head += [[*REGISTRATION_HEAD[1], "", "", "", "", *RESULTS_HEAD[1]]]
    file = plain_sheet(*head, [*WORK, *[""] * 6, 1, "Cổng làng", "hoàn thành", 100])

    assert [table.form for table in file.tables] == ["registration", "results"]
    assert names(file) == [["Đường hoa"], ["Cổng làng"]]


def test_tables_side_by_side_without_numbers_are_both_read() -> None:
    head = [*SHORT_HEAD[1:], "", *SHORT_HEAD[1:]]
    file = plain_sheet(head, ["Trái", "a", "Trại", 5_000_000, "", "Phải", "a", "Trại", 6_000_000])

    assert names(file) == [["Trái"], ["Phải"]]


def test_a_table_below_two_side_by_side_is_read_whole() -> None:
    head = [*SHORT_HEAD, "", *SHORT_HEAD]
    file = plain_sheet(
        head,
        [1, "Trái", "a", "Trại", 5_000_000, "", 1, "Phải", "a", "Trại", 6_000_000],
        [],
        REGISTRATION_HEAD[0],
        REGISTRATION_HEAD[1],
        [*WORK, "20/5/2024", "20/6/2024", "Nguyễn Văn An", "0912345678"],
    )

    assert names(file) == [["Trái"], ["Phải"], ["Đường hoa"]]
    assert file.tables[2].rows[0].values["phone"] == "0912345678"


def test_a_list_of_codes_beside_a_form_leaves_it_whole() -> None:
    file = plain_sheet([*SHORT_HEAD, "", "STT", "Mã"], [1, "Đường hoa", "a", "Trại", 5_000_000, "", 1, "a"])

    assert names(file) == [["Đường hoa"]]


def test_tables_beside_each_other_that_cannot_be_parted_are_told_as_an_error() -> None:
    head = ["STT", "Tên công trình", "Địa điểm", "STT", "Địa điểm", "Ghi chú"]
    file = plain_sheet(head, [1, "Đường hoa", "Trại", 1, "Đông", "x1"])

    assert "sheet_tables_beside" in codes(file)
