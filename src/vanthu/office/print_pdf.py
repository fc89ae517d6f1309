"""Documents as PDF: one file each with empty signature fields, or all of them bound for the printer.

Source: NĐ 30/2020, PL I, II.7-8 (where the signatures of a person and of the agency stand).
"""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from vanthu.campaign.model import DocumentKind, UnitKind
from vanthu.campaign.workbook import read_campaign
from vanthu.diagnostics import Diagnostic
from vanthu.document_records import IssuedDocument, KeptDraft
from vanthu.docx.to_pdf import to_pdf
from vanthu.errors import ExitCode, VanthuError
from vanthu.ledger.document_store import DocumentStore
from vanthu.office.find_document import Known, documents_meant
from vanthu.pipeline.compare_issued import in_force
from vanthu.pipeline.make_documents import document_path
from vanthu.translate import tr
from vanthu.workspace.folder import Workspace
from vanthu.workspace.release import Release

SECONDS_TO_START, SECONDS_A_FILE = 60.0, 5.0
"""What LibreOffice may take."""

FOLDER = "pdf"
BINDER = "tap_van_ban.pdf"


class NothingToPrintError(VanthuError):
    """There is no document yet, or its Word file is gone."""

    exit_code = ExitCode.USAGE

    def __init__(self) -> None:
        super().__init__(
            tr("Chưa có văn bản nào trong outputs/documents, outputs/issued: hãy chạy `vanthu run` trước.")
        )


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document as PDF.

    Args:
        path: Of its Word file.
        day: That the file gives as its day.
        unsigned: Why it has no signature field; None where it has.
    """

    known: Known
    path: Path
    day: dt.date
    data: bytes
    unsigned: Diagnostic | None

    @property
    def name(self) -> str:
        """Below `outputs`."""
        return f"{FOLDER}/{self.path.stem}.pdf"


def print_documents(workspace: Workspace, named: Sequence[str]) -> tuple[Sheet, ...]:
    """Writes documents as PDF/A with empty signature fields into `outputs/pdf`.

    Args:
        named: Kinds, names, files or symbols; none for all drafts and all papers in force.

    Raises:
        PaperUnknownError, NothingToPrintError: There is no such document.
        PdfError: LibreOffice is missing or failed.
        WorkspaceBusyError, OutputLockedError, OutputFailedError: Nothing was put in place.
    """
    with workspace.locked():
        release = Release(workspace.outputs)
        sheets = sheets_of(workspace, named)
        for sheet in sheets:
            release.put(sheet.name, sheet.data)
        release.commit()
    return sheets


def bind(workspace: Workspace) -> tuple[Path, tuple[Sheet, ...]]:
    """Writes all documents of the campaign into one PDF with a bookmark each; the file, and what is in it.

    Raises:
        As `print_documents`.
    """
    from vanthu.pdf import Chapter, bind_documents

    with workspace.locked():
        release = Release(workspace.outputs)
        sheets = sheets_of(workspace, ())
        campaign, _ = read_campaign(workspace.campaign_workbook)
        chapters = [Chapter(_title(sheet.known), sheet.data) for sheet in sheets]
        data = bind_documents(chapters, max(sheet.day for sheet in sheets), campaign.title)
        release.put(f"{FOLDER}/{BINDER}", data)
        release.commit()
    return workspace.outputs / FOLDER / BINDER, sheets


def _title(known: Known) -> str:
    """What the bookmark says: `45/KH-UBND · Kế hoạch`, `Báo cáo kết quả (dự thảo)`."""
    label = DocumentKind(known.draft.kind).label
    if known.paper is None:
        return f"{label} (dự thảo)"
    return f"{known.paper.symbol} · {label}" if known.paper.symbol else label


def sheets_of(workspace: Workspace, named: Sequence[str]) -> tuple[Sheet, ...]:
    """Documents as PDF, in the order of a campaign."""
    store = DocumentStore(workspace.ledger)
    meant = [known for word in named for known in documents_meant(store, word)] if named else _all(store)
    lying = {_file(workspace, known): known for known in meant}
    found = [(path, known) for path, known in lying.items() if path.is_file()]
    if not found:
        raise NothingToPrintError
    units = _hamlets(workspace)
    with tempfile.TemporaryDirectory(prefix="vanthu-pdf-") as folder:
        seconds = SECONDS_TO_START + SECONDS_A_FILE * len(found)
        made = to_pdf([path for path, _ in found], Path(folder), timeout=seconds)
        return tuple(
            _sheet(path, known, pdf.read_bytes(), units)
            for (path, known), pdf in zip(found, made, strict=True)
        )


def _all(store: DocumentStore) -> Iterator[Known]:
    """Every draft, and every paper in force, by name."""
    standing = in_force(store.papers())
    drafts = [Known(d, None) for d in store.last_drafts() if not _is_issued(d, standing.get(d.name))]
    papers = [Known(paper.draft, paper) for paper in standing.values()]
    return iter(sorted((*drafts, *papers), key=lambda known: known.draft.name))


def _is_issued(draft: KeptDraft, paper: IssuedDocument | None) -> bool:
    return paper is not None and paper.draft.id == draft.id


def _file(workspace: Workspace, known: Known) -> Path:
    return workspace.outputs / (known.paper.path if known.paper else document_path(known.draft.name))


def _hamlets(workspace: Workspace) -> frozenset[str]:
    """Codes of the units that have no seal of their own."""
    campaign, _ = read_campaign(workspace.campaign_workbook)
    return frozenset(unit.code for unit in campaign.units if unit.kind is UnitKind.HAMLET)


def _sheet(path: Path, known: Known, data: bytes, sealless: frozenset[str]) -> Sheet:
    """A document with its signature fields; one whose signer is not known yet has none."""
    from vanthu.pdf import SEAL_MM, blocks_of, with_signature_fields

    paper, draft = known.paper, known.draft
    day = paper.day if paper else draft.recipe.today
    seal = None if draft.name.rpartition("_")[2] in sealless else SEAL_MM
    blocks = blocks_of(paper.fields if paper else draft.fields, seal)
    return Sheet(known, path, day, *with_signature_fields(data, blocks, day))
