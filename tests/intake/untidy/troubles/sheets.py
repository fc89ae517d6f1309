"""Workbooks that hold a form twice: a copy of its sheet, an old one that is hidden or named so."""

from __future__ import annotations

import random
from copy import deepcopy

from tests.intake.untidy.canvas import Canvas
from tests.intake.untidy.draft import Draft, a_draft
from tests.intake.untidy.save import save
from tests.intake.untidy.truth import Ask, Trouble

from vanthu.paperwork.model import ColumnType


def _changed(draft: Draft, name: str) -> Canvas:
    """The sheet once more, with some amounts or words changed."""
    copy = deepcopy(draft)
    copy.sheet = name
    for line in copy.works:
        for key in copy.keys(ColumnType.DONG):
            if draft.draw.random() < 0.4 and isinstance(line.cells[key], int):
                line.cells[key] = draft.draw.randint(3, 90) * 1_000_000
    return copy.lay()


def copied(draw: random.Random) -> Trouble:
    """A copy of the sheet with the same rows: none counts until it is asked which."""
    draft = a_draft(draw, formats=("xlsx", "ods", "xls"))
    name = draw.choice(["Biểu (2)", "Biểu cũ", "Copy of Biểu", "Bản sao", "Biểu sửa", "Sheet2"])
    data = save([draft.lay(), _changed(draft, name)], draft.file_format)
    return draft.trouble(data, f"copied as {name}", ask=Ask.MUST)


def two_forms(draw: random.Random) -> Trouble:
    """Another form of the unit on a second sheet: nothing to ask."""
    draft = a_draft(draw, ("registration",), ("xlsx", "ods", "xls"))
    other = a_draft(draw, ("results",), (draft.file_format,))
    other.unit, other.sheet = draft.unit, "Biểu 02"
    other.lines = []
    return draft.trouble(save([draft.lay(), other.lay()], draft.file_format), "two forms")
