"""What letters look like: the `w:rPr` of one place, and the look that several places together give.

Source: ECMA-376, part 1, 17.3.2 (run properties), 17.7.3 (toggle properties), 17.3.2.26 (fonts of a run).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lxml import etree

from vanthu.docx.model import WORDS_OWN_FONT, RunFormat
from vanthu.docx.xml import is_on, number, value, w

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
    "vanish": "hidden",
}
"""Element to our name; these cancel each other out between the kinds of style."""

VALUES: Mapping[str, str] = {"u": "underline", "color": "colour", "vertAlign": "raised"}
THEME = "theme:"

DeclaredRun = Mapping[str, str | float | bool]
"""What one `w:rPr` says, by our names; what it does not name is not there."""


def declared_run_format(properties: etree._Element | None) -> DeclaredRun:
    """What a `w:rPr` says."""
    if properties is None:
        return {}
    found: dict[str, str | float | bool] = {}
    for child in properties:
        name = etree.QName(child).localname if isinstance(child.tag, str) else ""
        if name == "rFonts":
            found.update(_fonts(child))
        elif name in TOGGLES:
            found[TOGGLES[name]] = is_on(child)
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


def chained(levels: Iterable[DeclaredRun]) -> DeclaredRun:
    """One chain of styles, from its root: the last word counts."""
    merged: dict[str, str | float | bool] = {}
    for level in levels:
        merged.update(level)
    return merged


def resolve_run_format(
    defaults: DeclaredRun,
    styles: Iterable[DeclaredRun],
    direct: Iterable[DeclaredRun],
    theme: Mapping[str, str],
) -> RunFormat:
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
    return RunFormat(**merged)  # type: ignore[arg-type] # the keys and types of `declared_run_format`


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
    return value(properties, "rStyle") or ""
