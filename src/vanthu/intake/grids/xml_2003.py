"""A workbook that is one XML file, as Excel 2003 writes it (SpreadsheetML), as grids.

Source of the elements: Microsoft, XML Spreadsheet Reference (2001), which Excel still reads and writes.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from vanthu.cell_address import Position
from vanthu.diagnostics import Diagnostic
from vanthu.intake.grids.grid import LEGACY_FONTS, Grid, Marks, Merge
from vanthu.intake.messages import diagnose
from vanthu.intake.values.result import Raw

NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet"
MOST_ROWS = 20_000
MOST_CELLS = 4_000_000
"""Of the block that a sheet is laid out to; a few cells with high numbers can ask for billions."""
_SS = f"{{{NAMESPACE}}}"
_X = "{urn:schemas-microsoft-com:office:excel}"
_READ = (f"{_SS}Style", f"{_SS}Worksheet", f"{_SS}Row", f"{_X}Visible")


class TooWideError(ValueError):
    """The cells of a sheet stand too far apart to be laid out."""


@dataclass(frozen=True, slots=True)
class _Style:
    percent: bool
    struck: bool
    font: str


@dataclass(slots=True)
class _Sheet:
    name: str
    cells: dict[Position, Raw] = field(default_factory=dict)
    marks: Marks = field(default_factory=Marks)
    hidden: bool = False
    next_row: int = 0
    left_out: bool = False


def read_xml_2003(data: bytes) -> tuple[tuple[Grid, ...], tuple[Diagnostic, ...]]:
    """The grids in the order of the sheets, and what is to be told.

    Raises:
        etree.XMLSyntaxError: The XML is damaged, or nested as no workbook is.
        TooWideError: The cells of a sheet stand too far apart.
    """
    grids: list[Grid] = []
    diagnostics: list[Diagnostic] = []
    for sheet in _sheets(data):
        grids.append(_grid(sheet))
        if sheet.left_out:
            diagnostics.append(diagnose("sheet_rows_left_out", read=sheet.name, most=str(MOST_ROWS)))
    return tuple(grids), tuple(diagnostics)


def _sheets(data: bytes) -> Iterator[_Sheet]:
    styles: dict[str, _Style] = {}
    sheet: _Sheet | None = None
    reading = etree.iterparse(
        io.BytesIO(data),
        events=("start", "end"),
        tag=_READ,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
    )
    for event, element in reading:
        if element.tag == f"{_SS}Worksheet":
            if event == "start":
                sheet = _Sheet(str(element.get(f"{_SS}Name") or ""))
            elif sheet:
                yield sheet
                element.clear()
        elif event == "start":
            continue
        elif element.tag == f"{_SS}Style":
            styles[str(element.get(f"{_SS}ID"))] = _style(element, styles)
        elif sheet and element.tag == f"{_X}Visible":
            sheet.hidden = (element.text or "").startswith(("SheetHidden", "SheetVeryHidden"))
        elif sheet:
            _read_row(sheet, element, styles)
            element.clear()


def _style(element: etree._Element, styles: Mapping[str, _Style]) -> _Style:
    parent = styles.get(str(element.get(f"{_SS}Parent") or "Default"), _Style(False, False, ""))
    font, shape = element.find(f"{_SS}Font"), element.find(f"{_SS}NumberFormat")
    written = None if shape is None else shape.get(f"{_SS}Format")
    name = None if font is None else font.get(f"{_SS}FontName")
    struck = None if font is None else font.get(f"{_SS}StrikeThrough")
    return _Style(
        parent.percent if written is None else "%" in written or "Percent" in written,
        parent.struck if struck is None else struck == "1",
        parent.font if name is None else name,
    )


def _read_row(sheet: _Sheet, element: etree._Element, styles: Mapping[str, _Style]) -> None:
    row = _number(element, "Index", sheet.next_row + 1) - 1
    sheet.next_row = row + 1 + _number(element, "Span", 0)
    if row >= MOST_ROWS:
        sheet.left_out = sheet.left_out or len(element) > 0
        return
    if element.get(f"{_SS}Hidden") == "1":
        sheet.marks.hidden_rows.add(row)
    column = 0
    for cell in element.iterchildren(f"{_SS}Cell"):
        column = _number(cell, "Index", column + 1) - 1
        across, down = _number(cell, "MergeAcross", 0), _number(cell, "MergeDown", 0)
        if across or down:
            sheet.marks.merges.append(Merge(row, column, row + down, column + across))
        style = styles.get(str(cell.get(f"{_SS}StyleID") or element.get(f"{_SS}StyleID") or "Default"))
        _read_cell(sheet, cell, (row, column), style)
        column += 1 + across


def _read_cell(sheet: _Sheet, cell: etree._Element, place: Position, style: _Style | None) -> None:
    content = cell.find(f"{_SS}Data")
    if content is None:
        if cell.get(f"{_SS}Formula"):
            sheet.marks.uncached.add(place)
        return
    text = "".join(str(piece) for piece in content.itertext())
    kind = content.get(f"{_SS}Type")
    if kind == "Error":
        sheet.marks.errors[place] = text or "#ERR"
    else:
        sheet.cells[place] = _value(text, kind)
    if style:
        if style.percent:
            sheet.marks.percent.add(place)
        if style.struck:
            sheet.marks.struck.add(place)
        if style.font.lower().startswith(LEGACY_FONTS):
            sheet.marks.fonts[place] = style.font


def _value(text: str, kind: str | None) -> Raw:
    """The value of a cell; as text where it is not what its type says."""
    try:
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            return dt.datetime.fromisoformat(text)
    except ValueError:
        return text
    return text == "1" if kind == "Boolean" else text


def _number(element: etree._Element, name: str, default: int) -> int:
    written = element.get(f"{_SS}{name}") or ""
    return int(written) if written.isdecimal() and len(written) < 9 else default


def _grid(sheet: _Sheet) -> Grid:
    marks = sheet.marks
    places = [*(place for place, value in sheet.cells.items() if value != ""), *marks.errors, *marks.uncached]
    if not places:
        return Grid(sheet.name, (), marks=marks, hidden=sheet.hidden)
    top, left = min(row for row, _ in places), min(column for _, column in places)
    height = max(row for row, _ in places) - top + 1
    width = max(column for _, column in places) - left + 1
    if height * width > MOST_CELLS:
        raise TooWideError(sheet.name)
    rows: list[list[Raw]] = [[""] * width for _ in range(height)]
    for (row, column), value in sheet.cells.items():
        if 0 <= row - top < height and 0 <= column - left < width:
            rows[row - top][column - left] = value
    merges = tuple(
        Merge(max(m.top - top, 0), max(m.left - left, 0), m.bottom - top, m.right - left)
        for m in sheet.marks.merges
        if m.bottom >= top and m.right >= left and m.top < top + height
    )
    return Grid(sheet.name, rows, top, left, marks, merges, hidden=sheet.hidden)
