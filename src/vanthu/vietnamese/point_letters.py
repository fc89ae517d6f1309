"""The letters that number the points of a text, in the order of the Vietnamese alphabet.

Source: BODY.OUTLINE; NĐ 30/2020, PL I, II.6đ.
"""

from __future__ import annotations

LETTERS = "abcdđeghiklmnopqrstuvxy"


def point_letter(number: int) -> str:
    """The letter of the point with this number: 1 is `a`; past `y` it goes on with `aa`, `ab`."""
    beyond, place = divmod(number - 1, len(LETTERS))
    return (LETTERS[beyond - 1] if beyond else "") + LETTERS[place]
