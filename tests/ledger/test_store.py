from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from vanthu.ledger.store import SCHEMA_VERSION, Ledger, LedgerUnreadableError

ONE, TWO = "1" * 64, "2" * 64
MAY_20, MAY_24 = dt.date(2024, 5, 20), dt.date(2024, 5, 24)


def test_a_file_keeps_the_day_on_which_it_was_first_seen(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "vanthu.db")
    ledger.record([(ONE, "a.xlsx", MAY_20)])

    ledger.record([(ONE, "b.xlsx", MAY_24), (TWO, "c.xlsx", MAY_24)])

    assert ledger.first_seen() == {ONE: MAY_20, TWO: MAY_24}


def test_a_new_ledger_remembers_nothing_and_carries_its_version(tmp_path: Path) -> None:
    path = tmp_path / "vanthu.db"

    assert Ledger(path).first_seen() == {}

    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_digest_that_is_no_sha256_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "vanthu.db")

    with pytest.raises(LedgerUnreadableError):
        ledger.record([(ONE, "a.xlsx", MAY_20), ("short", "b.xlsx", MAY_20)])

    assert ledger.first_seen() == {}


def test_a_file_that_is_no_ledger_is_told(tmp_path: Path) -> None:
    path = tmp_path / "vanthu.db"
    path.write_bytes(b"this is no database, it is a text of some length" * 30)

    with pytest.raises(LedgerUnreadableError, match=r"vanthu\.db"):
        Ledger(path).first_seen()


def test_a_ledger_of_a_later_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "vanthu.db"
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")

    with pytest.raises(LedgerUnreadableError):
        Ledger(path).first_seen()
