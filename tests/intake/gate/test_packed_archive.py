"""Files inside a .rar or .7z; the archives are written here, for no free program writes a .rar."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

import pytest
from tests.intake.builders import REGISTRATION_HEAD, a_context, a_form, at_little_cost, codes, xlsx
from tests.intake.packages import zipped
from tests.templating.needs import need

from vanthu.intake import read_bytes
from vanthu.intake.gate import archive_members, packed_archive
from vanthu.records import ReadOutcome

FORM = xlsx({"Biểu 01": a_form(REGISTRATION_HEAD, [1, "Đường hoa", "a"])})


def vint(number: int) -> bytes:
    """A number in groups of seven bits, the lowest first."""
    low, rest = number & 0x7F, number >> 7
    return bytes([low | 0x80]) + vint(rest) if rest else bytes([low])


def rar_block(kind: int, fields: bytes, data: bytes = b"") -> bytes:
    flags = vint(2) + vint(len(data)) if data else vint(0)
    head = vint(kind) + flags + fields
    head = vint(len(head)) + head
    return zlib.crc32(head).to_bytes(4, "little") + head + data


def rar(parts: Mapping[str, bytes], *, locked: bool = False) -> bytes:
    """A RAR 5 archive of files that are stored, not packed; `locked`: its list of files is encrypted."""
    made = b"Rar!\x1a\x07\x01\x00"
    if locked:
        made += rar_block(4, vint(0) + vint(0) + bytes([15]) + b"s" * 16)
    made += rar_block(1, vint(0))
    for name, content in parts.items():
        words = name.encode()
        checksum = zlib.crc32(content).to_bytes(4, "little")
        fields = vint(4) + vint(len(content)) + vint(0o100644) + checksum + vint(0) + vint(1)
        fields += vint(len(words)) + words
        made += rar_block(2, fields, content)
    return made + rar_block(5, vint(0))


def seven_zip(parts: Mapping[str, bytes]) -> bytes:
    library = packed_archive._libarchive()
    assert library
    made: list[bytes] = []

    def write(block: bytes) -> int:
        made.append(bytes(block))
        return len(block)

    with library.custom_writer(write, "7zip") as archive:
        for name, content in parts.items():
            archive.add_file_from_memory(name, len(content), content)
    return b"".join(made)


@pytest.fixture(autouse=True)
def library() -> None:
    need(packed_archive._libarchive(), "libarchive")


@pytest.mark.parametrize("pack", [rar, seven_zip])
def test_each_file_is_read_under_the_name_of_the_archive(pack: object) -> None:
    assert callable(pack)
    data = pack({"Thôn Trại/biểu.xlsx": FORM, "Thôn Trại/~$biểu.xlsx": b"x", "ảnh.png": b"\x89PNG"})

    form, picture = read_bytes(data, "lo.rar", a_context())

    assert (form.file, form.outcome) == ("lo.rar/Thôn Trại/biểu.xlsx", ReadOutcome.READ)
    assert (picture.file, codes(picture)) == ("lo.rar/ảnh.png", ["file_not_spreadsheet"])


def test_names_that_climb_out_and_archives_in_archives_are_refused() -> None:
    data = rar(
        {"../../tep.xlsx": FORM, "trong.zip": b"PK", "trong.xlsx": zipped({"a.xlsx": FORM}), "tep.xlsx": FORM}
    )

    read = [(file.file, codes(file)) for file in read_bytes(data, "lo.rar", a_context())]

    assert [told for _, told in read[:3]] == [["archive_unsafe_name"], ["archive_nested"], ["archive_nested"]]
    assert read[3] == ("lo.rar/tep.xlsx", [])


@pytest.mark.parametrize("cut", [20, 400, 3_000])
def test_an_archive_that_is_cut_off_is_told(cut: int) -> None:
    read = read_bytes(rar({"tep.xlsx": FORM})[:cut], "lo.rar", a_context())

    assert {code for file in read for code in codes(file)} <= {"archive_damaged", "file_empty"}


def test_an_archive_with_a_password_is_told() -> None:
    (file,) = read_bytes(rar({"tep.xlsx": FORM}, locked=True), "lo.rar", a_context())

    assert (file.file, codes(file)) == ("lo.rar", ["file_password"])


def test_a_bomb_is_stopped_at_the_size_that_files_may_have_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed_archive, "MOST_UNPACKED", 3_000_000)
    data = seven_zip({f"{n}.csv": b"1" * 1_000_000 for n in range(50)})

    with at_little_cost():
        read = read_bytes(data, "lo.7z", a_context())

    assert len(read) == 4
    assert codes(read[-1]) == ["file_bomb"]


def test_a_file_that_is_too_large_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed_archive, "MOST_BYTES", 1_000_000)

    (file,) = read_bytes(seven_zip({"tep.csv": b"1" * 2_000_000}), "lo.7z", a_context())

    assert codes(file) == ["file_too_large"]


def test_an_archive_of_too_many_files_is_read_as_far_as_is_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_members, "MOST_MEMBERS", 3)

    read = read_bytes(rar({f"{n}.png": b"\x89PNG" for n in range(9)}), "lo.rar", a_context())

    assert (len(read), codes(read[-1])) == (4, ["archive_too_many"])


def test_without_the_library_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed_archive, "_libarchive", lambda: None)

    (file,) = read_bytes(rar({"tep.xlsx": FORM}), "lo.rar", a_context())

    assert codes(file) == ["archive_needs_library"]
