"""The whole run for machines: `outputs/run.json`; its layout is described in `docs/run-json.md`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Protocol

from vanthu import __version__
from vanthu.diagnostics import CellPlace, Diagnostic
from vanthu.errors import ExitCode
from vanthu.pipeline.make_documents import Document
from vanthu.records import Row, plain
from vanthu.tables import CampaignData, Inbox

REPORT_VERSION = 1
"""Version of the layout of `outputs/run.json`."""


class Reported(Protocol):
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
    def exit_code(self) -> ExitCode: ...  # noqa: D102


def run_json(done: Reported) -> bytes:
    """The bytes of `outputs/run.json`: UTF-8, one object."""
    report = {
        "schema": REPORT_VERSION,
        "vanthu": __version__,
        "today": done.collected.today.isoformat(),
        "exit_code": int(done.exit_code),
        "files": _files(done),
        "units": _units(done.collected),
        "findings": [_finding(diagnostic) for diagnostic in done.diagnostics],
        "questions": [_question(question) for question in done.collected.questions],
        "past_findings": [_finding(diagnostic) for diagnostic in done.collected.past],
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


def _files(done: Reported) -> list[Mapping[str, object]]:
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
                    "standing": status.get((file.file, table.form, table.unit_code), "unit_unknown"),
                }
                for table in file.tables
            ],
        }
        for file in done.inbox.files
    ]


def _units(collected: CampaignData) -> list[Mapping[str, object]]:
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
        }
        for unit in collected.campaign.units
    ]


def _finding(diagnostic: Diagnostic) -> Mapping[str, str]:
    return {
        "file": diagnostic.cell_place.file,
        "sheet": diagnostic.cell_place.sheet,
        "cell": diagnostic.cell_place.cell,
        "form": diagnostic.subject.form,
        "field": diagnostic.subject.column,
        "severity": diagnostic.severity.value,
        "code": diagnostic.code,
        "message": diagnostic.message,
        "read": diagnostic.read,
        "proposed": diagnostic.proposed,
    }


def _question(question: Diagnostic) -> Mapping[str, object]:
    return {
        "key": question.identity,
        "text": question.message,
        "choices": {fix.code: fix.label for fix in question.fixes},
        "cells": [[o.file, o.sheet, o.cell] for o in question.related if isinstance(o, CellPlace)],
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
    """The issued paper that the document is, replaces or corrects; empty where there is none."""
    paper, draft = document.issued, document.draft
    if paper is None:
        return {}
    return {
        "relation": draft.relation.value if draft else "",
        "symbol": paper.symbol,
        "day": paper.day.isoformat(),
        "path": paper.path,
        "sha256": paper.sha256,
    }


def _document(document: Document) -> Mapping[str, object]:
    draft = document.draft
    return {
        "name": document.name,
        "kind": draft.kind.value if draft else "",
        "path": document.path if document.data else "",
        "fate": document.state.value,
        "sha256": hashlib.sha256(document.data).hexdigest() if document.data else "",
        "why": document.reasons,
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
