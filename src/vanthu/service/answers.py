"""The answers that were given to questions: listed, and revoked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vanthu.diagnostics import SettingPlace
from vanthu.errors import WrongCallError
from vanthu.ledger import AnswerStore
from vanthu.records import AnswerEvent
from vanthu.service.messages import diagnose
from vanthu.workspace import Workspace


def answers_of(workspace: Workspace) -> tuple[AnswerEvent, ...]:
    """The answers that stand, by unit, form and question."""
    return AnswerStore(workspace.ledger).given() if workspace.ledger.is_file() else ()


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
    for question in questions:
        found = [event for event in given if event.answer.question.startswith(question)]
        exact = [event for event in found if event.answer.question == question]
        if len(exact or found) != 1:
            raise WrongCallError(diagnose("answer_not_found", SettingPlace("QUESTION"), read=question))
        yield (exact or found)[0]
