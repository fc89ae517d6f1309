"""Writes the Word templates of `templates/`; the same sources give the same bytes.

A clerk edits the templates in Word; this script makes them anew, which overwrites such edits.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

from templates_src import (
    certificates,
    certificates_text_only,
    commendation_decision,
    commendation_proposal,
    correction,
    council_minutes,
    outgoing_register,
    plan,
    registration_summary,
    reminder,
    results_report,
    unit_plan,
)
from templates_src.parts import document_parts
from vanthu.docx.package import pack
from vanthu.docx.xml import parse

TARGET = Path(__file__).parents[1] / "templates"

KINDS: Mapping[str, ModuleType] = {
    "plan": plan,
    "unit_plan": unit_plan,
    "reminder": reminder,
    "registration_summary": registration_summary,
    "results_report": results_report,
    "council_minutes": council_minutes,
    "commendation_proposal": commendation_proposal,
    "commendation_decision": commendation_decision,
    "correction": correction,
    "certificates": certificates,
    "certificates_text_only": certificates_text_only,
    "outgoing_register": outgoing_register,
}
"""File name without ending to the module that holds the text."""


def made(kind: str) -> bytes:
    """The template's bytes."""
    module = KINDS[kind]
    parts = document_parts(module.TITLE, module.body(), getattr(module, "STYLES", ()))
    for data in parts.values():
        parse(data)
    return pack(parts)


def main() -> None:
    """Writes all templates."""
    TARGET.mkdir(exist_ok=True)
    for kind in KINDS:
        path = TARGET / f"{kind}.docx"
        path.write_bytes(made(kind))
        print(path)


if __name__ == "__main__":
    main()
