"""The life of a campaign's papers in tests: run, issue, run again."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from vanthu.making import Document, Fate
from vanthu.office.issuing import Request, issue
from vanthu.papers import IssuedPaper
from vanthu.run import Run, run
from vanthu.workspace import Workspace

WRITTEN = dt.date(2024, 10, 5)
"""The day that the sample's campaign workbook fixes for its drafts."""

TODAY = dt.date(2024, 12, 2)


def go(folder: Path) -> Run:
    return run(Workspace(folder), today=WRITTEN, workers=1, progress=lambda *_: None)


def give(
    folder: Path, *documents: str, number: int | None = None, day: dt.date | None = None
) -> tuple[IssuedPaper, ...]:
    return issue(Workspace(folder), Request(documents, number, day, TODAY))


def made(done: Run) -> dict[str, Document]:
    return {document.name: document for document in done.documents}


def fate(done: Run, name: str) -> Fate:
    return made(done)[name].fate
