"""Numbers as clerks write them: money in đồng, counts, decimals, per cent."""

from __future__ import annotations

import datetime as dt
import re
from decimal import ROUND_HALF_UP, Decimal

from vanthu.intake.values.money_units import UNCLEAR
from vanthu.intake.values.numerals import (
    BILLION,
    MILLION,
    ONE,
    THOUSAND,
    Heard,
    from_cell,
    hear,
    number_text,
    straighten,
)
from vanthu.intake.values.result import Parsed, Raw, Remark, doubt, shown
from vanthu.vietnamese.normalize import match_key

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


def _not_a_number(raw: Raw) -> Parsed:
    return doubt("number_is_date" if isinstance(raw, dt.date) else "number_unreadable", read=shown(raw))


_NONE = frozenset({"khong", "khong co", "ko", "ko co"})


def _figures(raw: str) -> str:
    """The cell with its digits straightened; `không` is 0."""
    return "0" if raw[:1] in "kK" and match_key(raw) in _NONE else straighten(raw)


def _proposal(value: Decimal | None) -> str:
    return "" if value is None else number_text(value)


def parse_dong(raw: Raw, scale: Decimal = ONE, scale_name: str = "") -> Parsed:
    """An amount in đồng, an integer from 0.

    A unit in the cell (`15 triệu`, `1,2 tỷ`, `500.000đ`) comes before the column's `scale`. An amount under
    1,000 đồng, or one that cannot be in the column's unit, is doubted. Fractions of a đồng, as formulas leave
    them, are rounded with a remark.

    Args:
        scale: Đồng that one unit of the column stands for.
        scale_name: That unit as the sheet writes it.
    """
    plain = plain_dong(raw) if scale == ONE else None
    if plain is not None:
        return Parsed(plain)
    if not isinstance(raw, str | int | float):
        return _not_a_number(raw)
    remarks: tuple[Remark, ...] = ()
    if isinstance(raw, str):
        text = _figures(raw)
        without = _CURRENCY.sub("", text).strip()
        heard = hear(without)
        in_dong = scale == ONE or without != text
        if heard.code == "number_thousands_or_decimals" and not heard.scaled and in_dong:
            # -- đồng has no decimals: `500.000` and `500,000` can only be thousands
            heard = Heard(Decimal(re.sub(r"\D", "", without)))
        if heard.value is None:
            return doubt(heard.code, read=raw, proposed=_proposal(heard.proposed))
        value, in_cell = heard.value, heard.scaled or in_dong
        if text != raw:
            remarks += (Remark("number_repaired", raw, text),)
    else:
        number = from_cell(raw)
        if number is None:
            return doubt("number_unreadable", read=shown(raw))
        value, in_cell = number, False
    return _as_dong(value, shown(raw), ONE if in_cell else scale, scale_name, remarks)


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
    value: Decimal, read: str, scale: Decimal, scale_name: str, remarks: tuple[Remark, ...]
) -> Parsed:
    if value < 0:
        return doubt("number_negative", read=read)
    if scale == UNCLEAR and value:
        return doubt("money_unit_unclear", read=read, unit=scale_name)
    if scale not in {ONE, UNCLEAR} and value >= _MOST_IN[scale]:
        # -- `15.000.000` under `triệu đồng`: the clerk wrote đồng after all
        return doubt("money_unit", read=read, proposed=number_text(value), unit=scale_name)
    if scale != ONE and value:
        remarks += (Remark("money_scaled", read, number_text(value * scale), {"unit": scale_name}),)
    value *= scale
    if 0 < value < LEAST_DONG:
        return doubt("money_too_small", read=read, proposed=number_text(value * MILLION))
    if value > MOST_DONG:
        return doubt("money_too_large", read=read)
    whole = value.quantize(ONE, ROUND_HALF_UP)
    if whole != value:
        remarks += (Remark("money_rounded", read, number_text(whole)),)
    return Parsed(int(whole), remarks)


def parse_count(raw: Raw) -> Parsed:
    """A number of people or votes: an integer from 0; a unit after it (`20 người`, `5 phiếu`) is dropped."""
    number = _plain_number(raw, whole=True)
    value = number.value
    if not isinstance(value, Decimal):
        return number
    if value % 1:
        return doubt("number_not_whole", read=shown(raw))
    return Parsed(int(value), number.remarks)


def parse_decimal(raw: Raw) -> Parsed:
    """A number from 0, decimals allowed, such as days of work."""
    return _plain_number(raw, whole=False)


def _plain_number(raw: Raw, *, whole: bool) -> Parsed:
    if not isinstance(raw, str | int | float):
        return _not_a_number(raw)
    remarks: tuple[Remark, ...] = ()
    if isinstance(raw, str):
        text = _figures(raw)
        heard = _hear_counted(text, whole=whole)
        if heard.value is None:
            return doubt(heard.code, read=raw, proposed=_proposal(heard.proposed))
        value = heard.value
        if text != raw:
            remarks = (Remark("number_repaired", raw, text),)
    else:
        number = from_cell(raw)
        if number is None:
            return doubt("number_unreadable", read=shown(raw))
        value = number
    if value < 0:
        return doubt("number_negative", read=shown(raw))
    if value >= MOST:
        return doubt("number_too_large", read=shown(raw))
    return Parsed(_tidy(value), remarks)


def _hear_counted(text: str, *, whole: bool) -> Heard:
    """A number with what it counts (`20 người`), which is not money."""
    if whole and _PAIR.match(text):
        return Heard(None, "number_pair")
    heard = hear(_COUNTED.sub("", text).strip() or text)
    if heard.scaled:
        return Heard(None, "number_unreadable", heard.value)
    if heard.code == "number_thousands_or_decimals" and whole:
        return Heard(Decimal(re.sub(r"\D", "", text)))
    return heard


def _tidy(value: Decimal) -> Decimal:
    """Without needless zeros, and never in exponents."""
    return value.quantize(ONE) if value == value.to_integral_value() else value.normalize()


def parse_percent(raw: Raw, *, percent_format: bool = False) -> Parsed:
    """A share in per cent, 0-100.

    `95%`, `95` and 0.95 in a cell of per cent format are 95. A bare number above 0 and up to 1 is doubted: it
    may be the fraction or the per cent.
    """
    if not isinstance(raw, str | int | float):
        return _not_a_number(raw)
    remarks: tuple[Remark, ...] = ()
    if isinstance(raw, str):
        text = straighten(raw)
        signed = text.rstrip().endswith("%")
        heard = hear(text.rstrip().rstrip("%").strip())
        if heard.code == "number_thousands_or_decimals":
            digits = re.sub(r"[.,]", ".", text.rstrip().rstrip("%").strip())
            heard = Heard(Decimal(digits))  # -- thousands of per cent cannot be
        if heard.value is None or heard.scaled:
            code = heard.code if heard.code == "number_lines" else "number_unreadable"
            return doubt(code, read=raw, proposed=_proposal(heard.proposed))
        value, certain = heard.value, signed
        if text != raw:
            remarks = (Remark("number_repaired", raw, text),)
    else:
        number = from_cell(raw)
        if number is None:
            return doubt("number_unreadable", read=shown(raw))
        value, certain = (number * HUNDRED, True) if percent_format else (number, False)
    read = shown(raw)
    if percent_format and not isinstance(raw, str):
        read = f"{number_text(value)}%"
    if value < 0 or value > HUNDRED:
        likely = value / HUNDRED if percent_format and value <= HUNDRED * HUNDRED else None
        return doubt("percent_out_of_range", read=read, proposed=_proposal(likely))
    if not certain and 0 < value <= 1:
        return doubt("percent_fraction", read=read, proposed=f"{number_text(value * HUNDRED)}%")
    return Parsed(_tidy(value), remarks)
