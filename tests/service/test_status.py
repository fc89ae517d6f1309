from __future__ import annotations

from pathlib import Path

import pytest
from tests.office.life import give, go
from tests.service.a_status import HELD, SENT, a_document, a_status, issued
from tests.workbooks import a_workbook

from vanthu.cli import execute
from vanthu.errors import ExitCode
from vanthu.pipeline.make_documents import DocumentState
from vanthu.service.status import (
    status_of,
)
from vanthu.workspace.folder import Workspace


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
