from __future__ import annotations

import datetime as dt

import pytest
from tests.builders import a_file, a_work

from vanthu.records import ReadFile
from vanthu.tables.submissions import Standing, revision, submissions

MAY_20, MAY_24 = dt.date(2024, 5, 20), dt.date(2024, 5, 24)


def standings(*files: tuple[ReadFile, dt.date]) -> dict[str, Standing]:
    judged, _ = submissions([file for file, _ in files], {file.file: day for file, day in files})
    return {s.file: s.standing for s in judged}


def codes(*files: tuple[ReadFile, dt.date]) -> list[str]:
    _, findings = submissions([file for file, _ in files], {file.file: day for file, day in files})
    return [finding.code for finding in findings]


def test_the_file_received_later_stands_for_the_unit() -> None:
    first, second = a_file([a_work()], file="a.xlsx"), a_file([a_work()], file="b.xlsx")

    assert standings((second, MAY_24), (first, MAY_20)) == {
        "a.xlsx": Standing.SUPERSEDED,
        "b.xlsx": Standing.CURRENT,
    }
    assert codes((first, MAY_20), (second, MAY_24)) == ["submission_superseded"]


def test_of_two_files_of_one_day_the_one_dated_later_stands() -> None:
    first = a_file([a_work()], file="b.xlsx", dated=dt.date(2024, 5, 18))
    second = a_file([a_work()], file="a.xlsx", dated=dt.date(2024, 5, 19))

    assert standings((first, MAY_20), (second, MAY_20))["a.xlsx"] is Standing.CURRENT


def test_of_two_files_of_one_day_the_one_named_a_later_revision_stands() -> None:
    first, second = a_file([a_work()], file="dang ky.xlsx"), a_file([a_work()], file="dang ky (lần 2).xlsx")

    assert standings((first, MAY_20), (second, MAY_20))["dang ky (lần 2).xlsx"] is Standing.CURRENT


def test_two_different_files_that_nothing_tells_apart_are_a_question_and_neither_counts() -> None:
    first, second = a_file([a_work()], file="a.xlsx"), a_file([a_work("Khác")], file="b.xlsx")

    assert set(standings((first, MAY_20), (second, MAY_20)).values()) == {Standing.UNDECIDED}
    assert codes((first, MAY_20), (second, MAY_20)) == ["submission_undecided"]


def test_a_question_between_the_last_two_does_not_bring_back_the_one_before() -> None:
    old = a_file([a_work()], file="old.xlsx")
    first, second = a_file([a_work()], file="a.xlsx"), a_file([a_work("Khác")], file="b.xlsx")

    found = standings((old, MAY_20), (first, MAY_24), (second, MAY_24))

    assert found["old.xlsx"] is Standing.SUPERSEDED
    assert found["a.xlsx"] is found["b.xlsx"] is Standing.UNDECIDED


def test_the_same_bytes_twice_count_once() -> None:
    first = a_file([a_work()], file="a.xlsx", sha256="same")
    again = a_file([a_work()], file="b.xlsx", sha256="same")

    assert standings((first, MAY_20), (again, MAY_24)) == {
        "a.xlsx": Standing.CURRENT,
        "b.xlsx": Standing.REPEATED,
    }
    assert codes((first, MAY_20), (again, MAY_24)) == ["submission_repeated"]


def test_other_units_and_forms_do_not_replace_each_other() -> None:
    one, other = a_file([a_work()], file="a.xlsx"), a_file([a_work(unit_code="T02")], file="b.xlsx")

    assert set(standings((one, MAY_20), (other, MAY_24)).values()) == {Standing.CURRENT}


def test_a_table_of_an_unknown_unit_is_nobodys_submission() -> None:
    assert standings((a_file([a_work(unit_code="")]), MAY_20)) == {}


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Thôn Trại.xlsx", 1),
        ("2024-05-20/Thôn Trại - lần 3.xlsx", 3),
        ("dang_ky_v2.xlsx", 2),
        ("Biểu 01 đã sửa.xls", 2),
        ("văn bản.xlsx", 1),
        ("lần 2/Thôn Trại.xlsx", 1),
    ],
)
def test_a_file_name_tells_its_revision(name: str, number: int) -> None:
    assert revision(name) == number
