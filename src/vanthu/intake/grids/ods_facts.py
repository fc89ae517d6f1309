"""Errors, per cent cells, merged ranges, and what is hidden or shown of an .ods, from its content."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation

from lxml import etree

from vanthu.cell_address import Position
from vanthu.intake.grids.grid import Marks, Merge
from vanthu.intake.grids.shown_facts import CellRun, CheckBox, ShownFacts
from vanthu.intake.grids.xlsx_shown import note_of
from vanthu.records import NOTES_AUTHOR

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_FORM = "{urn:oasis:names:tc:opendocument:xmlns:form:1.0}"
_PAINT = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_AUTHOR = "{http://purl.org/dc/elements/1.1/}creator"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_KIND = f"{_OFFICE}value-type"
_LINE = f"{_TEXT}p"
_VALUE = f"{_OFFICE}value"
_LOOK = f"{_TABLE}style-name"
_TIMES = f"{_TABLE}number-columns-repeated"
_CELL = f"{_TABLE}table-cell"
_FORMULA = f"{_TABLE}formula"
_CALC_KIND = f"{_CALC}value-type"
_DOWN = f"{_TABLE}number-rows-spanned"
_ACROSS = f"{_TABLE}number-columns-spanned"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
_WHITE = "#ffffff"
_FIGURES = frozenset({"float", "percentage", "currency"})
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
    looks = _looks(root)
    for table in root.iter(f"{_TABLE}table"):
        sheet = _OdsSheet(looks, ShownFacts())
        _read_columns(sheet, table)
        row = 0
        for line in table.iter(f"{_TABLE}table-row"):
            repeats = int(line.get(f"{_TABLE}number-rows-repeated") or 1)
            if repeats <= _MOST_REPEATS:
                _read_row(sheet, line, row, repeats)
            row += repeats
        for drawn in table.iterfind(f"{_TABLE}shapes"):
            _draw(sheet, drawn, (0, 0))
        shown = None if sheet.shown == ShownFacts() else sheet.shown
        marks[str(table.get(f"{_TABLE}name"))] = replace(sheet.marks, shown=shown)
    return marks


@dataclass(frozen=True, slots=True)
class _Looks:
    """Names of the styles that matter here, and the boxes to tick by what draws them."""

    struck: frozenset[str]
    raised: frozenset[str]
    lowered: frozenset[str]
    unseen: frozenset[str]
    boxes: Mapping[str, bool]

    @property
    def mark_letters(self) -> bool:
        """Whether letters of a cell can be struck, raised or lowered."""
        return bool(self.struck or self.raised or self.lowered)


def _looks(root: etree._Element) -> _Looks:
    struck, raised, lowered, unseen = set(), set(), set(), set()
    for style in root.iter(f"{_STYLE}style"):
        letters, name = style.find(f"{_STYLE}text-properties"), str(style.get(f"{_STYLE}name"))
        if letters is None:
            continue
        # -- Calc writes the kind of line, others its style
        lines = {letters.get(f"{_STYLE}text-line-through-{name}", "none") for name in ("style", "type")}
        if lines != {"none"}:
            struck.add(name)
        position = letters.get(f"{_STYLE}text-position", "").split(" ")[0]
        if position.startswith("super") or (position.rstrip("%").isdecimal() and position.strip("0%")):
            raised.add(name)
        elif position.startswith(("sub", "-")):
            lowered.add(name)
        paper = style.find(f"{_STYLE}table-cell-properties")
        behind = "transparent" if paper is None else paper.get(f"{_PAINT}background-color", "transparent")
        behind = _WHITE if behind == "transparent" else behind
        if letters.get(f"{_PAINT}color", "").casefold() == behind.casefold():
            unseen.add(name)
    boxes = {
        str(box.get(f"{_FORM}id") or box.get("{http://www.w3.org/XML/1998/namespace}id")): (
            box.get(f"{_FORM}current-state") == "checked"
        )
        for box in root.iter(f"{_FORM}checkbox")
    }
    return _Looks(frozenset(struck), frozenset(raised), frozenset(lowered), frozenset(unseen), boxes)


@dataclass(slots=True)
class _OdsSheet:
    """A sheet while it is read.

    Args:
        columns: Styles of the cells that name none, by column.
    """

    looks: _Looks
    shown: ShownFacts
    marks: Marks = field(default_factory=Marks)
    columns: list[str] = field(default_factory=list)


def _read_columns(sheet: _OdsSheet, table: etree._Element) -> None:
    for column in table.iter(f"{_TABLE}table-column"):
        repeats = min(int(column.get(_TIMES) or 1), _MOST_REPEATS)
        first = len(sheet.columns)
        if column.get(f"{_TABLE}visibility") in {"collapse", "filter"}:
            sheet.shown.columns.update(range(first, first + repeats))
        sheet.columns += [str(column.get(f"{_TABLE}default-cell-style-name") or "")] * repeats


def _filled(line: etree._Element) -> int:
    """How many cells with a value a row stands for."""
    cells = sum(int(cell.get(_TIMES) or 1) for cell in line if cell.get(_KIND))
    return cells * int(line.get(f"{_TABLE}number-rows-repeated") or 1)


def _read_row(sheet: _OdsSheet, line: etree._Element, row: int, repeats: int) -> None:
    if line.get(f"{_TABLE}visibility") in {"collapse", "filter"}:
        sheet.marks.hidden_rows.update(range(row, row + repeats))
    of_row = line.get(f"{_TABLE}default-cell-style-name")
    column = 0
    for cell in line:
        times = int(cell.get(_TIMES) or 1)
        if cell.tag == _CELL and times <= _MOST_REPEATS and (len(cell) or cell.attrib):
            places = [(r, c) for r in range(row, row + repeats) for c in range(column, column + times)]
            of_column = sheet.columns[column] if column < len(sheet.columns) else ""
            _read_cell(sheet, cell, places, str(cell.get(_LOOK) or of_row or of_column))
        column += times


def _read_cell(sheet: _OdsSheet, cell: etree._Element, places: list[Position], style: str) -> None:
    found, kind = sheet.marks, cell.get(_KIND)
    if cell.get(_CALC_KIND) == "error":
        found.errors.update(dict.fromkeys(places, "".join(str(t) for t in cell.itertext()).strip() or "#ERR"))
    elif kind == "percentage":
        found.percent.update(places)
    elif kind is None and cell.get(_FORMULA):
        found.uncached.update(places)
    down = int(cell.get(_DOWN) or 1)
    across = int(cell.get(_ACROSS) or 1)
    if down > 1 or across > 1:
        row, column = places[0]
        found.merges.append(Merge(row, column, row + down - 1, column + across - 1))
    if len(cell):
        _see(sheet, cell, places, style)


def _see(sheet: _OdsSheet, cell: etree._Element, places: list[Position], style: str) -> None:
    """Takes up what a cell with something in it shows beside its value."""
    looks, shown, kind = sheet.looks, sheet.shown, cell.get(_KIND)
    if kind and style in looks.struck:
        sheet.marks.struck.update(places)
    if kind and style in looks.unseen:
        shown.unseen.update(places)
    drawn = len(cell) > 1 and any(str(each.tag).startswith(_DRAW) for each in cell)
    if kind == "string" and (looks.mark_letters or drawn):
        runs = tuple(_runs(looks, cell.findall(_LINE)))
        # -- the reader of values takes the title of a picture for the text of its cell
        if drawn or any(run.is_marked for run in runs):
            shown.runs.update(dict.fromkeys(places, runs))
    elif kind in _FIGURES:
        line = cell.find(_LINE)
        text = (
            "" if line is None else (line.text or "") if not len(line) else "".join(map(str, line.itertext()))
        )
        value = str(cell.get(_VALUE))
        if line is not None and text != value:
            code = _format_of(value, text, str(kind))
            shown.formats.update(dict.fromkeys(places, code) if code else {})
    if len(cell) > 1 or cell[0].tag != _LINE:
        for note in cell.iterfind(f"{_OFFICE}annotation"):
            words = note_of("\n".join("".join(map(str, p.itertext())) for p in note.iter(_LINE)))
            if words and note.findtext(_AUTHOR) != NOTES_AUTHOR:
                shown.notes[places[0]] = words
        _draw(sheet, cell, places[0])


def _runs(looks: _Looks, lines: list[etree._Element]) -> Iterator[CellRun]:
    for number, line in enumerate(lines):
        if number:
            yield CellRun("\n")
        yield CellRun(line.text or "", inherits=True)
        for piece in line:
            name = str(piece.get(f"{_TEXT}style-name") or "")
            text = _words(piece)
            yield CellRun(text, name in looks.struck, name in looks.raised, name in looks.lowered)
            yield CellRun(piece.tail or "", inherits=True)


def _words(piece: etree._Element) -> str:
    match etree.QName(piece).localname:
        case "s":
            return " " * min(int(piece.get(f"{_TEXT}c") or 1), _MOST_REPEATS)
        case "line-break":
            return "\n"
        case "tab":
            return "\t"
        case _:
            inside = (_words(inner) + (inner.tail or "") for inner in piece)
            return (piece.text or "") + "".join(inside)


def _draw(sheet: _OdsSheet, holder: etree._Element, place: Position) -> None:
    """Takes up the boxes, texts and pictures that a cell, or the sheet as a whole, holds."""
    for drawn in holder:
        if not str(drawn.tag).startswith(_DRAW):
            continue
        control = str(drawn.get(f"{_DRAW}control"))
        text = "\n".join("".join(map(str, p.itertext())) for p in drawn.iter(_LINE)).strip()
        if control in sheet.looks.boxes:
            sheet.shown.boxes.append(CheckBox(place, sheet.looks.boxes[control]))
        elif text:
            sheet.shown.texts.append((place, text))
        elif next(drawn.iter(f"{_DRAW}image"), None) is not None:
            sheet.shown.pictures.append(place)


def _format_of(value: str, text: str, kind: str) -> str:
    """A number format of a spreadsheet program that shows the value as the file says it is shown.

    Returns:
        Empty where what is shown is what the cell holds.
    """
    digits = "".join(filter(str.isdecimal, text))
    if digits and digits == "".join(filter(str.isdecimal, value)) and not _WORDS.search(text):
        return ""
    figure = _FIGURE.search(text)
    try:
        amount = Decimal(value) * (100 if kind == "percentage" else 1)
    except InvalidOperation:
        return ""
    if not amount or not figure:
        return ";;;" if amount and not text.strip() else ""
    words = text[: figure.start()].strip("-(+ ") + text[figure.end() :]
    mark = "%" if kind == "percentage" else ""
    written = f'"{words}"' if words.strip() and not mark else ""
    return _shaped(abs(amount), figure[0], words, f"{mark}{written}")


def _shaped(amount: Decimal, figure: str, words: str, written: str) -> str:
    """The format of which a figure shows the amount; as `_format_of` gives it."""
    for read in _readings(figure):
        if read == amount:
            return f"0.0{written}" if '"' in written else ""
        for thousands in (1, 2, 3):
            factor = Decimal(1000) ** thousands
            if read == amount * factor and figure.endswith("000"):
                return '0"' + ".000" * thousands + words + '"'
            if abs(read * factor - amount) <= factor / 2 and amount >= factor:
                return "0" + "," * thousands + written
    is_rounded = any(abs(read - amount) <= Decimal("0.5") for read in _readings(figure))
    return f"0{written}" if is_rounded else ""


_FIGURE = re.compile(r"\d(?:[\d.,\u00a0\u202f]|\s(?=\d{3}))*")
_WORDS = re.compile(r"[^\W\d_]|[$€₫]")


def _readings(figure: str) -> Iterator[Decimal]:
    """What a figure may be, whichever mark parts its groups."""
    bare = "".join(figure.split()).strip(".,")
    for groups, decimals in ((".", ","), (",", ".")):
        plain = bare.replace(groups, "").replace(decimals, ".")
        if plain.count(".") <= 1:
            yield Decimal(plain)
