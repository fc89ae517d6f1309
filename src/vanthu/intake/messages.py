"""What is found wrong, doubtful or repaired in a received file: codes and sentences."""

from __future__ import annotations

from collections.abc import Iterable

from vanthu.diagnostics import Audience, Catalogue, Diagnostic
from vanthu.intake.figure_messages import FIGURES
from vanthu.intake.file_messages import FILES
from vanthu.intake.name_messages import NAMES
from vanthu.intake.row_messages import ROWS
from vanthu.intake.sheet_messages import SHEETS
from vanthu.intake.shown_messages import SHOWN
from vanthu.intake.value_messages import VALUES
from vanthu.paperwork.model import Column, Form

MESSAGES = Catalogue(
    "intake", {**FILES, **SHEETS, **VALUES, **NAMES, **FIGURES, **ROWS, **SHOWN}, Audience.UNIT
)

diagnose = MESSAGES.diagnose

_MOST_LISTED = 8


def listed(numbers: Iterable[int]) -> str:
    """Numbers of rows as messages name them: `8, 9, 12`, cut short where there are many."""
    every = [str(number) for number in numbers]
    return ", ".join(every[:_MOST_LISTED]) + (", …" if len(every) > _MOST_LISTED else "")


def of_column(diagnostic: Diagnostic, form: Form, column: Column) -> Diagnostic:
    """The same, of a column of a form, which its sentence can name."""
    return diagnostic.with_facts(label=column.full_label).about(form=form.key, column=column.key)
