"""Processes of this machine as a `concurrent.futures.Executor`; `dask_cluster` gives other machines as one.

Whoever has work to hand out knows this one interface. Each process takes one task at a time, so a task that
crashes, hangs or swells costs itself only (`ProcessPoolExecutor` breaks as a whole).
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeVar

from vanthu.processes.task_failures import Cause, TaskFailedError, WorkersUnavailableError
from vanthu.processes.worker import NotStartedError, Worker
from vanthu.processes.worker_process import Limits

P = ParamSpec("P")
T = TypeVar("T")

ATTEMPTS, PAUSE = 2, 0.3
"""How often a process is started before it counts as impossible, and the seconds between."""


@dataclass(frozen=True, slots=True, eq=False)
class _Task:
    future: Future[Any]
    call: tuple[Callable[..., object], tuple[object, ...], dict[str, object]]


class Processes(Executor):
    """Processes that each do one task at a time and are replaced when they die.

    A future fails with `TaskFailedError`, or with `WorkersUnavailableError` where no process can be started.
    Tasks and results are pickled. Left through an exception (Ctrl-C), it ends its processes at once.

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
        self._changed = threading.Condition(threading.RLock())
        """Held while anything below is read or changed."""
        self._tasks: deque[_Task] = deque()
        self._open = self._serving = 0
        self._threads: list[threading.Thread] = []
        self._workers: set[Worker] = set()
        self._ended = self._killed = False

    def start(self, workers: int) -> None:
        """Starts processes before there is work for them, at most as many as there may be."""
        with self._changed:
            self._add(min(workers, self._most) - self._serving)

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Hands a task out; as `Executor.submit`."""
        future: Future[T] = Future()
        future.add_done_callback(self._close)
        with self._changed:
            if self._ended:
                raise RuntimeError("no task after the end")
            self._open += 1
            self._tasks.append(_Task(future, (fn, args, kwargs)))
            self._changed.notify()
            if not self._serving or not self._patience:
                self._grow(1)
        return future

    def _grow(self, by: int) -> None:
        """Some processes more, where there are tasks for them."""
        with self._changed:
            if not self._ended:
                self._add(min(by, self._open - self._serving, self._most - self._serving))

    def _add(self, count: int) -> None:
        """Threads more, each with its process."""
        for _ in range(count):
            thread = threading.Thread(target=self._serve, daemon=True)
            self._serving += 1
            try:
                thread.start()
            except RuntimeError as error:  # -- the system gives no more threads
                self._give_up(str(error))
                return
            self._threads.append(thread)

    def _close(self, _: Future[T]) -> None:
        with self._changed:
            self._open -= 1

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Ends the processes when all tasks are done, or those that have begun; as `Executor.shutdown`."""
        with self._changed:
            self._ended = True
            cancelled = list(self._tasks) if cancel_futures else []
            if cancel_futures:
                self._tasks.clear()
            self._changed.notify_all()
        for task in cancelled:
            task.future.cancel()
        for thread in self._threads if wait else ():
            thread.join()

    def kill(self) -> None:
        """Ends the processes now, whatever they do."""
        with self._changed:
            self._killed = True
            for worker in tuple(self._workers):
                worker.kill()
        self.shutdown(cancel_futures=True)

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self.shutdown()
        else:
            self.kill()

    # -- a thread serves one process, and those that take its place

    def _serve(self) -> None:
        """A thread's life."""
        worker: Worker | None = None
        try:
            worker = self._ready_one()
            while task := self._next():
                try:
                    worker = worker or self._ready_one()
                except NotStartedError:
                    with self._changed:
                        self._tasks.appendleft(task)
                    raise
                worker = self._do(task, worker)
        except NotStartedError as error:
            self._give_up(str(error))
        if worker:
            worker.stop()

    def _next(self) -> _Task | None:
        """The next task; None at the end."""
        with self._changed:
            while not self._tasks:
                if self._ended:
                    self._serving -= 1
                    return None
                self._changed.wait()
            return self._tasks.popleft()

    def _give_up(self, reason: str) -> None:
        """Leaves the tasks to other threads; the last one that gives up fails them."""
        with self._changed:
            self._serving -= 1
            failed = [] if self._serving else list(self._tasks)
            if failed:
                self._tasks.clear()
            self._changed.notify_all()
        for task in failed:
            if task.future.set_running_or_notify_cancel():
                task.future.set_exception(WorkersUnavailableError(reason))

    def _ready_one(self) -> Worker:
        """A process that has done what it must before its first task.

        Raises:
            NotStartedError: There is none.
        """
        attempt = 1
        while True:
            try:
                return self._started()
            except NotStartedError:
                if attempt == ATTEMPTS or self._killed:
                    raise
            attempt += 1
            time.sleep(PAUSE)

    def _started(self) -> Worker:
        with self._changed:
            if self._killed:
                raise NotStartedError
            worker = Worker(self._limits, self._prepare)
            self._workers.add(worker)
        try:
            worker.await_ready()
        except NotStartedError:
            self._workers.discard(worker)
            raise
        if self._patience:
            timer = threading.Timer(self._patience, self._grow, (self._most,))
            timer.daemon = True
            timer.start()
        return worker

    def _do(self, task: _Task, worker: Worker) -> Worker | None:
        """Has the process do the task; None where it did not outlive it."""
        if self._killed or not task.future.set_running_or_notify_cancel():
            task.future.cancel()
            return worker
        try:
            done, value = worker.answer(task.call)
        except TaskFailedError as error:
            self._workers.discard(worker)
            task.future.set_exception(error)
            return None
        except Exception as error:  # noqa: BLE001 - a call that cannot be pickled: whoever waits is told
            task.future.set_exception(error)
            return worker
        if done:
            task.future.set_result(value)
            return worker
        failure = TaskFailedError(*value)
        if failure.cause is not Cause.NO_MEMORY:
            task.future.set_exception(failure)
            return worker
        # -- what the process has left would not be enough for the next task
        worker.stop(at_once=True)
        self._workers.discard(worker)
        task.future.set_exception(failure)
        return None
