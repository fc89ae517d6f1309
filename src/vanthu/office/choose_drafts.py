"""Which drafts a clerk says are signed, and whether they lie as they were written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from vanthu.campaign.model import DocumentKind
from vanthu.document_records import IssuedDocument, KeptDraft
from vanthu.office.issue_errors import (
    AlreadyIssuedError,
    CertificateEditedError,
    DraftEditedError,
    DraftMissingError,
    PaperUnknownError,
    UnitsOwnError,
)
from vanthu.pipeline.compare_issued import in_force
from vanthu.pipeline.make_documents import document_path
from vanthu.workspace.folder import Workspace, sha256_of

UNNUMBERED = frozenset({DocumentKind.CERTIFICATES})
"""Kinds that bear the decision's number, not one of their own."""

NOT_OURS = frozenset({DocumentKind.UNIT_PLAN})
"""Kinds that the units issue under their own numbers."""


def drafts_meant(
    workspace: Workspace, named: Iterable[str], drafts: Sequence[KeptDraft], papers: Iterable[IssuedDocument]
) -> tuple[KeptDraft, ...]:
    """The drafts that lie there to be issued, each once.

    Args:
        named: Kinds, names of drafts or their files.
        drafts: The last of each document.
        papers: All that were issued.

    Raises:
        PaperUnknownError, UnitsOwnError, DraftMissingError, AlreadyIssuedError: One is not there.
    """
    issued = {paper.draft.id: paper for paper in in_force(papers).values()}
    meant = (draft for word in named for draft in _meant(workspace, word, drafts, issued))
    return tuple({draft.id: draft for draft in meant}.values())


def _meant(
    workspace: Workspace, named: str, drafts: Sequence[KeptDraft], issued: dict[int, IssuedDocument]
) -> list[KeptDraft]:
    """The drafts of one word, at least one.

    A draft that is issued is none any more, though its file be there: Word saved it again, or the disk was
    full when it was to be taken away.
    """
    found = [draft for draft in drafts if is_named(draft, named)]
    ours = [draft for draft in found if draft.kind not in NOT_OURS]
    if not found:
        raise PaperUnknownError(named, sorted(d.name for d in drafts if d.kind not in NOT_OURS))
    if not ours:
        raise UnitsOwnError(found[0].name)
    fresh = [draft for draft in ours if draft.id not in issued]
    if not fresh:
        raise AlreadyIssuedError(issued[ours[0].id])
    lying = [draft for draft in fresh if _file(workspace, draft).is_file()]
    if not lying:
        raise DraftMissingError(fresh[0].name)
    return lying


def is_named(draft: KeptDraft, named: str) -> bool:
    """Whether a clerk's word means the draft: its kind, its name or its file."""
    stem = named.replace("\\", "/").rpartition("/")[2].removesuffix(".docx")
    return stem in (draft.kind, draft.name, DocumentKind(draft.kind).label)


def is_edited(workspace: Workspace, draft: KeptDraft) -> bool:
    """Somebody changed the draft since it was written."""
    return sha256_of(_file(workspace, draft)) != draft.sha256


def refuse_edited(workspace: Workspace, drafts: Iterable[KeptDraft], *, may_be: bool) -> None:
    """Refuses a draft that somebody changed.

    Args:
        may_be: The clerk says that what was edited is what was signed.

    Raises:
        DraftEditedError, CertificateEditedError: It is not as it was written.
    """
    for draft in drafts:
        if is_edited(workspace, draft):
            if draft.kind in UNNUMBERED:
                raise CertificateEditedError(_file(workspace, draft))
            if not may_be:
                raise DraftEditedError(_file(workspace, draft))


def _file(workspace: Workspace, draft: KeptDraft) -> Path:
    return workspace.outputs / document_path(draft.name)
