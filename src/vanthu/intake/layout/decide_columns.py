"""Which of two columns that fit one of the form is meant: a question; its answer decides the next reading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from vanthu.diagnostics import Diagnostic, Fix
from vanthu.intake.grids.sheet import Sheet
from vanthu.intake.header_labels import Header
from vanthu.intake.layout.find_table import Found
from vanthu.intake.messages import diagnose, of_column
from vanthu.intake.questions import QuestionScope, header_words
from vanthu.paperwork.model import ReadingContext
from vanthu.translate import tr
from vanthu.vietnamese import match_key

NEITHER = "neither"
"""The choice of none of the columns."""


def column_codes(headers: Sequence[Header]) -> Mapping[int, str]:
    """What an answer remembers of each column with a label: the label, and which of those that share it."""
    keys: list[str] = []
    codes: dict[int, str] = {}
    for place, header in enumerate(headers):
        if header.texts:
            keys.append(match_key(header.label))
            codes[place] = f"{keys[-1]} #{keys.count(keys[-1])}"
    return codes


def decide_columns(
    sheet: Sheet, found: Found, registers: ReadingContext, unit: str
) -> tuple[Found, tuple[Diagnostic, ...]]:
    """The table with its unclear columns decided as far as they were answered, and what is asked of them.

    Args:
        unit: Code of the unit that sent the sheet, or empty.
    """
    assignment, bottom = found.assignment, found.header_rows[1]
    form, codes = assignment.form, column_codes(found.headers)
    scope = QuestionScope(unit, form.key, header_words(found.headers))
    asked = []
    for use, places in assignment.unclear:
        letters = ", ".join(sheet.grid.address(bottom, place) for place in places)
        told = diagnose("column_unclear", sheet.grid.cell(bottom, places[0]), columns=letters)
        told = of_column(told.with_facts(read=found.headers[places[0]].label), form, use.target)
        labels = {
            place: tr("Cột {cell} “{label}”").format(
                cell=sheet.grid.address(bottom, place), label=found.headers[place].label
            )
            for place in places
        }
        fixes = [Fix(codes[place], label) for place, label in labels.items()]
        fixes.append(Fix(NEITHER, tr("Không dùng cột nào trong các cột này")))
        cells = [sheet.grid.cell(bottom, place) for place in places]
        asked.append(scope.ask(told, use.target.key, fixes, registers, cells))
        if asked[-1].answer:
            chosen = next((place for place in places if codes[place] == asked[-1].answer), None)
            assignment = assignment.decided(use, chosen)
    return replace(found, assignment=assignment), tuple(asked)
