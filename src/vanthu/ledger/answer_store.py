"""What a person answered, change by change; the ledger is the truth, the workbook of questions a view."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path

from vanthu.ledger.database import Database
from vanthu.records import Answer, AnswerEvent


class AnswerStore:
    """The answers of a ledger.

    Args:
        path: The file; made when first opened.
    """

    def __init__(self, path: Path) -> None:
        self._database = Database(path)

    def events(self) -> Mapping[str, tuple[AnswerEvent, ...]]:
        """Every change of the answer to each question, oldest first, by the question's identity."""
        events: dict[str, tuple[AnswerEvent, ...]] = {}
        with self._database.transaction() as db:
            for question, revision, choice, label, text, unit, form, day in db.execute(
                "SELECT question, revision, choice, label, text, unit_code, form, answered_on "
                "FROM answer_event ORDER BY question, revision"
            ):
                answer = Answer(question, choice, text, label, unit, form)
                event = AnswerEvent(answer, revision, dt.date.fromisoformat(day))
                events[question] = (*events.get(question, ()), event)
        return events

    def given(self) -> tuple[AnswerEvent, ...]:
        """The answers that stand, by unit, form and question."""
        last = (events[-1] for events in self.events().values())
        return tuple(sorted((event for event in last if event.answer.choice), key=_place))

    def answers(self) -> Mapping[str, str]:
        """The choice that was given to each question, by the question's identity."""
        return {event.answer.question: event.answer.choice for event in self.given()}

    def record(self, answers: Iterable[Answer], *, today: dt.date) -> None:
        """Remembers answers, and with an empty choice that they are revoked; one that stands is no change."""
        with self._database.transaction() as db:
            for answer in answers:
                last = db.execute(
                    "SELECT revision, choice FROM answer_event WHERE question = ? "
                    "ORDER BY revision DESC LIMIT 1",
                    (answer.question,),
                ).fetchone()
                revision, choice = last or (0, "")
                if choice != answer.choice:
                    db.execute(
                        "INSERT INTO answer_event (question, revision, choice, label, text, unit_code, form, "
                        "answered_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        (
                            answer.question,
                            revision + 1,
                            answer.choice,
                            answer.label,
                            answer.text,
                            answer.unit,
                            answer.form,
                            today.isoformat(),
                        ),
                    )


def _place(event: AnswerEvent) -> tuple[str, str, str]:
    return event.answer.unit, event.answer.form, event.answer.question
