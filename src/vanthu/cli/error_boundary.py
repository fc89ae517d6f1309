"""The one place where errors become words and an exit code."""

from __future__ import annotations

import io
import sys
import traceback
from pathlib import Path

import click

from vanthu.cli.group import vanthu
from vanthu.errors import ExitCode, VanthuError
from vanthu.translate import tr


def main() -> None:
    """Runs the command and leaves with its exit code."""
    sys.exit(execute(sys.argv[1:]))


def execute(arguments: list[str]) -> int:
    """Runs the command with these arguments: the one place where errors become words and a number.

    Returns:
        The exit code: of the command, of the error it met, or of click for a wrong call.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a screen that cannot show a letter shows `?`
    try:
        result = vanthu.main(arguments, prog_name="vanthu", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo(tr("Đã dừng theo yêu cầu: kết quả của lần chạy trước còn nguyên."), err=True)
        return ExitCode.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the boundary: whatever is not known is our bug
        return _told(error)
    return int(result or 0)


def _told(error: Exception) -> int:
    """Says an error in one sentence, and gives its exit code."""
    if isinstance(error, VanthuError):
        click.echo(str(error), err=True)
        return error.exit_code
    if isinstance(error, OSError) and error.filename is None:
        return ExitCode.FAILED  # the screen, or the file that it was sent to: nobody is there to be told
    return _report_bug()


def _report_bug() -> int:
    """Keeps the traceback in a file and says one sentence."""
    log = Path("vanthu-error.log")
    try:
        log.write_text(traceback.format_exc(), encoding="utf-8")
        where = tr("chi tiết ghi ở {path}").format(path=log)
    except OSError:
        traceback.print_exc()
        where = tr("chi tiết ở trên")
    click.echo(
        tr("Chương trình gặp lỗi của chính nó ({where}): hãy gửi cho người hỗ trợ.").format(where=where),
        err=True,
    )
    return ExitCode.BUG
