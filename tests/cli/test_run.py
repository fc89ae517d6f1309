from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from vanthu.cli import execute
from vanthu.errors import ExitCode


def test_a_run_prints_who_sent_what_and_what_was_written(
    campaign_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = execute(["run", str(campaign_folder), "--workers", "1"])

    said = capsys.readouterr().out
    assert code == ExitCode.OK
    assert "Thôn Trại" in said
    assert "chưa gửi" in said
    assert "04_registration_summary" in said
    assert "Bước tiếp theo" in said


def test_the_screen_speaks_english_when_asked(
    campaign_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    execute(["--lang", "en", "run", str(campaign_folder), "--workers", "1"])

    said = capsys.readouterr().out
    assert "missing" in said
    assert "chưa gửi" not in said


def test_the_documents_stay_vietnamese_whatever_the_screen_speaks(campaign_folder: Path) -> None:
    execute(["run", str(campaign_folder), "--workers", "1"])
    vietnamese = (campaign_folder / "outputs/documents/04_registration_summary.docx").read_bytes()

    execute(["--lang", "en", "run", str(campaign_folder), "--workers", "1"])

    assert (campaign_folder / "outputs/documents/04_registration_summary.docx").read_bytes() == vietnamese


def test_json_prints_the_report(campaign_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    execute(["run", str(campaign_folder), "--json", "--workers", "1"])

    assert json.loads(capsys.readouterr().out)["schema"] == 2


def test_an_error_in_a_file_is_shown_with_its_place_and_gives_code_one(
    campaign_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (campaign_folder / "inputs/received/hong.xlsx").write_bytes(b"PK\x03\x04 broken")

    code = execute(["run", str(campaign_folder), "--workers", "1"])

    assert code == ExitCode.FINDINGS
    assert "hong.xlsx" in capsys.readouterr().out


def test_a_workspace_without_campaign_workbook_is_a_wrong_call(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert execute(["run", str(tmp_path)]) == ExitCode.USAGE
    assert "vanthu init" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_a_wrong_call(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert execute(["run", str(tmp_path / "none")]) == ExitCode.USAGE
    assert "none" in capsys.readouterr().err


def test_a_damaged_campaign_workbook_is_a_wrong_call(campaign_folder: Path) -> None:
    (campaign_folder / "inputs/campaign.xlsx").write_bytes(b"nothing")

    assert execute(["run", str(campaign_folder)]) == ExitCode.USAGE


def test_init_makes_a_workspace_that_runs_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["init", str(tmp_path / "moi")]) == ExitCode.OK
    assert "vanthu forms" in capsys.readouterr().out

    assert execute(["run", str(tmp_path / "moi"), "--workers", "1"]) == ExitCode.OK


def test_an_archive_of_any_name_is_read_or_told(campaign_folder: Path) -> None:
    source = campaign_folder / "inputs/received/2024-05-20/dang ky.xlsx"
    for name in ("lo.rar", "lo.xlsx", "lo"):
        with zipfile.ZipFile(campaign_folder / "inputs/received" / name, "w") as archive:
            archive.write(source, "dang ky.xlsx")

    assert execute(["run", str(campaign_folder), "--workers", "1"]) in (ExitCode.OK, ExitCode.FINDINGS)
