"""Rows whose figures come of other rows, told by arithmetic: sums, means, sums carried over."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from vanthu.diagnostics import Diagnostic, Fix
from vanthu.intake.grids.sheet import Sheet
from vanthu.intake.layout.find_table import Found
from vanthu.intake.messages import diagnose
from vanthu.intake.questions import QuestionScope
from vanthu.intake.rows.cells import RowDraft
from vanthu.paperwork.model import ADDITIVE, ColumnType, Form, ReadingContext
from vanthu.translate import tr
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
_LITTLE = 2
"""Cells beside name and figures that a sum may have filled in: how many works, for whom."""
_FEW = 2
"""Rows whose sum another row may equal by chance, where one column of money is all there is."""

Figures = Mapping[str, int | Decimal]


@dataclass(frozen=True, slots=True)
class DerivedRow:
    """A row that equals what others make, or that may be none of the table's own.

    Args:
        index: Among the rows of the table.
        first, last: Of the rows that it is made of, as Excel numbers them; 0 where there are none.
        is_certain: It is called so, or nothing, and holds only figures; else it may be a row of its own.
        is_named: It is called as such rows are.
    """

    index: int
    first: int
    last: int
    is_certain: bool
    is_named: bool


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What a row tells of itself.

    Args:
        figures: Of its additive columns; no noughts.
        has_name: It has a name, whatever that is.
        is_named: It is called as rows are that others make, and holds little else.
        is_plain: It holds nothing but its name and figures.
        is_loose: It has no number, where most rows have one.
    """

    figures: Figures
    has_name: bool
    is_named: bool
    is_plain: bool
    is_loose: bool

    @property
    def is_weighty(self) -> bool:
        """Whether an equal sum is hardly chance."""
        return self.is_named or self.is_plain


@dataclass(frozen=True, slots=True)
class DerivedQuestion:
    """What is told of a derived row, at its name or its first figure.

    Args:
        counts: Its figures count: it was answered to be a row of its own, or is held while that is open.
    """

    draft: RowDraft
    told: Diagnostic
    counts: bool


def ask_derived(
    drafts: Sequence[RowDraft], sheet: Sheet, found: Found, registers: ReadingContext, unit: str
) -> Iterator[DerivedQuestion]:
    """What is told of each derived row, and asked where it may be a row of its own.

    Args:
        drafts: The rows of the table.
        unit: Code of the unit that the answers are stored for.
    """
    form, ordinal = found.assignment.form, found.assignment.ordinal
    scope = QuestionScope.of_table(unit, form.key, found.headers)
    first = form.columns[0].key
    numbered = [ordinal is not None and not sheet.blank[draft.row][ordinal] for draft in drafts]
    fixes = (Fix("sum", tr("Là dòng cộng, không tính")), Fix("row", tr("Là một dòng riêng, vẫn tính")))
    for derived in derived_rows(drafts, form, numbered):
        draft = drafts[derived.index]
        place = sheet.grid.at(draft.cells.get(first) or next(iter(draft.cells.values())))
        name = str(draft.values[first] or "")
        rows = f"{derived.first}–{derived.last}" if derived.first else ""
        if derived.is_certain:
            told = diagnose("row_derived", place, read=name, rows=rows)
            yield DerivedQuestion(draft, told, counts=False)
            continue
        code = "row_called_derived" if derived.is_named else "row_figures_only"
        asking = diagnose("row_maybe_derived" if rows else code, place, read=name, rows=rows)
        told = scope.ask(asking, name or "sum", fixes, registers, [place])
        yield DerivedQuestion(draft, told, counts=told.answer != "sum")


def derived_rows(drafts: Sequence[RowDraft], form: Form, numbered: Sequence[bool]) -> Sequence[DerivedRow]:
    """The rows that are the sum or the mean of the rows above or below them, or repeat such a row.

    Equal figures of one other row make none, unless the row is called a sum, or is the only one that has
    neither a number nor more than figures: many works cost the same. Sums of sums show once those are known.

    Args:
        numbered: Whether a number stands before each row.
    """
    rows = _evidence(drafts, form, numbered)
    money = {column.key for column in form.columns if column.type is ColumnType.DONG}
    made: dict[int, DerivedRow] = {}
    while True:
        known = len(made)
        for index, row in enumerate(rows):
            if index in made or not (row.figures.keys() & money or (row.is_named and row.is_plain)):
                continue
            if group := _group(index, rows, made):
                span = drafts[group[0]].number, drafts[group[-1]].number
                is_certain = row.is_plain and (row.is_named or not row.has_name)
                made[index] = DerivedRow(index, *span, is_certain, row.is_named)
        if len(made) == known:
            break
    full = sum(not row.is_plain and not row.is_loose for row in rows)
    for index, row in enumerate(rows):
        is_called = row.is_named and row.is_plain and len(rows) > 1
        is_odd = row.is_plain and row.is_loose and bool(row.figures.keys() & money) and full * 2 >= len(rows)
        if index not in made and (is_called or is_odd):
            made[index] = DerivedRow(index, 0, 0, is_certain=False, is_named=row.is_named)
    return [made[index] for index in sorted(made)]


def _evidence(drafts: Sequence[RowDraft], form: Form, numbered: Sequence[bool]) -> Sequence[_Evidence]:
    keys = {column.key: column.type for column in form.columns if column.type in ADDITIVE}
    others = [column.key for column in form.columns[1:] if column.key not in keys]
    most = sum(numbered) * 2 >= len(drafts)
    return [
        _Evidence(
            _figures(draft, keys),
            draft.values.get(form.columns[0].key) is not None,
            _is_named(draft, form) and sum(draft.values[key] is not None for key in others) <= _LITTLE,
            all(draft.values[key] is None for key in others),
            most and not has_number,
        )
        for draft, has_number in zip(drafts, numbered, strict=True)
    ]


def _figures(draft: RowDraft, keys: Mapping[str, ColumnType]) -> Figures:
    return {key: value for key in keys if isinstance(value := draft.values.get(key), int | Decimal) and value}


def _is_named(draft: RowDraft, form: Form) -> bool:
    name = draft.values.get(form.columns[0].key)
    if not isinstance(name, str):
        return False
    return bool((_NAMED_PLAINLY if name.isascii() else _NAMED).match(one_line(name).casefold()))


def _group(index: int, rows: Sequence[_Evidence], made: Collection[int]) -> Sequence[int]:
    """The rows next to a row that it is the sum, or the mean, of; empty where there are none."""
    row = rows[index]
    least = 1 if row.is_named or (row.is_plain and row.is_loose) else _FEW
    own = row.figures
    for side in (range(index - 1, -1, -1), range(index + 1, len(rows))):
        total: dict[str, Decimal | int] = {}
        group: list[int] = []
        for at in side:
            if at in made:
                continue
            group.append(at)
            for key, value in rows[at].figures.items():
                total[key] = total.get(key, 0) + value
            if len(group) >= least and _equals(row, total, len(group)):
                is_all = all(other in made for other in side[abs(at - index) :])
                if row.is_weighty or len(own) > 1 or (len(group) > _FEW and is_all):
                    return sorted(group)
            if not row.is_plain and any(value > own.get(key, 0) for key, value in total.items()):
                break  # -- none is negative: the sum of more is greater still
    return ()


def _equals(row: _Evidence, total: Figures, count: int) -> bool:
    """Whether a row holds the sum of some rows; a plain one also their mean."""
    own = row.figures
    if total == own:
        return True
    return (
        row.is_plain
        and count >= _FEW
        and own.keys() == total.keys()
        and all(abs(Decimal(own[key]) * count - value) <= count for key, value in total.items())
    )
