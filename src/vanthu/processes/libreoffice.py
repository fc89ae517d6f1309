"""LibreOffice, which turns files of other programs into those that are read here, and Word files into PDF."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from vanthu.processes.system_limits import ended_with_parent

NAMES = ("soffice", "libreoffice")
USUAL_PLACES = (
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path("C:/Program Files/LibreOffice/program/soffice.exe"),
    Path("C:/Program Files (x86)/LibreOffice/program/soffice.exe"),
)
_BEGIN_AGAIN = 81
"""What it gives when it has made its profile and wants to be started once more."""
_COMMON = "Office.Common/Security/Scripting"
_CLOSED = (
    (_COMMON, "MacroSecurityLevel", "3"),
    (_COMMON, "DisableMacrosExecution", "true"),
    (_COMMON, "BlockUntrustedRefererLinks", "true"),
    ("Office.Calc/Content/Update", "Link", "1"),
    ("Office.Writer/Content/Update", "Link", "0"),
)
"""Settings of a profile: macros never run, links to other files and to the network are never followed."""


def soffice_path() -> Path | None:
    """The LibreOffice program, or None where it is not installed."""
    for name in NAMES:
        if found := shutil.which(name):
            return Path(found)
    return next((place for place in USUAL_PLACES if place.is_file()), None)


def convert(program: Path, paths: Sequence[Path], how: Sequence[str], out_dir: Path, timeout: float) -> int:
    """Turns files into a format; the exit code of LibreOffice, which is 0 also where a file failed.

    Args:
        how: Options of the command line: `--convert-to` with a format, the filter to read with.
        out_dir: Where the files are put, under the names that they have.
        timeout: Seconds for all.

    Raises:
        OSError: The program cannot be started.
        subprocess.TimeoutExpired: It took too long.
    """
    # -- two LibreOffices on one profile lose files in silence: each start has its own
    with tempfile.TemporaryDirectory(prefix="vanthu-profile-", ignore_cleanup_errors=True) as folder:
        profile = Path(folder)
        _close(profile)
        own = [f"-env:UserInstallation={profile.resolve().as_uri()}", "--headless", "--norestore"]
        command = [str(_worker_of(program)), *own, *how, "--outdir", str(out_dir)]
        command = ended_with_parent([*command, *map(str, paths)])
        end = time.monotonic() + timeout
        code = _run(command, timeout)
        return _run(command, max(end - time.monotonic(), 0.0)) if code == _BEGIN_AGAIN else code


def _close(profile: Path) -> None:
    """Writes the settings under which files of unknown origin are opened."""
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _CLOSED
    )
    settings = profile / "user" / "registrymodifications.xcu"
    settings.parent.mkdir()
    settings.write_text(
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>',
        encoding="utf-8",
    )


def _worker_of(program: Path) -> Path:
    """The program that does the work: what `soffice` starts would live on when `soffice` is ended."""
    worker = program.resolve().with_name("soffice.bin")
    return worker if worker.is_file() else program


def _run(command: Sequence[str], timeout: float) -> int:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(  # noqa: S603 - own list
        command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    )
    try:
        return process.wait(timeout)
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends the program and all that it started."""
    if sys.platform == "win32":
        command = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - own list
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):  # nothing of it is left
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
