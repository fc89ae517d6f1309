"""The answers that were given to questions: listed, given, and revoked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from vanthu.diagnostics import SettingPlace
from vanthu.errors import WrongCallError
from vanthu.ledger import AnswerStore
from vanthu.records import Answer, AnswerEvent
from vanthu.service.messages import diagnose
from vanthu.service.status import last_run
from vanthu.workspace import Workspace

T = TypeVar("T")


def answers_of(workspace: Workspace) -> tuple[AnswerEvent, ...]:
    """The answers that stand, by unit, form and question."""
    return AnswerStore(workspace.ledger).given() if workspace.ledger.is_file() else ()


def give_answer(workspace: Workspace, question: str, choice: str, today: dt.date) -> Answer:
    """Answers a question of the last run, as choosing in the workbook of questions does.

    Args:
        question: Its identity; a beginning is enough where it is no other's.
        choice: Code or label of one of its choices.

    Raises:
        WrongCallError: `question_not_found`, `choice_not_found`.
        WorkspaceBusyError: A run is at work there.
    """
    with workspace.locked():
        last = last_run(workspace)
        asked = _meant({each.key: each for each in last.questions} if last else {}, question)
        if asked is None:
            raise WrongCallError(diagnose("question_not_found", SettingPlace("QUESTION"), read=question))
        choices = asked.choices
        code = next((code for code, label in choices.items() if choice in (code, label)), None)
        if code is None:
            listed = "; ".join(f"{code}: {label}" for code, label in choices.items())
            told = diagnose("choice_not_found", SettingPlace("CHOICE"), read=choice, choices=listed)
            raise WrongCallError(told)
        unit, form = asked.subject.get("unit", ""), asked.subject.get("form", "")
        answer = Answer(asked.key, code, asked.message, choices[code], unit, form)
        AnswerStore(workspace.ledger).record([answer], today=today)
    return answer


def revoke_answers(workspace: Workspace, questions: Sequence[str], today: dt.date) -> tuple[AnswerEvent, ...]:
    """Revokes the answers to questions: the next run asks again.

    Args:
        questions: Identities, as `answers_of` gives them; a beginning is enough where it is no other's.

    Returns:
        The answers as they stood.

    Raises:
        WrongCallError: `answer_not_found`: no answer of that question stands, or several may be meant.
        WorkspaceBusyError: A run is at work there.
    """
    with workspace.locked():
        given = answers_of(workspace)
        revoked = tuple(dict.fromkeys(_chosen(given, questions)))
        gone = (replace(event.answer, choice="", label="") for event in revoked)
        if revoked:
            AnswerStore(workspace.ledger).record(gone, today=today)
    return revoked


def _chosen(given: Sequence[AnswerEvent], questions: Sequence[str]) -> Iterator[AnswerEvent]:
    by_question = {event.answer.question: event for event in given}
    for question in questions:
        event = _meant(by_question, question)
        if event is None:
            raise WrongCallError(diagnose("answer_not_found", SettingPlace("QUESTION"), read=question))
        yield event


def _meant(known: Mapping[str, T], question: str) -> T | None:
    """What is known of the question of that identity, or of the one whose identity begins so."""
    if question in known:
        return known[question]
    found = [each for key, each in known.items() if key.startswith(question)]
    return found[0] if len(found) == 1 else None
