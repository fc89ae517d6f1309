"""Diagnostics for programs: the one shape in which `run.json` and every `--json` give them (docs/json.md)."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from vanthu.diagnostics import CellPlace, Diagnostic, FilePlace, ParagraphPlace, Place, SettingPlace, TagPlace

KINDS: Mapping[type[Place], str] = {
    CellPlace: "cell",
    ParagraphPlace: "paragraph",
    TagPlace: "tag",
    FilePlace: "file",
    SettingPlace: "setting",
}


def place_json(place: Place) -> dict[str, object]:
    """A place: its kind, and what such a place is told by."""
    return {"kind": KINDS[type(place)], **dataclasses.asdict(place)}


def error_json(diagnostic: Diagnostic) -> dict[str, object]:
    """What stopped a command."""
    return {
        "code": diagnostic.code,
        "message": diagnostic.message,
        "place": place_json(diagnostic.place),
        "facts": dict(diagnostic.facts),
    }


def diagnostic_json(diagnostic: Diagnostic) -> dict[str, object]:
    """What was found: as an error, with its severity and its subject."""
    subject = dataclasses.asdict(diagnostic.subject)
    return {**error_json(diagnostic), "severity": diagnostic.severity.value, "subject": subject}
