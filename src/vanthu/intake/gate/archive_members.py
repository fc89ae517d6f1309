"""The files inside an archive that a unit sent, each small and safe enough to read from memory."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from vanthu.diagnostics import Diagnostic
from vanthu.intake.gate.admission import MOST_BYTES
from vanthu.intake.gate.packed_archive import packed_members
from vanthu.intake.messages import diagnose

MOST_MEMBERS = 500
_LITTER = re.compile(
    r"__MACOSX/|(?:.*/)?(?:\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|\.~lock\..*#|.*\.(?:tmp|part|crdownload))\Z"
)
_APPLE_PACKAGE = re.compile(r"(.*?\.(?:numbers|pages|key))/", re.IGNORECASE)
"""A document of Apple's that a Mac keeps as a folder."""
_UTF8 = 0x800


@dataclass(frozen=True, slots=True)
class ArchiveMember:
    """A file of an archive: its bytes, or why it is not read; without a name, why the archive is not."""

    name: str
    content: bytes | Diagnostic


def members(data: bytes) -> Iterator[ArchiveMember]:
    """The files of an archive in its order, without folders and without what systems leave behind."""
    apple: set[str] = set()
    number = 0
    for name, content in _zip_entries(data) if data.startswith(b"PK") else packed_members(data):
        if _LITTER.match(name):
            continue
        folder = _APPLE_PACKAGE.match(name)
        if folder:
            if folder[1] not in apple:
                apple.add(folder[1])
                yield ArchiveMember(_safe(folder[1]), diagnose("file_apple"))
            continue
        if number == MOST_MEMBERS:
            yield ArchiveMember(name, diagnose("archive_too_many", most=str(MOST_MEMBERS)))
            return
        number += 1
        yield ArchiveMember(_safe(name) if name else "", _refused_name(name) or content())


def _zip_entries(data: bytes) -> Iterator[tuple[str, Callable[[], bytes | Diagnostic]]]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for entry in package.infolist():
            if not entry.is_dir():
                yield _true_name(entry), partial(_content, package, entry)


def _true_name(entry: zipfile.ZipInfo) -> str:
    """The name as it was on the sender's computer: Windows often writes it in its own code page."""
    if entry.flag_bits & _UTF8:
        return entry.filename
    raw = entry.filename.encode("cp437", errors="replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1258", errors="replace")


def _safe(name: str) -> str:
    parts = [part for part in PurePosixPath(name.replace("\\", "/")).parts if part not in {"/", "..", "."}]
    return "/".join(parts) or "?"


def _refused_name(name: str) -> Diagnostic | None:
    """Why a file is not read whose name says enough."""
    climbs = ".." in PurePosixPath(name.replace("\\", "/")).parts
    if climbs or name.startswith(("/", "\\")) or ":" in name[:3]:
        return diagnose("archive_unsafe_name", read=name)
    return diagnose("archive_nested") if name.lower().endswith((".zip", ".rar", ".7z")) else None


def _content(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes | Diagnostic:
    if entry.flag_bits & 1:
        return diagnose("file_password")
    if entry.file_size > MOST_BYTES:
        return diagnose(
            "file_too_large", size=f"{entry.file_size // 1_000_000}", most=f"{MOST_BYTES // 1_000_000}"
        )
    try:
        with package.open(entry) as stream:
            content = stream.read(MOST_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError):
        return diagnose("file_damaged")
    return content if len(content) <= MOST_BYTES else diagnose("file_bomb")
