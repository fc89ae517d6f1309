"""Error cells, per cent cells, merged ranges and hidden rows of an .ods, from its content."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from lxml import etree

from vanthu.cell_address import Position
from vanthu.intake.grids.grid import Marks, Merge

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
_MOST_REPEATS = 1_000
"""A row or cell repeated more often fills the sheet's empty rest."""
_MOST_FILLED = 2_000_000
"""Cells with a value in one file; a year's lists of a province have a tenth of it."""


def read_ods_marks(data: bytes) -> Mapping[str, Marks] | None:
    """The marks of each sheet by its name; None where more cells hold a value than any person fills."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("content.xml"), _PARSER)
    marks: dict[str, Marks] = {}
    if sum(_filled(line) for line in root.iter(f"{_TABLE}table-row")) > _MOST_FILLED:
        return None
    for table in root.iter(f"{_TABLE}table"):
        found = marks[str(table.get(f"{_TABLE}name"))] = Marks()
        row = 0
        for line in table.iter(f"{_TABLE}table-row"):
            repeats = int(line.get(f"{_TABLE}number-rows-repeated") or 1)
            if repeats <= _MOST_REPEATS:
                _read_row(found, line, row, repeats)
            row += repeats
    return marks


def _filled(line: etree._Element) -> int:
    """How many cells with a value a row stands for."""
    cells = sum(
        int(cell.get(f"{_TABLE}number-columns-repeated") or 1)
        for cell in line
        if cell.get(f"{_OFFICE}value-type")
    )
    return cells * int(line.get(f"{_TABLE}number-rows-repeated") or 1)


def _read_row(found: Marks, line: etree._Element, row: int, repeats: int) -> None:
    if line.get(f"{_TABLE}visibility") in {"collapse", "filter"}:
        found.hidden_rows.update(range(row, row + repeats))
    column = 0
    for cell in line:
        times = int(cell.get(f"{_TABLE}number-columns-repeated") or 1)
        if cell.tag == f"{_TABLE}table-cell" and times <= _MOST_REPEATS:
            places = [(r, c) for r in range(row, row + repeats) for c in range(column, column + times)]
            _read_cell(found, cell, places)
        column += times


def _read_cell(found: Marks, cell: etree._Element, places: list[Position]) -> None:
    kind = cell.get(f"{_OFFICE}value-type")
    if cell.get(f"{_CALC}value-type") == "error":
        found.errors.update(dict.fromkeys(places, "".join(str(t) for t in cell.itertext()).strip() or "#ERR"))
    elif kind == "percentage":
        found.percent.update(places)
    elif kind is None and cell.get(f"{_TABLE}formula"):
        found.uncached.update(places)
    down = int(cell.get(f"{_TABLE}number-rows-spanned") or 1)
    across = int(cell.get(f"{_TABLE}number-columns-spanned") or 1)
    if down > 1 or across > 1:
        row, column = places[0]
        found.merges.append(Merge(row, column, row + down - 1, column + across - 1))
