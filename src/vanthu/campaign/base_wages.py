"""The sheet `Lương cơ sở`: the base wage, on which the money of awards is reckoned, by time."""

from __future__ import annotations

from openpyxl.workbook.workbook import Workbook

from vanthu.campaign.cells import read_period, read_text, read_whole
from vanthu.campaign.model import BaseWage
from vanthu.campaign.sheets import Column, SheetForm, read_lines, tell_blanks
from vanthu.diagnostics import Diagnostic

WAGES_SHEET = SheetForm(
    "Lương cơ sở",
    (
        Column("amount", "Mức lương (đồng)", "Đồng mỗi tháng", needed=True),
        Column("in_force_from", "Hiệu lực từ", "Ngày bắt đầu áp dụng", needed=True),
        Column("in_force_to", "Hiệu lực đến", "Ngày cuối áp dụng; để trống khi còn áp dụng"),
        Column("source", "Văn bản quy định", "Số, ký hiệu nghị định"),
    ),
    needed=False,
)


def read_base_wages(book: Workbook, found: list[Diagnostic]) -> tuple[BaseWage, ...]:
    """The base wages by time; the sheet may be left out where no money is granted."""
    wages: list[BaseWage] = []
    for line in read_lines(book, WAGES_SHEET, found):
        tell_blanks(line, WAGES_SHEET, found)
        amount = read_whole(line["amount"], found)
        first, last = read_period(line["in_force_from"], line["in_force_to"], found)
        if amount is not None and first is not None:
            source = read_text(line["source"])
            wages.append(BaseWage(amount=amount, in_force_from=first, in_force_to=last, source=source))
    return tuple(sorted(wages, key=lambda wage: wage.in_force_from))
