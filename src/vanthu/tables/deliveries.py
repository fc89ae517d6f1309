"""Who has sent what, and when: the state of each unit for each form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from vanthu.campaign.model import Campaign, Unit
from vanthu.diagnostics import Diagnostic, Severity
from vanthu.tables.submissions import Submission, SubmissionStatus


class DeliveryState(StrEnum):
    """The state of a unit for a form, worst last."""

    NOT_DUE = "not_due"
    """Nothing was sent, and nothing need be (a nomination, or a form that is not yet asked)."""
    RECEIVED = "received"
    LATE = "late"
    ERRORS = "errors"
    """Sent, but something in it is held back until corrected."""
    UNREADABLE = "unreadable"
    """A file came that could not be read, and the form may be in it."""
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Delivery:
    """One unit and one form.

    Args:
        submission: The one that counts, or None.
        errors: What is to be corrected, in the submission that counts or in files that could not be used.
        unread: Files of the unit, by their names, that could not be read.
    """

    unit: Unit
    form: str
    state: DeliveryState
    late: bool = False
    submission: Submission | None = None
    errors: tuple[Diagnostic, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def sent(self) -> bool:
        """The unit has sent the form, right or wrong."""
        return self.submission is not None


ASKED_AHEAD = dt.timedelta(days=15)
"""From so many days before their deadline results are asked for; until then a unit without is not missing."""


def deadline(campaign: Campaign, form: str) -> dt.date:
    """The last day on which a form is in time."""
    return {
        "registration": campaign.registration_deadline,
        "results": campaign.results_deadline,
        "nomination": campaign.nomination_deadline,
    }[form]


def is_due(campaign: Campaign, form: str, today: dt.date) -> bool:
    """Whether every unit must have sent the form, or be about to.

    Registration is due from the start, results from `ASKED_AHEAD` before the deadline; a nomination never:
    a unit is free not to propose anybody.
    """
    if form == "registration":
        return True
    return form == "results" and today >= campaign.results_deadline - ASKED_AHEAD


FORMS_ASKED = ("registration", "results", "nomination")


def deliveries_of(
    campaign: Campaign,
    submissions: Iterable[Submission],
    diagnostics: Sequence[Diagnostic],
    unread: Mapping[str, tuple[str, ...]],
    *,
    today: dt.date,
) -> Mapping[tuple[str, str], Delivery]:
    """The state of every unit of the register for every form, by unit code and form.

    Args:
        submissions: With their status.
        diagnostics: Of the whole run; errors are told to the unit by file and form.
        unread: Files that could not be read, by the code of the unit that their names tell.
        today: Day of the run.
    """
    by_place: dict[tuple[str, str], list[Submission]] = {}
    for submission in submissions:
        by_place.setdefault((submission.unit_code, submission.form), []).append(submission)
    errors = [diagnostic for diagnostic in diagnostics if diagnostic.severity is Severity.ERROR]
    states: dict[tuple[str, str], Delivery] = {}
    for form in FORMS_ASKED:
        due, last_day = is_due(campaign, form, today), deadline(campaign, form)
        for unit in campaign.units:
            sent, files = by_place.get((unit.code, form)), unread.get(unit.code, ())
            if sent:
                states[unit.code, form] = _of_sender(unit, form, sent, last_day, errors)
            elif due and files:
                states[unit.code, form] = Delivery(unit, form, DeliveryState.UNREADABLE, unread=files)
            else:
                absent = DeliveryState.MISSING if due else DeliveryState.NOT_DUE
                states[unit.code, form] = Delivery(unit, form, absent)
    return states


def _of_sender(
    unit: Unit, form: str, sent: Sequence[Submission], last_day: dt.date, errors: Sequence[Diagnostic]
) -> Delivery:
    """The state of a unit that sent the form, once or more, oldest first."""
    counting = [s for s in sent if s.status in (SubmissionStatus.CURRENT, SubmissionStatus.UNDECIDED)]
    files = {submission.file for submission in counting}
    own = tuple(f for f in errors if f.cell_place.file in files and f.subject.form in ("", form))
    late = min(submission.received for submission in sent) > last_day
    state = DeliveryState.ERRORS if own else DeliveryState.LATE if late else DeliveryState.RECEIVED
    return Delivery(unit, form, state, late, counting[-1], own)
