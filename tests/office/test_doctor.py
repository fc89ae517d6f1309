from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from tests.office.life import TODAY, files_of, go, issued, kept

from vanthu.cli import execute
from vanthu.diagnostics import Diagnostic
from vanthu.errors import ExitCode
from vanthu.office import doctor
from vanthu.office.doctor import examine
from vanthu.office.reserved_numbers import reserve
from vanthu.workspace.folder import Workspace


def wrong(folder: Path) -> list[Diagnostic]:
    return [*examine(Workspace(folder)).faults]


def told(folder: Path, code: str) -> str:
    return " | ".join(each.message for each in examine(Workspace(folder)).found if each.code == code)


def write(folder: Path, statement: str) -> None:
    with closing(sqlite3.connect(folder / "vanthu.db")) as db:
        db.executescript(statement)


def test_a_sound_folder_has_nothing_to_be_done_and_nothing_is_touched(whole_life: Path) -> None:
    before = files_of(whole_life)

    assert wrong(whole_life) == []
    sound = " | ".join(examine(Workspace(whole_life)).sound)
    assert all(word in sound for word in ("Sổ vanthu.db nguyên vẹn", "bản lưu", "đã ban hành", "Ổ đĩa"))
    assert files_of(whole_life) == before


def lose_input(folder: Path) -> str:
    (received, *_) = issued(folder, "46/BC-UBND").draft.recipe.inputs
    kept(folder, received.sha256).unlink()
    return received.name


def lose_campaign(folder: Path) -> str:
    kept(folder, issued(folder, "46/BC-UBND").draft.recipe.campaign).unlink()
    return "campaign.xlsx"


def lose_template(folder: Path) -> str:
    kept(folder, issued(folder, "46/BC-UBND").draft.recipe.templates["registration_summary.docx"]).unlink()
    return "templates/registration_summary.docx"


def change_kept(folder: Path) -> str:
    path = next((folder / "kept").glob("*.xlsx"))
    path.write_bytes(path.read_bytes() + b" ")
    return path.name


def change_issued(folder: Path) -> str:
    path = folder / "outputs" / issued(folder, "46/BC-UBND").path
    path.write_bytes(path.read_bytes() + b" ")
    return path.name


def lose_issued(folder: Path) -> str:
    path = folder / "outputs" / issued(folder, "46/BC-UBND").path
    path.unlink()
    return path.name


def add_issued(folder: Path) -> str:
    path = folder / "outputs" / "issued" / "2024" / "099_la.docx"
    path.write_bytes(b"?")
    return path.name


def lose_document(folder: Path) -> str:
    write(
        folder,
        "DROP TRIGGER paper_stays; PRAGMA foreign_keys = OFF; DELETE FROM paper WHERE number = 45;",
    )
    return "45/KH-UBND"


def lose_signed(folder: Path) -> str:
    columns = "(paper, sha256, path, signers)"
    write(
        folder,
        f"INSERT INTO signed {columns} SELECT min(id), sha256, 'issued/2024/ky.pdf', '[]' FROM paper;",  # noqa: S608
    )
    return "ky.pdf"


def leave_a_plan(folder: Path) -> str:
    (folder / "outputs" / ".next").mkdir()
    (folder / "outputs" / ".next" / "list.json").write_text("{}", encoding="utf-8")
    return "chạy lại"


def break_ledger(folder: Path) -> str:
    data = bytearray((folder / "vanthu.db").read_bytes())
    data[4096 * 3 : 4096 * 4] = b"\xff" * 4096
    (folder / "vanthu.db").write_bytes(data)
    return "bản sao lưu"


def lose_ledger(folder: Path) -> str:
    (folder / "vanthu.db").unlink()
    return "bản sao lưu"


def make_no_ledger(folder: Path) -> str:
    (folder / "vanthu.db").write_bytes(b"no ledger" * 100)
    return "bản sao lưu"


def break_reference(folder: Path) -> str:
    write(folder, "PRAGMA foreign_keys = OFF; UPDATE draft SET recipe = 999 WHERE id = 1;")
    return "recipe"


def come_from_the_future(folder: Path) -> str:
    write(folder, "PRAGMA user_version = 99;")
    return "bản vanthu mới hơn"


@pytest.mark.parametrize(
    "harm",
    [
        lose_input,
        lose_campaign,
        lose_template,
        change_kept,
        change_issued,
        lose_issued,
        add_issued,
        lose_document,
        lose_signed,
        leave_a_plan,
        break_ledger,
        lose_ledger,
        make_no_ledger,
        break_reference,
        come_from_the_future,
    ],
)
def test_what_is_lost_or_changed_is_told_with_what_to_do(lived: Path, harm: Callable[[Path], str]) -> None:
    word = harm(lived)
    before = files_of(lived)

    found = wrong(lived)

    assert any(word in diagnostic.message for diagnostic in found), found
    assert all("hãy" in each.message or "chạy" in each.message for each in found)
    assert files_of(lived) == before


def test_gaps_in_a_series_are_told_but_are_no_fault(whole_life: Path) -> None:
    assert "Dãy UBND năm 2024: số 01–44 không có trong sổ này" in told(whole_life, "number_gap")


def test_a_reserved_number_is_told(lived: Path) -> None:
    reserve(Workspace(lived), "results_report", 60, TODAY, "")

    assert "Số 60/BC-UBND giữ chỗ từ ngày 02/12/2024" in told(lived, "number_waiting")
    assert "số 50–59" in told(lived, "number_gap")
    assert wrong(lived) == []


def test_a_run_at_work_is_told_not_its_leftovers(lived: Path) -> None:
    (lived / "outputs" / ".next").mkdir()
    with Workspace(lived).locked():
        assert "Đang có một lần chạy khác" in told(lived, "run_at_work")

    assert "tự dọn outputs/.next" in told(lived, "run_cut_short")


def test_a_half_written_kept_file_is_told(lived: Path) -> None:
    (lived / "kept" / "00.tmp").write_bytes(b"half")

    assert "kept/00.tmp" in told(lived, "kept_file_half_written")
    assert wrong(lived) == []


def test_a_new_folder_is_sound(tmp_path: Path) -> None:
    assert wrong(tmp_path) == []
    assert "Chưa có sổ" in told(tmp_path, "ledger_not_made")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told(whole_life: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(whole_life)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1_000_000))

    assert [each.code for each in wrong(whole_life)] == ["disk_nearly_full"]


def test_missing_libreoffice_is_told_but_is_no_fault(
    whole_life: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "soffice_path", lambda: None)

    assert "Chưa cài LibreOffice" in told(whole_life, "libreoffice_absent")
    assert wrong(whole_life) == []


def test_a_ledger_of_an_older_version_is_told_and_left_as_it_is(lived: Path) -> None:
    write(lived, "PRAGMA user_version = 2; DROP TABLE signed; DROP TABLE paper; DROP TABLE number;")
    write(lived, "DROP TABLE draft; DROP TABLE recipe;")
    before = files_of(lived)

    assert "lần `vanthu run` tới tự chuyển" in told(lived, "ledger_schema_old")
    assert files_of(lived) == before


def test_the_command_tells_what_is_wrong_first(lived: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["doctor", str(lived)]) == ExitCode.OK
    assert "Không có gì phải xử lý" in capsys.readouterr().out

    name = lose_issued(lived)
    assert execute(["doctor", str(lived)]) == ExitCode.FINDINGS
    first, *_, last = capsys.readouterr().out.splitlines()
    assert first.startswith("HỎNG")
    assert name in first
    assert last == "1 chỗ phải xử lý."
    go(lived)
    assert execute(["doctor", str(lived)]) == ExitCode.OK


def test_the_command_gives_json(whole_life: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["doctor", str(whole_life), "--json"]) == ExitCode.OK

    examined = json.loads(capsys.readouterr().out)
    assert examined["diagnostics"][0]["code"] == "number_gap"
    assert any("nguyên vẹn" in sentence for sentence in examined["sound"])
