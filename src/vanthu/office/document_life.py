"""Why a document is as it is: its life, and what changed since its last draft, unit by unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from vanthu.campaign import read_campaign
from vanthu.document_records import IssuedDocument, KeptDraft, NumberState, Relation
from vanthu.documents.field_names import leaves
from vanthu.ledger import DocumentStore, Ledger
from vanthu.office.find_document import KnownDocument, documents_meant
from vanthu.office.trace import kept_campaign
from vanthu.pipeline.source_changes import Sent, reasons
from vanthu.records import Version
from vanthu.review import Difference, compare_fields
from vanthu.translate import shown_day, tr
from vanthu.workspace.folder import Workspace

NOT_CONTENT = frozenset({"replaces"})
"""Fields that differ because one paper takes the place of another, not because the inputs do."""

RELATIONS: Mapping[Relation, str] = {
    Relation.REPLACES: "thay thế {symbol} ngày {day}",
    Relation.CORRECTS: "đính chính {symbol} ngày {day}",
}


@dataclass(frozen=True, slots=True)
class DocumentLife:
    """The life of a document.

    Args:
        life: Each draft and paper, oldest first, a line each.
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
    papers = store.issued()
    meant = {known.draft.name: known for known in documents_meant(store, named)}
    return tuple(
        _explained(workspace, known, store.drafts(name), papers, versions) for name, known in meant.items()
    )


def _explained(
    workspace: Workspace,
    known: KnownDocument,
    drafts: Sequence[KeptDraft],
    papers: Sequence[IssuedDocument],
    versions: Sequence[Version],
) -> DocumentLife:
    life = tuple(_life(drafts, papers))
    before, since = _before(known, drafts, papers)
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
    known: KnownDocument, drafts: Sequence[KeptDraft], papers: Sequence[IssuedDocument]
) -> tuple[KeptDraft | None, str]:
    """What the last draft is compared with: the issued paper that is meant or was last, else a draft."""
    issued = known.issued or next((p for p in reversed(papers) if p.name == known.draft.name), None)
    if issued and issued.draft.id != drafts[-1].id:
        return issued.draft, issued.cited
    if len(drafts) < 2:
        return None, ""
    return drafts[-2], tr("dự thảo trước, viết cho ngày {day}").format(day=_day(drafts[-2]))


def _life(drafts: Sequence[KeptDraft], papers: Sequence[IssuedDocument]) -> Iterator[str]:
    """Drafts, papers made of them, papers that replaced or corrected these."""
    by_id = {paper.id: paper for paper in papers}
    for number, draft in enumerate(drafts, start=1):
        line = tr("Dự thảo {number}, viết cho ngày {day} bằng vanthu {program} [{digest}]").format(
            number=number, day=_day(draft), program=draft.recipe.program, digest=draft.sha256[:8]
        )
        if draft.earlier in by_id and draft.relation in RELATIONS:
            line += ", " + _related(draft.relation, by_id[draft.earlier])
        yield line
        for paper in papers:
            if paper.draft.id == draft.id:
                yield from _issued(paper, papers)


def _issued(paper: IssuedDocument, papers: Sequence[IssuedDocument]) -> Iterator[str]:
    yield tr("  Đã ban hành {paper}: outputs/{path} [{digest}]").format(
        paper=paper.cited, path=paper.path, digest=paper.sha256[:8]
    )
    for later in papers:
        if later.draft.earlier == paper.id:
            words = {
                Relation.REPLACES: tr("  Bị thay thế bởi {paper}"),
                Relation.CORRECTS: tr("  Được đính chính bởi {paper}"),
            }
            yield words[later.draft.relation].format(paper=later.cited)
    if paper.number and paper.number.state is NumberState.CANCELLED:
        yield tr("  Đã hủy số {symbol}: {note}").format(symbol=paper.symbol, note=paper.number.note or "–")


def _related(relation: Relation, issued: IssuedDocument) -> str:
    return tr(RELATIONS[relation]).format(symbol=issued.label, day=shown_day(issued.day))


def _day(draft: KeptDraft) -> str:
    return shown_day(draft.recipe.today)


def _circumstances(before: KeptDraft, now: KeptDraft) -> Iterator[str]:
    """What changed beside the files: the day, the program, issued papers, answers."""
    old, new = before.recipe, now.recipe
    if old.today != new.today:
        yield tr("viết cho ngày {new}, bản trước cho ngày {old}").format(old=_day(before), new=_day(now))
    if old.program != new.program:
        yield tr("viết bằng vanthu {new}, bản trước bằng {old}").format(old=old.program, new=new.program)
    for citation in new.citations:
        if citation not in old.citations and any(citation.symbol in text for _, text in leaves(now.fields)):
            yield tr("nay dẫn {symbol} ngày {day}").format(
                symbol=citation.symbol, day=shown_day(citation.day)
            )
    answered = sum(old.answers.get(key) != choice for key, choice in new.answers.items())
    if answered:
        yield tr("có {count} câu trả lời mới trong questions.xlsx").format(count=answered)


def _sources(
    workspace: Workspace, before: KeptDraft, now: KeptDraft, versions: Sequence[Version]
) -> Iterator[str]:
    """What changed in the files, cell by cell."""
    campaign = kept_campaign(workspace, now.recipe) or read_campaign(workspace.campaign_workbook)[0]
    names = {sha256: name for name, sha256 in now.sources.items()}
    counting = [replace(v, file=names[v.sha256]) for v in versions if v.sha256 in names]
    received = {received.name for received in now.recipe.inputs}
    sent = Sent(campaign, received | now.sources.keys(), counting)
    return (each.message for each in reasons(before.sources, now.sources, sent, versions))
