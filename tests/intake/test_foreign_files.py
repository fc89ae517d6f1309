"""Files that others collected, as for tests of readers: each is read, or told in one true sentence,
at little cost.

`VANTHU_FOREIGN=/path pytest -s tests/intake/test_foreign_files.py` reads every file below that folder;
without it there is nothing to test. No such file is kept here.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import Self

import pytest
from tests.intake.builders import a_context, kept

from vanthu.diagnostics import Severity
from vanthu.intake.read_in_processes import read_all, readers
from vanthu.records import ReadFile, ReadOutcome

FOLDER = os.environ.get("VANTHU_FOREIGN", "")
MOST_SECONDS = 10.0
MOST_BYTES = 1_000_000_000
_GLANCE = 0.1
"""Seconds between two looks at what the processes take."""
_MISSING_WORD = re.compile(r"…(?![^“]*”)(?![^«]*»)")
"""A fact that a sentence lacks; an ellipsis in quoted words is the file's own."""

pytestmark = pytest.mark.skipif(not FOLDER, reason="VANTHU_FOREIGN names no folder of files")


@dataclass(frozen=True, slots=True)
class Cost:
    """What reading a file took: seconds, and the most bytes of any process at work on it."""

    name: str
    seconds: float
    size: int


def _files() -> list[Path]:
    return sorted(path for path in Path(FOLDER).rglob("*") if path.is_file())


def _below(process: int | str = "self") -> Iterator[int]:
    """The processes that a process started, and those that they started."""
    try:
        listed = [path.read_text().split() for path in Path(f"/proc/{process}/task").glob("*/children")]
    except OSError:
        return
    for child in (int(number) for numbers in listed for number in numbers):
        yield child
        yield from _below(child)


def _peaks() -> Mapping[int, int]:
    """The most memory that each process below this one has ever held, in bytes."""
    peaks = {}
    for process in _below():
        try:
            status = Path(f"/proc/{process}/status").read_text()
        except OSError:
            continue
        if found := re.search(r"VmHWM:\s+(\d+) kB", status):
            peaks[process] = int(found[1]) * 1024
    return peaks


class _Watch:
    """Looks at what the processes take while a file is read."""

    def __enter__(self) -> Self:
        self._before, self.most, self._ended = _peaks(), 0, Event()
        self._began = time.perf_counter()
        self._thread = Thread(target=self._look)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.seconds = time.perf_counter() - self._began
        self._ended.set()
        self._thread.join()

    def _look(self) -> None:
        ended = False
        while not ended:
            ended = self._ended.wait(_GLANCE)
            grown = [peak for process, peak in _peaks().items() if peak > self._before.get(process, 0)]
            self.most = max([self.most, *grown])


def _complaint(file: ReadFile) -> str:
    """Why a file was neither read nor told in one true sentence; empty where it was."""
    told = [each for each in file.diagnostics if each.severity is not Severity.NOTE]
    if any("\n" in each.message or _MISSING_WORD.search(each.message) for each in told):
        return "a sentence lacks a word"
    if file.outcome is ReadOutcome.READ:
        return "" if file.tables else "read, but nothing was found"
    reasons = [each for each in told if not each.code.endswith("_left_out")]
    if len(reasons) != 1:
        return f"{len(told)} sentences: {', '.join(sorted({each.code for each in told}))}"
    return "" if "file_reader_" not in reasons[0].code else reasons[0].message


def test_every_file_is_read_or_told_in_one_sentence_at_little_cost() -> None:
    costs, complaints, outcomes = [], [], dict.fromkeys(ReadOutcome, 0)
    with readers(1) as executor:
        for path in _files():
            name = path.relative_to(FOLDER).as_posix()
            with _Watch() as watch:
                (files,) = read_all([kept(path, name)], a_context(), executor)
            costs.append(Cost(name, watch.seconds, watch.most))
            for file in files:
                outcomes[file.outcome] += 1
                if complaint := _complaint(file):
                    complaints.append(f"{file.file}: {complaint}")
    slowest = sorted(costs, key=lambda cost: -cost.seconds)[:10]
    largest = sorted(costs, key=lambda cost: -cost.size)[:10]
    print(f"\n{len(costs)} files: " + ", ".join(f"{count} {word}" for word, count in outcomes.items()))  # noqa: T201 - the result
    for cost in (*slowest, *largest):
        print(f"{cost.seconds:8.2f} s {cost.size / 1e6:8.0f} MB  {cost.name}")  # noqa: T201

    assert complaints == []
    assert slowest[0].seconds < MOST_SECONDS
    assert largest[0].size < MOST_BYTES
