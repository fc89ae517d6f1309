"""An answer of the workbook is taken up once; the ledger stands against every older workbook."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.pipeline.test_questions import QUESTION, answer, two_registrations_of_one_day
from tests.pipeline.test_run import go

from vanthu.ledger import AnswerStore
from vanthu.pipeline.questions import ANSWER_COLUMN, HEAD_ROW, HIDDEN, questions_workbook
from vanthu.pipeline.take_up_answers import TakenUp, read_answers, take_up_answers
from vanthu.records import Answer

TODAY = dt.date(2024, 10, 5)
TWO, ONE = (fix.label for fix in QUESTION.fixes)


@pytest.fixture
def store(tmp_path: Path) -> AnswerStore:
    return AnswerStore(tmp_path / "vanthu.db")


@pytest.fixture
def outputs(tmp_path: Path) -> Path:
    folder = tmp_path / "outputs"
    folder.mkdir()
    write(folder)
    return folder


def write(outputs: Path, choice: str = "", revision: int = 0) -> Path:
    """The workbook as a run leaves it."""
    asked = replace(QUESTION, answer=choice)
    path = outputs / "questions.xlsx"
    path.write_bytes(questions_workbook([asked], {QUESTION.identity: revision}))
    return path


def taken(outputs: Path, store: AnswerStore) -> tuple[list[str], list[str]]:
    """What a run takes up and remembers: the choices, and the codes of what it tells."""
    found = take_up_answers(outputs, store.events())
    store.record(found.answers, today=TODAY)
    return [each.choice for each in found.answers], [each.code for each in found.diagnostics]


def test_an_answer_chosen_in_the_list_is_read_back(outputs: Path, store: AnswerStore) -> None:
    assert take_up_answers(outputs, {}) == TakenUp()

    answer(outputs / "questions.xlsx", TWO)

    (found,) = take_up_answers(outputs, store.events()).answers
    assert found == Answer("twice-1", "two", QUESTION.message, TWO)


def test_words_that_are_no_choice_are_no_answer_and_are_told(outputs: Path, store: AnswerStore) -> None:
    answer(outputs / "questions.xlsx", "không biết")

    found = take_up_answers(outputs, store.events())

    assert found.answers == ()
    assert [(f.code, f.cell_place.cell) for f in found.diagnostics] == [("answer_unclear", "D4")]


def test_a_damaged_or_missing_workbook_holds_no_answers(tmp_path: Path) -> None:
    (tmp_path / "questions.xlsx").write_bytes(b"nothing")

    assert take_up_answers(tmp_path, {}) == TakenUp()
    assert read_answers(tmp_path / "none.xlsx") == ()


def test_an_answer_that_was_taken_up_and_revoked_does_not_come_back_from_the_old_workbook(
    outputs: Path, store: AnswerStore
) -> None:
    answer(outputs / "questions.xlsx", TWO)
    assert taken(outputs, store) == (["two"], [])

    # -- the run was killed before it could write the workbook anew
    store.record([Answer("twice-1", "", "")], today=TODAY)

    assert taken(outputs, store) == ([], [])
    assert store.answers() == {}


def test_a_workbook_that_shows_an_answer_does_not_give_it_again(outputs: Path, store: AnswerStore) -> None:
    store.record([Answer("twice-1", "two", "")], today=TODAY)
    write(outputs, "two", 1)
    store.record([Answer("twice-1", "", "")], today=TODAY)

    assert taken(outputs, store) == ([], [])
    assert store.answers() == {}


def test_a_revoked_question_may_be_answered_again(outputs: Path, store: AnswerStore) -> None:
    store.record([Answer("twice-1", "two", ""), Answer("twice-1", "", "")], today=TODAY)
    answer(write(outputs, "", 2), TWO)

    assert taken(outputs, store) == (["two"], [])


def test_an_answer_may_be_changed_in_the_workbook(outputs: Path, store: AnswerStore) -> None:
    store.record([Answer("twice-1", "two", "")], today=TODAY)
    answer(write(outputs, "two", 1), ONE)

    assert taken(outputs, store) == (["first"], [])


@pytest.mark.parametrize(
    ("now", "told"),
    [("first", "answer_changed_since"), ("", "answer_revoked_since")],
    ids=["changed", "revoked"],
)
def test_a_workbook_older_than_the_ledger_is_told_and_the_ledger_stands(
    outputs: Path, store: AnswerStore, now: str, told: str
) -> None:
    store.record([Answer("twice-1", "first", "")], today=TODAY)
    if not now:
        store.record([Answer("twice-1", "", "")], today=TODAY)
    answer(outputs / "questions.xlsx", TWO)  # -- which was written before

    assert taken(outputs, store) == ([], [told])
    assert store.answers().get("twice-1", "") == now


def test_two_copies_that_differ_are_told_and_neither_is_used(outputs: Path, store: AnswerStore) -> None:
    copy = shutil.copy(outputs / "questions.xlsx", outputs / "questions (1).xlsx")
    answer(outputs / "questions.xlsx", TWO)
    answer(Path(copy), ONE)

    found = take_up_answers(outputs, store.events())

    assert found.answers == ()
    (told,) = found.diagnostics
    assert told.code == "answers_differ"
    assert "questions (1).xlsx" in told.read


def test_a_copy_beside_a_workbook_without_answer_is_taken_up_once(outputs: Path, store: AnswerStore) -> None:
    answer(Path(shutil.copy(outputs / "questions.xlsx", outputs / "Bản sao questions.xlsx")), ONE)

    assert taken(outputs, store) == (["first"], [])
    store.record([Answer("twice-1", "", "")], today=TODAY)
    assert taken(outputs, store) == ([], [])


def test_two_rows_of_one_question_that_differ_are_told(outputs: Path, store: AnswerStore) -> None:
    path = outputs / "questions.xlsx"
    answer(path, TWO)
    book = load_workbook(path)
    sheet = book.worksheets[0]
    sheet.append([cell.value for cell in sheet[HEAD_ROW + 1]])
    sheet.cell(HEAD_ROW + 2, ANSWER_COLUMN, ONE)
    book.save(path)

    assert taken(outputs, store) == ([], ["answers_differ"])


def test_a_workbook_of_an_earlier_version_is_still_read(outputs: Path, store: AnswerStore) -> None:
    path = outputs / "questions.xlsx"
    answer(path, TWO)
    book = load_workbook(path)
    book.worksheets[0].delete_cols(5)
    book[HIDDEN].cell(1, 2, json.dumps(["two", "first"]))
    book.save(path)

    assert taken(outputs, store) == (["two"], [])


def test_a_run_tells_what_an_old_copy_of_the_workbook_says_otherwise(campaign_folder: Path) -> None:
    two_registrations_of_one_day(campaign_folder)
    go(campaign_folder)
    questions = campaign_folder / "outputs/questions.xlsx"
    old = questions.read_bytes()
    answer(questions, "Dùng 2024-05-22/hai.xlsx")
    go(campaign_folder)

    questions.write_bytes(old)
    answer(questions, "Dùng 2024-05-22/mot.xlsx")
    done = go(campaign_folder)

    assert "answer_changed_since" in {each.code for each in done.diagnostics}
    assert "Sân bóng" in set(done.collected.tables["registration"].frame["work_name"])
