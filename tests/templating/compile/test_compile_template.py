from __future__ import annotations

import io
import zipfile
from pathlib import Path

from tests.templating.wordfile import docx, p

from vanthu.docx.package import unpack
from vanthu.packages import packed_parts
from vanthu.templating import prepare_template


def test_parts_without_tags_are_the_compressed_bytes_that_they_were(tmp_path: Path) -> None:
    parts = unpack(docx(p("{{ x }}")), "a") | {"word/theme/theme1.xml": b"<a>" + b"theme " * 500 + b"</a>"}
    path = tmp_path / "mau.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    stored = packed_parts(path.read_bytes())

    made = prepare_template(path).render({"x": "chữ"})

    found = packed_parts(made)
    for name in parts.keys() - {"word/document.xml"}:
        assert found[name].raw == stored[name].raw
    assert found["word/document.xml"].raw != stored["word/document.xml"].raw
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None


def test_parts_that_other_methods_packed_or_other_letters_name_are_read(tmp_path: Path) -> None:
    parts = unpack(docx(p("{{ x }}")), "a") | {"word/ảnh.bin": b"z" * 1000, "word/empty.bin": b""}
    path = tmp_path / "mau.docx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data, zipfile.ZIP_BZIP2 if name.endswith("nh.bin") else zipfile.ZIP_STORED)

    made = unpack(prepare_template(path).render({"x": "chữ"}), "a")

    assert {name: data for name, data in made.items() if name != "word/document.xml"} == {
        name: data for name, data in parts.items() if name != "word/document.xml"
    }
