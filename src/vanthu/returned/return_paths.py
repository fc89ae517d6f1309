"""Where what goes back of a file lies: under the file's own name, as near as any disk takes it."""

from __future__ import annotations

import re
from itertools import chain, count
from pathlib import PurePosixPath

FOLDER = "returned"
"""Below `outputs`."""

_NOT_IN_NAMES = re.compile(r'[<>:"\\|?*\x00-\x1f]')
_LONGEST = 180
"""Bytes of a file's name without its suffix, and of a folder's; systems allow 255 with ours added."""
_DEEPEST = 8
"""Folders of a path; an archive may name any number."""


class ReturnPaths:
    """Gives each file a path of its own, in the order in which they ask."""

    def __init__(self) -> None:
        self._files: set[str] = set()
        self._folders: set[str] = set()

    def take(self, file: str, ending: str, suffix: str) -> str:
        """A path below `outputs`, without its suffix, at which a message may lie too, with `.txt`.

        Files that differ in their suffix only, or in what was cut off, stay apart.

        Args:
            file: As `ReadFile.file`: a member of an archive lies in a folder of the archive's name.
            ending: Of the name, before the suffix.
            suffix: That the workbook needs.
        """
        path = PurePosixPath(_NOT_IN_NAMES.sub("-", file))
        folder = FOLDER
        for part in path.parts[:-1][-_DEEPEST:]:
            folder = f"{folder}/{_short(part)}"
            while folder.casefold() in self._files:
                folder += "-"
        stems = chain((path.stem, path.name), (f"({number}) {path.name}" for number in count(2)))
        names = (f"{folder}/{_short(stem)}{ending}" for stem in stems)
        name = next(name for name in names if self._is_free(name, suffix))
        self._files |= {f"{name}{end}".casefold() for end in (suffix, ".txt")}
        self._folders |= _folders_of(name)
        return name

    def _is_free(self, name: str, suffix: str) -> bool:
        wanted = {f"{name}{end}".casefold() for end in (suffix, ".txt")}
        return not wanted & self._files and not wanted & self._folders


def _folders_of(name: str) -> set[str]:
    return {parent.as_posix().casefold() for parent in PurePosixPath(name).parents}


def _short(name: str) -> str:
    """A name that a disk takes; Windows drops dots and spaces at the end."""
    return name.encode()[:_LONGEST].decode(errors="ignore").rstrip(" .") or "-"
