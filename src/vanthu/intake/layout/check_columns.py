"""What is told of a table's columns: unknown ones with data, absent ones."""

from __future__ import annotations

from collections.abc import Iterator

from vanthu.diagnostics import Diagnostic
from vanthu.intake.grids.sheet import Sheet
from vanthu.intake.layout.decide_columns import unknown_columns
from vanthu.intake.layout.find_table import Found
from vanthu.intake.layout.money_columns import MoneyColumns
from vanthu.intake.messages import diagnose
from vanthu.records import FormTable


def check_columns(sheet: Sheet, found: Found, money: MoneyColumns, table: FormTable) -> Iterator[Diagnostic]:
    """What could not be told of the columns: unknown ones with data, absent ones.

    Args:
        found: With its columns decided, and `money` the columns of money beside them.
    """
    assignment, form, bottom = found.assignment, found.assignment.form, found.header_rows[1]
    for place in unknown_columns(sheet, found, money):
        label = found.headers[place].label
        yield diagnose("column_unknown", sheet.grid.cell(bottom, place), read=label)
    lacking = [column for column in form.columns if column.key not in assignment.keys | {"note"}]
    absent = [c.full_label for c in lacking if all(row.values[c.key] is None for row in table.rows)]
    if absent:
        yield diagnose("column_absent", sheet.grid.cell(bottom, 0), proposed="; ".join(absent))
