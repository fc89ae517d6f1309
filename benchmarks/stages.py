"""Where the CPU time of a commune goes, stage by stage, and the floor under it: reading, deflating alone."""

from __future__ import annotations

import datetime as dt
import shutil
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

from python_calamine import CalamineWorkbook

from vanthu.ledger.document_store import DocumentStore
from vanthu.ledger.store import Ledger
from vanthu.packages import compressed
from vanthu.pipeline import run
from vanthu.pipeline import steps as work
from vanthu.workspace.folder import Workspace
from vanthu.workspace.release import Release

TODAY = dt.date(2026, 11, 5)
STAGES: tuple[tuple[object, str, str], ...] = (
    (run, "read_campaign", "the campaign workbook (openpyxl)"),
    (Workspace, "receipts", "digests of the received files"),
    (work, "read_received", "reading the received files"),
    (work, "settle", "tables, counts, what each document says"),
    (work, "make_documents", "templates, rendering, audit"),
    (work, "files_to_return", "marked workbooks for the units"),
    (work, "_tables", "tables.xlsx and .csv (openpyxl)"),
    (work, "questions_workbook", "the workbook of questions"),
    (Workspace, "keep", "keeping what came in"),
    (Ledger, "record_versions", "the ledger: submissions"),
    (DocumentStore, "record_drafts", "the ledger: drafts with their provenance"),
    (run, "run_json", "run.json"),
    (Release, "commit", "putting the outputs in place"),
)


class Here(Executor):
    """Does each task at once, in this process."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Does the task."""
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def as_new(folder: Path) -> None:
    """Takes away what earlier runs left in a workspace."""
    for name in ("outputs", "kept"):
        shutil.rmtree(folder / name, ignore_errors=True)
    for path in folder.glob("vanthu.db*"):
        path.unlink()


def tell(folders: Sequence[Path]) -> None:
    """Prints the mean CPU time of a commune by stage, after one that is not counted, and the floor."""
    _run(folders[0])
    spent: Counter[str] = Counter()
    for folder in folders:
        as_new(folder)
    began = time.process_time()
    with _clocked(spent):
        for folder in folders:
            _run(folder)
    total = time.process_time() - began
    print(f"Where the CPU time of a commune goes, in one process ({len(folders)} communes)")  # noqa: T201
    rest = total - sum(spent.values())
    for words, seconds in (*spent.most_common(), ("the rest", rest), ("all", total)):
        print(f"  {words:42} {1000 * seconds / len(folders):6.0f} ms  {seconds / total:4.0%}")  # noqa: T201
    print("The floor under it")  # noqa: T201
    for words, job in (
        ("calamine alone, the received .xlsx", _read),
        ("deflate alone, the outputs", _deflate),
    ):
        seconds = job(folders)
        print(f"  {words:42} {1000 * seconds / len(folders):6.0f} ms  {seconds / total:4.0%}")  # noqa: T201


def _run(folder: Path) -> None:
    run.run_reading_in(Here(), Workspace(folder), today=TODAY, progress=lambda *_: None)


@contextmanager
def _clocked(spent: Counter[str]) -> Iterator[None]:
    """Counts the CPU seconds of each stage."""
    with ExitStack() as stack:
        for holder, name, words in STAGES:
            plain = getattr(holder, name)
            stack.enter_context(mock.patch.object(holder, name, _counting(plain, words, spent)))
        yield


def _counting(plain: Callable[..., Any], words: str, spent: Counter[str]) -> Callable[..., Any]:
    def counted(*args: Any, **kwargs: Any) -> Any:
        began = time.process_time()
        try:
            return plain(*args, **kwargs)
        finally:
            spent[words] += time.process_time() - began

    return counted


def _read(folders: Sequence[Path]) -> float:
    began = time.process_time()
    for path in _files(folders, "inputs/received", ".xlsx"):
        CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    return time.process_time() - began


def _deflate(folders: Sequence[Path]) -> float:
    parts = []
    for suffix in (".docx", ".xlsx"):
        for path in _files(folders, "outputs", suffix):
            with zipfile.ZipFile(path) as package:
                parts += [(name, package.read(name)) for name in package.namelist()]
    began = time.process_time()
    for name, data in parts:
        compressed(name, data)
    return time.process_time() - began


def _files(folders: Sequence[Path], below: str, suffix: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((folder / below).rglob(f"*{suffix}"))
