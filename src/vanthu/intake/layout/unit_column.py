"""A column `Đơn vị` that names several units of the register: one sheet holds the rows of them all."""

from __future__ import annotations

from dataclasses import replace

from vanthu.intake.grids.sheet import Sheet
from vanthu.intake.layout.find_table import Found
from vanthu.intake.units.match_unit import Guess, match_unit
from vanthu.intake.values.findings_list import Told, listed
from vanthu.intake.values.result import Remark
from vanthu.paperwork.forms.campaign_forms import NOMINATION
from vanthu.paperwork.forms.labels import label_key
from vanthu.paperwork.forms.registers import KnownUnit, ReadingContext
from vanthu.records import FormTable, Row

_LABELS = frozenset(
    {
        "don vi",
        "ten don vi",
        "don vi dang ky",
        "don vi bao cao",
        "don vi de nghi",
        "don vi gui",
    }
)


def unit_column(found: Found) -> int | None:
    """The column of the block that names units, as its label says, and that the form does not ask for."""
    used = {use.column for use in found.assignment.uses}
    for place, header in enumerate(found.headers):
        if place not in used and header.texts and label_key(header.texts[-1]) in _LABELS:
            return place
    return None


def by_units(
    table: FormTable, sheet: Sheet, found: Found, context: ReadingContext, told: Told
) -> tuple[FormTable, ...]:
    """The table, parted where a column names several units; nobody's where a row's unit is not certain."""
    column = unit_column(found)
    if column is None:
        return (table,)
    grid = sheet.grid
    guesses = [_guess(sheet, row.number - 1 - grid.top, column, context) for row in table.rows]
    units = {guess.unit.code: guess.unit for guess in guesses if guess.unit}
    header = grid.address(found.header_rows[1], column)
    label = found.headers[column].label
    options = ", ".join(unit.name for unit in units.values())
    if len(units) < 2 or (table.unit_code and table.form == NOMINATION.key):
        # -- where someone who is nominated works is not who nominates
        if table.unit_code and not units.keys() <= {table.unit_code}:
            own = next(unit.name for unit in context.units if unit.code == table.unit_code)
            told.tell(Remark("unit_column_differs", options, own), header, form=table.form, label=label)
        return (table,)
    unsure = [row.number for row, guess in zip(table.rows, guesses, strict=True) if not _is_certain(guess)]
    if unsure:
        told.tell(
            Remark("unit_column_unclear", options), header, form=table.form, label=label, rows=listed(unsure)
        )
        return (_of_nobody(table),)
    told.tell(Remark("unit_column_parted", options), header, form=table.form, label=label)
    owners = [guess.unit.code for guess in guesses if guess.unit]
    return tuple(_part(table, code, owners) for code in units)


def _guess(sheet: Sheet, row: int, column: int, context: ReadingContext) -> Guess:
    text = sheet.shown(row, column)
    return match_unit(text, context) if text else Guess(None)


def _is_certain(guess: Guess) -> bool:
    return isinstance(guess.unit, KnownUnit) and not guess.alike


def _of_nobody(table: FormTable) -> FormTable:
    return replace(table, unit_code="", rows=tuple(replace(row, unit_code="") for row in table.rows))


def _part(table: FormTable, code: str, owners: list[str]) -> FormTable:
    """The rows of one unit, with the sums that are of these rows alone."""
    owned: list[tuple[Row, str]] = list(zip(table.rows, owners, strict=True))
    rows = tuple(replace(row, unit_code=code) for row, owner in owned if owner == code)
    totals = tuple(
        total
        for total in table.totals
        if all(owner == code for row, owner in owned if total.first <= row.number <= total.last)
    )
    return replace(table, unit_code=code, rows=rows, totals=totals)
