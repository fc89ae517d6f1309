"""Drafts, numbers and issued documents, as the ledger keeps them."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from vanthu.diagnostics import CellPlace
from vanthu.document_records import (
    DocumentNumber,
    Figure,
    IssuedDocument,
    KeptDraft,
    NumberState,
    Recipe,
    Relation,
    SignedFile,
)
from vanthu.ledger.database import Database
from vanthu.ledger.number_rules import (
    NumberRefusedError,
    admit,
    following,
    given_to_another_kind,
    never_given,
    taken,
)

RECIPE = TypeAdapter(Recipe)


class DocumentStore:
    """Reads and writes documents in short transactions; nothing that went out is ever changed or deleted.

    Args:
        path: The ledger's file.
    """

    def __init__(self, path: Path) -> None:
        self._database = Database(path)

    def record_drafts(self, drafts: Iterable[KeptDraft]) -> None:
        """Keeps drafts; one that came out as it did last time is not kept again."""
        with self._database.transaction() as db:
            for draft in drafts:
                if _last_sha256(db, draft.name) != draft.sha256:
                    _insert_draft(db, draft)

    def drafts(self, name: str) -> tuple[KeptDraft, ...]:
        """Every draft of a document that came out different from the one before, oldest first."""
        with self._database.transaction() as db:
            return _drafts(db, "WHERE name = ? ORDER BY draft.id", name)

    def last_drafts(self) -> tuple[KeptDraft, ...]:
        """The last draft of each document, by name."""
        last = "WHERE draft.id IN (SELECT max(id) FROM draft GROUP BY name) ORDER BY name"
        with self._database.transaction() as db:
            return _drafts(db, last)

    def issued(self) -> tuple[IssuedDocument, ...]:
        """Every issued document in the order of issuing, those with a cancelled number too."""
        with self._database.transaction() as db:
            return _issued(db)

    def following(self, series: str, symbol: str, year: int, just: Iterable[DocumentNumber] = ()) -> int:
        """The next number of a series.

        Args:
            symbol: Of the document that is to bear it.
            just: Numbers that are to be given before it, and that the ledger does not know yet.
        """
        with self._database.transaction() as db:
            return following((*_beside(db, series, symbol, year), *just))

    def given(self, kind: str, series: str, symbol: str, year: int, number: int) -> DocumentNumber:
        """A number that was given or reserved, as it stands.

        Args:
            kind: Of the document that bears it, whatever its symbol was then.
            symbol: Of such a document now.

        Raises:
            WrongCallError: A document of another kind bears it.
            NumberRefusedError: It was never given.
        """
        with self._database.transaction() as db:
            there = [given for given in _beside(db, series, symbol, year) if given.number == number]
            own = [given for given in there if given.symbol == symbol]
            borne = (document.number for document in _issued(db) if document.draft.kind == kind)
            own += [given for given in borne if given and (given.year, given.number) == (year, number)]
        if own:
            return own[0]
        raise given_to_another_kind(there[0], symbol) if there else never_given(number, year)

    def numbers(self, series: str | None = None, year: int | None = None) -> tuple[DocumentNumber, ...]:
        """The numbers given, reserved and cancelled, of one series or year or of all, ascending."""
        with self._database.transaction() as db:
            return _numbers(db, series, year)

    def issue(self, documents: Iterable[IssuedDocument]) -> tuple[IssuedDocument, ...]:
        """Gives the documents their numbers and keeps them, all or none; each with its row.

        Raises:
            NumberRefusedError: Nothing was given.
        """
        with self._database.transaction() as db:
            return tuple(replace(document, id=_insert_issued(db, document)) for document in documents)

    def reserve(self, number: DocumentNumber) -> None:
        """Keeps a number for a document to come.

        Raises:
            NumberRefusedError: It was given, reserved or cancelled, or a greater number bears an earlier day.
        """
        with self._database.transaction() as db:
            given = _beside(db, number.series, number.symbol, number.year)
            for other in given:
                if other.number == number.number:
                    raise NumberRefusedError(taken(other, following(given)))
            admit(given, number.number, number.day)
            _write_number(db, replace(number, state=NumberState.RESERVED))

    def cancel(self, number: DocumentNumber, note: str) -> DocumentNumber:
        """Cancels a number (hủy): it stays in the register and is never given again.

        Args:
            number: As `given` gives it.

        Returns:
            As it is kept: one that was cancelled before has its first reason.
        """
        with self._database.transaction() as db:
            (now,) = (
                each for each in _numbers(db, number.series, number.year) if each.number == number.number
            )
            if now.state is NumberState.CANCELLED:
                return now
            cancelled = replace(now, state=NumberState.CANCELLED, note=note)
            _write_number(db, cancelled)
        return cancelled

    def add_signed(self, issued: int, sha256: str, path: str, signers: Iterable[str]) -> None:
        """Keeps the signed electronic original of an issued document.

        Args:
            issued: Row of the issued document.
            path: Below `outputs`.
        """
        with self._database.transaction() as db:
            db.execute(
                "INSERT INTO signed (paper, sha256, path, signers) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (paper, sha256) DO NOTHING",
                (issued, sha256, path, json.dumps(list(signers), ensure_ascii=False)),
            )

    def signed(self) -> tuple[SignedFile, ...]:
        """The signed originals of issued documents, by path."""
        with self._database.transaction() as db:
            labels = {document.id: document.label for document in _issued(db)}
            return tuple(
                SignedFile(
                    labels[row["paper"]], row["path"], row["sha256"], tuple(json.loads(row["signers"]))
                )
                for row in db.execute("SELECT * FROM signed ORDER BY path")
            )


def _last_sha256(db: sqlite3.Connection, name: str) -> str:
    found = db.execute("SELECT sha256 FROM draft WHERE name = ? ORDER BY id DESC LIMIT 1", (name,)).fetchone()
    return str(found[0]) if found else ""


def _insert_draft(db: sqlite3.Connection, draft: KeptDraft) -> None:
    said = {
        "fields": draft.fields,
        "figures": [
            {"place": f.place, "text": f.text, "cells": [[o.file, o.sheet, o.cell] for o in f.origins]}
            for f in draft.figures
        ],
        "missing": draft.missing,
        "sources": draft.sources,
    }
    db.execute(
        "INSERT INTO draft (name, kind, template, sha256, recipe, said, relation, earlier) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            draft.name,
            draft.kind,
            draft.template,
            draft.sha256,
            _recipe_id(db, draft.recipe),
            _json(said),
            draft.relation.value,
            draft.earlier,
        ),
    )


def _recipe_id(db: sqlite3.Connection, recipe: Recipe) -> int:
    data = RECIPE.dump_json(recipe).decode()
    digest = hashlib.sha256(data.encode()).hexdigest()
    db.execute(
        "INSERT INTO recipe (sha256, data) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING", (digest, data)
    )
    (row,) = db.execute("SELECT id FROM recipe WHERE sha256 = ?", (digest,)).fetchone()
    return int(row)


def _drafts(db: sqlite3.Connection, which: str, *values: str) -> tuple[KeptDraft, ...]:
    """The drafts that `which`, the end of a query, picks."""
    found = db.execute(
        "SELECT draft.*, recipe.data FROM draft JOIN recipe ON recipe.id = draft.recipe " + which,  # noqa: S608 - ours
        values,
    )
    return tuple(map(_draft, found))


def _draft(row: sqlite3.Row) -> KeptDraft:
    said = json.loads(row["said"])
    return KeptDraft(
        row["name"],
        row["kind"],
        row["template"],
        said["fields"],
        tuple(map(_figure, said["figures"])),
        tuple(said["missing"]),
        said["sources"],
        row["sha256"],
        RECIPE.validate_json(row["data"]),
        Relation(row["relation"]),
        row["earlier"],
        row["id"],
    )


def _figure(kept: Mapping[str, Any]) -> Figure:
    return Figure(kept["place"], kept["text"], tuple(CellPlace(*cell) for cell in kept["cells"]))


def _beside(db: sqlite3.Connection, series: str, symbol: str, year: int) -> tuple[DocumentNumber, ...]:
    given = [n for n in _numbers(db, None, year) if n.series == series or n.symbol == symbol]
    return tuple(sorted(given, key=lambda number: number.number))


def _numbers(db: sqlite3.Connection, series: str | None, year: int | None) -> tuple[DocumentNumber, ...]:
    found = db.execute(
        "SELECT * FROM number "
        "WHERE (?1 IS NULL OR series = ?1) AND (?2 IS NULL OR year = ?2) ORDER BY series, year, number",
        (series, year),
    )
    return tuple(
        DocumentNumber(
            row["series"],
            row["year"],
            row["number"],
            NumberState(row["state"]),
            dt.date.fromisoformat(row["day"]),
            row["symbol"],
            row["note"],
        )
        for row in found
    )


def _write_number(db: sqlite3.Connection, number: DocumentNumber) -> None:
    db.execute(
        "INSERT INTO number (series, year, number, state, day, symbol, note) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (series, year, number) DO UPDATE SET state = excluded.state, day = excluded.day, "
        "symbol = excluded.symbol, note = excluded.note",
        (
            number.series,
            number.year,
            number.number,
            number.state.value,
            number.day.isoformat(),
            number.symbol,
            number.note,
        ),
    )


def _insert_issued(db: sqlite3.Connection, document: IssuedDocument) -> int:
    number = document.number
    if number:
        admit(_beside(db, number.series, number.symbol, number.year), number.number, number.day)
        _write_number(db, replace(number, state=NumberState.ISSUED))
    done = db.execute(
        "INSERT INTO paper (draft, series, year, number, day, fields, type, abstract, signer, recipients, "
        "filed, copies, path, sha256, edited) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            document.draft.id,
            number.series if number else None,
            number.year if number else None,
            number.number if number else None,
            document.day.isoformat(),
            _json(document.fields),
            document.type,
            document.abstract,
            document.signer,
            _json(document.recipients),
            document.filed,
            document.copies,
            document.path,
            document.sha256,
            document.edited,
        ),
    )
    return int(done.lastrowid or 0)


def _issued(db: sqlite3.Connection) -> tuple[IssuedDocument, ...]:
    drafts = {draft.id: draft for draft in _drafts(db, "WHERE draft.id IN (SELECT draft FROM paper)")}
    numbers = {(number.series, number.year, number.number): number for number in _numbers(db, None, None)}
    return tuple(
        IssuedDocument(
            drafts[row["draft"]],
            numbers.get((row["series"], row["year"], row["number"])),
            dt.date.fromisoformat(row["day"]),
            json.loads(row["fields"]),
            row["type"],
            row["abstract"],
            row["signer"],
            tuple(json.loads(row["recipients"])),
            row["filed"],
            row["copies"],
            row["path"],
            row["sha256"],
            row["edited"],
            row["id"],
        )
        for row in db.execute("SELECT * FROM paper ORDER BY id")
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
