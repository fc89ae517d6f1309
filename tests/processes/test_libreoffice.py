"""LibreOffice as a process that never outlives the one that started it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.templating.needs import need


def test_it_ends_with_a_process_that_is_killed(tmp_path: Path) -> None:
    need(sys.platform == "linux" and shutil.which("setpriv"), "setpriv")
    own = tmp_path / "own"
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\necho $$ > {own}\nexec sleep 600\n")
    program.chmod(0o755)
    script = (
        "from pathlib import Path\nfrom vanthu.processes.libreoffice import convert\n"
        f"convert(Path({str(program)!r}), [], ('--convert-to', 'pdf'), Path({str(tmp_path)!r}), 600)"
    )
    parent = subprocess.Popen([sys.executable, "-c", script], env={**os.environ, "TMPDIR": str(tmp_path)})
    while parent.poll() is None and (not own.exists() or not own.read_text().strip()):
        time.sleep(0.05)

    parent.send_signal(signal.SIGKILL)
    parent.wait()

    assert _is_gone(int(own.read_text()))


def _is_gone(process: int) -> bool:
    for _ in range(100):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        if Path(f"/proc/{process}/stat").read_text().split(") ")[1][0] == "Z":
            return True
        time.sleep(0.05)
    return False
