"""Which file of a unit counts: the last one sent for a form stands for the unit, whole (whole-file rule)."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from vanthu.diagnostics import CellPlace, Diagnostic, Fix, identity
from vanthu.paperwork import form_of
from vanthu.records import FormTable, ReadFile, Version
from vanthu.tables.messages import diagnose
from vanthu.translate import tr
from vanthu.vietnamese import match_key


class SubmissionStatus(StrEnum):
    """What a submission is to the run."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    """A later one of the same unit and form replaces it."""
    REPEATED = "repeated"
    """The same bytes came before."""
    UNDECIDED = "undecided"
    """Another one of the same unit and form is as late as this: a question."""


PAST = frozenset({SubmissionStatus.SUPERSEDED, SubmissionStatus.REPEATED})
"""Statuses of a submission that counts for nothing any more."""


@dataclass(frozen=True, slots=True)
class Submission:
    """The tables of one form that one file brings for one unit.

    Args:
        received: Day on which the office got the file.
        revision: What the file's name says of itself: `lần 2` is 2, `sửa` is 2, nothing is 1.
    """

    unit_code: str
    form: str
    file: str
    sha256: str
    received: dt.date
    revision: int
    tables: tuple[FormTable, ...]
    status: SubmissionStatus = SubmissionStatus.CURRENT

    @property
    def age(self) -> tuple[dt.date, dt.date, int]:
        """Sorts submissions of one unit and form, the last sent last."""
        dated = max((table.dated for table in self.tables if table.dated), default=dt.date.min)
        return (self.received, dated, self.revision)


_REVISION_NUMBER = re.compile(r"\b(?:lan|ban|v|ver|version)\s*(\d{1,2})\b")
_REVISION_WORD = re.compile(r"\b(?:sua|chinh sua|da sua|dinh chinh|thay the|cap nhat)\b")


def revision(file: str) -> int:
    """The revision that a file's name tells: `ket qua (lần 3).xlsx` is 3, `… sửa.xlsx` 2, else 1."""
    name = match_key(re.sub(r"[_\-.()]+", " ", file.rsplit("/", 1)[-1]))
    if number := _REVISION_NUMBER.search(name):
        return int(number[1])
    return 2 if _REVISION_WORD.search(name) else 1


@dataclass(frozen=True, slots=True)
class RunHistory:
    """What earlier runs know.

    Args:
        answers: The code chosen for each question, by its identity.
        replaced: SHA-256 of the file that took a submission's place, by unit, form and SHA-256.
    """

    answers: Mapping[str, str] = field(default_factory=dict)
    replaced: Mapping[tuple[str, str, str], str] = field(default_factory=dict)

    @classmethod
    def of(cls, versions: Iterable[Version], answers: Mapping[str, str]) -> RunHistory:
        """What the ledger's versions and answers say."""
        return cls(
            answers, {(v.unit_code, v.form, v.sha256): v.superseded_by for v in versions if v.superseded_by}
        )


@dataclass(frozen=True, slots=True)
class JudgedSubmissions:
    """Submissions by unit and form, oldest first, each with its status; what is told and asked of them."""

    submissions: tuple[Submission, ...]
    diagnostics: tuple[Diagnostic, ...]
    questions: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Inbox:
    """What came in.

    Args:
        files: As read, in any order.
        received: Day of receipt by `ReadFile.file`.
    """

    files: Sequence[ReadFile]
    received: Mapping[str, dt.date]


def submissions(inbox: Inbox, history: RunHistory) -> JudgedSubmissions:
    """Every submission with its status; a table whose unit could not be told is nobody's."""
    groups: dict[tuple[str, str], list[Submission]] = defaultdict(list)
    for file in inbox.files:
        brought: dict[tuple[str, str], list[FormTable]] = defaultdict(list)
        for table in file.tables:
            if table.unit_code:
                brought[table.unit_code, table.form].append(table)
        for (unit_code, form), tables in brought.items():
            groups[unit_code, form].append(
                Submission(
                    unit_code,
                    form,
                    file.file,
                    file.sha256,
                    inbox.received[file.file],
                    revision(file.file),
                    tuple(tables),
                )
            )
    judged = [_judge(sorted(group, key=lambda s: (*s.age, s.file)), history) for group in groups.values()]
    return JudgedSubmissions(
        tuple(submission for one in judged for submission in one.submissions),
        tuple(diagnostic for one in judged for diagnostic in one.diagnostics),
        tuple(question for one in judged for question in one.questions),
    )


def _judge(group: Sequence[Submission], history: RunHistory) -> JudgedSubmissions:
    """The status of each submission of one unit and form, oldest first."""
    distinct, repeated, diagnostics = _without_repeats(group)
    questions: list[Diagnostic] = []
    left = list(distinct)
    current: Submission | None = None
    undecided: list[Submission] = []
    while left and current is None and not undecided:
        rivals = [s for s in left if s.age == left[-1].age]
        last: Submission | None = left[-1]
        if len(rivals) > 1:
            questions.append(_which(rivals, history.answers))
            last = next((s for s in rivals if s.sha256 == questions[-1].answer), None)
        if last is None:
            undecided = rivals
            break
        older = _older_again(last, history, distinct)
        if older:
            questions.append(older)
        if older and not older.answer:
            undecided = [last]
        elif older and older.answer == IGNORE:
            left.remove(last)
        else:
            current = last
    if undecided:
        diagnostics.append(_asked(undecided))
    other = SubmissionStatus.UNDECIDED
    judged = [
        s if s is current else replace(s, status=other if s in undecided else SubmissionStatus.SUPERSEDED)
        for s in distinct
    ]
    if current is not None:
        diagnostics += [
            diagnose("submission_superseded", CellPlace(s.file), proposed=current.file).about(form=s.form)
            for s in judged
            if s.status is SubmissionStatus.SUPERSEDED
        ]
    return JudgedSubmissions((*judged, *repeated), tuple(diagnostics), tuple(questions))


USE, IGNORE = "use", "ignore"


def _which(rivals: Sequence[Submission], answers: Mapping[str, str]) -> Diagnostic:
    """Asks which of several files counts."""
    last, places = rivals[-1], tuple(CellPlace(s.file) for s in rivals)
    facts = {"unit": last.unit_code, "number": form_of(last.form).number, "count": str(len(rivals))}
    question = diagnose("which_submission", places[-1], **facts).about(unit=last.unit_code, form=last.form)
    key = identity("which", last.unit_code, last.form, *sorted(s.sha256 for s in rivals))
    choices = [Fix(s.sha256, tr("Dùng {file}").format(file=s.file)) for s in rivals]
    return question.asked(key, choices, places, answers)


def _older_again(last: Submission, history: RunHistory, others: Sequence[Submission]) -> Diagnostic | None:
    """Asks whether a file counts again that a later one had replaced; None if none had.

    Where the clerk has just chosen among files of one day, those she did not choose are no successors.
    """
    successor = history.replaced.get((last.unit_code, last.form, last.sha256))
    if not successor or any(s.sha256 == successor and s.age == last.age for s in others):
        return None
    place = CellPlace(last.file)
    facts = {"unit": last.unit_code, "number": form_of(last.form).number, "file": last.file}
    question = diagnose("use_older_submission", place, **facts)
    choices = (Fix(USE, tr("Dùng lại tệp này")), Fix(IGNORE, tr("Không dùng, đây là bản cũ để nhầm")))
    key = identity("older", last.unit_code, last.form, last.sha256, successor)
    return question.about(unit=last.unit_code, form=last.form).asked(key, choices, (place,), history.answers)


def _asked(undecided: Sequence[Submission]) -> Diagnostic:
    code = "submission_undecided" if len(undecided) > 1 else "submission_older_again"
    return diagnose(code, CellPlace(undecided[-1].file), read=", ".join(s.file for s in undecided)).about(
        form=undecided[-1].form
    )


def _without_repeats(
    group: Sequence[Submission],
) -> tuple[list[Submission], list[Submission], list[Diagnostic]]:
    """The submissions that differ in bytes, those that repeat an earlier one, and a note for each."""
    first: dict[str, Submission] = {}
    repeated: list[Submission] = []
    diagnostics: list[Diagnostic] = []
    for submission in group:
        if submission.sha256 in first:
            repeated.append(replace(submission, status=SubmissionStatus.REPEATED))
            diagnostics.append(
                diagnose(
                    "submission_repeated", CellPlace(submission.file), proposed=first[submission.sha256].file
                ).about(form=submission.form)
            )
        else:
            first[submission.sha256] = submission
    return list(first.values()), repeated, diagnostics
