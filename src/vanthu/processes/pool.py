"""Processes of this machine as a `concurrent.futures.Executor`; `clusters` gives other machines as one.

Whoever has work to hand out knows this one interface. Each process takes one task at a time, so a task that
crashes, hangs or swells costs itself only (`ProcessPoolExecutor` breaks as a whole).
"""

from __future__ import annotations

import contextlib
import multiprocessing
import queue
import sys
import threading
import types
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, ParamSpec, TypeVar, cast

from vanthu.processes.worker_process import GRACE, Limits, do_tasks

P = ParamSpec("P")
T = TypeVar("T")

_Task = tuple[Future[object], Callable[..., object], tuple[object, ...], dict[str, object]]


class TaskFailedError(Exception):
    """The task raised an exception in its process.

    Args:
        detail: Kind and words of the exception.
        trace: Its traceback, for whoever mends the program.
    """

    def __init__(self, detail: str, trace: str = "") -> None:
        self.detail = detail
        self.trace = trace
        super().__init__(detail)


class WorkerDiedError(Exception):
    """The process died of the task."""


class TaskTooSlowError(Exception):
    """The task took longer than it may; its process was ended.

    Args:
        seconds: What it may take.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(seconds)


@dataclass(slots=True, eq=False)
class _Worker:
    """A process and the end of its pipe; the first that comes through it is that the process is ready."""

    process: multiprocessing.process.BaseProcess
    pipe: Connection[object, object]
    is_ready: bool = False


class Processes(Executor):
    """Processes that each do one task at a time and are replaced when they die.

    A future fails with `TaskFailedError`, `WorkerDiedError` or `TaskTooSlowError`; tasks and results are
    pickled. Left through an exception (Ctrl-C), it ends its processes at once.

    Args:
        workers: Most processes at a time, at least 1; they are started as they are needed.
        limits: What a task may take.
        patience: Seconds for which the first process works alone: for short tasks, starting others costs more
            than they save.
        prepare: Called once in each process before its first task, as to import what tasks need.
    """

    def __init__(
        self,
        workers: int,
        *,
        limits: Limits | None = None,
        patience: float = 0.0,
        prepare: Callable[[], object] | None = None,
    ) -> None:
        self._most = max(workers, 1)
        self._limits = limits or Limits()
        self._patience = patience
        self._prepare = prepare
        self._tasks: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._workers: set[_Worker] = set()
        self._lock = threading.RLock()
        self._open = 0
        self._ended = self._killed = False

    def start(self, workers: int) -> None:
        """Starts processes before there is work for them, at most as many as there may be."""
        for _ in range(min(workers, self._most) - len(self._threads)):
            self._add()

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Hands a task out; as `Executor.submit`."""
        future: Future[T] = Future()
        future.add_done_callback(self._close)
        with self._lock:
            if self._ended:
                raise RuntimeError("no task after the end")
            self._open += 1
            self._tasks.put((future, fn, args, kwargs))  # type: ignore[arg-type]
            if not self._threads or not self._patience:
                self._grow(1)
        return future

    def _grow(self, by: int) -> None:
        """Some processes more, where there are tasks for them."""
        with self._lock:
            for _ in range(min(by, self._open - len(self._threads), self._most - len(self._threads))):
                if not self._ended:
                    self._add()

    def _close(self, _: Future[T]) -> None:
        with self._lock:
            self._open -= 1

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Ends the processes when all tasks are done, or those that have begun; as `Executor.shutdown`."""
        self._ended = True
        if cancel_futures:
            self._cancel()
        for _ in self._threads:
            self._tasks.put(None)
        if wait:
            for thread in self._threads:
                thread.join()

    def kill(self) -> None:
        """Ends the processes now, whatever they do."""
        self._killed = True
        with self._lock:
            for worker in self._workers:
                worker.process.kill()
        self.shutdown(cancel_futures=True)

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self.shutdown()
        else:
            self.kill()

    def _add(self) -> None:
        """One process more, and the thread that gives it its tasks."""
        worker = self._begin()
        thread = threading.Thread(target=self._serve, args=(worker,), daemon=True)
        self._threads.append(thread)
        thread.start()

    def _begin(self) -> _Worker:
        # -- spawn: a fork would copy the parent's libraries and threads, and Windows has none
        spawn = multiprocessing.get_context("spawn")
        ours, theirs = spawn.Pipe()
        process = spawn.Process(target=do_tasks, args=(theirs, self._limits, self._prepare), daemon=True)
        with self._lock, _able_to_start():
            process.start()
            worker = _Worker(process, ours)
            self._workers.add(worker)
        theirs.close()
        return worker

    def _cancel(self) -> None:
        with contextlib.suppress(queue.Empty):
            while True:
                task = self._tasks.get_nowait()
                if task:
                    task[0].cancel()

    def _serve(self, worker: _Worker | None) -> None:
        """A thread's life: the tasks of one process, and of those that take its place."""
        while task := self._tasks.get():
            future, fn, args, kwargs = task
            if self._killed or not future.set_running_or_notify_cancel():
                future.cancel()
                continue
            try:
                worker = worker or self._begin()
                future.set_result(self._done(worker, (fn, args, kwargs)))
            except (WorkerDiedError, TaskTooSlowError) as error:
                if worker:
                    self._stop(worker, busy=True)
                worker = None
                future.set_exception(error)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is the task's: whoever waits is told
                future.set_exception(error)
        if worker:
            self._stop(worker, busy=False)

    def _done(self, worker: _Worker, task: object) -> object:
        """What the process makes of the task; its time begins when the process is ready."""
        try:
            if not worker.is_ready:
                worker.is_ready = bool(worker.pipe.recv())
                self._grow_later()
            worker.pipe.send(task)
        except (EOFError, OSError) as error:
            raise WorkerDiedError from error
        limit = self._limits.seconds
        if limit is not None and not worker.pipe.poll(limit + GRACE):
            raise TaskTooSlowError(limit)
        try:
            done, value = cast("tuple[bool, Any]", worker.pipe.recv())
        except (EOFError, OSError) as error:
            raise WorkerDiedError from error
        if not done:
            raise TaskFailedError(*value)
        return value

    def _grow_later(self) -> None:
        if self._patience:
            timer = threading.Timer(self._patience, self._grow, (self._most,))
            timer.daemon = True
            timer.start()

    def _stop(self, worker: _Worker, *, busy: bool) -> None:
        with contextlib.suppress(OSError):
            worker.pipe.close()
        if busy:
            worker.process.kill()
        worker.process.join(GRACE)
        if worker.process.is_alive():
            worker.process.kill()
            worker.process.join()
        with self._lock:
            self._workers.discard(worker)
            worker.process.close()


@contextlib.contextmanager
def _able_to_start() -> Iterator[None]:
    """Lets a process start, whatever this one is, without a main module that it has no need of.

    The import of the main module costs a tenth of a second, and a script without a guard would run again in
    every worker. A worker of a cluster is a daemon, which may start none; ours end when their pipe does.
    """
    main, own = sys.modules["__main__"], multiprocessing.current_process()
    settings = own._config  # type: ignore[attr-defined] # noqa: SLF001 - there is no other way
    daemon = settings.pop("daemon", None)
    sys.modules["__main__"] = types.ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main
        if daemon is not None:
            settings["daemon"] = daemon
