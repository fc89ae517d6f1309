"""Cell styles of a workbook: a style again with another fill, and the styles of the list of findings."""

from __future__ import annotations

import copy
from collections.abc import Mapping

from lxml import etree

from vanthu.returned.xlsx_parts import MAIN, UnmarkableError, main

_ORDER = (
    "numFmts",
    "fonts",
    "fills",
    "borders",
    "cellStyleXfs",
    "cellXfs",
    "cellStyles",
    "dxfs",
    "tableStyles",
    "colors",
    "extLst",
)
"""Children of `styleSheet`, in the order that the schema asks for."""

_DEFAULTS: Mapping[str, str] = {
    "fonts": '<font><sz val="11"/><name val="Calibri"/></font>',
    "fills": '<fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill>',
    "borders": "<border><left/><right/><top/><bottom/><diagonal/></border>",
    "cellXfs": '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
}

EMPTY = (
    f'<styleSheet xmlns="{MAIN}"><fonts count="1">{_DEFAULTS["fonts"]}</fonts>'
    f'<fills count="2">{_DEFAULTS["fills"]}</fills><borders count="1">{_DEFAULTS["borders"]}</borders>'
    f'<cellStyleXfs count="1">{_DEFAULTS["cellXfs"]}</cellStyleXfs>'
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
).encode()
"""The styles of a workbook that has none."""

_FACE = '<name val="Times New Roman"/><family val="1"/>'
_FONTS = {
    "plain": f'<font><sz val="11"/>{_FACE}</font>',
    "bold": f'<font><b/><sz val="11"/>{_FACE}</font>',
    "title": f'<font><b/><sz val="14"/>{_FACE}</font>',
    "link": f'<font><u/><sz val="11"/><color rgb="FF0563C1"/>{_FACE}</font>',
}
_EDGE = '<{0} style="thin"><color rgb="FF808080"/></{0}>'
_EDGES = "".join(_EDGE.format(side) for side in ("left", "right", "top", "bottom"))
_BOX = f"<border>{_EDGES}<diagonal/></border>"
_TEXT_FORMAT = "49"
"""Excel's own format for text: what is typed or edited there never becomes a formula."""


class Styles:
    """The styles part of a workbook, while styles are added to it.

    Args:
        root: Of the part; changed in place.
    """

    def __init__(self, root: etree._Element) -> None:
        if root.tag != main("styleSheet"):
            raise UnmarkableError("styles")
        self._root = root
        self._formats = self._section("cellXfs")
        self._fills: dict[str, int] = {}
        self._fonts: dict[str, int] = {}
        self._made: dict[tuple[int, str], int] = {}
        self._listing: dict[tuple[str, str, bool], int] = {}
        self._box = -1

    def tinted(self, style: int, colour: str) -> int:
        """The number of the cell style `style` with a fill of `colour` (`FFFFA7A7`), or none if empty."""
        made = self._made.get((style, colour))
        if made is not None:
            return made
        if not 0 <= style < len(self._formats):
            style = 0
        form = copy.deepcopy(self._formats[style])
        form.set("fillId", str(self._fill(colour) if colour else 0))
        form.set("applyFill", "1")
        made = self._add(self._formats, form)
        self._made[style, colour] = made
        return made

    def filled_with(self, colours: frozenset[str]) -> frozenset[int]:
        """The numbers of the cell styles that are filled with one of the colours."""
        inks = [fill.find(f"{main('patternFill')}/{main('fgColor')}") for fill in self._section("fills")]
        fills = {str(n) for n, ink in enumerate(inks) if ink is not None and str(ink.get("rgb")) in colours}
        return frozenset(n for n, form in enumerate(self._formats) if form.get("fillId") in fills)

    def listing(self, font: str, colour: str = "", *, boxed: bool = False) -> int:
        """A style of the list of findings: wrapped text.

        Args:
            font: `plain`, `bold`, `title` or `link`.
            colour: Of the fill; none where empty.
        """
        known = self._listing.get((font, colour, boxed))
        if known is not None:
            return known
        facts = {
            "numFmtId": _TEXT_FORMAT,
            "fontId": str(self._font(font)),
            "fillId": str(self._fill(colour) if colour else 0),
            "borderId": str(self._boxed() if boxed else 0),
            "applyNumberFormat": "1",
            "applyFont": "1",
            "applyFill": "1",
            "applyBorder": "1",
            "applyAlignment": "1",
        }
        form = etree.Element(main("xf"), facts)
        etree.SubElement(form, main("alignment"), {"vertical": "top", "wrapText": "1"})
        made = self._add(self._formats, form)
        self._listing[font, colour, boxed] = made
        return made

    def _fill(self, colour: str) -> int:
        if colour not in self._fills:
            self._fills[colour] = self._add(
                self._section("fills"),
                _element(
                    f'<fill><patternFill patternType="solid"><fgColor rgb="{colour}"/>'
                    '<bgColor indexed="64"/></patternFill></fill>'
                ),
            )
        return self._fills[colour]

    def _font(self, name: str) -> int:
        if name not in self._fonts:
            self._fonts[name] = self._add(self._section("fonts"), _element(_FONTS[name]))
        return self._fonts[name]

    def _boxed(self) -> int:
        if self._box < 0:
            self._box = self._add(self._section("borders"), _element(_BOX))
        return self._box

    def _section(self, name: str) -> etree._Element:
        """The child of that name, made with its defaults where it is missing or empty."""
        section = self._root.find(main(name))
        if section is None:
            later = {main(n) for n in _ORDER[_ORDER.index(name) + 1 :]}
            place = next((i for i, child in enumerate(self._root) if child.tag in later), len(self._root))
            section = etree.Element(main(name))
            self._root.insert(place, section)
        if not len(section):
            for child in _element(f"<x>{_DEFAULTS[name]}</x>"):
                self._add(section, child)
        return section

    @staticmethod
    def _add(section: etree._Element, child: etree._Element) -> int:
        section.append(child)
        section.set("count", str(len(section)))
        return len(section) - 1


def _element(text: str) -> etree._Element:
    """The element that the text is, in the namespace of workbooks."""
    return etree.fromstring(f'<root xmlns="{MAIN}">{text}</root>')[0]
