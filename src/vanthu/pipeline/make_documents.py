"""Makes the documents of a run: renders, audits, holds back what is wrong, compares with earlier drafts."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from vanthu.campaign.places import WORKBOOK
from vanthu.diagnostics import CellPlace, Diagnostic, Severity, TagPlace
from vanthu.document_records import IssuedDocument, Relation
from vanthu.documents import Draft
from vanthu.documents.fields import ESSENTIAL_FIELDS, ESSENTIAL_LISTS, FIELDS
from vanthu.pipeline.compare_issued import DraftPlan
from vanthu.pipeline.last_outputs import TemplateSource, WorkspaceState, shipped_template
from vanthu.pipeline.messages import diagnose
from vanthu.pipeline.source_changes import MOST_CHANGES, reasons, sent_now
from vanthu.records import Version
from vanthu.tables import CampaignData
from vanthu.templating import (
    Template,
    TemplateError,
    lost_content,
    prepare_template,
    printed_fields,
    read_template,
    render_and_audit,
)
from vanthu.translate import tr

Progress = Callable[[str, int, int], None]
"""Told after each step: the name of the stage, steps done, steps in all."""


class DocumentState(StrEnum):
    """What became of a document in this run."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    HELD = "held"
    """Not released: `why` says the reason. An earlier draft of it is taken away."""
    GONE = "gone"
    """Nothing calls for it any more: the earlier draft is taken away."""
    REPLACING = "replacing"
    """It would change an issued document: a new one for signing that replaces or corrects it."""
    ISSUED = "issued"
    """Issued, and it stands."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document of this run.

    Args:
        draft: What it says; None when it is gone.
        data: The Word file; empty unless released.
        sources: What it was made from: name to SHA-256 of campaign workbook, template, units' files.
        why: What holds it back, or what changed since the earlier draft.
        kept: Where a draft that somebody changed by hand is put before it is replaced, below `outputs`.
        diagnostics: What its template lost, told with the first document of the template.
        issued: The issued document that it is, replaces or corrects.
        is_rewritten: The draft on disk is another, or there is none.
    """

    name: str
    state: DocumentState
    draft: Draft | None = None
    data: bytes = b""
    sources: Mapping[str, str] = field(default_factory=dict)
    why: tuple[Diagnostic, ...] = ()
    kept: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()
    issued: IssuedDocument | None = None
    is_rewritten: bool = False

    @property
    def path(self) -> str:
        """Below `outputs`."""
        return document_path(self.name)

    @property
    def reasons(self) -> tuple[str, ...]:
        """`why` in sentences; one of a template names its file."""
        return tuple(
            str(TemplateError(each)) if isinstance(each.place, TagPlace) else each.message
            for each in self.why
        )


def document_path(name: str) -> str:
    """Path of a draft below `outputs`."""
    return f"documents/{name}.docx"


USUAL = sorted(FIELDS.keys() - {"correction.docx", "outgoing_register.docx"})
"""Templates that most campaigns use."""

MOST_DIFFERENCES = 8
"""Places of an issued document that a run tells; `vanthu why` tells all."""


def make_documents(
    desk: WorkspaceState, plan: DraftPlan, versions: Sequence[Version], progress: Progress
) -> tuple[Document, ...]:
    """Every document: those that the inputs call for, those issued, those that nothing calls for any more.

    A template that cannot be used holds back its own documents only.

    Args:
        plan: The drafts to be made, and the issued documents.
        versions: Submissions of earlier runs, to say what a unit changed.
    """
    collected = plan.collected
    templates: dict[str, Template | TemplateError] = {}
    documents = []
    for done, draft in enumerate(plan.drafts, start=1):
        told: tuple[Diagnostic, ...] = ()
        if draft.template not in templates:
            templates[draft.template], told = _prepared(desk, draft)
        document = _document(desk, collected, draft, templates[draft.template])
        documents.append(replace(document, diagnostics=(*document.diagnostics, *told)))
        progress("documents", done, len(plan.drafts))
    documents = [_explained(document, desk, collected, versions) for document in documents]
    documents = [_compared_with_issued(document, plan, versions) for document in documents]
    made = {document.name for document in documents}
    issued = [
        Document(
            name, DocumentState.ISSUED, issued=comparison.issued, kept=_changed_again(desk, comparison.issued)
        )
        for name, comparison in plan.comparisons.items()
        if name not in made
    ]
    gone = [
        Document(name, DocumentState.GONE, kept=_hand_changed(desk, name, ""))
        for name, entry in desk.earlier.items()
        if name not in made and name not in plan.comparisons and entry.get("sha256")
    ]
    return tuple(sorted((*documents, *issued, *gone), key=lambda document: document.name[:2]))


def _compared_with_issued(document: Document, plan: DraftPlan, versions: Sequence[Version]) -> Document:
    """The document; one that would change an issued one says which, which cell did it, and what differs."""
    draft = document.draft
    if draft is None or draft.relation is Relation.NONE:
        return document
    (comparison,) = (s for s in plan.comparisons.values() if s.issued.id == draft.earlier)
    sources = comparison.issued.draft.sources
    is_held, empty = document.state is DocumentState.HELD, tr("trống")
    why = (
        *(document.why if is_held else ()),
        *reasons(sources, document.sources, sent_now(plan.collected), versions, most=MOST_CHANGES),
        *(
            diagnose("issued_says_otherwise", where=d.where, read=d.old or empty, proposed=d.new or empty)
            for d in comparison.found[:MOST_DIFFERENCES]
        ),
    )
    state = DocumentState.HELD if is_held else DocumentState.REPLACING
    return replace(document, state=state, why=why, issued=comparison.issued)


def _prepared(desk: WorkspaceState, draft: Draft) -> tuple[Template | TemplateError, tuple[Diagnostic, ...]]:
    """The template and what is to be told of it: an own one may have lost what the shipped one has."""
    source, original = desk.template(draft.template), shipped_template(draft.template)
    try:
        template = _template(source, draft.context)
        if original in (None, source):
            return template, ()
        own, shipped_one = (read_template(Path(each.name), each.data) for each in (source, original))
    except TemplateError as error:
        return error, ()
    lost = list(lost_content(own, shipped_one, ESSENTIAL_FIELDS, ESSENTIAL_LISTS).diagnostics())
    errors = [
        TemplateError(each.at(TagPlace(source.name))) for each in lost if each.severity is Severity.ERROR
    ]
    place = CellPlace(f"templates/{source.name}")
    told = tuple(each.at(place) for each in lost if each.severity is not Severity.ERROR)
    return errors[0] if errors else template, told


def make_ready(desk: WorkspaceState) -> None:
    """Prepares the usual templates; what is wrong with one is told when it is used."""
    for name in USUAL:
        with suppress(TemplateError):
            _template(desk.template(name), FIELDS[name])


def _template(source: TemplateSource, fields: Collection[str]) -> Template:
    return prepare_template(Path(source.name), fields, source.data)


def _document(
    desk: WorkspaceState, collected: CampaignData, draft: Draft, template: Template | TemplateError
) -> Document:
    """One document: rendered and audited, then held back or compared with the earlier draft."""
    data, problems = _rendered(draft, template)
    errors = (each for each in draft.diagnostics if each.severity is Severity.ERROR)
    why = (*errors, *problems)
    sources = _sources(desk, collected, draft)
    digest = hashlib.sha256(data).hexdigest() if data else ""
    kept = _hand_changed(desk, draft.name, digest)
    if why:
        return Document(draft.name, DocumentState.HELD, draft, b"", sources, why, kept)
    on_disk = desk.on_disk.get(draft.name)
    if on_disk is None:
        return Document(draft.name, DocumentState.NEW, draft, data, sources, (), kept, is_rewritten=True)
    if on_disk == digest:
        return Document(draft.name, DocumentState.UNCHANGED, draft, data, sources)
    return Document(draft.name, DocumentState.CHANGED, draft, data, sources, (), kept, is_rewritten=True)


def _rendered(draft: Draft, template: Template | TemplateError) -> tuple[bytes, Sequence[Diagnostic]]:
    """The Word file and what is wrong with it."""
    if isinstance(template, TemplateError):
        return b"", [template.diagnostic]
    if draft.context.get("replaces") and "replaces" not in printed_fields(template.parts):
        return b"", [diagnose("template_replaces_missing", TagPlace(template.name))]
    try:
        return render_and_audit(template, draft.context)
    except TemplateError as error:
        return b"", [error.diagnostic]


def _sources(desk: WorkspaceState, collected: CampaignData, draft: Draft) -> Mapping[str, str]:
    """What the document was made from: name to SHA-256."""
    used = {origin.file for figure in draft.figures for origin in figure.origins}
    digests = {s.file: s.sha256 for s in collected.submissions if s.file in used}
    return {
        WORKBOOK.file: desk.campaign_sha256,
        draft.template: desk.template(draft.template).sha256,
        **dict(sorted(digests.items())),
    }


def _explained(
    document: Document, desk: WorkspaceState, collected: CampaignData, versions: Sequence[Version]
) -> Document:
    """The document; a changed one with what changed since the earlier draft, cell by cell."""
    before = desk.earlier.get(document.name, {}).get("sources")
    if document.state is not DocumentState.CHANGED or not isinstance(before, Mapping):
        return document
    why = reasons(before, document.sources, sent_now(collected), versions, most=MOST_CHANGES)
    return replace(document, why=tuple(why))


def _changed_again(desk: WorkspaceState, document: IssuedDocument) -> str:
    """Where a draft is kept that came back changed after it was issued (Word had it open); else empty."""
    on_disk = desk.on_disk.get(document.name)
    if not on_disk or on_disk in (document.draft.sha256, document.edited):
        return ""
    return f"kept/{document.name}.{on_disk[:8]}.docx"


def _hand_changed(desk: WorkspaceState, name: str, digest: str) -> str:
    """Where the draft on disk is to be kept, because somebody changed it since it was written; else empty.

    Args:
        digest: SHA-256 of what takes its place, or empty.
    """
    on_disk, written = desk.on_disk.get(name), desk.earlier.get(name, {}).get("sha256")
    if not on_disk or not written or on_disk in (written, digest):
        return ""
    return f"kept/{name}.{on_disk[:8]}.docx"
