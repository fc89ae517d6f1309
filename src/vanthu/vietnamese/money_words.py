"""Sums in Vietnamese words, as official documents write them (`Bằng chữ: …`), and read back.

Zero tens are `linh`; a group that does not begin the number is read in full (`một triệu không trăm linh
năm`); thousands are `nghìn`, milliards `tỷ`. Each number has one reading, so that figures can check words.
"""

from __future__ import annotations

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
MOST = 10**18 - 1
"""The greatest number that has a reading: `… tỷ` is said once."""

_BILLION = 10**9
_SCALES = ((10**6, "triệu"), (10**3, "nghìn"), (1, ""))
_ONES = {"mốt": 1, "tư": 4, "lăm": 5} | {word: digit for digit, word in enumerate(DIGITS)}


def in_words(number: int) -> str:
    """A whole number in words: 1.410.000 is `một triệu bốn trăm mười nghìn`.

    Raises:
        ValueError: It is under 0 or over `MOST`.
    """
    if not 0 <= number <= MOST:
        raise ValueError(number)
    if not number:
        return DIGITS[0]
    billions, rest = divmod(number, _BILLION)
    words = [*_below_billion(billions, leading=True), "tỷ"] if billions else []
    return " ".join([*words, *_below_billion(rest, leading=not billions)])


def dong_in_words(amount: int) -> str:
    """A sum of đồng as it stands in brackets: `Một triệu bốn trăm mười nghìn đồng`."""
    words = in_words(amount)
    return f"{words[:1].upper()}{words[1:]} đồng"


def from_words(words: str) -> int:
    """The number that the words say, with or without `đồng`; the reverse of `in_words`.

    Raises:
        ValueError: They are no reading of a number.
    """
    bare = words.lower().removesuffix("đồng").strip()
    billions, said, rest = bare.rpartition("tỷ")
    try:
        number = (_read(billions) * _BILLION if said else 0) + _read(rest)
    except KeyError as error:
        raise ValueError(words) from error
    if in_words(number) != bare:
        raise ValueError(words)
    return number


def _below_billion(number: int, *, leading: bool) -> list[str]:
    """The words of 0 to 999.999.999; groups of nothing are passed over.

    Args:
        number: To be said.
        leading: Nothing greater was said before: the first group needs no `không trăm`.
    """
    words: list[str] = []
    for size, scale in _SCALES:
        group = number // size % 1000
        if group:
            words += _group(group, leading=leading and not words)
            words += [scale] if scale else []
    return words


def _group(group: int, *, leading: bool) -> list[str]:
    """The words of 1 to 999."""
    hundreds, tens, ones = group // 100, group // 10 % 10, group % 10
    words = [DIGITS[hundreds], "trăm"] if hundreds or not leading else []
    if tens > 1:
        words += [DIGITS[tens], "mươi"]
    elif tens:
        words.append("mười")
    elif ones and words:
        words.append("linh")
    if ones:
        words.append(_ones(ones, tens))
    return words


def _ones(ones: int, tens: int) -> str:
    """The last figure, which sounds otherwise behind tens: `hai mươi mốt`, `bốn mươi tư`, `mười lăm`."""
    if ones == 5 and tens:
        return "lăm"
    return {1: "mốt", 4: "tư"}.get(ones, DIGITS[ones]) if tens > 1 else DIGITS[ones]


def _read(words: str) -> int:
    """The number said by words under a milliard; nothing is 0."""
    total = group = 0
    figure = 0
    for word in words.split():
        match word:
            case "trăm":
                group, figure = figure * 100, 0
            case "mươi":
                group, figure = group + figure * 10, 0
            case "mười":
                group += 10
            case "linh":
                pass
            case "nghìn" | "triệu":
                total += (group + figure) * (10**6 if word == "triệu" else 1000)
                group = figure = 0
            case _:
                figure = _ONES[word]
    return total + group + figure
