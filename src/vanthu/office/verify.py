"""Whether each issued paper can be made again, byte for byte, from what is kept; nothing is touched."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from vanthu import __version__
from vanthu.document_records import IssuedDocument, Recipe
from vanthu.documents.draft import plain_fields
from vanthu.documents.letterhead import numbered
from vanthu.docx.compare import first_difference
from vanthu.docx.errors import UnreadableWordError
from vanthu.errors import VanthuError
from vanthu.ledger.document_store import DocumentStore
from vanthu.ledger.snapshot import copy_ledger
from vanthu.office.doctor import CONDITIONS
from vanthu.office.rebuild_draft import draft_again, gathered_again, needed_for
from vanthu.office.render_issued import edited_bytes, frozen_bytes
from vanthu.pipeline.draft_all import Gathered
from vanthu.pipeline.issued_files import Condition, frozen_files
from vanthu.pipeline.make_documents import Progress
from vanthu.review.differences import differences
from vanthu.translate import tr
from vanthu.workspace.folder import Workspace, sha256_of

MOST_TOLD = 6
"""Lost files, and differences of fields, that are told of one paper."""


class Outcome(StrEnum):
    """What came of making a paper again."""

    IDENTICAL = "identical"
    REPACKED = "repacked"
    """Every part is the same; another machine's deflate packs them in other bytes."""
    DIFFERS = "differs"
    IMPOSSIBLE = "impossible"
    """Something that it was made from is not kept."""


OUTCOME_WORDS: Mapping[Outcome, str] = {
    Outcome.IDENTICAL: "giống từng byte",
    Outcome.REPACKED: "giống từng phần, chỉ khác cách nén của máy này",
    Outcome.DIFFERS: "KHÁC",
    Outcome.IMPOSSIBLE: "KHÔNG LẬP LẠI ĐƯỢC",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A paper made again.

    Args:
        why: Where it differs, what is missing, which program wrote it; a sentence each.
    """

    paper: IssuedDocument
    outcome: Outcome
    why: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """The paper is what its kept inputs give."""
        return self.outcome in (Outcome.IDENTICAL, Outcome.REPACKED)


def verify(workspace: Workspace, workers: int, progress: Progress) -> tuple[Verdict, ...]:
    """Makes every issued paper again, in the order of issuing.

    Args:
        workers: Processes that read files, at least 1.

    Raises:
        LedgerError: There is no ledger, or it is damaged.
    """
    with tempfile.TemporaryDirectory(prefix="vanthu-") as folder:
        copy = Path(folder, workspace.ledger.name)
        copy_ledger(workspace.ledger, copy)
        papers = DocumentStore(copy).papers()
    by_id = {paper.id: paper for paper in papers}
    reader = _Reader(workspace, workers, progress)
    verdicts = []
    for done, paper in enumerate(papers, start=1):
        verdicts.append(_with_program(_verdict(workspace, paper, by_id, reader)))
        progress("documents", done, len(papers))
    return tuple(verdicts)


@dataclass
class _Reader:
    """Reads what papers were written from; what several of them share, once."""

    workspace: Workspace
    workers: int
    progress: Progress
    _read: dict[Hashable, Gathered] = field(default_factory=dict)

    def gathered(self, recipe: Recipe) -> Gathered:
        answers, replaced = sorted(recipe.answers.items()), sorted(recipe.replaced.items())
        shared = (recipe.campaign, recipe.inputs, tuple(answers), tuple(replaced))
        if shared not in self._read:
            self._read[shared] = gathered_again(self.workspace, recipe, self.workers, self.progress)
        return self._read[shared]


def _verdict(
    workspace: Workspace, paper: IssuedDocument, papers: Mapping[int, IssuedDocument], reader: _Reader
) -> Verdict:
    lost = tuple(_lost(workspace, paper))
    if lost:
        return Verdict(paper, Outcome.IMPOSSIBLE, lost)
    try:
        draft = draft_again(reader.gathered(paper.draft.recipe), paper.draft, papers)
        if draft is None:
            return Verdict(paper, Outcome.DIFFERS, (tr("các bản lưu nay không cho văn bản này nữa"),))
        number = f"{paper.number.number:02d}" if paper.number else ""
        fields = numbered(draft.context, number, paper.day)
        data = _frozen(workspace, paper, fields)
    except VanthuError as error:
        return Verdict(paper, Outcome.IMPOSSIBLE, (str(error),))
    said = [str(found) for found in differences(paper.fields, plain_fields(fields))]
    return _compared(workspace, paper, data, said[:MOST_TOLD])


def _frozen(workspace: Workspace, paper: IssuedDocument, fields: Mapping[str, object]) -> bytes:
    """The paper's file: rendered, or the draft as the office edited it with number and day filled in."""
    edited = workspace.kept_file(paper.edited) if paper.edited else None
    if edited and paper.number:
        return edited_bytes(edited.read_bytes(), paper.draft, paper.number, paper.day)
    return frozen_bytes(workspace, paper.draft, fields)


def _lost(workspace: Workspace, paper: IssuedDocument) -> Iterator[str]:
    """What the paper was made from and is not kept as it was; a sentence each."""
    found = []
    for need in needed_for(paper):
        path = workspace.kept_file(need.sha256)
        if path is None:
            found.append(
                tr("không còn bản lưu của {name} (kept/{digest}…)").format(
                    name=need.name, digest=need.sha256[:8]
                )
            )
        elif sha256_of(path) != need.sha256:
            found.append(
                tr("bản lưu của {name} đã bị sửa ({path})").format(name=need.name, path=f"kept/{path.name}")
            )
    yield from found[:MOST_TOLD]
    if len(found) > MOST_TOLD:
        yield tr("và {count} tệp nữa").format(count=len(found) - MOST_TOLD)


def _compared(workspace: Workspace, paper: IssuedDocument, data: bytes, said: Sequence[str]) -> Verdict:
    """The paper made again beside the ledger's digest and the file on the disk."""
    (frozen,) = frozen_files(workspace, [paper])
    is_another = hashlib.sha256(data).hexdigest() != paper.sha256
    disagrees = bool(paper.edited and said)  # what was edited by hand does not come from the fields
    if is_another or disagrees:
        on_disk = workspace.outputs / paper.path
        whole = on_disk if frozen.condition is Condition.WHOLE else workspace.kept_file(paper.sha256)
        if whole and not disagrees and _is_repacked(whole, data):
            return Verdict(paper, Outcome.REPACKED)
        where = (_where(whole, data),) if whole else ()
        return Verdict(paper, Outcome.DIFFERS, tuple(said) or where)
    if frozen.condition is Condition.WHOLE:
        return Verdict(paper, Outcome.IDENTICAL)
    told = [tr(CONDITIONS[frozen.condition]).format(path=f"outputs/{paper.path}")]
    if frozen.condition is Condition.CHANGED:
        told.append(_where(workspace.outputs / paper.path, data))
    return Verdict(paper, Outcome.DIFFERS, tuple(told))


def _is_repacked(path: Path, data: bytes) -> bool:
    try:
        return first_difference(path.read_bytes(), data, path.name).is_of_packing
    except UnreadableWordError:
        return False


def _where(path: Path, data: bytes) -> str:
    """Where a file differs from the paper made again."""
    try:
        found = first_difference(path.read_bytes(), data, path.name)
    except UnreadableWordError as error:
        return str(error)
    if found.old or found.new:
        return tr("khác ở {part}: tệp ghi “{old}”, lập lại được “{new}”").format(
            part=found.part, old=found.old, new=found.new
        )
    return tr("khác ở {part}, lời văn vẫn thế").format(part=found.part or tr("cách đóng gói tệp"))


def _with_program(verdict: Verdict) -> Verdict:
    """The verdict; of a paper that another version of the program wrote it says so."""
    program = verdict.paper.draft.recipe.program
    if program == __version__:
        return verdict
    said = tr("văn bản do vanthu {old} viết, nay lập lại bằng vanthu {new}").format(
        old=program, new=__version__
    )
    return replace(verdict, why=(*verdict.why, said))


def lines(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """What the screen says."""
    for verdict in verdicts:
        paper = verdict.paper
        title = " · ".join(filter(None, (paper.symbol, paper.day.strftime("%d/%m/%Y"), paper.path)))
        yield f"{title}: {tr(OUTCOME_WORDS[verdict.outcome])}"
        yield from (f"    {sentence}" for sentence in verdict.why)
    identical = sum(verdict.outcome is Outcome.IDENTICAL for verdict in verdicts)
    yield tr("{identical} trong {all} văn bản đã ban hành lập lại được giống từng byte.").format(
        identical=identical, all=len(verdicts)
    )
    if not all(verdict.holds for verdict in verdicts):
        yield tr(
            "Bước tiếp theo: chạy `vanthu doctor` để biết tệp nào mất hay bị sửa, chép lại từ bản sao lưu."
        )
