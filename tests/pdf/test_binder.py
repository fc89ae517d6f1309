from __future__ import annotations

import io
from typing import Any

import pytest
from pypdf import PdfReader
from tests.pdf.conftest import DAY
from tests.pdf.handmade import Person, Printed, a_pdf
from tests.refusals import refused

from vanthu.pdf.binder import Chapter, bind_documents
from vanthu.pdf.signature_fields import SIGNER

ONE: list[Printed] = [(85, 700, "mot")]
TITLE = "Tập in đợt thi đua"


def read(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data))


def bookmarks(data: bytes) -> list[Any]:
    """Title and page from 1 of each bookmark; those below it in a list after it."""
    reader = read(data)

    def told(outline: list[Any]) -> list[Any]:
        return [
            told(item)
            if isinstance(item, list)
            else (str(item.title), (reader.get_destination_page_number(item) or 0) + 1)
            for item in outline
        ]

    return told(reader.outline)


def test_each_document_begins_on_the_front_of_a_sheet_and_has_a_bookmark() -> None:
    chapters = [
        Chapter("Kế hoạch", a_pdf(ONE)),
        Chapter("Báo cáo", a_pdf(ONE, ONE)),
        Chapter("Tờ trình", a_pdf(ONE)),
    ]

    data = bind_documents(chapters, DAY, TITLE)

    assert bookmarks(data) == [("Kế hoạch", 1), ("Báo cáo", 3), ("Tờ trình", 5)]
    assert [bool(page.extract_text()) for page in read(data).pages] == [True, False, True, True, True]


def test_the_same_documents_give_the_same_bytes() -> None:
    chapters = [Chapter("Kế hoạch", a_pdf(ONE)), Chapter("Báo cáo", a_pdf(ONE))]

    assert bind_documents(chapters, DAY, TITLE) == bind_documents(chapters, DAY, TITLE)


def test_a_signature_is_printed_and_no_field_is_left(for_signing: bytes, chair: Person) -> None:
    data = bind_documents([Chapter("Kế hoạch", chair.sign(for_signing, SIGNER))], DAY, TITLE)

    (mark,) = [mark.get_object() for page in read(data).pages for mark in page.get("/Annots", ())]
    assert mark["/Subtype"] == "/Stamp"
    assert "/N" in mark["/AP"]
    assert not {"/FT", "/V"} & set(mark)
    assert read(data).get_fields() is None


def test_a_damaged_document_is_told() -> None:
    with refused("pdf_unreadable"):
        bind_documents([Chapter("Kế hoạch", b"%PDF-1.7")], DAY, TITLE)


@pytest.mark.slow
def test_the_appendices_of_a_document_stand_below_its_bookmark(printed: dict[tuple[str, int], bytes]) -> None:
    chapters = [
        Chapter("Báo cáo", printed["results_report", 3]),
        Chapter("Quyết định", printed["commendation_decision", 3]),
    ]

    first, below, second, below_second = bookmarks(bind_documents(chapters, DAY, TITLE))

    assert (first[0], second[0]) == ("Báo cáo", "Quyết định")
    assert [name.split(".")[0] for name, _ in below] == ["Phụ lục I", "Phụ lục II"]
    assert [name.split(".")[0] for name, _ in below_second] == ["Phụ lục"]
    assert all(name.split(". ")[1].isupper() for name, _ in (*below, *below_second))
