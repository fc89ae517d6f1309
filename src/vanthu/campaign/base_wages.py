"""The sheet `Lương cơ sở`: the base wage, on which the money of awards is reckoned, by time."""

from __future__ import annotations

from openpyxl.workbook.workbook import Workbook

from vanthu.campaign import places
from vanthu.campaign.cells import CheckedValue, read_day, read_whole
from vanthu.campaign.model import BaseWage
from vanthu.campaign.sheets import SheetColumn, SheetForm, read_rows

WAGES_SHEET = SheetForm(
    places.BASE_WAGES,
    (
        SheetColumn("amount", "Mức lương (đồng)", "Đồng mỗi tháng", read_whole, needed=True),
        SheetColumn("in_force_from", "Hiệu lực từ", "Ngày bắt đầu áp dụng", read_day, needed=True),
        SheetColumn(
            "in_force_to",
            "Hiệu lực đến",
            "Ngày cuối áp dụng; để trống khi còn áp dụng",
            read_day,
            not_before="in_force_from",
        ),
        SheetColumn("source", "Văn bản quy định", "Số, ký hiệu nghị định"),
    ),
    needed=False,
)


def read_base_wages(book: Workbook) -> CheckedValue[tuple[BaseWage, ...]]:
    """The base wages by time; the sheet may be left out where no money is granted."""
    rows, diagnostics = read_rows(book, WAGES_SHEET)
    wages = (BaseWage(**row.values) for row in rows)
    return CheckedValue(tuple(sorted(wages, key=lambda wage: wage.in_force_from)), diagnostics)
