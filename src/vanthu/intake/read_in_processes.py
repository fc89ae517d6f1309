"""Received files read in worker processes: one that hangs, crashes or swells costs only itself."""

from __future__ import annotations

import hashlib
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from vanthu.diagnostics import CellPlace
from vanthu.intake.messages import diagnose
from vanthu.intake.opened_workbook import OpenedWorkbook, save_opened
from vanthu.paperwork.model import ReadingContext
from vanthu.processes import Limits, Processes, TaskFailedError
from vanthu.records import ReadFile, ReadOutcome

Reader = Callable[[bytes, str, ReadingContext], Iterable[tuple[ReadFile, OpenedWorkbook | None]]]


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A received file as it is kept.

    Args:
        path: Of the kept copy.
        name: As in `CellPlace.file`.
        sha256: Of what was received.
    """

    path: Path
    name: str
    sha256: str


SECONDS = 60.0
"""Longest time for one file; the slowest honest file measured took under 3 s."""
BYTES = 1_000_000_000
"""Address space of a worker: one in 8,000 files of a trial took 2 GB, one of 41 kB more than 1 GB."""
ANSWER = 64_000_000
"""Bytes of what is read from one file; 20,000 rows of a form are about 15 MB."""

PATIENCE = 0.5
"""Seconds, about what it costs to start a process: a commune's files are read by one in less."""


def readers(workers: int, *, seconds: float = SECONDS, ahead: int = 1) -> Processes:
    """Processes to read in, already starting: what they import is ready when the first file is.

    Args:
        workers: At least 1; each reads many files.
        seconds: Longest time for one file.
        ahead: Processes that are started before there is a file to read.
    """
    limits = Limits(seconds, BYTES, ANSWER, is_quiet=True)
    executor = Processes(workers, limits=limits, patience=PATIENCE, prepare=_ready)
    executor.start(ahead)
    return executor


@cache
def own_reader() -> Processes:
    """The one process in which this one has files read, for as long as both live."""
    return readers(1)


def read_all(
    files: Sequence[KeptFile],
    context: ReadingContext,
    executor: Executor,
    opened: Path | None = None,
    reader: Reader | None = None,
) -> Iterator[tuple[ReadFile, ...]]:
    """What each file holds, in the given order, as soon as it and those before it are read.

    All are handed out at once, before the first is asked for.

    Args:
        executor: As `readers` gives.
        opened: Folder in which what was opened is saved for marking (`opened_workbook`), or None.
        reader: Reads one file; `open_and_read` unless a test gives another.
    """
    pickled = pickle.dumps(context)
    futures = deque(executor.submit(_read, file, pickled, opened, reader) for file in files)
    return _outcomes(files, futures)


def _outcomes(
    files: Sequence[KeptFile], futures: deque[Future[tuple[ReadFile, ...]]]
) -> Iterator[tuple[ReadFile, ...]]:
    try:
        for file in files:
            yield _outcome(file, futures.popleft())
    finally:
        for future in futures:
            future.cancel()


def _outcome(file: KeptFile, future: Future[tuple[ReadFile, ...]]) -> tuple[ReadFile, ...]:
    """What the file holds, or the one diagnostic that it cost."""
    try:
        return future.result()
    except TaskFailedError as error:
        return _unread(file, f"file_reader_{error.cause}", detail=error.detail)


def _unread(file: KeptFile, code: str, **facts: str) -> tuple[ReadFile, ...]:
    told = diagnose(code, CellPlace(file.name), **facts)
    return (ReadFile(file.name, file.sha256, ReadOutcome.UNREADABLE, diagnostics=(told,)),)


def _ready() -> None:
    """Imports what reading needs."""
    from vanthu.intake import received_file  # noqa: F401


def _read(file: KeptFile, context: bytes, opened: Path | None, reader: Reader | None) -> tuple[ReadFile, ...]:
    """What a process does with one file."""
    if reader is None:
        from vanthu.intake.received_file import open_and_read

        reader = open_and_read
    try:
        data = file.path.read_bytes()
    except OSError as error:
        return _unread(file, "file_not_readable", detail=error.strerror or str(error))
    if hashlib.sha256(data).hexdigest() != file.sha256:
        return _unread(file, "file_kept_damaged", kept=f"kept/{file.path.name}")
    files = []
    for each, workbook in reader(data, file.name, _context(context)):
        files.append(each)
        if opened and workbook:
            save_opened(workbook, each.file, opened)
    return tuple(files)


@lru_cache(maxsize=1)
def _context(pickled: bytes) -> ReadingContext:
    """The registers of the run, unpickled once: what is worked out from them is kept beside the object."""
    context: ReadingContext = pickle.loads(pickled)  # noqa: S301 - our own, from the process that started this
    return context
