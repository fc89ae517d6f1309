"""The cells of a sheet's XML coloured; a cell, a row that is not there yet is made in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from vanthu.cell_address import column_letters, place_of
from vanthu.returned.cell_styles import Styles
from vanthu.returned.xlsx_parts import UnmarkableError, main

_ADDRESS = re.compile(r"[A-Z]{1,3}[1-9]\d{0,6}\Z")


def is_address(cell: str) -> bool:
    """Whether the text is the address of one cell."""
    return bool(_ADDRESS.match(cell))


def colour_cells(root: etree._Element, colours: Mapping[str, str], styles: Styles) -> None:
    """Gives cells a fill, keeping all else of their style.

    Args:
        root: Of the sheet; changed in place.
        colours: Address (`C12`) to colour (`FFFFA7A7`).
    """
    data = root.find(main("sheetData"))
    if data is None:
        raise UnmarkableError("sheetData")
    wanted: dict[int, dict[int, str]] = {}
    for address, colour in colours.items():
        row, column = place_of(address)
        wanted.setdefault(row + 1, {})[column] = colour
    columns = dict(_column_styles(root))
    rows = _numbered_rows(data)
    for number, cells in sorted(wanted.items()):
        line = rows.get(number)
        if line is None:
            line = _new_row(data, number)
        _colour_row(line, number, cells, styles, columns)


def clear_colours(root: etree._Element, colours: frozenset[str], styles: Styles) -> None:
    """Takes the fills of an earlier return away: what was corrected must not stay marked."""
    marked = {str(number) for number in styles.filled_with(colours)}
    for cell in root.iter(main("c")):
        style = cell.get("s")
        if style in marked:
            cell.set("s", str(styles.tinted(int(style or 0), "")))


def _numbered_rows(data: etree._Element) -> dict[int, etree._Element]:
    """The rows by number; a row that bears none gets the one after the row above."""
    rows = {}
    number = 0
    for row in data.iter(main("row")):
        number = int(row.get("r") or number + 1)
        row.set("r", str(number))
        rows[number] = row
    return rows


def _new_row(data: etree._Element, number: int) -> etree._Element:
    row = etree.Element(main("row"), {"r": str(number)})
    later = (i for i, other in enumerate(data) if int(other.get("r") or 0) > number)
    data.insert(next(later, len(data)), row)
    return row


def _colour_row(
    row: etree._Element, number: int, cells: Mapping[int, str], styles: Styles, columns: Mapping[int, str]
) -> None:
    there: dict[int, etree._Element] = {}
    column = -1
    for cell in row.iterfind(main("c")):
        column = place_of(str(cell.get("r")))[1] if cell.get("r") else column + 1
        cell.set("r", f"{column_letters(column)}{number}")
        there[column] = cell
    for column, colour in sorted(cells.items()):
        found = there.get(column)
        if found is None:
            own = row.get("s") if row.get("customFormat") in {"1", "true"} else columns.get(column)
            found = etree.Element(main("c"), {"r": f"{column_letters(column)}{number}", "s": own or "0"})
            before = [place for place in there if place < column]
            row.insert(row.index(there[max(before)]) + 1 if before else 0, found)
            there[column] = found
        found.set("s", str(styles.tinted(int(found.get("s") or 0), colour)))
    if row.get("spans"):
        del row.attrib["spans"]  # -- only a hint to readers, and no longer true


def _column_styles(root: etree._Element) -> Iterator[tuple[int, str]]:
    """Column, from 0, and the style of its empty cells."""
    for column in root.iterfind(f"{main('cols')}/{main('col')}"):
        if column.get("style"):
            first, last = int(column.get("min") or 1), int(column.get("max") or 1)
            for place in range(first - 1, min(last, first + 255)):
                yield place, str(column.get("style"))
