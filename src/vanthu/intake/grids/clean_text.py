"""A sheet's text made ready for reading: broken letters repaired, spaces and hidden characters cleaned."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from vanthu.cell_address import Position
from vanthu.diagnostics import Diagnostic
from vanthu.intake.grids.grid import Grid
from vanthu.intake.header_labels import is_label
from vanthu.intake.messages import diagnose
from vanthu.intake.values.placeholders import placeholder
from vanthu.intake.values.result import Raw
from vanthu.vietnamese import Judgement, clean, clean_cell, judge_encoding, read_broken

_QUOTED_FOR_EXCEL = re.compile(r'="(?P<value>[^"]*)"\s*\Z')
"""`="0912345678"`, by which programs keep Excel from cutting the nought of a number in a CSV file."""
_FOOTNOTE = re.compile(r"(?<![^\W\d_])(?P<word>[^\W\d_]+)(?P<mark>[¹²³⁰⁴-⁹]{1,2})\Z")
"""A word with a raised figure behind it, typed as a letter of its own, at the end of a cell."""
_UNITS = frozenset({"m", "mm", "cm", "dm", "hm", "km"})
"""Units that a raised figure makes an area or a volume."""
_SHOWN = 6
"""So many cells are named where many were cleaned."""


def with_clean_text(grid: Grid) -> tuple[Grid, tuple[Diagnostic, ...]]:
    """The grid with its text in Unicode NFC with plain single spaces, and what was changed or is asked."""
    texts = [v for row in grid.rows for v in row if v.__class__ is str and v]
    judgement = judge_encoding(texts)
    told: tuple[Diagnostic, ...] = ()
    doubts = dict(grid.doubts)
    if judgement:
        grid, told, unclear = _converted(grid, judgement)
        doubts |= {place: (*doubts.get(place, ()), doubt) for place, doubt in unclear.items()}
    changed: list[str] = []
    rows: list[Sequence[Raw]] = []
    for r, row in enumerate(grid.rows):
        line: list[Raw] | None = None
        for c, value in enumerate(row):
            if value.__class__ is str and (found := _made_ready(value)):
                line = line or list(row)
                line[c], doubt = found
                if doubt:
                    place = grid.position(r, c)
                    doubts[place] = (*doubts.get(place, ()), doubt)
                elif line[c]:
                    changed.append(grid.address(r, c))
        rows.append(line or row)
    if changed:
        cells = ", ".join(changed[:_SHOWN]) + (", …" if len(changed) > _SHOWN else "")
        told += (diagnose("text_cleaned", grid.at(), count=str(len(changed)), cells=cells),)
    return replace(grid, rows=rows, doubts=doubts), told


@lru_cache(maxsize=16384)
def _made_ready(text: str) -> tuple[str, Diagnostic | None] | None:
    """What a text is read as, and what is told of it; None where it is read as it stands."""
    quoted = _QUOTED_FOR_EXCEL.match(text)
    if quoted:
        return clean_cell(quoted["value"]), None
    doubt = placeholder(text)
    broken = None if doubt else read_broken(text)
    if broken and broken.is_certain:
        proposed = clean(broken.text)
        code = "text_lookalikes" if broken.how == "lookalikes" else "text_repaired"
        return proposed, diagnose(code, read=text, proposed=proposed, encoding=broken.how)
    if broken:
        doubt = diagnose(f"text_{broken.how}", read=text)
    ready = clean_cell(text)
    raised = None if doubt else _FOOTNOTE.search(ready)
    if raised and raised["word"].casefold() not in _UNITS:
        proposed = ready[: raised.start("mark")]
        return proposed, diagnose("run_raised", read=raised["mark"], proposed=proposed)
    return (ready, doubt) if doubt or ready != text else None


def _converted(
    grid: Grid, judgement: Judgement
) -> tuple[Grid, tuple[Diagnostic, ...], dict[Position, Diagnostic]]:
    """The grid in Unicode, what is told of the whole, and of each cell where few are in the old encoding."""
    doubts: dict[Position, Diagnostic] = {}
    asked: list[Diagnostic] = []
    count = 0
    rows = [list(row) for row in grid.rows]
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if not isinstance(value, str) or not value:
                continue
            if not judgement.is_of_all and _is_repaired_alone(value):
                continue
            row[c], question = _convert_cell(value, judgement, grid.marks.fonts.get(grid.position(r, c), ""))
            count += row[c] != value
            if row[c] != value and not judgement.is_of_all:
                facts = {"read": value, "proposed": clean(str(row[c])), "encoding": judgement.encoding}
                doubts[grid.position(r, c)] = diagnose("text_repaired", **facts)
            asked += [question.at(grid.cell(r, c))] if question else []
    told = diagnose("sheet_legacy", grid.at(), encoding=judgement.encoding, count=str(count))
    return replace(grid, rows=rows), (told, *asked) if count else tuple(asked), doubts


def _is_repaired_alone(text: str) -> bool:
    """Whether one repair of a text is certain, whatever the sheet is typed in."""
    broken = read_broken(text)
    return broken is not None and broken.is_certain


def _convert_cell(value: str, judgement: Judgement, font: str) -> tuple[str, Diagnostic | None]:
    """The text in Unicode, and a question where it reads both ways."""
    capitals = font.lower().startswith(".vn") and font.rstrip().endswith("H")
    text, other = judgement.in_unicode(value, font)
    if other:
        proposed = clean(other)
        if is_label(proposed) and not is_label(value):
            return proposed, None  # -- `Céng`, `Ghi chó`: only one reading is a word of the forms
        encoding = judgement.encoding
        return value, diagnose("sheet_legacy_unclear", read=value, proposed=proposed, encoding=encoding)
    return (text.upper() if capitals and (text != value or value.isascii()) else text), None
