"""Sheets written as the kinds of file that units send; the same sheets give the same bytes."""

from __future__ import annotations

import csv
import datetime as dt
import io
import random
import re
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from unittest import mock

import xlwt
from msoffcrypto.format.ooxml import OOXMLFile
from odf.element import Element
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet

from fixed_zip import freeze
from sample_sheet import Failed, Formula, Percent, Sheet, Shown

LAST_ROW = 1_048_576
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_EDGE = Side(style="thin")
_BOX = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)

# TCVN 5712:1993, VN3: the small letters from A8 on; of the capitals it has only those without a tone.
_TCVN3 = {
    **dict(zip("ĂÂÊÔƠƯĐăâêôơưđ", range(0xA1, 0xAF), strict=True)),
    **dict(zip("àảãáạ", range(0xB5, 0xBA), strict=True)),
    **dict(zip("ằẳẵắ", range(0xBB, 0xBF), strict=True)),
    **dict(zip("ặầẩẫấậè", range(0xC6, 0xCD), strict=True)),
    **dict(zip("ẻẽ", range(0xCE, 0xD0), strict=True)),
    **dict(zip("éẹềểễếệìỉ", range(0xD0, 0xD9), strict=True)),
    **dict(zip("ĩíịò", range(0xDC, 0xE0), strict=True)),
    **dict(zip("ỏõóọồổỗốộờởỡớợù", range(0xE1, 0xF0), strict=True)),
    **dict(zip("ủũúụừửữứựỳỷỹýỵ", range(0xF1, 0xFF), strict=True)),
}


def tcvn3(text: str) -> str:
    """`text` as a `.VnTime` font shows it: each Vietnamese letter by the Latin-1 letter of its code."""
    return "".join(chr(_TCVN3.get(letter, ord(letter))) for letter in unicodedata.normalize("NFC", text))


def cp1258(text: str) -> bytes:
    """`text` in Windows' Vietnamese code page, where tones stand after their letter."""
    out = bytearray()
    for letter in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", letter)
        tones = "".join(part for part in parts if part in _TONES)
        base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
        out += (base + tones).encode("cp1258")
    return bytes(out)


def xlsx_bytes(sheets: Sequence[Sheet], *, since_1904: bool = False) -> bytes:
    """An `.xlsx` (or `.xlsm`) workbook."""
    book = Workbook()
    book.remove(book.worksheets[0])
    if since_1904:
        book.epoch = CALENDAR_MAC_1904
    cached: dict[str, dict[str, float]] = {}
    for sheet in sheets:
        page = book.create_sheet(sheet.name)
        cached[f"xl/worksheets/sheet{len(book.worksheets)}.xml"] = _fill(page, sheet)
    book.properties.creator = "don vi"
    buffer = io.BytesIO()
    book.save(buffer)
    return freeze(_with_cached(buffer.getvalue(), cached))


def xls_bytes(sheets: Sequence[Sheet]) -> bytes:
    """An old `.xls` workbook."""
    book = xlwt.Workbook(encoding="utf-8")
    for sheet in sheets:
        page = book.add_sheet(sheet.name)
        plain = xlwt.easyxf(f"font: name {sheet.font}; align: wrap on, vert top")
        dated = xlwt.easyxf(f"font: name {sheet.font}", num_format_str="DD/MM/YYYY")
        spans = {(top, left): (bottom, right) for top, left, bottom, right in sheet.merges}
        for (row, column), value in sheet.cells.items():
            style = dated if isinstance(value, dt.date) else plain
            if (row, column) in spans:
                bottom, right = spans[row, column]
                page.write_merge(row - 1, bottom - 1, column - 1, right - 1, value, style)
            else:
                page.write(row - 1, column - 1, value, style)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def ods_bytes(sheets: Sequence[Sheet]) -> bytes:
    """An OpenDocument spreadsheet."""
    Element.namespaces.clear()  # odfpy declares in a file whatever any file of the process has used
    book = OpenDocumentSpreadsheet()
    book.automaticstyles.addElement(Style(name="ce1", family="table-cell"))
    for sheet in sheets:
        table = Table(name=sheet.name)
        spans = {(top, left): (bottom, right) for top, left, bottom, right in sheet.merges}
        covered = {place for span in sheet.merges for place in _places(span)} - set(spans)
        height, width = _size(sheet)
        for row in range(1, height + 1):
            line = TableRow()
            for column in range(1, width + 1):
                if (row, column) in covered:
                    line.addElement(CoveredTableCell())
                else:
                    line.addElement(_ods_cell(sheet.cells.get((row, column)), (row, column), spans))
            table.addElement(line)
        book.spreadsheet.addElement(table)
    buffer = io.BytesIO()
    book.write(buffer)
    return freeze(buffer.getvalue())


def csv_text(sheet: Sheet, delimiter: str) -> str:
    """The sheet as text, a line a row; a date as `dd/mm/yyyy`."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    height, width = _size(sheet)
    for row in range(1, height + 1):
        writer.writerow([_as_text(sheet.cells.get((row, column))) for column in range(1, width + 1)])
    return out.getvalue()


def html_bytes(sheet: Sheet) -> bytes:
    """The sheet as the web page that some programs save under the name `.xls`."""
    height, width = _size(sheet)
    rows = "".join(
        "<tr>"
        + "".join(f"<td>{_as_text(sheet.cells.get((row, column)))}</td>" for column in range(1, width + 1))
        + "</tr>\n"
        for row in range(1, height + 1)
    )
    head = '<html><head><meta charset="utf-8"></head><body>'
    return f'{head}<table border="1">\n{rows}</table></body></html>\n'.encode()


def locked(workbook: bytes, password: str) -> bytes:
    """The workbook under a password; salts and times are fixed, since this protects nothing."""
    source = random.Random(2024)  # noqa: S311 - sample data, the bytes must be the same at every run
    module = "msoffcrypto.method"
    buffer = io.BytesIO()
    with (
        mock.patch(f"{module}.ecma376_agile._random_buffer", source.randbytes),
        mock.patch(f"{module}.container.ecma376_encrypted.datetime2filetime", return_value=0),
    ):
        OOXMLFile(io.BytesIO(workbook)).encrypt(password, buffer)
    return buffer.getvalue()


def zip_bytes(members: Sequence[tuple[str, bytes]]) -> bytes:
    """An archive of the members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name, (2024, 5, 20, 8, 0, 0)), content)
    return buffer.getvalue()


def _fill(page: Worksheet, sheet: Sheet) -> dict[str, float]:
    """Writes the cells and looks; gives the saved values of formulas by address."""
    cached: dict[str, float] = {}
    for (row, column), value in sheet.cells.items():
        cell = page.cell(row, column)
        cell.font = Font(name=sheet.font, size=12, bold=row in sheet.heads)
        cell.alignment = Alignment(vertical="top", wrap_text=True)
        cell.border = _BOX if row >= min(sheet.heads, default=LAST_ROW) else Border()
        _set(page, row, column, value)
        if isinstance(value, Formula) and value.cached is not None:
            cached[cell.coordinate] = value.cached
    for top, left, bottom, right in sheet.merges:
        page.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
    for number in sheet.hidden_rows:
        page.row_dimensions[number].hidden = True
    for column in range(1, _size(sheet)[1] + 1):
        page.column_dimensions[get_column_letter(column)].width = 18
    for column in sheet.hidden_columns:
        page.column_dimensions[get_column_letter(column)].hidden = True
    if sheet.hidden:
        page.sheet_state = "hidden"
    if sheet.styled_far_below:
        page.cell(LAST_ROW, 1).border = _BOX
    return cached


def _set(page: Worksheet, row: int, column: int, value: Shown) -> None:
    cell = page.cell(row, column)
    match value:
        case Formula(text=text):
            cell.value = f"={text}"
        case Failed(text=text):
            cell.value = text
            cell.data_type = "e"
        case Percent(value=share):
            cell.value, cell.number_format = share, "0%"
        case dt.date():
            cell.value, cell.number_format = value, "dd/mm/yyyy"
        case str():
            cell.value = value
            cell.data_type = "s"  # text that begins with "=" stays text
        case _:
            cell.value = value


def _with_cached(workbook: bytes, cached: dict[str, dict[str, float]]) -> bytes:
    """The workbook with saved values beside its formulas, as Excel writes them and openpyxl does not."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            for address, value in cached.get(name, {}).items():
                pattern = rf'(<c r="{address}"[^>]*><f>[^<]*</f>)<v(?:\s*/>|></v>)'
                content = re.sub(pattern.encode(), rf"\g<1><v>{value}</v>".encode(), content)
            new.writestr(name, content)
    return buffer.getvalue()


def _ods_cell(
    value: Shown, place: tuple[int, int], spans: dict[tuple[int, int], tuple[int, int]]
) -> TableCell:
    options: dict[str, object] = {}
    if place in spans:
        bottom, right = spans[place]
        options["numberrowsspanned"] = bottom - place[0] + 1
        options["numbercolumnsspanned"] = right - place[1] + 1
    if isinstance(value, dt.date):
        options |= {"valuetype": "date", "datevalue": value.isoformat()}
    elif isinstance(value, int | float):
        options |= {"valuetype": "float", "value": value}
    elif value is not None:
        options["valuetype"] = "string"
    cell = TableCell(**options)
    if value is not None:
        cell.addElement(P(text=_as_text(value)))
    return cell


def _as_text(value: Shown) -> str:
    return f"{value:%d/%m/%Y}" if isinstance(value, dt.date) else "" if value is None else str(value)


def _size(sheet: Sheet) -> tuple[int, int]:
    return max(row for row, _ in sheet.cells), max(column for _, column in sheet.cells)


def _places(span: tuple[int, int, int, int]) -> Iterator[tuple[int, int]]:
    top, left, bottom, right = span
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            yield row, column
