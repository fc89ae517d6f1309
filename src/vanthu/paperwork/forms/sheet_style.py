"""How the sheets of an issued workbook look and are printed."""

from __future__ import annotations

from typing import Literal

from openpyxl.styles import Border, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

TYPEFACE = "Times New Roman"
POINTS_A_LINE = 15.5
_LINE = Side(style="thin", color="FF808080")
BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
HEAD = PatternFill("solid", fgColor="FFDCE6F1")
REQUIRED = PatternFill("solid", fgColor="FFFCD5B4")


def print_setup(sheet: Worksheet, orientation: Literal["portrait", "landscape"]) -> None:
    """A4, all columns on one page's width, pages numbered."""
    sheet.page_setup.paperSize = 9
    sheet.page_setup.orientation = orientation
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_options.horizontalCentered = True
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top = margins.bottom = 0.6
    if sheet.oddFooter is not None:  # one without words is false
        sheet.oddFooter.center.text = "Trang &P/&N"
