"""What letters look like: the `w:rPr` of one place, and the look that several places together give.

Source: ECMA-376, part 1, 17.3.2 (run properties), 17.7.3 (toggle properties), 17.3.2.26 (fonts of a run).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lxml import etree

from vanthu.docx.numbers import number
from vanthu.docx.xml import NS, w

WORDS_OWN_FONT = "Times New Roman"
"""What Word takes where no font is named anywhere."""

WORDS_OWN_SIZE = 10.0
"""pt, where no size is named anywhere."""

OFF = frozenset({"0", "false", "off"})
SLOTS: Mapping[str, tuple[str, str]] = {
    "ascii": ("ascii", "asciiTheme"),
    "hansi": ("hAnsi", "hAnsiTheme"),
    "east_asia": ("eastAsia", "eastAsiaTheme"),
    "cs": ("cs", "cstheme"),
}
"""Our name of a slot, its attribute in `w:rFonts`, and the one that names a theme's font instead."""

TOGGLES: Mapping[str, str] = {
    "b": "bold",
    "i": "italic",
    "caps": "caps",
    "smallCaps": "small_caps",
    "strike": "strike",
    "vanish": "hidden",
}
"""Element to our name; these cancel each other out between the kinds of style."""

VALUES: Mapping[str, str] = {"u": "underline", "color": "colour", "vertAlign": "raised"}
THEME = "theme:"

Said = Mapping[str, str | float | bool]
"""What one `w:rPr` says, by our names; what it does not name is not there."""


@dataclass(frozen=True, slots=True)
class Letters:
    """The look of letters, all inheritance resolved.

    Args:
        ascii: Font of A-z; hansi: of the other letters of Latin scripts; east_asia, cs: of other scripts.
        size_pt: Size.
        underline: `none`, `single` …
        colour: `auto` or six hexadecimal digits.
        raised: `baseline`, `superscript` or `subscript`.
        hidden: Neither shown nor printed.
    """

    ascii: str = WORDS_OWN_FONT
    hansi: str = WORDS_OWN_FONT
    east_asia: str = WORDS_OWN_FONT
    cs: str = WORDS_OWN_FONT
    size_pt: float = WORDS_OWN_SIZE
    bold: bool = False
    italic: bool = False
    caps: bool = False
    small_caps: bool = False
    strike: bool = False
    hidden: bool = False
    underline: str = "none"
    colour: str = "auto"
    raised: str = "baseline"

    @property
    def black(self) -> bool:
        """Prints black."""
        return self.colour.lower() in {"auto", "000000"}

    def fonts(self, text: str) -> frozenset[str]:
        """The fonts in which Word sets a text of a Latin script."""
        used = {self.ascii} if any(c.isascii() and not c.isspace() for c in text) else set()
        if any(not c.isascii() and not c.isspace() for c in text):
            used.add(self.hansi)
        return frozenset(used)


def said(properties: etree._Element | None) -> Said:
    """What a `w:rPr` says."""
    if properties is None:
        return {}
    found: dict[str, str | float | bool] = {}
    for child in properties:
        name = etree.QName(child).localname if isinstance(child.tag, str) else ""
        if name == "rFonts":
            found.update(_fonts(child))
        elif name in TOGGLES:
            found[TOGGLES[name]] = child.get(w("val"), "1") not in OFF
        elif name == "sz":
            if size := number(child.get(w("val"))):
                found["size_pt"] = size / 2
        elif name in VALUES:
            found[VALUES[name]] = child.get(w("val"), "single" if name == "u" else "auto")
    return found


def _fonts(element: etree._Element) -> dict[str, str]:
    """A theme's font beats a named one of the same element only (17.3.2.26)."""
    found = {}
    for slot, (named, themed) in SLOTS.items():
        if theme := element.get(w(themed)):
            found[slot] = THEME + theme
        elif font := element.get(w(named)):
            found[slot] = font
    return found


def chained(levels: Iterable[Said]) -> Said:
    """One chain of styles, from its root: the last word counts."""
    merged: dict[str, str | float | bool] = {}
    for level in levels:
        merged.update(level)
    return merged


def resolved(
    defaults: Said, styles: Iterable[Said], direct: Iterable[Said], theme: Mapping[str, str]
) -> Letters:
    """The look of letters.

    Args:
        defaults: Of the document.
        styles: Of the table style, the paragraph style, the character style, in this order.
        direct: What stands at the letters themselves; the last word counts.
        theme: Name of a theme's font (`minorHAnsi`) to the font.
    """
    kinds = list(styles)
    merged = dict(chained((defaults, *kinds)))
    for toggle in TOGGLES.values():
        # Between kinds of style a toggle cancels itself out, unless the defaults set it (17.7.3).
        odd = sum(bool(kind.get(toggle)) for kind in kinds) % 2 == 1
        merged[toggle] = bool(defaults.get(toggle)) or odd
    merged.update(chained(direct))
    for slot in SLOTS:
        font = str(merged.get(slot, "")) or WORDS_OWN_FONT
        if font.startswith(THEME):
            font = theme.get(font.removeprefix(THEME)) or WORDS_OWN_FONT
        merged[slot] = font
    return Letters(**merged)  # type: ignore[arg-type] # the keys and types of `said`


def theme_fonts(root: etree._Element | None) -> Mapping[str, str]:
    """The fonts of a theme by the names that `w:rFonts` calls them by (`minorHAnsi`); `root`: theme1.xml.

    Vietnamese text reads the Latin face; a face left empty is Word's own.
    """
    if root is None:
        return {}
    drawing = {"a": "http://schemas.openxmlformats.org/drawingml/2006/main"}
    fonts: dict[str, str] = {}
    for size in ("major", "minor"):
        for face, names in {"latin": ("Ascii", "HAnsi"), "ea": ("EastAsia",), "cs": ("Bidi",)}.items():
            element = root.find(f".//a:fontScheme/a:{size}Font/a:{face}", drawing)
            name = "" if element is None else element.get("typeface", "")
            fonts.update({size + slot: name for slot in names})
    return fonts


def run_style(properties: etree._Element | None) -> str:
    """Id of the character style that a `w:rPr` names, or empty."""
    style = None if properties is None else properties.find("w:rStyle", NS)
    return "" if style is None else style.get(w("val"), "")
