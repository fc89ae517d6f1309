"""A run killed at any point leaves whole outputs: the old ones or the new ones, never half."""

from __future__ import annotations

import hashlib
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.workbooks import a_workbook

KILLS = 20
COMMAND = [sys.executable, "-c", "from vanthu.cli import main; main()", "run", "--workers", "1"]


def snapshot(folder: Path) -> dict[str, str]:
    """Digests of all documents and tables."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for kind in ("documents", "tables")
        for path in sorted((folder / "outputs" / kind).glob("*"))
    }


def finish(folder: Path) -> dict[str, str]:
    subprocess.run([*COMMAND, str(folder)], check=True, capture_output=True)
    return snapshot(folder)


@pytest.mark.slow
def test_killed_runs_leave_whole_outputs_and_the_next_run_goes_on(campaign_folder: Path) -> None:
    correction = campaign_folder / "inputs/received/2024-05-24/sua.xlsx"
    old = finish(campaign_folder)
    a_workbook(
        correction,
        "registration",
        "Thôn Trại",
        [{"work_name": "Đường hoa nông thôn mới", "field_code": "a", "budget_state_vnd": 6_000_000}],
    )
    twin = campaign_folder.with_name("twin")
    shutil.copytree(campaign_folder, twin)
    began = time.monotonic()
    new = finish(twin)
    length = time.monotonic() - began
    assert new != old

    chance = random.Random(20240513)  # noqa: S311 - a repeatable choice of moments
    kept = correction.read_bytes()
    for _ in range(KILLS):
        process = subprocess.Popen(
            [*COMMAND, str(campaign_folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        # -- most of a run is reading and counting: half of the kills fall into its last third, the writing --
        moment = chance.uniform(0, 1) if chance.random() < 0.5 else chance.uniform(0.65, 1.05)
        time.sleep(length * moment)
        process.kill()
        process.wait()

        staged = campaign_folder / "outputs/.next/list.json"
        if not staged.exists():
            assert snapshot(campaign_folder) in (old, new)
        assert correction.read_bytes() == kept

    assert finish(campaign_folder) == new
    assert not (campaign_folder / "outputs/.next").exists()
