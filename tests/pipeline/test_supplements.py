"""A file titled BỔ SUNG through a run: both count, and what is told of it is that it is new."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.pipeline.test_run import go
from tests.workbooks import a_workbook

from vanthu.cli import execute
from vanthu.service.history import history_of
from vanthu.workspace.folder import Workspace

SUPPLEMENT = "inputs/received/2024-05-27/Thôn Trại bs.xlsx"


@pytest.fixture
def supplemented(campaign_folder: Path) -> Path:
    go(campaign_folder)
    path = a_workbook(
        campaign_folder / SUPPLEMENT,
        "registration",
        "Thôn Trại",
        [{"work_name": "Ao làng", "field_code": "a"}],
    )
    book = load_workbook(path)
    book.worksheets[0]["A2"] = "DANH SÁCH ĐĂNG KÝ BỔ SUNG"
    book.save(path)
    return campaign_folder


def test_the_rows_of_both_stand_and_none_is_said_to_be_gone(
    supplemented: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done = go(supplemented)

    names = [row.values["work_name"] for row in done.collected.tables["registration"].rows]
    assert names == ["Đường hoa nông thôn mới", "Camera an ninh", "Ao làng"]
    told = {each.code for document in done.documents for each in document.why}
    assert "submission_new" in told
    assert "row_removed" not in told
    assert "submission_added" in {each.code for each in done.diagnostics}

    execute(["why", "registration_summary", "-w", str(supplemented)])
    assert "bỏ dòng" not in capsys.readouterr().out
    versions = [
        step
        for step in history_of(Workspace(supplemented), "T01").steps
        if step.version.form == "registration"
    ]
    assert [step.version.superseded_by for step in versions] == ["", ""]
    assert versions[1].since == ()


def test_a_supplement_that_is_sent_again_corrected_replaces_the_first_one_when_that_is_answered(
    supplemented: Path,
) -> None:
    go(supplemented)
    path = supplemented / SUPPLEMENT
    later = supplemented / "inputs/received/2024-06-03" / path.name
    later.parent.mkdir()
    book = load_workbook(path)
    book.worksheets[0]["B7"] = "Kè"
    book.save(later)

    (question,) = go(supplemented).collected.questions
    assert question.code == "adds_or_replaces"
    execute(["answers", "give", question.identity, "merges", "-w", str(supplemented)])
    done = go(supplemented)

    names = [row.values["work_name"] for row in done.collected.tables["registration"].rows]
    assert names == ["Đường hoa nông thôn mới", "Camera an ninh", "Ao làng", "Kè"]
