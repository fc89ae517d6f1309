"""Why a task gave no answer, and why no process could be started."""

from __future__ import annotations

from enum import StrEnum

from vanthu.diagnostics import SettingPlace
from vanthu.errors import VanthuError
from vanthu.processes.messages import diagnose


class Cause(StrEnum):
    """Why a task gave no answer."""

    RAISED = "raised"
    """It raised an exception."""
    NO_MEMORY = "no_memory"
    """It wanted more memory than it may have."""
    TOO_SLOW = "too_slow"
    """It took longer than it may; its process was ended."""
    KILLED = "killed"
    """The system ended its process, most often because the machine had no memory left."""
    CRASHED = "crashed"
    """Its process died of it."""
    ANSWER_TOO_LARGE = "answer_too_large"
    """What it gave is more than whoever waits can hold."""


class TaskFailedError(Exception):
    """The task gave no answer.

    Args:
        detail: Kind and words of the exception; the limit that was passed; else empty.
        trace: Traceback of the exception, for whoever mends the program.
    """

    def __init__(self, cause: Cause, detail: str = "", trace: str = "") -> None:
        self.cause = cause
        self.detail = detail
        self.trace = trace
        super().__init__(f"{cause}: {detail}")


class WorkersUnavailableError(VanthuError):
    """No process could be started to do the tasks: a fault of the machine, of no task.

    Args:
        reason: What the system said.
    """

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(diagnose("workers_unavailable", SettingPlace("workers"), reason=reason))
