"""Whether each issued document can be made again, byte for byte, from what is kept; nothing is touched."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from vanthu import __version__
from vanthu.diagnostics import Diagnostic, FilePlace
from vanthu.document_records import IssuedDocument
from vanthu.documents import Difference, compare_fields, plain_fields
from vanthu.documents.letterhead import numbered
from vanthu.docx import first_difference
from vanthu.docx.package import UnreadableWordError
from vanthu.errors import ExitCode, VanthuError
from vanthu.ledger import DocumentStore, copy_ledger
from vanthu.ledger.issued_files import FileCondition, frozen_files
from vanthu.office.doctor import unsound
from vanthu.office.messages import diagnose
from vanthu.office.render_issued import edited_bytes, frozen_bytes
from vanthu.pipeline import Progress
from vanthu.pipeline.rebuild_draft import RecipeReader, files_of_issued
from vanthu.translate import tr
from vanthu.workspace import Workspace, sha256_of

MOST_TOLD = 6
"""Lost files, and differences of fields, that are told of one document."""


class Reproduction(StrEnum):
    """What came of making a document again."""

    IDENTICAL = "identical"
    REPACKED = "repacked"
    """Every part is the same; another machine's deflate packs them in other bytes."""
    DIFFERS = "differs"
    IMPOSSIBLE = "impossible"
    """Something that it was made from is not kept."""


@dataclass(frozen=True, slots=True)
class Verification:
    """A document made again.

    Args:
        why: What is missing or changed, and which program wrote it.
        differences: What it says otherwise.
    """

    issued: IssuedDocument
    outcome: Reproduction
    why: tuple[Diagnostic, ...] = ()
    differences: tuple[Difference, ...] = ()

    @property
    def holds(self) -> bool:
        """The document is what its kept inputs give."""
        return self.outcome in (Reproduction.IDENTICAL, Reproduction.REPACKED)


def verify(workspace: Workspace, workers: int, progress: Progress) -> tuple[Verification, ...]:
    """Makes every issued document again, in the order of issuing.

    Args:
        workers: Processes that read files, at least 1.

    Raises:
        LedgerError: There is no ledger, or it is damaged.
    """
    with tempfile.TemporaryDirectory(prefix="vanthu-") as folder:
        copy = Path(folder, workspace.ledger.name)
        copy_ledger(workspace.ledger, copy)
        issued = DocumentStore(copy).issued()
    by_id = {document.id: document for document in issued}
    reader = RecipeReader(workspace, workers, progress)
    verified = []
    for done, document in enumerate(issued, start=1):
        verified.append(_with_program(_verified(workspace, document, by_id, reader)))
        progress("documents", done, len(issued))
    return tuple(verified)


def _verified(
    workspace: Workspace,
    issued: IssuedDocument,
    every: Mapping[int, IssuedDocument],
    reader: RecipeReader,
) -> Verification:
    lost = tuple(_lost(workspace, issued))
    if lost:
        return Verification(issued, Reproduction.IMPOSSIBLE, lost)
    try:
        draft = reader.draft_again(issued.draft, every)
        if draft is None:
            return Verification(issued, Reproduction.DIFFERS, (diagnose("not_called_for_again"),))
        number = f"{issued.number.number:02d}" if issued.number else ""
        fields = numbered(draft.context, number, issued.day)
        data = _frozen(workspace, issued, fields)
    except VanthuError as error:
        return Verification(issued, Reproduction.IMPOSSIBLE, (error.diagnostic,))
    said = compare_fields(issued.fields, plain_fields(fields))
    return _compared(workspace, issued, data, said[:MOST_TOLD])


def _frozen(workspace: Workspace, issued: IssuedDocument, fields: Mapping[str, object]) -> bytes:
    """The document's file: rendered, or the draft as the office edited it with number and day filled in."""
    edited = workspace.kept_file(issued.edited) if issued.edited else None
    if edited and issued.number:
        return edited_bytes(edited.read_bytes(), issued.draft, issued.number, issued.day)
    return frozen_bytes(workspace, issued.draft, fields)


def _lost(workspace: Workspace, issued: IssuedDocument) -> Iterator[Diagnostic]:
    """What the document was made from and is not kept as it was."""
    found = []
    for need in files_of_issued(issued):
        path = workspace.kept_file(need.sha256)
        if path is None:
            kept = FilePlace(f"kept/{need.sha256}")
            found.append(diagnose("kept_input_lost", kept, name=need.name, digest=need.sha256[:8]))
        elif sha256_of(path) != need.sha256:
            kept = FilePlace(f"kept/{path.name}")
            found.append(diagnose("kept_input_changed", kept, name=need.name, path=kept.path))
    yield from found[:MOST_TOLD]
    if len(found) > MOST_TOLD:
        yield diagnose("kept_inputs_more", FilePlace("kept"), count=str(len(found) - MOST_TOLD))


def _compared(
    workspace: Workspace, issued: IssuedDocument, data: bytes, said: tuple[Difference, ...]
) -> Verification:
    """The document made again beside the ledger's digest and the file on the disk."""
    (file,) = frozen_files(workspace, [issued])
    on_disk = workspace.outputs / issued.path
    is_another = hashlib.sha256(data).hexdigest() != issued.sha256
    disagrees = bool(issued.edited and said)  # what was edited by hand does not come from the fields
    if is_another or disagrees:
        whole = on_disk if file.condition is FileCondition.WHOLE else workspace.kept_file(issued.sha256)
        if whole and not disagrees and _is_repacked(whole, data):
            return Verification(issued, Reproduction.REPACKED)
        where = (_where(whole, data),) if whole and not said else ()
        return Verification(issued, Reproduction.DIFFERS, where, said)
    if file.condition is FileCondition.WHOLE:
        return Verification(issued, Reproduction.IDENTICAL)
    where = (_where(on_disk, data),) if file.condition is FileCondition.CHANGED else ()
    return Verification(issued, Reproduction.DIFFERS, (unsound(file), *where))


def _is_repacked(path: Path, data: bytes) -> bool:
    try:
        return first_difference(path.read_bytes(), data, path.name).is_of_packing
    except UnreadableWordError:
        return False


def _where(path: Path, data: bytes) -> Diagnostic:
    """Where a file differs from the document made again."""
    try:
        found = first_difference(path.read_bytes(), data, path.name)
    except UnreadableWordError as error:
        return error.diagnostic
    part = found.part or tr("cách đóng gói tệp")
    if found.old or found.new:
        return diagnose(
            "part_reproduced_otherwise", FilePlace(str(path)), part=part, old=found.old, new=found.new
        )
    return diagnose("part_reproduced_same_text", FilePlace(str(path)), part=part)


def _with_program(verified: Verification) -> Verification:
    """The same; of a document that another version of the program wrote it says so."""
    program = verified.issued.draft.recipe.program
    if program == __version__:
        return verified
    other = diagnose("written_by_another_version", old=program, new=__version__)
    return replace(verified, why=(*verified.why, other))


def exit_code_of(verified: Iterable[Verification]) -> ExitCode:
    """`FINDINGS` where a document is not what its kept inputs give."""
    return ExitCode.OK if all(each.holds for each in verified) else ExitCode.FINDINGS
