"""A unit's .xlsx with its findings written into it: cells coloured, notes beside them, a list in front.

The package is changed part by part and never loaded into another program's model: charts, images, pivot
tables, macros, cached results and everything else that the unit put there stay byte for byte.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from vanthu.diagnostics import Severity
from vanthu.paperwork.model import DIAGNOSTICS_SHEET
from vanthu.returned import findings_sheet as listed
from vanthu.returned.cell_comments import add_comments, remove_comments
from vanthu.returned.cell_fills import clear_colours, colour_cells
from vanthu.returned.cell_styles import EMPTY, Styles
from vanthu.returned.findings_sheet import COLOURS, Listing, listing_xml, printable
from vanthu.returned.xlsx_parts import DOCUMENT_RELATIONS, Parts, UnmarkableError, main

_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
_USUAL_STYLES = "xl/styles.xml"
"""Some readers look for the styles under this name only."""
_SELECTED = re.compile(rb'\s+tabSelected="[^"]*"')
_VIEWS_WITHIN = 20_000
"""Bytes at a sheet's beginning in which its views stand."""
_LONGEST_SHEET_NAME = 31

_SUFFIXES = (
    ("template.macroEnabled", ".xltm"),
    ("macroEnabled", ".xlsm"),
    ("template", ".xltx"),
)
"""Words in the workbook's content type, and the suffix without which Excel refuses such a file."""


@dataclass(frozen=True, slots=True)
class Note:
    """What is said at one cell."""

    severity: Severity
    text: str


@dataclass(frozen=True, slots=True)
class MarkedWorkbook:
    """A marked workbook and the suffix that it needs."""

    data: bytes
    suffix: str


def mark_workbook(data: bytes, notes: Mapping[str, Mapping[str, Note]], listing: Listing) -> MarkedWorkbook:
    """The workbook with its findings.

    Args:
        data: An .xlsx or .xlsm that the gate has admitted.
        notes: By name of the sheet and address of the cell.
        listing: What the sheet in front says.

    Raises:
        UnmarkableError: The workbook is built in a way that cannot be carried whole.
    """
    try:
        return _mark(data, notes, listing)
    except (KeyError, ValueError, IndexError, zipfile.BadZipFile, zlib.error) as error:
        # -- readers of values pass over much that is broken in a package; we do not build on it
        raise UnmarkableError(str(error)) from error


def _mark(data: bytes, notes: Mapping[str, Mapping[str, Note]], listing: Listing) -> MarkedWorkbook:
    parts = Parts(data)
    styles = _styles(parts)
    sheets = _sheets(parts)
    earlier = _earlier_listing(parts, sheets)
    if earlier:
        for name, part in sheets.items():
            if name != earlier:
                remove_comments(parts, part)
                clear_colours(parts.xml(part), frozenset(COLOURS.values()), styles)
    for name, cells in notes.items():
        part = sheets[name]
        colours = {address: COLOURS[note.severity] for address, note in cells.items()}
        colour_cells(parts.xml(part), colours, styles)
        add_comments(parts, part, {a: printable(note.text) for a, note in cells.items()})
    content = listing_xml(listing, styles)
    _deselect_all(parts)
    if earlier:
        parts.put(sheets[earlier], content)
        _show(parts, list(sheets).index(earlier))
    else:
        _put_in_front(parts, content)
    kind = parts.content_type(parts.workbook)
    suffix = next((suffix for word, suffix in _SUFFIXES if word in kind), ".xlsx")
    return MarkedWorkbook(parts.packed(), suffix)


def _styles(parts: Parts) -> Styles:
    name = parts.related(parts.workbook, "styles")
    if not name:
        name = _USUAL_STYLES if _USUAL_STYLES not in parts else parts.free_name("xl/styles{}.xml")
        parts.put(name, EMPTY)
        parts.declare(name, _STYLES_TYPE)
        parts.relate(parts.workbook, "styles", name)
    return Styles(parts.xml(name))


def _sheets(parts: Parts) -> dict[str, str]:
    """Name of each sheet of cells and of its part, in the workbook's order."""
    found = {}
    for sheet in parts.xml(parts.workbook).iterfind(f"{main('sheets')}/{main('sheet')}"):
        part = parts.target(parts.workbook, str(sheet.get(f"{{{DOCUMENT_RELATIONS}}}id")))
        if "worksheet" in part and part in parts:
            found[str(sheet.get("name"))] = part
    return found


def _earlier_listing(parts: Parts, sheets: Mapping[str, str]) -> str:
    """Name of the list that an earlier return put in, or empty; a unit's own sheet so called is none."""
    for name, part in sheets.items():
        if name.startswith(DIAGNOSTICS_SHEET) and _first_text(parts, part).startswith(listed.TITLE):
            return name
    return ""


def _first_text(parts: Parts, part: str) -> str:
    """Text of the cell A1."""
    cell = parts.xml(part).find(f"{main('sheetData')}/{main('row')}/{main('c')}[@r='A1']")
    if cell is None:
        return ""
    source = cell
    if cell.get("t") == "s":
        shared = parts.xml(parts.related(parts.workbook, "sharedStrings"))
        source = shared[int(cell.findtext(main("v")) or 0)]
    return "".join(piece.text or "" for piece in source.iter(main("t")))


def _deselect_all(parts: Parts) -> None:
    """No sheet is selected but the list: what is typed while two are selected goes into both."""
    for name in parts.names():
        if not name.startswith(("xl/worksheets/", "xl/chartsheets/", "xl/dialogsheets/")):
            continue
        if parts.is_read(name):
            for view in parts.xml(name).iter(main("sheetView")):
                _drop(view, "tabSelected")
        elif name.endswith(".xml"):
            content = parts.read(name)
            head, rest = content[:_VIEWS_WITHIN], content[_VIEWS_WITHIN:]
            if b"tabSelected" in head:
                parts.put(name, _SELECTED.sub(b"", head) + rest)


def _put_in_front(parts: Parts, content: bytes) -> None:
    """Adds the list as the first sheet; what counts sheets by their place is counted on."""
    book = parts.xml(parts.workbook)
    sheets = book.find(main("sheets"))
    if sheets is None:
        raise UnmarkableError("sheets")
    part = parts.free_name("xl/worksheets/sheet{}.xml")
    parts.put(part, content)
    parts.declare(part, _SHEET_TYPE)
    number = max((int(s.get("sheetId") or 0) for s in sheets), default=0) + 1
    facts = {"name": _free_sheet_name({str(s.get("name")) for s in sheets}), "sheetId": str(number)}
    entry = sheets.makeelement(main("sheet"), facts)
    entry.set(f"{{{DOCUMENT_RELATIONS}}}id", parts.relate(parts.workbook, "worksheet", part))
    sheets.insert(0, entry)
    for name in book.iter(main("definedName")):
        if name.get("localSheetId"):
            name.set("localSheetId", str(int(name.get("localSheetId") or 0) + 1))
    _show(parts, 0)


def _show(parts: Parts, place: int) -> None:
    """Lets the workbook open at the sheet of that place."""
    for view in parts.xml(parts.workbook).iter(main("workbookView")):
        view.set("activeTab", str(place))
        _drop(view, "firstSheet")


def _drop(element: etree._Element, name: str) -> None:
    if name in element.attrib:
        del element.attrib[name]


def _free_sheet_name(taken: set[str]) -> str:
    folded = {name.casefold() for name in taken}
    names = (
        f"{DIAGNOSTICS_SHEET} ({number})" if number > 1 else DIAGNOSTICS_SHEET
        for number in range(1, len(taken) + 3)
    )
    return next(name for name in names if name.casefold() not in folded)[:_LONGEST_SHEET_NAME]
