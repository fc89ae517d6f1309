"""Drawn sheets as .xlsx and .xls."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

import openpyxl
import xlwt
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color
from PIL.Image import new as new_picture
from tests.intake.builders import Cells, saved
from tests.intake.untidy.canvas import Canvas, Look, Runs

_INLINE = {
    Look.PLAIN: InlineFont(),
    Look.STRUCK: InlineFont(strike=True),
    Look.RAISED: InlineFont(vertAlign="superscript"),
    Look.WHITE: InlineFont(color=Color("FFFFFFFF")),
    Look.SYMBOL: InlineFont(rFont="Wingdings"),
}
_FONTS = {
    Look.STRUCK: Font(strike=True),
    Look.RAISED: Font(vertAlign="superscript"),
    Look.WHITE: Font(color="FFFFFFFF"),
    Look.SYMBOL: Font(name="Wingdings"),
}
_XLS_FONTS = {
    Look.PLAIN: "font: name Arial",
    Look.STRUCK: "font: struck_out on",
    Look.RAISED: "font: escapement superscript",
    Look.WHITE: "font: colour white",
    Look.SYMBOL: "font: name Wingdings",
}
_BOX = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">{boxes}</xdr:wsDr>'
)
_ANCHOR = (
    "<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row}</xdr:row>"
    "<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff>"
    "<xdr:row>{end}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>"
    '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="{id}" name="TextBox {id}"/>'
    '<xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>'
    "<xdr:txBody><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/>"
    "</xdr:twoCellAnchor>"
)
_DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def write_xlsx(canvases: Sequence[Canvas], others: Mapping[str, Cells]) -> bytes:
    """A workbook of the sheets, and of others that hold plain cells; one named `_…` is very hidden."""
    book = openpyxl.Workbook()
    for number, canvas in enumerate(canvases):
        sheet = book.active if number == 0 else book.create_sheet()
        assert sheet is not None
        _draw(sheet, canvas)
    for name, rows in others.items():
        other = book.create_sheet(name)
        for line in rows:
            other.append(list(line))
        if name.startswith("_"):
            other.sheet_state = "veryHidden"
    return _with_boxes(saved(book), canvases[0].boxes)


def _draw(sheet: Any, canvas: Canvas) -> None:
    sheet.title = canvas.name
    for (row, column), value in canvas.cells.items():
        cell = sheet.cell(row + 1, column + 1, value)
        cell.number_format = canvas.formats.get((row, column), "General")
    for (row, column), runs in canvas.runs.items():
        pieces = [TextBlock(_INLINE[look], text) if look is not Look.PLAIN else text for text, look in runs]
        sheet.cell(row + 1, column + 1).value = CellRichText(*pieces)
    for (row, column), look in canvas.looks.items():
        sheet.cell(row + 1, column + 1).font = _FONTS[look]
    for (row, column), colour in canvas.fills.items():
        sheet.cell(row + 1, column + 1).fill = PatternFill("solid", fgColor=colour)
    for (row, column), text in canvas.comments.items():
        sheet.cell(row + 1, column + 1).comment = Comment(text, "Thôn")
    for top, left, bottom, right in canvas.merges:
        sheet.merge_cells(start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)
    for row in canvas.hidden:
        sheet.row_dimensions[row + 1].hidden = True
    if canvas.picture:
        stream = io.BytesIO()
        new_picture("RGB", (260, 40), "gray").save(stream, "PNG")
        stream.seek(0)
        sheet.add_image(Image(stream), sheet.cell(canvas.picture[0] + 1, canvas.picture[1] + 1).coordinate)


def _with_boxes(data: bytes, boxes: Sequence[str]) -> bytes:
    """The workbook with text boxes over its first sheet, which openpyxl cannot write."""
    if not boxes:
        return data
    anchors = [
        _ANCHOR.format(row=3 * n, end=3 * n + 2, id=n + 2, text=text) for n, text in enumerate(boxes, 6)
    ]
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = parts[sheet].replace(
        "</worksheet>", f'<drawing xmlns:r="{_RELATION}" r:id="rBox"/></worksheet>'
    )
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rBox" Type="{_RELATION}/drawing" Target="../drawings/drawing1.xml"/></Relationships>'
    )
    parts["xl/drawings/drawing1.xml"] = _BOX.format(boxes="".join(anchors))
    override = f'<Override PartName="/xl/drawings/drawing1.xml" ContentType="{_DRAWING_TYPE}"/></Types>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace("</Types>", override)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return stream.getvalue()


def write_xls(canvases: Sequence[Canvas], others: Mapping[str, Cells]) -> bytes:
    book = xlwt.Workbook()
    for canvas in canvases:
        _draw_xls(book.add_sheet(canvas.name), canvas)
    for name, rows in others.items():
        other = book.add_sheet(name)
        for r, line in enumerate(rows):
            for c, value in enumerate(line):
                other.write(r, c, value)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _draw_xls(sheet: Any, canvas: Canvas) -> None:
    covered = {(top, left): (top, bottom, left, right) for top, left, bottom, right in canvas.merges}
    for place, value in canvas.cells.items():
        look = _XLS_FONTS[canvas.looks[place]] if place in canvas.looks else ""
        if place in canvas.fills:
            look = "; ".join(filter(None, (look, "pattern: pattern solid, fore_colour red")))
        style = xlwt.easyxf(look, num_format_str=canvas.formats.get(place, "General"))
        if place in covered:
            sheet.write_merge(*covered[place], value, style)
        elif place in canvas.runs:
            sheet.write_rich_text(*place, _xls_runs(canvas.runs[place]), style)
        else:
            sheet.write(*place, value, style)
    for row in canvas.hidden:
        sheet.row(row).hidden = True


def _xls_runs(runs: Runs) -> list[Any]:
    return [(text, xlwt.easyfont(_XLS_FONTS[look].removeprefix("font: "))) for text, look in runs]
