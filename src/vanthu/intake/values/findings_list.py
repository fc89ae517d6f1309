"""Findings of one sheet as they are made: a remark of a parser gets its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from vanthu.diagnostics import CellPlace, Diagnostic, Severity
from vanthu.intake.messages import diagnose
from vanthu.intake.values.result import Remark

_MOST_LISTED = 8


def listed(numbers: Iterable[int]) -> str:
    """Numbers of rows as messages name them: `8, 9, 12`, cut short where there are many."""
    every = [str(number) for number in numbers]
    return ", ".join(every[:_MOST_LISTED]) + (", …" if len(every) > _MOST_LISTED else "")


@dataclass(slots=True)
class Told:
    """The findings of one file's sheet, in the order in which they were made.

    Args:
        file: As in `CellPlace.file`.
    """

    file: str
    sheet: str = ""
    findings: list[Diagnostic] = field(default_factory=list)

    def tell(self, remark: Remark, cell: str = "", *, form: str = "", key: str = "", **facts: str) -> bool:
        """Adds a finding; whether it is an error."""
        finding = diagnose(
            remark.code,
            CellPlace(self.file, self.sheet, cell),
            read=remark.read,
            proposed=remark.proposed,
            **{**remark.facts, **facts},
        ).about(form=form, column=key)
        self.findings.append(finding)
        return finding.severity is Severity.ERROR
