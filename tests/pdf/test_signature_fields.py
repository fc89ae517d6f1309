from __future__ import annotations

import datetime as dt
import io
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from lxml import etree
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from tests.pdf.conftest import BLOCK, DAY
from tests.pdf.handmade import Printed, a_pdf
from tests.refusals import refused
from tests.templating.test_templates import SAMPLES, rendered

from vanthu.docx.pdf_export import to_pdf
from vanthu.pdf.signature_fields import (
    AGENCY,
    SECRETARY,
    SIGNER,
    SignatureBlock,
    blocks_of,
    with_signature_fields,
)

PAGE: list[Printed] = [(320, 700, "TM. UY BAN"), (330, 680, "CHU TICH"), (330, 600, "Le Van An")]


def widgets(data: bytes) -> list[tuple[int, str]]:
    """Page and name of each field, with what every field must be checked."""
    found = []
    for number, page in enumerate(PdfReader(io.BytesIO(data)).pages):
        for mark in page.get("/Annots", ()):
            field = mark.get_object()
            left, bottom, right, top = map(float, field["/Rect"])
            assert (field["/FT"], field["/Subtype"]) == ("/Sig", "/Widget")
            assert "/V" not in field
            assert right > left
            assert top > bottom
            assert field["/F"] & 0b100110 == 0b100, "printed, not hidden"
            assert "/N" in field["/AP"], "PDF/A wants an appearance"
            found.append((number, str(field["/T"])))
    return found


def with_fields(data: bytes, blocks: Sequence[SignatureBlock]) -> bytes:
    made, missing = with_signature_fields(data, blocks, DAY)
    assert missing is None
    return made


def test_the_signer_and_the_agency_each_get_an_empty_visible_field() -> None:
    data = with_fields(a_pdf([], PAGE), [BLOCK])

    assert widgets(data) == [(1, SIGNER), (1, AGENCY)]


def test_an_issuer_without_a_seal_gets_no_field_for_it() -> None:
    block = SignatureBlock(BLOCK.position, BLOCK.name, seal_mm=None)

    assert widgets(with_fields(a_pdf(PAGE), [block])) == [(0, SIGNER)]


def test_each_certificate_of_a_file_has_fields_of_its_own() -> None:
    names = [name for _, name in widgets(with_fields(a_pdf(PAGE, PAGE), [BLOCK]))]

    assert names == [SIGNER, AGENCY, f"{SIGNER}2", f"{AGENCY}2"]


def test_a_document_without_room_for_its_signer_has_no_field_and_tells_the_name() -> None:
    blocks = [BLOCK, SignatureBlock(("CHU TICH",), "Trần Thị Hoa")]

    data, missing = with_signature_fields(a_pdf(PAGE), blocks, DAY)

    assert widgets(data) == []
    assert missing is not None
    assert missing.code == "signature_place_missing"
    assert "«Trần Thị Hoa»" in missing.message


def test_a_plain_pdf_is_not_taken() -> None:
    with refused("pdf_a_missing"):
        with_signature_fields(a_pdf(PAGE, plain=True), [BLOCK], DAY)


def test_the_file_tells_its_day_and_not_the_clock() -> None:
    first = with_signature_fields(a_pdf(PAGE), [BLOCK], DAY)
    time.sleep(1.1)

    assert with_signature_fields(a_pdf(PAGE), [BLOCK], DAY) == first
    assert with_signature_fields(a_pdf(PAGE), [BLOCK], DAY + dt.timedelta(days=1)) != first


def test_what_the_file_says_of_itself_twice_is_the_same() -> None:
    """ISO 19005-2, 6.6.2: a checker of PDF/A compares both."""
    reader = PdfReader(io.BytesIO(with_fields(a_pdf(PAGE), [BLOCK])))
    note = reader.xmp_metadata
    told = reader.metadata

    assert told is not None
    assert note is not None
    etree.fromstring(note.stream.get_data())
    assert told.creation_date == told.modification_date == dt.datetime(2024, 2, 4, 17, tzinfo=dt.UTC)
    assert note.xmp_create_date == note.xmp_modify_date == dt.datetime(2024, 2, 4, 17)  # noqa: DTZ001 - UTC
    assert (told.producer, told.creator) == (note.pdf_producer, note.xmp_creator_tool)
    assert b"<pdfaid:part>2</pdfaid:part>" in note.stream.get_data()


def test_signing_software_is_told_only_to_add_to_the_file() -> None:
    reader = PdfReader(io.BytesIO(with_fields(a_pdf(PAGE), [BLOCK])))

    form = reader.root_object["/AcroForm"].get_object()
    assert isinstance(form, DictionaryObject)
    assert int(str(form["/SigFlags"])) == 3


def test_minutes_are_signed_by_the_secretary_and_by_the_chair_under_the_seal() -> None:
    secretary, chair = blocks_of(SAMPLES["council_minutes"](1))

    assert (secretary.position, secretary.name, secretary.field) == (("THƯ KÝ",), "Trần Thị Hoa", SECRETARY)
    assert secretary.seal_mm is None
    assert (chair.position, chair.name, chair.field) == (("CHỦ TỌA",), "Vũ Bình Minh", SIGNER)
    assert chair.seal_mm is not None


def test_a_document_without_a_signer_has_nobody_to_sign() -> None:
    assert blocks_of({"sign_lines": ("CHỦ TỊCH",), "signer": "", "other": 1}) == ()


@pytest.mark.slow
def test_two_conversions_of_a_document_give_the_same_signed_form(
    printed: dict[tuple[str, int], bytes], tmp_path: Path
) -> None:
    blocks = blocks_of(SAMPLES["plan"](3))
    path = tmp_path / "plan.docx"
    path.write_bytes(rendered("plan", 3))

    (again,) = to_pdf([path], tmp_path, timeout=120)

    assert again.read_bytes() != printed["plan", 3], "LibreOffice tells the clock; if no more, this can go"
    first = with_signature_fields(printed["plan", 3], blocks, DAY)
    assert with_signature_fields(again.read_bytes(), blocks, DAY) == first
