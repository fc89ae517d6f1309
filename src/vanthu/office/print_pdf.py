"""Documents as PDF: one file each with empty signature fields, or all of them bound for the printer.

Source: NĐ 30/2020, PL I, II.7-8 (where the signatures of a person and of the agency stand).
"""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vanthu.campaign import read_campaign
from vanthu.campaign.choices import DocumentKind, UnitKind
from vanthu.diagnostics import Diagnostic, FilePlace
from vanthu.docx.pdf_export import to_pdf
from vanthu.errors import WrongCallError
from vanthu.ledger import DocumentStore
from vanthu.office.find_document import KnownDocument, documents_meant, documents_there
from vanthu.office.messages import diagnose
from vanthu.pipeline import document_path
from vanthu.workspace import Release, Workspace

SECONDS_TO_START, SECONDS_A_FILE = 60.0, 5.0
"""What LibreOffice may take."""

FOLDER = "pdf"
BINDER = "tap_van_ban.pdf"


@dataclass(frozen=True, slots=True)
class PrintedDocument:
    """A document as PDF.

    Args:
        path: Of its Word file.
        day: That the file gives as its day.
        unsigned: Why it has no signature field; None where it has.
    """

    known: KnownDocument
    path: Path
    day: dt.date
    data: bytes
    unsigned: Diagnostic | None

    @property
    def name(self) -> str:
        """Below `outputs`."""
        return f"{FOLDER}/{self.path.stem}.pdf"


def print_documents(workspace: Workspace, named: Sequence[str]) -> tuple[PrintedDocument, ...]:
    """Writes documents as PDF/A with empty signature fields into `outputs/pdf`.

    Args:
        named: Kinds, names, files or symbols; none for all drafts and all issued documents in force.

    Raises:
        WrongCallError: There is no such document.
        PdfError: LibreOffice is missing or failed.
        WorkspaceBusyError, OutputLockedError, OutputFailedError: Nothing was put in place.
    """
    with workspace.locked():
        release = Release(workspace.outputs)
        printed = documents_as_pdf(workspace, named)
        for document in printed:
            release.put(document.name, document.data)
        release.commit()
    return printed


@dataclass(frozen=True, slots=True)
class Binder:
    """All documents of a campaign in one PDF."""

    path: Path
    titles: tuple[str, ...]


def bind(workspace: Workspace) -> Binder:
    """Writes all documents of the campaign into one PDF with a bookmark each.

    Raises:
        As `print_documents`.
    """
    from vanthu.pdf import Chapter, bind_documents

    with workspace.locked():
        release = Release(workspace.outputs)
        printed = documents_as_pdf(workspace, ())
        campaign, _ = read_campaign(workspace.campaign_workbook)
        chapters = [Chapter(_title(document.known), document.data) for document in printed]
        data = bind_documents(chapters, max(document.day for document in printed), campaign.title)
        release.put(f"{FOLDER}/{BINDER}", data)
        release.commit()
    return Binder(workspace.outputs / FOLDER / BINDER, tuple(chapter.title for chapter in chapters))


def _title(known: KnownDocument) -> str:
    """What the bookmark says: `45/KH-UBND · Kế hoạch`, `Báo cáo kết quả (dự thảo)`."""
    label = DocumentKind(known.draft.kind).label
    if known.issued is None:
        return f"{label} (dự thảo)"
    return f"{known.issued.symbol} · {label}" if known.issued.symbol else label


def documents_as_pdf(workspace: Workspace, named: Sequence[str]) -> tuple[PrintedDocument, ...]:
    """Documents as PDF, in the order of a campaign."""
    store = DocumentStore(workspace.ledger)
    chosen = [known for word in named for known in documents_meant(store, word)]
    meant = chosen if named else documents_there(store)
    lying = {_file(workspace, known): known for known in meant}
    found = [(path, known) for path, known in lying.items() if path.is_file()]
    if not found:
        raise WrongCallError(diagnose("nothing_to_print", FilePlace("outputs/documents")))
    units = _hamlets(workspace)
    with tempfile.TemporaryDirectory(prefix="vanthu-pdf-") as folder:
        seconds = SECONDS_TO_START + SECONDS_A_FILE * len(found)
        made = to_pdf([path for path, _ in found], Path(folder), timeout=seconds)
        return tuple(
            _printed(path, known, pdf.read_bytes(), units)
            for (path, known), pdf in zip(found, made, strict=True)
        )


def _file(workspace: Workspace, known: KnownDocument) -> Path:
    return workspace.outputs / (known.issued.path if known.issued else document_path(known.draft.name))


def _hamlets(workspace: Workspace) -> frozenset[str]:
    """Codes of the units that have no seal of their own."""
    campaign, _ = read_campaign(workspace.campaign_workbook)
    return frozenset(unit.code for unit in campaign.units if unit.kind is UnitKind.HAMLET)


def _printed(path: Path, known: KnownDocument, data: bytes, sealless: frozenset[str]) -> PrintedDocument:
    """A document with its signature fields; one whose signer is not known yet has none."""
    from vanthu.pdf import SEAL_MM, blocks_of, with_signature_fields

    issued, draft = known.issued, known.draft
    day = issued.day if issued else draft.recipe.today
    seal = None if draft.name.rpartition("_")[2] in sealless else SEAL_MM
    blocks = blocks_of(issued.fields if issued else draft.fields, seal)
    return PrintedDocument(known, path, day, *with_signature_fields(data, blocks, day))
