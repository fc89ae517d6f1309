from __future__ import annotations

from pathlib import Path

import pytest
from tests.templating.wordfile import docx, p, template

from vanthu.docx.package import unpack
from vanthu.packages import pack
from vanthu.templating import TemplateError, read_template


@pytest.mark.parametrize("data", [b"", b"PK", b"<html/>", docx(p("x"))[:200]])
def test_what_is_no_word_file_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(data)

    with pytest.raises(TemplateError, match=r"mau\.docx: không phải tệp Word"):
        read_template(path)


def test_a_part_that_needs_no_mending_is_the_bytes_it_was(tmp_path: Path) -> None:
    path = template(tmp_path, p("{{ x }}"))

    file = read_template(path)

    assert file.parts == file.original == unpack(path.read_bytes(), "x")
    assert (file.name, file.data, file.repairs) == ("mau.docx", path.read_bytes(), ())


def test_what_was_mended_is_noted_at_the_template(tmp_path: Path) -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = f"<w:p>{run.format('{{ na')}<w:bookmarkStart w:id='1'/>{run.format('me }}')}</w:p>"

    file = read_template(template(tmp_path, body))

    (note,) = file.repairs
    assert str(note.place) == "mau.docx · {{ name }}"
    assert file.parts["word/document.xml"] != file.original["word/document.xml"]


def test_a_damaged_header_is_refused_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(pack({**unpack(docx(p("x")), "x"), "word/header1.xml": b"<w:hdr"}))

    with pytest.raises(TemplateError) as error:
        read_template(path)

    assert (error.value.diagnostic.code, error.value.diagnostic.facts["part"]) == (
        "broken_part",
        "word/header1.xml",
    )


def test_a_text_that_lies_elsewhere_is_refused(tmp_path: Path) -> None:
    parts = unpack(docx(p("x")), "x")
    parts["word/document2.xml"] = parts.pop("word/document.xml")
    relation = 'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    parts["_rels/.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" {relation} Target="word/document2.xml"/></Relationships>'
    ).encode()
    path = tmp_path / "mau.docx"
    path.write_bytes(pack(parts))

    with pytest.raises(TemplateError, match=r"document2\.xml"):
        read_template(path)
