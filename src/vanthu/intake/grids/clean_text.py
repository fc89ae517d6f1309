"""A sheet's text made ready for reading: legacy encodings converted, spaces and hidden characters cleaned."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from vanthu.intake.grids.grid import Grid
from vanthu.intake.values.result import Raw, Remark
from vanthu.paperwork.forms.labels import is_label
from vanthu.vietnamese import legacy_fonts as legacy
from vanthu.vietnamese.legacy_fonts import Fate, Judgement
from vanthu.vietnamese.normalize import ODD, are_clean, clean, unescape

_SHOWN = 6
"""So many cells are named in a remark on many."""


@dataclass(slots=True)
class Prepared:
    """A grid with clean Unicode text.

    Args:
        remarks: On the sheet as a whole.
        asked: Remarks on single cells, by address.
    """

    grid: Grid
    remarks: list[Remark] = field(default_factory=list)
    asked: list[tuple[str, Remark]] = field(default_factory=list)


def prepare(grid: Grid) -> Prepared:
    """The grid with its text in Unicode NFC with plain single spaces; told where anything was changed."""
    texts = [v for row in grid.rows for v in row if v.__class__ is str and v]
    judgement = legacy.judge(texts)
    if judgement:
        return _cleaned(_converted(grid, judgement))
    if are_clean(texts):
        return Prepared(grid)
    return _cleaned(Prepared(grid))


def _converted(grid: Grid, judgement: Judgement) -> Prepared:
    prepared = Prepared(grid)
    count = 0
    rows: list[list[Raw]] = []
    for r, row in enumerate(grid.rows):
        line = list(row)
        for c, value in enumerate(row):
            if not isinstance(value, str) or not value:
                continue
            font = grid.marks.fonts.get(grid.place(r, c), "")
            text = _convert_cell(prepared, value, judgement, font, grid.address(r, c))
            count += text != value
            line[c] = text
        rows.append(line)
    prepared.grid = replace(grid, rows=rows)
    prepared.remarks.append(
        Remark("sheet_legacy", facts={"encoding": judgement.encoding, "count": str(count)})
    )
    return prepared


def _convert_cell(prepared: Prepared, value: str, judgement: Judgement, font: str, address: str) -> str:
    capitals = font.lower().startswith(".vn") and font.rstrip().endswith("H")
    fate = legacy.fate_of(value, judgement, font)
    proposed = clean(legacy.convert(value, judgement.encoding)) if fate is Fate.ASK else ""
    if fate is Fate.ASK and is_label(proposed) and not is_label(value):
        return proposed  # -- `Céng`, `Ghi chó`: only one reading is a word of the forms
    if fate is Fate.ASK:
        prepared.asked.append(
            (address, Remark("sheet_legacy_unclear", value, proposed, {"encoding": judgement.encoding}))
        )
        return value
    if fate is Fate.CONVERT:
        text = legacy.convert(value, judgement.encoding)
        return text.upper() if capitals else text
    return value.upper() if capitals and value.isascii() else value


def _cleaned(prepared: Prepared) -> Prepared:
    grid = prepared.grid
    changed: list[str] = []
    rows: list[Sequence[Raw]] = []
    odd, is_normal = ODD.search, unicodedata.is_normalized
    for r, row in enumerate(grid.rows):
        line: list[Raw] | None = None
        for c, value in enumerate(row):
            if not isinstance(value, str) or not value:
                continue
            # -- as `clean` would, without a call for each cell
            if odd(value) or "_x" in value or not (value.isascii() or is_normal("NFC", value)):
                line = line or list(row)
                line[c] = clean(unescape(value))
                if line[c]:
                    changed.append(grid.address(r, c))
        rows.append(line or row)
    if changed:
        prepared.grid = replace(grid, rows=rows)
        cells = ", ".join(changed[:_SHOWN]) + (", …" if len(changed) > _SHOWN else "")
        prepared.remarks.append(Remark("text_cleaned", facts={"count": str(len(changed)), "cells": cells}))
    return prepared
