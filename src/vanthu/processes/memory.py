"""How much memory a process has held at most."""

from __future__ import annotations

import os
import sys
from pathlib import Path

STATUS = Path("/proc/self/status")


def own_peak() -> tuple[int, int]:
    """Number of this process and the most bytes of memory that it held; 0 where the system does not say."""
    return os.getpid(), _from_status() or _from_usage()


def _from_status() -> int:
    """As Linux tells; its `getrusage` counts what the process was forked from too."""
    if not STATUS.exists():
        return 0
    lines = STATUS.read_text(encoding="ascii", errors="replace").splitlines()
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM")), 0)


def _from_usage() -> int:
    if sys.platform == "win32":
        return 0
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024
