"""What a cell says, as a typed value; one parser for each type of column, chosen here.

A parser never guesses: what is certain becomes the value, and a repair is told; where it is not certain, the
value is None, and a diagnostic says why.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from vanthu.intake.values.amounts import parse_count, parse_decimal, parse_dong, parse_percent, plain_dong
from vanthu.intake.values.choices import parse_award, parse_choice, parse_field
from vanthu.intake.values.dates import parse_birth, parse_date, plain_day, written
from vanthu.intake.values.id_numbers import parse_citizen_id, parse_phone, plain_phone
from vanthu.intake.values.names import parse_name
from vanthu.intake.values.numerals import ONE
from vanthu.intake.values.result import Parsed, Raw, asked, shown
from vanthu.paperwork.model import ColumnType, ReadingContext
from vanthu.records import Value


@dataclass(frozen=True, slots=True)
class ColumnContext:
    """What a parser must know of a column besides the cell.

    Args:
        scale: Đồng that one unit of the column stands for (1,000,000 under `triệu đồng`).
        scale_name: The unit as the sheet writes it, for messages.
        date1904: Serial dates of the workbook count from 1904.
        is_required: A row of the form is nothing without it.
    """

    registers: ReadingContext
    scale: Decimal = ONE
    scale_name: str = ""
    date1904: bool = False
    is_required: bool = False


def parse(kind: ColumnType, raw: Raw, column: ColumnContext, *, percent: bool = False) -> Parsed:
    """The value of one cell.

    Args:
        raw: As the file holds it; text is clean (`vietnamese.clean`) and not empty.
        percent: The cell is shown in a per cent format, so 0.95 means 95.
    """
    if isinstance(raw, bool):
        return asked("value_truth", read=shown(raw))
    if isinstance(raw, dt.timedelta | dt.time) and kind is not ColumnType.TEXT:
        return asked("value_time", read=shown(raw))
    return parse_percent(raw, percent_format=True) if percent else _PARSERS[kind](raw, column)


def plain_reader(kind: ColumnType, column: ColumnContext) -> Callable[[Raw], Value]:
    """Reads a cell of this type that is written as most are; None where `parse` must look at it.

    It gives nothing but what `parse` gives, with nothing to tell, at a fraction of the cost.
    """
    if kind is ColumnType.DONG and column.scale == ONE:
        return plain_dong
    return _PLAIN.get(kind, lambda _raw: None)


_PLAIN: Mapping[ColumnType, Callable[[Raw], Value]] = {
    ColumnType.DATE: plain_day,
    ColumnType.PHONE: plain_phone,
}


def _text(raw: Raw, _column: ColumnContext) -> Parsed:
    return Parsed(written(raw) if isinstance(raw, dt.date) else shown(raw))


def _name(raw: Raw, column: ColumnContext) -> Parsed:
    return parse_name(raw, column.registers.answers, is_required=column.is_required)


def _date(raw: Raw, column: ColumnContext) -> Parsed:
    return parse_date(raw, column.registers.start, column.registers.end, date1904=column.date1904)


_PARSERS: Mapping[ColumnType, Callable[[Raw, ColumnContext], Parsed]] = {
    ColumnType.TEXT: _text,
    ColumnType.NAME: _name,
    ColumnType.DONG: lambda raw, column: parse_dong(raw, column.scale, column.scale_name),
    ColumnType.COUNT: lambda raw, _column: parse_count(raw),
    ColumnType.DECIMAL: lambda raw, _column: parse_decimal(raw),
    ColumnType.PERCENT: lambda raw, _column: parse_percent(raw),
    ColumnType.DATE: _date,
    ColumnType.BIRTH: lambda raw, column: parse_birth(raw, column.registers.end, date1904=column.date1904),
    ColumnType.PHONE: lambda raw, _column: parse_phone(raw),
    ColumnType.CITIZEN_ID: lambda raw, _column: parse_citizen_id(raw),
    ColumnType.STATUS: lambda raw, _column: parse_choice(ColumnType.STATUS, raw),
    ColumnType.SUBJECT: lambda raw, _column: parse_choice(ColumnType.SUBJECT, raw),
    ColumnType.GENDER: lambda raw, _column: parse_choice(ColumnType.GENDER, raw),
    ColumnType.FIELD: lambda raw, column: parse_field(raw, column.registers.fields),
    ColumnType.AWARD: lambda raw, column: parse_award(raw, column.registers.awards),
}
