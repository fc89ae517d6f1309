"""Why a document changed since its last draft: which unit, which cell, the old value and the new."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from vanthu.campaign.model import Campaign
from vanthu.campaign.places import WORKBOOK
from vanthu.diagnostics import CellPlace, Diagnostic, FilePlace
from vanthu.paperwork import form_of
from vanthu.pipeline.messages import diagnose
from vanthu.records import Version
from vanthu.tables import CampaignData
from vanthu.tables.changes import Change, ChangeKind, compare_versions
from vanthu.translate import tr

MOST_CHANGES = 6
"""Cells of one submission that a run tells; `vanthu why` and `vanthu history` tell all."""


@dataclass(frozen=True, slots=True)
class UnitSubmissions:
    """What the units had sent when a draft was written.

    Args:
        files: Every received file.
        counting: The submissions that counted.
    """

    campaign: Campaign
    files: Collection[str]
    counting: Sequence[Version]


def sent_now(collected: CampaignData) -> UnitSubmissions:
    """What the units had sent for the drafts of this run."""
    counting = [submission.version() for submission in collected.current]
    return UnitSubmissions(collected.campaign, {s.file for s in collected.submissions}, counting)


def reasons(
    before: Mapping[str, str],
    now: Mapping[str, str],
    sent: UnitSubmissions,
    versions: Sequence[Version],
    *,
    most: int | None = None,
) -> Iterator[Diagnostic]:
    """What differs between the sources of two drafts of a document.

    Args:
        before, now: Name of each source to its SHA-256.
        sent: For the later draft.
        versions: Submissions of earlier runs.
        most: Cells of one submission that are told; None for all.
    """
    for name in (*now, *(name for name in before if name not in now)):
        if before.get(name) == now.get(name):
            continue
        if name == WORKBOOK.file:
            yield diagnose("campaign_changed", FilePlace(name))
        elif name.endswith(".docx"):
            yield diagnose("template_changed", FilePlace(name), template=name)
    # -- what still counts was not replaced: the other one was added to it
    replaced = set(before.values()) - {version.sha256 for version in sent.counting}
    for version in sent.counting:
        if before.get(version.file) != now.get(version.file):
            yield from _brought(version, replaced, sent.campaign, versions, most)
    for name in before:
        if name not in now and name not in sent.files and not name.endswith(".docx"):
            yield diagnose("received_file_gone", FilePlace(name), file=name)


def _brought(
    version: Version, replaced: set[str], campaign: Campaign, versions: Sequence[Version], most: int | None
) -> Iterator[Diagnostic]:
    """What a submission brings that the version before it did not."""
    unit = f"{campaign.title_of(version.unit_code)}, {form_of(version.form).number}"
    place = CellPlace(version.file)
    old = [
        other
        for other in versions
        if (other.unit_code, other.form) == (version.unit_code, version.form) and other.sha256 in replaced
    ]
    if not old:
        yield diagnose("submission_new", place, unit=unit, file=version.file)
        return
    found = compare_versions(old[-1], version)
    yield from (described(version, change, f"{unit}: ") for change in found[:most])
    if most is not None and len(found) > most:
        yield diagnose("submission_changed_more", place, unit=unit, count=str(len(found) - most))


def described(version: Version, change: Change, unit: str = "") -> Diagnostic:
    """One change of a version, at its cell.

    Args:
        unit: Name of the unit with a colon, where the sentence stands among those of other units.
    """
    place = CellPlace(version.file, cell=change.cell)
    facts = {"unit": unit, "row": change.row, "cell": change.cell}
    if change.kind is not ChangeKind.CHANGED:
        return diagnose(f"row_{change.kind}", place, **facts)
    label = form_of(version.form).column(change.key).full_label
    read, proposed = change.old or tr("trống"), change.new or tr("trống")
    return diagnose("cell_changed", place, **facts, label=label, read=read, proposed=proposed)
