"""What is told of a table's columns: two alike, unknown ones with data, absent ones, money in one figure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vanthu.intake.grids.sheet import Sheet
from vanthu.intake.layout.find_table import Found
from vanthu.intake.layout.unit_column import unit_column
from vanthu.intake.values.findings_list import Told
from vanthu.intake.values.result import Remark
from vanthu.paperwork.forms.campaign_forms import Column, ColumnType, Form
from vanthu.records import FormTable
from vanthu.vietnamese.normalize import match_key

_MONEY = re.compile(r"\b(?:kinh phi|so tien|du toan)\b")


def tell_columns(sheet: Sheet, found: Found, table: FormTable, told: Told) -> None:
    """What could not be told of the columns: two alike, unknown ones with data, absent ones."""
    assignment, form = found.assignment, found.assignment.form
    bottom = found.header_rows[1]
    for column, places in assignment.unclear:
        letters = ", ".join(sheet.grid.address(bottom, c) for c in places)
        told.tell(
            Remark("column_unclear", found.headers[places[0]].label, column.full_label),
            sheet.grid.address(bottom, places[0]),
            form=form.key,
            key=column.key,
            columns=letters,
            label=column.full_label,
        )
    whole = _money_in_one(found)
    for place in whole:
        told.tell(
            Remark("column_money_whole", found.headers[place].label, _quoted(_money_columns(form))),
            sheet.grid.address(bottom, place),
            form=form.key,
        )
    of_units = unit_column(found)
    for place in assignment.unknown:
        if (
            place not in whole
            and place != of_units
            and any(not sheet.blank[r][place] for r in range(found.first, sheet.grid.height))
        ):
            told.tell(
                Remark("column_unknown", found.headers[place].label),
                sheet.grid.address(bottom, place),
                form=form.key,
            )
    lacking = [column for column in form.columns if column.key not in assignment.keys | {"note"}]
    absent = [c.full_label for c in lacking if all(row.values[c.key] is None for row in table.rows)]
    if absent:
        told.tell(
            Remark("column_absent", "", "; ".join(absent)), sheet.grid.address(bottom, 0), form=form.key
        )


def _money_in_one(found: Found) -> list[int]:
    """Columns that give the money of all sources in one figure, on a sheet that gives none of them apart."""
    assignment = found.assignment
    if not {column.key for column in _money_columns(assignment.form)}.isdisjoint(assignment.keys):
        return []
    used = {use.column for use in assignment.uses} | {assignment.ordinal}
    return [
        place
        for place, header in enumerate(found.headers)
        if place not in used and header.texts and _MONEY.search(match_key(header.label))
    ]


def _money_columns(form: Form) -> list[Column]:
    return [column for column in form.columns if column.type is ColumnType.DONG]


def _quoted(columns: Sequence[Column]) -> str:
    return ", ".join(f"“{column.label}”" for column in columns)
