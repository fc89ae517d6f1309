from __future__ import annotations

import datetime as dt
import shutil
import sqlite3
import subprocess
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from tests.office.life import files_of, go
from tests.refusals import refused

from vanthu.cli import execute
from vanthu.errors import ExitCode
from vanthu.ledger.document_store import DocumentStore
from vanthu.office import backup
from vanthu.office.backup import back_up
from vanthu.pipeline.make_documents import DocumentState
from vanthu.workspace.folder import Workspace

NOW = dt.datetime(2024, 12, 2, 14, 30, 5, tzinfo=dt.UTC)


def test_a_restored_backup_is_sound_and_goes_on(whole_life: Path, tmp_path: Path) -> None:
    made = back_up(Workspace(whole_life), tmp_path / "sao luu.zip", NOW)
    restored = tmp_path / "restored"
    with zipfile.ZipFile(made.path) as archive:
        archive.extractall(restored)

    assert execute(["doctor", str(restored)]) == ExitCode.OK
    assert execute(["verify", str(restored)]) == ExitCode.OK
    fates = {document.name: document.state for document in go(restored).documents}
    assert fates["04_registration_summary"] is DocumentState.ISSUED
    assert fates["05_results_report"] is DocumentState.NEW  # drafts are made again


def test_all_that_cannot_be_made_again_is_saved(whole_life: Path, tmp_path: Path) -> None:
    back_up(Workspace(whole_life), tmp_path / "sao-luu", NOW)

    saved = files_of(tmp_path / "sao-luu")
    kept = {
        name: digest
        for name, digest in files_of(whole_life).items()
        if name.startswith(("kept/", "inputs/", "outputs/issued/"))
    }
    assert len(kept) > 20
    assert kept.items() <= saved.items()
    assert (
        DocumentStore(tmp_path / "sao-luu" / "vanthu.db").issued()
        == DocumentStore(whole_life / "vanthu.db").issued()
    )


def test_own_templates_are_saved_and_half_written_files_are_not(lived: Path, tmp_path: Path) -> None:
    (lived / "templates").mkdir()
    (lived / "templates" / "plan.docx").write_bytes(b"own")
    (lived / "kept" / "0000.tmp").write_bytes(b"half")

    back_up(Workspace(lived), tmp_path / "b", NOW)

    assert (tmp_path / "b" / "templates" / "plan.docx").read_bytes() == b"own"
    assert not (tmp_path / "b" / "kept" / "0000.tmp").exists()


def test_the_list_of_digests_is_one_that_other_programs_check(whole_life: Path, tmp_path: Path) -> None:
    back_up(Workspace(whole_life), tmp_path / "b", NOW)

    if shutil.which("sha256sum"):
        subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=tmp_path / "b", check=True)  # noqa: S607
    listed = (tmp_path / "b" / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert len(listed) == len(files_of(tmp_path / "b")) - 1


def test_files_keep_the_day_of_their_last_change(whole_life: Path, tmp_path: Path) -> None:
    name = "inputs/received/2024-05-20/dang ky.xlsx"
    back_up(Workspace(whole_life), tmp_path / "b", NOW)
    back_up(Workspace(whole_life), tmp_path / "b.zip", NOW)

    changed = (whole_life / name).stat().st_mtime
    assert (tmp_path / "b" / name).stat().st_mtime == pytest.approx(changed, abs=1)
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        assert archive.getinfo(name).date_time[0] > 2000


def test_a_folder_that_is_there_gets_a_file_named_by_workspace_and_time(
    whole_life: Path, tmp_path: Path
) -> None:
    made = back_up(Workspace(whole_life), tmp_path, NOW)

    assert [path.name for path in tmp_path.iterdir()] == ["dot-thi-dua 2024-12-02 143005.zip"]
    assert zipfile.is_zipfile(made.path)


@pytest.mark.parametrize("name", ["b.zip", ""])
def test_an_old_backup_is_never_written_over(whole_life: Path, tmp_path: Path, name: str) -> None:
    back_up(Workspace(whole_life), tmp_path / name, NOW)
    before = files_of(tmp_path)

    with refused("backup_exists", "đặt tên khác"):
        back_up(Workspace(whole_life), tmp_path / name, NOW)

    assert files_of(tmp_path) == before


def test_a_backup_in_the_folder_that_it_saves_is_refused(whole_life: Path) -> None:
    with refused("backup_inside_workspace"):
        back_up(Workspace(whole_life), whole_life / "b.zip", NOW)

    assert not (whole_life / "b.zip").exists()


def test_what_a_writer_has_not_finished_is_not_in_it(lived: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(lived / "vanthu.db", isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("INSERT INTO receipt VALUES (?, 'half.xlsx', '2024-10-05')", ("a" * 64,))
        back_up(Workspace(lived), tmp_path / "b", NOW)
        writer.execute("COMMIT")
        back_up(Workspace(lived), tmp_path / "later", NOW)

    def receipts(folder: str) -> int:
        with closing(sqlite3.connect(tmp_path / folder / "vanthu.db")) as db:
            return int(db.execute("SELECT count(*) FROM receipt WHERE file = 'half.xlsx'").fetchone()[0])

    assert (receipts("b"), receipts("later")) == (0, 1)


@pytest.mark.parametrize("name", ["b.zip", "b"])
def test_what_the_disk_wrote_wrong_is_noticed_and_taken_away(
    whole_life: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def failing_disk(path: Path) -> None:
        data = bytearray(path.read_bytes())
        data[200] ^= 0xFF
        path.write_bytes(data)

    monkeypatch.setattr(backup, "_sync", failing_disk)

    with refused("backup_faulty"):
        back_up(Workspace(whole_life), tmp_path / name, NOW)

    assert list(tmp_path.iterdir()) == []


def test_a_damaged_ledger_is_not_saved_as_if_it_were_whole(lived: Path, tmp_path: Path) -> None:
    (lived / "vanthu.db").write_bytes(b"no ledger" * 1000)

    with refused("ledger_unreadable"):
        back_up(Workspace(lived), tmp_path / "b.zip", NOW)

    assert list(tmp_path.glob("b*")) == []


def test_the_command_says_what_was_saved(
    whole_life: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert execute(["backup", str(tmp_path / "b.zip"), "-w", str(whole_life)]) == ExitCode.OK

    assert "đã đọc lại và đúng từng byte" in capsys.readouterr().out
