"""A campaign's folder is made from an earlier one: workbook, templates and what was answered go with it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.pipeline.test_answers_of_reading import places, two_places
from tests.pipeline.test_questions import answer, two_registrations_of_one_day
from tests.pipeline.test_run import go

from vanthu.cli import execute
from vanthu.errors import ExitCode
from vanthu.ledger import AnswerStore
from vanthu.service.new_workspace import make_workspace
from vanthu.workspace.folder import Workspace

LABEL = "Cột F2 “Nơi thực hiện”"


@pytest.fixture
def earlier(campaign_folder: Path) -> Path:
    """A campaign in which it was answered which column is the place, and which of two files counts."""
    two_places(campaign_folder, "2024-05-20", ("Nhà văn hóa", "Xóm 1", "Xóm 2"), unit="Thôn Nam")
    two_registrations_of_one_day(campaign_folder)
    go(campaign_folder)
    for line, label in enumerate((LABEL, "Dùng 2024-05-22/hai.xlsx"), start=1):
        answer(campaign_folder / "outputs/questions.xlsx", label, line)
    go(campaign_folder)
    assert len(AnswerStore(campaign_folder / "vanthu.db").given()) == 2
    return campaign_folder


def test_what_was_answered_of_a_units_file_reads_its_next_one_in_the_next_campaign(
    earlier: Path, tmp_path: Path
) -> None:
    new = make_workspace(tmp_path / "new", Workspace(earlier))
    two_places(tmp_path / "new", "2024-05-21", ("Cổng làng", "Xóm 3", "Xóm 4"), unit="Thôn Nam")

    assert new.answers == 1
    assert places(tmp_path / "new") == {"Cổng làng": "Xóm 4"}
    workbook = (tmp_path / "new/inputs/campaign.xlsx").read_bytes()
    assert workbook == (earlier / "inputs/campaign.xlsx").read_bytes()
    (taken,) = AnswerStore(tmp_path / "new/vanthu.db").given()
    (was,) = [e for e in AnswerStore(earlier / "vanthu.db").given() if e.answer == taken.answer]
    assert taken.day == was.day


def test_an_answer_that_was_revoked_there_stays_so(earlier: Path, tmp_path: Path) -> None:
    root = tmp_path / "new"
    make_workspace(root, Workspace(earlier))
    (event,) = AnswerStore(root / "vanthu.db").given()
    execute(["answers", "revoke", event.answer.question, "-w", str(root)])

    assert make_workspace(root, Workspace(earlier)).answers == 0
    assert AnswerStore(root / "vanthu.db").given() == ()


def test_own_templates_go_with_it_and_what_is_there_stays(campaign_folder: Path, tmp_path: Path) -> None:
    (campaign_folder / "templates").mkdir()
    (campaign_folder / "templates/plan.docx").write_bytes(b"own")
    root = tmp_path / "new"
    (root / "inputs").mkdir(parents=True)
    (root / "inputs/campaign.xlsx").write_bytes(b"there")

    new = make_workspace(root, Workspace(campaign_folder))

    assert [path.name for path in new.made] == ["received", "templates"]
    assert (root / "templates/plan.docx").read_bytes() == b"own"
    assert (root / "inputs/campaign.xlsx").read_bytes() == b"there"
    assert not (root / "vanthu.db").exists()


def test_the_command_tells_what_was_taken_over(
    earlier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = str(tmp_path / "new")

    assert execute(["init", root, "--from", str(earlier), "--json"]) == ExitCode.OK

    assert json.loads(capsys.readouterr().out)["answers"] == 1
