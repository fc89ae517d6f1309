"""The documents as LibreOffice prints them: what only the page shows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.templating.needs import need
from tests.templating.test_templates import CASES, OFFICIAL_CASES, SAMPLES, rendered
from tests.templating.wordfile import root_of

from vanthu.docx.pdf_export import to_pdf
from vanthu.docx.xml import NS, children, text_of, w
from vanthu.processes.libreoffice import soffice_path

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, int], list[str]]:
    """Text of each page, layout kept, of each document."""
    need(soffice_path(), "LibreOffice")
    folder = tmp_path_factory.mktemp("pages")
    paths = []
    for kind, size in CASES:
        path = folder / f"{kind}_{size}.docx"
        path.write_bytes(rendered(kind, size))
        paths.append(path)
    made = to_pdf(paths, folder, timeout=300)
    texts = [[page.extract_text() for page in PdfReader(path).pages] for path in made]
    return dict(zip(CASES, texts, strict=True))


def squeezed(text: str) -> str:
    """The plain letters of a text, which a PDF keeps in order.

    Vietnamese letters come from a fallback font where Liberation Serif 1 stands in: they are put elsewhere.
    """
    return re.sub(r"[^!-~]", "", text)


@pytest.mark.parametrize(("kind", "size"), OFFICIAL_CASES)
def test_the_nation_line_is_one_line(pages: dict[tuple[str, int], list[str]], kind: str, size: int) -> None:
    lines = [squeezed(line) for line in pages[kind, size][0].splitlines()]

    assert any(line.endswith(squeezed("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")) for line in lines)


@pytest.mark.parametrize(("kind", "size"), OFFICIAL_CASES)
def test_the_first_page_bears_no_number_and_the_second_does(
    pages: dict[tuple[str, int], list[str]], kind: str, size: int
) -> None:
    def first_line(page: int) -> str:
        return pages[kind, size][page].strip().splitlines()[0].strip()

    assert not first_line(0).isdigit()
    if len(pages[kind, size]) > 1 and not squeezed(first_line(1)).startswith(squeezed("Phụ lục")):
        assert first_line(1) == "2"


@pytest.mark.parametrize("kind", ["registration_summary", "results_report"])
def test_the_appendix_repeats_its_header_on_every_page(
    pages: dict[tuple[str, int], list[str]], kind: str
) -> None:
    texts, headers = pages[kind, 3], repeated_headers(rendered(kind, 3))
    start = next(place for place, text in enumerate(texts) if squeezed(text).startswith(squeezed("Phụ lục")))

    assert len(texts) > start + 2
    for text in map(squeezed, texts[start:]):
        assert any(all(label in text for label in labels) for labels in headers)
    assert texts[start + 1].strip().splitlines()[0].strip() == "2"


def repeated_headers(data: bytes) -> list[list[str]]:
    """The labels of each table that has a header, squeezed."""
    tables = [
        [row for row in children(table, "tr") if row.find("w:trPr/w:tblHeader", NS) is not None]
        for table in root_of(data).iter(w("tbl"))
    ]
    return [[squeezed(text_of(p)) for row in rows for p in row.iter(w("p"))] for rows in tables if rows]


@pytest.mark.parametrize(("kind", "size"), OFFICIAL_CASES)
def test_the_signature_is_never_alone_on_a_page(
    pages: dict[tuple[str, int], list[str]], kind: str, size: int
) -> None:
    signed = next(text for text in pages[kind, size] if squeezed("Nơi nhận:") in squeezed(text))

    assert "./." in squeezed(signed)
    assert squeezed("Vũ Bình Minh") in squeezed(signed)


@pytest.mark.parametrize("kind", ["certificates", "certificates_text_only"])
@pytest.mark.parametrize("size", [1, 3])
def test_each_certificate_is_one_page_whatever_its_length(
    pages: dict[tuple[str, int], list[str]], kind: str, size: int
) -> None:
    sheets = SAMPLES[kind](size)["certificates"]

    texts = [squeezed(text) for text in pages[kind, size]]

    assert len(texts) == len(sheets)
    for sheet, text in zip(sheets, texts, strict=True):
        assert squeezed(f"Số sổ vàng: {sheet['number']}") in text
        assert squeezed("Vũ Bình Minh") in text


def test_words_for_a_printed_sheet_stand_where_the_whole_sheet_has_them(tmp_path: Path) -> None:
    need(soffice_path(), "LibreOffice")
    whole, text_only = (places(kind, tmp_path) for kind in ("certificates", "certificates_text_only"))

    assert [text_only[page] for page in sorted(text_only)] == [
        [word for word in whole[page] if word in text_only[page]] for page in sorted(whole)
    ]
    assert all(len(whole[page]) > len(words) > 10 for page, words in text_only.items())


def places(kind: str, folder: Path) -> dict[int, list[tuple[str, int, int]]]:
    """The words of each page and where they stand, in pt."""
    path = folder / f"{kind}.docx"
    path.write_bytes(rendered(kind, 3))
    (made,) = to_pdf([path], folder, timeout=120)
    found: dict[int, list[tuple[str, int, int]]] = {}
    for number, page in enumerate(PdfReader(made).pages):

        def keep(text: str, _: object, at: list[float], *__: object, page: int = number) -> None:
            if text.strip():
                found.setdefault(page, []).append((squeezed(text), round(at[4]), round(at[5])))

        page.extract_text(visitor_text=keep)
    return found
