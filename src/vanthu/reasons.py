"""Why a document changed since its last draft: which unit, which cell, the old value and the new."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from vanthu.intake.forms import form_of
from vanthu.records import Version
from vanthu.tables.changes import Change, Kind, changes
from vanthu.tables.collected import Collected
from vanthu.tables.submissions import Standing, Submission
from vanthu.tables.versions import version_of
from vanthu.translate import tr

MOST_CHANGES = 6
"""Cells of one submission that are told; `vanthu history` tells all."""

OFFICE_FILES = {"campaign.xlsx": "sổ đợt thi đua đã đổi"}


def reasons(
    before: Mapping[str, str], now: Mapping[str, str], collected: Collected, versions: Sequence[Version]
) -> Iterator[str]:
    """What differs between the sources of two drafts of a document, a sentence each.

    Args:
        before, now: Name of each source to its SHA-256.
        versions: Submissions of earlier runs.
    """
    for name in (*now, *(name for name in before if name not in now)):
        if before.get(name) == now.get(name):
            continue
        if name in OFFICE_FILES:
            yield tr(OFFICE_FILES[name])
        elif name.endswith(".docx"):
            yield tr("mẫu {template} đã đổi").format(template=name)
    explained = set()
    for submission in collected.submissions:
        if submission.standing is Standing.CURRENT and before.get(submission.file) != now.get(
            submission.file
        ):
            explained.add(submission.file)
            yield from _of_submission(submission, set(before.values()), collected, versions)
    units = {s.file: s.unit_code for s in collected.submissions}
    for name in before:
        if name not in now and name not in units and not name.endswith(".docx"):
            yield tr("{file} không còn trong thư mục").format(file=name)


def _of_submission(
    submission: Submission, before: set[str], collected: Collected, versions: Sequence[Version]
) -> Iterator[str]:
    """What a submission brings that the version before it did not."""
    unit = next(unit for unit in collected.campaign.units if unit.code == submission.unit_code)
    head = f"{collected.campaign.unit_title(unit)}, {form_of(submission.form).number}"
    old = [
        version
        for version in versions
        if (version.unit_code, version.form) == (submission.unit_code, submission.form)
        and version.sha256 in before
        and version.sha256 != submission.sha256
    ]
    if not old:
        yield tr("{unit}: mới nhận {file}").format(unit=head, file=submission.file)
        return
    found = changes(old[-1], version_of(submission))
    for change in found[:MOST_CHANGES]:
        yield f"{head}: {told(submission.form, change)}"
    if len(found) > MOST_CHANGES:
        yield tr("{unit}: và {count} thay đổi nữa").format(unit=head, count=len(found) - MOST_CHANGES)


def told(form: str, change: Change) -> str:
    """One change as a sentence."""
    if change.kind is Kind.ADDED:
        return tr("thêm dòng “{row}” ({cell})").format(row=change.row, cell=change.cell)
    if change.kind is Kind.REMOVED:
        return tr("bỏ dòng “{row}”").format(row=change.row)
    return tr("“{row}”, {label} ({cell}): {old} → {new}").format(
        row=change.row,
        label=form_of(form).column(change.key).full_label,
        cell=change.cell,
        old=change.old or tr("trống"),
        new=change.new or tr("trống"),
    )
