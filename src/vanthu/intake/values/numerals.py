"""Figures with separators and words of scale (`1.234.567`, `15 triệu`), heard as a number or doubted."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from vanthu.diagnostics import Diagnostic
from vanthu.intake.messages import diagnose
from vanthu.vietnamese import match_key

ONE = Decimal(1)
THOUSAND, MILLION, BILLION = Decimal(1_000), Decimal(1_000_000), Decimal(1_000_000_000)

SCALES = {
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
_DIGITS = r"[0-9]+(?:[.,\s'’][0-9]+)*"
_PIECE = re.compile(rf"(?P<number>{_DIGITS})\s*(?:{_SCALE}(?!\w)\.?)?\s*", re.IGNORECASE)
_PLAIN = re.compile(r"[0-9]+\Z")
_FIGURE = re.compile(r"[0-9]")
_SPACES = re.compile(r"\s+")
_LETTER_O = re.compile(
    r"(?<=[0-9.,])[oO]|(?:(?<=\s)|\A)[oO](?=[0-9.,oO]*[0-9])|(?<=[oO])[oO](?=[0-9.,oO]*[0-9])"
)
_LESS = re.compile(r"\A\(\s*(.+?)\s*\)\Z")


@dataclass(frozen=True, slots=True)
class HeardNumber:
    """A number as a text says it.

    Args:
        value: By the likelier reading; 0 where there is none.
        doubt: Why it is not certain.
        scaled: A word of scale stands with it (`15 triệu`).
    """

    value: Decimal = Decimal(0)
    doubt: Diagnostic | None = None
    scaled: bool = False

    @property
    def is_ambiguous(self) -> bool:
        """Whether one separator stands before three digits: `1.234` is 1234, or 1 and a bit."""
        return self.doubt is not None and self.doubt.code == _AMBIGUOUS


_AMBIGUOUS = "number_thousands_or_decimals"


def doubtful(code: str, likely: Decimal | None = None) -> HeardNumber:
    """No number, and why not.

    Args:
        likely: Proposed instead.
    """
    return HeardNumber(doubt=diagnose(code, proposed="" if likely is None else number_text(likely)))


def read_digits(text: str) -> HeardNumber:
    """The number that digits with `.`, `,`, `'` and spaces stand for.

    Thousands may be parted by any of them, decimals by `.` or `,`. With both, the last is the decimal mark;
    one that is repeated parts thousands. A single one before exactly three digits can be either (unless the
    number begins with 0): the Vietnamese reading, `.` for thousands and `,` for decimals, is given as value.
    """
    text = _SPACES.sub(" ", text.replace("’", "'"))
    if _PLAIN.match(text):
        return HeardNumber(Decimal(text))
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
        if not whole.doubt and len(tail) != 3:  # -- `15,000.000` is thousands twice
            return HeardNumber(Decimal(f"{whole.value}.{tail}"))
    return doubtful("number_groups")


def _one_mark(text: str, mark: str) -> HeardNumber:
    head, _, tail = text.partition(mark)
    as_decimal = Decimal(f"{head}.{tail}")
    if len(tail) != 3 or head.startswith("0") or len(head) > 3:
        return HeardNumber(as_decimal)
    likely = Decimal(head + tail) if mark == "." else as_decimal
    return HeardNumber(likely, diagnose(_AMBIGUOUS))


def _grouped(text: str, mark: str) -> HeardNumber:
    """Digits in groups; what are no groups (`1.23.4567`) is no number."""
    head, *groups = text.split(mark)
    if 1 <= len(head) <= 3 and head != "0" and all(len(group) == 3 for group in groups):
        return HeardNumber(Decimal(head + "".join(groups)))
    return doubtful("number_groups")


def straighten(text: str) -> str:
    """`text` with full-width digits as digits and a letter `O` among digits as 0."""
    if not text.isascii():
        text = "".join(unicodedata.normalize("NFKC", c) if "\uff00" <= c <= "\uffef" else c for c in text)
    if any(c.isdigit() for c in text):
        text = _LETTER_O.sub("0", text)
    return text


def _hear_plain(text: str) -> HeardNumber:  # noqa: PLR0911 - a row of guards
    """Reads `15 triệu`, `1 tỷ 200 triệu`, `1.234.567`; anything else in the text makes it doubtful."""
    pieces: list[tuple[HeardNumber, Decimal]] = []
    position = 0
    while position < len(text):
        found = _PIECE.match(text, position)
        if not found:
            return doubtful("number_unreadable", _only_number(text))
        pieces.append((read_digits(found["number"]), _scale_of(found["scale"])))
        position = found.end()
    if not pieces:
        return doubtful("number_unreadable")
    if len(pieces) > 1 and not all(a[1] > b[1] for a, b in pairwise(pieces)):
        return doubtful("number_unreadable")
    if len(pieces) > 1 and pieces[-1][1] == ONE and pieces[-1][0].value < THOUSAND:
        return doubtful("number_unreadable")  # -- `1 tỷ 200`: two hundred of what?
    if any(number.doubt and not number.is_ambiguous for number, _ in pieces):
        return doubtful("number_groups")
    scaled = any(scale != ONE for _, scale in pieces)
    total = sum((number.value * scale for number, scale in pieces), Decimal(0))
    if any(number.doubt for number, _ in pieces):
        return HeardNumber(total, diagnose(_AMBIGUOUS, proposed=number_text(total)), scaled)
    return HeardNumber(total, scaled=scaled)


def _scale_of(word: str | None) -> Decimal:
    return SCALES[match_key(word).replace(" ", "")] if word else ONE


_GUESSED = re.compile(
    rf"(?:(?:dự kiến|ước tính|ước|khoảng|gần|hơn|trên|tầm|chừng|~|≈|là|:)\s*)*"
    rf"(?P<number>{_DIGITS})\s*(?:{_SCALE}(?!\w)\.?)?(?P<half>\s*rưỡi)?"
    r"\s*(?:đồng|đ|vnđ|vnd)?\s*\.?(?:\s*\([^()\d]*\))?\Z",
    re.IGNORECASE,
)


def _only_number(text: str) -> Decimal | None:
    """What a text most likely says, its words of scale included; None where that is not certain."""
    found = _GUESSED.match(text)
    if not found:
        return None
    number = read_digits(found["number"])
    if number.doubt or (found["half"] and not found["scale"]):
        return None
    scale = _scale_of(found["scale"])
    return number.value * scale + (scale / 2 if found["half"] else 0)


def hear(text: str) -> HeardNumber:
    """The number that a text says, its sign included."""
    if "\n" in text and sum(1 for line in text.split("\n") if _FIGURE.search(line)) > 1:
        return doubtful("number_lines")
    bracketed = _LESS.match(text)
    if bracketed or text.startswith(("-", "–", "−")):
        inner = _hear_plain(bracketed[1] if bracketed else text[1:].strip())
        return HeardNumber(-inner.value, inner.doubt, inner.scaled and inner.doubt is not None)
    return _hear_plain(text)


def number_text(value: Decimal | float) -> str:
    """A number as messages print it: `1.234.567,5`."""
    as_decimal = Decimal(str(value))
    if not as_decimal.is_finite():
        return str(value)
    text = f"{as_decimal.normalize():,f}" if as_decimal % 1 else f"{as_decimal.quantize(ONE):,f}"
    return text.replace(",", " ").replace(".", ",").replace(" ", ".")


def from_cell(raw: float) -> Decimal | None:
    """A numeric cell without the noise of binary fractions; None where it is no finite number."""
    try:
        value = Decimal(f"{raw:.15g}")
    except InvalidOperation:
        return None
    return value if value.is_finite() else None
