"""The sheet `Nội dung thi đua`: the campaign's fields of emulation."""

from __future__ import annotations

from openpyxl.workbook.workbook import Workbook

from vanthu.campaign.cells import read_text
from vanthu.campaign.messages import diagnose
from vanthu.campaign.model import EmulationField
from vanthu.campaign.sheets import CampaignCell, Column, SheetForm, read_lines, tell_blanks, tell_twin
from vanthu.diagnostics import Diagnostic

FIELDS_SHEET = SheetForm(
    "Nội dung thi đua",
    (
        Column("code", "Mã", "Chữ cái mà kế hoạch in: a b c d đ e g h i …", needed=True),
        Column("short_name", "Tên ngắn", "Dùng trong bảng và biểu mẫu"),
        Column("text", "Nội dung", "Nguyên văn của kế hoạch"),
    ),
)


def read_fields(book: Workbook, found: list[Diagnostic]) -> tuple[EmulationField, ...]:
    """The fields of emulation in the sheet's order; short name and text stand in for each other."""
    fields: list[EmulationField] = []
    codes: dict[str, CampaignCell] = {}
    for line in read_lines(book, FIELDS_SHEET, found):
        short_name, text = read_text(line["short_name"]), read_text(line["text"])
        before = len(found)
        tell_blanks(line, FIELDS_SHEET, found)
        tell_twin(line["code"], codes, found)
        if not (short_name or text):
            found.append(diagnose("campaign_cell_missing", line["short_name"].origin, read="Tên ngắn"))
        if len(found) == before:
            code = read_text(line["code"])
            fields.append(EmulationField(code=code, short_name=short_name or text, text=text or short_name))
    return tuple(fields)
