"""Turning Word files into PDF/A in one batch, beside one by one: the program's start is paid once.

Target: at most 0.1 s for each file of a batch.
"""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from pathlib import Path

from vanthu.docx.to_pdf import soffice_path, to_pdf

TEMPLATES = Path(__file__).parents[1] / "templates"
BATCH, ALONE = 60, 5
"""Files of a batch: a campaign's units; how many are also made one by one."""
TARGET = 0.1
TIMEOUT = 600.0


def _seconds(paths: list[Path], out: Path) -> float:
    began = time.perf_counter()
    to_pdf(paths, out, timeout=TIMEOUT)
    return time.perf_counter() - began


def main() -> None:
    """Prints the time of a file either way, by the clock, and how many times less the batch takes."""
    if soffice_path() is None:
        print("PDF: LibreOffice is not installed")  # noqa: T201
        return
    with tempfile.TemporaryDirectory() as folder:
        # what most files of a campaign are: the units' plans
        paths = [Path(folder) / f"{number}.docx" for number in range(BATCH)]
        for path in paths:
            shutil.copyfile(TEMPLATES / "unit_plan.docx", path)
        alone = statistics.median(_seconds([path], Path(folder) / "alone") for path in paths[:ALONE])
        batch = _seconds(paths, Path(folder) / "batch") / BATCH
    print(f"Word to PDF/A, {BATCH} units' plans, by the clock")  # noqa: T201
    print(f"  one by one {alone:6.3f} s a file")  # noqa: T201
    print(f"  in a batch {batch:6.3f} s a file, start included")  # noqa: T201
    met = "met" if batch <= TARGET else "NOT met"
    print(f"  {alone / batch:.1f} times less; target ≤ {TARGET} s: {met}")  # noqa: T201


if __name__ == "__main__":
    main()
