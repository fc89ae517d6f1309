"""Phone numbers and citizen numbers: digits as text, the leading 0 kept."""

from __future__ import annotations

import re

from vanthu.intake.messages import diagnose
from vanthu.intake.values.numerals import straighten
from vanthu.intake.values.result import Parsed, Raw, asked, shown

_NOT_DIGIT = re.compile(r"[\s.\-–()']+")
_MOBILE = re.compile(r"0[35789]\d{8}\Z")
_LANDLINE = re.compile(r"02\d{9}\Z")
_BARE = re.compile(r"(?:[35789]\d{8}|2\d{9})\Z")
_COUNTRY = re.compile(r"(?:\+|00)?84(?=(?:[35789]\d{8}|2\d{9})\Z)")
_SEVERAL = re.compile(r"\s*[/;,\n]\s*|\s+(?:hoặc|và|-|–)\s+|\s{1,}(?=0\d{9,10}\b)")
_LABEL = re.compile(r"\A(?:đt|sđt|điện thoại|tel|di động|dđ)\s*[:.]?\s*", re.IGNORECASE)
_EXPONENT = re.compile(r"\d+[.,]?\d*[eE]\+?\d+\Z")

_LAST_PROVINCE = 96
"""Province codes of citizen numbers run from 001 to 096 (TT 59/2021/TT-BCA)."""


def _digits(raw: Raw) -> str | None:
    """The cell's digits; None where it is no whole number and no text."""
    if isinstance(raw, str):
        return straighten(raw)
    if isinstance(raw, int | float) and float(raw).is_integer() and 0 <= raw < 10**15:
        return str(int(raw))
    return None


def plain_phone(raw: Raw) -> str | None:
    """A mobile number as most are written; None where it must be looked at closely."""
    return raw if isinstance(raw, str) and raw.isascii() and _MOBILE.match(raw) else None


def parse_phone(raw: Raw) -> Parsed:
    """A phone number, or several joined with `; `, without separators.

    Nine digits that lack only the 0 of a mobile number, and `+84`, are completed, and told; anything else
    that is no Vietnamese number is doubted.
    """
    plain = plain_phone(raw)
    if plain:
        return Parsed(plain)
    text = _digits(raw)
    if text is None or _EXPONENT.match(text):
        return asked("phone_unreadable", read=shown(raw))
    pieces = [piece for piece in _SEVERAL.split(_LABEL.sub("", text)) if piece]
    whole = _one_phone(_LABEL.sub("", text))
    numbers = [whole] if whole else [_one_phone(piece) for piece in pieces]
    if not numbers or not all(numbers):
        return asked("phone_unreadable", read=shown(raw))
    value = "; ".join(number[0] for number in numbers if number)
    if any(number[1] for number in numbers if number):
        return Parsed(value, (diagnose("phone_completed", read=shown(raw), proposed=value),))
    return Parsed(value)


def _one_phone(text: str) -> tuple[str, bool] | None:
    """The number, and whether it was completed; None where it is none."""
    digits = _NOT_DIGIT.sub("", text)
    if _MOBILE.match(digits) or _LANDLINE.match(digits):
        return digits, False
    national = _COUNTRY.sub("", digits)
    if _BARE.match(national):
        return f"0{national}", True
    return None


def parse_citizen_id(raw: Raw) -> Parsed:
    """A citizen number of 12 digits, or an old one of 9, as text.

    A number that lost its leading zeros (`79200001234`) is doubted with its likely repair, never changed.
    """
    text = _digits(raw)
    if text is None or _EXPONENT.match(text):
        return asked("citizen_id_lost", read=shown(raw))
    digits = _NOT_DIGIT.sub("", text)
    if not digits.isdecimal() or not digits.isascii():
        return asked("citizen_id_unreadable", read=shown(raw))
    if (len(digits) == 12 and 1 <= int(digits[:3]) <= _LAST_PROVINCE) or len(digits) == 9:
        repaired = diagnose("number_repaired", read=shown(raw), proposed=digits)
        return Parsed(digits, (repaired,) if isinstance(raw, str) and text != raw else ())
    if len(digits) == 12:
        return asked("citizen_id_province", read=shown(raw), province=digits[:3])
    likely = digits.zfill(12) if len(digits) in {10, 11} else digits.zfill(9) if len(digits) == 8 else ""
    if len(likely) == 12 and not 1 <= int(likely[:3]) <= _LAST_PROVINCE:
        likely = ""
    if likely:
        return asked("citizen_id_zeros", read=shown(raw), proposed=likely)
    return asked("citizen_id_length", read=shown(raw), length=str(len(digits)))
