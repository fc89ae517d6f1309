"""A process that does tasks, as its parent sees it: started, asked, stopped."""

from __future__ import annotations

import contextlib
import multiprocessing
import pickle
import shutil
import sys
import tempfile
import types
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from typing import cast

from vanthu.processes.system_limits import cause_of_death, hold_interrupts
from vanthu.processes.task_failures import Cause, TaskFailedError
from vanthu.processes.worker_process import GRACE, Answer, Limits, Pipes, do_tasks

START_PATIENCE = 60.0
"""Seconds in which a process must be ready; on a busy machine it takes one or two."""


class NotStartedError(Exception):
    """The process could not be started, or was not ready in time; `str()` says why."""


class Worker:
    """A process; as it is made it starts, and is not yet ready.

    Args:
        limits: What a task may take.
        prepare: Called in the process before its first task.

    Raises:
        NotStartedError: The system gives no process.
    """

    def __init__(self, limits: Limits, prepare: Callable[[], object] | None) -> None:
        # -- spawn: a fork would copy the parent's libraries and threads, and Windows has none
        spawn = multiprocessing.get_context("spawn")
        self._limits = limits
        self._folder: str | None = None
        try:
            # -- what a killed task leaves behind, such as the profile of LibreOffice, goes with its process
            self._folder = tempfile.mkdtemp(prefix="vanthu-worker-")
            hold_interrupts()
            self._tasks, theirs = spawn.Pipe()
            life, self._lifeline = spawn.Pipe(duplex=False)
            self._process = spawn.Process(
                target=do_tasks, args=(Pipes(theirs, life), limits, prepare, self._folder), daemon=True
            )
            with _able_to_start():
                self._process.start()
        except (OSError, MemoryError) as error:
            self._clear()
            raise NotStartedError(getattr(error, "strerror", None) or type(error).__name__) from error
        theirs.close()
        life.close()

    def await_ready(self) -> None:
        """Waits until the process has done what it must before its first task.

        Raises:
            NotStartedError: It died of it, or is not ready in time; it is stopped.
        """
        reason = f"{START_PATIENCE:g} s"
        try:
            if self._tasks.poll(START_PATIENCE):
                is_ready, value = _received(self._tasks)
                if is_ready:
                    return
                reason = value[1] or value[0]
        except (EOFError, OSError):
            self._process.join(GRACE)
            reason = f"exit code {self._process.exitcode}"
        self.stop(at_once=True)
        raise NotStartedError(reason)

    def answer(self, call: object) -> Answer:
        """What the process makes of a task.

        Raises:
            TaskFailedError: The process did not outlive it, and is stopped.
        """
        limit = self._limits.seconds
        cause = Cause.TOO_SLOW
        try:
            self._tasks.send(call)
            if limit is None or self._tasks.poll(limit + GRACE):
                return _received(self._tasks)
        except (EOFError, OSError):
            self._process.join(GRACE)
            cause = cause_of_death(self._process.exitcode)
        self.stop(at_once=True)
        raise TaskFailedError(cause, f"{limit:g}" if limit and cause is Cause.TOO_SLOW else "")

    def kill(self) -> None:
        """Ends the process now; whoever waits for an answer is told."""
        with contextlib.suppress(ValueError):  # -- it was stopped
            self._process.kill()

    def stop(self, *, at_once: bool = False) -> None:
        """Lets the process end, which it does when its pipe is closed, and waits for it."""
        self._tasks.close()
        if at_once:
            self._process.kill()
        self._process.join(GRACE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._lifeline.close()
        self._process.close()
        self._clear()

    def _clear(self) -> None:
        """Removes the folder for temporary files."""
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)


def _received(pipe: Connection[object, object]) -> Answer:
    """An answer, as it came through the pipe.

    Raises:
        EOFError, OSError: None came: the process is dead.
    """
    data = pipe.recv_bytes()
    try:
        return cast("Answer", pickle.loads(data))  # noqa: S301 - our own process made it
    except Exception as error:  # noqa: BLE001 - what a task gave cannot be put together here
        return False, (Cause.RAISED, f"{type(error).__name__}: {error}", "")


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
