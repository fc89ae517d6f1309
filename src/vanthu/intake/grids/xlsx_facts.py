"""Error cells, formulas without result, formats, fonts and hidden rows of an .xlsx, from its XML.

The readers of values lose them, and a full object model costs more than ten times as much; here each fact is
looked for only where a search of the bytes says that the sheet can have it.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from lxml import etree

from vanthu.cell_address import Position, place_of
from vanthu.intake.grids.grid import LEGACY_FONTS, NO_MARKS, PERCENT_FORMATS, Marks

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
_RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATIONS = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_PERCENT_NUMBER = re.compile(rb"""numFmtId\s*=\s*["'](?:9|10)["']""")


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
    """The styles of per cent format, of legacy fonts, and of fonts that are struck through."""
    if "xl/styles.xml" not in package.NameToInfo:
        return NotedStyles()
    content = package.read("xl/styles.xml")
    lower = content.lower()
    legacy = any(font.encode() in lower for font in LEGACY_FONTS)
    may_strike = b"<strike" in content or b":strike" in content
    if not (legacy or may_strike or b"%" in content or _PERCENT_NUMBER.search(content)):
        return NotedStyles()
    root = etree.fromstring(content, _PARSER)
    percent_formats = set(map(str, PERCENT_FORMATS)) | {
        str(f.get("numFmtId"))
        for f in root.iterfind("{*}numFmts/{*}numFmt")
        if "%" in str(f.get("formatCode"))
    }
    fonts = [_font_name(font) for font in root.iterfind("{*}fonts/{*}font")] if legacy else []
    strikes = [_is_struck(font) for font in root.iterfind("{*}fonts/{*}font")] if may_strike else []
    percent, by_style, struck = set(), {}, set()
    for number, style in enumerate(root.iterfind("{*}cellXfs/{*}xf")):
        if style.get("numFmtId") in percent_formats:
            percent.add(str(number))
        font = int(style.get("fontId") or 0)
        if font < len(fonts) and fonts[font].lower().startswith(LEGACY_FONTS):
            by_style[str(number)] = fonts[font]
        if font < len(strikes) and strikes[font]:
            struck.add(str(number))
    return NotedStyles(frozenset(percent), by_style, frozenset(struck))


def _is_struck(font: etree._Element) -> bool:
    strike = font.find("{*}strike")
    return strike is not None and strike.get("val", "1") in {"1", "true"}


def _font_name(font: etree._Element) -> str:
    name = font.find("{*}name")
    return "" if name is None else str(name.get("val"))


def read_marks(content: bytes, styles: NotedStyles) -> Marks:
    """The marks of one worksheet.

    Args:
        content: Its XML part.
    """
    may_hide = b"hidden=" in content
    may_fail = b'"e"' in content or (b"'" in content and b"'e'" in content)
    may_compute = b"<f" in content or b":f" in content
    named = _styles_used(content, styles)
    if not (may_hide or may_fail or may_compute or named):
        return NO_MARKS
    root = etree.fromstring(content, _PARSER)
    ns = {"m": etree.QName(root).namespace or ""}
    return Marks(
        errors=_errors(root, ns) if may_fail else {},
        uncached=_uncached(root, ns) if may_compute else set(),
        percent=_styled(root, ns, [s for s in named if s in styles.percent]),
        fonts={
            place: styles.fonts[s] for s in named if s in styles.fonts for place in _styled(root, ns, [s])
        },
        struck=_styled(root, ns, [s for s in named if s in styles.struck]),
        hidden_rows=_hidden(root, ns) if may_hide else set(),
    )


def _styles_used(content: bytes, styles: NotedStyles) -> list[str]:
    wanted = styles.percent | styles.fonts.keys() | styles.struck
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


def _styled(root: etree._Element, ns: dict[str, str], styles: list[str]) -> set[Position]:
    """Cells of any of these styles."""
    test = " or ".join(f"@s='{style}'" for style in styles)
    return {place_of(found) for found in _references(root, ns, f".//m:c[{test}]/@r")} if styles else set()


def _hidden(root: etree._Element, ns: dict[str, str]) -> set[int]:
    found = _references(root, ns, ".//m:row[@hidden='1' or @hidden='true']/@r")
    return {int(number) - 1 for number in found}
