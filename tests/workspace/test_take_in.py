from __future__ import annotations

import datetime as dt
import errno
import hashlib
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from vanthu.diagnostics import Severity
from vanthu.errors import OutputFailedError
from vanthu.service.new_workspace import make_workspace
from vanthu.workspace.folder import Workspace
from vanthu.workspace.list_received import list_received
from vanthu.workspace.take_in import MOST_BYTES, _is_hollow, folder_day, take_in


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    make_workspace(tmp_path)
    return Workspace(tmp_path)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2024-05-20/a.xlsx", dt.date(2024, 5, 20)),
        ("20-5-2024/a.xlsx", dt.date(2024, 5, 20)),
        ("dot 1/2024-05-20/thon/a.xlsx", dt.date(2024, 5, 20)),
        ("2024-05-20/2024-05-21/a.xlsx", dt.date(2024, 5, 21)),
        ("2024-13-45/a.xlsx", None),
        ("a 2024-05-20.xlsx", None),
        ("a.xlsx", None),
    ],
)
def test_a_folder_tells_the_day_of_receipt(name: str, day: dt.date | None) -> None:
    assert folder_day(name) == day


def test_a_file_is_kept_under_its_hash_and_read_from_there(workspace: Workspace) -> None:
    (workspace.received_folder / "2024-05-20").mkdir()
    for name in ("2024-05-20/a.XLSX", "b.xlsx", "noi dung"):
        (workspace.received_folder / name).write_bytes(b"same")
    os.utime(workspace.received_folder / "b.xlsx", (0, 86_400 * 10))
    digest = hashlib.sha256(b"same").hexdigest()

    received = workspace.receive()

    assert [(r.name, r.path.name, r.sha256, r.day) for r in received.receipts] == [
        ("2024-05-20/a.XLSX", f"{digest}.xlsx", digest, dt.date(2024, 5, 20)),
        ("b.xlsx", f"{digest}.xlsx", digest, None),
        ("noi dung", digest, digest, None),
    ]
    assert received.receipts[1].modified in (dt.date(1970, 1, 10), dt.date(1970, 1, 11), dt.date(1970, 1, 12))
    assert received.unread == ()
    assert sorted(path.name for path in workspace.kept.iterdir()) == [digest, f"{digest}.xlsx"]
    assert {path.read_bytes() for path in workspace.kept.iterdir()} == {b"same"}


def test_looking_at_what_came_in_keeps_nothing(workspace: Workspace) -> None:
    path = workspace.received_folder / "a.xlsx"
    path.write_bytes(b"x")

    (receipt,) = workspace.look_at_received().receipts

    assert receipt.path == path
    assert not workspace.kept.exists()


def test_a_kept_copy_that_was_cut_is_written_again(workspace: Workspace) -> None:
    (workspace.received_folder / "a.xlsx").write_bytes(b"whole")
    (receipt,) = workspace.receive().receipts
    receipt.path.write_bytes(b"who")

    workspace.receive()

    assert receipt.path.read_bytes() == b"whole"


def test_a_kept_copy_that_is_there_is_not_written_again(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workspace.received_folder / "a.xlsx").write_bytes(b"x")
    workspace.receive()
    monkeypatch.setattr("vanthu.workspace.folder.write_through", None)

    assert len(workspace.receive().receipts) == 1


@pytest.mark.parametrize("name", ["a." + "x" * 200, "a.x\u00e9", "a.~1"])
def test_an_odd_suffix_is_no_part_of_the_kept_name(workspace: Workspace, name: str) -> None:
    (workspace.received_folder / name).write_bytes(b"x")

    (receipt,) = workspace.receive().receipts

    assert receipt.path.name == hashlib.sha256(b"x").hexdigest()


def test_a_disk_without_room_ends_the_run_and_is_no_fault_of_the_file(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    (workspace.received_folder / "a.xlsx").write_bytes(b"x")
    monkeypatch.setattr("vanthu.workspace.folder.write_through", full)

    with pytest.raises(OutputFailedError, match="No space left"):
        workspace.receive()


# -- files that are not taken in


def sparse(path: Path, size: int, *, start: bytes = b"") -> None:
    with path.open("wb") as stream:
        stream.write(start)
        stream.truncate(size)


def codes(workspace: Workspace) -> dict[str, str]:
    return {told.cell_place.file: told.code for told in workspace.receive().unread}


@pytest.mark.skipif(sys.platform == "win32", reason="makes no sparse files")
def test_a_file_that_is_huge_or_has_no_content_is_refused_before_it_is_read(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    sparse(workspace.received_folder / "hollow.xlsx", 3_000_000_000)
    sparse(workspace.received_folder / "small hollow.xlsx", 5_000)
    sparse(workspace.received_folder / "huge.xlsx", MOST_BYTES + 1, start=b"PK")
    sparse(workspace.received_folder / "just right.xlsx", MOST_BYTES, start=b"PK")
    monkeypatch.setattr("vanthu.workspace.take_in.hashlib", FakeHashes)

    received = workspace.receive()

    assert {told.cell_place.file: told.code for told in received.unread} == {
        "hollow.xlsx": "received_hollow",
        "huge.xlsx": "received_too_large",
        "small hollow.xlsx": "received_hollow",
    }
    assert [receipt.name for receipt in received.receipts] == ["just right.xlsx"]
    assert FakeHashes.hashed == [MOST_BYTES]
    assert len(list(workspace.kept.iterdir())) == 1


class FakeHashes:
    """Counts what is hashed."""

    hashed: list[int] = []  # noqa: RUF012 - one test counts

    @classmethod
    def sha256(cls, data: bytes) -> hashlib._Hash:
        cls.hashed.append(len(data))
        return hashlib.sha256(b"")


def test_a_file_system_that_keeps_no_account_of_blocks_has_no_hollow_files(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    fstat = os.fstat

    def without_blocks(handle: int) -> os.stat_result:
        status = fstat(handle)
        return os.stat_result((*status[:10],), {"st_blocks": 0, "st_mtime_ns": status.st_mtime_ns})

    (workspace.received_folder / "a.xlsx").write_bytes(b"x")
    monkeypatch.setattr(os, "fstat", without_blocks)

    assert codes(workspace) == {}


@pytest.mark.skipif(sys.platform == "win32", reason="has no holes in files")
@pytest.mark.parametrize(
    ("number", "expected"),
    [(errno.ENXIO, {"a.xlsx": "received_hollow"}), (errno.EINVAL, {})],
    ids=["all is a hole", "the system cannot look for holes"],
)
def test_a_file_is_hollow_only_where_the_system_says_so(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, number: int, expected: dict[str, str]
) -> None:
    with (workspace.received_folder / "a.xlsx").open("wb") as stream:
        stream.truncate(2**16)

    def refused(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "lseek", refused)

    assert codes(workspace) == expected


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has files whose size is not told")
def test_a_file_whose_size_the_system_does_not_tell_is_not_kept_cut(workspace: Workspace) -> None:
    (workspace.received_folder / "gi do.txt").symlink_to("/proc/version")

    assert codes(workspace) == {"gi do.txt": "received_changing"}


@pytest.mark.parametrize(
    ("refusal", "code"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "received_no_permission"),
        (BlockingIOError(errno.EAGAIN, "a lease is held"), "received_locked"),
        (FileNotFoundError(errno.ENOENT, "No such file"), "received_vanished"),
        (OSError(errno.EIO, "Input/output error"), "received_refused"),
        (OSError(errno.EINVAL, "The cloud file provider is not running"), "received_refused"),
    ],
)
def test_a_file_that_the_system_does_not_open_costs_only_itself(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, refusal: OSError, code: str
) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        (workspace.received_folder / name).write_bytes(b"x")
    opened = os.open

    def refused(path: str | Path, flags: int, mode: int = 0o777) -> int:
        if Path(path).name == "a.xlsx":
            raise refusal
        return opened(path, flags, mode)

    monkeypatch.setattr(os, "open", refused)

    received = workspace.receive()

    assert {told.cell_place.file: told.code for told in received.unread} == {"a.xlsx": code}
    assert [receipt.name for receipt in received.receipts] == ["b.xlsx"]


def test_who_has_a_locked_file_open_is_named(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    (workspace.received_folder / "a.xlsx").write_bytes(b"x")
    (workspace.received_folder / ".~lock.a.xlsx#").write_text(
        ",an,MAY01,20.05.2024 08:00,;", encoding="utf-8"
    )

    def refused(_path: str | Path, _flags: int, _mode: int = 0o777) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", refused)

    (told,) = workspace.look_at_received().unread

    assert told.code == "received_locked"
    assert "đang mở ở máy của an (MAY01)" in told.message


def change_its_size(path: Path) -> None:
    path.write_bytes(b"longer than it was")


def change_its_time(path: Path) -> None:
    os.utime(path, (1, 1))


def cut_it(path: Path) -> None:
    os.truncate(path, 1)


@pytest.mark.parametrize("change", [change_its_size, change_its_time, cut_it])
def test_a_file_that_changes_while_it_is_read_is_told(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None]
) -> None:
    path = workspace.received_folder / "a.xlsx"
    path.write_bytes(b"as it was")

    def changed(handle: int, status: os.stat_result) -> bool:
        change(path)
        return _is_hollow(handle, status)

    monkeypatch.setattr("vanthu.workspace.take_in._is_hollow", changed)

    assert codes(workspace) == {"a.xlsx": "received_changing"}
    assert list(workspace.kept.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="has no pipes in folders")
def test_a_pipe_that_takes_the_place_of_a_file_is_not_waited_for(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workspace.received_folder / "a.xlsx"
    path.write_bytes(b"x")

    def replaced(folder: Path) -> object:
        found = list_received(folder)
        path.unlink()
        os.mkfifo(path)
        return found

    monkeypatch.setattr("vanthu.workspace.take_in.list_received", replaced)

    assert codes(workspace) == {"a.xlsx": "received_no_file"}


def test_an_error_in_the_middle_of_a_file_is_told(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workspace.received_folder / "a.xlsx").write_bytes(b"x")
    fstat, seen = os.fstat, []

    def failing(handle: int) -> os.stat_result:
        seen.append(handle)
        if len(seen) == 2:
            raise OSError(errno.EIO, "Input/output error")
        return fstat(handle)

    monkeypatch.setattr(os, "fstat", failing)

    assert codes(workspace) == {"a.xlsx": "received_refused"}


def test_entries_are_told_in_the_order_of_their_names(workspace: Workspace) -> None:
    for name in ("b", "a", "c"):
        (workspace.received_folder / name).symlink_to("nowhere")

    assert [told.cell_place.file for told in take_in(workspace.received_folder, None).unread] == [
        "a",
        "b",
        "c",
    ]


def test_what_programs_left_behind_is_passed_over_with_one_note(workspace: Workspace) -> None:
    left = (
        "~$b.xlsx",
        ".~lock.b.xlsx#",
        "~WRL0003.tmp",
        "Chưa xác nhận 1.crdownload",
        "20-5-2024/b.xlsx.part",
    )
    (workspace.received_folder / "20-5-2024").mkdir()
    for name in (*left, "b.xlsx"):
        (workspace.received_folder / name).write_bytes(b"x")

    received = workspace.receive()

    assert [receipt.name for receipt in received.receipts] == ["b.xlsx"]
    assert received.unread == ()
    (told,) = received.left_over
    assert (told.code, told.severity, told.facts["count"]) == ("received_left_over", Severity.NOTE, "5")
    assert "20-5-2024/b.xlsx.part" in told.message
