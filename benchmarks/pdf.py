"""Turning Word files into PDF/A in one batch, beside one by one: the program's start is paid once.

Target: at most 0.1 s for each file of a batch, by the clock.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.paired import paired, ratio
from vanthu.docx.pdf_export import to_pdf
from vanthu.processes import soffice_path

TEMPLATES = Path(__file__).parents[1] / "templates"
BATCH, SMALL_BATCH, ROUNDS = 60, 3, 3
TARGET = 0.1
TIMEOUT = 600.0


def cpu_of_programs() -> float:
    """CPU seconds of the programs that this process has started and that have ended."""
    spent = os.times()
    return spent.children_user + spent.children_system


def main(small: bool = False) -> None:
    """Prints the time of a file either way, and how many times less CPU time the batch takes."""
    if soffice_path() is None:
        print("PDF: LibreOffice is not installed")
        return
    batch = SMALL_BATCH if small else BATCH
    with tempfile.TemporaryDirectory() as folder:
        # what most files of a campaign are: the units' plans
        paths = [Path(folder) / f"{number}.docx" for number in range(batch)]
        for path in paths:
            shutil.copyfile(TEMPLATES / "unit_plan.docx", path)
        clock: dict[int, list[float]] = {1: [], batch: []}

        def cpu_a_file(count: int) -> float:
            before, began = cpu_of_programs(), time.perf_counter()
            to_pdf(paths[:count], Path(folder) / "out", timeout=TIMEOUT)
            clock[count].append((time.perf_counter() - began) / count)
            return (cpu_of_programs() - before) / count

        laps = paired(
            {"one by one": lambda _: cpu_a_file(1), "in a batch": lambda _: cpu_a_file(batch)},
            1 if small else ROUNDS,
        )
    print(f"Word to PDF/A, {batch} units' plans")
    for name, count in (("one by one", 1), ("in a batch", batch)):
        print(f"  {name}: {median(laps[name]):5.2f} s CPU a file, {median(clock[count]):6.3f} s by the clock")
    print(f"  CPU time: {ratio(laps, 'one by one', 'in a batch'):.1f} times less in a batch, start included")
    if not small:
        met = "met" if median(clock[batch]) <= TARGET else "NOT met"
        print(f"  target ≤ {TARGET} s a file of a batch by the clock: {met}")


if __name__ == "__main__":
    main()
