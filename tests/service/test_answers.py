"""Answers are listed and revoked; a revoked one is asked again and does not come back."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from tests.pipeline.test_questions import answer, two_registrations_of_one_day
from tests.pipeline.test_run import go
from tests.refusals import refused

from vanthu.cli import execute
from vanthu.errors import ExitCode
from vanthu.ledger import AnswerStore
from vanthu.records import Answer
from vanthu.screen.status import next_step
from vanthu.service.answers import answers_of, give_answer, revoke_answers
from vanthu.service.status import status_of
from vanthu.workspace.folder import Workspace

TODAY = dt.date(2024, 10, 5)


@pytest.fixture
def answered(campaign_folder: Path) -> Path:
    two_registrations_of_one_day(campaign_folder)
    go(campaign_folder)
    answer(campaign_folder / "outputs/questions.xlsx", "Dùng 2024-05-22/hai.xlsx")
    go(campaign_folder)
    return campaign_folder


def test_the_command_lists_what_was_answered_of_which_unit(
    answered: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert execute(["answers", "-w", str(answered)]) == ExitCode.OK
    said = " ".join(capsys.readouterr().out.split())
    assert "Câu trả lời đang dùng" in said

    assert execute(["answers", "-w", str(answered), "--json"]) == ExitCode.OK
    (told,) = json.loads(capsys.readouterr().out)["answers"]
    assert (told["label"], told["unit_code"], told["form"]) == (
        "Dùng 2024-05-22/hai.xlsx",
        "T02",
        "registration",
    )


def test_a_revoked_answer_is_asked_again_and_does_not_come_back(
    answered: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (event,) = answers_of(Workspace(answered))

    code = execute(["answers", "revoke", event.answer.question[:12], "-w", str(answered), "--json"])

    assert code == ExitCode.OK
    (told,) = json.loads(capsys.readouterr().out)["revoked"]
    assert told["choice"] == event.answer.choice
    for _ in range(2):
        (question,) = go(answered).collected.questions
        assert question.answer == ""
    assert answers_of(Workspace(answered)) == ()


def test_a_beginning_that_names_two_answers_revokes_neither(tmp_path: Path) -> None:
    store = AnswerStore(tmp_path / "vanthu.db")
    store.record([Answer("which-1", "a", ""), Answer("which-12", "a", "")], today=TODAY)

    with refused("answer_not_found", "which"):
        revoke_answers(Workspace(tmp_path), ["which"], TODAY)
    with refused("answer_not_found", "older"):
        revoke_answers(Workspace(tmp_path), ["which-1", "older"], TODAY)
    assert len(answers_of(Workspace(tmp_path))) == 2

    revoke_answers(Workspace(tmp_path), ["which-1"], TODAY)
    assert [event.answer.question for event in answers_of(Workspace(tmp_path))] == ["which-12"]


def test_a_folder_without_a_ledger_has_no_answers_and_gets_none(tmp_path: Path) -> None:
    assert answers_of(Workspace(tmp_path)) == ()
    assert not (tmp_path / "vanthu.db").exists()


def test_a_question_is_answered_without_the_workbook(
    campaign_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    two_registrations_of_one_day(campaign_folder)
    (question,) = go(campaign_folder).collected.questions
    w = str(campaign_folder)

    assert execute(["answers", "give", "which", "Dùng 2024-05-22/hai.xlsx", "-w", w]) == ExitCode.OK
    assert "Đã trả lời" in capsys.readouterr().out

    (event,) = answers_of(Workspace(campaign_folder))
    assert (event.answer.question, event.answer.unit) == (question.identity, "T02")
    done = go(campaign_folder)  # -- the workbook of the run before is older, and says nothing
    assert "Sân bóng" in set(done.collected.tables["registration"].frame["work_name"])


def test_what_was_not_asked_or_is_no_choice_is_refused(campaign_folder: Path) -> None:
    workspace = Workspace(campaign_folder)
    with refused("question_not_found"):
        give_answer(workspace, "which", "use", TODAY)
    two_registrations_of_one_day(campaign_folder)
    go(campaign_folder)

    with refused("choice_not_found", "hai.xlsx"):
        give_answer(workspace, "which", "cả hai", TODAY)
    assert answers_of(workspace) == ()


def test_the_status_says_to_run_again_after_an_answer_or_its_revocation(campaign_folder: Path) -> None:
    two_registrations_of_one_day(campaign_folder)
    workspace = Workspace(campaign_folder)
    go(campaign_folder)
    assert not status_of(workspace).is_answered_since

    give_answer(workspace, "which", "Dùng 2024-05-22/hai.xlsx", TODAY)
    assert status_of(workspace).is_answered_since
    assert "có câu trả lời mới" in next_step(status_of(workspace), campaign_folder)
    go(campaign_folder)
    assert not status_of(workspace).is_answered_since

    revoke_answers(workspace, ["which"], TODAY)
    assert status_of(workspace).is_answered_since
