"""Which drafts a clerk says are signed, and whether they lie as they were written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from vanthu.campaign.choices import DocumentKind
from vanthu.diagnostics import FilePlace
from vanthu.document_records import IssuedDocument, KeptDraft
from vanthu.errors import VanthuError, WrongCallError
from vanthu.office.find_document import NAMED, is_named, issued_by_draft, unknown
from vanthu.office.messages import diagnose
from vanthu.pipeline import document_path
from vanthu.workspace import Workspace, sha256_of

UNNUMBERED = frozenset({DocumentKind.CERTIFICATES})
"""Kinds that bear the decision's number, not one of their own."""

NOT_OURS = frozenset({DocumentKind.UNIT_PLAN})
"""Kinds that the units issue under their own numbers."""


def drafts_meant(
    workspace: Workspace, named: Iterable[str], drafts: Sequence[KeptDraft], issued: Iterable[IssuedDocument]
) -> tuple[KeptDraft, ...]:
    """The drafts that lie there to be issued, each once.

    Args:
        named: Kinds, names of drafts or their files.
        drafts: The last of each document.
        issued: All that were issued.

    Raises:
        WrongCallError: No draft of ours is meant.
        VanthuError: `draft_missing`, `already_issued`.
    """
    known = issued_by_draft(issued)
    meant = (draft for word in named for draft in _meant(workspace, word, drafts, known))
    return tuple({draft.id: draft for draft in meant}.values())


def _meant(
    workspace: Workspace, named: str, drafts: Sequence[KeptDraft], issued: Mapping[int, IssuedDocument]
) -> list[KeptDraft]:
    """The drafts of one word, at least one.

    A draft that is issued is none any more, though its file be there: Word saved it again, or the disk was
    full when it was to be taken away.
    """
    found = [draft for draft in drafts if is_named(draft, named)]
    ours = [draft for draft in found if draft.kind not in NOT_OURS]
    if not found:
        raise unknown(named, sorted(draft.name for draft in drafts if draft.kind not in NOT_OURS))
    if not ours:
        raise WrongCallError(diagnose("document_of_a_unit", NAMED, name=found[0].name))
    fresh = [draft for draft in ours if draft.id not in issued]
    if not fresh:
        done = issued[ours[0].id]
        facts = {"name": done.name, "issued": done.cited, "path": done.path}
        raise VanthuError(diagnose("already_issued", FilePlace(f"outputs/{done.path}"), **facts))
    lying = [draft for draft in fresh if draft_file(workspace, draft).is_file()]
    if not lying:
        raise refused("draft_missing", fresh[0])
    return lying


def is_edited(workspace: Workspace, draft: KeptDraft) -> bool:
    """Somebody changed the draft since it was written."""
    return sha256_of(draft_file(workspace, draft)) != draft.sha256


def refuse_edited(workspace: Workspace, drafts: Iterable[KeptDraft], *, may_be: bool) -> None:
    """Refuses a draft that somebody changed.

    Args:
        may_be: The clerk says that what was edited is what was signed.

    Raises:
        VanthuError: `draft_edited`, `certificate_edited`.
    """
    for draft in drafts:
        is_certificate = draft.kind in UNNUMBERED
        if is_edited(workspace, draft) and (is_certificate or not may_be):
            path = str(draft_file(workspace, draft))
            code = "certificate_edited" if is_certificate else "draft_edited"
            raise VanthuError(diagnose(code, FilePlace(path), path=path))


def refused(code: str, draft: KeptDraft, **facts: str) -> VanthuError:
    """The refusal of a draft."""
    place = FilePlace(f"outputs/{document_path(draft.name)}")
    return VanthuError(diagnose(code, place, name=draft.name, **facts))


def draft_file(workspace: Workspace, draft: KeptDraft) -> Path:
    """Where the draft lies for signing."""
    return workspace.outputs / document_path(draft.name)
