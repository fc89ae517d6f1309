"""The ledger's file: SQLite, brought to the present schema, read and written in short transactions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib.resources import files
from pathlib import Path

from vanthu.errors import VanthuError
from vanthu.translate import tr

SCHEMA_VERSION = 3
"""Number of the last migration."""

SECONDS_TO_WAIT = 30
"""For another writer."""


class LedgerUnreadableError(VanthuError):
    """The ledger is no SQLite file, is damaged, or was made by a later version."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(
            tr(
                "Không đọc được sổ {path} ({reason}): hãy khôi phục từ bản sao lưu; chỉ khi chưa ban hành "
                "văn bản nào mới đổi tên tệp này rồi chạy lại."
            ).format(path=path, reason=reason)
        )


class LedgerRefusedError(VanthuError):
    """The ledger is whole, but the disk or another program does not let it be opened or written."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        super().__init__(
            tr(
                "Không mở hoặc không ghi được sổ {path} ({reason}), sổ vẫn như trước: hãy kiểm tra đĩa còn "
                "chỗ trống, quyền ghi và chương trình khác đang giữ tệp này, rồi chạy lại."
            ).format(path=path, reason=reason)
        )


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


def in_words(path: Path, error: sqlite3.DatabaseError) -> VanthuError:
    """What SQLite met, as the sentence that a clerk is told."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & PRIMARY
    return (LedgerRefusedError if code in REFUSALS else LedgerUnreadableError)(path, str(error))


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
            LedgerUnreadableError: The file is no ledger, or is damaged.
            LedgerRefusedError: It cannot be written now: disk full, read-only, held by another program.
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
            raise in_words(self.path, error) from error


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
        raise LedgerUnreadableError(path, tr("do bản vanthu mới hơn tạo ra"))
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
