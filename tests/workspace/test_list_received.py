from __future__ import annotations

import errno
import os
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from vanthu.diagnostics import Diagnostic
from vanthu.workspace.list_received import MOST_LETTERS, ReceivedEntry, list_received, readable


def a_file(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x")
    return path


def told(folder: Path) -> dict[str, str]:
    """The code of every entry by its name; empty for a file to be taken in."""
    return {
        (each.cell_place.file if isinstance(each, Diagnostic) else each.name): (
            each.code if isinstance(each, Diagnostic) else ""
        )
        for each in list_received(folder)
    }


def test_files_of_all_folders_are_listed_by_name_and_what_no_unit_sent_is_passed_over(tmp_path: Path) -> None:
    for name in ("b.xlsx", "2024-05-20/a.xlsx", ".git/x", "README.md", "2024-05-20/Thumbs.db"):
        a_file(tmp_path / name)
    (tmp_path / "empty").mkdir()

    entries = list_received(tmp_path)

    assert entries == (
        ReceivedEntry(tmp_path / "2024-05-20" / "a.xlsx", "2024-05-20/a.xlsx"),
        ReceivedEntry(tmp_path / "b.xlsx", "b.xlsx"),
    )


def test_without_the_folder_nothing_was_received(tmp_path: Path) -> None:
    assert list_received(tmp_path / "none") == ()


@pytest.mark.skipif(sys.platform == "win32", reason="has no such entries")
def test_what_is_no_file_is_told_as_what_it_is(tmp_path: Path) -> None:
    a_file(tmp_path / "outside" / "a.xlsx")
    received = tmp_path / "received"
    received.mkdir()
    os.mkfifo(received / "fifo.xlsx")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(received / "socket.xlsx"))
    (received / "2024-05-20").symlink_to(tmp_path / "outside")
    (received / "circle").symlink_to(received)
    (received / "nowhere.xlsx").symlink_to(tmp_path / "none.xlsx")
    (received / "itself.xlsx").symlink_to("itself.xlsx")
    (received / "device.xlsx").symlink_to(os.devnull)
    (received / "file.xlsx").symlink_to(tmp_path / "outside" / "a.xlsx")

    assert told(received) == {
        "2024-05-20": "received_link_to_folder",
        "circle": "received_link_to_folder",
        "device.xlsx": "received_no_file",
        "fifo.xlsx": "received_no_file",
        "file.xlsx": "",
        "itself.xlsx": "received_broken_link",
        "nowhere.xlsx": "received_broken_link",
        "socket.xlsx": "received_no_file",
    }
    sentences = {each.message for each in list_received(received) if isinstance(each, Diagnostic)}
    assert len(sentences) == 5, "a pipe, a socket and a device are told apart"


@pytest.mark.parametrize(
    ("refusal", "code"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "received_folder_no_permission"),
        (OSError(errno.EIO, "Input/output error"), "received_folder_refused"),
        (FileNotFoundError(errno.ENOENT, "No such file or directory"), "received_folder_refused"),
    ],
)
def test_a_folder_that_cannot_be_listed_costs_only_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusal: OSError, code: str
) -> None:
    a_file(tmp_path / "closed" / "a.xlsx")
    a_file(tmp_path / "b.xlsx")
    scandir = os.scandir

    def refused(path: Path) -> Iterator[os.DirEntry[str]]:
        if Path(path).name == "closed":
            raise refusal
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refused)

    assert told(tmp_path) == {"b.xlsx": "", "closed": code}


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    assert told(a_file(tmp_path / "received")) == {"inputs/received": "received_folder_refused"}


class Entry:
    """An entry as a system tells it that the test does not run on."""

    name = "a.xlsx"

    def __init__(self, path: Path, status: SimpleNamespace | OSError) -> None:
        self.path = str(path)
        self._status = status

    def is_dir(self, *, follow_symlinks: bool = True) -> bool:
        return follow_symlinks and False

    def is_symlink(self) -> bool:
        return False

    def stat(self, *, follow_symlinks: bool = True) -> SimpleNamespace:
        assert follow_symlinks
        if isinstance(self._status, OSError):
            raise self._status
        return self._status


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (SimpleNamespace(st_mode=stat.S_IFREG, st_file_attributes=0x1000), "received_only_online"),
        (SimpleNamespace(st_mode=stat.S_IFREG, st_file_attributes=0x40_0000), "received_only_online"),
        (SimpleNamespace(st_mode=stat.S_IFREG, st_file_attributes=0x20), ""),
        (SimpleNamespace(st_mode=stat.S_IFBLK), "received_no_file"),
        (FileNotFoundError(errno.ENOENT, "gone"), "received_vanished"),
        (PermissionError(errno.EACCES, "denied"), "received_no_permission"),
        (OSError(errno.EBUSY, "busy"), "received_locked"),
        (OSError(errno.ESTALE, "Stale file handle"), "received_refused"),
    ],
)
def test_what_the_system_says_of_an_entry_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, status: SimpleNamespace | OSError, code: str
) -> None:
    class Listed(list[Entry]):
        def __enter__(self) -> list[Entry]:
            return self

        def __exit__(self, *_: object) -> None:
            pass

    monkeypatch.setattr(os, "scandir", lambda _: Listed([Entry(tmp_path / "a.xlsx", status)]))

    assert told(tmp_path) == {"a.xlsx": code}


def test_folders_may_lie_in_each_other_as_deep_as_the_system_lets_them(tmp_path: Path) -> None:
    home, folder = Path.cwd(), tmp_path
    try:
        os.chdir(tmp_path)
        for _ in range(1_200):
            Path("d").mkdir()
            os.chdir("d")
        Path("a.xlsx").write_bytes(b"x")
        os.chdir(home)
        (code,) = told(folder).values()
    finally:
        os.chdir(home)
        # -- Python's own removal of folders recurses too deep for pytest to clear them away later
        subprocess.run(["/bin/rm", "-rf", str(tmp_path / "d")], check=True)

    assert code in ("received_path_too_long", "received_folder_refused")


@pytest.mark.parametrize(("letters", "is_listed"), [(20, True), (21, False)])
def test_a_path_may_be_as_long_as_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, letters: int, is_listed: bool
) -> None:
    monkeypatch.setattr("vanthu.workspace.list_received.MOST_LETTERS", 20)
    a_file(tmp_path / ("b" * (letters - 5) + ".xlsx"))

    (each,) = list_received(tmp_path)

    assert isinstance(each, ReceivedEntry) is is_listed


def test_a_path_that_is_too_long_to_be_returned_is_told_by_its_end(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d" * 200] * 6)
    a_file(deep / "bieu.xlsx")

    (each,) = list_received(tmp_path)

    assert isinstance(each, Diagnostic)
    assert each.code == "received_path_too_long"
    assert each.cell_place.file.endswith("d/bieu.xlsx")
    assert len(each.cell_place.file) < MOST_LETTERS


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a.xlsx", "a.xlsx"),
        ("Thôn Đoài.xlsx", "Thôn Đoài.xlsx"),
        (os.fsdecode(b"\xff\xfe.xlsx"), "??.xlsx"),
        ("a\nb\x1b[31m.xlsx", "a?b?[31m.xlsx"),
        ("a\u202excslx.exe", "a?xcslx.exe"),
    ],
)
def test_a_name_can_be_shown(name: str, shown: str) -> None:
    assert readable(name) == shown


def test_names_that_look_the_same_are_told_apart(tmp_path: Path) -> None:
    try:
        for raw in (b"\xff.xlsx", b"\xfe.xlsx", b"\xfd.xlsx"):
            (tmp_path / os.fsdecode(raw)).write_bytes(b"x")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")

    names = [each.name for each in list_received(tmp_path) if isinstance(each, ReceivedEntry)]

    assert names == ["?.xlsx", "(2) ?.xlsx", "(3) ?.xlsx"]
