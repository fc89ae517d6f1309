"""Files that were sent again after another one, and files that say that they add."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

import pytest
from tests.builders import TODAY, a_campaign, a_file, a_work, an_inbox

from vanthu.records import Purpose, ReadFile
from vanthu.tables import collect
from vanthu.tables.resolve_submissions import (
    ADDS,
    CORRECTS,
    IGNORE,
    MERGES,
    REPLACES,
    USE,
    resolve_submissions,
)
from vanthu.tables.submissions import ResolvedSubmissions, RunHistory, SubmissionStatus

MAY_20, JULY_27, AUGUST_14 = dt.date(2024, 5, 20), dt.date(2024, 7, 27), dt.date(2024, 8, 14)
CURRENT, SUPERSEDED, REPEATED, UNDECIDED = (
    SubmissionStatus.CURRENT,
    SubmissionStatus.SUPERSEDED,
    SubmissionStatus.REPEATED,
    SubmissionStatus.UNDECIDED,
)
Sent = tuple[ReadFile, dt.date]


def resolve(*files: Sent, answers: Mapping[str, str] | None = None) -> ResolvedSubmissions:
    return resolve_submissions(an_inbox(*files), RunHistory(answers or {}))


def status(found: ResolvedSubmissions) -> dict[str, SubmissionStatus]:
    return {s.file: s.status for s in found.submissions}


def answered(choices: Sequence[str], *files: Sent) -> ResolvedSubmissions:
    """As the clerk chose, question after question."""
    answers: dict[str, str] = {}
    for choice in choices:
        (question,) = [q for q in resolve(*files, answers=answers).questions if not q.answer]
        assert choice in {fix.code for fix in question.fixes}
        answers[question.identity] = choice
    found = resolve(*files, answers=answers)
    assert all(q.answer for q in found.questions)
    return found


def works(found: ResolvedSubmissions) -> list[object]:
    return [r.values["work_name"] for s in found.submissions if s.status is CURRENT for r in s.rows]


A = (a_file([a_work("Ao")], file="a.xlsx", sha256="A"), MAY_20)
B = (a_file([a_work("Bể")], file="b.xlsx", sha256="B"), JULY_27)
A_AGAIN = (a_file([a_work("Ao")], file="a (1).xlsx", sha256="A"), AUGUST_14)


def test_a_file_sent_again_after_another_is_asked_about_and_nothing_counts() -> None:
    found = resolve(A, B, A_AGAIN)

    assert [q.code for q in found.questions] == ["use_submission_again"]
    assert status(found) == {"a.xlsx": REPEATED, "b.xlsx": SUPERSEDED, "a (1).xlsx": UNDECIDED}
    assert "submission_sent_again" in {each.code for each in found.diagnostics}


def test_the_file_sent_again_is_the_last_word_where_that_is_answered() -> None:
    found = answered([USE], A, B, A_AGAIN)

    assert status(found) == {"a.xlsx": REPEATED, "b.xlsx": SUPERSEDED, "a (1).xlsx": CURRENT}


def test_an_old_file_sent_again_by_mistake_leaves_the_later_one_in_place() -> None:
    found = answered([IGNORE], A, B, A_AGAIN)

    assert status(found) == {"a.xlsx": SUPERSEDED, "b.xlsx": CURRENT, "a (1).xlsx": REPEATED}
    assert not [each for each in found.diagnostics if each.code == "submission_sent_again"]


def test_what_was_answered_is_asked_again_when_the_file_comes_once_more_after_a_third() -> None:
    third = (a_file([a_work("Cầu")], file="c.xlsx", sha256="C"), dt.date(2024, 8, 20))
    again = (a_file([a_work("Ao")], file="a (2).xlsx", sha256="A"), dt.date(2024, 9, 1))

    (first,) = resolve(A, B, A_AGAIN).questions
    (second,) = resolve(A, B, A_AGAIN, third, again).questions

    assert first.identity != second.identity


def test_a_file_sent_again_on_the_day_of_the_other_one_is_one_of_two_of_a_day() -> None:
    found = resolve(A, B, (A_AGAIN[0], JULY_27))

    assert [q.code for q in found.questions] == ["which_submission"]
    assert status(found)["b.xlsx"] is status(found)["a (1).xlsx"] is UNDECIDED


def test_the_same_bytes_with_nothing_between_are_no_question() -> None:
    found = resolve(A, A_AGAIN)

    assert status(found) == {"a.xlsx": CURRENT, "a (1).xlsx": REPEATED}
    assert found.questions == ()


def test_the_ledger_gets_each_bytes_once() -> None:
    data = collect(a_campaign(), an_inbox(A, B, A_AGAIN), [], today=TODAY)

    keys = [(v.unit_code, v.form, v.sha256) for v in data.versions()]
    assert len(keys) == len(set(keys))


def more(*names: str, file: str = "bo sung.xlsx", purpose: Purpose = Purpose.ADDS) -> ReadFile:
    return a_file([a_work(name) for name in names], file=file, purpose=purpose)


def test_an_addition_with_new_rows_stands_beside_the_form_and_is_shown() -> None:
    found = resolve(A, (more("Cổng"), JULY_27))

    assert works(found) == ["Ao", "Cổng"]
    assert found.questions == ()
    assert [each.code for each in found.diagnostics] == ["submission_added"]


def test_two_additions_of_one_day_both_add() -> None:
    found = resolve(A, (more("Cổng"), JULY_27), (more("Kè", file="bo sung 2.xlsx"), JULY_27))

    assert works(found) == ["Ao", "Kè", "Cổng"]


def test_a_form_and_its_addition_of_one_day_both_count() -> None:
    assert works(resolve((more("Cổng"), MAY_20), A)) == ["Ao", "Cổng"]


def test_an_addition_alone_is_the_units_form() -> None:
    found = resolve((more("Cổng"), MAY_20))

    assert works(found) == ["Cổng"]
    assert found.diagnostics == ()


@pytest.mark.parametrize(
    ("choice", "left"),
    [(ADDS, ["Ao", "Ao", "Cổng"]), (MERGES, ["Ao", "Cổng"]), (REPLACES, ["Ao", "Cổng"])],
)
def test_an_addition_that_brings_a_row_again_is_asked_about(choice: str, left: list[str]) -> None:
    files = (A, (more("Ao", "Cổng"), JULY_27))
    assert works(resolve(*files)) == []
    assert set(status(resolve(*files)).values()) == {UNDECIDED}

    assert works(answered([choice], *files)) == left


def test_merging_takes_the_rows_of_one_name_from_the_later_file() -> None:
    first = (a_file([a_work("Ao"), a_work("Bể")], file="a.xlsx"), MAY_20)

    found = answered([MERGES], first, (more("Ao"), JULY_27))

    assert [(s.file, [r.values["work_name"] for r in s.rows]) for s in found.submissions] == [
        ("a.xlsx", ["Bể"]),
        ("bo sung.xlsx", ["Ao"]),
    ]


def test_one_that_says_that_it_amends_and_adds_is_asked_even_with_new_rows() -> None:
    found = resolve(A, (more("Cổng", purpose=Purpose.UNSURE), JULY_27))

    assert [q.code for q in found.questions] == ["adds_or_replaces"]
    assert works(found) == []


@pytest.mark.parametrize(("choice", "left"), [(ADDS, ["Cổng", "Bể"]), (REPLACES, ["Bể"])])
def test_a_form_sent_after_an_addition_does_not_take_it_away_in_silence(choice: str, left: list[str]) -> None:
    files = (A, (more("Cổng"), dt.date(2024, 6, 1)), B)
    assert [q.code for q in resolve(*files).questions] == ["added_before"]
    assert works(resolve(*files)) == []

    assert sorted(map(str, works(answered([choice], *files)))) == sorted(left)


def test_a_form_that_holds_the_addition_takes_its_place() -> None:
    whole = (a_file([a_work("Ao"), a_work("Cổng")], file="c.xlsx"), JULY_27)

    found = resolve(A, (more("Cổng"), dt.date(2024, 6, 1)), whole)

    assert works(found) == ["Ao", "Cổng"]
    assert found.questions == ()
    assert status(found)["bo sung.xlsx"] is SUPERSEDED


def test_an_addition_waits_for_the_form_that_it_adds_to() -> None:
    rival = (a_file([a_work("Bể")], file="b.xlsx"), MAY_20)

    found = resolve(A, rival, (more("Cổng"), JULY_27))

    assert set(status(found).values()) == {UNDECIDED}
    assert [q.code for q in found.questions] == ["which_submission"]


def test_what_the_form_was_replaced_by_is_the_form_and_not_the_addition() -> None:
    data = collect(a_campaign(), an_inbox(A, B, (more("Cổng"), AUGUST_14)), [], today=TODAY)

    (old,) = [v for v in data.versions() if v.sha256 == "A"]
    assert old.superseded_by == "B"


def test_an_addition_that_corrects_the_one_before_it_leaves_the_form_in_place() -> None:
    files = (
        A,
        (more("Cổng", "Kè"), JULY_27),
        (more("Cổng", file="bo sung sua.xlsx", purpose=Purpose.UNSURE), AUGUST_14),
    )

    assert works(answered([CORRECTS], *files)) == ["Ao", "Cổng"]
    assert status(answered([CORRECTS], *files))["bo sung.xlsx"] is SUPERSEDED
    assert CORRECTS not in {fix.code for q in resolve(A, files[2]).questions for fix in q.fixes}
