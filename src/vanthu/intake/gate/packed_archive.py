"""The files inside a .rar or .7z, by libarchive where the system has it; nothing is written to the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from types import ModuleType
from typing import Any

from vanthu.diagnostics import Diagnostic
from vanthu.intake.gate.admission import MOST_BYTES, Admitted, FileKind
from vanthu.intake.gate.zip_file import MOST_UNPACKED
from vanthu.intake.messages import diagnose

FORMATS = {b"Rar!\x1a\x07\x00": "rar", b"Rar!\x1a\x07\x01\x00": "rar5", b"7z\xbc\xaf\x27\x1c": "7zip"}
"""Name of a format in libarchive by the beginning of its files."""
_LOCKED = ("ncrypt", "passphrase", "password")


def admit_packed(data: bytes) -> Admitted | Diagnostic:
    """An archive as it may be opened, or why not."""
    if _libarchive() is None:
        return diagnose("archive_needs_library")
    return Admitted(FileKind.ARCHIVE, data)


def packed_members(data: bytes) -> Iterator[tuple[str, Callable[[], bytes | Diagnostic]]]:
    """The files of an archive in its order: each name, and what gives the bytes or why there are none.

    Bytes are there to be asked for until the next file is. All files together are limited, for gigabytes hold
    the processor for minutes. What is wrong with the archive itself has no name.
    """
    library = _libarchive()
    if library is None:
        return
    beginning = next(each for each in FORMATS if data.startswith(each))
    left = MOST_UNPACKED
    try:
        with library.memory_reader(data, format_name=FORMATS[beginning], filter_name="none") as archive:
            for number, entry in enumerate(archive, start=1):
                if entry.isfile:
                    left -= entry.size or 0
                    # -- a name that the system's encoding lacks is not given
                    name = str(entry.pathname or f"tệp {number}")
                    yield name, partial(_content, entry) if left >= 0 else partial(diagnose, "file_bomb")
                    if left < 0:
                        return
    except library.ArchiveError as error:
        yield "", partial(_refused, error)


def _content(entry: Any) -> bytes | Diagnostic:
    if (entry.size or 0) > MOST_BYTES:
        return diagnose(
            "file_too_large", size=f"{entry.size // 1_000_000}", most=f"{MOST_BYTES // 1_000_000}"
        )
    content = bytearray()
    try:
        for block in entry.get_blocks():
            content += block
            if len(content) > MOST_BYTES:
                return diagnose("file_bomb")
    except Exception as error:  # noqa: BLE001 - the library's errors, told by their words
        return _refused(error)
    return bytes(content)


def _refused(error: Exception) -> Diagnostic:
    is_locked = any(word in str(error) for word in _LOCKED)
    return diagnose("file_password" if is_locked else "archive_damaged")


def _libarchive() -> ModuleType | None:
    """The library, or None where the system has none."""
    try:
        return import_module("libarchive")
    except (ImportError, OSError, AttributeError, TypeError):
        return None
