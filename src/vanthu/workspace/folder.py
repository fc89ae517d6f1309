"""The folder of a campaign: where things stand, and how files get there whole or not at all."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from filelock import FileLock, Timeout

from vanthu.diagnostics import FilePlace
from vanthu.errors import ExitCode, InputUnreadError, VanthuError
from vanthu.workspace.messages import diagnose
from vanthu.workspace.release import refusals_told, side_by_side, sync_folder, write_through
from vanthu.workspace.take_in import ReceivedFolder, take_in


class WorkspaceMissingError(VanthuError):
    """There is no such folder."""

    exit_code = ExitCode.USAGE

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(diagnose("workspace_missing", FilePlace(str(path)), path=str(path)))


class WorkspaceBusyError(VanthuError):
    """Another run is at work in the same folder."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(diagnose("workspace_busy", FilePlace(str(path)), path=str(path)))


class Workspace:
    """The paths of a campaign's folder.

    Args:
        root: The folder.

    Raises:
        WorkspaceMissingError: It is not there.
    """

    def __init__(self, root: Path) -> None:
        if not root.is_dir():
            raise WorkspaceMissingError(root)
        self.root = root
        self.campaign_workbook = root / "inputs" / "campaign.xlsx"
        self.received_folder = root / "inputs" / "received"
        self.outputs = root / "outputs"
        self.run_report = self.outputs / "run.json"
        self.questions = self.outputs / "questions.xlsx"
        self.ledger = root / "vanthu.db"
        self.kept = root / "kept"

    def template(self, name: str) -> Path:
        """The workspace's own template where it has one, else the shipped one."""
        own = self.root / "templates" / name
        return own if own.is_file() else shipped() / name

    def look_at_received(self) -> ReceivedFolder:
        """What lies below `inputs/received`; nothing is kept."""
        return take_in(self.received_folder, None)

    def receive(self) -> ReceivedFolder:
        """Takes in what lies below `inputs/received`: every file is kept, and is read from there.

        Raises:
            OutputFailedError: Disk full, or the folder cannot be written.
        """
        with refusals_told(self.kept):
            self._make_kept()
            known = {path.name for path in self.kept.iterdir()}
            received = take_in(self.received_folder, self._keep_one)
            if any(receipt.path.name not in known for receipt in received.receipts):
                sync_folder(self.kept)
        return received

    def _keep_one(self, data: bytes, name: str) -> Path:
        """The kept copy of a file; one that a killed run or a failing disk left cut is written again."""
        target = self.kept / name
        if not target.is_file() or target.stat().st_size != len(data):
            # -- the same bytes may come in twice at once
            temporary = target.with_name(f"{name}.{threading.get_ident()}.tmp")
            write_through(temporary, data)
            temporary.replace(target)
        return target

    def keep(self, paths: Iterable[Path]) -> None:
        """Keeps the bytes of files, each once, so that nothing that came in or was used is ever lost.

        Raises:
            OutputFailedError: Disk full, or the folder cannot be written.
        """
        kept = {sha256_of(path) + path.suffix.lower(): path for path in paths}
        fresh = {self.kept / name: path for name, path in kept.items() if not (self.kept / name).exists()}
        with refusals_told(self.kept):
            self._make_kept()
            temporary = {target: target.with_name(f"{target.name}.tmp") for target in fresh}
            side_by_side(partial(_copy_through, path, temporary[target]) for target, path in fresh.items())
            for target, written in temporary.items():
                written.replace(target)
            if fresh:
                sync_folder(self.kept)

    def keep_bytes(self, data: bytes, suffix: str) -> str:
        """Keeps bytes under their SHA-256, which it gives.

        Raises:
            OutputFailedError: Disk full, or the folder cannot be written.
        """
        (digest,) = self.keep_all([(data, suffix)])
        return digest

    def keep_all(self, files: Iterable[tuple[bytes, str]]) -> tuple[str, ...]:
        """Keeps bytes under their SHA-256s, which it gives.

        Args:
            files: Bytes, and the suffix of the kept copy.

        Raises:
            OutputFailedError: Disk full, or the folder cannot be written.
        """
        named = [(hashlib.sha256(data).hexdigest(), suffix, data) for data, suffix in files]
        with refusals_told(self.kept):
            self._make_kept()
            fresh = [(data, f"{digest}{suffix}") for digest, suffix, data in named]
            fresh = [(data, name) for data, name in fresh if not (self.kept / name).exists()]
            side_by_side(partial(self._keep_one, data, name) for data, name in fresh)
            if fresh:
                sync_folder(self.kept)
        return tuple(digest for digest, _, _ in named)

    def _make_kept(self) -> None:
        if not self.kept.is_dir():
            self.kept.mkdir()
            sync_folder(self.root)

    def kept_file(self, sha256: str) -> Path | None:
        """The kept file of that digest; one that a killed run left half written is none."""
        found = (path for path in self.kept.glob(f"{sha256}*") if path.suffix != ".tmp")
        return next(found, None)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Holds the workspace for one run.

        Raises:
            WorkspaceBusyError: Another run holds it.
        """
        lock = FileLock(self.outputs / ".lock", timeout=1)
        try:
            with refusals_told(self.outputs):
                self.outputs.mkdir(exist_ok=True)
                lock.acquire()
        except Timeout as error:
            raise WorkspaceBusyError(self.root) from error
        try:
            yield
        finally:
            lock.release()


def shipped() -> Path:
    """The folder of the templates that come with the program."""
    inside = Path(__file__).parents[1] / "templates"
    return inside if inside.is_dir() else Path(__file__).parents[3] / "templates"


def shipped_campaign() -> Path:
    """The sample campaign workbook that comes with the program."""
    inside = shipped() / "campaign.xlsx"
    return inside if inside.is_file() else Path(__file__).parents[3] / "inputs" / "campaign.xlsx"


def sha256_of(path: Path) -> str:
    """Hex digest of the bytes of a file of the office's own.

    Raises:
        InputUnreadError: The system does not let it be read.
    """
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise InputUnreadError(path, error) from error


def _copy_through(source: Path, target: Path) -> None:
    write_through(target, source.read_bytes())
