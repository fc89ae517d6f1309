"""What the command costs: `vanthu --help`, and a run of the sample campaign when nothing has changed.

Targets, by the clock on a quiet machine: 0.15 s for the help, 2 s for the run.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.pdf import cpu_of_programs

SAMPLE = Path(__file__).parents[1] / "inputs"
TODAY = "2024-10-05"
TIMES = 5
COMMAND = (sys.executable, "-c", "from vanthu.cli import main; main()")
IMPORTS = ("pandas", "openpyxl", "docxtpl", "pydantic")


def main(small: bool = False) -> None:
    """Prints seconds by the clock and of CPU, the median of some calls, and what of them imports take."""
    times = 1 if small else TIMES
    print(f"The command, median of {times}")
    _tell("vanthu --help", [*COMMAND, "--help"], times)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(SAMPLE, Path(folder, "inputs"))
        run = [*COMMAND, "run", folder, "--today", TODAY]
        _call(run)
        _tell("vanthu run, nothing changed", run, times)
    for name in IMPORTS:
        _tell(f"import {name}", [sys.executable, "-c", f"import {name}"], times)
    _tell("python alone", [sys.executable, "-c", ""], times)


def _tell(title: str, command: Sequence[str], times: int) -> None:
    laps = [_measured(command) for _ in range(times)]
    clock, cpu = (statistics.median(each) for each in zip(*laps, strict=True))
    print(f"  {title:28} {clock:6.2f} s by the clock, {cpu:6.2f} s CPU")


def _measured(command: Sequence[str]) -> tuple[float, float]:
    before, began = cpu_of_programs(), time.perf_counter()
    _call(command)
    return time.perf_counter() - began, cpu_of_programs() - before


def _call(command: Sequence[str]) -> None:
    """Runs a program; 1 says that a run found something, as the sample's does."""
    done = subprocess.run(command, capture_output=True, check=False, env={**os.environ, "NO_COLOR": "1"})  # noqa: S603 - ours
    assert done.returncode in (0, 1), done.stderr.decode()


if __name__ == "__main__":
    main()
