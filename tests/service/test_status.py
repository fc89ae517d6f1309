from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from tests.documents.kinds.test_correction import a_paper
from tests.office.life import give, go
from tests.workbooks import a_workbook

from vanthu.cli import execute
from vanthu.diagnostics import Severity
from vanthu.document_records import IssuedDocument, NumberState
from vanthu.errors import ExitCode
from vanthu.pipeline.make_documents import DocumentState
from vanthu.screen.status import next_step
from vanthu.service.status import (
    LastRun,
    ReportedDiagnostic,
    ReportedDocument,
    ReportedQuestion,
    Status,
    status_of,
)
from vanthu.workspace.folder import Workspace

HERE = Path("dot")
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
    """The paper 15/BC-UBND, made of a draft."""
    paper = a_paper()
    assert paper.number is not None
    draft = replace(paper.draft, sha256=DIGEST)
    return replace(paper, draft=draft, number=replace(paper.number, state=state))


SENT = a_document(DocumentState.NEW, sha256=DIGEST)
HELD = a_document(DocumentState.HELD, name="05_results_report")
STANDING = a_document(DocumentState.ISSUED, issued={"path": issued().path})


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status(None, (), is_workbook_changed=False, issued=()), "chép tệp các đơn vị gửi vào dot/inputs/"),
        (a_status(SENT, unread=["a.xlsx", "b.xlsx"], errors=1), "có 2 tệp chưa đọc (a.xlsx, b.xlsx): chạy"),
        (a_status(SENT, is_workbook_changed=True, errors=1), "sổ campaign.xlsx đã sửa"),
        (
            a_status(SENT, HELD, issued_now=[issued()], errors=1),
            "đã ban hành 15/BC-UBND sau lần chạy cuối: chạy",
        ),
        (
            a_status(STANDING, issued_now=[issued(NumberState.CANCELLED)]),
            "đã hủy 15/BC-UBND sau lần chạy cuối",
        ),
        (a_status(SENT, questions=["", "giữ"], errors=1), "trả lời 1 câu hỏi"),
        (a_status(SENT, HELD, errors=3), "cho đơn vị sửa 3 lỗi"),
        (a_status(SENT, HELD), "dưới bảng văn bản"),
        (a_status(SENT, STANDING), "ban hành bằng `vanthu issue`"),
        (
            a_status(STANDING, a_document(DocumentState.NEW, name="02_unit_plan"), issued_now=[issued()]),
            "`vanthu register`",
        ),
    ],
)
def test_the_next_step_is_the_first_thing_that_waits(status: Status, words: str) -> None:
    assert words in next_step(status, HERE)


def test_a_draft_that_was_issued_since_is_issued() -> None:
    status = a_status(SENT, HELD, issued_now=[issued()])

    assert [state for _, state in status.documents] == [DocumentState.ISSUED, DocumentState.HELD]


def test_a_further_reminder_for_signing_is_not_taken_for_the_issued_one() -> None:
    again = a_document(DocumentState.NEW, sha256="e" * 64)

    status = a_status(again, issued_now=[issued()])

    assert status.issued_since == ()
    assert status.documents == ((again, DocumentState.NEW),)


def written(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_command_tells_the_last_run_and_what_is_new_and_writes_nothing(
    campaign_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    go(campaign_folder)
    give(campaign_folder, "plan", number=45)
    before = written(campaign_folder)

    assert execute(["status", str(campaign_folder)]) == ExitCode.OK

    said = capsys.readouterr().out
    assert "Thôn Trại" in said
    assert "04_registration_summary" in said
    assert "45/KH-UBND" in said
    assert "sau lần chạy cuối" in said
    assert written(campaign_folder) == before

    go(campaign_folder)
    status = status_of(Workspace(campaign_folder))
    assert (status.unread, status.is_workbook_changed, status.issued_since) == ((), False, ())

    a_workbook(campaign_folder / "inputs/received/2024-10-01/moi.xlsx", "registration", "Thôn Đông", [])
    (campaign_folder / "inputs/campaign.xlsx").write_bytes(b"")
    status = status_of(Workspace(campaign_folder))
    assert (status.unread, status.is_workbook_changed) == (("2024-10-01/moi.xlsx",), True)


def test_a_folder_before_its_first_run_gets_no_ledger(
    campaign_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = written(campaign_folder)

    assert execute(["status", str(campaign_folder)]) == ExitCode.OK

    assert "vanthu run" in capsys.readouterr().out
    assert written(campaign_folder) == before
