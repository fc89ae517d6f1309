"""Why a document changed since its last draft: which unit, which cell, the old value and the new."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from vanthu.campaign.model import Campaign
from vanthu.paperwork.forms.campaign_forms import form_of
from vanthu.records import Version
from vanthu.tables.changes import Change, ChangeKind, changes
from vanthu.tables.collect import CampaignData
from vanthu.tables.submissions import SubmissionStatus
from vanthu.tables.versions import version_of
from vanthu.translate import tr

MOST_CHANGES = 6
"""Cells of one submission that a run tells; `vanthu why` and `vanthu history` tell all."""

OFFICE_FILES = {"campaign.xlsx": "sổ đợt thi đua đã đổi"}


@dataclass(frozen=True, slots=True)
class Sent:
    """What the units had sent when a draft was written.

    Args:
        files: Every received file.
        counting: The submissions that counted.
    """

    campaign: Campaign
    files: Collection[str]
    counting: Sequence[Version]


def reasons(
    before: Mapping[str, str], now: Mapping[str, str], collected: CampaignData, versions: Sequence[Version]
) -> Iterator[str]:
    """What differs between the sources of two drafts of a document, a sentence each, as a run tells it.

    Args:
        before, now: Name of each source to its SHA-256.
        collected: What the later draft was written from.
        versions: Submissions of earlier runs.
    """
    counting = [version_of(s) for s in collected.submissions if s.status is SubmissionStatus.CURRENT]
    sent = Sent(collected.campaign, {s.file for s in collected.submissions}, counting)
    return told_reasons(before, now, sent, versions, most=MOST_CHANGES)


def told_reasons(
    before: Mapping[str, str],
    now: Mapping[str, str],
    sent: Sent,
    versions: Sequence[Version],
    *,
    most: int | None = None,
) -> Iterator[str]:
    """What differs between the sources of two drafts of a document, a sentence each.

    Args:
        before, now: Name of each source to its SHA-256.
        sent: For the later draft.
        versions: Submissions of earlier runs.
        most: Cells of one submission that are told; None for all.
    """
    for name in (*now, *(name for name in before if name not in now)):
        if before.get(name) == now.get(name):
            continue
        if name in OFFICE_FILES:
            yield tr(OFFICE_FILES[name])
        elif name.endswith(".docx"):
            yield tr("mẫu {template} đã đổi").format(template=name)
    for version in sent.counting:
        if before.get(version.file) != now.get(version.file):
            yield from _brought(version, set(before.values()), sent.campaign, versions, most)
    for name in before:
        if name not in now and name not in sent.files and not name.endswith(".docx"):
            yield tr("{file} không còn trong thư mục").format(file=name)


def _brought(
    version: Version, before: set[str], campaign: Campaign, versions: Sequence[Version], most: int | None
) -> Iterator[str]:
    """What a submission brings that the version before it did not."""
    head = f"{campaign.title_of(version.unit_code)}, {form_of(version.form).number}"
    old = [
        other
        for other in versions
        if (other.unit_code, other.form) == (version.unit_code, version.form)
        and other.sha256 in before
        and other.sha256 != version.sha256
    ]
    if not old:
        yield tr("{unit}: mới nhận {file}").format(unit=head, file=version.file)
        return
    found = changes(old[-1], version)
    for change in found[:most]:
        yield f"{head}: {told(version.form, change)}"
    if most is not None and len(found) > most:
        yield tr("{unit}: và {count} thay đổi nữa").format(unit=head, count=len(found) - most)


def told(form: str, change: Change) -> str:
    """One change as a sentence."""
    if change.kind is ChangeKind.ADDED:
        return tr("thêm dòng “{row}” ({cell})").format(row=change.row, cell=change.cell)
    if change.kind is ChangeKind.REMOVED:
        return tr("bỏ dòng “{row}”").format(row=change.row)
    return tr("“{row}”, {label} ({cell}): {old} → {new}").format(
        row=change.row,
        label=form_of(form).column(change.key).full_label,
        cell=change.cell,
        old=change.old or tr("trống"),
        new=change.new or tr("trống"),
    )
