"""What one value of a row decides about another."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from tests.intake.builders import (
    at,
    codes,
    nominations,
    proposed,
    results,
    the_row,
    the_table,
    works,
)


@pytest.mark.parametrize(("share", "status"), [(40, "in_progress"), (0, "not_started")])
def test_not_completed_is_told_by_the_progress(share: int, status: str) -> None:
    file = results([1, "Đường hoa", "Chưa hoàn thành", share])

    assert the_row(file).values["status"] == status
    assert codes(file)[0] == "choice_not_done_told"


def test_not_completed_without_a_progress_is_a_question() -> None:
    assert codes(results([1, "Đường hoa", "Chưa hoàn thành"])) == ["choice_not_done"]


def test_a_progress_of_one_is_all_of_it_where_the_work_is_completed() -> None:
    file = results([1, "Đường hoa", "Hoàn thành", 1], [2, "Cổng làng", "Đang làm", 1])

    assert [row.values["progress_pct"] for row in the_table(file).rows] == [Decimal(100), None]
    assert codes(file) == ["percent_told", "percent_fraction"]


@pytest.mark.parametrize(
    "person", ["Lê Thị Hà - 0912345678", "Lê Thị Hà, ĐT: 0912.345.678", "Lê Thị Hà (0912345678)"]
)
def test_a_phone_number_behind_a_name_is_parted_and_told(person: str) -> None:
    file = works([1, "Đường hoa", "a", "", "", "", "", "", "", person])

    row = the_row(file)
    assert (row.values["person_in_charge"], row.values["phone"]) == ("Lê Thị Hà", "0912345678")
    assert codes(file) == ["name_phone"]


def test_votes_written_as_a_pair_are_both_read_and_told() -> None:
    file = nominations([1, "Trần An", "cá nhân", "", "", "", "", "Giỏi", "", "10/11"])

    row = the_row(file)
    assert (row.values["votes_for"], row.values["votes_total"]) == (10, 11)
    assert codes(file) == ["number_pair_told"]


def test_a_pair_of_votes_that_contradicts_the_total_is_a_question() -> None:
    assert codes(nominations([1, "Trần An", "cá nhân", "", "", "", "", "Giỏi", "", "10/11", 12])) == [
        "number_pair"
    ]


def test_a_title_before_a_name_is_taken_off_and_tells_the_gender() -> None:
    file = nominations([1, "Bà Trần Thị An", "cá nhân", "", "", "", "", "Giỏi"])

    assert (the_row(file).values["name"], the_row(file).values["gender"]) == ("Trần Thị An", "female")
    assert codes(file) == ["name_title"]


def test_a_section_tells_the_subject_where_the_cell_is_empty() -> None:
    file = nominations(["A", "TẬP THỂ"], [1, "Chi hội Phụ nữ", "", "", "", "", "", "Giỏi"])

    assert the_row(file).values["subject_type"] == "collective"
    assert codes(file) == ["subject_told"]


@pytest.mark.parametrize(
    ("name", "subject"),
    [
        ("Thôn Trại", "collective"),
        ("Chi hội phụ nữ thôn Đông", "collective"),
        ("Đoàn thanh niên xã", "collective"),
        ("Tập thể giáo viên", "collective"),
        ("Hộ bà Lê Thị Hoa", "household"),
        ("Gia đình ông Nguyễn Văn Tám", "household"),
        ("Bà Lê Thị Hoa", "individual"),
    ],
)
def test_a_name_tells_the_subject_where_the_cell_is_empty(name: str, subject: str) -> None:
    file = proposed(name)

    assert the_row(file).values["subject_type"] == subject
    assert "subject_told_row" in codes(file)
    assert not the_row(file).held


def test_what_is_known_of_a_person_tells_the_subject() -> None:
    for known in ({"gender": "Nam"}, {"birth": "1988"}):
        file = proposed("Đoàn Văn An", **known)
        assert the_row(file).values["subject_type"] == "individual"
        assert codes(file) == ["subject_told_row"]


def test_a_subject_that_nothing_tells_is_asked_at_its_cell() -> None:
    file = proposed("Đoàn Văn An")

    assert the_row(file).held
    assert [finding.code for finding in at(file, "C4")] == ["subject_unknown"]


@pytest.mark.parametrize(
    ("section", "subject"), [("HỘ", "household"), ("HỘ GIA ĐÌNH", "household"), ("CÁ NHÂN", "individual")]
)
def test_a_section_in_capitals_tells_the_subject(section: str, subject: str) -> None:
    assert the_row(proposed("Lê Văn Đông", section=section)).values["subject_type"] == subject


def test_a_section_and_a_name_that_differ_are_asked() -> None:
    assert "subject_unknown" in codes(proposed("Hộ ông Lê Văn Đông", section="CÁ NHÂN"))


@pytest.mark.parametrize("name", ["Hộ ông Nguyễn Văn Tám", "TẬP THỂ THÔN TRẠI", "Chi hội phụ nữ"])
def test_an_individual_with_the_name_of_a_group_is_asked(name: str) -> None:
    file = proposed(name, subject="cá nhân")

    assert codes(file) == ["subject_name"]
    assert the_row(file).held


def test_a_birth_behind_a_name_goes_to_its_empty_cell() -> None:
    empty = proposed("Nguyễn Văn An, sinh năm 1980", subject="cá nhân")
    filled = proposed("Nguyễn Văn An, sinh năm 1980", subject="cá nhân", birth="1981")

    assert [str(the_row(file).values["birth"]) for file in (empty, filled)] == ["1980", "None"]
    assert the_row(filled).held
    assert codes(empty) == ["name_trimmed", "name_birth"]
    assert the_row(filled).values["name"] == "Nguyễn Văn An"


def test_two_people_in_charge_of_a_work_are_kept_and_told() -> None:
    row = [1, "Đường hoa", "a", "", "", "", "", "", "", "Nguyễn Văn An\nTrần Văn Bình"]
    file = works(row)

    assert the_row(file).values["person_in_charge"] == "Nguyễn Văn An Trần Văn Bình"
    assert codes(file) == ["name_several_kept"]


@pytest.mark.parametrize("status", ["", "x"])
def test_progress_and_a_day_tell_a_status_that_is_left_out(status: str) -> None:
    file = results([1, "Đường hoa", status, 100, "", "", "", "", "25/6/2024"])

    assert the_row(file).values["status"] == "completed"
    assert codes(file) == ["status_told"]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ([1, "Đường hoa", "", 60], "status_missing"),
        ([1, "Đường hoa", "", "", 5_000_000], "status_missing"),
        ([1, "Đường hoa", "", "", "", "", "", "", "25/6/2024"], "status_missing"),
        ([1, "Đường hoa", "x", "", 5_000_000], "status_mark"),
        ([1, "Đường hoa", "x"], "status_mark"),
    ],
)
def test_a_status_that_is_left_out_and_not_certain_is_asked_at_its_cell(row: list[object], code: str) -> None:
    file = results(row)

    assert [finding.code for finding in at(file, "C5")] == [code]
    assert the_row(file).held


def test_a_row_that_tells_nothing_of_a_result_needs_no_status() -> None:
    assert codes(results([1, "Đường hoa"])) == []


def test_until_a_day_is_the_last_day_and_never_the_first() -> None:
    last = works([1, "Đường hoa", "a", "", "", "", "", "", "đến 30/6"])
    first = works([1, "Đường hoa", "a", "", "", "", "", "đến 30/6"])

    assert the_row(last).values["end_date"] == dt.date(2024, 6, 30)
    assert codes(last) == ["date_year_told", "date_until_told"]
    assert the_row(first).held
