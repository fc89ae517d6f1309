from __future__ import annotations

import datetime as dt

import pytest
from tests.builders import a_file, a_work, an_inbox

from vanthu.records import ReadFile
from vanthu.tables.resolve_submissions import resolve_submissions
from vanthu.tables.submissions import RunHistory, SubmissionStatus, revision

MAY_20, MAY_24 = dt.date(2024, 5, 20), dt.date(2024, 5, 24)


def standings(*files: tuple[ReadFile, dt.date]) -> dict[str, SubmissionStatus]:
    judged = resolve_submissions(an_inbox(*files), RunHistory()).submissions
    return {s.file: s.status for s in judged}


def codes(*files: tuple[ReadFile, dt.date]) -> list[str]:
    diagnostics = resolve_submissions(an_inbox(*files), RunHistory()).diagnostics
    return [diagnostic.code for diagnostic in diagnostics]


def test_the_file_received_later_stands_for_the_unit() -> None:
    first, second = a_file([a_work()], file="a.xlsx"), a_file([a_work()], file="b.xlsx")

    assert standings((second, MAY_24), (first, MAY_20)) == {
        "a.xlsx": SubmissionStatus.SUPERSEDED,
        "b.xlsx": SubmissionStatus.CURRENT,
    }
    assert codes((first, MAY_20), (second, MAY_24)) == ["submission_superseded"]


def test_of_two_files_of_one_day_the_one_dated_later_stands() -> None:
    first = a_file([a_work()], file="b.xlsx", dated=dt.date(2024, 5, 18))
    second = a_file([a_work()], file="a.xlsx", dated=dt.date(2024, 5, 19))

    assert standings((first, MAY_20), (second, MAY_20))["a.xlsx"] is SubmissionStatus.CURRENT


def test_the_day_of_receipt_weighs_more_than_the_date_on_the_sheet() -> None:
    first = a_file([a_work()], file="a.xlsx", dated=dt.date(2024, 5, 19))
    second = a_file([a_work()], file="b.xlsx", dated=dt.date(2024, 5, 1))

    assert standings((first, MAY_20), (second, MAY_24))["b.xlsx"] is SubmissionStatus.CURRENT


def test_the_day_of_receipt_weighs_more_than_the_revision_in_the_name() -> None:
    first = a_file([a_work()], file="dang ky (lần 3).xlsx")
    second = a_file([a_work()], file="dang ky.xlsx")

    assert standings((first, MAY_20), (second, MAY_24))["dang ky.xlsx"] is SubmissionStatus.CURRENT


def test_the_date_on_the_sheet_weighs_more_than_the_revision_in_the_name() -> None:
    first = a_file([a_work()], file="dang ky (lần 2).xlsx", dated=dt.date(2024, 5, 18))
    second = a_file([a_work()], file="dang ky.xlsx", dated=dt.date(2024, 5, 19))

    assert standings((first, MAY_20), (second, MAY_20))["dang ky.xlsx"] is SubmissionStatus.CURRENT


def test_of_two_files_of_one_day_the_one_named_a_later_revision_stands() -> None:
    first, second = a_file([a_work()], file="dang ky.xlsx"), a_file([a_work()], file="dang ky (lần 2).xlsx")

    assert standings((first, MAY_20), (second, MAY_20))["dang ky (lần 2).xlsx"] is SubmissionStatus.CURRENT


def test_two_different_files_that_nothing_tells_apart_are_a_question_and_neither_counts() -> None:
    first, second = a_file([a_work()], file="a.xlsx"), a_file([a_work("Khác")], file="b.xlsx")

    assert set(standings((first, MAY_20), (second, MAY_20)).values()) == {SubmissionStatus.UNDECIDED}
    assert codes((first, MAY_20), (second, MAY_20)) == ["submission_undecided"]


def test_a_question_between_the_last_two_does_not_bring_back_the_one_before() -> None:
    old = a_file([a_work()], file="old.xlsx")
    first, second = a_file([a_work()], file="a.xlsx"), a_file([a_work("Khác")], file="b.xlsx")

    found = standings((old, MAY_20), (first, MAY_24), (second, MAY_24))

    assert found["old.xlsx"] is SubmissionStatus.SUPERSEDED
    assert found["a.xlsx"] is found["b.xlsx"] is SubmissionStatus.UNDECIDED


def test_the_same_bytes_twice_count_once() -> None:
    first = a_file([a_work()], file="a.xlsx", sha256="same")
    again = a_file([a_work()], file="b.xlsx", sha256="same")

    assert standings((first, MAY_20), (again, MAY_24)) == {
        "a.xlsx": SubmissionStatus.CURRENT,
        "b.xlsx": SubmissionStatus.REPEATED,
    }
    assert codes((first, MAY_20), (again, MAY_24)) == ["submission_repeated"]


def test_other_units_and_forms_do_not_replace_each_other() -> None:
    one, other = a_file([a_work()], file="a.xlsx"), a_file([a_work(unit_code="T02")], file="b.xlsx")

    assert set(standings((one, MAY_20), (other, MAY_24)).values()) == {SubmissionStatus.CURRENT}


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


def judged(*files: tuple[ReadFile, dt.date], history: RunHistory) -> dict[str, SubmissionStatus]:
    return {s.file: s.status for s in resolve_submissions(an_inbox(*files), history).submissions}


def test_an_answer_decides_which_of_two_files_counts() -> None:
    first, second = a_file([a_work()], file="a.xlsx"), a_file([a_work("Khác")], file="b.xlsx")
    files = ((first, MAY_20), (second, MAY_20))
    (question,) = resolve_submissions(an_inbox(*files), RunHistory()).questions

    found = judged(*files, history=RunHistory({question.identity: "a.xlsx"}))

    assert found == {"a.xlsx": SubmissionStatus.CURRENT, "b.xlsx": SubmissionStatus.SUPERSEDED}


REPLACED = {("T01", "registration", "a.xlsx"): "b.xlsx"}


def test_an_older_version_put_back_without_the_newer_is_a_question() -> None:
    old = a_file([a_work()], file="a.xlsx")

    asked = resolve_submissions(an_inbox((old, MAY_20)), RunHistory(replaced=REPLACED))

    assert [s.status for s in asked.submissions] == [SubmissionStatus.UNDECIDED]
    assert [diagnostic.code for diagnostic in asked.diagnostics] == ["submission_older_again"]


def test_answers_that_version_0_1_remembered_are_found() -> None:
    first, second = a_file([a_work()], file="a.xlsx"), a_file([a_work("Khác")], file="b.xlsx")
    which = resolve_submissions(an_inbox((first, MAY_20), (second, MAY_20)), RunHistory()).questions
    older = resolve_submissions(an_inbox((first, MAY_20)), RunHistory(replaced=REPLACED)).questions

    assert [question.identity for question in (*which, *older)] == [
        "which-23363f76965d",
        "older-23363f76965d",
    ]


def test_an_older_version_beside_the_newer_is_no_question() -> None:
    old, new = a_file([a_work()], file="a.xlsx"), a_file([a_work("Khác")], file="b.xlsx")

    asked = resolve_submissions(an_inbox((old, MAY_20), (new, MAY_24)), RunHistory(replaced=REPLACED))

    assert asked.questions == ()
    assert [s.status for s in asked.submissions] == [SubmissionStatus.SUPERSEDED, SubmissionStatus.CURRENT]


def test_the_answer_says_whether_an_older_version_counts_again() -> None:
    old = a_file([a_work()], file="a.xlsx")
    (question,) = resolve_submissions(an_inbox((old, MAY_20)), RunHistory(replaced=REPLACED)).questions

    for answer, status in (("use", SubmissionStatus.CURRENT), ("ignore", SubmissionStatus.SUPERSEDED)):
        history = RunHistory({question.identity: answer}, REPLACED)
        assert judged((old, MAY_20), history=history) == {"a.xlsx": status}


def test_an_older_version_that_is_ignored_leaves_the_one_before_it() -> None:
    first, old = a_file([a_work("Đầu")], file="0.xlsx"), a_file([a_work()], file="a.xlsx")
    files = ((first, MAY_20), (old, MAY_24))
    (question,) = resolve_submissions(an_inbox(*files), RunHistory(replaced=REPLACED)).questions

    found = judged(*files, history=RunHistory({question.identity: "ignore"}, REPLACED))

    assert found == {"0.xlsx": SubmissionStatus.CURRENT, "a.xlsx": SubmissionStatus.SUPERSEDED}


def test_a_chosen_file_that_a_third_one_replaced_is_asked_about_when_the_third_is_gone() -> None:
    first, second = a_file([a_work()], file="a.xlsx"), a_file([a_work("Khác")], file="b.xlsx")
    files = ((first, MAY_20), (second, MAY_20))
    (question,) = resolve_submissions(an_inbox(*files), RunHistory()).questions
    history = RunHistory({question.identity: "a.xlsx"}, {("T01", "registration", "a.xlsx"): "c.xlsx"})

    asked = resolve_submissions(an_inbox(*files), history)

    assert [diagnostic.code for diagnostic in asked.diagnostics] == ["submission_older_again"]
    assert {s.file: s.status for s in asked.submissions}["a.xlsx"] is SubmissionStatus.UNDECIDED
