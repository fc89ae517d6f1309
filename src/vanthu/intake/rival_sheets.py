"""Two sheets of a workbook that hold one form twice: which counts is asked, as of two files of one day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vanthu.diagnostics import Diagnostic, Fix
from vanthu.intake.grids.grid import Grid
from vanthu.intake.messages import diagnose
from vanthu.intake.questions import QuestionScope
from vanthu.intake.rows.table_reading import TableReading
from vanthu.intake.units.file_look import without_copy_number
from vanthu.paperwork import FORMS
from vanthu.paperwork.model import ReadingContext
from vanthu.records import Row
from vanthu.translate import tr
from vanthu.vietnamese import match_key

ALL = "all"
"""The choice of all the sheets: their rows are different ones."""

_OLD = re.compile(
    r"\b(?:cũ|old|copy|backup|bak|bản (?:sao|lưu|gốc|nháp)|nháp|không dùng|ban (?:cu|sao|luu|goc|nhap))\b",
    re.IGNORECASE,
)
"""Words of the name of a sheet that its owner put aside; with their tones, for `Yên Cư` is a hamlet."""


@dataclass(frozen=True, slots=True)
class SheetTables:
    """The tables of one sheet that are of one unit and form."""

    grid: Grid
    tables: tuple[TableReading, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of all of them."""
        return tuple(row for reading in self.tables for row in reading.table.rows)

    @property
    def names(self) -> frozenset[str]:
        """What names the rows, as match keys."""
        return frozenset(match_key(str(row.name or "")) for row in self.rows) - {""}

    @property
    def is_put_aside(self) -> bool:
        """Its owner hid it, or calls it old or a copy."""
        name = self.grid.name
        is_copy = without_copy_number(name) != name
        return self.grid.hidden or is_copy or bool(_OLD.search(name))


def ask_rivals(sheets: Sequence[SheetTables], registers: ReadingContext) -> Diagnostic | None:
    """Which of the sheets counts, where two of them may be one; None where they plainly are not.

    Args:
        sheets: Of one known unit and form, two or more, each with rows.
    """
    shared, put_aside = _shared(sheets), any(sheet.is_put_aside for sheet in sheets)
    if not put_aside and not shared:
        return None
    names = [sheet.grid.name for sheet in sheets]
    table = sheets[0].tables[0].table
    listed = ", ".join(f"“{name}”" for name in names)
    told = diagnose(
        "sheets_rival",
        sheets[0].grid.at(),
        sheets=listed,
        form_title=next(form.title for form in registers.forms or FORMS if form.key == table.form),
    )
    fixes = [Fix(name, tr("Chỉ dùng trang “{name}”").format(name=name)) for name in names]
    fixes.append(Fix(ALL, tr("Dùng tất cả các trang: là những dòng khác nhau")))
    scope = QuestionScope(table.unit_code, table.form, " | ".join(map(match_key, names)))
    # -- of sheets that none is put aside, the answer says nothing of other rows
    what = "" if put_aside else " | ".join(sorted(shared))
    return scope.ask(told, what, fixes, registers, [sheet.grid.at() for sheet in sheets])


def _shared(sheets: Sequence[SheetTables]) -> frozenset[str]:
    """Names of rows that stand on two sheets, where these are as good as copies of each other."""
    shared: frozenset[str] = frozenset()
    for place, later in enumerate(sheets):
        for earlier in sheets[:place]:
            both = earlier.names & later.names
            is_copy = len(both) * 2 >= min(len(earlier.names), len(later.names))
            if both and (is_copy or _same_rows(earlier, later)):
                shared |= both
    return shared


def _same_rows(one: SheetTables, other: SheetTables) -> bool:
    """Whether a row of one stands with all its values on the other too."""
    rows = {tuple(row.values.items()) for row in one.rows}
    return any(tuple(row.values.items()) in rows for row in other.rows)


def decide_rivals(
    sheets: Sequence[SheetTables], registers: ReadingContext
) -> Iterator[tuple[TableReading, TableReading | None]]:
    """Each table with what becomes of it: held while it is asked, None where another sheet was chosen.

    Args:
        sheets: Of one unit and form.
    """
    filled = [sheet for sheet in sheets if sheet.rows]
    question = None
    if len(filled) > 1 and filled[0].tables[0].table.unit_code:
        question = ask_rivals(filled, registers)
    if question is None:
        return
    told = [question]
    for sheet in filled:
        counts = question.answer in ("", ALL, sheet.grid.name)
        for reading in sheet.tables:
            if counts:
                held = reading.asking(question)
                yield reading, replace(held, diagnostics=(*reading.diagnostics, *told))
                told = []
            else:
                yield reading, None
