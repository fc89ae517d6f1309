"""How the sheets of an issued workbook look and are printed."""

from __future__ import annotations

from functools import partial
from typing import Literal

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill
from openpyxl.styles import Side as BorderLine
from openpyxl.worksheet.page import PageMargins, PrintPageSetup
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

TYPEFACE = "Times New Roman"
face = partial(Font, name=TYPEFACE)
POINTS_A_LINE = 15.5
Side = Literal["left", "center", "right"]
_LINE = BorderLine(style="thin", color="FF808080")
BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
HEAD = PatternFill("solid", fgColor="FFDCE6F1")
REQUIRED = PatternFill("solid", fgColor="FFFCD5B4")


def write(
    sheet: Worksheet, area: tuple[int, int, int], text: str, font: Font, side: Side | None = None
) -> Cell | MergedCell:
    """Writes a text, wrapped; over several columns as one cell.

    Args:
        area: Row, first and last column, from 1.
    """
    row, first, last = area
    cell = sheet.cell(row, first, text)
    cell.data_type = "s"
    cell.font = font
    cell.alignment = Alignment(horizontal=side, vertical="center", wrap_text=True)
    if first != last:
        sheet.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)
    return cell


def print_setup(sheet: Worksheet, orientation: Literal["portrait", "landscape"]) -> None:
    """A4, all columns on one page's width, pages numbered."""
    sheet.page_setup = PrintPageSetup(
        worksheet=sheet, paperSize=9, orientation=orientation, fitToWidth=1, fitToHeight=0
    )
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_options.horizontalCentered = True
    sheet.page_margins = PageMargins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    if sheet.oddFooter is not None:  # one without words is false
        sheet.oddFooter.center.text = "Trang &P/&N"
