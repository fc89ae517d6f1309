"""Submissions as the ledger keeps them."""

from __future__ import annotations

from collections.abc import Iterable

from vanthu.records import KeptRow, Version, plain
from vanthu.tables.submissions import Submission, SubmissionStatus


def versions_of(submissions: Iterable[Submission]) -> tuple[Version, ...]:
    """Every submission of a run as a version, with the file that took its place; repeats are left out."""
    kept = [s for s in submissions if s.status is not SubmissionStatus.REPEATED]
    current = {(s.unit_code, s.form): s.sha256 for s in kept if s.status is SubmissionStatus.CURRENT}
    return tuple(
        version_of(
            s, current.get((s.unit_code, s.form), "") if s.status is SubmissionStatus.SUPERSEDED else ""
        )
        for s in kept
    )


def version_of(submission: Submission, superseded_by: str = "") -> Version:
    """One submission as a version."""
    rows = tuple(
        KeptRow(
            row.number,
            {key: plain(value) for key, value in row.values.items()},
            dict(row.cells),
            row.held,
            row.sheet,
        )
        for table in submission.tables
        for row in table.rows
    )
    return Version(
        submission.unit_code,
        submission.form,
        submission.file,
        submission.sha256,
        submission.received,
        rows,
        superseded_by,
    )
