"""What the values of a row, and the sums of a table, must agree in."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.intake.builders import (
    WORK,
    at,
    codes,
    nominations,
    proposed,
    results,
    the_row,
    the_table,
    works,
)


def test_a_row_without_a_required_value_is_held_and_the_others_are_not() -> None:
    file = works([1, "", "a", "500 m"], [2, "Cổng làng", "a"])

    assert [row.held for row in the_table(file).rows] == [True, False]
    assert codes(file) == ["value_required"]
    assert "Tên công trình, phần việc" in file.diagnostics[0].message


@pytest.mark.parametrize(
    ("status", "share", "code"),
    [
        ("hoàn thành", 80, "status_disagrees"),
        ("chưa thực hiện", 10, "status_disagrees"),
        ("đang làm", 100, "status_disagrees"),
        ("đang làm", 0, "status_no_progress"),
    ],
)
def test_status_and_progress_must_agree(status: str, share: int, code: str) -> None:
    file = results([1, "Đường hoa", status, share])

    assert codes(file) == [code]
    assert file.diagnostics[0].cell_place.cell == "D5"
    assert the_row(file).held is (code == "status_disagrees")


def test_a_completed_date_of_unfinished_work_is_told() -> None:
    file = results([1, "Đường hoa", "đang làm", 50, "", "", "", "", dt.date(2024, 7, 1)])

    assert codes(file) == ["status_not_completed"]


def test_an_end_before_the_start_holds_the_row() -> None:
    file = works([1, "Đường hoa", "a", "", "", "", "", "30/6/2024", "20/5/2024"])

    (finding,) = file.diagnostics
    assert (finding.code, finding.cell_place.cell) == ("date_end_before_start", "I5")
    assert the_row(file).held


def test_a_date_outside_the_campaign_is_used_and_told() -> None:
    file = works([1, "Đường hoa", "a", "", "", "", "", "20/5/2023"])

    assert codes(file) == ["date_outside_campaign"]
    assert the_row(file).values["start_date"] == dt.date(2023, 5, 20)


def test_true_dates_that_excel_may_have_swapped_are_told() -> None:
    file = works(
        [1, "Đường hoa", "a", "", "", "", "", dt.date(2024, 7, 6)],
        [2, "Cổng làng", "a", "", "", "", "", dt.date(2024, 8, 9)],
        [3, "Kè ao", "a", "", "", "", "", "25/6/2024"],
    )

    assert codes(file) == ["date_maybe_swapped", "date_maybe_swapped"]
    assert [f.proposed for f in file.diagnostics] == ["07/06/2024", "08/09/2024"]


def test_more_votes_than_voters_hold_the_row() -> None:
    file = nominations([1, "Trần An", "cá nhân", "", "", "", "", "Giỏi", "", 12, 11])

    assert codes(file) == ["votes_more_than_total"]


def test_a_child_is_not_proposed_without_a_question() -> None:
    for birth in (45_000, "1/10/2018", "2019"):
        assert "birth_child" in codes(proposed("Nguyễn Văn An", subject="cá nhân", birth=birth))
    assert codes(proposed("Nguyễn Văn An", subject="cá nhân", birth="30/9/2018")) == []


def test_a_total_that_disagrees_is_told_with_the_sum() -> None:
    file = works(WORK, ["", "Cộng", "", "", "", 51_000_000, 5_000_000])

    (finding,) = file.diagnostics
    assert (finding.code, finding.cell_place.cell, finding.proposed) == (
        "total_disagrees",
        "F6",
        "15.000.000",
    )


def test_a_work_of_one_day_ends_on_the_day_on_which_it_begins() -> None:
    day = dt.date(2024, 6, 1)

    file = works([*WORK, day, day])

    assert codes(file) == []
    assert not the_row(file).held


def test_a_total_that_agrees_with_its_own_section_is_of_that_section() -> None:
    section: list[list[object]] = [
        ["I", "Khối thôn"],
        WORK,
        ["II", "Khối trường"],
        [2, "Cổng trường", "", "", "", 1_000_000],
    ]

    of_section = works(*section, ["", "Cộng", "", "", "", 1_000_000])
    of_all = works(*section, ["", "Cộng", "", "", "", 16_000_000])
    of_none = works(*section, ["", "Cộng", "", "", "", 2_000_000])

    spans = [[(t.first, t.last) for t in the_table(file).totals] for file in (of_section, of_all, of_none)]
    assert spans == [[(8, 8)], [(6, 8)], [(8, 8)]]
    assert [codes(file) for file in (of_section, of_all)] == [[], []]
    assert at(of_none, "F9")[0].proposed == "1.000.000"
