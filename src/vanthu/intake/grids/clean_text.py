"""A sheet's text made ready for reading: legacy encodings converted, spaces and hidden characters cleaned."""

from __future__ import annotations

from dataclasses import replace

from vanthu.diagnostics import Diagnostic
from vanthu.intake.grids.grid import Grid
from vanthu.intake.header_labels import is_label
from vanthu.intake.messages import diagnose
from vanthu.vietnamese import Judgement, are_clean, clean, clean_cell, in_unicode, judge_encoding

_SHOWN = 6
"""So many cells are named where many were cleaned."""


def prepare(grid: Grid) -> tuple[Grid, tuple[Diagnostic, ...]]:
    """The grid with its text in Unicode NFC with plain single spaces, and what was changed or is asked."""
    texts = [v for row in grid.rows for v in row if v.__class__ is str and v]
    judgement = judge_encoding(texts)
    told: tuple[Diagnostic, ...] = ()
    if judgement:
        grid, told = _converted(grid, judgement)
    elif are_clean(texts):
        return grid, told
    grid, cleaned = _cleaned(grid)
    return grid, (*told, *cleaned)


def _converted(grid: Grid, judgement: Judgement) -> tuple[Grid, tuple[Diagnostic, ...]]:
    asked: list[Diagnostic] = []
    count = 0
    rows = [list(row) for row in grid.rows]
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if not isinstance(value, str) or not value:
                continue
            row[c], question = _convert_cell(value, judgement, grid.marks.fonts.get(grid.position(r, c), ""))
            count += row[c] != value
            asked += [question.at(grid.cell(r, c))] if question else []
    told = diagnose("sheet_legacy", grid.at(), encoding=judgement.encoding, count=str(count))
    return replace(grid, rows=rows), (told, *asked)


def _convert_cell(value: str, judgement: Judgement, font: str) -> tuple[str, Diagnostic | None]:
    """The text in Unicode, and a question where it reads both ways."""
    capitals = font.lower().startswith(".vn") and font.rstrip().endswith("H")
    text, other = in_unicode(value, judgement, font)
    if other:
        proposed = clean(other)
        if is_label(proposed) and not is_label(value):
            return proposed, None  # -- `Céng`, `Ghi chó`: only one reading is a word of the forms
        encoding = judgement.encoding
        return value, diagnose("sheet_legacy_unclear", read=value, proposed=proposed, encoding=encoding)
    return (text.upper() if capitals and (text != value or value.isascii()) else text), None


def _cleaned(grid: Grid) -> tuple[Grid, tuple[Diagnostic, ...]]:
    rows = [[clean_cell(value) if isinstance(value, str) else value for value in row] for row in grid.rows]
    changed = [
        grid.address(r, c)
        for r, row in enumerate(rows)
        for c, value in enumerate(row)
        if isinstance(value, str) and value and value != grid.rows[r][c]
    ]
    if not changed:
        return replace(grid, rows=rows), ()
    cells = ", ".join(changed[:_SHOWN]) + (", …" if len(changed) > _SHOWN else "")
    told = diagnose("text_cleaned", grid.at(), count=str(len(changed)), cells=cells)
    return replace(grid, rows=rows), (told,)
