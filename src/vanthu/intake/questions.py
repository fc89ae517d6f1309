"""Questions of reading: what only a person can decide, asked once for all files of a unit that look alike."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass

from vanthu.diagnostics import Diagnostic, Fix, Place, Severity, identity
from vanthu.intake.header_labels import Header
from vanthu.paperwork.model import ReadingContext
from vanthu.vietnamese import match_key

WAIT = "wait"
"""The answer that the unit is to correct it: what it is about is held still, and asked no more."""


@dataclass(frozen=True, slots=True)
class QuestionScope:
    """Where an answer holds: files of one unit and form that look the same.

    Args:
        unit: Code of the unit; empty where it is not known, and then nothing is asked: whose the table is
            comes first.
        form: Key of the form.
        header: What the table looks like: its normalised labels, joined.
    """

    unit: str
    form: str
    header: str

    @classmethod
    def of_table(cls, unit: str, form: str, headers: Iterable[Header]) -> QuestionScope:
        """That of a table: tables with the same labels look the same."""
        return cls(unit, form, " | ".join(match_key(header.label) for header in headers if header.texts))

    def ask(
        self,
        diagnostic: Diagnostic,
        what: str,
        fixes: Iterable[Fix],
        registers: ReadingContext,
        related: Iterable[Place] = (),
    ) -> Diagnostic:
        """The diagnostic as a question, with its answer where one was given: a note then, else an error.

        One whose answer is `WAIT` stays an error.

        Args:
            what: What it is about, in words that survive shifted rows: a column's label, a row's first
                words, the text of a cell with its row's name.
            fixes: The choices; an answer that is none of them counts for nothing.
            registers: Its `answers` are looked up.
            related: Other places that it is about.
        """
        about = diagnostic.about(form=self.form, unit=self.unit)
        if not self.unit:
            return dataclasses.replace(about, severity=Severity.ERROR)
        fixes = tuple(fixes)
        key = identity(about.code, self.unit, self.form, self.header, match_key(what) or what)
        question = about.asked(key, fixes, related, registers.answers)
        if question.answer not in {fix.code for fix in fixes}:
            question = dataclasses.replace(question, answer="")
        severity = Severity.ERROR if question.answer in ("", WAIT) else Severity.NOTE
        return dataclasses.replace(question, severity=severity)
