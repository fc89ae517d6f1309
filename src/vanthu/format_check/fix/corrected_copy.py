"""A corrected copy of a file: what is safe is set right, and the copy is checked again."""

from __future__ import annotations

from dataclasses import dataclass

from vanthu.diagnostics import Diagnostic
from vanthu.format_check.check_document import FormatReport, check
from vanthu.format_check.fix.apply_edits import corrected

ROUNDS = 3
"""A correction may bring another to light: a title in capitals, then its line."""


@dataclass(frozen=True, eq=False, slots=True)
class CorrectedCopy:
    """A file with what is safe set right.

    Args:
        report: Of the copy.
        data: The copy; the file's own bytes where nothing was set right.
        corrected: Breaches of the file of which nothing is left.
    """

    report: FormatReport
    data: bytes
    corrected: tuple[Diagnostic, ...]


def correct(data: bytes, name: str) -> CorrectedCopy:
    """A corrected copy.

    Args:
        data: The .docx.
        name: The file as its user knows it, for the diagnostics.

    Raises:
        UnreadableWordError: It is no sound .docx.
    """
    before = report = check(data, name)
    made = data
    for _ in range(ROUNDS):
        edits = [edit for breach in report.breaches for fix in breach.fixes for edit in fix.edits]
        if not edits:
            break
        made = corrected(report.document.contents, edits)
        report = check(made, name)
    left = set(map(_key, report.breaches))
    return CorrectedCopy(report, made, tuple(b for b in before.breaches if b.fixes and _key(b) not in left))


def _key(breach: Diagnostic) -> tuple[str, int, int]:
    return (breach.code, breach.paragraph_place.paragraph, breach.paragraph_place.section)
