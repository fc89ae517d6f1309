"""Dates as clerks write them, day before month, with the precision that is written."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

from vanthu.diagnostics import Diagnostic
from vanthu.intake.messages import diagnose
from vanthu.intake.values.numerals import straighten
from vanthu.intake.values.result import Parsed, Raw, asked, shown
from vanthu.records import PartialDate
from vanthu.vietnamese import match_key, one_line

OLDEST = 110
"""No one who is proposed is older, in years; tells the century of a birth written in two digits."""

_EPOCH_1900, _EPOCH_1904 = dt.date(1899, 12, 30), dt.date(1904, 1, 1)
_FIRST_SERIAL, _LAST_SERIAL = 7_000, 80_000
"""1919-03-01 and 2119-01-10: numbers between them can be dates, none of them is a year."""

_SEP = r"\s*[/.\-–,]\s*"
_NUMERIC = re.compile(
    rf"(?P<d>\d{{1,2}}){_SEP}(?P<m>\d{{1,2}}){_SEP}(?P<y>\d{{4}}|\d{{2}})(?:\s+0?0:00(?::00)?)?\Z"
)
_SPACED = re.compile(r"(?P<d>\d{1,2})\s+(?P<m>\d{1,2})\s+(?P<y>\d{4})\Z")
_ISO = re.compile(r"(?P<y>\d{4})[/.\-](?P<m>\d{1,2})[/.\-](?P<d>\d{1,2})(?:[ T]0?0:00(?::00(?:\.0+)?)?)?\Z")
_WORDS = re.compile(r"(?:ngay )?(?P<d>\d{1,2}) (?:thang|th|t) ?(?P<m>\d{1,2}) (?:nam )?(?P<y>\d{4}|\d{2})\Z")
_MONTH = re.compile(rf"(?P<m>\d{{1,2}}){_SEP}(?P<y>\d{{4}})\Z")
_MONTH_WORDS = re.compile(r"(?:thang|th|t) ?(?P<m>\d{1,2}) (?:nam )?(?P<y>\d{4})\Z")
_YEAR = re.compile(r"(?:nam |sinh nam )?(?P<y>\d{4})\Z")
_DAY_MONTH = re.compile(rf"(?P<d>\d{{1,2}}){_SEP}(?P<m>\d{{1,2}})\Z")
_DAY_MONTH_WORDS = re.compile(r"(?:ngay )?(?P<d>\d{1,2}) (?:thang|th|t) ?(?P<m>\d{1,2})\Z")
_RUN = re.compile(r"\d{8}\Z")
_LEAD = re.compile(r"\A(?:ngày|trước ngày|sinh ngày)\s+(?=\d{1,2}\s*[/.\-])", re.IGNORECASE)
_INNER = re.compile(r"\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}")

_NO_YEAR = -1
"""A year that is not written; one under 100 was written in two digits."""


def written(day: dt.date) -> str:
    """A day as forms print it: `09/02/1988`."""
    return day.strftime("%d/%m/%Y")


def parse_date(raw: Raw, start: dt.date, end: dt.date, *, date1904: bool = False) -> Parsed:
    """A day of the campaign.

    A year of two digits, or none, is taken from the campaign's span, one year wider at both ends: where
    exactly one year fits it is used and told, else it is a question. A month or a year alone is a
    question: the form asks for a day.

    Args:
        start, end: The campaign.
        date1904: Serial numbers of the workbook count from 1904.
    """
    plain = plain_day(raw)
    if plain:
        return Parsed(plain)
    until = _UNTIL.match(one_line(raw)) if isinstance(raw, str) else None
    if until:
        parsed = parse_date(until["day"], start, end)
        if isinstance(parsed.value, dt.date):
            last = diagnose("date_until", read=shown(raw), proposed=written(parsed.value))
            return Parsed(parsed.value, (*parsed.diagnostics, last))
    read = _read(raw, date1904=date1904)
    if isinstance(read.value, PartialDate):
        read = _campaign_day(read.value, read.diagnostics, start, end)
    return _of_cell(read, raw)


def _of_cell(parsed: Parsed, raw: Raw) -> Parsed:
    """The same; what is told of it names what the cell shows."""
    return Parsed(parsed.value, tuple(each.with_facts(read=shown(raw)) for each in parsed.diagnostics))


_UNTIL = re.compile(
    r"\A(?:(?:xong\s+|hoàn thành\s+)?(?:đến|tới)(?:\s+hết)?|hết)\s+(?:ngày\s+)?(?P<day>\d.*)\Z", re.IGNORECASE
)
_WELL_WRITTEN = re.compile(r"([0-9]{1,2})[/.\-]([0-9]{1,2})[/.\-]([1-9][0-9]{3})\Z")
_YEARS_OF_SLIPS = 1905
"""No date up to it is taken without a close look: a year typed into a date cell shows as a day of 1905."""


def plain_day(raw: Raw) -> dt.date | None:
    """A day as most are written, whole and in full; None where it must be looked at closely."""
    if isinstance(raw, str):
        found = _WELL_WRITTEN.match(raw)
        if found:
            day, month, year = found.groups()
            try:
                return dt.date(int(year), int(month), int(day))
            except ValueError:
                return None
    elif isinstance(raw, dt.date) and raw.year > _YEARS_OF_SLIPS:
        return raw.date() if isinstance(raw, dt.datetime) else raw
    return None


_SPAN = re.compile(
    r"\A(?:từ\s+)?(?P<first>.+?)\s*(?:(?:đến|tới)(?:\s+hết)?|->|→|÷|~|\s[-–—]\s|(?<=\d{4})[-–—](?=\d)|"
    r"(?<=\d)[-–—](?=\d{1,2}[/.]\d))\s*(?P<last>.+)\Z",
    re.IGNORECASE,
)


def parse_span(raw: Raw, start: dt.date, end: dt.date) -> tuple[Parsed, Parsed]:
    """The two days of a cell that holds a span; a single day or month is no value and told once.

    The first day may leave out the year where the second has it: `20/5 - 30/6/2024`.
    """
    found = _SPAN.match(one_line(raw)) if isinstance(raw, str) else None
    if found:
        first, last = (parse_date(found[part].strip(" .,;"), start, end) for part in ("first", "last"))
        if isinstance(first.value, dt.date) and isinstance(last.value, dt.date) and first.value <= last.value:
            return first, last
    return asked("date_span", read=shown(raw)), Parsed(None)


def _campaign_day(
    partial: PartialDate, repairs: tuple[Diagnostic, ...], start: dt.date, end: dt.date
) -> Parsed:
    if partial.year < 100:
        return _in_campaign(partial, start, end)
    if not partial.day:
        month = f"{partial.month:02d}" if partial.month else "…"
        return asked("date_no_day", proposed=f"…/{month}/{partial.year}")
    day = _day(partial)
    return Parsed(day, repairs) if day else asked("date_impossible")


def parse_birth(raw: Raw, today: dt.date, *, date1904: bool = False) -> Parsed:
    """A date of birth with the precision that is written: `1988-02-09`, `1988-02` or `1988`.

    A year of two digits is completed, and told, only where the other century is impossible: not yet born
    on `today`, or older than 110 years. `9-2-88` in 2024 is 1988; `9-2-20` may be 1920 or 2020: a question.

    Args:
        today: Last day of the campaign; a later birth is doubted.
    """
    read = _read(raw, date1904=date1904)
    if isinstance(read.value, PartialDate) and read.value.year < 100:
        read = _in_century(read.value, today)
    if isinstance(read.value, PartialDate):
        read = _birth(read.value, read.diagnostics, today)
    return _of_cell(read, raw)


def _birth(partial: PartialDate, repairs: tuple[Diagnostic, ...], today: dt.date) -> Parsed:
    if not today.year - OLDEST <= partial.year <= today.year:
        return asked("birth_impossible")
    day = _day(partial) if partial.day else today
    if day is None:
        return asked("date_impossible")
    return asked("birth_impossible") if day > today else Parsed(partial, repairs)


def _read(raw: Raw, *, date1904: bool) -> Parsed:
    """The date in a cell as a `PartialDate`."""
    if isinstance(raw, str):
        return _read_text(raw, date1904=date1904)
    if isinstance(raw, dt.date):
        return _read_date_cell(raw)
    if isinstance(raw, int | float):
        return _read_number(float(raw), date1904=date1904)
    return asked("date_unreadable")


def _read_text(raw: str, *, date1904: bool) -> Parsed:
    text = one_line(straighten(raw))
    repairs = (diagnose("number_repaired", proposed=text),) if text != one_line(raw) else ()
    text = _LEAD.sub("", text).strip(" .,;")
    key = match_key(text)
    found = next((found for by_key, form in _FORMS if (found := form.match(key if by_key else text))), None)
    if found:
        return _partial(found, repairs)
    if text.replace(".", "", 1).isdecimal():
        return _read_number(float(text), date1904=date1904)
    inner = _INNER.findall(text)
    return asked("date_unreadable", proposed=inner[0] if len(inner) == 1 else "")


_FORMS = (
    *((False, form) for form in (_NUMERIC, _ISO, _SPACED, _MONTH)),
    *((True, form) for form in (_WORDS, _MONTH_WORDS, _YEAR, _DAY_MONTH_WORDS)),
    (False, _DAY_MONTH),
)
"""Ways to write a date; whether words are matched by their key."""


def _partial(found: re.Match[str], repairs: tuple[Diagnostic, ...]) -> Parsed:
    groups = {"d": "0", "m": "0", "y": str(_NO_YEAR), **{k: v for k, v in found.groupdict().items() if v}}
    day, month, year = int(groups["d"]), int(groups["m"]), int(groups["y"])
    if len(groups["y"]) == 4 and year < 100:
        return asked("date_unreadable")
    if month > 12 and 1 <= day <= 12 and month <= 31:
        return asked("date_month_first", proposed=f"{month:02d}/{day:02d}/{groups['y']}")
    written_as_zero = any(name in found.groupdict() and not int(groups[name]) for name in "dm")
    if month > 12 or day > 31 or written_as_zero:
        return asked("date_impossible")
    return Parsed(PartialDate(year, month, day), repairs)


def _read_number(number: float, *, date1904: bool) -> Parsed:
    whole = int(number) if number.is_integer() else 0
    if 1900 <= whole <= 2100:
        return Parsed(PartialDate(whole))
    if _FIRST_SERIAL <= whole <= _LAST_SERIAL:
        day = (_EPOCH_1904 if date1904 else _EPOCH_1900) + dt.timedelta(days=whole)
        return Parsed(_as_partial(day), (diagnose("date_serial", proposed=written(day)),))
    digits = str(whole).zfill(8)
    if _RUN.match(digits) and 1900 <= int(digits[4:]) <= 2100:
        return asked("date_run", proposed=f"{digits[:2]}/{digits[2:4]}/{digits[4:]}")
    return asked("date_unreadable")


def _read_date_cell(day: dt.date) -> Parsed:
    """The day of a true date cell, unless it is a year typed into one (1988 → 10/06/1905)."""
    serial = (dt.date(day.year, day.month, day.day) - _EPOCH_1900).days
    if 1930 <= serial <= 2060:
        return asked("date_year_in_date_cell", proposed=str(serial))
    return asked("date_unreadable") if day.year < 1900 else Parsed(_as_partial(day))


def _as_partial(day: dt.date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)


def _day(partial: PartialDate) -> dt.date | None:
    """The day, or None where the calendar has none such."""
    try:
        return dt.date(partial.year, partial.month, partial.day)
    except ValueError:
        return None


def _in_campaign(partial: PartialDate, start: dt.date, end: dt.date) -> Parsed:
    """A day whose year has two digits or none, completed from the campaign."""
    has_year = partial.year != _NO_YEAR
    years = [1900 + partial.year, 2000 + partial.year] if has_year else range(start.year, end.year + 1)
    first, last = (dt.date(start.year - 1, 1, 1), dt.date(end.year + 1, 12, 31)) if has_year else (start, end)
    days = [_day(dataclasses.replace(partial, year=year)) for year in years]
    fitting = [day for day in days if day and first <= day <= last]
    if len(fitting) != 1:
        return asked("date_century" if has_year else "date_no_year")
    code = "date_century_told" if has_year else "date_year_told"
    return Parsed(fitting[0], (diagnose(code, proposed=written(fitting[0])),))


def _in_century(partial: PartialDate, today: dt.date) -> Parsed:
    """A birth whose year has two digits, completed where only one century can be."""
    if partial.year == _NO_YEAR:
        return asked("date_no_year")
    years = [1900 + partial.year, 2000 + partial.year]
    possible = [year for year in years if today.year - OLDEST <= year <= today.year]
    if len(possible) != 1:
        return asked("date_century", proposed=" / ".join(map(str, years)))
    whole = dataclasses.replace(partial, year=possible[0])
    day = _day(whole) if whole.day else None
    proposed = written(day) if day else str(whole)
    return Parsed(whole, (diagnose("date_century_told", proposed=proposed),))
