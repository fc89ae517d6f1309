"""What reading opened of a received file, saved for whoever marks it: no file is admitted or opened twice."""

from __future__ import annotations

import contextlib
import hashlib
import pickle
from dataclasses import dataclass
from pathlib import Path

from vanthu.intake.grids.grid import Grid

MOST_SAVED = 64_000_000
"""Bytes of one that is saved; of a larger one the findings are listed beside it."""


@dataclass(frozen=True, slots=True)
class OpenedWorkbook:
    """A received workbook that was admitted and read.

    Args:
        package: The .xlsx as it was admitted, decrypted; empty where it is of another format.
        grids: Its sheets, where it is of another format.
    """

    package: bytes = b""
    grids: tuple[Grid, ...] = ()


def save_opened(workbook: OpenedWorkbook, name: str, folder: Path) -> None:
    """Saves a workbook under the name of its file; not one that is too large, or for which there is no room.

    Args:
        name: As in `ReadFile.file`; the first of several of one name stays.
        folder: Of this run.
    """
    with contextlib.suppress(OSError, MemoryError):
        data = pickle.dumps(workbook, pickle.HIGHEST_PROTOCOL)
        if len(data) <= MOST_SAVED:
            with saved_path(name, folder).open("xb") as stream:
                stream.write(data)


def load_opened(name: str, folder: Path) -> OpenedWorkbook | None:
    """The workbook of a file; None where none was saved."""
    path = saved_path(name, folder)
    try:
        workbook: OpenedWorkbook = pickle.loads(path.read_bytes())  # noqa: S301 - ours, of this run
    except FileNotFoundError:
        return None
    return workbook


def saved_path(name: str, folder: Path) -> Path:
    """Where the workbook of a file is saved."""
    return folder / hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
