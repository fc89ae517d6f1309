"""Error cells, formulas without result, formats, fonts and hidden rows of an .xlsx, from its XML.

The readers of values lose them, and a full object model costs more than ten times as much; here each fact is
looked for only where a search of the bytes says that the sheet can have it.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import cast

from lxml import etree

from vanthu.cell_address import Position, place_of
from vanthu.intake.grids.grid import LEGACY_FONTS, NO_MARKS, PERCENT_FORMATS, Marks
from vanthu.intake.grids.shown_facts import (
    CellRun,
    ShownFacts,
    is_percent_format,
    whole_formats,
    written_formats,
)
from vanthu.intake.grids.xlsx_shown import runs_of, unseen_styles

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
_RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATIONS = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_DECIMALS = re.compile(rb"\.\d+(?:[eE][-+]?\d+)?</(?:\w+:)?v>")
_MOST_COLUMNS = 256
"""Of those that are hidden; the empty rest of a sheet may be."""
_NO_WIDTH = re.compile(rb"""\bwidth=["']0(?:\.0+)?["']""")


@dataclass(frozen=True, slots=True)
class WorkbookPart:
    """What the workbook part says.

    Args:
        parts: Path of the part of each worksheet, by the sheet's name.
    """

    parts: Mapping[str, str]
    date1904: bool


@dataclass(frozen=True, slots=True)
class NotedStyles:
    """Cell styles, by their number as cells name it, that matter here."""

    percent: frozenset[str] = frozenset()
    fonts: Mapping[str, str] = field(default_factory=dict)
    struck: frozenset[str] = frozenset()
    written: Mapping[str, str] = field(default_factory=dict)
    whole: Mapping[str, str] = field(default_factory=dict)
    unseen: frozenset[str] = frozenset()


def read_workbook(package: zipfile.ZipFile) -> WorkbookPart:
    """Sheet names with their parts, and the date system."""
    root = etree.fromstring(package.read("xl/workbook.xml"), _PARSER)
    relations = etree.fromstring(package.read("xl/_rels/workbook.xml.rels"), _PARSER)
    targets = {str(r.get("Id")): str(r.get("Target")) for r in relations if isinstance(r.tag, str)}
    parts = {}
    date1904 = False
    for element in root.iter("{*}sheet", "{*}workbookPr"):
        if etree.QName(element).localname == "workbookPr":
            date1904 = element.get("date1904") in {"1", "true"}
            continue
        target = targets.get(str(element.get(_RELATIONS) or element.get(_STRICT_RELATIONS)), "")
        if target:
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
            parts[str(element.get("name"))] = path
    return WorkbookPart(parts, date1904)


def read_styles(package: zipfile.ZipFile) -> NotedStyles:
    """The styles that matter here: percent, legacy fonts, struck letters, what hides or changes a value."""
    if "xl/styles.xml" not in package.NameToInfo:
        return NotedStyles()
    return _judged_styles(package.read("xl/styles.xml"))


@lru_cache(maxsize=16)  # -- most units fill in the form that was issued, whose styles are the same
def _judged_styles(content: bytes) -> NotedStyles:
    root = etree.fromstring(content, _PARSER)
    codes = {
        int(number): str(f.get("formatCode"))
        for f in root.iterfind("{*}numFmts/{*}numFmt")
        if (number := str(f.get("numFmtId"))).isdecimal()
    }
    percents = PERCENT_FORMATS | {number for number, code in codes.items() if is_percent_format(code)}
    written, whole = written_formats(codes), whole_formats(codes)
    fonts = list(root.iterfind("{*}fonts/{*}font"))
    names, strikes = [_font_name(font) for font in fonts], [_is_struck(font) for font in fonts]
    legacy = [name.lower().startswith(LEGACY_FONTS) for name in names]
    percent, struck = set(), set()
    by_style: dict[str, str] = {}
    by_code: dict[str, str] = {}
    by_whole: dict[str, str] = {}
    for order, style in enumerate(root.iterfind("{*}cellXfs/{*}xf")):
        key, shape = str(order), int(style.get("numFmtId") or 0)
        if shape in percents:
            percent.add(key)
        if shape in written:
            by_code[key] = written[shape]
        elif shape in whole:
            by_whole[key] = whole[shape]
        font = int(style.get("fontId") or 0)
        if font < len(fonts) and legacy[font]:
            by_style[key] = names[font]
        if font < len(fonts) and strikes[font]:
            struck.add(key)
    unseen = frozenset(unseen_styles(root))
    return NotedStyles(frozenset(percent), by_style, frozenset(struck), by_code, by_whole, unseen)


def _is_struck(font: etree._Element) -> bool:
    strike = font.find("{*}strike")
    return strike is not None and strike.get("val", "1") in {"1", "true"}


def _font_name(font: etree._Element) -> str:
    name = font.find("{*}name")
    return "" if name is None else str(name.get("val"))


def read_marks(
    content: bytes, styles: NotedStyles, strings: Mapping[int, tuple[CellRun, ...]], beside: ShownFacts | None
) -> Marks:
    """The marks of one worksheet.

    Args:
        content: Its XML part.
        strings: Shared strings whose letters do not all look alike.
        beside: What other parts say of the sheet, taken up into its marks.
    """
    columns = content[: max(content.find(b"sheetData"), 0)]
    may_hide = b"hidden=" in content or _NO_WIDTH.search(columns) is not None
    may_fail = b'"e"' in content or (b"'" in content and b"'e'" in content)
    may_compute = b"<f" in content or b":f" in content
    may_run = bool(strings) or (b"inlineStr" in content and (b"strike" in content or b"vertAlign" in content))
    may_round = bool(styles.whole) and _DECIMALS.search(content) is not None
    named = _styles_used(content, styles)
    if not (may_hide or may_fail or may_compute or may_run or may_round or named):
        return Marks(shown=beside) if beside else NO_MARKS
    root = etree.fromstring(content, _PARSER)
    ns = {"m": etree.QName(root).namespace or ""}
    shown = beside or ShownFacts()
    if may_run:
        shown.runs.update(_runs(root, ns, strings))
    shown.formats.update(_formats(root, ns, {s: styles.written[s] for s in named if s in styles.written}, ""))
    if may_round:
        shown.formats.update(_formats(root, ns, styles.whole, "[contains(m:v, '.')]"))
    shown.unseen.update(_styled(root, ns, [s for s in named if s in styles.unseen], "[m:v or m:is]"))
    if may_hide:
        shown.columns.update(_hidden_columns(root))
    return Marks(
        errors=_errors(root, ns) if may_fail else {},
        uncached=_uncached(root, ns) if may_compute else set(),
        percent=_styled(root, ns, [s for s in named if s in styles.percent]),
        fonts={
            place: styles.fonts[s] for s in named if s in styles.fonts for place in _styled(root, ns, [s])
        },
        struck=_styled(root, ns, [s for s in named if s in styles.struck]),
        hidden_rows=_hidden(root, ns) if may_hide else set(),
        shown=None if shown == _NOTHING else shown,
    )


_NOTHING = ShownFacts()


def _runs(
    root: etree._Element, ns: dict[str, str], strings: Mapping[int, tuple[CellRun, ...]]
) -> Iterator[tuple[Position, tuple[CellRun, ...]]]:
    """Cells with struck, raised or lowered letters."""
    for cell in root.iterfind(".//m:c[@t='s']", ns) if strings else ():
        number = cell.findtext("m:v", "", ns)
        if number.isdecimal() and int(number) in strings:
            yield place_of(str(cell.get("r"))), strings[int(number)]
    for cell in root.iterfind(".//m:c[@t='inlineStr']", ns):
        inline = cell.find("m:is", ns)
        found = runs_of(inline) if inline is not None else ()
        if found:
            yield place_of(str(cell.get("r"))), found


def _formats(
    root: etree._Element, ns: dict[str, str], codes: Mapping[str, str], test: str
) -> Iterator[tuple[Position, str]]:
    """Cells with a value and one of these number formats."""
    for code in sorted(set(codes.values())):
        styles = [style for style, own in codes.items() if own == code]
        for place in _styled(root, ns, styles, test or "[m:v or m:is]"):
            yield place, code


def _hidden_columns(root: etree._Element) -> Iterator[int]:
    for column in root.iterfind("{*}cols/{*}col"):
        width = column.get("width") or "1"
        if column.get("hidden") in {"1", "true"} or not width.strip("0."):
            yield from range(int(column.get("min") or 1) - 1, min(int(column.get("max") or 1), _MOST_COLUMNS))


def _styles_used(content: bytes, styles: NotedStyles) -> list[str]:
    wanted = styles.percent | styles.fonts.keys() | styles.struck | styles.written.keys() | styles.unseen
    return sorted(s for s in wanted if f's="{s}"'.encode() in content)


def _errors(root: etree._Element, ns: dict[str, str]) -> dict[Position, str]:
    found = {}
    for cell in root.iterfind(".//m:c[@t='e']", ns):
        value = cell.find("m:v", ns)
        found[place_of(str(cell.get("r")))] = (value.text if value is not None else None) or "#ERR"
    return found


def _uncached(root: etree._Element, ns: dict[str, str]) -> set[Position]:
    found = _references(root, ns, ".//m:c[m:f][not(m:v) or (not(string(m:v)) and not(@t='str'))]/@r")
    return {place_of(reference) for reference in found}


def _references(root: etree._Element, ns: dict[str, str], path: str) -> list[str]:
    return cast("list[str]", root.xpath(path, namespaces=ns))


def _styled(root: etree._Element, ns: dict[str, str], styles: list[str], only: str = "") -> set[Position]:
    """Cells of any of these styles.

    Args:
        only: A test of XPath that they pass as well.
    """
    test = " or ".join(f"@s='{style}'" for style in styles)
    return (
        {place_of(found) for found in _references(root, ns, f".//m:c[{test}]{only}/@r")} if styles else set()
    )


def _hidden(root: etree._Element, ns: dict[str, str]) -> set[int]:
    found = _references(root, ns, ".//m:row[@hidden='1' or @hidden='true']/@r")
    return {int(number) - 1 for number in found}
