"""Why a document is as it is: its life, and what changed since its last draft, unit by unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from vanthu.campaign import read_campaign
from vanthu.document_records import IssuedDocument, KeptDraft, Relation
from vanthu.documents import Difference, compare_fields
from vanthu.documents.field_names import leaves
from vanthu.ledger import DocumentStore, Ledger
from vanthu.office.find_document import KnownDocument, documents_meant
from vanthu.office.trace import kept_campaign
from vanthu.pipeline.source_changes import UnitSubmissions, reasons
from vanthu.records import Version
from vanthu.translate import shown_day, tr
from vanthu.workspace import Workspace

NOT_CONTENT = frozenset({"replaces"})
"""Fields that differ because one document takes the place of another, not because the inputs do."""

RELATIONS: Mapping[Relation, str] = {
    Relation.REPLACES: "thay thế {symbol} ngày {day}",
    Relation.CORRECTS: "đính chính {symbol} ngày {day}",
}


@dataclass(frozen=True, slots=True)
class DocumentLife:
    """The life of a document.

    Args:
        life: Each draft and what was issued of it, oldest first, a line each.
        since: What the last draft is compared with; empty where there is nothing before it.
        reasons: What changed in its sources and in what it was written for, a sentence each.
        differences: What it says otherwise.
    """

    name: str
    life: tuple[str, ...]
    since: str
    reasons: tuple[str, ...]
    differences: tuple[Difference, ...]


def explain(workspace: Workspace, named: str) -> tuple[DocumentLife, ...]:
    """The lives of documents; of an issued one, how the present draft differs from it.

    Args:
        named: Kind, name, file or symbol.

    Raises:
        WrongCallError: No such document was ever made.
    """
    store, versions = DocumentStore(workspace.ledger), Ledger(workspace.ledger).versions()
    every = store.issued()
    meant = {known.draft.name: known for known in documents_meant(store, named)}
    return tuple(
        _explained(workspace, known, store.drafts(name), every, versions) for name, known in meant.items()
    )


def _explained(
    workspace: Workspace,
    known: KnownDocument,
    drafts: Sequence[KeptDraft],
    every: Sequence[IssuedDocument],
    versions: Sequence[Version],
) -> DocumentLife:
    life = tuple(_life(drafts, every))
    before, since = _before(known, drafts, every)
    if before is None:
        return DocumentLife(known.draft.name, life, "", (), ())
    now = drafts[-1]
    found = compare_fields(before.fields, now.fields)
    return DocumentLife(
        known.draft.name,
        life,
        since,
        (*_circumstances(before, now), *_sources(workspace, before, now, versions)),
        tuple(difference for difference in found if difference.field not in NOT_CONTENT),
    )


def _before(
    known: KnownDocument, drafts: Sequence[KeptDraft], every: Sequence[IssuedDocument]
) -> tuple[KeptDraft | None, str]:
    """What the last draft is compared with: what is meant and issued, or was issued last, else a draft."""
    issued = known.issued or next((each for each in reversed(every) if each.name == known.draft.name), None)
    if issued and issued.draft.id != drafts[-1].id:
        return issued.draft, issued.cited
    if len(drafts) < 2:
        return None, ""
    return drafts[-2], tr("dự thảo trước, viết cho ngày {day}", day=_day(drafts[-2]))


def _life(drafts: Sequence[KeptDraft], every: Sequence[IssuedDocument]) -> Iterator[str]:
    """Drafts, what was issued of them, what replaced or corrected that."""
    by_id = {document.id: document for document in every}
    for number, draft in enumerate(drafts, start=1):
        line = tr(
            "Dự thảo {number}, viết cho ngày {day} bằng vanthu {program} [{digest}]",
            number=number,
            day=_day(draft),
            program=draft.recipe.program,
            digest=draft.sha256[:8],
        )
        if draft.earlier in by_id and draft.relation in RELATIONS:
            line += ", " + _related(draft.relation, by_id[draft.earlier])
        yield line
        for document in every:
            if document.draft.id == draft.id:
                yield from _issued(document, every)


def _issued(document: IssuedDocument, every: Sequence[IssuedDocument]) -> Iterator[str]:
    yield tr(
        "  Đã ban hành {issued}: outputs/{path} [{digest}]",
        issued=document.cited,
        path=document.path,
        digest=document.sha256[:8],
    )
    for later in every:
        if later.draft.earlier == document.id:
            words = {
                Relation.REPLACES: tr("  Bị thay thế bởi {issued}"),
                Relation.CORRECTS: tr("  Được đính chính bởi {issued}"),
            }
            yield words[later.draft.relation].format(issued=later.cited)
    if document.number and document.is_cancelled:
        yield tr("  Đã hủy số {symbol}: {note}", symbol=document.symbol, note=document.number.note or "–")


def _related(relation: Relation, issued: IssuedDocument) -> str:
    return tr(RELATIONS[relation]).format(symbol=issued.label, day=shown_day(issued.day))


def _day(draft: KeptDraft) -> str:
    return shown_day(draft.recipe.today)


def _circumstances(before: KeptDraft, now: KeptDraft) -> Iterator[str]:
    """What changed beside the files: the day, the program, issued documents, answers."""
    old, new = before.recipe, now.recipe
    if old.today != new.today:
        yield tr("viết cho ngày {new}, bản trước cho ngày {old}", old=_day(before), new=_day(now))
    if old.program != new.program:
        yield tr("viết bằng vanthu {new}, bản trước bằng {old}", old=old.program, new=new.program)
    for citation in new.citations:
        if citation not in old.citations and any(citation.symbol in text for _, text in leaves(now.fields)):
            yield tr("nay dẫn {symbol} ngày {day}", symbol=citation.symbol, day=shown_day(citation.day))
    answered = sum(old.answers.get(key) != choice for key, choice in new.answers.items())
    if answered:
        yield tr("có {count} câu trả lời mới trong questions.xlsx", count=answered)


def _sources(
    workspace: Workspace, before: KeptDraft, now: KeptDraft, versions: Sequence[Version]
) -> Iterator[str]:
    """What changed in the files, cell by cell."""
    campaign = kept_campaign(workspace, now.recipe) or read_campaign(workspace.campaign_workbook)[0]
    names = {sha256: name for name, sha256 in now.sources.items()}
    counting = [replace(v, file=names[v.sha256]) for v in versions if v.sha256 in names]
    received = {received.name for received in now.recipe.inputs}
    sent = UnitSubmissions(campaign, received | now.sources.keys(), counting)
    return (each.message for each in reasons(before.sources, now.sources, sent, versions))
