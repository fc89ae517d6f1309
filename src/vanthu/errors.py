"""The errors that stop a run, each with its exit code; data that is wrong is a Diagnostic, not an error."""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path

from vanthu.diagnostics import Diagnostic, Severity
from vanthu.translate import tr


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

    def __init__(self, diagnostic: Diagnostic | str) -> None:
        if isinstance(diagnostic, str):  # of a room that has not changed over yet
            sentence = diagnostic.replace("{", "{{").replace("}", "}}")
            diagnostic = Diagnostic("unspecified", Severity.ERROR, sentence)
        self.diagnostic = diagnostic
        super().__init__(diagnostic.message)


class WrongCallError(VanthuError):
    """The call names what is not there, or asks for what is not possible at all."""

    exit_code = ExitCode.USAGE


class OutputLockedError(VanthuError):
    """A file to be written cannot be replaced, as when it is open in Word."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(
            tr("Không ghi được {path}: hãy đóng tệp nếu đang mở trong Word hoặc Excel, rồi chạy lại.").format(
                path=path
            )
        )


class OutputFailedError(VanthuError):
    """The outputs cannot be written: disk full, folder read-only. What was there before is untouched."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(
            tr(
                "Không ghi được vào {path} ({reason}): kết quả của lần chạy trước còn nguyên. "
                "Hãy kiểm tra đĩa còn chỗ trống và quyền ghi, rồi chạy lại."
            ).format(path=path, reason=reason)
        )
