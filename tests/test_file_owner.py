from __future__ import annotations

import errno
from pathlib import Path

import pytest

from vanthu.file_owner import is_held_open, opener
from vanthu.translate import use_language

AN = "Nguyễn Văn An"


def of_excel(name: str, short: bytes = b"") -> bytes:
    """As Excel writes it: 165 bytes, the name short and then long."""
    data = bytearray(165)
    data[0] = len(short)
    data[1 : 1 + len(short)] = short
    data[55:57] = len(name).to_bytes(2, "little")
    data[57 : 57 + 2 * len(name)] = name.encode("utf-16-le")
    return bytes(data)


def of_word(name: str) -> bytes:
    """As Word writes it: 162 bytes."""
    data = bytearray(162)
    data[0] = len(name)
    data[54:56] = len(name).to_bytes(2, "little")
    data[56 : 56 + 2 * len(name)] = name.encode("utf-16-le")
    return bytes(data)


@pytest.mark.parametrize(
    ("name", "owner", "content"),
    [
        ("campaign.xlsx", "~$campaign.xlsx", of_excel(AN)),
        ("05_report.docx", "~$_report.docx", of_word(AN)),
        ("1234567.docx", "~$234567.docx", of_word(AN)),
        ("bieu.docx", "~$bieu.docx", of_word(AN)),
        ("campaign.xlsx", ".~lock.campaign.xlsx#", f"{AN},an,,20.05.2024 08:00,file:///x;".encode()),
    ],
)
def test_who_opened_a_file_is_named(tmp_path: Path, name: str, owner: str, content: bytes) -> None:
    (tmp_path / owner).write_bytes(content)

    assert opener(tmp_path / name) == f"máy của {AN}"


def test_the_name_in_the_code_page_is_used_where_the_long_one_is_missing(tmp_path: Path) -> None:
    (tmp_path / "~$a.xlsx").write_bytes(of_excel("", b"Binh"))

    assert opener(tmp_path / "a.xlsx") == "máy của Binh"


@pytest.mark.parametrize("content", [b"", b"\0", b"\xff" * 200, of_excel("\x01\x02")])
def test_an_owner_file_that_says_no_name_names_no_one(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "~$a.xlsx").write_bytes(content)

    assert opener(tmp_path / "a.xlsx") == "một chương trình khác"


def test_the_opener_is_named_in_the_language_of_the_screen(tmp_path: Path) -> None:
    use_language("en")

    assert opener(tmp_path / "a.xlsx") == "another program"


def test_a_file_is_held_open_where_the_system_or_an_owner_file_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    denied = PermissionError(errno.EACCES, "denied")
    sharing = PermissionError(errno.EACCES, "denied")
    sharing.winerror = 32  # type: ignore[attr-defined]

    assert is_held_open(path, OSError(errno.EBUSY, "busy"))
    assert is_held_open(path, sharing)
    assert not is_held_open(path, denied)

    (tmp_path / "~$a.xlsx").write_bytes(of_excel(AN))
    assert is_held_open(path, denied)
    assert not is_held_open(path, OSError(errno.EIO, "disk"))
