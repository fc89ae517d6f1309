"""The unit of a column of money: what its header, or a line above the table, says that the figures are in."""

from __future__ import annotations

import re
from decimal import Decimal

from vanthu.intake.values.numerals import MILLION, ONE, SCALES, THOUSAND
from vanthu.vietnamese import match_key

UNCLEAR = Decimal(0)
"""The scale of a column whose unit is named, yet in words that do not tell it."""

_POWER = (
    r"1[.,\s]?000[.,\s]?000|1[.,\s]?000|nghìn|ngàn|triệu|tr\.?\s?đ(?:ồng)?|tr\b|"
    r"tỷ(?!\s*(?:lệ|trọng))|tỉ(?!\s*lệ)"
)
_DONG = r"(?:đồng|đ(?!\w)|vnđ|vnd)"
_SHEET_SCALE = re.compile(
    rf"[x×*]?\s*(?P<power>{_POWER}|đồng|vnđ|vnd|đ)\s*\.?\s*(?:{_DONG})?\s*[.;]?", re.IGNORECASE
)
_POWERS = {
    "1000000": MILLION,
    "1000": THOUSAND,
    "trdong": MILLION,
    "dong": ONE,
    "vnd": ONE,
    "d": ONE,
}
_UNIT_LABEL = r"(?:đvt|đv\s+tính|đơn\s+vị(?:\s+tiền)?\s+tính|đơn\s+vị|tính\s+(?:bằng|theo)|tính)"
_LABELLED = re.compile(
    rf"(?<!\w){_UNIT_LABEL}\s*(?:là\s+)?[:.\-–]?\s*(?P<unit>[^\s:;()].*)", re.IGNORECASE | re.DOTALL
)
_ANY_SCALE = re.compile(
    rf"(?P<before>(?:\w+\s+)?)(?<!\w)(?P<unit>[x×*]?\s*(?P<power>{_POWER})(?!\w)\s*\.?\s*{_DONG}?)"
    r"|(?<!\w)[x×*]?\s*1000(?:000)?\s*đ(?!\w)",
    re.IGNORECASE,
)
_SCALE_WORD = re.compile(
    r"(?<!\w)(?:nghìn|ngàn|triệu|trđ|tr|tỷ|tỉ|k)(?!\w)(?!\s*(?:lệ|trọng))|[x×*]\s*\d|10\s*\^|"
    r"(?<!\w)10+\s*(?:đ(?!\w)|đồng|vnđ)",
    re.IGNORECASE,
)
_MANY = re.compile(r"\A(?:chục|mươi|trăm|vạn|\d+)\s*\Z", re.IGNORECASE)
_OF_MONEY = re.compile(r"\b(?:kinh phi|so tien|von|du toan|ngan sach|xa hoi hoa|gia tri|tien)\b")

MoneyUnit = tuple[Decimal, str]
"""Đồng that one unit of money stands for, or `UNCLEAR`; and the words that name it."""


def _whole_unit(words: str) -> MoneyUnit | None:
    found = _SHEET_SCALE.fullmatch(words.strip())
    if not found:
        return None
    power = re.sub(r"[.,\s]", "", match_key(found["power"]))
    return _POWERS.get(power) or SCALES[power], words.strip()


def unit_of_money(text: str) -> MoneyUnit | None:
    """The unit that a header or an `ĐVT:` line names, in đồng, and its words; None where it names none.

    `Kinh phí (triệu đồng)`, `ĐVT: 1.000đ`, `Biểu số 01 ĐVT: nghìn đồng`, `Đơn vị tính: đồng`.
    """
    for inner in (*re.findall(r"\(([^()]*)\)", text), text):
        labelled = _LABELLED.search(inner)
        found = _whole_unit(labelled["unit"] if labelled else inner)
        if found:
            return found
    return None


def unit_above(text: str) -> MoneyUnit | None:
    """The unit that a line above or below a table names; `UNCLEAR` where the words for it do not tell it."""
    found = unit_of_money(text)
    if found:
        return found
    labelled = _LABELLED.search(text)
    if labelled and re.search(r"(?<!\w)(?:đvt|tính)", labelled[0], re.IGNORECASE):
        return _scale_within(labelled["unit"], doubts=True)
    return _scale_within(text, doubts=False) if _OF_MONEY.search(match_key(text)) else None


def unit_in_header(text: str) -> MoneyUnit | None:
    """The unit that the header of a column of money names anywhere; `UNCLEAR` where it names several."""
    return unit_of_money(text) or _scale_within(text, doubts=True)


def _scale_within(text: str, *, doubts: bool) -> MoneyUnit | None:
    """A word of scale among other words; with a figure before it, it is an amount and no unit."""
    units: dict[Decimal, str] = {}
    for found in _ANY_SCALE.finditer(text):
        unit = None if _MANY.match(found["before"] or "") else _whole_unit(found["unit"] or found[0])
        if not unit and not doubts:
            return None
        units |= {unit[0]: unit[1]} if unit else {UNCLEAR: text.strip()}
    if len(units) == 1:
        return next(iter(units.items()))
    return (UNCLEAR, text.strip()) if doubts and (units or _SCALE_WORD.search(text)) else None
