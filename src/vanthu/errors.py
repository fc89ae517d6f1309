"""The errors that stop a run, each with its exit code; data that is wrong is a Diagnostic, not an error."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterable
from enum import IntEnum
from pathlib import Path

from vanthu.diagnostics import Diagnostic, FilePlace
from vanthu.file_owner import is_held_open, opener, owner_of
from vanthu.messages import diagnose


class ExitCode(IntEnum):
    """What the command tells the shell."""

    OK = 0
    FINDINGS = 1
    USAGE = 2
    FAILED = 3
    BUG = 70
    INTERRUPTED = 130


class VanthuError(Exception):
    """What was asked for cannot be done.

    Args:
        diagnostic: What is wrong, where, and what to do; `str()` is its message.
    """

    exit_code = ExitCode.FAILED

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic
        super().__init__(diagnostic)

    def __str__(self) -> str:
        return self.diagnostic.message


class WrongCallError(VanthuError):
    """The call names what is not there, or asks for what is not possible at all."""

    exit_code = ExitCode.USAGE


class OutputLockedError(VanthuError):
    """A file to be written cannot be replaced, as when it is open in Word."""

    def __init__(self, path: Path) -> None:
        place = FilePlace(str(path))
        if owner_of(path):
            super().__init__(diagnose("output_open", place, path=str(path), owner=opener(path)))
        else:
            super().__init__(diagnose("output_locked", place, path=str(path)))


class OutputFailedError(VanthuError):
    """The outputs cannot be written: disk full, folder read-only. What was there before is untouched."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(diagnose("output_failed", FilePlace(str(path)), path=str(path), reason=reason))


class InputUnreadError(VanthuError):
    """A file of the office's own that the system does not let be read: it is open elsewhere, or forbidden."""

    def __init__(self, path: Path, error: OSError) -> None:
        place, facts = FilePlace(str(path)), {"path": str(path)}
        if is_held_open(path, error):
            super().__init__(diagnose("input_locked", place, **facts, owner=opener(path)))
        elif isinstance(error, PermissionError):
            super().__init__(diagnose("input_forbidden", place, **facts))
        else:
            super().__init__(diagnose("input_refused", place, **facts, reason=error.strerror or str(error)))


def read_input(path: Path) -> bytes:
    """The bytes of a file of the office's own.

    Raises:
        FileNotFoundError: It is not there.
        InputUnreadError: The system does not let it be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise
    except OSError as error:
        raise InputUnreadError(path, error) from error


def worst(codes: Iterable[ExitCode]) -> ExitCode:
    """The exit code of a command that does several things: that of the one that fared worst."""
    return max(codes, default=ExitCode.OK)


FAULT_LOG = "vanthu-error.log"


def keep_fault(folder: Path, trace: str = "") -> Diagnostic:
    """Keeps a fault of the program's own for whoever mends it.

    Args:
        folder: Where `vanthu-error.log` is written; where that fails, it goes to the error stream.
        trace: Its traceback; that of the exception being handled where empty.
    """
    log, trace = folder / FAULT_LOG, trace or traceback.format_exc()
    try:
        log.write_text(trace, encoding="utf-8")
    except OSError:
        sys.stderr.write(trace)
        return diagnose("program_fault_unkept")
    return diagnose("program_fault", FilePlace(str(log)), path=str(log))
