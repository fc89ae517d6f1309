from __future__ import annotations

import datetime as dt
from pathlib import Path

from vanthu.ledger.answer_store import AnswerStore
from vanthu.records import Answer

MAY_20, MAY_24 = dt.date(2024, 5, 20), dt.date(2024, 5, 24)


def chosen(choice: str) -> Answer:
    return Answer("twice-1", choice, "Một hay hai người?", f"«{choice}»", "T01", "nomination")


def test_a_later_answer_stands_and_the_earlier_one_is_remembered(tmp_path: Path) -> None:
    store = AnswerStore(tmp_path / "vanthu.db")
    store.record([chosen("two")], today=MAY_20)
    assert store.answers() == {"twice-1": "two"}

    store.record([chosen("first")], today=MAY_24)

    assert store.answers() == {"twice-1": "first"}
    assert [(e.answer, e.revision, e.day) for e in store.events()["twice-1"]] == [
        (chosen("two"), 1, MAY_20),
        (chosen("first"), 2, MAY_24),
    ]


def test_an_answer_that_stands_already_is_no_change(tmp_path: Path) -> None:
    store = AnswerStore(tmp_path / "vanthu.db")
    store.record([chosen("two")], today=MAY_20)

    store.record([chosen("two")], today=MAY_24)

    assert [event.day for event in store.events()["twice-1"]] == [MAY_20]


def test_a_revoked_answer_stands_no_more_and_may_be_given_again(tmp_path: Path) -> None:
    store = AnswerStore(tmp_path / "vanthu.db")
    store.record([chosen("two"), chosen("")], today=MAY_20)
    assert (store.answers(), store.given()) == ({}, ())

    store.record([chosen("two")], today=MAY_24)

    assert store.answers() == {"twice-1": "two"}
    assert [event.revision for event in store.given()] == [3]
