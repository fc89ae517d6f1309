"""Takes received files in: each is opened once, checked, hashed and kept; only the kept copy is read."""

from __future__ import annotations

import datetime as dt
import errno
import hashlib
import os
import re
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from vanthu.diagnostics import CellPlace, Diagnostic, FilePlace
from vanthu.workspace.list_received import (
    LEFT_OVER,
    ReceivedEntry,
    list_received,
    told_of_file,
    told_of_no_file,
)
from vanthu.workspace.messages import diagnose
from vanthu.workspace.release import WRITERS

MOST_BYTES = 60_000_000
"""Of a received file; the largest honest one of a trial had 9 MB."""

_SHOWN = 6
"""So many files that programs left behind are named."""

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
"""A pipe that took the file's place must not be waited for."""

_DAY_FOLDER = re.compile(r"(?:^|/)(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})-(\d{1,2})-(\d{4}))(?=/)")


@dataclass(frozen=True, slots=True)
class Receipt:
    """A file of `inputs/received` that was taken in.

    Args:
        path: Of its kept copy; of the file itself where it was only looked at.
        name: Path below `inputs/received`, with `/`.
        day: Day that a folder of its path names (`2024-05-20/`, `20-5-2024/`), or None.
        modified: Day of its last change on disk: when it was saved from a message, as far as is known.
    """

    path: Path
    name: str
    sha256: str
    day: dt.date | None
    modified: dt.date


@dataclass(frozen=True, slots=True)
class ReceivedFolder:
    """What lies below `inputs/received`.

    Args:
        receipts: The files that were taken in, by name.
        unread: One diagnostic for each other entry, by name; its place names it.
        left_over: What is told of all files together that programs left behind, if there are any.
    """

    receipts: tuple[Receipt, ...]
    unread: tuple[Diagnostic, ...]
    left_over: tuple[Diagnostic, ...] = ()


Keep = Callable[[bytes, str], Path]
"""Keeps bytes under a name, and gives the path of the kept copy."""


def take_in(folder: Path, keep: Keep | None) -> ReceivedFolder:
    """Every entry below the folder, taken in or told.

    Args:
        folder: `inputs/received`.
        keep: Keeps the bytes of a file; None where files are only looked at, and their hashes told.

    Raises:
        OutputFailedError: As `keep`: disk full, or the folder cannot be written.
    """
    listed = list_received(folder)
    entries = [found for found in listed if isinstance(found, ReceivedEntry)]
    # -- together a disk takes many writes in little more than the time of one
    with ThreadPoolExecutor(WRITERS) as threads:
        taken = list(threads.map(partial(_taken_in, keep=keep), entries))
    told = [found for found in (*listed, *taken) if isinstance(found, Diagnostic)]
    left_over = sorted(each.cell_place.file for each in told if each.code == LEFT_OVER)
    unread = sorted((each for each in told if each.code != LEFT_OVER), key=lambda each: each.cell_place)
    receipts = tuple(receipt for receipt in taken if isinstance(receipt, Receipt))
    return ReceivedFolder(receipts, tuple(unread), tuple(_told_together(left_over)))


def _told_together(left_over: Sequence[str]) -> Iterator[Diagnostic]:
    if left_over:
        names = ", ".join(left_over[:_SHOWN]) + (", …" if len(left_over) > _SHOWN else "")
        yield diagnose(LEFT_OVER, FilePlace("inputs/received"), count=str(len(left_over)), names=names)


def _taken_in(entry: ReceivedEntry, keep: Keep | None) -> Receipt | Diagnostic:
    read = _read(entry)
    if isinstance(read, Diagnostic):
        return read
    data, status = read
    digest = hashlib.sha256(data).hexdigest()
    path = keep(data, f"{digest}{_kept_suffix(entry.name)}") if keep else entry.path
    return Receipt(path, entry.name, digest, folder_day(entry.name), _day_of(status))


def _day_of(status: os.stat_result) -> dt.date:
    """The day of a file's last change; a time that no calendar knows is the first one."""
    try:
        return dt.datetime.fromtimestamp(status.st_mtime, tz=dt.UTC).astimezone().date()
    except (OSError, OverflowError, ValueError):
        return dt.date.min


def _read(entry: ReceivedEntry) -> tuple[bytes, os.stat_result] | Diagnostic:
    """The bytes of a file, read once."""
    try:
        with open(os.open(entry.path, _FLAGS), "rb") as stream:  # noqa: PTH123 - it has no flags
            before = os.fstat(stream.fileno())
            refused = _refused(stream.fileno(), before, entry.name)
            if refused:
                return refused
            data = stream.read(before.st_size + 1)
            after = os.fstat(stream.fileno())
    except OSError as error:
        return told_of_file(error, entry.path, entry.name)
    is_same = (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    if not is_same or len(data) != before.st_size:
        return diagnose("received_changing", CellPlace(entry.name))
    return data, after


def _refused(handle: int, status: os.stat_result, name: str) -> Diagnostic | None:
    """Why a file that is open is not read, from what the system says of it; None where it is."""
    if not stat.S_ISREG(status.st_mode):
        return told_of_no_file(status.st_mode, name)
    if _is_hollow(handle, status):
        return diagnose("received_hollow", CellPlace(name), size=f"{status.st_size:,}".replace(",", "."))
    if status.st_size > MOST_BYTES:
        size, most = f"{status.st_size // 1_000_000}", f"{MOST_BYTES // 1_000_000}"
        return diagnose("received_too_large", CellPlace(name), size=size, most=most)
    return None


def _is_hollow(handle: int, status: os.stat_result) -> bool:
    """Whether the disk holds nothing of a file that has a size."""
    if sys.platform == "win32" or status.st_size == 0 or status.st_blocks:
        return False
    try:
        os.lseek(handle, 0, os.SEEK_DATA)
    except OSError as error:  # -- some systems keep no account of blocks: they find data all the same
        return error.errno == errno.ENXIO
    os.lseek(handle, 0, os.SEEK_SET)
    return False


def _kept_suffix(name: str) -> str:
    """The suffix by which the kept copy is opened with a click; none where it is no usual one."""
    suffix = PurePosixPath(name).suffix.lower()
    return suffix if re.fullmatch(r"\.[a-z0-9]{1,8}", suffix) else ""


def folder_day(name: str) -> dt.date | None:
    """The day that a folder in the path names: `2024-05-20/…` or `20-5-2024/…`; the innermost counts."""
    for match in reversed(list(_DAY_FOLDER.finditer(name))):
        year, month, day = match.group(1, 2, 3) if match[1] else match.group(6, 5, 4)
        try:
            return dt.date(int(year), int(month), int(day))
        except ValueError:
            continue
    return None
