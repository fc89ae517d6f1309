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
from vanthu.records import FormTable, KeptRow, ReadFile, Version, plain
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

    def version(self, superseded_by: str = "") -> Version:
        """As the ledger keeps it."""
        rows = tuple(
            KeptRow(
                row.number,
                {key: plain(value) for key, value in row.values.items()},
                dict(row.cells),
                row.held,
                row.sheet,
            )
            for table in self.tables
            for row in table.rows
        )
        return Version(self.unit_code, self.form, self.file, self.sha256, self.received, rows, superseded_by)


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
class ResolvedSubmissions:
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


def resolve_submissions(inbox: Inbox, history: RunHistory) -> ResolvedSubmissions:
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
    resolved = [_resolve(sorted(group, key=lambda s: (*s.age, s.file)), history) for group in groups.values()]
    return ResolvedSubmissions(
        tuple(submission for one in resolved for submission in one.submissions),
        tuple(diagnostic for one in resolved for diagnostic in one.diagnostics),
        tuple(question for one in resolved for question in one.questions),
    )


def _resolve(group: Sequence[Submission], history: RunHistory) -> ResolvedSubmissions:
    """The status of each submission of one unit and form, oldest first."""
    first: dict[str, Submission] = {}
    for each in group:
        first.setdefault(each.sha256, each)
    distinct = list(first.values())
    repeated = [replace(s, status=SubmissionStatus.REPEATED) for s in group if first[s.sha256] is not s]
    diagnostics = [_about(s, "submission_repeated", proposed=first[s.sha256].file) for s in repeated]
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
        code = "submission_undecided" if len(undecided) > 1 else "submission_older_again"
        diagnostics.append(_about(undecided[-1], code, read=", ".join(s.file for s in undecided)))
    superseded = [s for s in distinct if s is not current and s not in undecided]
    if current is not None:
        diagnostics += [_about(s, "submission_superseded", proposed=current.file) for s in superseded]
    status = {
        **dict.fromkeys((s.sha256 for s in undecided), SubmissionStatus.UNDECIDED),
        **dict.fromkeys((s.sha256 for s in superseded), SubmissionStatus.SUPERSEDED),
    }
    resolved = (replace(s, status=status.get(s.sha256, s.status)) for s in distinct)
    return ResolvedSubmissions((*resolved, *repeated), tuple(diagnostics), tuple(questions))


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


def _about(submission: Submission, code: str, **facts: str) -> Diagnostic:
    return diagnose(code, CellPlace(submission.file), **facts).about(form=submission.form)
