"""The ledger's file: SQLite, brought to the present schema, read and written in short transactions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib.resources import files
from pathlib import Path

from vanthu.diagnostics import Diagnostic, FilePlace
from vanthu.errors import VanthuError
from vanthu.ledger.messages import diagnose
from vanthu.translate import tr

SCHEMA_VERSION = 4
"""Number of the last migration."""

SECONDS_TO_WAIT = 30
"""For another writer."""


class LedgerError(VanthuError):
    """The ledger cannot be read or written: `ledger_unreadable` or `ledger_refused`."""


def unreadable(path: Path, reason: str) -> Diagnostic:
    """What is wrong with a ledger that is no SQLite file, is damaged, or was made by a later version."""
    return diagnose("ledger_unreadable", FilePlace(str(path)), path=str(path), reason=reason)


REFUSALS = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_READONLY,
    }
)
"""What SQLite says when nothing is wrong with the file itself."""

PRIMARY = 0xFF
"""The part of an SQLite result code that names the kind of fault; the rest is its detail."""


def met(path: Path, error: sqlite3.DatabaseError) -> Diagnostic:
    """What SQLite met, as the clerk is told."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & PRIMARY
    if code not in REFUSALS:
        return unreadable(path, str(error))
    return diagnose("ledger_refused", FilePlace(str(path)), path=str(path), reason=str(error))


class Database:
    """The file.

    Args:
        path: Made when first opened.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it is written, or nothing.

        Raises:
            LedgerError: The file is no ledger or damaged; or it cannot be written now.
        """
        try:
            with closing(sqlite3.connect(self.path, timeout=SECONDS_TO_WAIT, isolation_level=None)) as db:
                db.row_factory = sqlite3.Row
                _prepare(db, self.path)
                db.execute("BEGIN IMMEDIATE")
                try:
                    yield db
                except BaseException:
                    if db.in_transaction:  # a full disk has rolled it back already
                        db.execute("ROLLBACK")
                    raise
                db.execute("COMMIT")
        except sqlite3.DatabaseError as error:
            raise LedgerError(met(self.path, error)) from error


def migrations() -> tuple[str, ...]:
    """The SQL that leads from each version of the schema to the next; the version is their number."""
    folder = files("vanthu.ledger").joinpath("migrations")
    found = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".sql")), key=lambda e: e.name)
    return tuple(entry.read_text(encoding="utf-8") for entry in found)


def _prepare(db: sqlite3.Connection, path: Path) -> None:
    """Brings the file to the present schema, one version after the other; refuses a later one."""
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA foreign_keys = ON")
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version > SCHEMA_VERSION:
        raise LedgerError(unreadable(path, tr("do bản vanthu mới hơn tạo ra")))
    if version < SCHEMA_VERSION:
        db.execute("BEGIN IMMEDIATE")
        (version,) = db.execute("PRAGMA user_version").fetchone()  # another run may have come first
        for script in migrations()[version:]:
            for statement in _statements(script):
                db.execute(statement)
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        db.execute("COMMIT")


def _statements(script: str) -> Iterator[str]:
    """The statements of a script, each whole (`executescript` would end the transaction)."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
