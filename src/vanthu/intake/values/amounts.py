"""Numbers as clerks write them: money in đồng, counts, decimals, per cent."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from vanthu.diagnostics import Diagnostic
from vanthu.intake.messages import diagnose
from vanthu.intake.values.money_units import UNCLEAR
from vanthu.intake.values.numerals import (
    BILLION,
    MILLION,
    ONE,
    THOUSAND,
    HeardNumber,
    doubtful,
    from_cell,
    hear,
    number_text,
    straighten,
)
from vanthu.intake.values.result import Parsed, Raw, asked, shown
from vanthu.intake.values.spoken_amounts import spoken_amount
from vanthu.vietnamese import match_key

HUNDRED = Decimal(100)
MOST = Decimal(10**9)
LEAST_DONG = 1000
"""No work and no gift costs less; a smaller figure is most likely in thousands or millions."""
MOST_DONG = Decimal(10**12)
_MOST_IN = {THOUSAND: Decimal(10**6), MILLION: Decimal(10**5), BILLION: Decimal(10**3)}
"""From here on a figure in a column of thousands, millions or milliards was most likely written in đồng."""

_CURRENCY = re.compile(r"(?:\s*(?:vnđ|vnd|đồng|đ\.?|₫|dong))+\s*\Z|\A(?:vnđ|vnd|₫)\s*", re.IGNORECASE)
_COUNTED = re.compile(
    r"\s*(?:lượt\s+người|lượt|người|ngày\s+công|ngày|công|phiếu|đ/c|đồng\s+chí|hộ|em|hs|học\s+sinh)\.?\s*\Z",
    re.IGNORECASE,
)
_PAIR = re.compile(r"[0-9]+\s*/\s*[0-9]+\s*(?:phiếu)?\s*\Z")
_NONE = frozenset({"khong", "khong co", "ko", "ko co"})
_LONGEST_NUMBER = 1_000
"""Letters of a cell that may still hold a number; a longer text is none and is not searched for one."""
_NOT_A_DIGIT = re.compile(r"\D")
_NOT_A_DECIMAL = re.compile(r"[^0-9.]")


def _figures(raw: str) -> str:
    """The cell with its digits straightened; `không` is 0."""
    return "0" if raw[:1] in "kK" and match_key(raw) in _NONE else straighten(raw)


def _number(
    raw: Raw, hear_text: Callable[[str], HeardNumber], figures: Callable[[str], str] = _figures
) -> tuple[HeardNumber, tuple[Diagnostic, ...]]:
    """The number in a cell, and what was repaired in it.

    Args:
        hear_text: Hears the number in a cell of text.
        figures: Straightens the digits of a cell of text.
    """
    repairs: tuple[Diagnostic, ...] = ()
    if isinstance(raw, str) and len(raw) > _LONGEST_NUMBER:
        number = doubtful("number_unreadable")
    elif isinstance(raw, str):
        text = figures(raw)
        number = hear_text(text)
        if text != raw:
            repairs = (diagnose("number_repaired", read=raw, proposed=text),)
    elif isinstance(raw, int | float):
        value = from_cell(raw)
        number = doubtful("number_unreadable") if value is None else HeardNumber(value)
    else:
        number = doubtful("number_is_date" if isinstance(raw, dt.date) else "number_unreadable")
    if number.doubt:
        number = replace(number, doubt=number.doubt.with_facts(read=shown(raw)))
    return number, repairs


def parse_dong(raw: Raw, scale: Decimal = ONE, scale_name: str = "") -> Parsed:
    """An amount in đồng, an integer from 0.

    A unit in the cell (`15 triệu`, `1tr2`, `500.000đ`) comes before the column's `scale`. An amount under
    1,000 đồng, or one that cannot be in the column's unit, is doubted. Fractions of a đồng, as formulas leave
    them, are rounded, which is told.

    Args:
        scale: Đồng that one unit of the column stands for.
        scale_name: That unit as the sheet writes it.
    """
    plain = plain_dong(raw) if scale == ONE else None
    if plain is not None:
        return Parsed(plain)
    said = spoken_amount(raw) if isinstance(raw, str) else None
    if said is not None:
        told = diagnose("number_repaired", read=shown(raw), proposed=number_text(said))
        return _as_dong(said, shown(raw), ONE, "", (told,))
    number, repairs = _number(raw, lambda text: _hear_dong(text, in_dong=scale == ONE))
    if number.doubt:
        return Parsed(None, (number.doubt,))
    return _as_dong(number.value, shown(raw), ONE if number.scaled else scale, scale_name, repairs)


def _hear_dong(text: str, *, in_dong: bool) -> HeardNumber:
    """An amount; scaled where the cell names its own unit, or the column is in đồng."""
    without = _CURRENCY.sub("", text).strip()
    number = hear(without)
    in_dong = in_dong or without != text
    if number.is_ambiguous and not number.scaled and in_dong:
        # -- đồng has no decimals: `500.000` and `500,000` can only be thousands
        number = HeardNumber(_all_digits(without).copy_sign(number.value))
    return replace(number, scaled=number.scaled or in_dong)


_WELL_WRITTEN = re.compile(r"[0-9]{1,3}(?:(?:\.[0-9]{3})+|(?:,[0-9]{3})+|(?: [0-9]{3})+)\Z|[0-9]{4,12}\Z")


def plain_dong(raw: Raw) -> int | None:
    """An amount as most are written, whole and well grouped; None where it must be looked at closely."""
    if isinstance(raw, str):
        if not _WELL_WRITTEN.match(raw):
            return None
        value = int(raw.translate(_NO_MARKS))
    elif isinstance(raw, float) and raw.is_integer():
        value = int(raw)
    else:
        return None
    return value if LEAST_DONG <= value <= _MOST_WHOLE or value == 0 else None


_MOST_WHOLE = int(MOST_DONG)
_NO_MARKS = str.maketrans("", "", "., ")


def _as_dong(
    value: Decimal, read: str, scale: Decimal, scale_name: str, repairs: tuple[Diagnostic, ...]
) -> Parsed:
    if value < 0:
        return asked("number_negative", read=read)
    if scale == UNCLEAR and value:
        return asked("money_unit_unclear", read=read, unit=scale_name)
    if scale not in {ONE, UNCLEAR} and value >= _MOST_IN[scale]:
        # -- `15.000.000` under `triệu đồng`: the clerk wrote đồng after all
        return asked("money_unit", read=read, proposed=number_text(value), unit=scale_name)
    if scale != ONE and value:
        repairs += (
            diagnose("money_scaled", read=read, proposed=number_text(value * scale), unit=scale_name),
        )
    value *= scale
    if 0 < value < LEAST_DONG:
        return asked("money_too_small", read=read, proposed=number_text(value * MILLION))
    if value > MOST_DONG:
        return asked("money_too_large", read=read)
    whole = value.quantize(ONE, ROUND_HALF_UP)
    if whole != value:
        repairs += (diagnose("money_rounded", read=read, proposed=number_text(whole)),)
    return Parsed(int(whole), repairs)


def parse_count(raw: Raw) -> Parsed:
    """A number of people or votes: an integer from 0; a unit after it (`20 người`, `5 phiếu`) is dropped."""
    number = _plain_number(raw, whole=True)
    value = number.value
    if not isinstance(value, Decimal):
        return number
    if value % 1:
        return asked("number_not_whole", read=shown(raw))
    return Parsed(int(value), number.diagnostics)


def parse_decimal(raw: Raw) -> Parsed:
    """A number from 0, decimals allowed, such as days of work."""
    return _plain_number(raw, whole=False)


def _plain_number(raw: Raw, *, whole: bool) -> Parsed:
    number, repairs = _number(raw, lambda text: _hear_counted(text, whole=whole))
    if number.doubt:
        return Parsed(None, (number.doubt,))
    if number.value < 0:
        return asked("number_negative", read=shown(raw))
    if number.value >= MOST:
        return asked("number_too_large", read=shown(raw))
    return Parsed(_tidy(number.value), repairs)


def _hear_counted(text: str, *, whole: bool) -> HeardNumber:
    """A number with what it counts (`20 người`), which is not money."""
    if whole and _PAIR.match(text):
        return doubtful("number_pair")
    number = hear(_COUNTED.sub("", text).strip() or text)
    if number.scaled:
        return doubtful("number_unreadable", None if number.doubt else number.value)
    if number.is_ambiguous and whole:
        return HeardNumber(_all_digits(text).copy_sign(number.value))
    return number


def _all_digits(text: str) -> Decimal:
    """A number whose separators part thousands."""
    return Decimal(_NOT_A_DIGIT.sub("", text))


def _tidy(value: Decimal) -> Decimal:
    """Without needless zeros, and never in exponents."""
    return value.quantize(ONE) if value == value.to_integral_value() else value.normalize()


def parse_percent(raw: Raw, *, percent_format: bool = False) -> Parsed:
    """A share in per cent, 0-100.

    `95%`, `95` and 0.95 in a cell of per cent format are 95. A bare number above 0 and up to 1 is doubted: it
    may be the fraction or the per cent.
    """
    number, repairs = _number(raw, _hear_percent, straighten)
    if number.doubt:
        return Parsed(None, (number.doubt,))
    value, read, certain = number.value, shown(raw), number.scaled
    if percent_format and not isinstance(raw, str):
        value, certain = value * HUNDRED, True
        read = f"{number_text(value)}%"
    if value < 0 or value > HUNDRED:
        likely = value / HUNDRED if percent_format and value <= HUNDRED * HUNDRED else None
        proposed = "" if likely is None else number_text(likely)
        return asked("percent_out_of_range", read=read, proposed=proposed)
    if not certain and 0 < value <= 1:
        return asked("percent_fraction", read=read, proposed=f"{number_text(value * HUNDRED)}%")
    return Parsed(_tidy(value), repairs)


def _hear_percent(text: str) -> HeardNumber:
    """A share; scaled where `%` stands behind it."""
    bare = text.rstrip().rstrip("%").strip()
    number = hear(bare)
    if number.is_ambiguous and not number.scaled:
        # -- thousands of per cent cannot be
        decimal = Decimal(_NOT_A_DECIMAL.sub("", bare.replace(",", ".")))
        number = HeardNumber(decimal.copy_sign(number.value))
    if number.doubt and number.doubt.code == "number_lines":
        return number
    if number.doubt or number.scaled:
        proposed = number.doubt.proposed if number.doubt else ""
        return HeardNumber(doubt=diagnose("number_unreadable", proposed=proposed))
    return replace(number, scaled=text.rstrip().endswith("%"))
