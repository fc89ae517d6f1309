"""What a paragraph looks like, by its style and the runs' own properties; reads `word/styles.xml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from lxml import etree

from vanthu.docx.xml import NS, children, parse, value, w


@dataclass(frozen=True, slots=True)
class Look:
    """Size and cut of letters; size in pt."""

    size_pt: float = 10.0
    bold: bool = False
    italic: bool = False

    def changed(self, properties: etree._Element | None) -> Look:
        """The look after the `w:rPr` of a style or run."""
        if properties is None:
            return self
        size = value(properties, "sz")
        return replace(
            self,
            size_pt=int(size) / 2 if size else self.size_pt,
            bold=_toggled(properties, "b", self.bold),
            italic=_toggled(properties, "i", self.italic),
        )


def _toggled(properties: etree._Element, name: str, inherited: bool) -> bool:
    element = properties.find(f"w:{name}", NS)
    return inherited if element is None else element.get(w("val"), "1") not in {"0", "false", "off"}


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """The paragraph styles of a file.

    Args:
        names: Style id to the name that Word shows, and after it the names of the styles it is based on.
        looks: Style id to the look of its letters, inheritance resolved.
        default: Id of the style of a paragraph that names none.
    """

    names: Mapping[str, tuple[str, ...]]
    looks: Mapping[str, Look]
    default: str = ""

    @classmethod
    def read(cls, data: bytes | None) -> StyleSheet:
        """The styles of a part; without the part, Word's own defaults."""
        if data is None:
            return cls({}, {})
        root = parse(data)
        base = Look().changed(root.find("w:docDefaults/w:rPrDefault/w:rPr", NS))
        styles = {
            style.get(w("styleId"), ""): style
            for style in children(root, "style")
            if style.get(w("type")) == "paragraph"
        }
        default = next((key for key, style in styles.items() if style.get(w("default")) in {"1", "true"}), "")
        names = {key: tuple(value(style, "name") or "" for style in _lineage(key, styles)) for key in styles}
        return cls(names, {key: _resolved(key, styles, base) for key in styles}, default)

    def style(self, paragraph: etree._Element) -> str:
        """Id of the paragraph's style."""
        return value(paragraph.find("w:pPr", NS), "pStyle") or self.default

    def look(self, paragraph: etree._Element) -> Look:
        """Look of the paragraph's first run that holds text; of the style where there is none."""
        look = self.looks.get(self.style(paragraph), Look())
        for run in paragraph.iter(w("r")):
            if run.find("w:t", NS) is not None:
                return look.changed(run.find("w:rPr", NS))
        return look


def _lineage(key: str, styles: Mapping[str, etree._Element]) -> list[etree._Element]:
    """The style and those that it is based on, to the root."""
    chain: list[etree._Element] = []
    while key in styles and styles[key] not in chain:
        chain.append(styles[key])
        key = value(styles[key], "basedOn") or ""
    return chain


def _resolved(key: str, styles: Mapping[str, etree._Element], base: Look) -> Look:
    for style in reversed(_lineage(key, styles)):
        base = base.changed(style.find("w:rPr", NS))
    return base
