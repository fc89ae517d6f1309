"""The life of a campaign's papers in tests: run, issue, run again."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from vanthu.document_records import IssuedDocument
from vanthu.ledger.document_store import DocumentStore
from vanthu.office.issue import IssueRequest, issue
from vanthu.pipeline.make_documents import Document, DocumentState
from vanthu.pipeline.run import Run, run
from vanthu.workspace.folder import Workspace, sha256_of

WRITTEN = dt.date(2024, 10, 5)
"""The day that the sample's campaign workbook fixes for its drafts."""

TODAY = dt.date(2024, 12, 2)


def go(folder: Path) -> Run:
    return run(Workspace(folder), today=WRITTEN, workers=1, progress=lambda *_: None)


def give(
    folder: Path, *documents: str, number: int | None = None, day: dt.date | None = None
) -> tuple[IssuedDocument, ...]:
    return issue(Workspace(folder), IssueRequest(documents, number, day, TODAY))


def made(done: Run) -> dict[str, Document]:
    return {document.name: document for document in done.documents}


def fate(done: Run, name: str) -> DocumentState:
    return made(done)[name].state


def files_of(folder: Path) -> dict[str, str]:
    """The digest of every file of a workspace."""
    return {
        path.relative_to(folder).as_posix(): sha256_of(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def kept(folder: Path, sha256: str) -> Path:
    """The kept file of that digest."""
    path = Workspace(folder).kept_file(sha256)
    assert path is not None
    return path


def issued(folder: Path, symbol: str) -> IssuedDocument:
    """The issued paper of that symbol."""
    (paper,) = [p for p in DocumentStore(folder / "vanthu.db").issued() if p.symbol == symbol]
    return paper
