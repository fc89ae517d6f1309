"""A run killed at any point leaves whole outputs: the old ones or the new ones, never half."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.workbooks import a_workbook

KILLS = 20

PROGRAM = """
import os, sys
from vanthu.cli import execute

answers = os.fdopen(os.dup(1), "w")
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
for line in sys.stdin:
    folder, where = line.rstrip().rsplit(" ", 1)
    child = where == "child" and os.fork()
    if not child:
        code = execute(["run", "--workers", "1", folder])
        if where == "child":
            os._exit(code)
    else:
        print(child, file=answers, flush=True)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    print(code, file=answers, flush=True)
"""
"""Does a run itself, or in a process that it forks and names, and gives its exit code; it imports once."""


@dataclass(frozen=True)
class Runs:
    """Runs of the command.

    Args:
        process: Of `PROGRAM`.
    """

    process: subprocess.Popen[str]

    def _ask(self, folder: Path, where: str) -> None:
        assert self.process.stdin
        self.process.stdin.write(f"{folder} {where}\n")
        self.process.stdin.flush()

    def _answer(self) -> int:
        assert self.process.stdout
        return int(self.process.stdout.readline())

    def finish(self, folder: Path) -> dict[str, str]:
        """Digests of the outputs of a whole run."""
        self._ask(folder, "here")
        assert self._answer() == 0
        return snapshot(folder)

    def kill(self, folder: Path, after: float) -> None:
        """A run in a process of its own that is killed after that many seconds."""
        self._ask(folder, "child")
        child = self._answer()
        time.sleep(after)
        with suppress(ProcessLookupError):  # -- it had ended
            os.kill(child, signal.SIGKILL)
        assert self._answer() in (0, -signal.SIGKILL)


@pytest.fixture
def runs() -> Iterator[Runs]:
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Runs(process)
        assert process.stdin
        process.stdin.close()


def snapshot(folder: Path) -> dict[str, str]:
    """Digests of all documents and tables."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for kind in ("documents", "tables")
        for path in sorted((folder / "outputs" / kind).glob("*"))
    }


@pytest.mark.slow
def test_killed_runs_leave_whole_outputs_and_the_next_run_goes_on(campaign_folder: Path, runs: Runs) -> None:
    correction = campaign_folder / "inputs/received/2024-05-24/sua.xlsx"
    old = runs.finish(campaign_folder)
    a_workbook(
        correction,
        "registration",
        "Thôn Trại",
        [{"work_name": "Đường hoa nông thôn mới", "field_code": "a", "budget_state_vnd": 6_000_000}],
    )
    twin = campaign_folder.with_name("twin")
    shutil.copytree(campaign_folder, twin)
    began = time.monotonic()
    new = runs.finish(twin)
    length = time.monotonic() - began
    assert new != old

    chance = random.Random(20240513)  # noqa: S311 - a repeatable choice of moments
    kept = correction.read_bytes()
    for _ in range(KILLS):
        # -- most of a run is reading and counting: half of the kills fall into its last third, the writing --
        moment = chance.uniform(0, 1) if chance.random() < 0.5 else chance.uniform(0.65, 1.05)
        runs.kill(campaign_folder, length * moment)

        staged = campaign_folder / "outputs/.next/list.json"
        if not staged.exists():
            assert snapshot(campaign_folder) in (old, new)
        assert correction.read_bytes() == kept

    assert runs.finish(campaign_folder) == new
    assert not (campaign_folder / "outputs/.next").exists()
