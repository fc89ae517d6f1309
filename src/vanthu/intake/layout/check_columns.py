"""What is told of a table's columns: unknown ones with data, absent ones, money in one figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanthu.diagnostics import Diagnostic
from vanthu.intake.grids.sheet import Sheet
from vanthu.intake.header_labels import label_key
from vanthu.intake.layout.find_table import Found
from vanthu.intake.messages import diagnose
from vanthu.paperwork.model import ColumnType
from vanthu.records import FormTable
from vanthu.vietnamese import match_key

_MONEY = re.compile(r"\b(?:kinh phi|so tien|du toan)\b")
_UNITS = frozenset(
    {"don vi", "ten don vi", "don vi dang ky", "don vi bao cao", "don vi de nghi", "don vi gui"}
)


def check_columns(sheet: Sheet, found: Found, table: FormTable) -> Iterator[Diagnostic]:
    """What could not be told of the columns: unknown ones with data, absent ones."""
    assignment, form, bottom = found.assignment, found.assignment.form, found.header_rows[1]
    whole = _money_in_one(found)
    sources = ", ".join(f"“{column.label}”" for column in form.columns if column.type is ColumnType.DONG)
    for place in whole:
        told = diagnose("column_money_whole", read=found.headers[place].label, proposed=sources)
        yield told.at(sheet.grid.cell(bottom, place))
    known = {*whole, unit_column(found)}
    body = sheet.blank[found.first :]
    for place in assignment.unknown:
        if place not in known and not all(blank[place] for blank in body):
            label = found.headers[place].label
            yield diagnose("column_unknown", sheet.grid.cell(bottom, place), read=label)
    lacking = [column for column in form.columns if column.key not in assignment.keys | {"note"}]
    absent = [c.full_label for c in lacking if all(row.values[c.key] is None for row in table.rows)]
    if absent:
        yield diagnose("column_absent", sheet.grid.cell(bottom, 0), proposed="; ".join(absent))


def unit_column(found: Found) -> int | None:
    """The column of the block that names units, as its label says, and that the form does not ask for."""
    used = {use.column for use in found.assignment.uses}
    for place, header in enumerate(found.headers):
        if place not in used and header.texts and label_key(header.texts[-1]) in _UNITS:
            return place
    return None


def _money_in_one(found: Found) -> list[int]:
    """Columns that give the money of all sources in one figure, on a sheet that gives none of them apart."""
    assignment = found.assignment
    used = {use.column for use in assignment.uses} | {assignment.ordinal}
    if any(c.type is ColumnType.DONG and c.key in assignment.keys for c in assignment.form.columns):
        return []
    return [
        place
        for place, header in enumerate(found.headers)
        if place not in used and header.texts and _MONEY.search(match_key(header.label))
    ]
