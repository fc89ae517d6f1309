"""Numbers as clerks write them: money in đồng, counts, decimals, per cent."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from enum import Enum, auto
from itertools import pairwise

from vanthu.intake.parsed import NOTHING, Parsed, Raw, Remark, doubt, shown
from vanthu.intake.text import match_key

ONE = Decimal(1)
THOUSAND, MILLION, BILLION = Decimal(1_000), Decimal(1_000_000), Decimal(1_000_000_000)
HUNDRED = Decimal(100)

MOST = Decimal(10**9)
LEAST_DONG = 1000
"""No work and no gift costs less; a smaller figure is most likely in thousands or millions."""
MOST_DONG = Decimal(10**12)
_MOST_IN = {THOUSAND: Decimal(10**6), MILLION: Decimal(10**5), BILLION: Decimal(10**3)}
"""From here on a figure in a column of thousands, millions or milliards was most likely written in đồng."""

_SCALES = {
    "nghin": THOUSAND,
    "ngan": THOUSAND,
    "ng": THOUSAND,
    "k": THOUSAND,
    "trieu": MILLION,
    "tr": MILLION,
    "trd": MILLION,
    "ty": BILLION,
    "ti": BILLION,
}
_SCALE = r"(?P<scale>nghìn|ngàn|triệu|trđ|tr\.?đ|tr|tỷ|tỉ|tỵ|k)"
_CURRENCY = re.compile(r"(?:\s*(?:vnđ|vnd|đồng|đ\.?|₫|dong))+\s*\Z|\A(?:vnđ|vnd|₫)\s*", re.IGNORECASE)
_DIGITS = r"[0-9]+(?:[.,\s'’][0-9]+)*"
_PIECE = re.compile(rf"(?P<number>{_DIGITS})\s*(?:{_SCALE}(?!\w)\.?)?\s*", re.IGNORECASE)
_PLAIN = re.compile(r"[0-9]+\Z")
_SPACES = re.compile(r"\s+")
_LETTER_O = re.compile(
    r"(?<=[0-9.,])[oO]|(?:(?<=\s)|\A)[oO](?=[0-9.,oO]*[0-9])|(?<=[oO])[oO](?=[0-9.,oO]*[0-9])"
)
_COUNTED = re.compile(
    r"\s*(?:lượt\s+người|lượt|người|ngày\s+công|ngày|công|phiếu|đ/c|đồng\s+chí|hộ|em|hs|học\s+sinh)\.?\s*\Z",
    re.IGNORECASE,
)
_PAIR = re.compile(r"[0-9]+\s*/\s*[0-9]+\s*(?:phiếu)?\s*\Z")
_LESS = re.compile(r"\A\(\s*(.+?)\s*\)\Z")


class Reading(Enum):
    """How a run of digits with separators reads."""

    CERTAIN = auto()
    THOUSANDS_OR_DECIMALS = auto()
    """One separator before three digits: `1.234` is 1234, or 1 and a bit."""
    BROKEN = auto()
    """Groups that are no groups: `1.23.4567`."""


@dataclass(frozen=True, slots=True)
class Number:
    """Digits with separators, read.

    Args:
        value: By the likelier reading; 0 where broken.
        separator: The single separator of an uncertain reading.
    """

    reading: Reading
    value: Decimal
    separator: str = ""


_BROKEN = Number(Reading.BROKEN, Decimal(0))


def read_digits(text: str) -> Number:
    """The number that digits with `.`, `,`, `'` and spaces stand for.

    Thousands may be parted by any of them, decimals by `.` or `,`. With both, the last is the decimal mark;
    one that is repeated parts thousands. A single one before exactly three digits can be either (unless the
    number begins with 0): the Vietnamese reading, `.` for thousands and `,` for decimals, is given as value.
    """
    text = _SPACES.sub(" ", text.replace("’", "'"))
    if _PLAIN.match(text):
        return Number(Reading.CERTAIN, Decimal(text))
    marks = [c for c in text if not c.isdigit()]
    kinds = set(marks)
    if len(kinds) == 1 and len(marks) == 1 and marks[0] in ".,":
        return _one_mark(text, marks[0])
    if len(kinds) == 1:
        return _grouped(text, marks[0])
    last = marks[-1]
    if len(kinds) == 2 and last in ".," and marks.count(last) == 1:
        head, _, tail = text.rpartition(last)
        whole = _grouped(head, marks[0])
        if whole.reading is Reading.CERTAIN and len(tail) != 3:  # -- `15,000.000` is thousands twice
            return Number(Reading.CERTAIN, Decimal(f"{whole.value}.{tail}"))
    return _BROKEN


def _one_mark(text: str, mark: str) -> Number:
    head, _, tail = text.partition(mark)
    as_decimal = Decimal(f"{head}.{tail}")
    if len(tail) != 3 or head.startswith("0") or len(head) > 3:
        return Number(Reading.CERTAIN, as_decimal)
    as_thousands = Decimal(head + tail)
    return Number(Reading.THOUSANDS_OR_DECIMALS, as_thousands if mark == "." else as_decimal, mark)


def _grouped(text: str, mark: str) -> Number:
    head, *groups = text.split(mark)
    if 1 <= len(head) <= 3 and head != "0" and all(len(group) == 3 for group in groups):
        return Number(Reading.CERTAIN, Decimal(head + "".join(groups)))
    return _BROKEN


def straighten(text: str) -> str:
    """`text` with full-width digits as digits and a letter `O` among digits as 0."""
    if not text.isascii():
        text = "".join(unicodedata.normalize("NFKC", c) if "\uff00" <= c <= "\uffef" else c for c in text)
    if any(c.isdigit() for c in text):
        text = _LETTER_O.sub("0", text)
    return text


@dataclass(frozen=True, slots=True)
class _Heard:
    """A number found in a text: its value, or None and the code that says why not."""

    value: Decimal | None
    code: str = ""
    proposed: Decimal | None = None
    scaled: bool = False


def _hear(text: str) -> _Heard:
    """Reads `15 triệu`, `1 tỷ 200 triệu`, `1.234.567`; anything else in the text makes it doubtful."""
    pieces = []
    position = 0
    while position < len(text):
        found = _PIECE.match(text, position)
        if not found:
            return _Heard(None, "number_unreadable", _only_number(text))
        scale = found["scale"]
        pieces.append(
            (read_digits(found["number"]), _SCALES[match_key(scale).replace(" ", "")] if scale else ONE)
        )
        position = found.end()
    if not pieces:
        return _Heard(None, "number_unreadable")
    if len(pieces) > 1 and not all(a[1] > b[1] for a, b in pairwise(pieces)):
        return _Heard(None, "number_unreadable")
    if len(pieces) > 1 and pieces[-1][1] == ONE and pieces[-1][0].value < THOUSAND:
        return _Heard(None, "number_unreadable")  # -- `1 tỷ 200`: two hundred of what?
    if any(number.reading is Reading.BROKEN for number, _ in pieces):
        return _Heard(None, "number_groups")
    scaled = any(scale != ONE for _, scale in pieces)
    total = sum((number.value * scale for number, scale in pieces), Decimal(0))
    unsure = [number for number, _ in pieces if number.reading is Reading.THOUSANDS_OR_DECIMALS]
    if unsure:
        return _Heard(None, "number_thousands_or_decimals", total, scaled=scaled)
    return _Heard(total, scaled=scaled)


def _only_number(text: str) -> Decimal | None:
    found = re.findall(_DIGITS, text)
    if len(found) != 1:
        return None
    number = read_digits(found[0])
    return number.value if number.reading is Reading.CERTAIN else None


def _number(value: Decimal | float) -> str:
    """A number as messages print it: `1.234.567,5`."""
    as_decimal = Decimal(str(value))
    if not as_decimal.is_finite():
        return str(value)
    text = f"{as_decimal.normalize():,f}" if as_decimal % 1 else f"{as_decimal.quantize(ONE):,f}"
    return text.replace(",", " ").replace(".", ",").replace(" ", ".")


def _from_cell(raw: float) -> Decimal | None:
    """A numeric cell without the noise of binary fractions; None where it is no finite number."""
    try:
        value = Decimal(f"{raw:.15g}")
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def _not_a_number(raw: Raw) -> Parsed:
    return doubt("number_is_date" if isinstance(raw, dt.date) else "number_unreadable", read=shown(raw))


def _proposal(value: Decimal | None) -> str:
    return "" if value is None else _number(value)


def parse_dong(raw: Raw, scale: Decimal = ONE, scale_name: str = "") -> Parsed:
    """An amount in đồng, an integer from 0.

    A unit in the cell (`15 triệu`, `1,2 tỷ`, `500.000đ`) comes before the column's `scale`. An amount under
    1,000 đồng, or one that cannot be in the column's unit, is doubted. Fractions of a đồng, as formulas leave
    them, are rounded with a remark.

    Args:
        scale: Đồng that one unit of the column stands for.
        scale_name: That unit as the sheet writes it.
    """
    plain = _plain_dong(raw) if scale == ONE else None
    if plain is not None:
        return Parsed(plain)
    if not isinstance(raw, str | int | float):
        return _not_a_number(raw)
    remarks: tuple[Remark, ...] = ()
    if isinstance(raw, str):
        text = straighten(raw)
        without = _CURRENCY.sub("", text).strip()
        heard = _hear_signed(without)
        in_dong = scale == ONE or without != text
        if heard.code == "number_thousands_or_decimals" and not heard.scaled and in_dong:
            # -- đồng has no decimals: `500.000` and `500,000` can only be thousands
            heard = _Heard(Decimal(re.sub(r"\D", "", without)))
        if heard.value is None:
            return doubt(heard.code, read=raw, proposed=_proposal(heard.proposed))
        value, in_cell = heard.value, heard.scaled or in_dong
        if text != raw:
            remarks += (Remark("number_repaired", raw, text),)
    else:
        number = _from_cell(raw)
        if number is None:
            return doubt("number_unreadable", read=shown(raw))
        value, in_cell = number, False
    return _as_dong(value, shown(raw), ONE if in_cell else scale, scale_name, remarks)


_WELL_WRITTEN = re.compile(r"[0-9]{1,3}(?:(?:\.[0-9]{3})+|(?:,[0-9]{3})+|(?: [0-9]{3})+)\Z|[0-9]{4,12}\Z")


def _plain_dong(raw: Raw) -> int | None:
    """An amount as most are written, whole and well grouped; None where it must be looked at closely."""
    if isinstance(raw, str):
        if not _WELL_WRITTEN.match(raw):
            return None
        value = int(re.sub("[., ]", "", raw))
    elif isinstance(raw, float) and raw.is_integer():
        value = int(raw)
    else:
        return None
    return value if LEAST_DONG <= value <= MOST_DONG else None


def _hear_signed(text: str) -> _Heard:
    bracketed = _LESS.match(text)
    if bracketed or text.startswith(("-", "–", "−")):
        inner = _hear(bracketed[1] if bracketed else text[1:].strip())
        return _Heard(-inner.value) if inner.value is not None else inner
    return _hear(text)


def _as_dong(
    value: Decimal, read: str, scale: Decimal, scale_name: str, remarks: tuple[Remark, ...]
) -> Parsed:
    if value < 0:
        return doubt("number_negative", read=read)
    if scale != ONE and value >= _MOST_IN[scale]:
        # -- `15.000.000` under `triệu đồng`: the clerk wrote đồng after all
        return doubt("money_unit", read=read, proposed=_number(value), unit=scale_name)
    if scale != ONE and value:
        remarks += (Remark("money_scaled", read, _number(value * scale), {"unit": scale_name}),)
    value *= scale
    if 0 < value < LEAST_DONG:
        return doubt("money_too_small", read=read, proposed=_number(value * MILLION))
    if value > MOST_DONG:
        return doubt("money_too_large", read=read)
    whole = value.quantize(ONE, ROUND_HALF_UP)
    if whole != value:
        remarks += (Remark("money_rounded", read, _number(whole)),)
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


def _plain_number(raw: Raw, *, whole: bool) -> Parsed:  # noqa: PLR0911 - a row of guards
    if not isinstance(raw, str | int | float):
        return _not_a_number(raw)
    remarks: tuple[Remark, ...] = ()
    if isinstance(raw, str):
        text = straighten(raw)
        if whole and _PAIR.match(text):
            return doubt("number_pair", read=raw)
        heard = _hear_signed(_COUNTED.sub("", text).strip() or text)
        if heard.scaled:
            return doubt("number_unreadable", read=raw, proposed=_proposal(heard.value))
        if heard.code == "number_thousands_or_decimals" and whole:
            heard = _Heard(Decimal(re.sub(r"\D", "", text)))
        if heard.value is None:
            return doubt(heard.code, read=raw, proposed=_proposal(heard.proposed))
        value = heard.value
        if text != raw:
            remarks = (Remark("number_repaired", raw, text),)
    else:
        number = _from_cell(raw)
        if number is None:
            return doubt("number_unreadable", read=shown(raw))
        value = number
    if value < 0:
        return doubt("number_negative", read=shown(raw))
    if value >= MOST:
        return doubt("number_too_large", read=shown(raw))
    return Parsed(_tidy(value), remarks)


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
        heard = _hear_signed(text.rstrip().rstrip("%").strip())
        if heard.code == "number_thousands_or_decimals":
            digits = re.sub(r"[.,]", ".", text.rstrip().rstrip("%").strip())
            heard = _Heard(Decimal(digits))  # -- thousands of per cent cannot be
        if heard.value is None or heard.scaled:
            return doubt("number_unreadable", read=raw, proposed=_proposal(heard.proposed))
        value, certain = heard.value, signed
        if text != raw:
            remarks = (Remark("number_repaired", raw, text),)
    else:
        number = _from_cell(raw)
        if number is None:
            return doubt("number_unreadable", read=shown(raw))
        value, certain = (number * HUNDRED, True) if percent_format else (number, False)
    read = shown(raw)
    if percent_format and not isinstance(raw, str):
        read = f"{_number(value)}%"
    if value < 0 or value > HUNDRED:
        likely = value / HUNDRED if percent_format and value <= HUNDRED * HUNDRED else None
        return doubt("percent_out_of_range", read=read, proposed=_proposal(likely))
    if not certain and 0 < value <= 1:
        return doubt("percent_fraction", read=read, proposed=f"{_number(value * HUNDRED)}%")
    return Parsed(_tidy(value), remarks)


_SHEET_SCALE = re.compile(
    r"(?P<power>1[.,]000[.,]000|1[.,]000|1000000|1000|nghìn|ngàn|triệu|trđ|tr\.?đ|tỷ|tỉ|đồng|vnđ|vnd|đ)"
    r"\s*\.?\s*(?:đồng|đ\b|vnđ|vnd)?",
    re.IGNORECASE,
)
_POWERS = {"1000000": MILLION, "1000": THOUSAND, "dong": ONE, "vnd": ONE, "d": ONE}


def unit_of_money(text: str) -> tuple[Decimal, str] | None:
    """The unit that a header or an `ĐVT:` line names, in đồng, and its words; None where it names none.

    `Kinh phí (triệu đồng)`, `ĐVT: 1.000đ`, `Đơn vị tính: đồng`.
    """
    for inner in re.findall(r"\(([^()]*)\)", text) or [text]:
        words = re.sub(
            r"\A\s*(?:đvt|đơn\s+vị\s+tính|đơn\s+vị)\s*[:.]?\s*", "", inner, flags=re.IGNORECASE
        ).strip()
        found = _SHEET_SCALE.fullmatch(words)
        if found:
            power = re.sub(r"[.,\s]", "", match_key(found["power"]))
            return _POWERS.get(power) or _SCALES[power], words
    return None


__all__ = [
    "NOTHING",
    "Number",
    "Reading",
    "parse_count",
    "parse_decimal",
    "parse_dong",
    "parse_percent",
    "read_digits",
    "straighten",
    "unit_of_money",
]
