"""Small PDF files written line by line, and people who sign them."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import dataclass

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject

from vanthu.pdf.write_pdf import PDF_A_NOTE

Printed = tuple[float, float, str]
"""A piece of text: pt from the left and from below to its baseline."""
A4 = 595.0, 842.0
SIZE = 14


def a_pdf(*pages: Sequence[Printed], plain: bool = False) -> bytes:
    """Pages set in Times 14; Latin letters only.

    Args:
        pages: What is printed on each.
        plain: The file does not say that it is PDF/A.
    """
    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject(key): NameObject(value)
            for key, value in {
                "/Type": "/Font",
                "/Subtype": "/Type1",
                "/BaseFont": "/Times-Roman",
                "/Encoding": "/WinAnsiEncoding",
            }.items()
        }
    )
    for pieces in pages:
        page = writer.add_blank_page(*A4)
        content = DecodedStreamObject()
        content.set_data(b"\n".join(drawn(*piece) for piece in pieces))
        fonts = DictionaryObject({NameObject("/F1"): font})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        page[NameObject("/Contents")] = writer._add_object(content)
        page[NameObject("/Annots")] = ArrayObject()
    if not plain:
        writer.xmp_metadata = PDF_A_NOTE.format(title="", maker="", moment="2024-01-01").encode()
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def drawn(left: float, baseline: float, text: str) -> bytes:
    return b"BT /F1 %d Tf 1 0 0 1 %g %g Tm (%s) Tj ET" % (SIZE, left, baseline, text.encode("cp1252"))


@dataclass(frozen=True)
class Person:
    """Somebody with a key and a certificate that vouches for itself."""

    signer: SimpleSigner
    certificate: bytes

    def sign(self, data: bytes, field: str) -> bytes:
        writer = IncrementalPdfFileWriter(io.BytesIO(data))
        pen = PdfSigner(PdfSignatureMetadata(field_name=field), signer=self.signer)
        signed: bytes = pen.sign_pdf(writer).getvalue()
        return signed


def a_person(name: str) -> Person:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name(
        [x509.NameAttribute(NameOID.COUNTRY_NAME, "VN"), x509.NameAttribute(NameOID.COMMON_NAME, name)]
    )
    today = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(today - dt.timedelta(days=1))
        .not_valid_after(today + dt.timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(
            x509.KeyUsage(
                digital_signature=True,
                content_commitment=True,
                key_encipherment=False,
                data_encipherment=False,
                key_agreement=False,
                key_cert_sign=True,
                crl_sign=True,
                encipher_only=False,
                decipher_only=False,
            ),
            critical=True,
        )
        .sign(key, hashes.SHA256())
    )
    bundle = pkcs12.serialize_key_and_certificates(
        b"key", key, certificate, None, BestAvailableEncryption(b"pin")
    )
    signer = SimpleSigner.load_pkcs12_data(bundle, other_certs=[], passphrase=b"pin")
    return Person(signer, certificate.public_bytes(Encoding.DER))
