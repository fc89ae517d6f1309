"""The outputs of a run, put in place together: killed at any point, the old ones stand or the new ones do."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from vanthu.errors import OutputFailedError, OutputLockedError


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run puts in place.

    Args:
        moves: Staged file to its path below `outputs`.
        removals: Paths below `outputs` of files of earlier runs.
    """

    moves: Mapping[str, str]
    removals: tuple[str, ...]

    def to_json(self) -> bytes:
        """The plan as it is staged."""
        return json.dumps({"moves": dict(self.moves), "removals": self.removals}).encode()

    @classmethod
    def from_json(cls, data: bytes) -> Plan | None:
        """The plan that a killed run staged; None where it is no plan of ours."""
        try:
            read = json.loads(data)
            moves = {str(staged): str(name) for staged, name in read["moves"].items()}
            removals = tuple(map(str, read["removals"]))
        except (ValueError, KeyError, TypeError, AttributeError):
            return None
        names = (*moves.keys(), *moves.values(), *removals)
        return cls(moves, removals) if all(map(_is_below, names)) else None


def _is_below(name: str) -> bool:
    """A path that does not lead out of the folder it starts from."""
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and bool(path.parts)


class Release:
    """The files of one run.

    They are first written into `outputs/.next`; when all are there a plan is written last, and only then are
    they moved to their places. A run killed before the plan leaves the old outputs; one killed after it is
    finished by the next run.

    Args:
        outputs: The folder `outputs` of the workspace, held by this run.
    """

    def __init__(self, outputs: Path) -> None:
        self._outputs = outputs
        self._staging = outputs / ".next"
        self._plan = self._staging / "list.json"
        self._writes: list[Callable[[], None]] = []
        self._moves: dict[str, str] = {}
        self._removals: list[str] = []
        with refusals_told(outputs):
            plan = Plan.from_json(self._plan.read_bytes()) if self._plan.is_file() else None
            if plan:
                self._finish(plan)
            shutil.rmtree(self._staging, ignore_errors=True)

    def put(self, name: str, data: bytes) -> None:
        """Adds a file.

        Args:
            name: Path below `outputs`, with `/`.
            data: Its bytes.
        """
        staged = f"{len(self._moves):05d}"
        self._writes.append(lambda: write_through(self._staging / staged, data))
        self._moves[staged] = name

    def renew(self, name: str, data: bytes) -> None:
        """Adds a file, unless it lies in its place as it is."""
        with suppress(OSError):  # -- one that cannot be read cannot be replaced either: that is told
            if (self._outputs / name).read_bytes() == data:
                return
        self.put(name, data)

    def remove(self, name: str) -> None:
        """Takes a file of an earlier run away."""
        self._removals.append(name)

    def commit(self) -> None:
        """Puts all files in place.

        Raises:
            OutputLockedError: One is open in Word; the next run finishes the move.
            OutputFailedError: Disk full or read-only; the old outputs stand.
        """
        plan = Plan(self._moves, tuple(self._removals))
        with refusals_told(self._outputs):
            self._staging.mkdir(exist_ok=True)
            side_by_side(self._writes)
            sync_folder(self._staging)  # no list may outlast a power cut that a file of it does not
            write_through(self._staging / "list.tmp", plan.to_json())
            (self._staging / "list.tmp").replace(self._plan)
            sync_folder(self._staging)
            self._finish(plan)

    def _finish(self, plan: Plan) -> None:
        folders = set()
        for staged, name in plan.moves.items():
            source, target = self._staging / staged, self._outputs / name
            if source.is_file():
                _move(source, target)
                folders.add(target.parent)
        for name in plan.removals:
            _unlink(self._outputs / name)
            folders.add((self._outputs / name).parent)
        for folder in filter(Path.is_dir, folders):
            sync_folder(folder)
        shutil.rmtree(self._staging, ignore_errors=True)


def _move(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        source.replace(target)
    except PermissionError as error:
        raise OutputLockedError(target) from error
    except IsADirectoryError as error:
        raise OutputFailedError(target, error.strerror or "") from error


def _unlink(target: Path) -> None:
    try:
        target.unlink(missing_ok=True)
    except PermissionError as error:
        raise OutputLockedError(target) from error


def write_through(path: Path, data: bytes) -> None:
    """Writes a file and waits until the disk has it."""
    with path.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


WRITERS = 8


def side_by_side(writes: Iterable[Callable[[], object]]) -> None:
    """Does many writes and waits for all: together a disk takes them in little more than the time of one.

    Raises:
        OSError: As the first that fails; none is begun after it that was not under way.
    """
    with ThreadPoolExecutor(WRITERS) as threads:
        try:
            for done in [threads.submit(write) for write in writes]:
                done.result()
        finally:
            threads.shutdown(cancel_futures=True)


def sync_folder(folder: Path) -> None:
    """Makes the renames in a folder last over a power cut, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def refusals_told(folder: Path) -> Iterator[None]:
    """Turns whatever the system refuses while `folder` is written into a sentence.

    Raises:
        OutputFailedError: Disk full, read-only, a file where a folder should be …
    """
    try:
        yield
    except TimeoutError:
        raise
    except OSError as error:
        raise OutputFailedError(folder, error.strerror or str(error)) from error
