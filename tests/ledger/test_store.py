from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.refusals import refused

from vanthu.ledger.answer_store import AnswerStore
from vanthu.ledger.database import SCHEMA_VERSION, migrations
from vanthu.ledger.store import Ledger
from vanthu.records import KeptRow, Version

ONE, TWO = "1" * 64, "2" * 64
MAY_20, MAY_24 = dt.date(2024, 5, 20), dt.date(2024, 5, 24)


def test_a_file_keeps_its_day_and_the_same_bytes_under_another_name_have_their_own(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "vanthu.db")
    ledger.record([(ONE, "a.xlsx", MAY_20)])

    ledger.record([(ONE, "a.xlsx", MAY_24), (ONE, "b.xlsx", MAY_24), (TWO, "c.xlsx", MAY_24)])

    assert ledger.arrivals() == {
        (ONE, "a.xlsx"): MAY_20,
        (ONE, "b.xlsx"): MAY_24,
        (TWO, "c.xlsx"): MAY_24,
    }


def test_a_new_ledger_remembers_nothing_and_carries_its_version(tmp_path: Path) -> None:
    path = tmp_path / "vanthu.db"

    assert Ledger(path).arrivals() == {}

    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_digest_that_is_no_sha256_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "vanthu.db")

    with refused("ledger_unreadable"):
        ledger.record([(ONE, "a.xlsx", MAY_20), ("short", "b.xlsx", MAY_20)])

    assert ledger.arrivals() == {}


def test_a_file_that_is_no_ledger_is_told(tmp_path: Path) -> None:
    path = tmp_path / "vanthu.db"
    path.write_bytes(b"this is no database, it is a text of some length" * 30)

    with refused("ledger_unreadable", r"vanthu\.db"):
        Ledger(path).arrivals()


def test_a_ledger_of_a_later_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "vanthu.db"
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")

    with refused("ledger_unreadable"):
        Ledger(path).arrivals()


def a_version(sha256: str, day: dt.date, superseded_by: str = "") -> Version:
    rows = (KeptRow(6, {"work_name": "Đường hoa"}, {"work_name": "B6"}),)
    return Version("T01", "registration", f"{sha256[:2]}.xlsx", sha256, day, rows, superseded_by)


def test_versions_come_back_as_they_were_kept_oldest_first(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "vanthu.db")
    new, old = a_version(TWO, MAY_24), a_version(ONE, MAY_20)

    ledger.record_versions([new, old])

    assert ledger.versions() == (old, new)
    assert ledger.versions("T01") == (old, new)
    assert ledger.versions("T02") == ()


def test_a_version_remembers_what_took_its_place_until_it_counts_again(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "vanthu.db")
    ledger.record_versions([a_version(ONE, MAY_20)])

    ledger.record_versions([a_version(ONE, MAY_20, superseded_by=TWO), a_version(TWO, MAY_24)])
    assert [version.superseded_by for version in ledger.versions()] == [TWO, ""]

    ledger.record_versions([a_version(ONE, MAY_20)])
    assert [version.superseded_by for version in ledger.versions()] == ["", ""]


def test_the_version_is_the_number_of_migrations() -> None:
    assert len(migrations()) == SCHEMA_VERSION


def test_a_ledger_of_an_earlier_version_is_brought_on_and_keeps_what_it_knew(tmp_path: Path) -> None:
    path = tmp_path / "vanthu.db"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(migrations()[0])
        db.execute("INSERT INTO receipt VALUES (?, 'a.xlsx', '2024-05-20')", (ONE,))
        db.execute("PRAGMA user_version = 1")
        db.commit()

    ledger = Ledger(path)

    assert ledger.arrivals() == {(ONE, "a.xlsx"): MAY_20}


def test_an_answer_of_an_earlier_version_is_the_first_change_of_it(tmp_path: Path) -> None:
    path = tmp_path / "vanthu.db"
    with closing(sqlite3.connect(path)) as db:
        db.executescript("".join(migrations()[:3]))
        db.execute("INSERT INTO answer VALUES ('twice-1', 'two', 'Một hay hai?', '2024-05-20')")
        db.execute("PRAGMA user_version = 3")
        db.commit()

    (event,) = AnswerStore(path).given()

    assert (event.answer.question, event.answer.choice, event.revision, event.day) == (
        "twice-1",
        "two",
        1,
        MAY_20,
    )
