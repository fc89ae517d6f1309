"""How official documents write numbers, dates, money and lists; it holds no sentence of any of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from vanthu.records import PartialDate, Value


def count(number: int) -> str:
    """A count of things, padded under ten as official documents do: `05`, `12`, `1.250`; none is `0`."""
    return f"{number:02d}" if 0 < number < 10 else grouped(number)


def grouped(number: int) -> str:
    """Digits in threes with points: `1.234.567`."""
    return f"{number:,d}".replace(",", ".")


def decimal(number: Decimal, places: int = 2) -> str:
    """A decimal with a comma, without idle zeros: `95,5`, `1.234,25`, `12`.

    Args:
        number: Any finite number.
        places: Digits kept after the comma; a half is rounded up.
    """
    rounded = number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    whole, _, fraction = f"{abs(rounded):f}".partition(".")
    fraction = fraction.rstrip("0")
    sign = "-" if rounded < 0 else ""
    return sign + grouped(int(whole)) + ("," + fraction if fraction else "")


def share(part: int | Decimal, whole: int | Decimal) -> str:
    """A share in per cent with one decimal at most: `62,5%`; `0%` of nothing."""
    if not whole:
        return "0%"
    return decimal(Decimal(part) * 100 / Decimal(whole), places=1) + "%"


def short_date(day: dt.date | PartialDate | None) -> str:
    """A date inside a sentence or table: `25/5/2024`, `5/2024`, `2024`; empty for none."""
    if day is None:
        return ""
    parts = [day.day, day.month, day.year]
    return "/".join(str(part) for part in parts if part)


def open_date(place: str, year: int) -> str:
    """The line of place and date with day and month open, for filling in after signing.

    Source: NUM.AFTER_SIGNING; NĐ 30/2020, Điều 15.2.
    """
    return f"{place}, ngày {BLANK} tháng {BLANK} năm {year}"


def long_date(place: str, day: dt.date) -> str:
    """The line of place and date: `Khánh Cư, ngày 05 tháng 02 năm 2024`.

    Days under ten and the months 1 and 2 get a leading zero (HEAD.PLACE_DATE; PL I, II.4b).
    """
    return f"{place}, ngày {day.day:02d} tháng {month(day.month)} năm {day.year}"


def month(number: int) -> str:
    """A month as official documents write it: `01`, `02`, `3` … `12` (PL I, II.4b)."""
    return f"{number:02d}" if number <= 2 else str(number)


BLANK = "\u00a0" * 5
"""Room for two figures to be written in by hand."""


DOTS = "…" * 10
"""Open dots, for what nobody but the signer can know."""


def printed(value: Value) -> str:
    """Any value of a row as a table cell prints it; nothing is empty, never `None`."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return grouped(value)
    if isinstance(value, Decimal):
        return decimal(value)
    return short_date(value)


def listed(names: Iterable[str]) -> str:
    """Names in one sentence, by commas; by semicolons when a name holds a comma itself."""
    kept = [name for name in names if name]
    return ("; " if any("," in name for name in kept) else ", ").join(kept)


def line_ends(lines: Sequence[str]) -> tuple[str, ...]:
    """Lines of a list: each ends `;`, the last `.`."""
    return tuple(
        line.rstrip(" ;.") + ("." if place == len(lines) else ";")
        for place, line in enumerate(lines, start=1)
    )


def lower_first(sentence: str) -> str:
    """A sentence inside another one: its first letter small, unless a word in capitals begins it."""
    first_word = sentence.split(" ", 1)[0]
    return sentence if first_word.isupper() and len(first_word) > 1 else sentence[:1].lower() + sentence[1:]


def roman(number: int) -> str:
    """A Roman numeral from 1 to 89."""
    tens, ones = divmod(number, 10)
    tens_words = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX")
    ones_words = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return tens_words[tens] + ones_words[ones]


STATUS_WORDS: Mapping[object, str] = {
    "completed": "Hoàn thành",
    "in_progress": "Đang thực hiện",
    "not_started": "Chưa thực hiện",
    None: "Chưa báo cáo",
}
"""Status of a work, None where nothing clear was reported, to its words."""

NO_FIELD = "Chưa ghi nội dung thi đua"
"""Names what belongs to no field of emulation."""
