"""The look that letters and paragraphs really have: defaults, theme, styles, tables, lists, direct settings.

Source: ECMA-376, part 1, 17.7.2 (style hierarchy).
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from vanthu.docx.model import CellPosition, ParagraphFormat, RunFormat
from vanthu.docx.numbering import ListNumbering, NumberLevel
from vanthu.docx.package import Package
from vanthu.docx.paragraph_format import (
    DeclaredParagraph,
    declared_paragraph_format,
    resolve_paragraph_format,
)
from vanthu.docx.run_format import (
    DeclaredRun,
    chained,
    declared_run_format,
    resolve_run_format,
    run_style,
    theme_fonts,
)
from vanthu.docx.table_grid import cell_positions
from vanthu.docx.table_styles import borders, look_of, parts_for
from vanthu.docx.xml import NS, OFF, ancestor, children, opening_child, value, w, whole

Parts = tuple[etree._Element, ...]  # noqa: SLF001 - lxml's only name for the type
"""The `w:style` and `w:tblStylePr` elements that count, the weakest first."""

NOWHERE = CellPosition(0, 0, 1, 1, 1)
"""Of a cell that no row of its table holds."""


@dataclass(frozen=True, eq=False)
class Formatting:
    """All that decides how a file looks.

    Args:
        styles: Id to `w:style`.
        defaults: Kind of style (`paragraph`) to the id of the one that counts where none is named.
        default_run_format, default_paragraph_format: `w:rPr` and `w:pPr` of the document's defaults.
        theme: Name of a theme's font (`minorHAnsi`) to the font.
    """

    styles: Mapping[str, etree._Element] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)
    default_run_format: DeclaredRun = field(default_factory=dict)
    default_paragraph_format: DeclaredParagraph = field(default_factory=dict)
    theme: Mapping[str, str] = field(default_factory=dict)
    numbering: ListNumbering = field(default_factory=ListNumbering)

    @classmethod
    def read(cls, package: Package) -> Formatting:
        """What the parts of a file say; Word's own defaults where a part is missing.

        Raises:
            UnreadableWordError: A part is damaged.
        """
        numbering = ListNumbering.read(package.related("numbering"))
        theme = theme_fonts(package.related("theme"))
        return replace(cls.of_styles(package.related("styles")), theme=theme, numbering=numbering)

    @classmethod
    def of_styles(cls, root: etree._Element | None) -> Formatting:
        """What `styles.xml` alone says."""
        if root is None:
            return cls()
        styles = {style.get(w("styleId"), ""): style for style in children(root, "style")}
        defaults = {
            style.get(w("type"), ""): key
            for key, style in styles.items()
            if style.get(w("default"), "0") not in OFF
        }
        if "Normal" in styles:  # LibreOffice marks none
            defaults.setdefault("paragraph", "Normal")
        return cls(
            styles,
            defaults,
            declared_run_format(root.find("w:docDefaults/w:rPrDefault/w:rPr", NS)),
            declared_paragraph_format(root.find("w:docDefaults/w:pPrDefault/w:pPr", NS)),
        )

    @functools.cached_property
    def _cache(self) -> dict[tuple[object, ...], object]:
        return {}

    @functools.cached_property
    def _margins(self) -> dict[etree._Element, etree._Element | None]:
        return {}

    @functools.cached_property
    def _looks(self) -> dict[etree._Element, Mapping[str, bool]]:
        return {}

    @functools.cached_property
    def _positions(self) -> dict[etree._Element, dict[etree._Element, CellPosition]]:
        return {}

    @functools.cached_property
    def _lineages(self) -> dict[str, Parts]:
        return {}

    def lineage(self, key: str) -> Parts:
        """A style and those it is based on, the root first."""
        if key not in self._lineages:
            chain: list[etree._Element] = []
            based = key
            while based in self.styles and self.styles[based] not in chain:
                chain.append(self.styles[based])
                based = value(self.styles[based], "basedOn") or ""
            self._lineages[key] = tuple(reversed(chain))
        return self._lineages[key]

    def style_id(self, paragraph: etree._Element) -> str:
        """Id of a paragraph's style."""
        named = value(paragraph.find("w:pPr", NS), "pStyle") or ""
        return named if named in self.styles else self.defaults.get("paragraph", "")

    def cell_position(self, table: etree._Element, cell: etree._Element) -> CellPosition:
        """Where a cell of a table stands."""
        if table not in self._positions:
            self._positions[table] = cell_positions(table)
        return self._positions[table].get(cell, NOWHERE)

    def table_parts(self, table: etree._Element, cell: etree._Element | None) -> Parts:
        """The parts of a table's style that count in a cell."""
        named = value(opening_child(table, "tblPr"), "tblStyle") or ""
        key = named if named in self.styles else self.defaults.get("table", "")
        chain = self.lineage(key)
        if cell is None:
            return chain
        if table not in self._looks:
            self._looks[table] = look_of(table)
        style = chain[-1] if chain else None
        wanted = list(parts_for(self._looks[table], self.cell_position(table, cell), style))
        found: list[etree._Element] = list(chain)
        for part in wanted:
            for each in chain:
                found += [p for p in children(each, "tblStylePr") if p.get(w("type")) == part]
        return tuple(found)

    def table_borders(self, table: etree._Element) -> dict[str, str]:
        """Side to kind of line that a table's style gives."""
        found: dict[str, str] = {}
        for style in self.table_parts(table, None):
            found.update(borders(style.find("w:tblPr/w:tblBorders", NS)))
        return found

    def cell_margins(self, table: etree._Element) -> etree._Element | None:
        """The cell margins that a table's style gives."""
        if table not in self._margins:
            found = (
                part.find("w:tblPr/w:tblCellMar", NS) for part in reversed(self.table_parts(table, None))
            )
            self._margins[table] = next((margins for margins in found if margins is not None), None)
        return self._margins[table]

    def around(self, paragraph: etree._Element) -> Parts:
        """The parts of table styles that count for a paragraph; none outside tables."""
        cell = ancestor(paragraph, "tc")
        box = ancestor(paragraph, "txbxContent")
        if cell is None or (box is not None and cell in box.iterancestors()):
            return ()
        table = ancestor(cell, "tbl")
        return () if table is None else self.table_parts(table, cell)

    def number_of(self, paragraph: etree._Element) -> tuple[str, int] | None:
        """List and level of a numbered paragraph, by itself or by its style; None where it has no number."""
        own = paragraph.find("w:pPr/w:numPr", NS)
        if own is not None and value(own, "numId") is not None:
            key = value(own, "numId") or "0"
            return None if key == "0" else (key, whole(value(own, "ilvl")))
        for style in reversed(self.lineage(self.style_id(paragraph))):
            number = style.find("w:pPr/w:numPr", NS)
            if number is not None and value(number, "numId") is not None:
                key = value(number, "numId") or "0"
                depth = value(own, "ilvl") or value(number, "ilvl")
                level = (
                    whole(depth) if depth else self.numbering.level_of_style(key, style.get(w("styleId"), ""))
                )
                return None if key == "0" else (key, level)
        return None

    def level_of(self, paragraph: etree._Element) -> NumberLevel | None:
        """The level of the list that a paragraph stands in."""
        number = self.number_of(paragraph)
        return None if number is None else self.numbering.levels.get(number)

    def paragraph_format_of(self, paragraph: etree._Element, table: Parts) -> ParagraphFormat:
        """How a paragraph is set.

        Args:
            table: What `around` gives for it.
        """
        properties = paragraph.find("w:pPr", NS)
        levels: list[DeclaredParagraph] = [
            self.default_paragraph_format,
            *(declared_paragraph_format(p.find("w:pPr", NS)) for p in table),
        ]
        own_number = None if properties is None else properties.find("w:numPr", NS)
        level = self.level_of(paragraph)
        direct = own_number is not None and value(own_number, "numId") is not None
        for style in self.lineage(self.style_id(paragraph)):
            said = style.find("w:pPr", NS)
            if level is not None and not direct and said is not None and said.find("w:numPr", NS) is not None:
                levels.append(declared_paragraph_format(level.paragraph_format))
            levels.append(declared_paragraph_format(said))
        if level is not None and direct:
            levels.append(declared_paragraph_format(level.paragraph_format))
        return resolve_paragraph_format([*levels, declared_paragraph_format(properties)])

    def run_format_of(
        self,
        run: etree._Element | None,
        paragraph: etree._Element,
        table: Parts,
        extra: Sequence[DeclaredRun] = (),
    ) -> RunFormat:
        """The look of a run's letters.

        Args:
            run: None for the letters of the paragraph's style alone.
            table: What `around` gives for the paragraph.
            extra: What more is said at the letters themselves, after the run.
        """
        properties = None if run is None else run.find("w:rPr", NS)
        direct = declared_run_format(properties)
        style, character = self.style_id(paragraph), run_style(properties)
        key = (
            style,
            character,
            table,
            tuple(sorted(direct.items())),
            *(tuple(sorted(said.items())) for said in extra),
        )
        if key not in self._cache:
            self._cache[key] = self._resolved(style, character, table, [direct, *extra])
        found = self._cache[key]
        assert isinstance(found, RunFormat)  # noqa: S101 - the cache holds nothing else
        return found

    def style_format(self, style: str) -> RunFormat:
        """The look of letters that a paragraph style gives."""
        return self._resolved(style, "", (), [])

    def _resolved(self, paragraph: str, character: str, table: Parts, direct: list[DeclaredRun]) -> RunFormat:
        def chain(parts: Parts) -> DeclaredRun:
            return chained(declared_run_format(part.find("w:rPr", NS)) for part in parts)

        own = character or self.defaults.get("character", "")
        kinds = [chain(table), chain(self.lineage(paragraph)), chain(self.lineage(own))]
        return resolve_run_format(self.default_run_format, kinds, direct, self.theme)
