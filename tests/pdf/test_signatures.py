from __future__ import annotations

import datetime as dt
import io

import pytest
from asn1crypto.cms import ContentInfo
from pyhanko.pdf_utils.generic import IndirectObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pypdf import PdfWriter
from tests.pdf.handmade import Person, drawn
from tests.refusals import refused

from vanthu.pdf.signature_fields import AGENCY, SIGNER
from vanthu.pdf.signatures import LaterChanges, Trust, signatures_of


def altered(data: bytes, text: str) -> bytes:
    """The file with another text printed on its first page, added as an honest program adds it."""
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    page: IndirectObject = writer.find_page_for_modification(0)[0]
    content = page.get_object()["/Contents"]
    content._data = drawn(85, 700, text)
    content._encoded_data = None
    writer.mark_update(page.get_object().raw_get("/Contents"))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_empty_fields_are_no_signatures(for_signing: bytes) -> None:
    assert signatures_of(for_signing) == ()


def test_a_signature_tells_who_signed_and_when(for_signing: bytes, chair: Person) -> None:
    (fact,) = signatures_of(chair.sign(for_signing, SIGNER))

    assert (fact.field, fact.signer) == (SIGNER, "Lê Văn An")
    assert "VN" in fact.subject
    assert fact.time is not None
    assert abs(dt.datetime.now(dt.UTC) - fact.time) < dt.timedelta(hours=1)
    assert not fact.stamped
    assert fact.intact
    assert fact.holds
    assert fact.since is LaterChanges.NOTHING


def test_the_agency_may_sign_after_the_signer(for_signing: bytes, chair: Person, agency: Person) -> None:
    both = agency.sign(chair.sign(for_signing, SIGNER), AGENCY)

    first, second = signatures_of(both)

    assert (first.signer, first.since, first.holds) == ("Lê Văn An", LaterChanges.SIGNATURES, True)
    assert (second.signer, second.since, second.holds) == ("UBND xã Mẫu", LaterChanges.NOTHING, True)


def test_a_byte_changed_breaks_the_signature(for_signing: bytes, chair: Person) -> None:
    signed = chair.sign(for_signing, SIGNER)

    (fact,) = signatures_of(signed.replace(b"Ke hoach", b"Ke hoech"))

    assert not fact.intact
    assert not fact.holds


def test_a_signature_that_the_key_did_not_make_is_broken_though_no_byte_of_the_text_changed(
    for_signing: bytes, chair: Person
) -> None:
    signed = chair.sign(for_signing, SIGNER)
    start = signed.rindex(b"/Contents <") + len(b"/Contents <")
    end = signed.index(b">", start)
    message = bytes.fromhex(signed[start:end].decode())
    made = ContentInfo.load(message)["content"]["signer_infos"][0]["signature"].native
    forged = message.replace(made, made[:-1] + bytes([made[-1] ^ 1]))

    (fact,) = signatures_of(signed[:start] + forged.hex().encode() + signed[end:])

    assert (fact.signer, fact.since) == ("Lê Văn An", LaterChanges.NOTHING)
    assert not fact.intact
    assert not fact.holds


def test_a_text_added_after_the_signature_is_seen(for_signing: bytes, chair: Person) -> None:
    (fact,) = signatures_of(altered(chair.sign(for_signing, SIGNER), "Quyet dinh khac"))

    assert fact.intact
    assert fact.since is LaterChanges.CHANGES
    assert not fact.holds


def test_trust_is_said_only_by_given_roots(for_signing: bytes, chair: Person, agency: Person) -> None:
    signed = chair.sign(for_signing, SIGNER)

    def trust(*roots: bytes) -> Trust:
        return signatures_of(signed, roots)[0].trust

    assert trust() is Trust.UNASKED
    assert trust(chair.certificate) is Trust.TRUSTED
    assert trust(agency.certificate) is Trust.UNTRUSTED
    assert trust(agency.certificate, chair.certificate) is Trust.TRUSTED


def test_a_root_that_is_no_certificate_is_told(for_signing: bytes) -> None:
    with refused("certificate_unreadable"):
        signatures_of(for_signing, [b"not a certificate"])


def test_a_signature_of_rubbish_is_a_broken_signature_and_not_a_broken_file(
    for_signing: bytes, chair: Person
) -> None:
    signed = chair.sign(for_signing, SIGNER)
    start = signed.rindex(b"/Contents <") + len(b"/Contents <")

    (fact,) = signatures_of(signed[:start] + b"ff" * 40 + signed[start + 80 :])

    assert not fact.holds
    assert fact.trust is Trust.UNTRUSTED


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7\n", b"PK\x03\x04", b"%PDF-1.7\n1 0 obj\n<<\nstartxref\n9\n%%EOF"]
)
def test_what_is_no_pdf_is_told(data: bytes) -> None:
    with refused("pdf_unreadable"):
        signatures_of(data)


def test_a_file_locked_by_a_password_is_told(for_signing: bytes) -> None:
    writer = PdfWriter(clone_from=io.BytesIO(for_signing))
    writer.encrypt("secret", algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)

    with refused("pdf_unreadable"):
        signatures_of(out.getvalue())
