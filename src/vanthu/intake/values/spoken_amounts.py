"""Amounts of money as people say them: `1tr2`, `15tr500`, `nửa triệu`, `15.000 (nghìn đồng)`."""

from __future__ import annotations

import re
from decimal import Decimal

from vanthu.intake.values.numerals import ONE, SCALES, THOUSAND, read_digits
from vanthu.vietnamese import from_words, match_key

_SCALE = r"(?P<scale>nghìn|ngàn|ngđ|triệu|trđ|tr|tỷ|tỉ|tỵ|k)"
_DONG = r"(?:\s*(?:đồng|vnđ|vnd|đ|₫)\.?)?"
_HALF_OF_ONE = re.compile(rf"n[ửữ]a\s+{_SCALE}{_DONG}", re.IGNORECASE)
_AND_A_HALF = re.compile(rf"(?P<figures>[1-9]\d{{0,3}})\s*{_SCALE}\s*rư[ỡở]i{_DONG}", re.IGNORECASE)
_AND_PARTS = re.compile(
    rf"(?P<figures>[1-9]\d{{0,3}})\s*{_SCALE}\s*(?P<parts>\d|\d{{3}}){_DONG}", re.IGNORECASE
)
_THOUSANDS = re.compile(
    rf"(?P<figures>\d{{1,3}}(?:\.\d{{3}})+)\s*(?:[(\[]\s*)?(?P<scale>nghìn|ngàn|ngđ|k){_DONG}\s*[)\]]?",
    re.IGNORECASE,
)
_BRACKETED = re.compile(rf"(?P<figures>\d+(?:,\d{{1,2}})?)\s*[(\[]\s*{_SCALE}{_DONG}\s*[)\]]", re.IGNORECASE)
_SAID_TWICE = re.compile(
    rf"(?P<figures>\d{{1,3}}(?:\.\d{{3}})+){_DONG}\s*[(\[;,:]\s*(?:bằng\s+chữ\s*:?\s*)?(?P<words>[^\W\d][^\d()\[\]]*?)"
    r"(?:\s+chẵn)?\s*\.?\s*[)\]]?",
    re.IGNORECASE,
)


def spoken_amount(text: str) -> Decimal | None:
    """The đồng that a text says where it can mean but one amount; None where it must be read otherwise.

    What follows a scale is its tenths or thousandths: `1tr2` is 1,200,000 and `15tr500` is 15,500,000. Two
    figures (`1 tỷ 20`) may be either, and are left open. In `15.000 nghìn` the point parts thousands.
    """
    text = text.strip()
    if found := _HALF_OF_ONE.fullmatch(text):
        return _scale(found) / 2
    if found := _AND_A_HALF.fullmatch(text):
        return (Decimal(found["figures"]) + Decimal("0.5")) * _scale(found)
    if found := _AND_PARTS.fullmatch(text):
        return _with_parts(found)
    if found := _THOUSANDS.fullmatch(text):
        return Decimal(found["figures"].replace(".", "")) * THOUSAND
    if found := _BRACKETED.fullmatch(text):
        return read_digits(found["figures"]).value * _scale(found)
    found = _SAID_TWICE.fullmatch(text)
    return _said_twice(found) if found else None


def _with_parts(found: re.Match[str]) -> Decimal | None:
    """`1tr2`; a scale of thousands has no parts that are said."""
    scale, parts = _scale(found), found["parts"]
    if scale <= THOUSAND or parts.strip("0") == "":
        return None
    return (Decimal(found["figures"]) + Decimal(f"0.{parts}")) * scale


def _said_twice(found: re.Match[str]) -> Decimal | None:
    """The figures, where the words behind them say the same."""
    value = int(found["figures"].replace(".", ""))
    try:
        agrees = from_words(found["words"]) == value
    except ValueError:
        return None
    return Decimal(value) if agrees else None


def _scale(found: re.Match[str]) -> Decimal:
    word = match_key(found["scale"])
    return THOUSAND if word == "ngd" else SCALES.get(word, ONE)
