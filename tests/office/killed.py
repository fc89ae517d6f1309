"""A campaign's life, killed at a chosen write, or cut from power there.

A program of its own, so that the process that dies has no threads of a test runner. Each line that comes in,
`FOLDER MODE WRITE SEED`, is a life that ends at that write, and then goes on; the answer is `killed`.
"""

from __future__ import annotations

import datetime as dt
import os
import random
import signal
import sqlite3
import sys
from collections.abc import Callable
from concurrent.futures import Executor, Future
from contextlib import suppress
from pathlib import Path
from typing import Any

from vanthu.document_records import in_force
from vanthu.errors import ExitCode
from vanthu.ledger.document_store import DocumentStore
from vanthu.office.issue import IssueRequest, issue
from vanthu.pipeline.run import run_reading_in
from vanthu.workspace import folder as workspace
from vanthu.workspace import release
from vanthu.workspace.folder import Workspace

BEFORE, HALFWAY, AFTER, POWER = MODES = ("before", "halfway", "after", "power")
WRITTEN, TODAY = dt.date(2024, 10, 5), dt.date(2024, 12, 2)


class Here(Executor):
    """Has each file read at once, in this process: to start others would take longer than all else."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def a_run(folder: Path) -> None:
    run_reading_in(Here(), Workspace(folder), today=WRITTEN, progress=lambda *_: None)


def live(folder: Path, told: Callable[[], object] = lambda: None) -> None:
    """Runs and issues whatever is not issued yet: begun again after a kill, it ends in the same state.

    Args:
        told: Called before and after each issuing.
    """
    for documents in (("plan",), ("registration_summary", "results_report")):
        a_run(folder)
        known = {
            issued_document.draft.kind
            for issued_document in in_force(DocumentStore(folder / "vanthu.db").issued()).values()
        }
        wanted = tuple(kind for kind in documents if kind not in known)
        told()
        if wanted:
            issue(Workspace(folder), IssueRequest(wanted, None, None, TODAY))
        told()
    a_run(folder)


class Death:
    """Counts writes and dies at one of them.

    Args:
        mode: Dies before, halfway in or after the write; or after it, forgetting what was not synced.
        last: Number of the fatal write; 0 for none.
        chance: Which unsynced changes the disk happens to have kept.
    """

    def __init__(self, mode: str, last: int, chance: random.Random) -> None:
        self.mode, self.last, self.chance = mode, last, chance
        self.writes = 0
        self.unsynced: list[tuple[Path, Callable[[], object]]] = []

    def around(self, write: Callable[[], Any], *, halfway: Callable[[], object] | None = None) -> Any:
        """One write."""
        self.writes += 1
        fatal = self.writes == self.last
        if fatal and self.mode == BEFORE:
            self.die()
        if fatal and self.mode == HALFWAY:
            if halfway:
                halfway()
            self.die()
        result = write()
        if fatal:
            self.die()
        return result

    def die(self) -> None:
        """Ends the process at once."""
        if self.mode == POWER:
            for _, undo in reversed(self.unsynced):
                if self.chance.random() < 0.7:
                    undo()
        os.kill(os.getpid(), signal.SIGKILL)

    def synced(self, folder: Path) -> None:
        """The entries of a folder last from now on."""
        self.unsynced = [(parent, undo) for parent, undo in self.unsynced if parent != folder]


def arm(death: Death) -> None:
    """Puts every write of the program in the hands of death."""
    _arm_files(death)
    _arm_moves(death)
    _arm_ledger(death)


def _arm_files(death: Death) -> None:
    write_through, sync_folder, unlink = release.write_through, release.sync_folder, Path.unlink

    def writing(path: Path, data: bytes) -> None:
        death.unsynced.append((path.parent, lambda: unlink(path, missing_ok=True)))
        death.around(
            lambda: write_through(path, data), halfway=lambda: path.write_bytes(data[: len(data) // 2])
        )

    def syncing(folder: Path) -> None:
        death.around(lambda: sync_folder(folder))
        death.synced(folder)

    release.write_through = workspace.write_through = writing  # type: ignore[attr-defined]
    release.sync_folder = workspace.sync_folder = syncing  # type: ignore[attr-defined]


def _arm_moves(death: Death) -> None:
    replace, unlink = Path.replace, Path.unlink

    def replacing(self: Path, target: Path) -> Path:
        there, moved = target.read_bytes() if target.is_file() else None, self.read_bytes()

        def undo() -> None:
            if there is None:
                unlink(target, missing_ok=True)
            else:
                target.write_bytes(there)
            if self.parent.is_dir():
                self.write_bytes(moved)

        death.unsynced.append((target.parent, undo))
        return Path(death.around(lambda: replace(self, target)))

    def unlinking(self: Path, missing_ok: bool = False) -> None:
        if self.is_file() and self.name != ".lock":
            there = self.read_bytes()
            death.unsynced.append((self.parent, lambda: self.write_bytes(there)))
        death.around(lambda: unlink(self, missing_ok))

    Path.replace, Path.unlink = replacing, unlinking  # type: ignore[method-assign, assignment]


def _arm_ledger(death: Death) -> None:
    connect = sqlite3.connect

    class Connection(sqlite3.Connection):
        def execute(self, sql: str, parameters: Any = ()) -> sqlite3.Cursor:
            if sql == "COMMIT":
                cursor: sqlite3.Cursor = death.around(lambda: super(Connection, self).execute(sql))
                return cursor
            return super().execute(sql, parameters)

    sqlite3.connect = lambda *args, **kwargs: connect(*args, **kwargs, factory=Connection)  # type: ignore[assignment]


def killed(folder: Path, mode: str, last: int, seed: int) -> str:
    """Lives in a child until the fatal write, and says `killed`.

    Returns:
        Where there was no fatal write: the number of writes before and after each issuing, and at the end.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        code = ExitCode.BUG
        with suppress(BaseException):
            death = Death(mode, last, random.Random(seed))  # noqa: S311 - a repeatable choice
            arm(death)
            marks: list[int] = []
            live(folder, lambda: marks.append(death.writes))
            os.write(writing, " ".join(map(str, (*marks, death.writes))).encode())
            code = ExitCode.OK
        os._exit(code)
    os.close(writing)
    _, status = os.waitpid(child, 0)
    said = os.read(reading, 100)
    os.close(reading)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
        return "killed"
    return said.decode() or "failed"


def main() -> None:
    """Kills, then lives on in the same folder, as often as lines come in: `FOLDER MODE WRITES SEED`."""
    for line in sys.stdin:
        folder, mode, last, seed = line.split("\t")
        outcome = killed(Path(folder), mode, int(last), int(seed))
        live(Path(folder))
        sys.stdout.write(f"{outcome}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
