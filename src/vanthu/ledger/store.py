"""What came in, as the ledger remembers it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from vanthu.ledger.database import Database
from vanthu.records import KeptRow, Version, Withdrawal


class Ledger:
    """Submissions, the days on which files came, and which of them were withdrawn.

    Args:
        path: The file; made when first opened.
    """

    def __init__(self, path: Path) -> None:
        self._database = Database(path)

    def arrivals(self) -> Mapping[tuple[str, str], dt.date]:
        """The day on which each file was received, by the SHA-256 of its bytes and its path."""
        with self._database.transaction() as db:
            return {
                (sha256, file): dt.date.fromisoformat(day)
                for sha256, file, day in db.execute("SELECT sha256, file, received_on FROM receipt")
            }

    def record(self, receipts: Iterable[tuple[str, str, dt.date]]) -> None:
        """Remembers files; one that is known already keeps its first day.

        Args:
            receipts: SHA-256, path below `inputs/received`, day.
        """
        with self._database.transaction() as db:
            db.executemany(
                "INSERT INTO receipt (sha256, file, received_on) VALUES (?, ?, ?) "
                "ON CONFLICT (sha256, file) DO NOTHING",
                [(sha256, file, day.isoformat()) for sha256, file, day in receipts],
            )

    def withdrawals(self) -> tuple[Withdrawal, ...]:
        """The files that are withdrawn, in the order in which they were."""
        with self._database.transaction() as db:
            return tuple(
                Withdrawal(file, sha256, reason, dt.date.fromisoformat(day))
                for file, sha256, reason, day in db.execute(
                    "SELECT file, sha256, reason, withdrawn_on FROM withdrawal "
                    "WHERE undone_on = '' ORDER BY id"
                )
            )

    def withdraw(self, withdrawal: Withdrawal) -> None:
        """Remembers that a file is withdrawn; one that is already keeps its first reason and day."""
        with self._database.transaction() as db:
            db.execute(
                "INSERT INTO withdrawal (file, sha256, reason, withdrawn_on) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (sha256, file) WHERE undone_on = '' DO NOTHING",
                (withdrawal.file, withdrawal.sha256, withdrawal.reason, withdrawal.day.isoformat()),
            )

    def undo_withdrawal(self, withdrawal: Withdrawal, *, today: dt.date) -> None:
        """Remembers that a file that was withdrawn counts again."""
        with self._database.transaction() as db:
            db.execute(
                "UPDATE withdrawal SET undone_on = ? WHERE file = ? AND sha256 = ? AND undone_on = ''",
                (today.isoformat(), withdrawal.file, withdrawal.sha256),
            )

    def versions(self, unit_code: str | None = None) -> tuple[Version, ...]:
        """Every submission ever read, of one unit or of all: by unit and form, oldest first."""
        with self._database.transaction() as db:
            found = db.execute(
                "SELECT unit_code, form, file, sha256, received_on, rows, superseded_by FROM submission "
                "WHERE ?1 IS NULL OR unit_code = ?1 ORDER BY unit_code, form, received_on, rowid",
                (unit_code,),
            )
            return tuple(
                Version(unit, form, file, sha256, dt.date.fromisoformat(day), _rows(rows), superseded_by)
                for unit, form, file, sha256, day, rows, superseded_by in found
            )

    def record_versions(self, versions: Iterable[Version]) -> None:
        """Remembers submissions; of one that is known only what took its place is written anew.

        A version that took another's place keeps it: to count again, it must come without `superseded_by`.
        """
        with self._database.transaction() as db:
            db.executemany(
                "INSERT INTO submission (unit_code, form, sha256, file, received_on, superseded_by, rows) "
                "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (unit_code, form, sha256) "
                "DO UPDATE SET superseded_by = excluded.superseded_by, file = excluded.file",
                [
                    (
                        v.unit_code,
                        v.form,
                        v.sha256,
                        v.file,
                        v.received.isoformat(),
                        v.superseded_by,
                        _json(v.rows),
                    )
                    for v in versions
                ],
            )


def _rows(text: str) -> tuple[KeptRow, ...]:
    return tuple(KeptRow(**entry) for entry in json.loads(text))


def _json(rows: Iterable[KeptRow]) -> str:
    return json.dumps(
        [
            {
                "number": row.number,
                "held": row.held,
                "sheet": row.sheet,
                "values": dict(row.values),
                "cells": dict(row.cells),
            }
            for row in rows
        ],
        ensure_ascii=False,
    )
