"""What a cell says, as a typed value with remarks; one parser for each type of column, chosen here.

A parser never guesses: what is certain becomes the value (a repair is remarked); what is not certain is
remarked, and the value is None.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from vanthu.intake.values import amounts, choices, dates, names
from vanthu.intake.values import id_numbers as identities
from vanthu.intake.values.result import Parsed, Raw, Remark, doubt, shown
from vanthu.paperwork.forms.campaign_forms import ColumnType
from vanthu.paperwork.forms.registers import ReadingContext
from vanthu.records import Value

__all__ = ["Parsed", "Raw", "Remark", "Setting", "parse", "plain_reader"]

ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a parser must know besides the cell.

    Args:
        scale: Đồng that one unit of the column stands for (1,000,000 under `triệu đồng`).
        scale_name: The unit as the sheet writes it, for messages.
        date1904: Serial dates of the workbook count from 1904.
    """

    context: ReadingContext
    scale: Decimal = ONE
    scale_name: str = ""
    date1904: bool = False


def parse(kind: ColumnType, raw: Raw, setting: Setting, *, percent: bool = False) -> Parsed:
    """The value of one cell.

    Args:
        raw: As the file holds it; text is clean (`text.clean`) and not empty.
        percent: The cell is shown in a per cent format, so 0.95 means 95.
    """
    if not isinstance(raw, str):
        if isinstance(raw, bool):
            return doubt("value_truth", read=shown(raw))
        if isinstance(raw, dt.timedelta | dt.time) and kind is not ColumnType.TEXT:
            return doubt("value_time", read=shown(raw))
    return _PARSERS[kind](raw, setting, percent)


def plain_reader(kind: ColumnType, setting: Setting) -> Callable[[Raw], Value]:
    """Reads a cell of this type that is written as most are; None where `parse` must look at it.

    It gives nothing but what `parse` gives, without remarks, at a fraction of the cost.
    """
    if kind is ColumnType.DONG and setting.scale == ONE:
        return amounts.plain_dong
    return _PLAIN.get(kind, _look_closely)


def _look_closely(_raw: Raw) -> Value:
    return None


_PLAIN: Mapping[ColumnType, Callable[[Raw], Value]] = {
    ColumnType.DATE: dates.plain_day,
    ColumnType.PHONE: identities.plain_phone,
}


def parse_span(raw: Raw, setting: Setting) -> tuple[Parsed, Parsed]:
    """First and last day of a cell such as `20/5/2024 - 30/6/2024` or `từ ngày … đến ngày …`."""
    return dates.parse_span(raw, setting.context.start, setting.context.end)


def _text(raw: Raw, _setting: Setting, _percent: bool) -> Parsed:
    if isinstance(raw, str):
        return Parsed(raw)
    if isinstance(raw, dt.date):
        return Parsed(dates.written(raw))
    return Parsed(shown(raw))


def _dong(raw: Raw, setting: Setting, _percent: bool) -> Parsed:
    return amounts.parse_dong(raw, setting.scale, setting.scale_name)


def _date(raw: Raw, setting: Setting, _percent: bool) -> Parsed:
    return dates.parse_date(raw, setting.context.start, setting.context.end, date1904=setting.date1904)


def _birth(raw: Raw, setting: Setting, _percent: bool) -> Parsed:
    return dates.parse_birth(raw, setting.context.end, date1904=setting.date1904)


_PARSERS: Mapping[ColumnType, Callable[[Raw, Setting, bool], Parsed]] = {
    ColumnType.TEXT: _text,
    ColumnType.NAME: lambda raw, _setting, _percent: names.parse_name(raw),
    ColumnType.DONG: _dong,
    ColumnType.COUNT: lambda raw, _setting, _percent: amounts.parse_count(raw),
    ColumnType.DECIMAL: lambda raw, _setting, _percent: amounts.parse_decimal(raw),
    ColumnType.PERCENT: lambda raw, _setting, percent: amounts.parse_percent(raw, percent_format=percent),
    ColumnType.DATE: _date,
    ColumnType.BIRTH: _birth,
    ColumnType.PHONE: lambda raw, _setting, _percent: identities.parse_phone(raw),
    ColumnType.CITIZEN_ID: lambda raw, _setting, _percent: identities.parse_citizen_id(raw),
    ColumnType.STATUS: lambda raw, _setting, _percent: choices.parse_choice(ColumnType.STATUS, raw),
    ColumnType.SUBJECT: lambda raw, _setting, _percent: choices.parse_choice(ColumnType.SUBJECT, raw),
    ColumnType.GENDER: lambda raw, _setting, _percent: choices.parse_choice(ColumnType.GENDER, raw),
    ColumnType.FIELD: lambda raw, setting, _percent: choices.parse_field(raw, setting.context.fields),
    ColumnType.AWARD: lambda raw, setting, _percent: choices.parse_award(raw, setting.context.awards),
}
