"""The bytes of a received file by its name: of a file on disk, or of a member of an archive."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from vanthu.intake.gate import archive_members as archive


def received_bytes(name: str, paths: Mapping[str, Path]) -> bytes:
    """The bytes of a file that was read.

    Args:
        name: As in `CellPlace.file`.
        paths: Files on disk by name.

    Raises:
        KeyError: There is no such file, nor an archive with such a member.
    """
    if name in paths:
        return paths[name].read_bytes()
    for holder, path in paths.items():
        if name.startswith(f"{holder}/"):
            for member in archive.members(path.read_bytes()):
                if f"{holder}/{member.name}" == name and isinstance(member.content, bytes):
                    return member.content
    raise KeyError(name)
