"""The life of a process that does tasks: what comes through its pipe, one at a time, within limits."""

from __future__ import annotations

import contextlib
import os
import pickle
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, cast

from vanthu.processes import system_limits as system
from vanthu.processes.task_failures import Cause

GRACE = 2.0
"""Seconds that a process has to end by itself."""

Answer = tuple[bool, Any]
"""What a task gave; or False, and cause, detail and trace of its failure."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a task may take.

    Args:
        seconds: By the clock; None for as long as it takes.
        memory: Bytes of address space of its process, where the system can hold it to that; 0 for no limit.
        answer: Bytes of what it gives, pickled; 0 for no limit.
        is_quiet: What the process prints as errors is dropped (panics of libraries in Rust).
    """

    seconds: float | None = None
    memory: int = 0
    answer: int = 0
    is_quiet: bool = False


@dataclass(frozen=True, slots=True)
class Pipes:
    """What binds a process to its parent.

    Args:
        tasks: Tasks come through it and answers go; the first that goes is whether the process is ready.
        lifeline: Nothing ever comes through it; it ends when the parent does.
    """

    tasks: Connection[object, object]
    lifeline: Connection[object, object]


def do_tasks(pipes: Pipes, limits: Limits, prepare: Callable[[], object] | None, folder: str) -> None:
    """A process's life: does what comes through the pipe until it closes.

    Args:
        folder: Where its tasks put their temporary files.
    """
    os.environ.update(dict.fromkeys(("TMPDIR", "TEMP", "TMP"), folder))
    system.ignore_interrupts()
    system.end_with(pipes.lifeline)
    with contextlib.suppress(EOFError, OSError):
        ready = _answer(lambda: _make_ready(limits, prepare))
        pipes.tasks.send_bytes(_pickled(ready, 0))
        while ready[0]:
            fn, args, kwargs = cast("tuple[Callable[..., object], Any, Any]", pipes.tasks.recv())
            # -- whoever should end this process when it is too slow may itself be stuck
            system.end_after(2 * (limits.seconds + GRACE) if limits.seconds else None)
            data = _pickled(_answer(lambda: fn(*args, **kwargs)), limits.answer)  # noqa: B023 - called at once
            system.end_after(None)
            pipes.tasks.send_bytes(data)


def _make_ready(limits: Limits, prepare: Callable[[], object] | None) -> None:
    system.limit_memory(limits.memory)
    if prepare:
        prepare()
    if limits.is_quiet:
        system.silence()


def _answer(task: Callable[[], object]) -> Answer:
    try:
        return True, task()
    except MemoryError:
        return False, (Cause.NO_MEMORY, "", "")
    except BaseException as error:  # noqa: BLE001 - panics are no Exception; who waits is told
        return False, (Cause.RAISED, _words_of(error), traceback.format_exc())


def _pickled(answer: Answer, most: int) -> bytes:
    try:
        data = pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        return pickle.dumps((False, (Cause.NO_MEMORY, "", "")))
    except Exception as error:  # noqa: BLE001 - pickle raises what the object leads it to
        return pickle.dumps((False, (Cause.RAISED, _words_of(error), traceback.format_exc())))
    if most and len(data) > most:
        return pickle.dumps((False, (Cause.ANSWER_TOO_LARGE, str(len(data)), "")))
    return data


def _words_of(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"
