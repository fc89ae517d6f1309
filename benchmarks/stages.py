"""Where the CPU time of a commune goes, stage by stage, and the floor under it: reading, deflating alone."""

from __future__ import annotations

import datetime as dt
import shutil
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from benchmarks.stage_clock import Stages, clocked
from vanthu.campaign.workbook import read_campaign
from vanthu.intake import read_all
from vanthu.ledger import DocumentStore, Ledger
from vanthu.packages import compressed
from vanthu.pipeline import report_json, run
from vanthu.pipeline.compare_issued import plan_drafts
from vanthu.pipeline.draft_all import gather
from vanthu.pipeline.export_tables import table_csv, tables_workbook
from vanthu.pipeline.make_documents import make_documents, make_ready
from vanthu.pipeline.questions import questions_workbook
from vanthu.pipeline.read_received import inbox_of
from vanthu.pipeline.return_files import files_to_return
from vanthu.returned import begin_returning
from vanthu.workspace import Release, Workspace

TODAY = dt.date(2026, 11, 5)
STAGES: Stages = {
    "the campaign workbook (openpyxl)": (read_campaign,),
    "taking in the received files": (Workspace.receive,),
    "reading the received files": (read_all, inbox_of),
    "tables, counts, what each document says": (gather, plan_drafts),
    "templates, rendering, audit": (make_ready, make_documents),
    "marked workbooks for the units": (begin_returning, files_to_return),
    "tables.xlsx and .csv (openpyxl)": (table_csv, tables_workbook),
    "the workbook of questions": (questions_workbook,),
    "keeping what was used": (Workspace.keep,),
    "the ledger: submissions": (Ledger.record_versions,),
    "the ledger: drafts with their provenance": (DocumentStore.record_drafts,),
    "run.json": (report_json,),
    "putting the outputs in place": (Release.commit,),
}


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
    for folder in folders:
        as_new(folder)
    began = time.process_time()
    with clocked(STAGES) as spent:
        for folder in folders:
            _run(folder)
    total = time.process_time() - began
    print(f"Where the CPU time of a commune goes, in one process, communes: {len(folders)}")
    rest = total - sum(spent.values())
    floor = {
        "calamine alone, the received .xlsx": _read(folders),
        "deflate alone, the outputs": _deflate(folders),
    }
    for title, lines in (
        ("", (*spent.most_common(), ("the rest", rest), ("all", total))),
        ("The floor under it", floor.items()),
    ):
        if title:
            print(title)
        for words, seconds in lines:
            print(f"  {words:42} {1000 * seconds / len(folders):6.0f} ms  {seconds / total:4.0%}")


def _run(folder: Path) -> None:
    run.run_reading_in(Here(), Workspace(folder), today=TODAY, progress=lambda *_: None)


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
