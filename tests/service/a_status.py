"""States of a campaign for tests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tests.documents.kinds.test_correction import an_issued_document

from vanthu.diagnostics import Severity
from vanthu.document_records import IssuedDocument, NumberState
from vanthu.pipeline.make_documents import DocumentState
from vanthu.service.status import (
    LastRun,
    ReportedDiagnostic,
    ReportedDocument,
    ReportedQuestion,
    Status,
)

DIGEST = "d" * 64


def a_document(
    fate: DocumentState,
    *,
    name: str = "04_registration_summary",
    sha256: str = "",
    issued: Mapping[str, str] | None = None,
) -> ReportedDocument:
    kind = name.partition("_")[2]
    return ReportedDocument(
        name=name,
        kind=kind,
        state=fate,
        sha256=sha256,
        why=(),
        incomplete=(),
        issued=issued or {},
        sources={},
    )


def a_status(
    *documents: ReportedDocument,
    issued_now: Sequence[IssuedDocument] = (),
    unread: Sequence[str] = (),
    errors: int = 0,
    questions: Sequence[str] = (),
    is_workbook_changed: bool = False,
) -> Status:
    last = LastRun(
        today=dt.date(2024, 10, 5),
        files=(),
        units=(),
        diagnostics=[ReportedDiagnostic(severity=Severity.ERROR, message="")] * errors,
        questions=[ReportedQuestion(answer=answer) for answer in questions],
        documents=documents,
    )
    return Status(last, tuple(unread), is_workbook_changed, tuple(issued_now))


def issued(state: NumberState = NumberState.ISSUED) -> IssuedDocument:
    """The document 15/BC-UBND, made of a draft."""
    document = an_issued_document()
    assert document.number is not None
    draft = replace(document.draft, sha256=DIGEST)
    return replace(document, draft=draft, number=replace(document.number, state=state))


SENT = a_document(DocumentState.NEW, sha256=DIGEST)


HELD = a_document(DocumentState.HELD, name="05_results_report")


STANDING = a_document(DocumentState.ISSUED, issued={"path": issued().path})
