"""Received files read in worker processes: one that hangs, crashes or swells costs only itself."""

from __future__ import annotations

import hashlib
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from functools import cache, lru_cache
from pathlib import Path

from vanthu.diagnostics import CellPlace
from vanthu.intake.messages import diagnose
from vanthu.intake.opened_workbook import OpenedWorkbook, save_opened
from vanthu.paperwork.forms.registers import ReadingContext
from vanthu.processes.pool import Processes
from vanthu.processes.task_failures import TaskFailedError
from vanthu.processes.worker_process import Limits
from vanthu.records import ReadFile, ReadOutcome

Reader = Callable[[Path, str, ReadingContext], Iterable[tuple[ReadFile, OpenedWorkbook | None]]]

SECONDS = 60.0
"""Longest time for one file; the slowest honest file measured took under 3 s."""
BYTES = 1_500_000_000
"""Address space of a worker; one in 8,000 files of a trial took 2 GB."""
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
    files: Sequence[tuple[Path, str]],
    context: ReadingContext,
    executor: Executor,
    opened: Path | None = None,
    reader: Reader | None = None,
) -> Iterator[tuple[ReadFile, ...]]:
    """What each file holds, in the given order, as soon as it and those before it are read.

    All are handed out at once, before the first is asked for.

    Args:
        files: Path and name (as in `CellPlace.file`) of each.
        executor: As `readers` gives.
        opened: Folder in which what was opened is saved for marking (`opened_workbook`), or None.
        reader: Reads one file; `open_and_read` unless a test gives another.
    """
    pickled = pickle.dumps(context)
    futures = deque(executor.submit(_read, path, name, pickled, opened, reader) for path, name in files)
    return _outcomes(files, futures)


def _outcomes(
    files: Sequence[tuple[Path, str]], futures: deque[Future[tuple[ReadFile, ...]]]
) -> Iterator[tuple[ReadFile, ...]]:
    try:
        for path, name in files:
            yield _outcome(path, name, futures.popleft())
    finally:
        for future in futures:
            future.cancel()


def _outcome(path: Path, name: str, future: Future[tuple[ReadFile, ...]]) -> tuple[ReadFile, ...]:
    """What the file holds, or the one diagnostic that it cost."""
    try:
        return future.result()
    except TaskFailedError as error:
        return _unread(path, name, f"file_reader_{error.cause}", detail=error.detail)


def _unread(path: Path, name: str, code: str, **facts: str) -> tuple[ReadFile, ...]:
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        digest = hashlib.sha256(b"").hexdigest()
    finding = diagnose(code, CellPlace(name), **facts)
    return (ReadFile(name, digest, ReadOutcome.UNREADABLE, diagnostics=(finding,)),)


def _ready() -> None:
    """Imports what reading needs."""
    from vanthu.intake import read_file as reading  # noqa: F401


def _read(
    path: Path, name: str, context: bytes, opened: Path | None, reader: Reader | None
) -> tuple[ReadFile, ...]:
    """What a process does with one file."""
    if reader is None:
        from vanthu.intake.read_file import open_and_read

        reader = open_and_read
    files = []
    for file, workbook in reader(path, name, _context(context)):
        files.append(file)
        if opened and workbook:
            save_opened(workbook, file.file, opened)
    return tuple(files)


@lru_cache(maxsize=1)
def _context(pickled: bytes) -> ReadingContext:
    """The registers of the run, unpickled once: what is worked out from them is kept beside the object."""
    context: ReadingContext = pickle.loads(pickled)  # noqa: S301 - our own, from the process that started this
    return context
