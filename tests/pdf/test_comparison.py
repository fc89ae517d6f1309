from __future__ import annotations

import io

import pytest
from pyhanko.sign.diff_analysis import DEFAULT_DIFF_POLICY, DiffResult, ModificationLevel
from pypdf import PdfWriter
from tests.pdf.handmade import Person, a_pdf
from tests.pdf.test_signatures import altered

from vanthu.pdf.comparison import Comparison, MatchLevel, compare_signed
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

    assert compare_signed(signed, for_signing) == Comparison(MatchLevel.SIGNED_COPY)
    assert compare_signed(for_signing, for_signing) == Comparison(MatchLevel.SIGNED_COPY)


def test_a_file_changed_before_it_was_signed_is_another_although_it_begins_with_the_issued_bytes(
    for_signing: bytes, chair: Person
) -> None:
    signed = chair.sign(altered(for_signing, "Ke hoach khac"), SIGNER)

    found = compare_signed(signed, for_signing)

    assert signed.startswith(for_signing)
    assert (found.level, found.page) == (MatchLevel.DIFFERENT, 1)
    assert (found.issued, found.signed) == ("phat dong dot thi dua", "khac")


def test_the_same_words_from_another_program_are_the_same_text(for_signing: bytes) -> None:
    assert compare_signed(written_anew(for_signing, 2), for_signing) == Comparison(MatchLevel.SAME_TEXT)


def test_a_file_without_fields_that_was_signed_has_the_same_text(chair: Person) -> None:
    issued = a_pdf([(85, 700, "Ke hoach")])

    assert compare_signed(chair.sign(issued, SIGNER), issued) == Comparison(MatchLevel.SAME_TEXT)


def test_a_page_left_out_is_a_difference(for_signing: bytes) -> None:
    found = compare_signed(written_anew(for_signing, 1), for_signing)

    assert (found.level, found.page, found.signed) == (MatchLevel.DIFFERENT, 2, "")
    assert found.issued.startswith("Noi nhan:")


@pytest.mark.parametrize(
    ("changes", "level"),
    [
        (ModificationLevel.FORM_FILLING, MatchLevel.SIGNED_COPY),
        (ModificationLevel.ANNOTATIONS, MatchLevel.SAME_TEXT),
        (ModificationLevel.OTHER, MatchLevel.SAME_TEXT),
    ],
)
def test_only_signing_may_be_added_whatever_pyhanko_finds_harmless(
    for_signing: bytes,
    chair: Person,
    monkeypatch: pytest.MonkeyPatch,
    changes: ModificationLevel,
    level: MatchLevel,
) -> None:
    found = DiffResult(changes, set())
    monkeypatch.setattr(type(DEFAULT_DIFF_POLICY), "review_file", lambda *_, **__: found)

    assert compare_signed(chair.sign(for_signing, SIGNER), for_signing) == Comparison(level)
