"""Dates as clerks write them, day before month, with the precision that is written."""

from __future__ import annotations

import datetime as dt
import re

from vanthu.intake.values.numerals import straighten
from vanthu.intake.values.result import Parsed, Raw, Remark, doubt, shown
from vanthu.records import PartialDate
from vanthu.vietnamese.normalize import match_key, one_line

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


class _Unclear(Exception):  # noqa: N818 - not an error: carries the remark out of the reading of one cell
    """The text is no certain date."""

    def __init__(self, code: str, proposed: str = "") -> None:
        self.code = code
        self.proposed = proposed
        super().__init__(code)


_Read = dt.date | tuple[PartialDate, tuple[Remark, ...]]
"""A day, or a date of lesser precision; a year under 100 was written in two digits, -1 not at all."""

_NO_YEAR = -1


def written(day: dt.date) -> str:
    """A day as forms print it: `09/02/1988`."""
    return day.strftime("%d/%m/%Y")


def parse_date(raw: Raw, start: dt.date, end: dt.date, *, date1904: bool = False) -> Parsed:
    """A day of the campaign.

    A year of two digits, or none, is taken from the campaign's span, one year wider at both ends: where
    exactly one year fits it is used with a remark, else it is a question. A month or a year alone is a
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
            remark = Remark("date_until", shown(raw), written(parsed.value))
            return Parsed(parsed.value, (*parsed.remarks, remark))
    try:
        return _campaign_day(_read(raw, date1904=date1904), shown(raw), start, end)
    except _Unclear as unclear:
        return doubt(unclear.code, read=shown(raw), proposed=unclear.proposed)


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
    return doubt("date_span", read=shown(raw)), Parsed(None)


def _campaign_day(read: _Read, written_as: str, start: dt.date, end: dt.date) -> Parsed:
    if isinstance(read, dt.date):
        return Parsed(_plausible_cell(read))
    partial, remarks = read
    if partial.year < 100:
        return Parsed(*_in_campaign(partial, written_as, start, end))
    if not partial.day:
        raise _Unclear("date_no_day", _month_proposal(partial))
    return Parsed(_day(partial), remarks)


def parse_birth(raw: Raw, today: dt.date, *, date1904: bool = False) -> Parsed:
    """A date of birth with the precision that is written: `1988-02-09`, `1988-02` or `1988`.

    A year of two digits is completed, with a remark, only where the other century is impossible: not yet born
    on `today`, or older than 110 years. `9-2-88` in 2024 is 1988; `9-2-20` may be 1920 or 2020: a question.

    Args:
        today: Last day of the campaign; a later birth is doubted.
    """
    try:
        return _birth(_read(raw, date1904=date1904), shown(raw), today)
    except _Unclear as unclear:
        return doubt(unclear.code, read=shown(raw), proposed=unclear.proposed)


def _birth(read: _Read, written_as: str, today: dt.date) -> Parsed:
    remarks: tuple[Remark, ...] = ()
    if isinstance(read, dt.date):
        day = _plausible_cell(read)
        partial = PartialDate(day.year, day.month, day.day)
    else:
        partial, remarks = read
    if partial.year < 100:
        partial, remarks = _century(partial, written_as, today)
    if not today.year - OLDEST <= partial.year <= today.year:
        raise _Unclear("birth_impossible")
    if partial.day and _day(partial) > today:
        raise _Unclear("birth_impossible")
    return Parsed(partial, remarks)


def _read(raw: Raw, *, date1904: bool) -> _Read:
    if isinstance(raw, dt.datetime):
        return raw.date()
    if isinstance(raw, dt.date):
        return raw
    if isinstance(raw, str):
        return _read_text(raw, date1904=date1904)
    if isinstance(raw, int | float):
        return _read_number(float(raw), shown(raw), date1904=date1904)
    raise _Unclear("date_unreadable")


def _read_text(raw: str, *, date1904: bool) -> _Read:
    text = one_line(straighten(raw))
    remarks = (Remark("number_repaired", raw, text),) if text != one_line(raw) else ()
    text = _LEAD.sub("", text).strip(" .,;")
    for pattern in (_NUMERIC, _ISO, _SPACED, _MONTH):
        found = pattern.match(text)
        if found:
            return _partial(found), remarks
    key = match_key(text)
    for pattern in (_WORDS, _MONTH_WORDS, _YEAR, _DAY_MONTH_WORDS):
        found = pattern.match(key)
        if found:
            return _partial(found), remarks
    found = _DAY_MONTH.match(text)
    if found:
        return _partial(found), remarks
    if text.replace(".", "", 1).isdecimal():
        return _read_number(float(text), raw, date1904=date1904)
    inner = _INNER.findall(text)
    raise _Unclear("date_unreadable", inner[0] if len(inner) == 1 else "")


def _partial(found: re.Match[str]) -> PartialDate:
    groups = {"d": "0", "m": "0", "y": str(_NO_YEAR), **{k: v for k, v in found.groupdict().items() if v}}
    day, month, year = int(groups["d"]), int(groups["m"]), int(groups["y"])
    if len(groups["y"]) == 4 and year < 100:
        raise _Unclear("date_unreadable")
    if month > 12 and 1 <= day <= 12 and month <= 31:
        raise _Unclear("date_month_first", f"{month:02d}/{day:02d}/{groups['y']}")
    if (
        month > 12
        or day > 31
        or ("m" in found.groupdict() and month == 0)
        or ("d" in found.groupdict() and day == 0)
    ):
        raise _Unclear("date_impossible")
    return PartialDate(year, month, day)


def _read_number(number: float, read: str, *, date1904: bool) -> _Read:
    if number.is_integer() and 1900 <= number <= 2100:
        return PartialDate(int(number)), ()
    if number.is_integer() and _FIRST_SERIAL <= number <= _LAST_SERIAL:
        day = (_EPOCH_1904 if date1904 else _EPOCH_1900) + dt.timedelta(days=int(number))
        return PartialDate(day.year, day.month, day.day), (Remark("date_serial", read, written(day)),)
    digits = str(int(number)).zfill(8) if number.is_integer() else ""
    if _RUN.match(digits) and 1900 <= int(digits[4:]) <= 2100:
        raise _Unclear("date_run", f"{digits[:2]}/{digits[2:4]}/{digits[4:]}")
    raise _Unclear("date_unreadable")


def _plausible_cell(day: dt.date) -> dt.date:
    """`day` of a true date cell, unless it is a year typed into a cell of date format (1988 → 10/06/1905)."""
    serial = (day - _EPOCH_1900).days
    if 1930 <= serial <= 2060:
        raise _Unclear("date_year_in_date_cell", str(serial))
    if day.year < 1900:
        raise _Unclear("date_unreadable")
    return day


def _day(partial: PartialDate) -> dt.date:
    try:
        return dt.date(partial.year, partial.month, partial.day)
    except ValueError:
        raise _Unclear("date_impossible") from None


def _month_proposal(partial: PartialDate) -> str:
    return f"…/{partial.month:02d}/{partial.year}" if partial.month else f"…/…/{partial.year}"


def _in_campaign(
    partial: PartialDate, read: str, start: dt.date, end: dt.date
) -> tuple[dt.date, tuple[Remark, ...]]:
    """A day whose year has two digits or none, completed from the campaign."""
    has_year = partial.year != _NO_YEAR
    years = [1900 + partial.year, 2000 + partial.year] if has_year else range(start.year, end.year + 1)
    fitting = []
    for year in years:
        try:
            day = dt.date(year, partial.month, partial.day)
        except ValueError:
            continue
        near = start.year - 1 <= year <= end.year + 1 if has_year else start <= day <= end
        if near:
            fitting.append(day)
    if len(fitting) != 1:
        raise _Unclear("date_century" if has_year else "date_no_year")
    code = "date_century_told" if has_year else "date_year_told"
    return fitting[0], (Remark(code, read, written(fitting[0])),)


def _century(partial: PartialDate, read: str, today: dt.date) -> tuple[PartialDate, tuple[Remark, ...]]:
    if partial.year == _NO_YEAR:
        raise _Unclear("date_no_year")
    possible = [
        y for y in (1900 + partial.year, 2000 + partial.year) if today.year - OLDEST <= y <= today.year
    ]
    if len(possible) != 1:
        raise _Unclear("date_century", " / ".join(str(1900 + 100 * n + partial.year) for n in (0, 1)))
    whole = PartialDate(possible[0], partial.month, partial.day)
    proposed = written(_day(whole)) if whole.day else str(whole)
    return whole, (Remark("date_century_told", read, proposed),)
