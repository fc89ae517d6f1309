"""A province: communes of 40 units with three workbooks each, run in one call, on this machine.

Targets: 130 communes (15,600 workbooks) in less than five minutes on two cores, in less than 600 MB, the time
of a commune the same whether there is one or 130. `python -m benchmarks.province 130` runs the whole.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks import stages
from benchmarks.communes import write_commune

SIZES = (1, 4, 10)
WHOLE = 130
MOST_SECONDS, MOST_MEGABYTES = 300.0, 600.0
WORKERS = 2
EVERY = 0.5
"""Seconds between two looks at the memory of all processes."""
COMMAND = (sys.executable, "-c", "from vanthu.cli import main; main()", "run", "--json")


@dataclass(frozen=True, slots=True)
class Measured:
    """What one call took.

    Args:
        seconds, cpu: By the clock; of all its processes.
        megabytes: Most that all its processes held together.
    """

    communes: int
    files: int
    documents: int
    seconds: float
    cpu: float
    megabytes: float


def measured(folders: Sequence[Path], workers: int = WORKERS) -> Measured:
    """Runs the campaigns in one call of the command."""
    before, began = os.times(), time.perf_counter()
    command = [*COMMAND, "--workers", str(workers), *map(str, folders)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True)  # noqa: S603 - ours
    with process, _watched(process.pid) as peak:
        said, _ = process.communicate()
    seconds, after = time.perf_counter() - began, os.times()
    counts = [_counted(folder) for folder in folders]
    assert said, "the command did nothing"  # noqa: S101
    return Measured(
        len(folders),
        sum(files for files, _ in counts),
        sum(documents for _, documents in counts),
        seconds,
        after.children_user + after.children_system - before.children_user - before.children_system,
        peak[0],
    )


def _counted(folder: Path) -> tuple[int, int]:
    """Files read and documents made, as the campaign's report tells."""
    report = json.loads((folder / "outputs" / "run.json").read_text(encoding="utf-8"))
    return len(report["files"]), sum(bool(document["sha256"]) for document in report["documents"])


@contextmanager
def _watched(group: int) -> Iterator[list[float]]:
    """The most memory that the processes of a group hold together, MB, while the block runs."""
    peak, over = [0.0], threading.Event()

    def watch() -> None:
        while not over.wait(EVERY):
            peak[0] = max(peak[0], _held(group))

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield peak
    finally:
        over.set()
        thread.join()


def _held(group: int) -> float:
    """MB that the processes of a group hold now, shared pages shared out; 0 where no system tells."""
    total = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            of = stat.read_text(encoding="utf-8").rpartition(")")[2].split()[2]
            if int(of) == group:
                rollup = stat.with_name("smaps_rollup").read_text(encoding="utf-8")
                total += next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
        except (OSError, StopIteration):
            continue  # -- it has just ended
    return total / 1024


def main(sizes: Sequence[int] = SIZES) -> None:
    """Prints what calls of these sizes take, and where the time of a commune goes."""
    with tempfile.TemporaryDirectory(prefix="province-") as place:
        folders = [Path(place) / f"{number:03d}" for number in range(max(sizes))]
        for number, folder in enumerate(folders):
            write_commune(folder, number)
        print(f"Communes of 40 units × 3 workbooks in one call, {WORKERS} processes at work")  # noqa: T201
        for size in sizes:
            for folder in folders[:size]:
                stages.as_new(folder)
            _tell(measured(folders[:size]))
        stages.tell(folders[: min(4, len(folders))])


def _tell(done: Measured) -> None:
    each = done.cpu / done.communes
    print(  # noqa: T201
        f"  {done.communes:4d} communes, {done.files:6d} files, {done.documents:5d} documents: "
        f"{done.seconds:6.1f} s by the clock, CPU {each:5.2f} s a commune, {done.megabytes:4.0f} MB"
    )
    if done.communes >= WHOLE:
        met = done.seconds <= MOST_SECONDS and done.megabytes <= MOST_MEGABYTES
        print(  # noqa: T201
            f"  target ≤ {MOST_SECONDS:.0f} s and ≤ {MOST_MEGABYTES:.0f} MB: {'met' if met else 'NOT met'}"
        )


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
