"""The rows of all units in one pandas table a form: the only source of every count, sum and list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pandas as pd

from vanthu.paperwork import FORMS, form_of
from vanthu.paperwork.model import ColumnType
from vanthu.records import DeclaredTotal, Row
from vanthu.tables.submissions import Submission, SubmissionStatus

WHOLE = frozenset({ColumnType.DONG, ColumnType.COUNT})
"""Types of column that hold whole numbers."""


@dataclass(frozen=True)
class ConsolidatedTable:
    """One form of all units.

    Args:
        frame: One line a row that counts, in the order of the register of units, then of the sheet.
            Columns: `unit_code`, `section`, every key of the form, `source_file`, `source_sheet`,
            `source_row` (1-based). Money and people are Int64 (đồng, persons), the rest objects.
        rows: The same rows, as read, in the same order.
        held: Rows that an error keeps out until it is corrected.
        totals: What units wrote in their own `Cộng` rows.
    """

    form: str
    frame: pd.DataFrame
    rows: tuple[Row, ...]
    held: tuple[Row, ...]
    totals: tuple[DeclaredTotal, ...] = ()

    def where(self, mask: pd.Series[bool]) -> ConsolidatedTable:
        """The part of the table that `mask` chooses; what is held back is not part of it."""
        chosen = self.frame[mask]
        rows = tuple(self.rows[place] for place in chosen.index)
        return ConsolidatedTable(self.form, chosen.reset_index(drop=True), rows, ())

    def of_units(self, codes: Iterable[str]) -> ConsolidatedTable:
        """The part of the table that the units with these codes sent."""
        return self.where(self.frame["unit_code"].isin(list(codes)))

    def total(self, key: str) -> int:
        """The sum of a whole-number column (đồng, persons); empty cells count nothing."""
        return int(self.frame[key].sum())

    def decimal_total(self, key: str) -> Decimal:
        """The exact sum of a decimal column; empty cells count nothing."""
        return sum(self.frame[key].dropna(), Decimal(0))

    def __len__(self) -> int:
        return len(self.rows)


def consolidate(
    submissions: Iterable[Submission], unit_order: Sequence[str]
) -> Mapping[str, ConsolidatedTable]:
    """Every form's table from the submissions that count.

    Args:
        submissions: Of any status; only current ones are taken.
        unit_order: Codes of the register, in its order.
    """
    order = {code: place for place, code in enumerate(unit_order)}
    current = sorted(
        (s for s in submissions if s.status is SubmissionStatus.CURRENT), key=lambda s: order[s.unit_code]
    )
    return {form.key: _consolidate(form.key, [s for s in current if s.form == form.key]) for form in FORMS}


def _consolidate(form: str, submissions: Sequence[Submission]) -> ConsolidatedTable:
    every = [row for s in submissions for table in s.tables for row in table.rows]
    used = tuple(row for row in every if not row.held)
    return ConsolidatedTable(
        form,
        _frame(form, used),
        used,
        tuple(row for row in every if row.held),
        tuple(total for s in submissions for table in s.tables for total in table.totals),
    )


def _frame(form: str, rows: Sequence[Row]) -> pd.DataFrame:
    columns: dict[str, list[Any]] = {
        "unit_code": [row.unit_code for row in rows],
        "section": [row.section for row in rows],
    }
    for column in form_of(form).columns:
        columns[column.key] = [row.values.get(column.key) for row in rows]
    columns |= {
        "source_file": [row.file for row in rows],
        "source_sheet": [row.sheet for row in rows],
        "source_row": [row.number for row in rows],
    }
    whole = {column.key for column in form_of(form).columns if column.type in WHOLE} | {"source_row"}
    return pd.DataFrame(
        {
            key: pd.Series(values, dtype="Int64" if key in whole else "object")
            for key, values in columns.items()
        }
    )
