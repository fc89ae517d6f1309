from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path

import pytest
from tests.templating.wordfile import docx, p

from vanthu.docx.errors import WordFileError
from vanthu.docx.package import CONTENT_TYPES, CORE, MAX_UNPACKED, dated, pack, unpack
from vanthu.packages import members
from vanthu.templating.template import prepare


def test_the_same_parts_give_the_same_bytes_in_any_order() -> None:
    parts = unpack(docx(p("x")), "a")

    assert pack(parts) == pack(dict(reversed(parts.items())))


def test_members_carry_no_clock_and_content_types_come_first() -> None:
    with zipfile.ZipFile(io.BytesIO(docx(p("x")))) as archive:
        members = archive.infolist()

    assert members[0].filename == CONTENT_TYPES
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}


def test_parts_without_tags_are_the_compressed_bytes_that_they_were(tmp_path: Path) -> None:
    parts = unpack(docx(p("{{ x }}")), "a") | {"word/theme/theme1.xml": b"<a>" + b"theme " * 500 + b"</a>"}
    path = tmp_path / "mau.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    stored = members(path.read_bytes())

    made = prepare(path).render({"x": "chữ"})

    found = members(made)
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

    made = unpack(prepare(path).render({"x": "chữ"}), "a")

    assert {name: data for name, data in made.items() if name != "word/document.xml"} == {
        name: data for name, data in parts.items() if name != "word/document.xml"
    }


def test_a_time_with_a_zone_is_written_as_utc() -> None:
    core = unpack(docx(p("x")), "a")[CORE]
    hanoi = dt.timezone(dt.timedelta(hours=7))

    assert b"2024-05-13T01:00:00Z" in dated(core, dt.datetime(2024, 5, 13, 8, tzinfo=hanoi))


def test_a_file_that_swells_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * (MAX_UNPACKED + 1))

    with pytest.raises(WordFileError, match="quá lớn"):
        unpack(stream.getvalue(), "bom.docx")
