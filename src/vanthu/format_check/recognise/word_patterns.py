"""How Vietnamese words, numbers and blanks of official documents are told apart."""

from __future__ import annotations

import re
import unicodedata

LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The letters that number points, in their order: the alphabet without ă, â, ê, ô, ơ, ư (as the decree's own
text goes from d to đ, and from e to g).

Source: BODY.OUTLINE; NĐ 30/2020, PL I, II.6đ.
"""

ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
DOTS = re.compile(r"[.…_]{3,}|…")
SPACES = re.compile(r"\s+")


def folded(text: str) -> str:
    """Capitals without marks, single spaces: `Cộng hoà  xã hội` and `CỘNG HÒA XÃ HỘI` become one."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return SPACES.sub(" ", letters).strip().upper()


def in_capitals(text: str) -> bool:
    """Has letters, and none of them small."""
    return text != text.lower() and text == text.upper()


def is_form_blank(text: str) -> bool:
    """Mostly dots: a place that a form leaves open, of which looks and endings say nothing."""
    letters = [c for c in text if not c.isspace()]
    return bool(letters) and sum(c in ".…_" for c in letters) * 5 > len(letters) * 2


def has_letters(text: str) -> bool:
    """Holds a letter or digit."""
    return any(c.isalnum() for c in text)


def roman_value(text: str) -> int:
    """The number of Roman digits; 0 where they are none."""
    total = 0
    for place, digit in enumerate(text):
        worth = ROMAN.get(digit, 0)
        if not worth:
            return 0
        following = ROMAN.get(text[place + 1 : place + 2], 0)
        total += -worth if worth < following else worth
    return total


def letter_value(letter: str) -> int:
    """Place of a letter among those that number points, from 1; 0 for f, j, w, z and others."""
    return LETTERS.find(letter) + 1 if len(letter) == 1 else 0


def decimal(number: float) -> str:
    """A measure with a comma, one place at most: `13`, `12,5`."""
    return f"{number:.1f}".removesuffix(".0").replace(".", ",")
