"""Whose each sheet of a workbook is: what it says itself, what was answered, what the other sheets say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vanthu.diagnostics import Diagnostic
from vanthu.intake.units.ask_unit import ASKED, UnitEvidence, ask_unit
from vanthu.intake.units.unit_of_sheet import judge
from vanthu.paperwork.model import ReadingContext


@dataclass(frozen=True, slots=True)
class SheetUnit:
    """Whose a sheet is.

    Args:
        code: Of the unit, or empty.
        told: What is told of that.
    """

    code: str
    told: tuple[Diagnostic, ...] = ()

    @property
    def says_nothing(self) -> bool:
        """Neither the sheet nor its file has a word that might name its unit."""
        return any(each.code == "unit_unknown" and not each.read for each in self.told)


def sheet_units(sheets: Sequence[UnitEvidence], registers: ReadingContext) -> list[SheetUnit]:
    """The unit of each sheet; one that says nothing takes the unit of the others, if they agree."""
    judged = [_judged(evidence, registers) for evidence in sheets]
    judged = [
        unit if unit.says_nothing else _asked(unit, evidence, registers)
        for unit, evidence in zip(judged, sheets, strict=True)
    ]
    known = {unit.code for unit in judged} - {""}
    if len(known) == 1:
        (code,) = known
        return [SheetUnit(code) if unit.says_nothing else unit for unit in judged]
    return [_asked(unit, evidence, registers) for unit, evidence in zip(judged, sheets, strict=True)]


def _judged(evidence: UnitEvidence, registers: ReadingContext) -> SheetUnit:
    code, told = judge(evidence.issued_to, evidence.labelled, evidence.letterhead, evidence.names, registers)
    return SheetUnit(code, tuple(each.at(evidence.place) for each in told))


def _asked(unit: SheetUnit, evidence: UnitEvidence, registers: ReadingContext) -> SheetUnit:
    """The unit as answered, where it must be asked and was not yet."""
    question = next((each for each in unit.told if each.code in ASKED and not each.fixes), None)
    if unit.code or question is None:
        return unit
    code, asked = ask_unit(question, evidence, registers)
    return SheetUnit(code, (asked,))
