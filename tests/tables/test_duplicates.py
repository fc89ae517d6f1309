from __future__ import annotations

from tests.builders import a_campaign, a_nominee

from vanthu.records import PartialDate
from vanthu.tables.duplicates import FIRST, SECOND, TWO, find_duplicates
from vanthu.tables.votes import VoteOutcome, count_votes

SAME = [
    a_nominee("Lê Thị Hoa", birth=PartialDate(1988)),
    a_nominee("LÊ THỊ HOA", "T02", birth=PartialDate(1988), number=9),
]


def the_key() -> str:
    (question,) = find_duplicates(SAME, {}).questions
    return question.identity


def test_an_open_question_holds_both_rows_back() -> None:
    doubles = find_duplicates(SAME, {})

    assert doubles.doubted == tuple(SAME)
    assert [diagnostic.code for diagnostic in doubles.diagnostics] == ["nominated_twice"]


def test_answered_as_two_people_both_stand_and_nothing_is_told_again() -> None:
    vote = count_votes(a_campaign(), SAME, {the_key(): TWO})

    assert [n.outcome for n in vote.nominations] == [VoteOutcome.PASSED, VoteOutcome.PASSED]
    assert vote.diagnostics == ()


def test_answered_as_one_person_only_the_chosen_row_stands() -> None:
    for answer, unit in ((FIRST, "T01"), (SECOND, "T02")):
        vote = count_votes(a_campaign(), SAME, {the_key(): answer})
        assert [n.row.unit_code for n in vote.nominations] == [unit]


def test_the_question_keeps_its_key_when_the_rows_move() -> None:
    moved = [a_nominee("Lê Thị Hoa", birth=PartialDate(1988), number=50), SAME[1]]

    (question,) = find_duplicates(moved, {}).questions

    assert question.identity == the_key()


def test_an_answer_that_version_0_1_remembered_is_found() -> None:
    assert the_key() == "twice-0411566a17b3"


def test_three_nominations_of_one_person_leave_one_whatever_the_answers() -> None:
    rows = [a_nominee(unit_code=f"T0{n}", birth=PartialDate(1988), number=n) for n in (1, 2, 3)]
    answers: dict[str, str] = {}
    for _ in range(3):
        for question in find_duplicates(rows, answers).questions:
            answers.setdefault(question.identity, SECOND)

    doubles = find_duplicates(rows, answers)

    assert doubles.doubted == ()
    assert [row.unit_code for row in rows if row not in doubles.dropped] == ["T03"]


def test_a_birth_year_and_a_full_birth_date_may_be_one_person() -> None:
    rows = [a_nominee(birth=PartialDate(1988)), a_nominee(unit_code="T02", birth=PartialDate(1988, 2, 9))]

    assert len(find_duplicates(rows, {}).questions) == 1
    assert (
        find_duplicates([rows[0], a_nominee(unit_code="T02", birth=PartialDate(1990, 2, 9))], {}).questions
        == ()
    )
