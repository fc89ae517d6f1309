"""The ledger: one SQLite file of the workspace that remembers what came in."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from importlib.resources import files
from pathlib import Path

from vanthu.errors import VanthuError
from vanthu.translate import tr

SCHEMA_VERSION = 1


class LedgerUnreadableError(VanthuError):
    """The ledger is no SQLite file, is damaged, or was made by a later version."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(
            tr(
                "Không đọc được sổ {path} ({reason}): hãy khôi phục từ bản sao lưu, "
                "hoặc đổi tên tệp này rồi chạy lại."
            ).format(path=path, reason=reason)
        )


class Ledger:
    """Reads and writes the ledger in short transactions.

    Args:
        path: The file; made when first opened.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def first_seen(self) -> Mapping[str, dt.date]:
        """The day on which each file was received, by the SHA-256 of its bytes."""
        with self._transaction() as db:
            return {
                sha256: dt.date.fromisoformat(day)
                for sha256, day in db.execute("SELECT sha256, received_on FROM receipt")
            }

    def record(self, receipts: Iterable[tuple[str, str, dt.date]]) -> None:
        """Remembers files; one that is known already keeps its first day.

        Args:
            receipts: SHA-256, path below `inputs/received`, day.
        """
        with self._transaction() as db:
            db.executemany(
                "INSERT INTO receipt (sha256, file, received_on) VALUES (?, ?, ?) "
                "ON CONFLICT (sha256) DO NOTHING",
                [(sha256, file, day.isoformat()) for sha256, file, day in receipts],
            )

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(self._path, timeout=30)) as db:
                _prepare(db, self._path)
                with db:
                    yield db
        except sqlite3.DatabaseError as error:
            raise LedgerUnreadableError(self._path, str(error)) from error


def _prepare(db: sqlite3.Connection, path: Path) -> None:
    """Brings a new file to the present schema; refuses a later one."""
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA foreign_keys = ON")
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version > SCHEMA_VERSION:
        raise LedgerUnreadableError(path, tr("do bản vanthu mới hơn tạo ra"))
    if version == 0:
        schema = files("vanthu.ledger").joinpath("schema.sql").read_text(encoding="utf-8")
        db.executescript(f"BEGIN IMMEDIATE;\n{schema}\nPRAGMA user_version = {SCHEMA_VERSION};\nCOMMIT;")
