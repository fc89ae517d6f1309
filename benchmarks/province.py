"""A province: communes of 40 units with three workbooks each, run in one call, on this machine.

Targets: 130 communes (15,600 workbooks) in less than five minutes on two cores, in less than 600 MB, the time
of a commune the same whether there is one or 130. `python -m benchmarks.province 1 4 40 130` runs the whole,
`python -m benchmarks.province documents 358` makes ten thousand documents in one call.
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
from benchmarks.communes import UNITS, write_commune

SIZES, SMALL_SIZES = (1, 4, 10), (1, 2)
SMALL_UNITS = 4
DOCUMENT_COMMUNES, DOCUMENT_UNITS = 20, 26
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
    assert said, "the command did nothing"
    assert process.returncode in (0, 1), f"the command ended with {process.returncode}"
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


def main(small: bool = False, sizes: Sequence[int] = SIZES) -> None:
    """Prints what calls of these sizes take, where the time of a commune goes, what many documents take."""
    sizes, units = (SMALL_SIZES, SMALL_UNITS) if small else (sizes, UNITS)
    with tempfile.TemporaryDirectory(prefix="province-") as place:
        folders = _communes(Path(place), max(sizes), units)
        print(f"Communes of {units} units × 3 workbooks in one call, {WORKERS} processes at work")
        for size in sizes:
            for folder in folders[:size]:
                stages.as_new(folder)
            _tell(measured(folders[:size]))
        stages.tell(folders[: min(4, len(folders))])
    documents(1 if small else DOCUMENT_COMMUNES, SMALL_UNITS if small else DOCUMENT_UNITS)


def documents(communes: int, units: int = DOCUMENT_UNITS) -> None:
    """Prints what a call takes in which every unit's plan becomes a document."""
    with tempfile.TemporaryDirectory(prefix="documents-") as place:
        print(f"Communes of {units} units that each send a plan, in one call, {WORKERS} processes at work")
        _tell(measured(_communes(Path(place), communes, units, plans=True)))


def _communes(place: Path, count: int, units: int, *, plans: bool = False) -> list[Path]:
    folders = [place / f"{number:03d}" for number in range(count)]
    for number, folder in enumerate(folders):
        write_commune(folder, number, units, plans=plans)
    return folders


def _tell(done: Measured) -> None:
    each = done.cpu / done.communes
    print(
        f"  {done.communes:4d} communes, {done.files:6d} files, {done.documents:5d} documents: "
        f"{done.seconds:6.1f} s by the clock, CPU {each:5.2f} s a commune, {done.megabytes:4.0f} MB"
    )
    if done.communes == WHOLE:
        met = done.seconds <= MOST_SECONDS and done.megabytes <= MOST_MEGABYTES
        print(f"  target ≤ {MOST_SECONDS:.0f} s and ≤ {MOST_MEGABYTES:.0f} MB: {'met' if met else 'NOT met'}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["documents"]:
        documents(*map(int, sys.argv[2:]))
    else:
        main(sizes=tuple(map(int, sys.argv[1:])) or SIZES)
