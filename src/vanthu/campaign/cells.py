"""The cells of the campaign workbook and their readers; what cannot be read is told at its cell.

A reader gives no value (None, an empty text, no names) for a blank cell and for one that it complains of.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeVar

from openpyxl.cell.rich_text import CellRichText, TextBlock

from vanthu.campaign.choices import LabelledChoice
from vanthu.campaign.messages import diagnose
from vanthu.campaign.model import TextSpan
from vanthu.diagnostics import CellPlace, Diagnostic
from vanthu.vietnamese import clean, match_key, one_line

_DAY = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_DAY_IN_WORDS = re.compile(r"ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})")
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_YES, _NO = frozenset({"co", "x", "true", "1", "dung"}), frozenset({"khong", "vang", "false", "0", "ko"})
_Choice = TypeVar("_Choice", bound=LabelledChoice)
_T_co = TypeVar("_T_co", covariant=True)


class CheckedValue(NamedTuple, Generic[_T_co]):
    """What was read of a cell, a sheet or the workbook, and what is to be told of it."""

    value: _T_co
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class CampaignCell:
    """A cell as it was read.

    Args:
        value: As openpyxl gives it; `CellRichText` where it has several looks, None where it is empty.
        bold, italic: The look of the whole cell.
        fault: Why the cell has no value to read, as an error of Excel; None where it has.
    """

    value: object
    origin: CellPlace
    bold: bool = False
    italic: bool = False
    fault: Diagnostic | None = None

    @property
    def blank(self) -> bool:
        """Nothing stands here."""
        return self.fault is None and (self.value is None or not clean(str(self.value)))

    @property
    def text(self) -> str:
        """The cell's text on one line; a number as it is written, a date as `25/5/2024`."""
        return _as_text(self.value)

    def diagnose(self, code: str, **facts: str) -> Diagnostic:
        """What is told of the cell; `read` is its text unless it is given."""
        return diagnose(code, self.origin, **{"read": self.text, **facts})


Reader = Callable[[CampaignCell], CheckedValue[Any]]


def read_text(cell: CampaignCell) -> CheckedValue[str]:
    """The cell's text on one line."""
    return CheckedValue(cell.text)


def read_lines(cell: CampaignCell) -> CheckedValue[tuple[str, ...]]:
    """The lines of a cell (Alt+Enter), cleaned, blank ones left out."""
    return CheckedValue(tuple(filter(None, map(_plain, str(cell.value or "").splitlines()))))


def read_names(cell: CampaignCell) -> CheckedValue[tuple[str, ...]]:
    """The names of a cell, parted by `;` or line breaks, in order."""
    return CheckedValue(tuple(filter(None, map(_plain, re.split(r"[;\n]", str(cell.value or ""))))))


def read_day(cell: CampaignCell) -> CheckedValue[dt.date | None]:
    """A day: a date cell, or `13/5/2024`, `13-05-2024`, `ngày 13 tháng 5 năm 2024`; day before month."""
    if isinstance(cell.value, dt.datetime):
        return CheckedValue(cell.value.date())
    if cell.blank or isinstance(cell.value, dt.date):
        return CheckedValue(cell.value if isinstance(cell.value, dt.date) else None)
    day = _day_of(cell.text)
    return CheckedValue(day, () if day else (cell.diagnose("campaign_bad_date"),))


def read_decimal(cell: CampaignCell) -> CheckedValue[Decimal | None]:
    """A number ≥ 0 with a comma or a dot for decimals, a `%` or `đồng` after it passed over."""
    if cell.blank:
        return CheckedValue(None)
    is_number = isinstance(cell.value, int | float) and not isinstance(cell.value, bool)
    number = Decimal(repr(cell.value)) if is_number else _decimal_of(cell.text)
    if number is None or number < 0:
        return CheckedValue(None, (cell.diagnose("campaign_bad_number"),))
    return CheckedValue(number)


def read_whole(cell: CampaignCell) -> CheckedValue[int | None]:
    """A whole number ≥ 0; `2.340.000` has its thousands parted by dots."""
    number, diagnostics = read_decimal(cell)
    if number is None:
        return CheckedValue(None, diagnostics)
    if number != number.to_integral_value():
        return CheckedValue(None, (cell.diagnose("campaign_bad_number"),))
    return CheckedValue(int(number))


def read_yes(cell: CampaignCell) -> CheckedValue[bool | None]:
    """`Có` or `Không`, in the spellings that clerks use."""
    word = match_key(cell.text)
    if cell.blank or word in _YES | _NO:
        return CheckedValue(None if cell.blank else word in _YES)
    return CheckedValue(None, (cell.diagnose("campaign_bad_yes"),))


def one_of(choices: type[_Choice], code: str) -> Callable[[CampaignCell], CheckedValue[_Choice | None]]:
    """A reader of one word, matched without case, diacritics and punctuation.

    Args:
        code: Of the diagnostic for a word that is none of the choices.
    """
    by_key = {match_key(choice.label): choice for choice in choices}

    def read(cell: CampaignCell) -> CheckedValue[_Choice | None]:
        choice = by_key.get(match_key(cell.text))
        strange = choice is None and not cell.blank
        return CheckedValue(choice, (cell.diagnose(code, allowed=allowed(choices)),) if strange else ())

    return read


def some_of(
    choices: type[_Choice], code: str, synonyms: Mapping[str, _Choice] = MappingProxyType({})
) -> Callable[[CampaignCell], CheckedValue[tuple[_Choice, ...]]]:
    """A reader of words parted by `;`, `,` or line breaks; a blank cell stands for all choices.

    Args:
        code: Of the diagnostic for a word that is none of the choices.
        synonyms: Other words that are understood, as `match_key` gives them.
    """
    by_key = {**{match_key(choice.label): choice for choice in choices}, **synonyms}

    def read(cell: CampaignCell) -> CheckedValue[tuple[_Choice, ...]]:
        names = [part.strip() for name in read_names(cell).value for part in name.split(",")]
        known = tuple(by_key[match_key(name)] for name in names if match_key(name) in by_key)
        strange = (name for name in names if match_key(name) not in by_key)
        diagnostics = tuple(cell.diagnose(code, read=name, allowed=allowed(choices)) for name in strange)
        return CheckedValue(tuple(choices) if cell.blank else known, diagnostics)

    return read


def allowed(choices: Iterable[LabelledChoice]) -> str:
    """The words of choices as a diagnostic lists them."""
    return ", ".join(f"«{choice.label}»" for choice in choices)


def spans_of(cell: CampaignCell) -> tuple[TextSpan, ...]:
    """The cell's text in pieces of one look, as typed; a look of the whole cell is left to the caller.

    Returns:
        One span or more; neighbours differ in look, and the whole has no space at its ends.
    """
    if not isinstance(cell.value, CellRichText):
        return (TextSpan(text=cell.text),)
    spans: list[TextSpan] = []
    for piece in cell.value:
        if isinstance(piece, TextBlock):
            text, bold, italic = piece.text, bool(piece.font.b), bool(piece.font.i)
        else:
            text, bold, italic = piece, cell.bold, cell.italic
        last = spans[-1] if spans else None
        if last is not None and (last.bold, last.italic) == (bold, italic):
            spans[-1] = _with_text(last, _spaced(last.text + text))
        elif text:
            spans.append(TextSpan(text=_spaced(text), bold=bold, italic=italic))
    spans[0] = _with_text(spans[0], spans[0].text.lstrip())
    spans[-1] = _with_text(spans[-1], spans[-1].text.rstrip())
    return tuple(spans)


def _with_text(span: TextSpan, text: str) -> TextSpan:
    return span.model_copy(update={"text": text})


def _plain(text: str) -> str:
    return one_line(clean(text))


def _spaced(text: str) -> str:
    """The text on one line, a space at its ends kept."""
    return _plain(f"|{text}|")[1:-1]


def _as_text(value: object) -> str:
    if isinstance(value, bool):
        return "Có" if value else "Không"
    if isinstance(value, dt.datetime | dt.date):
        return f"{value.day}/{value.month}/{value.year}"
    if isinstance(value, dt.time):
        return f"{value.hour:02d} giờ {value.minute:02d} phút"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return _plain(str(value if value is not None else ""))


def _day_of(text: str) -> dt.date | None:
    if match := _ISO_DAY.fullmatch(text):
        year, month, day = map(int, match.groups())
    elif match := _DAY.fullmatch(text) or _DAY_IN_WORDS.fullmatch(match_key(text)):
        day, month, year = map(int, match.groups())
    else:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _decimal_of(text: str) -> Decimal | None:
    """The number that `text` writes in the Vietnamese way, or None."""
    digits = re.sub(r"\s*(%|đồng|đ)$", "", text, flags=re.IGNORECASE).replace(" ", "")
    if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?", digits):
        digits = digits.replace(".", "")
    if not re.fullmatch(r"[0-9]{1,18}([.,][0-9]+)?", digits):
        return None
    return Decimal(digits.replace(",", "."))
