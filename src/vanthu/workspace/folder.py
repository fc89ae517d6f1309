"""The folder of a campaign: where things stand, and how files get there whole or not at all."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from filelock import FileLock, Timeout

from vanthu.errors import ExitCode, VanthuError
from vanthu.translate import tr
from vanthu.workspace.release import refusals_told, side_by_side, sync_folder, write_through

NOT_SENT = re.compile(r"^(?:~\$|\.)|^(?:README\.md|Thumbs\.db|desktop\.ini)$")
"""Names in `inputs/received` that no unit sent: lock files of Office, hidden files, notes of the office."""

_DAY_FOLDER = re.compile(r"(?:^|/)(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})-(\d{1,2})-(\d{4}))(?=/)")


class WorkspaceMissingError(VanthuError):
    """There is no such folder."""

    exit_code = ExitCode.USAGE

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(
            tr("Không thấy thư mục {path}: hãy kiểm lại tên, hoặc chạy `vanthu init {path}` để tạo.").format(
                path=path
            )
        )


class WorkspaceBusyError(VanthuError):
    """Another run is at work in the same folder."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(
            tr(
                "Đang có một lần chạy khác trong thư mục {path}: hãy đợi lần chạy đó xong rồi chạy lại."
            ).format(path=path)
        )


@dataclass(frozen=True, slots=True)
class Receipt:
    """A file of `inputs/received`.

    Args:
        name: Path below `inputs/received`, with `/`.
        day: Day that a folder of its path names (`2024-05-20/`, `20-5-2024/`), or None.
        modified: Day of its last change on disk: when it was saved from a message, as far as is known.
    """

    path: Path
    name: str
    sha256: str
    day: dt.date | None
    modified: dt.date


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

    def receipts(self) -> tuple[Receipt, ...]:
        """Every file that stands below `inputs/received`, by name."""
        if not self.received_folder.is_dir():
            return ()
        paths = sorted(
            path
            for path in self.received_folder.rglob("*")
            if path.is_file()
            and not any(NOT_SENT.match(part) for part in path.relative_to(self.received_folder).parts)
        )
        return tuple(self._receipt(path) for path in paths)

    def _receipt(self, path: Path) -> Receipt:
        name = readable(path.relative_to(self.received_folder).as_posix())
        modified = dt.datetime.fromtimestamp(path.stat().st_mtime, tz=dt.UTC).astimezone().date()
        return Receipt(path, name, sha256_of(path), folder_day(name), modified)

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
        digest = hashlib.sha256(data).hexdigest()
        target = self.kept / f"{digest}{suffix}"
        with refusals_told(self.kept):
            self._make_kept()
            if not target.exists():
                temporary = target.with_suffix(".tmp")
                write_through(temporary, data)
                temporary.replace(target)
                sync_folder(self.kept)
        return digest

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


def readable(name: str) -> str:
    """A file name whose bytes are no UTF-8 (as old archives leave them), with `?` for what cannot be read."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace").replace("\ufffd", "?")


def folder_day(name: str) -> dt.date | None:
    """The day that a folder in the path names: `2024-05-20/…` or `20-5-2024/…`; the innermost counts."""
    for match in reversed(list(_DAY_FOLDER.finditer(name))):
        year, month, day = match.group(1, 2, 3) if match[1] else match.group(6, 5, 4)
        try:
            return dt.date(int(year), int(month), int(day))
        except ValueError:
            continue
    return None


def sha256_of(path: Path) -> str:
    """Hex digest of the file's bytes."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _copy_through(source: Path, target: Path) -> None:
    write_through(target, source.read_bytes())


def make_workspace(root: Path) -> tuple[Path, ...]:
    """A new workspace with the sample campaign workbook and an empty folder for received files.

    Returns:
        What was made; what was there already is left as it is.
    """
    received = root / "inputs" / "received"
    workbook = root / "inputs" / "campaign.xlsx"
    made = [path for path in (received, workbook) if not path.exists()]
    received.mkdir(parents=True, exist_ok=True)
    if workbook in made:
        shutil.copyfile(shipped_campaign(), workbook)
    return tuple(made)
