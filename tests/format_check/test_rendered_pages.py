"""A document as LibreOffice prints it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.format_check import samples
from tests.format_check.recognise.recognised import recognised
from tests.templating.needs import need

from vanthu.docx import read_document
from vanthu.docx.pdf_export import PdfError
from vanthu.format_check import rendered_pages
from vanthu.format_check.recognise import Component
from vanthu.format_check.rendered_pages import RenderedPage, RenderedWord, render
from vanthu.processes.libreoffice import soffice_path


def word(text: str, left: float, top: float) -> RenderedWord:
    return RenderedWord(text, left, top, left + 10, top + 12)


def test_words_near_in_height_are_one_line() -> None:
    page = RenderedPage(
        595, 842, (word("Số:", 10, 50), word("5", 30, 53), word("Nơi", 10, 70), word("nhận", 30, 71))
    )

    assert page.lines == ("S:5", "Ninhn")
    assert page.letters == "S:5Ninhn"


@pytest.mark.parametrize("missing", ["pdftotext", "pdffonts"])
def test_without_poppler_it_says_what_is_missing(
    missing: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(
        "vanthu.format_check.rendered_pages.shutil.which",
        lambda name: None if name == missing else f"/bin/{name}",
    )

    with pytest.raises(PdfError) as error:
        render(tmp_path / "a.docx", read_document(samples.LETTER, "a.docx"))

    assert error.value.diagnostic.code == "poppler_missing"
    assert error.value.diagnostic.facts == {"program": missing}


def test_a_program_that_fails_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("vanthu.format_check.rendered_pages.shutil.which", lambda name: name)
    monkeypatch.setattr(rendered_pages, "to_pdf", lambda paths, folder, timeout: [folder / "no such.pdf"])  # noqa: ARG005
    path = tmp_path / "a.docx"
    path.write_bytes(samples.LETTER)

    with pytest.raises(PdfError) as error:
        render(path, read_document(samples.LETTER, "a.docx"))

    assert error.value.diagnostic.code == "pages_unreadable"


@pytest.mark.slow
def test_pages_words_and_each_paragraphs_pages_are_found(tmp_path: Path) -> None:
    need(soffice_path(), "LibreOffice")
    need(shutil.which("pdftotext"), "poppler")
    path = tmp_path / "ke hoach.docx"
    path.write_bytes(samples.PLAN)
    document = recognised(samples.PLAN)

    rendered = render(path, document.contents)

    assert len(rendered.pages) == 2
    assert (round(rendered.pages[0].width), round(rendered.pages[0].height)) == (595, 842)
    assert rendered.pages[0].words[0].text in {"ỦY", "CỘNG"}
    assert rendered.span(document.all(Component.NATION)[0]) == (1, 1)
    assert rendered.span(document.all(Component.APPENDIX_TITLE)[0]) == (2, 2)
    assert path.read_bytes() == samples.PLAN
