"""What units sent: one form of one unit in one file, with all that tells which of several is the later."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from vanthu.diagnostics import Diagnostic
from vanthu.paperwork import form_of
from vanthu.records import FormTable, KeptRow, Purpose, ReadFile, ReadOutcome, Row, Version, Withdrawal, plain
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
    def purpose(self) -> Purpose:
        """What it is to what was sent before; unsure where its tables say different things."""
        said = {table.purpose for table in self.tables}
        return said.pop() if len(said) == 1 else Purpose.WHOLE if Purpose.WHOLE in said else Purpose.UNSURE

    @property
    def age(self) -> tuple[dt.date, bool, dt.date, int]:
        """Sorts submissions of one unit and form, the last sent last; of one day, what adds last."""
        dated = max((table.dated for table in self.tables if table.dated), default=dt.date.min)
        return (self.received, self.purpose is not Purpose.WHOLE, dated, self.revision)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Its rows, held ones too."""
        return tuple(row for table in self.tables for row in table.rows)

    @property
    def names(self) -> frozenset[str]:
        """What names its rows, as match keys."""
        return frozenset(map(self.name_of, self.rows)) - {""}

    def name_of(self, row: Row) -> str:
        """What names one of its rows, as a match key."""
        return match_key(str(row.values[form_of(self.form).columns[0].key] or ""))

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
            for row in self.rows
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
    def of(
        cls,
        versions: Iterable[Version],
        answers: Mapping[str, str],
        withdrawals: Iterable[Withdrawal] = (),
    ) -> RunHistory:
        """What the ledger's versions and answers say; nothing was replaced by what was withdrawn."""
        gone = {each.sha256 for each in withdrawals} | {""}
        replaced = {
            (v.unit_code, v.form, v.sha256): v.superseded_by for v in versions if v.superseded_by not in gone
        }
        return cls(answers, replaced)


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
        senders: Code of the unit that sent a file, as far as its forms, or else its name, tell.
    """

    files: Sequence[ReadFile]
    received: Mapping[str, dt.date]
    senders: Mapping[str, str] = field(default_factory=dict)

    def unread_by_unit(self, told: Iterable[Diagnostic]) -> Mapping[str, tuple[str, ...]]:
        """Files that could not be read, by the code of the unit that their names tell; under "" for no unit.

        Args:
            told: What still counts: a file that its unit has sent again since is not told of.
        """
        open_files = {each.cell_place.file for each in told}
        unread: dict[str, tuple[str, ...]] = {}
        for file in self.files:
            if file.outcome is ReadOutcome.UNREADABLE and file.file in open_files:
                code = self.senders.get(file.file, "")
                unread[code] = (*unread.get(code, ()), file.file)
        return unread
