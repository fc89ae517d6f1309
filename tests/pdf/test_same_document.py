from __future__ import annotations

import io

from pypdf import PdfWriter
from tests.pdf.handmade import Person
from tests.pdf.test_signatures import altered

from vanthu.pdf.same_document import Comparison, Likeness, compared
from vanthu.pdf.signature_fields import AGENCY, SIGNER


def written_anew(data: bytes, pages: int) -> bytes:
    """The first pages as another program would write them."""
    writer = PdfWriter()
    writer.append(io.BytesIO(data), pages=(0, pages))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_the_issued_file_with_signatures_added_is_known_for_it(
    for_signing: bytes, chair: Person, agency: Person
) -> None:
    signed = agency.sign(chair.sign(for_signing, SIGNER), AGENCY)

    assert compared(signed, for_signing) == Comparison(Likeness.SIGNED_COPY)
    assert compared(for_signing, for_signing) == Comparison(Likeness.SIGNED_COPY)


def test_a_file_changed_before_it_was_signed_is_another_although_it_begins_with_the_issued_bytes(
    for_signing: bytes, chair: Person
) -> None:
    signed = chair.sign(altered(for_signing, "Ke hoach khac"), SIGNER)

    found = compared(signed, for_signing)

    assert signed.startswith(for_signing)
    assert (found.likeness, found.page) == (Likeness.DIFFERENT, 1)
    assert (found.issued, found.signed) == ("phat dong dot thi dua", "khac")


def test_the_same_words_from_another_program_are_the_same_text(for_signing: bytes) -> None:
    assert compared(written_anew(for_signing, 2), for_signing) == Comparison(Likeness.SAME_TEXT)


def test_a_page_left_out_is_a_difference(for_signing: bytes) -> None:
    found = compared(written_anew(for_signing, 1), for_signing)

    assert (found.likeness, found.page, found.signed) == (Likeness.DIFFERENT, 2, "")
    assert found.issued.startswith("Noi nhan:")
