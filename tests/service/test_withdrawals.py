"""A received file is taken out again: kept, counted nowhere, its errors and letters closed."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import zipfile
from pathlib import Path

import pytest
from tests.office.life import give
from tests.pipeline.test_run import go
from tests.refusals import refused
from tests.workbooks import CellValue, a_workbook

from vanthu.cli import execute
from vanthu.errors import ExitCode
from vanthu.ledger import DocumentStore
from vanthu.office.verify import Reproduction, verify
from vanthu.records import ReadOutcome
from vanthu.service.status import status_of
from vanthu.service.withdrawals import undo_withdrawal, withdraw, withdrawals_of
from vanthu.tables.deliveries import DeliveryState
from vanthu.workspace.folder import Workspace

TODAY = dt.date(2024, 10, 5)
WRONG = "2024-05-27/dang ky sua.xlsx"


def names(folder: Path) -> list[str]:
    return [str(r.values["work_name"]) for r in go(folder).collected.tables["registration"].rows]


@pytest.fixture
def sent_wrongly(planned: Path) -> Path:
    """Thôn Trại sent a second registration, with an error."""
    rows: list[dict[str, CellValue]] = [
        {"work_name": "Ao làng", "field_code": "a", "budget_state_vnd": "khoảng 5 triệu"}
    ]
    a_workbook(planned / "inputs/received" / WRONG, "registration", "Thôn Trại", rows)
    return planned


def test_what_a_withdrawn_file_had_replaced_counts_again_and_its_errors_and_letters_close(
    sent_wrongly: Path,
) -> None:
    before = go(sent_wrongly)
    assert [each for each in before.diagnostics if each.cell_place.file == WRONG and each.severity == "error"]
    assert list((sent_wrongly / "outputs/returned").rglob("*dang ky sua*"))

    withdraw(Workspace(sent_wrongly), WRONG, "gửi nhầm đợt trước", TODAY)
    done = go(sent_wrongly)

    assert {r.values["work_name"] for r in done.collected.tables["registration"].rows} == {
        "Đường hoa nông thôn mới",
        "Camera an ninh",
    }
    assert [each.code for each in done.diagnostics if each.cell_place.file == WRONG] == ["file_withdrawn"]
    assert done.collected.questions == ()
    assert not list((sent_wrongly / "outputs/returned").rglob("*dang ky sua*"))
    (file,) = [each for each in done.inbox.files if each.file == WRONG]
    assert (file.outcome, file.tables) == (ReadOutcome.WITHDRAWN, ())
    assert Workspace(sent_wrongly).kept_file(file.sha256)


def test_a_draft_of_a_run_with_withdrawn_files_can_be_made_again(sent_wrongly: Path) -> None:
    go(sent_wrongly)
    packed = sent_wrongly / "inputs/received/2024-05-28/thon dong.zip"
    member = a_workbook(
        sent_wrongly / "x.xlsx", "registration", "Thôn Đông", [{"work_name": "Kè", "field_code": "a"}]
    )
    packed.parent.mkdir()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(member, "dang ky.xlsx")
    assert "Kè" in names(sent_wrongly)
    withdraw(Workspace(sent_wrongly), WRONG, "gửi nhầm", TODAY)
    withdraw(Workspace(sent_wrongly), "thon dong.zip/dang ky.xlsx", "gửi nhầm", TODAY)
    assert "Kè" not in names(sent_wrongly)

    give(sent_wrongly, "registration_summary", number=46, day=dt.date(2024, 10, 7))

    recipe = DocumentStore(sent_wrongly / "vanthu.db").issued()[-1].draft.recipe
    assert WRONG not in {received.name for received in recipe.inputs}
    assert recipe.withdrawn == ("2024-05-28/thon dong.zip/dang ky.xlsx",)
    verdicts = verify(Workspace(sent_wrongly), workers=1, progress=lambda *_: None)
    assert {verdict.outcome for verdict in verdicts} == {Reproduction.IDENTICAL}


def test_a_unit_whose_only_file_is_withdrawn_has_sent_nothing(campaign_folder: Path) -> None:
    withdraw(Workspace(campaign_folder), "2024-05-20/dang ky.xlsx", "không phải của đơn vị", TODAY)

    assert go(campaign_folder).collected.deliveries["T01", "registration"].state is DeliveryState.MISSING


def test_a_withdrawn_archive_is_withdrawn_with_all_in_it(campaign_folder: Path) -> None:
    received = campaign_folder / "inputs/received/2024-05-20"
    with zipfile.ZipFile(received / "lo.zip", "w") as archive:
        archive.write(received / "dang ky.xlsx", "dang ky.xlsx")
    (received / "dang ky.xlsx").unlink()
    assert names(campaign_folder)

    withdraw(Workspace(campaign_folder), "lo.zip", "gửi nhầm", TODAY)

    assert status_of(Workspace(campaign_folder)).is_withdrawn_since
    assert names(campaign_folder) == []
    assert not status_of(Workspace(campaign_folder)).is_withdrawn_since


def test_another_file_under_that_name_counts(campaign_folder: Path) -> None:
    withdraw(Workspace(campaign_folder), "dang ky.xlsx", "gửi nhầm", TODAY)

    a_workbook(
        campaign_folder / "inputs/received/2024-05-20/dang ky.xlsx",
        "registration",
        "Thôn Trại",
        [{"work_name": "Kè", "field_code": "a"}],
    )

    assert names(campaign_folder) == ["Kè"]


def test_a_withdrawal_is_undone(campaign_folder: Path) -> None:
    workspace = Workspace(campaign_folder)
    withdraw(workspace, "dang ky.xlsx", "gửi nhầm", TODAY)
    assert names(campaign_folder) == []

    undo_withdrawal(workspace, "dang ky.xlsx", TODAY)

    assert status_of(workspace).is_withdrawn_since
    assert len(names(campaign_folder)) == 2
    withdraw(workspace, "dang ky.xlsx", "nhầm thật", TODAY)
    assert [each.reason for each in withdrawals_of(workspace)] == ["nhầm thật"]


def test_a_file_withdrawn_twice_keeps_its_first_reason(campaign_folder: Path) -> None:
    workspace = Workspace(campaign_folder)
    withdraw(workspace, "dang ky.xlsx", "gửi nhầm", TODAY)

    assert withdraw(workspace, "dang ky.xlsx", "khác", TODAY + dt.timedelta(days=1)).reason == "gửi nhầm"


def test_what_cannot_be_withdrawn_is_told(campaign_folder: Path) -> None:
    workspace = Workspace(campaign_folder)
    shutil.copytree(
        campaign_folder / "inputs/received/2024-05-20", campaign_folder / "inputs/received/2024-05-27"
    )

    with refused("withdraw_no_reason"):
        withdraw(workspace, "ket qua.xlsx", " ", TODAY)
    with refused("withdraw_not_found", "khong co"):
        withdraw(workspace, "khong co.xlsx", "x", TODAY)
    with refused("withdraw_unclear", "2024-05-27/dang ky.xlsx"):
        withdraw(workspace, "dang ky.xlsx", "x", TODAY)
    with refused("withdraw_not_found"):
        undo_withdrawal(workspace, "ket qua.xlsx", TODAY)
    assert withdrawals_of(workspace) == ()


def test_the_command_and_the_status_tell_what_is_withdrawn(
    campaign_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    go(campaign_folder)
    path = str(campaign_folder / "inputs/received/2024-05-20/dang ky.xlsx")

    assert execute(["withdraw", path, "--reason", "gửi nhầm", "-w", str(campaign_folder)]) == ExitCode.OK
    assert "Đã rút tệp 2024-05-20/dang ky.xlsx" in capsys.readouterr().out

    execute(["status", str(campaign_folder)])
    said = " ".join(capsys.readouterr().out.split())
    assert "gửi nhầm" in said
    assert "đã rút tệp, hoặc dùng lại tệp đã rút, sau lần chạy cuối" in said
    go(campaign_folder)
    execute(["status", str(campaign_folder), "--json"])
    (told,) = json.loads(capsys.readouterr().out)["withdrawn"]
    assert (told["file"], told["reason"]) == ("2024-05-20/dang ky.xlsx", "gửi nhầm")
    execute(["history", "T01", str(campaign_folder)])
    assert "đã rút" in capsys.readouterr().out
