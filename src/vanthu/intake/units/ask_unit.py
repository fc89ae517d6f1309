"""Whose a sheet is where nothing tells it: a question, whose answer is remembered for what looks the same."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from dataclasses import dataclass

from vanthu.diagnostics import Audience, CellPlace, Diagnostic, Fix, Severity, identity
from vanthu.intake.units.file_look import sender_look
from vanthu.intake.units.match_unit import Guess
from vanthu.paperwork.model import KnownUnit, ReadingContext
from vanthu.vietnamese import match_key

ASKED = frozenset({"unit_unknown", "unit_unclear", "unit_conflict"})
"""Codes that say that a sheet is nobody's."""

_PLACED = re.compile(r"\b(?:thon|xom|lang|ap|to dan pho|khu|khoi|buon|phum|soc)\s+\w+")
"""A name that holds where it is: there is one of it, as there is not of `Đội văn nghệ`."""


@dataclass(frozen=True, slots=True)
class UnitEvidence:
    """All that may tell whose a sheet is.

    Args:
        issued_to: Unit code of an issued form, or empty.
        labelled: After `Đơn vị:`.
        letterhead: Of the letterhead's lines.
        names: Of the sheet, the file and its folders.
        place: The sheet.
        digest: SHA-256 of the file.
    """

    issued_to: str
    labelled: Guess
    letterhead: Guess
    names: tuple[Guess, Guess, Guess]
    place: CellPlace
    digest: str


def ask_unit(told: Diagnostic, evidence: UnitEvidence, registers: ReadingContext) -> tuple[str, Diagnostic]:
    """The unit that was answered, or empty, and the question.

    An answer holds for sheets that name their unit in the same words, where these hold a place, else for
    files of the same name. It holds for this file only where there are no such words, and where what is
    written fits several units: the next file that says `Thôn Yên Cư` may well be the other one's.

    Args:
        told: Of a code in `ASKED`.
    """
    look, is_remembered = _look(told, evidence)
    first = told.facts.get("options", "").split("; ")
    units = sorted(
        registers.units, key=lambda unit: unit.name not in first
    )  # -- stable: else as the register
    fixes = tuple(Fix(unit.code, _title(unit)) for unit in units)
    question = told.asked(identity(told.code, *look), fixes, (told.place,), registers.answers)
    if question.answer not in {unit.code for unit in units}:
        return "", dataclasses.replace(question, answer="", severity=Severity.ERROR)
    severity = Severity.WARNING if is_remembered else Severity.NOTE
    return question.answer, dataclasses.replace(question, severity=severity, audience=Audience.OFFICE)


def _look(told: Diagnostic, evidence: UnitEvidence) -> tuple[Sequence[str], bool]:
    """What a sheet must share with another to be the same unit's; whether that is its file's name alone."""
    inside = [match_key(guess.text) for guess in (evidence.labelled, evidence.letterhead)]
    named = [guess.unit.code if guess.unit else "" for guess in evidence.names]
    own = sender_look(evidence.place.file)
    if told.code == "unit_unknown":
        if any(map(_PLACED.search, inside)):
            return (evidence.issued_to, *inside, *named), False
        if own:
            return (evidence.issued_to, *inside, own), True
    return (evidence.digest,), False


def _title(unit: KnownUnit) -> str:
    former = f", {unit.former_commune} cũ" if unit.former_commune else ""
    return f"{unit.name} ({unit.code}{former})"
