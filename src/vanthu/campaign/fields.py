"""The sheet `Nội dung thi đua`: the campaign's fields of emulation."""

from __future__ import annotations

from openpyxl.workbook.workbook import Workbook

from vanthu.campaign import places
from vanthu.campaign.cells import CheckedValue
from vanthu.campaign.model import EmulationField
from vanthu.campaign.sheets import SheetColumn, SheetForm, read_rows

FIELDS_SHEET = SheetForm(
    places.FIELDS,
    (
        SheetColumn("code", "Mã", "Chữ cái mà kế hoạch in: a b c d đ e g h i …", needed=True, unique=True),
        SheetColumn("short_name", "Tên ngắn", "Dùng trong bảng và biểu mẫu"),
        SheetColumn("text", "Nội dung", "Nguyên văn của kế hoạch"),
    ),
)


def read_fields(book: Workbook) -> CheckedValue[tuple[EmulationField, ...]]:
    """The fields of emulation in the sheet's order; short name and text stand in for each other."""
    rows, diagnostics = read_rows(book, FIELDS_SHEET)
    fields: list[EmulationField] = []
    for row in rows:
        short_name, text = row["short_name"].text, row["text"].text
        if short_name or text:
            names = {"short_name": short_name or text, "text": text or short_name}
            fields.append(EmulationField(code=row["code"].text, **names))
        else:
            diagnostics += (row["short_name"].diagnose("campaign_cell_missing", read="Tên ngắn"),)
    return CheckedValue(tuple(fields), diagnostics)
