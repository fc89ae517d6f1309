"""The one place where errors become words and an exit code."""

from __future__ import annotations

import io
import signal
import sys
from pathlib import Path
from types import FrameType

import click

from vanthu.cli.answer import say_error
from vanthu.cli.group import vanthu
from vanthu.diagnostics import SettingPlace
from vanthu.errors import ExitCode, VanthuError, keep_fault
from vanthu.messages import diagnose


def main() -> None:
    """Runs the command and leaves with its exit code."""
    _take_every_end_as_interrupt()
    sys.exit(execute(sys.argv[1:]))


def _take_every_end_as_interrupt() -> None:
    """Lets a service manager, a closed terminal and Ctrl-Break end the command as Ctrl-C does."""
    for name in ("SIGTERM", "SIGHUP", "SIGBREAK"):  # -- each system has some of them
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:  # -- `nohup` ignores one
            signal.signal(number, _interrupt)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def execute(arguments: list[str]) -> int:
    """Runs the command with these arguments: the one place where errors become words and a number.

    Returns:
        The exit code: of the command, of the error it met, or of click for a wrong call.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a screen that cannot show a letter shows `?`
    as_json = "--json" in arguments  # -- known too where the call itself is wrong
    try:
        result = vanthu.main(arguments, prog_name="vanthu", standalone_mode=False)
    except click.ClickException as error:
        if not as_json:
            error.show()
        else:
            unclear = diagnose("call_unclear", SettingPlace("vanthu"), reason=error.format_message())
            say_error(unclear, error.exit_code, as_json=True)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        say_error(diagnose("interrupted"), ExitCode.INTERRUPTED, as_json=as_json)
        return ExitCode.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the boundary: whatever is not known is our bug
        return _told(error, as_json=as_json)
    return int(result or 0)


def _told(error: Exception, *, as_json: bool) -> int:
    """Says an error in one sentence, and gives its exit code."""
    if isinstance(error, VanthuError):
        say_error(error.diagnostic, error.exit_code, as_json=as_json)
        return error.exit_code
    if isinstance(error, OSError) and error.filename is None:
        return ExitCode.FAILED  # the screen, or the file that it was sent to: nobody is there to be told
    say_error(keep_fault(Path()), ExitCode.BUG, as_json=as_json)
    return ExitCode.BUG
