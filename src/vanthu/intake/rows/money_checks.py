"""Amounts that only a person can vouch for: too small for what they pay, or written among the words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vanthu.diagnostics import CellPlace, Fix
from vanthu.intake.grids.sheet import Sheet
from vanthu.intake.layout.find_table import Found
from vanthu.intake.messages import diagnose
from vanthu.intake.questions import WAIT, QuestionScope
from vanthu.intake.rows.cells import RowDraft
from vanthu.intake.values.result import Parsed
from vanthu.paperwork.model import Column, ColumnType, ReadingContext
from vanthu.translate import tr

LEAST = 100_000
"""Đồng below which no work costs and no gift to one is: a figure below is most likely in thousands."""
_SCALES = {"dong": 1, "thousands": 1_000, "millions": 1_000_000}
_MONEY = re.compile(
    r"\d[\d.,]*\s*(?:triệu|nghìn|ngàn|tỷ|tỉ|trđ|tr|đồng|vnđ|đ|k)(?![^\W\d])|\d+\s*tr\s*\d|\d{1,3}(?:[.,]\d{3}){2,}",
    re.IGNORECASE,
)
"""An amount of money in running words."""
_LACKING = re.compile(r"\b(?:thiếu|hụt|còn nợ|chưa có|chưa bố trí)\b[^.;\n]*\Z", re.IGNORECASE)
"""Words before an amount that was not spent."""

_Checked = Iterator[tuple[RowDraft, str, Parsed]]
"""Rows with a column, and what becomes of its value."""


class MoneyChecks:
    """Asks about amounts of one table, once for all amounts of a column that are alike.

    Args:
        unit: Code of the unit that the answers are stored for.
    """

    def __init__(self, sheet: Sheet, found: Found, registers: ReadingContext, unit: str) -> None:
        self._sheet = sheet
        self._form = found.assignment.form
        self._registers = registers
        self._scope = QuestionScope.of_table(unit, self._form.key, found.headers)
        self._money = [column for column in self._form.columns if column.type is ColumnType.DONG]

    def check(self, drafts: Sequence[RowDraft]) -> _Checked:
        """What becomes of amounts that are in doubt; a value is taken away until it is answered."""
        for column in self._money:
            small = [draft for draft in drafts if _is_small(draft.values.get(column.key))]
            if small:
                yield from self._small(column, small)
        if self._money:
            for draft in drafts:
                yield from self._in_words(draft)

    def _small(self, column: Column, drafts: Sequence[RowDraft]) -> _Checked:
        places = [self._at(draft, column.key) for draft in drafts]
        read = ", ".join(dict.fromkeys(f"{draft.values[column.key]:,}".replace(",", ".") for draft in drafts))
        fixes = (
            Fix("dong", tr("Đúng là đồng")),
            Fix("thousands", tr("Tính bằng nghìn đồng")),
            Fix("millions", tr("Tính bằng triệu đồng")),
        )
        told = diagnose("money_small", read=read, label=column.full_label)
        question = self._scope.ask(told, f"{column.key} {read}", fixes, self._registers, places)
        scale = _SCALES.get(question.answer)
        for draft in drafts:
            value = draft.values[column.key]
            meant = value * scale if scale and isinstance(value, int) else None
            yield draft, column.key, Parsed(meant, (question,))

    def _in_words(self, draft: RowDraft) -> _Checked:
        """A row without any amount whose other words name one."""
        if any(
            draft.values.get(column.key) is not None or column.key in draft.cells for column in self._money
        ):
            return
        for column in self._form.columns:
            text = draft.values.get(column.key)
            if column.type is not ColumnType.TEXT or column.required or not isinstance(text, str):
                continue
            spent = (each for each in _MONEY.finditer(text) if not _LACKING.search(text[: each.start()]))
            if found := next(spent, None):
                fixes = (
                    Fix("none", tr("Không phải kinh phí của dòng này")),
                    Fix(WAIT, tr("Là kinh phí, chờ đơn vị ghi vào cột tiền")),
                )
                told = diagnose("money_in_words", read=found[0], label=column.full_label)
                name = str(draft.values.get(self._form.columns[0].key) or "")
                place = self._at(draft, column.key)
                question = self._scope.ask(told, f"{name} {text}", fixes, self._registers, [place])
                yield draft, column.key, Parsed(text, (question,))
                return

    def _at(self, draft: RowDraft, key: str) -> CellPlace:
        return self._sheet.grid.at(draft.cells[key])


def _is_small(value: object) -> bool:
    return isinstance(value, int) and 0 < value < LEAST
