"""Rows whose figures come of other rows, told by arithmetic: sums, means, sums carried over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from vanthu.intake.rows.cells import RowDraft
from vanthu.paperwork.model import ADDITIVE, ColumnType, Form
from vanthu.vietnamese import one_line

_NAMES = (
    r"tổng|t\.? ?cộng|cộng|tc|số tổng|lũy kế|luỹ kế|mang sang|chuyển (?:sang|trang)|trang (?:trước|này|sau)"
    r"|bình quân|trung bình|bq|gộp|tất cả|chung(?: toàn)?|toàn (?:xã|thôn|xóm|trường|đơn vị|bộ|huyện)"
    r"|total|sum|grand total|sub ?total|average|σ|∑"
)
_PLAIN_NAMES = (
    r"tong|cong|luy ke|mang sang|chuyen (?:sang|trang)|trang (?:truoc|nay|sau)|binh quan|trung binh|tat ca"
    r"|tc|bq|total|sum|grand total|sub ?total|average|toan (?:xa|thon|xom|truong|don vi|bo|huyen)"
)
_NO_NAMES = (
    r"đồng|tác|hòa|hoà|vệ sinh|kết|dọn|đài|khối lượng|tay|cư|phụ|lưu|đội"
    r"|dong|tac|hoa|ve sinh|ket|don|dai|trinh|lang"
)
"""What follows such a word in the name of a work: `Tổng vệ sinh`, `Cộng đồng`, `Chung tay`."""
_NAMED = re.compile(rf"(?:{_NAMES})(?![^\W\d_])(?!\s+(?:{_NO_NAMES}))")
_NAMED_PLAINLY = re.compile(rf"(?:{_PLAIN_NAMES})(?![^\W\d_])(?!\s+(?:{_NO_NAMES}))")
"""How a row that is made of others begins; where a name has no marks, its letters alone tell."""
_FEW = 2
"""Rows whose sum another row may equal by chance, where one column of money is all there is."""

Figures = Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class DerivedRow:
    """A row that equals what others make.

    Args:
        index: Among the rows of the table.
        first, last: Of the rows that it is made of, as Excel numbers them; 0 where it is only called so.
        is_certain: It is called so and holds nothing but figures; else it may be a row of its own.
    """

    index: int
    first: int
    last: int
    is_certain: bool


def derived_rows(drafts: Sequence[RowDraft], form: Form) -> Iterator[DerivedRow]:
    """The rows that are the sum or the mean of the rows above or below them, or repeat such a row.

    Equal figures of one other row make none, unless the row is called a sum: many works cost the same.
    """
    keys = {column.key: column.type for column in form.columns if column.type in ADDITIVE}
    figures = [_figures(draft, keys) for draft in drafts]
    others = {column.key for column in form.columns} - set(keys) - {form.columns[0].key}
    plain = [all(draft.values.get(key) is None for key in others) for draft in drafts]
    named = [_is_named(draft, form) for draft in drafts]
    made: set[int] = set()
    for index, own in enumerate(figures):
        if not own or not any(keys[key] is ColumnType.DONG for key in own):
            continue
        is_called_so = named[index] and plain[index]
        group = _group(index, figures, made, least=1 if is_called_so else _FEW, means=plain[index])
        if not group and is_called_so and len(figures) > 1:
            yield DerivedRow(index, 0, 0, is_certain=False)
        if not group or not (is_called_so or plain[index] or _is_no_chance(own, len(group))):
            continue
        made.add(index)
        yield DerivedRow(index, drafts[group[0]].number, drafts[group[-1]].number, is_called_so)


def _figures(draft: RowDraft, keys: Mapping[str, ColumnType]) -> Figures:
    return {
        key: Decimal(value)
        for key in keys
        if isinstance(value := draft.values.get(key), int | Decimal) and value
    }


def _is_named(draft: RowDraft, form: Form) -> bool:
    name = draft.values.get(form.columns[0].key)
    if not isinstance(name, str):
        return False
    return bool((_NAMED_PLAINLY if name.isascii() else _NAMED).match(one_line(name).casefold()))


def _is_no_chance(own: Figures, count: int) -> bool:
    """A full row that equals the sum of several in more than one column, or of more than two rows."""
    return len(own) > 1 or count > _FEW


def _group(
    index: int, figures: Sequence[Figures], made: set[int], *, least: int, means: bool
) -> Sequence[int]:
    """The rows next to a row that it is the sum, or the mean, of; empty where there are none."""
    above = [at for at in range(index - 1, -1, -1) if at not in made]
    below = [at for at in range(index + 1, len(figures)) if at not in made]
    for side in (above, below):
        total: dict[str, Decimal] = {}
        for count, at in enumerate(side, start=1):
            for key, value in figures[at].items():
                total[key] = total.get(key, Decimal(0)) + value
            if count >= least and (
                total == figures[index] or (means and _is_mean(figures[index], total, count))
            ):
                return sorted(side[:count])
    return ()


def _is_mean(own: Figures, total: Figures, count: int) -> bool:
    return (
        count >= _FEW
        and own.keys() == total.keys()
        and all(abs(own[key] * count - value) <= count for key, value in total.items())
    )
