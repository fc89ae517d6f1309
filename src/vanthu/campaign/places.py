"""The campaign workbook and its sheets, as the places of diagnostics."""

from __future__ import annotations

from vanthu.diagnostics import CellPlace

WORKBOOK = CellPlace("campaign.xlsx")
SETTINGS = CellPlace(WORKBOOK.file, "Đợt thi đua")
UNITS = CellPlace(WORKBOOK.file, "Đơn vị")
FIELDS = CellPlace(WORKBOOK.file, "Nội dung thi đua")
OUTLINE = CellPlace(WORKBOOK.file, "Nội dung kế hoạch")
LEGAL_BASES = CellPlace(WORKBOOK.file, "Căn cứ")
RECIPIENTS = CellPlace(WORKBOOK.file, "Nơi nhận")
COUNCIL = CellPlace(WORKBOOK.file, "Hội đồng")
AWARDS = CellPlace(WORKBOOK.file, "Thẩm quyền khen")
BASE_WAGES = CellPlace(WORKBOOK.file, "Lương cơ sở")
