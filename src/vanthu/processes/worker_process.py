"""The life of a process that does tasks: what comes through its pipe, one at a time, within limits."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, cast

GRACE = 2.0
"""Seconds that a process has to end by itself."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a task may take.

    Args:
        seconds: By the clock; None for as long as it takes.
        memory: Bytes of address space of its process, where the system can hold it to that; 0 for no limit.
        is_quiet: What the process prints as errors is dropped (panics of libraries in Rust).
    """

    seconds: float | None = None
    memory: int = 0
    is_quiet: bool = False


def do_tasks(pipe: Connection[object, object], limits: Limits, prepare: Callable[[], object] | None) -> None:
    """A process's life: does what comes through the pipe until it closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # -- who started it ends it
    _limit_memory(limits.memory)
    if prepare:
        prepare()
    if limits.is_quiet:
        _quiet()
    with contextlib.suppress(EOFError, OSError):
        pipe.send(True)
        while True:
            fn, args, kwargs = cast("tuple[Callable[..., object], Any, Any]", pipe.recv())
            _alarm(limits.seconds)
            try:
                answer: tuple[bool, object] = (True, fn(*args, **kwargs))
            except BaseException as error:  # noqa: BLE001 - panics are no Exception; who waits is told
                answer = (False, (f"{type(error).__name__}: {error}", traceback.format_exc()))
            _alarm(None)
            pipe.send(answer)


def _alarm(seconds: float | None) -> None:
    """Ends this process when it has long been too slow: whoever should have ended it may be dead."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, 2 * (seconds + GRACE) if seconds else 0)


def _quiet() -> None:
    with contextlib.suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        os.close(nowhere)


def _limit_memory(most: int) -> None:
    if sys.platform == "win32" or not most:
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or hard > most:
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
