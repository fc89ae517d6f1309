"""Columns of money that are none of the form's, told by their label or by the amounts below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from vanthu.intake.grids.sheet import Sheet
from vanthu.intake.layout.find_table import Found, label_count, reads_as
from vanthu.intake.values.amounts import parse_dong
from vanthu.intake.values.money_units import UNCLEAR, unit_in_header
from vanthu.intake.values.numerals import MILLION, ONE, THOUSAND
from vanthu.intake.values.result import Raw
from vanthu.intake.values.spoken_amounts import spoken_amount
from vanthu.paperwork.model import ColumnType
from vanthu.vietnamese import match_key

_MONEY = re.compile(
    r"\b(?:kinh phi|so tien|tien|du toan|von|chi phi|thanh tien|tri gia|gia tri|muc dau tu|ngan sach|dong)\b"
)
_GIVING = re.compile(
    r"\b(?:tai tro|ung ho|ho tro|doi ung|huy dong|tong muc|vay|"
    r"doanh nghiep|cong ty|con em|ba con|hao tam)\b"
)
"""Words of a label under which small figures too are amounts, in a table in thousands or millions."""
_COUNTED = re.compile(
    r"^so (?!tien)|\b(?:so (?:luong|nguoi|ho|cay)|dan so|dien tich|chieu|khoi luong|ngay cong|luot|"
    r"dien thoai|sdt|lien lac|ma|cccd|cmnd|nam|m2|m3|km|ha|kg|tan|cay|con giong|vien|bao)\b"
)
"""Words of a label under which a round figure is no amount."""
_TOTAL = re.compile(r"(?:tong|cong|tong cong|cong tong|tong so|tong muc)(?: (?:dong|nghin dong|trieu dong))?")
_SUM_OF = re.compile(r"(?:tong|cong)\b")
_MOST_OF = 0.8
"""Share of a column's cells that must be amounts for it to be one of money."""
_LEAST, _LEAST_GIFT = 1_000, 100_000
"""Đồng: below the first nothing is an amount; a column of gifts has one of the second."""
_ROUND = 100
"""Đồng: amounts are whole hundreds; telephone numbers and codes hardly are."""
_YEARS = (1900, 2100)
_DIGIT = re.compile(r"\d")
_FEW = 3
"""Rows that are asked one by one; where more of them disagree than agree, the column is asked about."""
_LABELS = 3
"""Labels in a row from which on it is the header of another table."""


@dataclass(frozen=True, slots=True)
class MoneyColumns:
    """Columns of money of a sheet that are none of the form's.

    Args:
        others: They hold amounts of their own. One that repeats the sum of the form's columns says nothing
            new; one that does so but for a row or two is asked about in those rows (`rows.sum_checks`).
        sums: Their label says that they are the sum of the form's columns of money, all there.
    """

    others: Sequence[int] = ()
    sums: Sequence[int] = ()


def money_columns(sheet: Sheet, found: Found) -> MoneyColumns:
    """The columns of money beside the form's own, in a form that asks for money."""
    places = _beside(found)
    if not places or all(column.type is not ColumnType.DONG for column in found.assignment.form.columns):
        return MoneyColumns()
    own, body = _own_money(found), list(_body(sheet, found))
    others = [
        place
        for place in places
        if _is_money(found, place, [row[place] for row in body])
        and not (own and _repeats_sum(found, place, own, body))
    ]
    if not own or _lacks_money(found):
        return MoneyColumns(others)
    sums = [place for place in places if place not in others and _is_total(found, place, own)]
    return MoneyColumns(others, sums)


def _beside(found: Found) -> Sequence[int]:
    """Columns with a label that are none of the form's."""
    used = {use.column for use in found.assignment.uses} | {found.assignment.ordinal}
    return [place for place, header in enumerate(found.headers) if place not in used and header.texts]


def _own_money(found: Found) -> Sequence[int]:
    """Columns of the sheet that are columns of money of the form."""
    return [use.column for use in found.assignment.uses if use.target.type is ColumnType.DONG]


def differs(total: Decimal, parts: Decimal) -> bool:
    """Whether a sum is not that of its parts, in whichever unit it is written."""
    return all(abs(total * unit - parts) >= ONE for unit in (ONE, THOUSAND, MILLION))


def figure(cell: Raw, scale: Decimal) -> Decimal | None:
    """The amount in a cell; None where there is none.

    Args:
        scale: Đồng that one unit of its column stands for (`scale_of`).
    """
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        return None
    if not isinstance(cell, str):
        return Decimal(str(cell)) * scale
    if cell.strip().isdecimal() and not cell.strip().startswith("0"):
        return Decimal(cell.strip()) * scale
    value = parse_dong(cell, scale).value
    return Decimal(value) if isinstance(value, int) else None


def scale_of(found: Found, place: int) -> Decimal:
    """Đồng that one unit of a column stands for: as its header says, else the sheet, else the form's own."""
    for column in (place, *_own_money(found)):
        named = next((u for t in reversed(found.headers[column].texts) if (u := unit_in_header(t))), None)
        if named or (found.scale and column == place):
            scale = (named or found.scale or (ONE, ""))[0]
            return ONE if scale == UNCLEAR else scale
    return ONE


def _lacks_money(found: Found) -> bool:
    columns = found.assignment.form.columns
    return any(c.type is ColumnType.DONG and c.key not in found.assignment.keys for c in columns)


def _body(sheet: Sheet, found: Found) -> Iterator[Sequence[Raw]]:
    """The rows below the header that have something where rows are named, up to the next header."""
    form = found.assignment.form
    named = [use.column for use in found.assignment.uses if use.target is form.columns[0]]
    for row in range(found.first, sheet.grid.height):
        if label_count(sheet, row) >= _LABELS:
            return
        if not named or not all(sheet.blank[row][place] for place in named):
            yield sheet.grid.rows[row]


def _is_money(found: Found, place: int, cells: Sequence[Raw]) -> bool:
    """Whether a column is one of money: its label says so, or most of its cells are amounts."""
    label, own_scale = match_key(found.headers[place].label), scale_of(found, place)
    if _MONEY.search(label):
        # -- `7.000.000` looks like a day to the one
        return any(reads_as(cell, ColumnType.DONG) or figure(cell, own_scale) for cell in cells)
    filled = [cell for cell in cells if cell != ""]
    if not filled or _COUNTED.search(label):
        return False
    is_gift = bool(_GIVING.search(label))
    scale = own_scale if is_gift else ONE
    amounts = [amount for cell in filled if (amount := _amount(cell, own_scale, scale)) is not None]
    if not amounts or len(amounts) < _MOST_OF * len(filled):
        return False
    return is_gift or max(amounts) >= _LEAST_GIFT


def _amount(cell: Raw, own_scale: Decimal, scale: Decimal) -> Decimal | None:
    """The cell as an amount; None for years, telephone numbers, counts and what is none.

    Args:
        own_scale: Of a text, in the unit of its column.
        scale: Of a number.
    """
    if isinstance(cell, str):
        if cell[:1] == "0":
            return None
        # -- words without a digit are looked at by themselves: most cells of most columns are such
        value = figure(cell, own_scale) if _DIGIT.search(cell) else spoken_amount(cell)
    elif isinstance(cell, int | float) and not isinstance(cell, bool):
        value = Decimal(str(cell)) * scale
    else:
        return None
    is_amount = value is not None and value >= _LEAST and value % _ROUND == 0
    return value if is_amount and value is not None and not _YEARS[0] <= value <= _YEARS[1] else None


def _is_total(found: Found, place: int, own: Sequence[int]) -> bool:
    """Whether a label says sum of money: with a word of money, or beside the form's own or in their group."""
    header = found.headers[place]
    key, label = match_key(header.texts[-1]) if header.texts else "", match_key(header.label)
    if not _SUM_OF.match(key) or _COUNTED.search(label):
        return False
    if _MONEY.search(label):
        return True
    groups = {found.headers[column].texts[:-1] for column in own}
    is_beside = place + 1 in own or place - 1 in own
    return bool(_TOTAL.fullmatch(key)) and (
        is_beside or (header.texts[:-1] in groups and bool(header.texts[:-1]))
    )


def _repeats_sum(found: Found, place: int, own: Sequence[int], body: Sequence[Sequence[Raw]]) -> bool:
    """Whether a column repeats the sum of the form's own; one that is called so may fail to in some rows."""
    told = []
    scale, scales = scale_of(found, place), {column: scale_of(found, column) for column in own}
    for row in body:
        total = figure(row[place], scale)
        if total is not None:
            parts = (figure(row[column], scales[column]) or Decimal(0) for column in own)
            told.append(differs(total, sum(parts, Decimal(0))))
    wrong = sum(told)
    is_total = not _lacks_money(found) and _is_total(found, place, own)
    return not wrong or (is_total and (wrong <= _FEW or wrong * 2 <= len(told)))
