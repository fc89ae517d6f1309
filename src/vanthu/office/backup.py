"""A backup of a campaign's folder: whole even while a run writes, verified, never over another."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from vanthu.diagnostics import FilePlace
from vanthu.errors import VanthuError, WrongCallError
from vanthu.ledger import LedgerError, copy_ledger, faults, unreadable
from vanthu.office.messages import diagnose
from vanthu.workspace import Workspace, readable, refusals_told, sync_folder

SAVED = ("kept", "inputs", "templates", "outputs/issued", "outputs/kept", "outputs/questions.xlsx")
"""What cannot be made again, beside the ledger. The rest of `outputs` comes out of the next run."""

SUMS = "SHA256SUMS"
"""The list of all files with their digests, as `sha256sum --check` reads it."""

PIECE = 2**20
"""Bytes that are copied at once."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was made.

    Args:
        files: How many files it holds, the list of digests not counted.
        size: Bytes of them.
    """

    path: Path
    files: int
    size: int


def back_up(workspace: Workspace, target: Path, now: dt.datetime) -> Backup:
    """Saves the ledger and all that cannot be made again; under a temporary name until it has proved whole.

    The ledger is copied first: whatever it names was kept before, so that a run at work does no harm.

    Args:
        target: A folder that is there gets a file named by the workspace and the time; else a name ending in
            `.zip` makes one file, another name a folder.

    Raises:
        WrongCallError: `backup_exists`, `backup_inside_workspace`: nothing was written.
        LedgerError: There is no ledger, or it is damaged.
        VanthuError: `backup_faulty`, or the disk refused it: nothing is left of it.
    """
    if target.is_dir():
        target /= f"{workspace.root.resolve().name} {now:%Y-%m-%d %H%M%S}.zip"
    if target.exists():
        raise _refused("backup_exists", target)
    if target.resolve().is_relative_to(workspace.root.resolve()):
        raise _refused("backup_inside_workspace", target)
    with refusals_told(target.parent):
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".vanthu-", dir=target.parent) as folder:
            ledger, made = Path(folder, workspace.ledger.name), Path(folder, "backup")
            copy_ledger(workspace.ledger, ledger)
            for fault in faults(ledger):
                raise LedgerError(unreadable(workspace.ledger, fault))
            files = {ledger.name: ledger, **dict(_saved(workspace))}
            write = _zip if target.suffix.lower() == ".zip" else _folder
            for name in write(files, made):
                raise VanthuError(
                    diagnose("backup_faulty", FilePlace(str(target)), path=str(target), name=name)
                )
            size = sum(path.stat().st_size for path in files.values())
            if target.exists():
                raise _refused("backup_exists", target)
            made.rename(target)
        sync_folder(target.parent)
    return Backup(target, len(files), size)


def _refused(code: str, target: Path) -> WrongCallError:
    return WrongCallError(diagnose(code, FilePlace(str(target)), path=str(target)))


def _saved(workspace: Workspace) -> Iterator[tuple[str, Path]]:
    """The files to be saved by their names below the workspace; none that a killed run left half written."""
    for saved in SAVED:
        top = workspace.root / saved
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if path.is_file() and not (path.parent == workspace.kept and path.suffix == ".tmp"):
                yield readable(path.relative_to(workspace.root).as_posix()), path


def _zip(files: Mapping[str, Path], made: Path) -> tuple[str, ...]:
    """Writes one file; gives the names of what does not read back as it was written."""
    with zipfile.ZipFile(made, "x", zipfile.ZIP_DEFLATED) as archive:

        def entry(name: str, path: Path) -> IO[bytes]:
            member = zipfile.ZipInfo.from_file(path, name, strict_timestamps=False)
            member.compress_type = zipfile.ZIP_DEFLATED
            return archive.open(member, "w", force_zip64=True)

        digests = _copied(files, entry)
        archive.writestr(SUMS, _sums(digests))
    _sync(made)
    with zipfile.ZipFile(made) as archive:
        return tuple(_faulty(digests, archive.open))


def _folder(files: Mapping[str, Path], made: Path) -> tuple[str, ...]:
    """Writes a folder; gives the names of what does not read back as it was written."""

    def entry(name: str, _: Path) -> IO[bytes]:
        target = made / name
        target.parent.mkdir(parents=True, exist_ok=True)
        return target.open("xb")

    digests = _copied(files, entry)
    (made / SUMS).write_bytes(_sums(digests))
    for name, path in files.items():
        shutil.copystat(path, made / name)  # -- the day of a file's last change may be its day of receipt
        _sync(made / name)
    return tuple(_faulty(digests, lambda name: (made / name).open("rb")))


def _copied(files: Mapping[str, Path], entry: Callable[[str, Path], IO[bytes]]) -> Mapping[str, str]:
    """Copies the files; gives the digests of the bytes as they were read."""
    digests = {}
    for name, path in files.items():
        digest = hashlib.sha256()
        with path.open("rb") as source, entry(name, path) as target:
            while piece := source.read(PIECE):
                digest.update(piece)
                target.write(piece)
        digests[name] = digest.hexdigest()
    return digests


def _sums(digests: Mapping[str, str]) -> bytes:
    return "".join(f"{digest}  {name}\n" for name, digest in digests.items()).encode()


def _faulty(digests: Mapping[str, str], opened: Callable[[str], IO[bytes]]) -> Iterator[str]:
    """The names of what reads back as something else, or not at all."""
    for name, digest in digests.items():
        try:
            with opened(name) as stream:
                read = hashlib.file_digest(stream, "sha256").hexdigest()  # type: ignore[arg-type]
        except (zipfile.BadZipFile, zlib.error):
            read = ""
        if read != digest:
            yield name


def _sync(path: Path) -> None:
    """Waits until the disk has the file."""
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())
