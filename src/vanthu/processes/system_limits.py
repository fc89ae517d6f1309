"""All that processes need of the operating system, in one place: limits, signals, the life line, peaks.

On Windows only the life line and the signals work; limits of memory need job objects there.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import sys
import threading
from multiprocessing.connection import Connection
from pathlib import Path

from vanthu.processes.task_failures import Cause

STATUS = Path("/proc/self/status")


def limit_memory(most: int) -> None:
    """Lets this process have so many bytes of address space at most, where the system can; 0 for no limit."""
    if sys.platform == "win32" or not most:
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or hard > most:
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def end_after(seconds: float | None) -> None:
    """Lets the system end this process after so long, though it be stuck in C code; None calls it off."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds or 0)


def end_with(lifeline: Connection[object, object]) -> None:
    """Lets this process end when the other end of the pipe is gone, as when the process that holds it died.

    Linux signals it even while C code holds the interpreter; elsewhere a thread watches the pipe.
    """
    if sys.platform == "linux":
        import fcntl

        signal.signal(signal.SIGIO, signal.SIG_DFL)
        fcntl.fcntl(lifeline, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(lifeline, fcntl.F_SETFL, os.O_ASYNC)
    else:
        threading.Thread(target=_end_at_the_end_of, args=(lifeline,), daemon=True).start()
    if lifeline.poll():  # -- it was gone before
        os._exit(1)


def _end_at_the_end_of(lifeline: Connection[object, object]) -> None:
    with contextlib.suppress(EOFError, OSError):
        lifeline.recv()
    os._exit(1)


def ended_with_parent(command: list[str]) -> list[str]:
    """The command of another program such that the system ends it with the process that starts it."""
    bound = shutil.which("setpriv") if sys.platform == "linux" else None
    return [bound, "--pdeathsig", "KILL", *command] if bound else command


def ignore_interrupts() -> None:
    """Ctrl-C goes to every process of the terminal: who started this one ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def hold_interrupts() -> None:
    """Keeps Ctrl-C from this thread and from processes that it starts, which could not yet ignore it.

    Raises:
        OSError: The system gives no process.
    """
    if sys.platform == "win32":
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # -- as it starts, it lets Ctrl-C through again
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def silence() -> None:
    """Drops what this process prints as errors from now on, C and Rust code too."""
    with contextlib.suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        os.close(nowhere)


def cause_of_death(exit_code: int | None) -> Cause:
    """Why a process ended that should not have.

    Args:
        exit_code: As of `multiprocessing.Process`: the negative number of a signal, or what it gave.
    """
    if sys.platform != "win32" and exit_code == -signal.SIGKILL:
        return Cause.KILLED  # -- nobody sends it but the system, out of memory
    if sys.platform != "win32" and exit_code == -signal.SIGALRM:
        return Cause.TOO_SLOW
    return Cause.CRASHED


def own_peak() -> tuple[int, int]:
    """Number of this process and the most bytes of memory that it held; 0 where the system does not say."""
    return os.getpid(), _peak_from_status() or _peak_from_usage()


def _peak_from_status() -> int:
    """As Linux tells; its `getrusage` counts what the process was forked from too."""
    if not STATUS.exists():
        return 0
    lines = STATUS.read_text(encoding="ascii", errors="replace").splitlines()
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM")), 0)


def _peak_from_usage() -> int:
    if sys.platform == "win32":
        return 0
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024
