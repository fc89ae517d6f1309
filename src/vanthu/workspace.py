"""The folder of a campaign: where things stand, and how files get there whole or not at all."""

from __future__ import annotations

import datetime as dt
import errno
import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from vanthu.errors import ExitCode, OutputLockedError, VanthuError
from vanthu.translate import tr

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


class OutputFailedError(VanthuError):
    """The outputs cannot be written: disk full, folder read-only. What was there before is untouched."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(
            tr(
                "Không ghi được vào {path} ({reason}): kết quả của lần chạy trước còn nguyên. "
                "Hãy kiểm tra đĩa còn chỗ trống và quyền ghi, rồi chạy lại."
            ).format(path=path, reason=reason)
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
        name = path.relative_to(self.received_folder).as_posix()
        modified = dt.datetime.fromtimestamp(path.stat().st_mtime, tz=dt.UTC).astimezone().date()
        return Receipt(path, name, sha256_of(path), folder_day(name), modified)

    def keep(self, receipts: Iterable[Receipt]) -> None:
        """Keeps the bytes of every received file, each once, so that nothing that came in is ever lost.

        Raises:
            OutputFailedError: Disk full, or the folder cannot be written.
        """
        with _told(self.kept):
            self.kept.mkdir(exist_ok=True)
            for receipt in receipts:
                target = self.kept / f"{receipt.sha256}{receipt.path.suffix.lower()}"
                if not target.exists():
                    temporary = target.with_suffix(".tmp")
                    _write_through(temporary, receipt.path.read_bytes())
                    temporary.replace(target)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Holds the workspace for one run.

        Raises:
            WorkspaceBusyError: Another run holds it.
        """
        try:
            self.outputs.mkdir(exist_ok=True)
            with FileLock(self.outputs / ".lock", timeout=1):
                yield
        except Timeout as error:
            raise WorkspaceBusyError(self.root) from error
        except PermissionError as error:
            raise OutputFailedError(self.outputs, error.strerror or "") from error


def shipped() -> Path:
    """The folder of the templates that come with the program."""
    inside = Path(__file__).parent / "templates"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "templates"


def shipped_campaign() -> Path:
    """The sample campaign workbook that comes with the program."""
    inside = shipped() / "campaign.xlsx"
    return inside if inside.is_file() else Path(__file__).parents[2] / "inputs" / "campaign.xlsx"


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


class Release:
    """The files of one run, put in place together.

    They are first written into `outputs/.next`; when all are there a list is written last, and only then are
    they moved to their places. A run killed before the list leaves the old outputs; one killed after it is
    finished by the next run.

    Args:
        outputs: The folder `outputs` of the workspace, held by this run.
    """

    def __init__(self, outputs: Path) -> None:
        self._outputs = outputs
        self._staging = outputs / ".next"
        self._list = self._staging / "list.json"
        self._moves: dict[str, str] = {}
        self._removals: list[str] = []
        with _told(outputs):
            if self._list.is_file():
                self._finish(json.loads(self._list.read_text(encoding="utf-8")))
            shutil.rmtree(self._staging, ignore_errors=True)

    def put(self, name: str, data: bytes) -> None:
        """Adds a file.

        Args:
            name: Path below `outputs`, with `/`.
            data: Its bytes.
        """
        staged = f"{len(self._moves):05d}"
        with _told(self._outputs):
            self._staging.mkdir(exist_ok=True)
            _write_through(self._staging / staged, data)
        self._moves[staged] = name

    def remove(self, name: str) -> None:
        """Takes a file of an earlier run away."""
        self._removals.append(name)

    def commit(self) -> None:
        """Puts all files in place.

        Raises:
            OutputLockedError: One is open in Word; the next run finishes the move.
            OutputFailedError: Disk full or read-only; the old outputs stand.
        """
        plan: dict[str, object] = {"moves": self._moves, "removals": self._removals}
        with _told(self._outputs):
            self._staging.mkdir(exist_ok=True)
            _write_through(self._staging / "list.tmp", json.dumps(plan).encode())
            (self._staging / "list.tmp").replace(self._list)
            _sync_folder(self._staging)
        self._finish(plan)

    def _finish(self, plan: Mapping[str, object]) -> None:
        moves, removals = plan["moves"], plan["removals"]
        assert isinstance(moves, dict)  # noqa: S101 - the file is our own
        assert isinstance(removals, list)  # noqa: S101
        folders = set()
        for staged, name in moves.items():
            source, target = self._staging / staged, self._outputs / name
            if source.is_file():
                _move(source, target)
                folders.add(target.parent)
        for name in removals:
            _unlink(self._outputs / name)
        for folder in folders:
            _sync_folder(folder)
        shutil.rmtree(self._staging, ignore_errors=True)


def _move(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        source.replace(target)
    except PermissionError as error:
        raise OutputLockedError(target) from error


def _unlink(target: Path) -> None:
    try:
        target.unlink(missing_ok=True)
    except PermissionError as error:
        raise OutputLockedError(target) from error


def _write_through(path: Path, data: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _sync_folder(folder: Path) -> None:
    """Makes the renames in a folder last over a power cut, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _told(outputs: Path) -> Iterator[None]:
    """Turns the system's refusals to write into a sentence."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO):
            raise OutputFailedError(outputs, error.strerror or str(error.errno)) from error
        raise


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
