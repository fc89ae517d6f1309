"""A signed PDF that comes back: signatures checked, words compared, frozen with its document."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from vanthu.diagnostics import FilePlace
from vanthu.document_records import IssuedDocument
from vanthu.errors import VanthuError
from vanthu.ledger import DocumentStore
from vanthu.office.find_document import NAMED, documents_meant
from vanthu.office.messages import diagnose
from vanthu.office.print_pdf import documents_as_pdf
from vanthu.pdf import MatchLevel, SignatureFact, compare_signed, signatures_of
from vanthu.workspace import Release, Workspace


@dataclass(frozen=True, slots=True)
class SignedCopy:
    """A signed PDF that was accepted.

    Args:
        path: Below `outputs`.
    """

    issued: IssuedDocument
    path: str
    signatures: tuple[SignatureFact, ...]


def accept_signed(workspace: Workspace, named: str, file: Path) -> SignedCopy:
    """Freezes the signed PDF of an issued document beside it.

    Args:
        named: Symbol, name or file of the document.
        file: The PDF as it came back.

    Raises:
        WrongCallError: No document is meant.
        VanthuError: `not_issued`; `pdf_unsigned`, `signature_broken`, `signed_text_differs`: it is not the
            document, signed; the file is no PDF; LibreOffice, which makes the document's own PDF, failed.
        OSError: The file cannot be read.
    """
    data, place = file.read_bytes(), FilePlace(str(file))
    try:
        signatures = signatures_of(data)
    except VanthuError as error:
        raise VanthuError(error.diagnostic.at(place)) from error
    if not signatures:
        raise VanthuError(diagnose("pdf_unsigned", place, file=str(file)))
    for fact in signatures:
        if not fact.holds:
            signer = fact.signer or fact.field
            raise VanthuError(diagnose("signature_broken", place, signer=signer, file=str(file)))
    with workspace.locked():
        release = Release(workspace.outputs)
        store = DocumentStore(workspace.ledger)
        known = documents_meant(store, named)[0]
        issued = known.issued
        if issued is None:
            raise VanthuError(diagnose("not_issued", NAMED, name=known.draft.name))
        (printed,) = documents_as_pdf(workspace, [issued.path])
        found = compare_signed(data, printed.data)
        if found.level is MatchLevel.DIFFERENT:
            facts = {"page": str(found.page), "issued": found.issued, "signed": found.signed}
            raise VanthuError(
                diagnose("signed_text_differs", place, file=str(file), symbol=issued.label, **facts)
            )
        path = f"{issued.path.removesuffix('.docx')}.signed.pdf"
        digest = workspace.keep_bytes(data, ".pdf")
        store.add_signed(issued.id, digest, path, [fact.signer for fact in signatures])
        release.put(path, data)
        release.commit()
    return SignedCopy(issued, path, signatures)
