"""A copy of the ledger, whole even while a run writes it; whether a ledger is sound."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from vanthu.ledger.database import SECONDS_TO_WAIT, LedgerError, met, unreadable


def copy_ledger(source: Path, target: Path) -> None:
    """Copies the ledger by SQLite's online backup: the state of one moment, whoever writes meanwhile.

    Args:
        source: Not brought to the present schema, nor changed in any other way.
        target: Made anew.

    Raises:
        LedgerError: There is no such file, it is no ledger, or it is damaged; or the disk is full, or another
            program holds the ledger.
    """
    with _told(source), closing(_opened(source)) as ledger, closing(sqlite3.connect(target)) as copy:
        ledger.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # -- one file, which can be read on any disk


def schema_version(path: Path) -> int:
    """The number of the migrations that the ledger has seen.

    Raises:
        LedgerError: It is no ledger, or is damaged.
    """
    with _told(path), closing(_opened(path)) as ledger:
        (version,) = ledger.execute("PRAGMA user_version").fetchone()
        return int(version)


def faults(path: Path) -> tuple[str, ...]:
    """What SQLite finds wrong in the ledger's pages and in the references of its rows; empty if it is sound.

    Raises:
        LedgerError: It is no ledger.
    """
    with _told(path), closing(_opened(path)) as ledger:
        found = [row[0] for row in ledger.execute("PRAGMA integrity_check") if row[0] != "ok"]
        broken = ledger.execute("PRAGMA foreign_key_check").fetchall() if not found else []
        return (*found, *(f"{table} {row} → {parent}" for table, row, parent, _ in broken))


def _opened(path: Path) -> sqlite3.Connection:
    """The file as it is, never made.

    It may be written, though nothing is: SQLite then clears away the log of a killed run, where a reader
    without that right would leave one behind. A folder that cannot be written has no writer either.
    """
    how = "mode=rw"
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        how = "mode=ro" if path.with_name(f"{path.name}-wal").exists() else "mode=ro&immutable=1"
    return sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, timeout=SECONDS_TO_WAIT)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        told = met(path, error) if path.exists() else unreadable(path, str(error))
        raise LedgerError(told) from error
