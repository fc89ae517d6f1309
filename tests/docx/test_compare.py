from __future__ import annotations

import io
import zipfile

import pytest

from docx import Document
from vanthu.docx.compare import first_difference
from vanthu.docx.package import UnreadableWordError


def a_file(*paragraphs: str, bold: bool = False) -> bytes:
    document = Document()
    for words in paragraphs:
        document.add_paragraph().add_run(words).bold = bold
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def repacked(data: bytes, **changed: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(name, changed.get(name, old.read(name)))
    return stream.getvalue()


def test_the_first_other_words_are_shown_with_two_before_them() -> None:
    one = a_file("Kính gửi", "Tổng kinh phí đăng ký là 47.000.000 đồng, trong đó có phần khác.")
    other = a_file("Kính gửi", "Tổng kinh phí đăng ký là 49.500.000 đồng, trong đó có phần khác.")

    found = first_difference(one, other, "a.docx")

    assert found.part == "word/document.xml"
    assert found.old.startswith("ký là 47.000.000 đồng,")
    assert found.new.startswith("ký là 49.500.000 đồng,")


def test_a_paragraph_that_is_gone_is_shown() -> None:
    found = first_difference(a_file("Một", "Hai"), a_file("Một"), "a.docx")

    assert (found.old, found.new) == ("Hai", "")


def test_another_look_has_no_other_words() -> None:
    found = first_difference(a_file("Một"), a_file("Một", bold=True), "a.docx")

    assert (found.part, found.old, found.new) == ("word/document.xml", "", "")


def test_another_part_is_named() -> None:
    one = a_file("Một")
    found = first_difference(one, repacked(one, **{"docProps/app.xml": b"<other/>"}), "a.docx")

    assert found.part == "docProps/app.xml"


def test_another_packing_of_the_same_parts_names_none() -> None:
    one = a_file("Một")

    assert first_difference(one, repacked(one), "a.docx").part == ""


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(UnreadableWordError):
        first_difference(b"no zip", a_file("Một"), "a.docx")
