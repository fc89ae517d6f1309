"""Empty signature fields, which the signers fill with their own keys in their own software.

Source: NĐ 30/2020, PL I, II.7, II.8.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field, ensure_sig_flags
from pypdf import PdfWriter

from vanthu.diagnostics import Diagnostic
from vanthu.pdf.messages import diagnose
from vanthu.pdf.open_pdf import UnusablePdfError, damage_reported, opened
from vanthu.pdf.signature_places import SignaturePlace, seal_place, signature_places
from vanthu.pdf.write_pdf import pdf_bytes

SIGNER, SECRETARY, AGENCY = "ChuKyNguoiKy", "ChuKyThuKy", "ChuKyCoQuan"
"""Names of the fields; plain letters, because signing software finds a field by its name."""
READ_OUT = {
    SIGNER: "Chữ ký số của người có thẩm quyền",
    SECRETARY: "Chữ ký số của thư ký",
    AGENCY: "Chữ ký số của cơ quan, tổ chức",
}
"""What a reader of PDF shows for a field."""
SEAL_MM = 36.0
"""The decree wants the seal's real size; an office with another seal says so."""


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """A person who signs a document.

    Args:
        position: The printed lines above the signature.
        name: The printed name below it.
        field: `SIGNER` or `SECRETARY`.
        seal_mm: Side of the agency's seal over the signature in mm; None where no seal belongs there.
    """

    position: tuple[str, ...]
    name: str
    field: str = SIGNER
    seal_mm: float | None = SEAL_MM


def blocks_of(fields: Mapping[str, object], seal_mm: float | None = SEAL_MM) -> tuple[SignatureBlock, ...]:
    """Who signs a document, by the fields of its template.

    Minutes are signed by the secretary, and by the chair under the seal (PL III, form 1.9).

    Args:
        fields: Name of a field to its value; other fields are passed over.
        seal_mm: Side of the seal of who issues it in mm; None where it has none.
    """
    blocks: tuple[SignatureBlock, ...]
    if "chair_lines" in fields:
        blocks = (
            SignatureBlock(
                _lines(fields, "secretary_line"), _text(fields, "secretary_name"), SECRETARY, None
            ),
            SignatureBlock(_lines(fields, "chair_lines"), _text(fields, "chair_name"), SIGNER, seal_mm),
        )
    else:
        blocks = (SignatureBlock(_lines(fields, "sign_lines"), _text(fields, "signer"), SIGNER, seal_mm),)
    return tuple(block for block in blocks if block.position and block.name)


def with_signature_fields(
    data: bytes, blocks: Sequence[SignatureBlock], day: dt.date
) -> tuple[bytes, Diagnostic | None]:
    """The document with an empty, visible field for each signature, each seal over its signature.

    Where a position and name stand on several pages (certificates), each has its fields, numbered from the
    second on: `ChuKyNguoiKy`, `ChuKyNguoiKy2`.

    Args:
        data: A PDF/A of `vanthu.docx.to_pdf.to_pdf`.
        blocks: Who signs.
        day: What the file gives as its day.

    Returns:
        The file; without any field where a signer has no room to sign, which the diagnostic says.

    Raises:
        UnusablePdfError: `data` is no PDF, or plain PDF.
    """
    places = [signature_places(data, block.position, block.name) for block in blocks]
    for block, found in zip(blocks, places, strict=True):
        if not found:
            missing = diagnose("signature_place_missing", name=block.name)
            return _with_fields(data, (), day), missing
    fields = [field for block, found in zip(blocks, places, strict=True) for field in _fields(block, found)]
    return _with_fields(data, fields, day), None


def _lines(fields: Mapping[str, object], name: str) -> tuple[str, ...]:
    value = fields.get(name)
    return tuple(map(str, value)) if isinstance(value, list | tuple) else (str(value),) if value else ()


def _text(fields: Mapping[str, object], name: str) -> str:
    return str(fields.get(name) or "")


def _fields(block: SignatureBlock, places: Sequence[SignaturePlace]) -> Iterator[SigFieldSpec]:
    for count, place in enumerate(places, start=1):
        number = "" if count == 1 else str(count)
        yield _field(block.field, f"{block.field}{number}", place)
        if block.seal_mm is not None:
            yield _field(AGENCY, f"{AGENCY}{number}", seal_place(place, block.seal_mm))


def _field(kind: str, name: str, place: SignaturePlace) -> SigFieldSpec:
    return SigFieldSpec(name, on_page=place.page, box=place.box, readable_field_name=READ_OUT[kind])


def _with_fields(data: bytes, fields: Sequence[SigFieldSpec], day: dt.date) -> bytes:
    source = opened(data)
    with damage_reported():
        title = (source.metadata and source.metadata.title) or ""
        if b"pdfaid:part" not in data:
            raise UnusablePdfError(diagnose("pdf_a_missing"))
        draft = IncrementalPdfFileWriter(io.BytesIO(data))
        for field in fields:
            append_signature_field(draft, field)
        if fields:
            # Signing software must only add to the file: what was given out stays in it byte for byte.
            ensure_sig_flags(draft, lock_sig_flags=True)
        out = io.BytesIO()
        draft.write(out)
    # The draft tells the clock and a chance identity: the file is written once more, whole.
    return pdf_bytes(PdfWriter(clone_from=opened(out.getvalue())), day, title)
