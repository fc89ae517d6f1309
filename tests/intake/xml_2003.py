"""Workbooks as Excel's XML of 2003, written cell by cell."""

from __future__ import annotations

import datetime as dt
from xml.sax.saxutils import escape

from tests.intake.builders import Cells

STYLES = (
    '<Style ss:ID="share"><NumberFormat ss:Format="Percent"/></Style>'
    '<Style ss:ID="out"><Font ss:StrikeThrough="1"/></Style><Style ss:ID="out2" ss:Parent="out"/>'
)


def xml_2003(*rows: str, options: str = "", name: str = "Biểu", before: str = "") -> bytes:
    """A workbook of one sheet whose rows are given as XML."""
    return (
        f'<?xml version="1.0"?>{before}<?mso-application progid="Excel.Sheet"?>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        f'<Styles>{STYLES}</Styles><Worksheet ss:Name="{name}"><Table>{"".join(rows)}</Table>'
        f'<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">{options}</WorksheetOptions>'
        "</Worksheet></Workbook>"
    ).encode()


def lines(cells: Cells) -> list[str]:
    return ["<Row>" + "".join(map(cell, row)) + "</Row>" for row in cells]


def cell(value: object, attributes: str = "") -> str:
    if value == "":
        return f"<Cell {attributes}/>"
    kind, text = ("Number", str(value)) if isinstance(value, int | float) else ("String", escape(str(value)))
    if isinstance(value, dt.datetime):
        kind, text = "DateTime", f"{value:%Y-%m-%dT%H:%M:%S}.000"
    return f'<Cell {attributes}><Data ss:Type="{kind}">{text}</Data></Cell>'
