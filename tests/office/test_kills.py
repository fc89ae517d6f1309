"""Killed at any write, or cut from power: no gap, no double number, no half file, nothing lost."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.office import killed

from vanthu.ledger.document_store import DocumentStore
from vanthu.workspace.folder import sha256_of

KILLS = int(os.environ.get("VANTHU_KILLS", "24"))
"""Kills of all four ways together; `VANTHU_KILLS=1000` is the long run, which kills at every write."""

SYMBOLS = ["01/KH-UBND", "02/BC-UBND", "03/BC-UBND"]


@contextmanager
def reaper() -> Iterator[subprocess.Popen[str]]:
    """The program that kills: it has read its libraries once."""
    with subprocess.Popen(
        [sys.executable, killed.__file__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    ) as process:
        yield process
        assert process.stdin
        process.stdin.close()


def kill(process: subprocess.Popen[str], folder: Path, mode: str, last: int, seed: int = 0) -> str:
    assert process.stdin
    assert process.stdout
    process.stdin.write(f"{folder}\t{mode}\t{last}\t{seed}\n")
    process.stdin.flush()
    return process.stdout.readline().strip()


def state(folder: Path) -> dict[str, str]:
    """Digest of every output and of every kept file but the report, whose timings differ."""
    return {
        path.relative_to(folder).as_posix(): sha256_of(path)
        for kind in ("outputs", "kept", "inputs")
        for path in sorted((folder / kind).rglob("*"))
        if path.is_file() and path.name not in ("run.json", ".lock") and path.suffix != ".tmp"
    }


@pytest.fixture(scope="module")
def undisturbed(
    sample_workspace: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[subprocess.Popen[str], list[int], dict[str, str]]]:
    """The program that kills, the writes of a life that nothing ends, and what that leaves."""
    whole = Path(shutil.copytree(sample_workspace, tmp_path_factory.mktemp("undisturbed") / "whole"))
    with reaper() as process:
        marks = [int(mark) for mark in kill(process, whole, killed.AFTER, 0).split()]
        yield process, marks, state(whole)


@pytest.mark.slow
@pytest.mark.parametrize("mode", killed.MODES)
def test_a_life_killed_at_any_write_ends_as_if_nothing_had_happened(
    undisturbed: tuple[subprocess.Popen[str], list[int], dict[str, str]],
    sample_workspace: Path,
    tmp_path: Path,
    mode: str,
) -> None:
    process, (first, first_end, second, second_end, end), expected = undisturbed
    chance = random.Random(mode)  # noqa: S311 - a repeatable choice of moments
    issuing = [*range(first + 1, first_end + 1), *range(second + 1, second_end + 1)]
    moments = set(range(1, end + 1))
    if len(moments) > KILLS / 4:
        moments = {chance.choice(issuing) for _ in range(KILLS // 8)}
        moments |= {chance.randint(1, end) for _ in range(KILLS // 4 - len(moments))}
    for moment in sorted(moments):
        folder = tmp_path / f"killed-{moment}"
        shutil.copytree(sample_workspace, folder)

        assert kill(process, folder, mode, moment, moment) == "killed"

        documents = DocumentStore(folder / "vanthu.db").issued()
        assert [document.symbol for document in documents] == SYMBOLS
        assert [number.number for number in DocumentStore(folder / "vanthu.db").numbers()] == [1, 2, 3]
        assert all(sha256_of(folder / "outputs" / document.path) == document.sha256 for document in documents)
        assert state(folder) == expected, moment
        assert not (folder / "outputs" / ".next").exists()
        shutil.rmtree(folder)
