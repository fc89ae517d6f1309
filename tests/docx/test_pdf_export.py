from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TypeGuard

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from tests.templating.needs import need

from vanthu.docx import pdf_export
from vanthu.docx.pdf_export import PdfError
from vanthu.processes.libreoffice import soffice_path


def test_without_libreoffice_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_export, "soffice_path", lambda: None)

    with pytest.raises(PdfError, match="chưa cài LibreOffice"):
        pdf_export.to_pdf([tmp_path / "a.docx"], tmp_path / "pdf", timeout=1)


def a_file(folder: Path, name: str = "a.docx") -> Path:
    path = folder / name
    path.write_bytes(b"PK")
    return path


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
    monkeypatch.setattr(pdf_export, "soffice_path", lambda: fake)

    with pytest.raises(PdfError, match=words):
        pdf_export.to_pdf([a_file(tmp_path)], tmp_path / "pdf", timeout=1)


def test_a_pdf_of_an_earlier_run_is_not_taken_for_a_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = program(tmp_path, "exit 0")
    monkeypatch.setattr(pdf_export, "soffice_path", lambda: fake)
    (tmp_path / "a.pdf").write_bytes(b"%PDF-old")

    with pytest.raises(PdfError):
        pdf_export.to_pdf([a_file(tmp_path)], tmp_path, timeout=1)


def test_what_a_hung_libreoffice_started_is_ended_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = tmp_path / "child"
    fake = program(tmp_path, f"sleep 600 & echo $! > {child}; wait")
    monkeypatch.setattr(pdf_export, "soffice_path", lambda: fake)

    with pytest.raises(PdfError, match="chạy quá"):
        pdf_export.to_pdf([a_file(tmp_path)], tmp_path / "pdf", timeout=1)

    with pytest.raises(ProcessLookupError):
        wait_for_end(int(child.read_text()))


def wait_for_end(process: int) -> None:
    """Raises ProcessLookupError when the process is no more; a killed one lingers until it is reaped."""
    for _ in range(100):
        os.kill(process, 0)
        if Path(f"/proc/{process}/stat").read_text().split(") ")[1][0] == "Z":
            raise ProcessLookupError
        time.sleep(0.05)


def test_where_one_file_is_left_out_none_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = program(tmp_path, 'mkdir -p "$7"; echo %PDF > "$7/a.pdf"')
    monkeypatch.setattr(pdf_export, "soffice_path", lambda: fake)

    with pytest.raises(PdfError, match=r"không tạo ra b\.pdf"):
        pdf_export.to_pdf([a_file(tmp_path), a_file(tmp_path, "b.docx")], tmp_path / "pdf", timeout=20)

    assert list((tmp_path / "pdf").iterdir()) == []


@pytest.mark.slow
def test_a_batch_gives_a_pdf_for_each_file(tmp_path: Path) -> None:
    need(soffice_path(), "LibreOffice")
    paths = [tmp_path / f"{name}.docx" for name in ("một", "hai")]
    source = (Path(__file__).parents[2] / "templates/plan.docx").read_bytes()
    for path in paths:
        path.write_bytes(source)

    made = pdf_export.to_pdf(paths, tmp_path / "pdf", timeout=120)

    assert [path.name for path in made] == ["một.pdf", "hai.pdf"]
    for path in made:
        reader = PdfReader(path)
        assert b"<pdfaid:part>2</pdfaid:part>" in path.read_bytes()
        assert "/OutputIntents" in reader.root_object
        assert fonts_left_out(reader) == []


def fonts_left_out(reader: PdfReader) -> list[str]:
    """Names of the fonts whose letters are not in the file."""
    fonts = [found for found in map(reader.get_object, range(1, len(reader.xref[0]))) if is_font(found)]
    assert fonts
    return [str(font["/FontName"]) for font in fonts if "/FontFile2" not in font]


def is_font(found: object) -> TypeGuard[DictionaryObject]:
    return isinstance(found, DictionaryObject) and found.get("/Type") == "/FontDescriptor"
