"""A signed PDF that comes back: signatures checked, words compared, frozen with its paper."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from vanthu.document_records import IssuedDocument
from vanthu.errors import VanthuError
from vanthu.ledger.document_store import DocumentStore
from vanthu.office.find_document import documents_meant
from vanthu.office.print_pdf import sheets_of
from vanthu.pdf import Comparison, MatchLevel, SignatureFact, compare_signed, signatures_of
from vanthu.translate import tr
from vanthu.workspace.folder import Workspace
from vanthu.workspace.release import Release


class NotIssuedError(VanthuError):
    """Only an issued paper has a signed copy."""

    def __init__(self, name: str) -> None:
        super().__init__(
            tr("{name} chưa ban hành: hãy ban hành bằng `vanthu issue` trước, rồi nhận bản đã ký.").format(
                name=name
            )
        )


class UnsignedError(VanthuError):
    """The file bears no signature."""

    def __init__(self, file: Path) -> None:
        super().__init__(tr("{file} chưa có chữ ký số nào: hãy ký tệp PDF rồi nhận lại.").format(file=file))


class SignatureBrokenError(VanthuError):
    """The file was changed after it was signed, or the signature is not the certificate's."""

    def __init__(self, file: Path, fact: SignatureFact) -> None:
        self.fact = fact
        super().__init__(
            tr(
                "Chữ ký “{signer}” trong {file} không còn nguyên vẹn (tệp bị sửa sau khi ký): "
                "hãy xin lại bản ký."
            ).format(signer=fact.signer or fact.field, file=file)
        )


class AnotherTextError(VanthuError):
    """The signed file says something else than the issued paper."""

    def __init__(self, file: Path, paper: IssuedDocument, comparison: Comparison) -> None:
        self.comparison = comparison
        super().__init__(
            tr(
                "{file} không phải bản ký của {symbol}: ở trang {page}, bản ban hành ghi “{issued}”, "
                "bản ký ghi “{signed}”. Hãy kiểm lại tệp."
            ).format(
                file=file,
                symbol=paper.symbol or paper.name,
                page=comparison.page,
                issued=comparison.issued,
                signed=comparison.signed,
            )
        )


@dataclass(frozen=True, slots=True)
class SignedCopy:
    """A signed PDF that was accepted.

    Args:
        path: Below `outputs`.
    """

    paper: IssuedDocument
    path: str
    signatures: tuple[SignatureFact, ...]


def accept_signed(workspace: Workspace, named: str, file: Path) -> SignedCopy:
    """Freezes the signed PDF of an issued paper beside it.

    Args:
        named: Symbol, name or file of the paper.
        file: The PDF as it came back.

    Raises:
        PaperUnknownError, NotIssuedError: No issued paper is meant.
        UnsignedError, SignatureBrokenError, AnotherTextError: It is not the paper, signed.
        UnusablePdfError: The file is no PDF.
        PdfError: LibreOffice, which makes the paper's own PDF, is missing or failed.
        OSError: The file cannot be read.
    """
    data = file.read_bytes()
    signatures = signatures_of(data)
    if not signatures:
        raise UnsignedError(file)
    for fact in signatures:
        if not fact.holds:
            raise SignatureBrokenError(file, fact)
    with workspace.locked():
        release = Release(workspace.outputs)
        store = DocumentStore(workspace.ledger)
        known = documents_meant(store, named)[0]
        if known.paper is None:
            raise NotIssuedError(known.draft.name)
        (sheet,) = sheets_of(workspace, [known.paper.path])
        comparison = compare_signed(data, sheet.data)
        if comparison.level is MatchLevel.DIFFERENT:
            raise AnotherTextError(file, known.paper, comparison)
        path = f"{known.paper.path.removesuffix('.docx')}.signed.pdf"
        digest = workspace.keep_bytes(data, ".pdf")
        store.add_signed(known.paper.id, digest, path, [fact.signer for fact in signatures])
        release.put(path, data)
        release.commit()
    return SignedCopy(known.paper, path, signatures)
