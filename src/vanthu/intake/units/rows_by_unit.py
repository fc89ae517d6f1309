"""A column `Đơn vị` that names several units of the register: one sheet holds the rows of them all."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from vanthu.intake.grids.sheet import Sheet
from vanthu.intake.layout.decide_columns import unit_column
from vanthu.intake.layout.find_table import Found
from vanthu.intake.messages import diagnose, listed
from vanthu.intake.rows.table_reading import TableReading
from vanthu.intake.units.match_unit import Guess, match_unit
from vanthu.paperwork.model import ReadingContext


def rows_by_unit(
    reading: TableReading, sheet: Sheet, found: Found, registers: ReadingContext
) -> tuple[TableReading, ...]:
    """The table, parted where a column names several units; nobody's where a row's unit is not certain."""
    column, table = unit_column(found), reading.table
    if column is None:
        return (reading,)
    texts = [sheet.shown(sheet.grid.block_row(row.number), column) for row in table.rows]
    guesses = [match_unit(text, registers) if text else Guess(None) for text in texts]
    units = {guess.unit.code: guess.unit for guess in guesses if guess.unit}
    header = sheet.grid.cell(found.header_rows[1], column)
    options = ", ".join(unit.name for unit in units.values())
    told = partial(diagnose, label=found.headers[column].label, read=options)
    if len(units) < 2 or (table.unit_code and table.form == "nomination"):
        # -- where someone who is nominated works is not who nominates
        own = [unit.name for unit in registers.units if unit.code == table.unit_code]
        if own and not units.keys() <= {table.unit_code}:
            return (reading.telling(told("unit_column_differs", header, proposed=own[0])),)
        return (reading,)
    unsure = [row.number for row, g in zip(table.rows, guesses, strict=True) if not g.unit or g.alike]
    if unsure:
        unclear = told("unit_column_unclear", header, rows=listed(unsure))
        return (replace(reading.of_unit("").telling(unclear), has_own_units=True),)
    owners = [guess.unit.code for guess in guesses if guess.unit]
    first, *others = (_part(reading, code, owners) for code in units)
    return first.telling(*reading.diagnostics, told("unit_column_parted", header)), *others


def _part(reading: TableReading, code: str, owners: list[str]) -> TableReading:
    """The rows of one unit, with the sums that are of these rows alone."""
    table = reading.table
    owned = [index for index, owner in enumerate(owners) if owner == code]
    foreign = [row.number for row, owner in zip(table.rows, owners, strict=True) if owner != code]
    rows = tuple(table.rows[index] for index in owned)
    totals = tuple(t for t in table.totals if not any(t.first <= number <= t.last for number in foreign))
    part = TableReading(
        replace(table, rows=rows, totals=totals),
        tuple(reading.of_rows[index] for index in owned),
        has_own_units=True,
    )
    return part.of_unit(code)
