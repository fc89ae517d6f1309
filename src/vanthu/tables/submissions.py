"""Which file of a unit counts: the last one sent for a form stands for the unit, whole (whole-file rule)."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from vanthu.findings import Finding, Origin
from vanthu.intake.text import match_key
from vanthu.records import FormTable, ReadFile


class Standing(StrEnum):
    """What a submission is to the run."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    """A later one of the same unit and form replaces it."""
    REPEATED = "repeated"
    """The same bytes came before."""
    UNDECIDED = "undecided"
    """Another one of the same unit and form is as late as this: a question."""


PAST = frozenset({Standing.SUPERSEDED, Standing.REPEATED})
"""Standings of a submission that counts for nothing any more."""


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
    standing: Standing = Standing.CURRENT

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


def submissions(
    files: Iterable[ReadFile], received: Mapping[str, dt.date]
) -> tuple[tuple[Submission, ...], tuple[Finding, ...]]:
    """Every submission with its standing, and what is to be asked or told.

    Args:
        files: As read; a table whose unit could not be told is left out (the reader has asked).
        received: Day of receipt by `ReadFile.file`.

    Returns:
        The submissions by unit and form, oldest first, and the findings.
    """
    groups: dict[tuple[str, str], list[Submission]] = defaultdict(list)
    for file in files:
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
                    received[file.file],
                    revision(file.file),
                    tuple(tables),
                )
            )
    judged: list[Submission] = []
    findings: list[Finding] = []
    for group in groups.values():
        members, asked = _judge(sorted(group, key=lambda s: (*s.age, s.file)))
        judged += members
        findings += asked
    return tuple(judged), tuple(findings)


def _judge(group: Sequence[Submission]) -> tuple[list[Submission], list[Finding]]:
    """The standing of each submission of one unit and form, oldest first."""
    distinct, repeated, findings = _without_repeats(group)
    *older, last = distinct
    judged = [replace(s, standing=Standing.SUPERSEDED) for s in older]
    if older and older[-1].age == last.age:
        rivals = [s for s in distinct if s.age == last.age]
        judged = [s for s in judged if s.age != last.age]
        judged += [replace(s, standing=Standing.UNDECIDED) for s in rivals]
        findings.append(
            Finding(
                "submission_undecided",
                Origin(last.file),
                form=last.form,
                read=", ".join(s.file for s in rivals),
            )
        )
    else:
        judged.append(last)
        findings += [
            Finding("submission_superseded", Origin(earlier.file), form=last.form, proposed=later.file)
            for earlier, later in pairwise(distinct)
        ]
    return judged + repeated, findings


def _without_repeats(
    group: Sequence[Submission],
) -> tuple[list[Submission], list[Submission], list[Finding]]:
    """The submissions that differ in bytes, those that repeat an earlier one, and a note for each."""
    first: dict[str, Submission] = {}
    repeated: list[Submission] = []
    findings: list[Finding] = []
    for submission in group:
        if submission.sha256 in first:
            repeated.append(replace(submission, standing=Standing.REPEATED))
            findings.append(
                Finding(
                    "submission_repeated",
                    Origin(submission.file),
                    form=submission.form,
                    proposed=first[submission.sha256].file,
                )
            )
        else:
            first[submission.sha256] = submission
    return list(first.values()), repeated, findings
