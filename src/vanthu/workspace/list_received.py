"""Every entry below `inputs/received`: a file to be taken in, or why it is none."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from vanthu.diagnostics import CellPlace, Diagnostic
from vanthu.file_owner import is_held_open, opener
from vanthu.workspace.messages import diagnose

NOT_SENT = re.compile(r"^\.(?!~lock\.)|^(?:README\.md|Thumbs\.db|desktop\.ini)$")
"""Names in `inputs/received` that no unit sent: hidden files, notes of the office."""

_LEFT_OVER = re.compile(
    r"~\$|~WR\w\d+|\.~lock\.|.*\.(?:tmp|part|partial|crdownload|download)\Z", re.IGNORECASE
)
"""Names of what programs leave behind: Office beside an open file, browsers for an unfinished download."""
LEFT_OVER = "received_left_over"
"""Code of what is told of such a file."""

MOST_LETTERS = 1_000
"""Of a path below `inputs/received`; what goes back to the unit has the same path and a longer name."""

_NOT_SHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffd]")
"""What breaks a line of the screen or turns it around, and what stands for bytes that are no UTF-8."""

_ONLY_ONLINE = 0x0000_1000 | 0x0004_0000 | 0x0040_0000
"""Windows: FILE_ATTRIBUTE_OFFLINE, RECALL_ON_OPEN, RECALL_ON_DATA_ACCESS: reading would download it."""

_KINDS = ((stat.S_ISFIFO, "đường ống (FIFO)"), (stat.S_ISSOCK, "ổ cắm (socket)"))


@dataclass(frozen=True, slots=True)
class ReceivedEntry:
    """A regular file below `inputs/received`.

    Args:
        name: Its path below that folder with `/`, as it can be shown; no other entry has it.
    """

    path: Path
    name: str


def list_received(folder: Path) -> tuple[ReceivedEntry | Diagnostic, ...]:
    """The entries below the folder by name, those apart that no unit sent; nothing is opened.

    Args:
        folder: `inputs/received`; where it is not there, nothing was received.
    """
    if not os.path.lexists(folder):
        return ()
    found = sorted(_walked(folder), key=_name_of)
    taken: Counter[str] = Counter()
    return tuple(_distinct(each, taken) for each in found)


def _walked(top: Path) -> Iterator[ReceivedEntry | Diagnostic]:
    folders = [top]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder) as entries:
                listed = [entry for entry in entries if not NOT_SENT.match(entry.name)]
        except OSError as error:
            yield _told_of_folder(error, shown_name(folder, top) or "inputs/received")
            continue
        for entry in listed:
            seen = _seen(entry, top)
            if seen:
                yield seen
            else:
                folders.append(Path(entry.path))


def _seen(entry: os.DirEntry[str], top: Path) -> ReceivedEntry | Diagnostic | None:
    """What an entry is; None for a folder to be listed."""
    path = Path(entry.path)
    name = shown_name(path, top)
    try:
        if entry.is_dir(follow_symlinks=False) and not _is_junction(entry):
            return None
        if _LEFT_OVER.match(entry.name):
            return diagnose(LEFT_OVER, CellPlace(name), count="1", names=entry.name)
        status = entry.stat()
    except OSError as error:
        if entry.is_symlink():
            return diagnose("received_broken_link", CellPlace(name))
        return told_of_file(error, path, name)
    return _reason(status, name) or ReceivedEntry(path, name)


def _reason(status: os.stat_result, name: str) -> Diagnostic | None:
    """Why an entry is not opened, from what the system says of it; None for a regular file."""
    if stat.S_ISDIR(status.st_mode):
        return diagnose("received_link_to_folder", CellPlace(name))
    if not stat.S_ISREG(status.st_mode):
        return told_of_no_file(status.st_mode, name)
    if len(name) > MOST_LETTERS:
        return diagnose("received_path_too_long", CellPlace(f"…{name[-80:]}"), most=str(MOST_LETTERS))
    if getattr(status, "st_file_attributes", 0) & _ONLY_ONLINE:
        return diagnose("received_only_online", CellPlace(name))
    return None


def _is_junction(entry: os.DirEntry[str]) -> bool:
    if sys.platform != "win32":
        return False
    return entry.stat(follow_symlinks=False).st_reparse_tag == stat.IO_REPARSE_TAG_MOUNT_POINT


def told_of_no_file(mode: int, name: str) -> Diagnostic:
    """What is told of an entry that is neither file nor folder.

    Args:
        mode: As `os.stat` gives it.
    """
    what = next((words for is_one, words in _KINDS if is_one(mode)), "thiết bị")
    return diagnose("received_no_file", CellPlace(name), what=what)


def told_of_file(error: OSError, path: Path, name: str) -> Diagnostic:
    """What is told of a file that the system does not let be read."""
    place = CellPlace(name)
    if is_held_open(path, error):
        return diagnose("received_locked", place, owner=opener(path))
    if isinstance(error, PermissionError):
        return diagnose("received_no_permission", place)
    if isinstance(error, FileNotFoundError):
        return diagnose("received_vanished", place)
    return diagnose("received_refused", place, detail=error.strerror or str(error))


def _told_of_folder(error: OSError, name: str) -> Diagnostic:
    place = CellPlace(name)
    if isinstance(error, PermissionError):
        return diagnose("received_folder_no_permission", place)
    return diagnose("received_folder_refused", place, detail=error.strerror or str(error))


def shown_name(path: Path, top: Path) -> str:
    """The path below `top` with `/`, as it can be shown; empty for `top` itself."""
    name = path.relative_to(top).as_posix()
    return "" if name == "." else readable(name)


def readable(name: str) -> str:
    """A file name with `?` for bytes that are no UTF-8 (as old archives leave) and for what breaks a line."""
    return _NOT_SHOWN.sub("?", name.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))


def _name_of(found: ReceivedEntry | Diagnostic) -> str:
    return found.name if isinstance(found, ReceivedEntry) else found.cell_place.file


def _distinct(found: ReceivedEntry | Diagnostic, taken: Counter[str]) -> ReceivedEntry | Diagnostic:
    """The entry under a name of its own: what cannot be shown may have been all that told two apart."""
    name = _name_of(found)
    taken[name] += 1
    if taken[name] == 1:
        return found
    folder, slash, base = name.rpartition("/")
    other = f"{folder}{slash}({taken[name]}) {base}"
    return replace(found, name=other) if isinstance(found, ReceivedEntry) else found.at(CellPlace(other))
