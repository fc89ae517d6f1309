"""The whole run for machines: `outputs/run.json`; its layout is described in `docs/run-json.md`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Protocol

from vanthu import __version__
from vanthu.diagnostic_json import diagnostic_json, place_json
from vanthu.diagnostics import Diagnostic
from vanthu.errors import ExitCode
from vanthu.pipeline.make_documents import Document
from vanthu.records import Row, plain
from vanthu.tables import CampaignData, Inbox

REPORT_VERSION = 2
"""Version of the layout of `outputs/run.json`."""


class ReportedRun(Protocol):
    """What of a run is reported."""

    @property
    def collected(self) -> CampaignData: ...  # noqa: D102 - as in `run.Run`
    @property
    def inbox(self) -> Inbox: ...  # noqa: D102
    @property
    def documents(self) -> Sequence[Document]: ...  # noqa: D102
    @property
    def diagnostics(self) -> Sequence[Diagnostic]: ...  # noqa: D102
    @property
    def seconds(self) -> Mapping[str, float]: ...  # noqa: D102
    @property
    def unread(self) -> Mapping[str, Sequence[str]]: ...  # noqa: D102
    @property
    def exit_code(self) -> ExitCode: ...  # noqa: D102


def report_json(done: ReportedRun) -> bytes:
    """The bytes of `outputs/run.json`: UTF-8, one object."""
    report = {
        "schema": REPORT_VERSION,
        "vanthu": __version__,
        "today": done.collected.today.isoformat(),
        "exit_code": int(done.exit_code),
        "files": _files(done),
        "units": _units(done.collected, done.unread),
        "diagnostics": [*map(diagnostic_json, done.diagnostics)],
        "questions": [_question(question) for question in done.collected.questions],
        "past_diagnostics": [*map(diagnostic_json, done.collected.past)],
        "held_rows": [_held(row) for table in done.collected.tables.values() for row in table.held],
        "documents": [_document(document) for document in done.documents],
        "seconds": done.seconds,
    }
    told = ",\n".join(f"{_json(key)}: {_lines(value)}" for key, value in report.items())
    return f"{{\n{told}\n}}\n".encode()


def _lines(value: object) -> str:
    """A value as JSON, an entry of a list on a line of its own (`indent` would cost ten times the time)."""
    if isinstance(value, list) and value:
        return "[\n " + ",\n ".join(map(_json, value)) + "\n]"
    return _json(value)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _files(done: ReportedRun) -> list[Mapping[str, object]]:
    status = {(s.file, s.form, s.unit_code): s.status.value for s in done.collected.submissions}
    return [
        {
            "file": file.file,
            "sha256": file.sha256,
            "received": done.inbox.received[file.file].isoformat(),
            "outcome": file.outcome.value,
            "forms": [
                {
                    "form": table.form,
                    "unit_code": table.unit_code,
                    "sheet": table.sheet,
                    "rows": len(table.rows),
                    "held": sum(row.held for row in table.rows),
                    "status": status.get((file.file, table.form, table.unit_code), "unit_unknown"),
                }
                for table in file.tables
            ],
        }
        for file in done.inbox.files
    ]


def _units(collected: CampaignData, unread: Mapping[str, Sequence[str]]) -> list[Mapping[str, object]]:
    return [
        {
            "unit_code": unit.code,
            "name": unit.name,
            "forms": {
                form: {
                    "state": entry.state.value,
                    "late": entry.late,
                    "file": entry.submission.file if entry.submission else "",
                    "errors": len(entry.errors),
                }
                for (code, form), entry in collected.deliveries.items()
                if code == unit.code
            },
            "unread": [*unread.get(unit.code, ())],
        }
        for unit in collected.campaign.units
    ]


def _question(question: Diagnostic) -> Mapping[str, object]:
    return {
        **diagnostic_json(question),
        "key": question.identity,
        "choices": {fix.code: fix.label for fix in question.fixes},
        "related": [*map(place_json, question.related)],
        "answer": question.answer,
    }


def _held(row: Row) -> Mapping[str, object]:
    return {
        "form": row.form,
        "unit_code": row.unit_code,
        "file": row.file,
        "sheet": row.sheet,
        "row": row.number,
        "values": {key: plain(value) for key, value in row.values.items()},
    }


def _issued(document: Document) -> Mapping[str, str]:
    """The issued document that the draft is, replaces or corrects; empty where there is none."""
    issued, draft = document.issued, document.draft
    if issued is None:
        return {}
    return {
        "relation": draft.relation.value if draft else "",
        "symbol": issued.symbol,
        "day": issued.day.isoformat(),
        "path": issued.path,
        "sha256": issued.sha256,
    }


def _document(document: Document) -> Mapping[str, object]:
    draft = document.draft
    return {
        "name": document.name,
        "kind": draft.kind.value if draft else "",
        "path": document.path if document.data else "",
        "state": document.state.value,
        "sha256": hashlib.sha256(document.data).hexdigest() if document.data else "",
        "why": [*map(diagnostic_json, document.why)],
        "kept": document.kept,
        "issued": _issued(document),
        "incomplete": draft.missing if draft else (),
        "sources": document.sources,
        "provenance": [
            {
                "place": figure.place,
                "text": figure.text,
                "cells": [[o.file, o.sheet, o.cell] for o in figure.origins],
            }
            for figure in (draft.figures if draft else ())
        ],
    }
