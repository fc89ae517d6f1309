from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest
from tests.word.wordfile import docx, p

from vanthu.word.errors import TemplateError
from vanthu.word.package import CONTENT_TYPES, CORE, MAX_UNPACKED, dated, pack, unpack


def test_the_same_parts_give_the_same_bytes_in_any_order() -> None:
    parts = unpack(docx(p("x")), "a")

    assert pack(parts) == pack(dict(reversed(parts.items())))


def test_members_carry_no_clock_and_content_types_come_first() -> None:
    with zipfile.ZipFile(io.BytesIO(docx(p("x")))) as archive:
        members = archive.infolist()

    assert members[0].filename == CONTENT_TYPES
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}


def test_a_time_with_a_zone_is_written_as_utc() -> None:
    core = unpack(docx(p("x")), "a")[CORE]
    hanoi = dt.timezone(dt.timedelta(hours=7))

    assert b"2024-05-13T01:00:00Z" in dated(core, dt.datetime(2024, 5, 13, 8, tzinfo=hanoi))


def test_a_file_that_swells_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * (MAX_UNPACKED + 1))

    with pytest.raises(TemplateError, match="quá lớn"):
        unpack(stream.getvalue(), "bom.docx")
