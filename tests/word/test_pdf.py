from __future__ import annotations

from pathlib import Path

import pytest
from tests.word.needs import need

from vanthu.word import pdf
from vanthu.word.errors import PdfError


def test_without_libreoffice_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "soffice_path", lambda: None)

    with pytest.raises(PdfError, match="chưa cài LibreOffice"):
        pdf.to_pdf([tmp_path / "a.docx"], tmp_path / "pdf", timeout=1)


def program(folder: Path, script: str) -> Path:
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize(
    ("script", "words"),
    [("exit 0", "không tạo ra a.pdf"), ("exit 3", "mã lỗi 3"), ("exec sleep 20", "chạy quá 1 giây")],
)
def test_what_libreoffice_does_wrong_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, words: str
) -> None:
    fake = program(tmp_path, script)
    monkeypatch.setattr(pdf, "soffice_path", lambda: fake)

    with pytest.raises(PdfError, match=words):
        pdf.to_pdf([tmp_path / "a.docx"], tmp_path / "pdf", timeout=1)


def test_a_pdf_of_an_earlier_run_is_not_taken_for_a_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = program(tmp_path, "exit 0")
    monkeypatch.setattr(pdf, "soffice_path", lambda: fake)
    (tmp_path / "a.pdf").write_bytes(b"%PDF-old")

    with pytest.raises(PdfError):
        pdf.to_pdf([tmp_path / "a.docx"], tmp_path, timeout=1)


@pytest.mark.slow
def test_a_batch_gives_a_pdf_for_each_file(tmp_path: Path) -> None:
    need(pdf.soffice_path(), "LibreOffice")
    paths = [tmp_path / f"{name}.docx" for name in ("một", "hai")]
    source = (Path(__file__).parents[2] / "templates/plan.docx").read_bytes()
    for path in paths:
        path.write_bytes(source)

    made = pdf.to_pdf(paths, tmp_path / "pdf", timeout=120)

    assert [path.name for path in made] == ["một.pdf", "hai.pdf"]
    assert all(path.read_bytes().startswith(b"%PDF") for path in made)
