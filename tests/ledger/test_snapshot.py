from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from tests.refusals import refused

from vanthu.ledger.database import SCHEMA_VERSION
from vanthu.ledger.document_store import DocumentStore
from vanthu.ledger.snapshot import copy_ledger, faults, schema_version

KILLED_WRITER = """
import os, sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA journal_mode = WAL")
db.execute("INSERT INTO receipt VALUES (?, 'a.xlsx', '2024-10-05')", ("a" * 64,))
os._exit(1)
"""


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "vanthu.db"
    DocumentStore(path).issued()
    return path


def receipts(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute("SELECT count(*) FROM receipt").fetchone()[0])


def test_a_sound_ledger_has_no_faults(ledger: Path) -> None:
    assert faults(ledger) == ()
    assert schema_version(ledger) == SCHEMA_VERSION


def test_a_copy_holds_what_a_killed_writer_had_committed(ledger: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED_WRITER, str(ledger)], check=False)
    assert ledger.with_name("vanthu.db-wal").stat().st_size > 0

    copy_ledger(ledger, tmp_path / "copy.db")

    assert receipts(tmp_path / "copy.db") == 1
    with closing(sqlite3.connect(tmp_path / "copy.db")) as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("delete",)  # no log beside it, ever
    assert sorted(path.name for path in tmp_path.glob("copy.db*")) == ["copy.db"]
    assert sorted(path.name for path in tmp_path.glob("vanthu.db*")) == ["vanthu.db"]


def test_a_ledger_in_a_folder_that_cannot_be_written_is_copied(
    ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    ledger.chmod(0o400)

    copy_ledger(ledger, tmp_path / "copy.db")

    assert sorted(path.name for path in tmp_path.glob("vanthu.db*")) == ["vanthu.db"]
    assert receipts(tmp_path / "copy.db") == 0


def test_a_missing_ledger_is_told_and_not_made(tmp_path: Path) -> None:
    for look in (faults, schema_version):
        with refused("ledger_unreadable"):
            look(tmp_path / "none.db")

    assert list(tmp_path.iterdir()) == []


def test_what_is_no_ledger_is_told(tmp_path: Path) -> None:
    path = tmp_path / "vanthu.db"
    path.write_bytes(b"no ledger" * 500)

    with refused("ledger_unreadable", "bản sao lưu"):
        copy_ledger(path, tmp_path / "copy.db")


def test_a_row_that_refers_to_none_is_a_fault(ledger: Path) -> None:
    with closing(sqlite3.connect(ledger)) as db:
        db.execute(
            "INSERT INTO draft (name, kind, template, sha256, recipe, said) "
            "VALUES ('a', 'b', 'c', ?, 7, '{}')",
            ("a" * 64,),
        )
        db.commit()

    assert faults(ledger) == ("draft 1 → recipe",)
