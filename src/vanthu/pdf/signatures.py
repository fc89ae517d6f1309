"""Reads the signatures of a PDF: who signed, when, and whether the file is still what was signed."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import itemgetter

from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.pdf_utils.generic import DictionaryObject
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from vanthu.pdf.messages import diagnose
from vanthu.pdf.open_pdf import BROKEN, UnusablePdfError, damage_reported

KEY_USES = KeyUsageConstraints(key_usage={"digital_signature", "non_repudiation"}, match_all_key_usages=False)


class LaterChanges(StrEnum):
    """What came into the file after a signature."""

    NOTHING = "nothing"
    SIGNATURES = "signatures"
    """More signatures, time stamps or what they need to be checked later: they leave the text alone."""
    CHANGES = "changes"
    """Anything else."""


class Trust(StrEnum):
    """Whether the signer's certificate leads to one of the given roots."""

    TRUSTED = "trusted"
    UNTRUSTED = "untrusted"
    UNASKED = "unasked"
    """No roots were given: anybody can make a certificate in any name."""


@dataclass(frozen=True, slots=True)
class SignatureFact:
    """One signature of a file.

    Args:
        field: Name of its field.
        signer: Common name in the certificate; empty where the signature cannot be read.
        subject: All of the certificate's subject.
        time: When it was made, as the signer's machine said, or a time stamp; None where neither did.
        stamped: A sound time stamp says the time.
        intact: What it covers is byte for byte what the key of the certificate signed.
        since: What came into the file after it.
        trust: Whether the certificate leads to a given root; revocation is judged by what the file carries.
    """

    field: str
    signer: str
    subject: str
    time: dt.datetime | None
    stamped: bool
    intact: bool
    since: LaterChanges
    trust: Trust

    @property
    def holds(self) -> bool:
        """The file is still what was signed."""
        return self.intact and self.since is not LaterChanges.CHANGES


def signatures_of(data: bytes, roots: Sequence[bytes] = ()) -> tuple[SignatureFact, ...]:
    """The signatures of a file in the order in which they were made; empty fields do not count.

    Nothing is fetched over the network.

    Args:
        data: A PDF of any origin.
        roots: Files of certificates that are trusted, DER or PEM.

    Raises:
        UnusablePdfError: `data` is no PDF, damaged, or locked; or one of the roots is no certificate.
    """
    trusted = _certificates(roots)
    with damage_reported():
        reader = PdfFileReader(io.BytesIO(data), strict=False)
        filled = [(name, field) for name, _, field in enumerate_sig_fields(reader, filled_status=True)]
        facts = [_fact(reader, name, field, trusted) for name, field in filled]
    return tuple(fact for _, fact in sorted(facts, key=itemgetter(0)) if fact is not None)


def _certificates(roots: Sequence[bytes]) -> tuple[object, ...]:
    try:
        return tuple(certificate for root in roots for certificate in load_certs_from_pemder_data(root))
    except ValueError as error:
        raise UnusablePdfError(diagnose("certificate_unreadable")) from error


def _fact(
    reader: PdfFileReader, name: str, field: DictionaryObject, roots: Sequence[object]
) -> tuple[int, SignatureFact | None]:
    """The revision of the file that a signature made, and what it says; None of a time stamp by itself."""
    # pyHanko's own list leaves out, or fails at, a signature that it cannot read: here that is a broken one.
    try:
        signature = EmbeddedPdfSignature(reader, field, name)
        if signature.sig_object_type == "/DocTimeStamp":
            return 0, None
        return signature.signed_revision, _read(signature, roots)
    except BROKEN:
        return reader.total_revisions, SignatureFact(
            name, "", "", None, stamped=False, intact=False, since=LaterChanges.CHANGES, trust=Trust.UNTRUSTED
        )


def _read(signature: EmbeddedPdfSignature, roots: Sequence[object]) -> SignatureFact:
    status = _status(signature, roots)
    subject = status.signing_cert.subject
    stamp = status.timestamp_validity
    stamped = stamp is not None and stamp.valid and stamp.intact
    return SignatureFact(
        field=signature.field_name,
        signer=str(subject.native.get("common_name", "")),
        subject=subject.human_friendly,
        time=stamp.timestamp if stamp is not None and stamped else status.signer_reported_dt,
        stamped=stamped,
        intact=status.intact and status.valid,
        since=_since(status),
        trust=_trust(status, roots),
    )


def _status(signature: EmbeddedPdfSignature, roots: Sequence[object]) -> PdfSignatureStatus:
    # The certificate is judged as of the signing: one that has run out since was good then.
    context = ValidationContext(trust_roots=list(roots), moment=signature.self_reported_timestamp)
    return validate_pdf_signature(signature, context, key_usage_settings=KEY_USES)


def _since(status: PdfSignatureStatus) -> LaterChanges:
    if status.coverage is SignatureCoverageLevel.ENTIRE_FILE:
        return LaterChanges.NOTHING
    # each later revision is judged: more than signing, or more than the signer allowed, is not ok
    return LaterChanges.SIGNATURES if status.docmdp_ok else LaterChanges.CHANGES


def _trust(status: PdfSignatureStatus, roots: Sequence[object]) -> Trust:
    if not roots:
        return Trust.UNASKED
    return Trust.TRUSTED if status.trusted else Trust.UNTRUSTED
