"""The paragraph styles of a file, as far as a template needs them: their names and fonts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from vanthu.docx.effective_format import Formatting
from vanthu.docx.fonts import FontStyle
from vanthu.docx.model import RunFormat
from vanthu.docx.run_format import declared_run_format
from vanthu.docx.xml import NS, parse, value, w


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """The paragraph styles of a file.

    Args:
        names: Style id to the name that Word shows, and after it the names of the styles it is based on.
        fonts: Style id to the font of its letters, inheritance resolved.
        default: Id of the style of a paragraph that names none.
    """

    names: Mapping[str, tuple[str, ...]]
    fonts: Mapping[str, FontStyle]
    default: str = ""

    @classmethod
    def read(cls, data: bytes | None) -> StyleSheet:
        """The styles of a part; without the part, Word's own defaults."""
        formatting = Formatting.of_styles(None if data is None else parse(data))
        keys = [key for key, style in formatting.styles.items() if style.get(w("type")) == "paragraph"]
        lineages = {key: formatting.lineage(key) for key in keys}
        return cls(
            {
                key: tuple(value(s, "name") or "" for s in reversed(lineage))
                for key, lineage in lineages.items()
            },
            {key: _font_of(formatting.style_format(key)) for key in keys},
            formatting.defaults.get("paragraph", ""),
        )

    def style(self, paragraph: etree._Element) -> str:
        """Id of the paragraph's style."""
        return value(paragraph.find("w:pPr", NS), "pStyle") or self.default

    def font(self, paragraph: etree._Element) -> FontStyle:
        """Font of the paragraph's first run that holds text; of the style where there is none."""
        font = self.fonts.get(self.style(paragraph), FontStyle())
        run = next((run for run in paragraph.iter(w("r")) if run.find("w:t", NS) is not None), None)
        declared = {} if run is None else declared_run_format(run.find("w:rPr", NS))
        return FontStyle(
            float(declared.get("size_pt", font.size_pt)),
            bool(declared.get("bold", font.bold)),
            bool(declared.get("italic", font.italic)),
        )


def _font_of(run_format: RunFormat) -> FontStyle:
    return FontStyle(run_format.size_pt, run_format.bold, run_format.italic)
