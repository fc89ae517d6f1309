"""Received files read in worker processes: one that hangs, crashes or swells costs only itself."""

from __future__ import annotations

import contextlib
import hashlib
import multiprocessing
import os
import sys
import time
import types
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import cast

from vanthu.findings import Finding, Origin
from vanthu.intake.context import ReadingContext
from vanthu.records import Outcome, ReadFile

Reader = Callable[[Path, str, ReadingContext], tuple[ReadFile, ...]]

SECONDS = 60.0
"""Longest time for one file; the slowest honest file measured took under 3 s."""
BYTES = 1_500_000_000
"""Address space of a worker; one in 8,000 files of a trial took 2 GB."""
_GRACE = 2.0


@dataclass(slots=True)
class _Worker:
    """A process, the end of its pipe, and the file it reads now (index, and when it must be done)."""

    process: multiprocessing.process.BaseProcess
    pipe: Connection[object, object]
    index: int | None = None
    due: float = 0.0


@dataclass(slots=True)
class _Pool:
    """The workers, what they are to read, and what they have read that is not given out yet."""

    files: Sequence[tuple[Path, str]]
    context: ReadingContext
    reader: Reader | None
    seconds: float
    workers: list[_Worker] = field(default_factory=list)
    done: dict[int, tuple[ReadFile, ...]] = field(default_factory=dict)
    following: int = 0


def read_all(
    files: Sequence[tuple[Path, str]],
    context: ReadingContext,
    *,
    workers: int,
    seconds: float = SECONDS,
    reader: Reader | None = None,
) -> Iterator[tuple[ReadFile, ...]]:
    """What each file holds, in the given order, as soon as it and those before it are read.

    Args:
        files: Path and name (as in `Origin.file`) of each.
        workers: Processes to read with, at least 1; each reads many files and is replaced when it dies.
        seconds: Longest time for one file.
        reader: Reads one file; `reading.read_file` unless a test gives another.
    """
    pool = _Pool(files, context, reader, seconds)
    try:
        for _ in range(min(max(workers, 1), len(files))):
            pool.workers.append(_start(pool))
        for worker in pool.workers:
            _hand_out(pool, worker)
        for index in range(len(files)):
            while index not in pool.done:
                _collect(pool)
            yield pool.done.pop(index)
    finally:
        for worker in pool.workers:
            _stop(worker)


def _start(pool: _Pool) -> _Worker:
    # -- spawn: a fork would copy the parent's libraries and threads, and Windows has none
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe()
    process = spawn.Process(target=_work, args=(theirs, pool.context, pool.reader), daemon=True)
    with _nameless_main():
        process.start()
    theirs.close()
    return _Worker(process, ours)


@contextlib.contextmanager
def _nameless_main() -> Iterator[None]:
    """Keeps a new process from importing the parent's main module, which it has no need of.

    The import costs a tenth of a second, and a script without a guard would run again in every worker.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = types.ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _hand_out(pool: _Pool, worker: _Worker) -> None:
    """Gives the worker the next file, if there is one."""
    worker.index = None
    if pool.following >= len(pool.files):
        return
    worker.index = pool.following
    pool.following += 1
    worker.due = time.monotonic() + pool.seconds + _GRACE
    with contextlib.suppress(OSError):  # -- it died: its end is noticed when its answer is awaited
        worker.pipe.send(pool.files[worker.index])


def _collect(pool: _Pool) -> None:
    """Waits for the next answer, death or time limit, and gives its worker the next file."""
    busy = [worker for worker in pool.workers if worker.index is not None]
    nearest = min(worker.due for worker in busy)
    ready = wait([worker.pipe for worker in busy], max(nearest - time.monotonic(), 0.0))
    for worker in busy:
        if worker.pipe in ready:
            _answer(pool, worker)
        elif time.monotonic() >= worker.due:
            _replace(pool, worker, "file_too_slow", seconds=f"{pool.seconds:g}")


def _answer(pool: _Pool, worker: _Worker) -> None:
    try:
        answer = worker.pipe.recv()
    except (EOFError, OSError):
        _replace(pool, worker, "file_reader_died")
        return
    if isinstance(answer, str):
        _give(pool, worker, _unread(pool, worker, "file_reader_failed", detail=answer))
    else:
        _give(pool, worker, answer)  # type: ignore[arg-type]
    _hand_out(pool, worker)


def _give(pool: _Pool, worker: _Worker, files: tuple[ReadFile, ...]) -> None:
    if worker.index is not None:
        pool.done[worker.index] = files


def _replace(pool: _Pool, worker: _Worker, code: str, **facts: str) -> None:
    """Tells of the file that a worker died of, and puts a new worker in its place."""
    _give(pool, worker, _unread(pool, worker, code, **facts))
    _stop(worker)
    pool.workers.remove(worker)
    if pool.following < len(pool.files):
        fresh = _start(pool)
        pool.workers.append(fresh)
        _hand_out(pool, fresh)


def _unread(pool: _Pool, worker: _Worker, code: str, **facts: str) -> tuple[ReadFile, ...]:
    path, name = pool.files[worker.index or 0]
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        digest = hashlib.sha256(b"").hexdigest()
    finding = Finding(code, Origin(name), facts=facts)
    return (ReadFile(name, digest, Outcome.UNREADABLE, findings=(finding,)),)


def _stop(worker: _Worker) -> None:
    with contextlib.suppress(OSError):
        worker.pipe.close()
    if worker.index is not None:
        worker.process.kill()
    worker.process.join(_GRACE)
    if worker.process.is_alive():
        worker.process.kill()
        worker.process.join()
    worker.process.close()


def _work(pipe: Connection[object, object], context: ReadingContext, reader: Reader | None) -> None:
    """A worker's life: reads the files that come through the pipe until it closes."""
    _limit_memory()
    if reader is None:
        from vanthu.intake.reading import read_file

        reader = read_file
    _quiet()
    while True:
        try:
            path, name = cast("tuple[Path, str]", pipe.recv())
        except (EOFError, OSError):
            return
        try:
            answer: tuple[ReadFile, ...] | str = reader(path, name, context)
        except KeyboardInterrupt:
            return
        except BaseException as error:  # noqa: BLE001 - calamine's panics are no Exception; the parent tells of it
            answer = f"{type(error).__name__}: {error}"
        pipe.send(answer)


def _quiet() -> None:
    """Keeps the panics that calamine prints off the clerk's screen; what went wrong goes through the pipe."""
    with contextlib.suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        os.close(nowhere)


def _limit_memory() -> None:
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or hard > BYTES:
        resource.setrlimit(resource.RLIMIT_AS, (BYTES, hard))
