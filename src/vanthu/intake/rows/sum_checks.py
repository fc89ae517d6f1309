"""Sums beside the amounts of a row that are not theirs: one of the figures is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from vanthu.diagnostics import Diagnostic, Fix, Severity
from vanthu.intake.grids.sheet import Sheet
from vanthu.intake.layout.find_table import Found
from vanthu.intake.layout.money_columns import differs, figure, scale_of
from vanthu.intake.messages import diagnose
from vanthu.intake.questions import WAIT, QuestionScope
from vanthu.intake.rows.table_reading import TableReading
from vanthu.intake.values.numerals import number_text
from vanthu.paperwork.model import ColumnType, ReadingContext
from vanthu.records import Row
from vanthu.translate import tr

_PARTS = "parts"


def check_sums(
    sheet: Sheet, found: Found, columns: Sequence[int], reading: TableReading, registers: ReadingContext
) -> TableReading:
    """The reading with rows held whose sum of money is not that of its parts, until a person decides.

    Args:
        columns: Of the sheet, that hold such sums.
    """
    if not columns:
        return reading
    check = _SumCheck(sheet, found, registers, reading.table.unit_code)
    rows, told = list(reading.table.rows), list(reading.of_rows)
    often = Counter(row.number for row in rows)
    places = {sheet.grid.number(row): row for row in range(found.first, sheet.grid.height)}
    for index, row in enumerate(rows):
        # -- a row that was read as several has one sum for all of them
        if row.number in places and often[row.number] == 1 and not row.held:
            asked = [q for column in columns for q in check.row(row, places[row.number], column)]
            told[index] = (*told[index], *asked)
            if any(question.severity is Severity.ERROR for question in asked):
                rows[index] = replace(row, held=True)
    return replace(reading, table=replace(reading.table, rows=tuple(rows)), of_rows=tuple(told))


class _SumCheck:
    def __init__(self, sheet: Sheet, found: Found, registers: ReadingContext, unit: str) -> None:
        self._sheet = sheet
        self._found = found
        self._registers = registers
        form = found.assignment.form
        self._scope = QuestionScope.of_table(unit, form.key, found.headers)
        self._money = [column.key for column in form.columns if column.type is ColumnType.DONG]

    def row(self, row: Row, at: int, place: int) -> Iterator[Diagnostic]:
        """The question about one row's sum; none where it is right, or merged over several rows."""
        total = figure(self._sheet.value(at, place), scale_of(self._found, place))
        if total is None or (at, place) in self._sheet.covers:
            return
        values = [value for key in self._money if isinstance(value := row.values[key], int)]
        parts = Decimal(sum(values))
        if not differs(total, parts):
            return
        label = self._found.headers[place].label
        told = diagnose(
            "sum_differs",
            self._sheet.grid.cell(at, place),
            read=label,
            total=number_text(total),
            proposed=number_text(parts),
        )
        fixes = (
            Fix(_PARTS, tr("Tính theo các cột của biểu")),
            Fix(WAIT, tr("Giữ các dòng lại, chờ đơn vị sửa")),
        )
        what = f"{label} {row.name} {total}"
        yield self._scope.ask(told, what, fixes, self._registers)
