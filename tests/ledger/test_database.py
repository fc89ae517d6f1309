"""A ledger that is whole but cannot be opened or written now: nobody is told to put it aside."""

from __future__ import annotations

import datetime as dt
import resource
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from tests.refusals import refused

from vanthu.ledger import database
from vanthu.ledger.store import Ledger

MAY_20 = dt.date(2024, 5, 20)


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    ledger = Ledger(tmp_path / "vanthu.db")
    ledger.record([("a" * 64, "a.xlsx", MAY_20)])
    return ledger


@contextmanager
def a_full_disk() -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_is_told_as_such_and_the_ledger_stands(ledger: Ledger) -> None:
    files = [(f"{number:064x}", "b.xlsx" * 100, MAY_20) for number in range(5000)]

    with a_full_disk(), refused("ledger_refused", r"vanthu\.db.*chỗ trống") as told:
        ledger.record(files)

    assert "đổi tên" not in str(told.value)
    assert len(ledger.arrivals()) == 1


def test_a_ledger_that_another_program_holds_is_told_as_such(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "SECONDS_TO_WAIT", 0)
    with closing(sqlite3.connect(tmp_path / "vanthu.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        with refused("ledger_refused", "chương trình khác"):
            ledger.record([("b" * 64, "b.xlsx", MAY_20)])


def test_a_ledger_in_a_folder_that_is_gone_is_told_as_such(tmp_path: Path) -> None:
    with refused("ledger_refused"):
        Ledger(tmp_path / "none" / "vanthu.db").arrivals()


def test_only_a_ledger_that_is_damaged_is_to_be_restored(tmp_path: Path) -> None:
    (tmp_path / "vanthu.db").write_bytes(b"no ledger" * 1000)

    with refused("ledger_unreadable", "bản sao lưu; chỉ khi chưa ban hành"):
        Ledger(tmp_path / "vanthu.db").arrivals()
