"""Files that are broken, odd or meant to harm: one sentence each, never an exception, never a long wait."""

from __future__ import annotations

import io
import random
import re
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.intake.builders import (
    REGISTRATION_HEAD,
    a_context,
    a_form,
    at_little_cost,
    codes,
    read,
    the_row,
    the_table,
    xlsx,
)
from tests.intake.packages import zipped

from vanthu.intake.received_file import read_bytes
from vanthu.records import ReadFile, ReadOutcome

pytestmark = pytest.mark.slow

WORK = [1, "Đường hoa", "a", "500 m", "Thôn Trại", 15_000_000]
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def with_shared_strings(data: bytes) -> bytes:
    """The workbook with its texts in a table of their own, as Excel writes them."""
    parts = parts_of(data)
    texts: list[bytes] = []

    def shared(found: re.Match[bytes]) -> bytes:
        texts.append(found[1])
        return b't="s"><v>%d</v></c>' % (len(texts) - 1)

    parts[SHEET] = re.sub(rb't="inlineStr"><is>(.*?)</is></c>', shared, parts[SHEET])
    main = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    table = b"".join(b"<si>" + text + b"</si>" for text in texts)
    parts[STRINGS] = b'<sst %s count="%d" uniqueCount="%d">%s</sst>' % (main, len(texts), len(texts), table)
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    relation = b'<Relationship Id="rIdS" Type="%s" Target="sharedStrings.xml"/></Relationships>' % kind
    relations = "xl/_rels/workbook.xml.rels"
    parts[relations] = parts[relations].replace(b"</Relationships>", relation)
    return zipped(parts)


FORM = with_shared_strings(xlsx({"Biểu 01": a_form(REGISTRATION_HEAD, WORK)}))


def changed(part: str, change: Callable[[bytes], bytes]) -> bytes:
    parts = parts_of(FORM)
    return zipped({**parts, part: change(parts[part])})


def is_told(file: ReadFile) -> bool:
    """Whether a file was read, or something says in one sentence why not."""
    return file.outcome is ReadOutcome.READ or any(finding.message for finding in file.diagnostics)


def test_a_strict_workbook_is_read() -> None:
    """ISO/IEC 29500 strict, as Excel saves it: other namespaces, the rest the same."""
    strict = {
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main": b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
            b"http://purl.oclc.org/ooxml/officeDocument/relationships"
        ),
    }
    parts = parts_of(FORM)
    for name, content in parts.items():
        for transitional, other in strict.items():
            content = content.replace(transitional, other)  # noqa: PLW2901 - one namespace after the other
        parts[name] = content
    sheet = parts[SHEET]
    assert b"purl.oclc.org" in sheet
    parts[SHEET] = sheet.replace(b't="n"><v>15000000</v>', b't="e"><v>#REF!</v>')

    file = read(zipped(parts))

    assert the_row(file).values["work_name"] == "Đường hoa"
    assert codes(file) == ["cell_error"]


def test_a_bomb_of_shared_strings_is_refused() -> None:
    bomb = b"<sst><si><t>" + b"a" * 30_000_000 + b"</t></si></sst>"

    assert codes(read(changed(STRINGS, lambda _: bomb))) == ["file_bomb"]


def test_one_long_string_that_every_cell_names_is_told_or_read_in_time() -> None:
    """No entry is a bomb by itself: the cells multiply it."""
    row = b"".join(b'<c r="%c9" t="s"><v>0</v></c>' % letter for letter in b"ABCDEFGHIJKL")
    rows = b"".join(b'<row r="%d">' % n + row.replace(b"9", b"%d" % n) + b"</row>" for n in range(10, 60))
    parts = parts_of(FORM)
    parts[STRINGS] = parts[STRINGS].replace(b"<si>", b"<si><t>" + b"a" * 32_000 + b"</t></si><si>", 1)
    parts[SHEET] = parts[SHEET].replace(b"</sheetData>", rows + b"</sheetData>")

    with at_little_cost():
        file = read(zipped(parts))

    assert is_told(file)


@pytest.mark.parametrize(
    "area", [b"A1:XFD1048576", b"A1", b"B2:A1", b"x", b"", b"A0:B0", b"A1:ZZZZZZ99999999999"]
)
def test_a_dimension_that_lies_changes_nothing_or_is_one_finding(area: bytes) -> None:
    parts = parts_of(FORM)
    begin = parts[SHEET].index(b'<dimension ref="') + len(b'<dimension ref="')
    end = parts[SHEET].index(b'"', begin)
    parts[SHEET] = parts[SHEET][:begin] + area + parts[SHEET][end:]

    with at_little_cost():
        file = read(zipped(parts))

    assert codes(file) in ([], ["file_damaged"], ["file_mended"])
    if codes(file) != ["file_damaged"]:
        assert the_row(file).values["work_name"] == "Đường hoa"


def test_a_zip_cut_off_anywhere_is_one_finding() -> None:
    for size in range(4, len(FORM) - 1, 37):
        file = read(FORM[:size])

        assert file.outcome is ReadOutcome.UNREADABLE, size
        assert len(file.diagnostics) == 1, size


@pytest.mark.parametrize("part", [SHEET, STRINGS, "xl/workbook.xml", "xl/styles.xml"])
def test_a_whole_part_with_a_wrong_checksum_is_read_and_told(part: str) -> None:
    with zipfile.ZipFile(io.BytesIO(FORM)) as package:
        entry = package.getinfo(part)
    checksum = struct.pack("<I", entry.CRC)
    data = FORM.replace(checksum, struct.pack("<I", entry.CRC ^ 1))
    assert data != FORM

    file = read(data)

    assert codes(file) == ["file_mended"]
    assert the_row(file).values == the_row(read(FORM)).values


def test_a_wrong_checksum_of_a_part_that_is_not_compressed_is_damage() -> None:
    parts = parts_of(FORM)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
        checksum = struct.pack("<I", package.getinfo(SHEET).CRC)
    data = stream.getvalue().replace(checksum, struct.pack("<I", package.getinfo(SHEET).CRC ^ 1))

    assert codes(read(data)) == ["file_damaged"]


class _Unseekable(io.RawIOBase):
    """A pipe: what is written cannot be gone back to, so sizes follow each part in a data descriptor."""

    def __init__(self) -> None:
        self.written = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        self.written += bytes(data)  # type: ignore[call-overload]
        return len(bytes(data))  # type: ignore[call-overload]


def test_a_zip_whose_sizes_follow_its_parts_is_read() -> None:
    stream = _Unseekable()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts_of(FORM).items():
            package.writestr(name, content)
    data = bytes(stream.written)
    assert b"PK\x07\x08" in data

    assert the_row(read(data)).values["work_name"] == "Đường hoa"


def test_a_part_that_stands_twice_is_told_or_read_the_same_by_all() -> None:
    parts = parts_of(FORM)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
        with pytest.warns(UserWarning, match="Duplicate name"):
            package.writestr(SHEET, parts[SHEET].replace(b'r="F5" t="n"', b'r="F5" t="e"'))

    file = read(stream.getvalue())

    assert codes(file) == ["file_damaged"]


@pytest.mark.parametrize(
    "name", ["/etc/tep.xlsx", "C:/tep.xlsx", "C:\\tep.xlsx", "\\\\may\\tep.xlsx", "a/../../b.xlsx"]
)
def test_a_member_with_a_path_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "lo.zip"
    path.write_bytes(zipped({name: FORM, "tep.xlsx": FORM}))

    refused, sound = read_bytes(path.read_bytes(), "lo.zip", a_context())

    assert codes(refused) == ["archive_unsafe_name"]
    assert sound.outcome is ReadOutcome.READ


def test_a_part_outside_the_package_is_never_looked_for() -> None:
    data = changed(
        "xl/_rels/workbook.xml.rels", lambda part: part.replace(b"worksheets/sheet1", b"../../../etc/passwd")
    )

    assert codes(read(data)) == ["file_damaged"]


def test_a_document_type_after_stuffing_is_still_found() -> None:
    """Empty stored blocks of deflate put the declaration far behind in the packed bytes."""
    import zlib

    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    body = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><sst/>'
    packed = b"\0\0\0\xff\xff" * 20_000 + packer.compress(body) + packer.flush()
    other = zipped({**parts_of(FORM), STRINGS: body}, method=zipfile.ZIP_STORED)
    with zipfile.ZipFile(io.BytesIO(other)) as package:
        entry = package.getinfo(STRINGS)
        entries = {name: package.read(name) for name in package.namelist() if name != STRINGS}
    data = _with_packed(entries, STRINGS, packed, entry)

    assert codes(read(data)) == ["file_dtd"]


def _with_packed(parts: dict[str, bytes], name: str, packed: bytes, entry: zipfile.ZipInfo) -> bytes:
    """A zip with one entry whose packed bytes are given."""
    marker = b"@" * len(packed)
    data = zipped({**parts, name: marker}, method=zipfile.ZIP_STORED)
    position = data.index(marker)
    local = position - len(name) - 30
    head = bytearray(data)
    central = data.rindex(b"PK\x01\x02", 0, data.rindex(name.encode()))
    for at, offset in ((local, 8), (central, 10)):
        struct.pack_into("<H", head, at + offset, zipfile.ZIP_DEFLATED)
        struct.pack_into("<III", head, at + offset + 6, entry.CRC, len(packed), entry.file_size)
    return bytes(head).replace(marker, packed)


@settings(max_examples=150, deadline=None)
@given(seed=st.integers(0, 2**32), flips=st.integers(1, 12))
def test_flipped_bytes_never_raise_and_never_hang(seed: int, flips: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - repeatable damage
    data = bytearray(FORM)
    for _ in range(flips):
        data[chance.randrange(len(data))] = chance.randrange(256)

    with at_little_cost():
        files = read_bytes(bytes(data), "tep.xlsx", a_context())

    assert files
    assert all(is_told(file) for file in files)


@settings(max_examples=150, deadline=None)
@given(
    seed=st.integers(0, 2**32),
    flips=st.integers(1, 6),
    part=st.sampled_from([SHEET, STRINGS, "xl/workbook.xml"]),
)
def test_flipped_bytes_inside_a_sound_package_never_raise_and_never_hang(
    seed: int, flips: int, part: str
) -> None:
    """Flips behind the checksums: the package is whole, its XML is not."""
    chance = random.Random(seed)  # noqa: S311 - repeatable damage

    def flipped(content: bytes) -> bytes:
        data = bytearray(content)
        for _ in range(flips):
            data[chance.randrange(len(data))] = chance.randrange(32, 127)
        return bytes(data)

    with at_little_cost():
        files = read_bytes(changed(part, flipped), "tep.xlsx", a_context())

    assert files
    assert all(is_told(file) for file in files)


def test_a_cell_in_the_last_column_of_all_is_read_in_time() -> None:
    data = changed(SHEET, lambda part: part.replace(b'r="F5"', b'r="XFD5"'))

    with at_little_cost():
        file = read(data)

    assert len(the_table(file).rows) == 1
