"""The value of one cell of the campaign workbook; what cannot be read is told at its cell.

Every reader gives None (or nothing) for a blank cell and for one that it complains of.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import TypeVar

from openpyxl.cell.rich_text import CellRichText, TextBlock

from vanthu.campaign.messages import diagnose
from vanthu.campaign.model import Span
from vanthu.campaign.sheets import CampaignCell
from vanthu.diagnostics import Diagnostic
from vanthu.vietnamese.normalize import clean, match_key, one_line

_Chosen = TypeVar("_Chosen")

_DAY = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_DAY_IN_WORDS = re.compile(r"ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})")
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_YES, _NO = frozenset({"co", "x", "true", "1", "dung"}), frozenset({"khong", "vang", "false", "0", "ko"})


def read_text(cell: CampaignCell) -> str:
    """The cell's text on one line; a number as it is written, a date as `25/5/2024`."""
    return _as_text(cell.value)


def read_lines_of(cell: CampaignCell) -> tuple[str, ...]:
    """The lines of a cell (Alt+Enter), cleaned, blank ones left out."""
    return tuple(line for line in map(_plain, str(cell.value or "").splitlines()) if line)


def read_names(cell: CampaignCell) -> tuple[str, ...]:
    """The names of a cell, parted by `;` or line breaks, in order."""
    return tuple(name for name in map(_plain, re.split(r"[;\n]", str(cell.value or ""))) if name)


def read_spans(cell: CampaignCell) -> tuple[Span, ...]:
    """The cell's text in pieces of one look, as typed; a look of the whole cell is left to the caller.

    Returns:
        One span or more; neighbours differ in look, and the whole has no space at its ends.
    """
    if not isinstance(cell.value, CellRichText):
        return (Span(text=_as_text(cell.value)),)
    spans: list[Span] = []
    for piece in cell.value:
        if isinstance(piece, TextBlock):
            text, bold, italic = piece.text, bool(piece.font.b), bool(piece.font.i)
        else:
            text, bold, italic = piece, cell.bold, cell.italic
        spans.append(Span(text=_plain(f"|{text}|")[1:-1], bold=bold, italic=italic))
    return _trimmed(_joined(spans))


def read_day(cell: CampaignCell, found: list[Diagnostic]) -> dt.date | None:
    """A day: a date cell, or `13/5/2024`, `13-05-2024`, `ngày 13 tháng 5 năm 2024`; day before month."""
    if cell.blank:
        return None
    if isinstance(cell.value, dt.datetime):
        return cell.value.date()
    if isinstance(cell.value, dt.date):
        return cell.value
    day = _day_of(read_text(cell))
    if day is None:
        found.append(diagnose("campaign_bad_date", cell.origin, read=read_text(cell)))
    return day


def read_period(
    first: CampaignCell, last: CampaignCell, found: list[Diagnostic]
) -> tuple[dt.date | None, dt.date | None]:
    """First and last day of a time in force, None where it is open; one before the other is told."""
    start, end = read_day(first, found), read_day(last, found)
    if start is not None and end is not None and end < start:
        found.append(
            diagnose("campaign_period", last.origin, read=read_text(last), proposed=read_text(first))
        )
    return start, end


def read_whole(cell: CampaignCell, found: list[Diagnostic]) -> int | None:
    """A whole number ≥ 0; `2.340.000` has its thousands parted by dots."""
    number = read_decimal(cell, found)
    if number is not None and number != number.to_integral_value():
        found.append(diagnose("campaign_bad_number", cell.origin, read=read_text(cell)))
        return None
    return None if number is None else int(number)


def read_decimal(cell: CampaignCell, found: list[Diagnostic]) -> Decimal | None:
    """A number ≥ 0 with a comma or a dot for decimals, a `%` or `đồng` after it passed over."""
    if cell.blank:
        return None
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        number: Decimal | None = Decimal(repr(cell.value))
    else:
        number = _decimal_of(read_text(cell))
    if number is None or number < 0:
        found.append(diagnose("campaign_bad_number", cell.origin, read=read_text(cell)))
        return None
    return number


def read_yes(cell: CampaignCell, found: list[Diagnostic], *, default: bool) -> bool:
    """`Có` or `Không`, in the spellings that clerks use."""
    word = match_key(read_text(cell))
    if cell.blank or word in _YES:
        return default if cell.blank else True
    if word in _NO:
        return False
    found.append(diagnose("campaign_bad_yes", cell.origin, read=read_text(cell)))
    return default


def read_choice(
    cell: CampaignCell, choices: Mapping[str, _Chosen], found: list[Diagnostic], *, code: str
) -> _Chosen | None:
    """The value of the word in the cell.

    Args:
        cell: Holds one word, or nothing.
        choices: Word as the clerk is told it → value; matched without case, diacritics and punctuation.
        found: Takes the finding.
        code: Of the finding for a word that is none of them.
    """
    if cell.blank:
        return None
    for word, value in choices.items():
        if match_key(word) == match_key(read_text(cell)):
            return value
    allowed = ", ".join(f"«{word}»" for word in choices)
    found.append(diagnose(code, cell.origin, read=read_text(cell), allowed=allowed))
    return None


def _plain(text: str) -> str:
    return one_line(clean(text))


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


def _joined(spans: list[Span]) -> list[Span]:
    """Neighbours of one look made one; empty ones dropped."""
    joined: list[Span] = []
    for span in spans:
        if not span.text:
            continue
        last = joined[-1] if joined else None
        if last is not None and (last.bold, last.italic) == (span.bold, span.italic):
            joined[-1] = last.model_copy(update={"text": _plain(f"|{last.text}{span.text}|")[1:-1]})
        else:
            joined.append(span)
    return joined


def _trimmed(spans: list[Span]) -> tuple[Span, ...]:
    """Without spaces at the ends of the whole; `spans` is not empty where the cell is not blank."""
    spans[0] = spans[0].model_copy(update={"text": spans[0].text.lstrip()})
    spans[-1] = spans[-1].model_copy(update={"text": spans[-1].text.rstrip()})
    return tuple(spans)
