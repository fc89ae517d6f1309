"""Tables of records as a template has them: what each row holds, so that its texts alone give the widths.

The widths are those of `column_widths`, whatever way they are come by; here no document is parsed.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml import etree

from vanthu.docx.fonts import FontStyle
from vanthu.docx.model import TWIPS_PER_MM
from vanthu.docx.styles import StyleSheet
from vanthu.docx.table_grid import cell_positions, grid
from vanthu.docx.xml import ancestor, children, text_of, w
from vanthu.templating.compile.jinja_environment import BREAKS
from vanthu.templating.compile.jinja_source import instructions
from vanthu.templating.compile.tag_positions import TagPositions, always
from vanthu.templating.finish.column_widths import ParagraphTexts, RowGroup, fit
from vanthu.templating.finish.record_tables import (
    cell_margins,
    columns_of,
    has_fixed_widths,
    in_twips,
    is_header,
)

HOLDS = frozenset(map(w, ("tblPr", "tblGrid", "tr")))
DRAWN = tuple(map(w, ("tab", "br", "cr", "noBreakHyphen")))


@dataclass(frozen=True, slots=True)
class PlannedParagraph:
    """A paragraph of a cell.

    Args:
        column: Of its cell; -1 for a cell over several columns.
        font: Of its words.
        empty_size: Size of its letters where it holds no words, pt.
        words: What stands in it; None where each document says that.
    """

    column: int
    font: FontStyle
    empty_size: float
    words: str | None


@dataclass(frozen=True, slots=True)
class RowPlan:
    """A kind of row: whether it is repeated on each page, and its paragraphs in order."""

    header: bool
    paragraphs: tuple[PlannedParagraph, ...]


@dataclass(frozen=True, slots=True)
class TablePlan:
    """A table of records.

    Args:
        grid: Widths of its columns, twips.
        margins: Of a cell, left and right together, mm.
        rows: Each kind of row.
    """

    grid: tuple[int, ...]
    margins: float
    rows: tuple[RowPlan, ...]

    def fitted(self, rows: Iterable[tuple[int, int]], texts: Sequence[str]) -> tuple[list[int], float] | None:
        """Widths of the columns in twips and how much smaller its letters are, pt; None: as in the template.

        Args:
            rows: The kind of each row of a document, and the number of its first dynamic text.
            texts: All dynamic texts of the part.
        """
        starts: dict[int, list[int]] = {}
        for kind, start in rows:
            starts.setdefault(kind, []).append(start)
        groups, sizes = [], []
        for kind, begins in starts.items():
            row = self.rows[kind]
            filled = _filled(row, begins, texts)
            for paragraph, words in filled:
                if paragraph.words is None and "" in words:
                    sizes.append(paragraph.empty_size)
                if paragraph.words is not None or any(words):
                    sizes.append(paragraph.font.size_pt)
            measured = [ParagraphTexts(p.column, p.font, words) for p, words in filled if p.column >= 0]
            groups.append(RowGroup(row.header, len(begins), measured))
        given = [width / TWIPS_PER_MM for width in self.grid]
        fitted = fit(given, min(sizes, default=0.0), self.margins, groups)
        if fitted.widths == given and not fitted.smaller:
            return None
        return in_twips(fitted.widths, sum(self.grid)), fitted.smaller


def _filled(
    row: RowPlan, begins: Sequence[int], texts: Sequence[str]
) -> list[tuple[PlannedParagraph, Sequence[str]]]:
    """The paragraphs of a kind of row, each with its words row after row."""
    filled: list[tuple[PlannedParagraph, Sequence[str]]] = []
    place = 0
    for paragraph in row.paragraphs:
        if paragraph.words is None:
            filled.append((paragraph, _shown([texts[begin + place] for begin in begins])))
            place += 1
        else:
            filled.append((paragraph, [paragraph.words] * len(begins)))
    return filled


def _shown(texts: Sequence[str]) -> Sequence[str]:
    """Texts of the XML as the page shows them."""
    together = "".join(texts)
    if "<" in together:
        for mark, elements in BREAKS.items():
            texts = [text.replace(elements, mark) for text in texts]
    return [html.unescape(text) for text in texts] if "&" in together else texts


def is_record_table(table: etree._Element, positions: TagPositions) -> bool:
    """Whether its widths may be fitted in some document."""
    rows = children(table, "tr")
    if not rows or not has_fixed_widths(table) or not any(map(is_header, rows)):
        return False
    return is_header(rows[0]) or not always(positions.paths[rows[0]], positions.paths[table])


def plan_of(table: etree._Element, positions: TagPositions, styles: StyleSheet) -> TablePlan | None:
    """The plan of a table of records; None where a document must be seen first."""
    rows = children(table, "tr")
    simple = (
        always(positions.paths[rows[0]], positions.paths[table])
        and all(columns_of(row) == len(grid(table)) for row in rows)
        and all(child.tag in HOLDS or not isinstance(child.tag, str) for child in table)
    )
    plans = [_row(row, table, styles) for row in rows] if simple else [None]
    if not all(plans):
        return None
    return TablePlan(tuple(grid(table)), cell_margins(table), tuple(plan for plan in plans if plan))


def _row(row: etree._Element, table: etree._Element, styles: StyleSheet) -> RowPlan | None:
    cells_at = cell_positions(table)
    paragraphs: list[PlannedParagraph] = []
    for cell in children(row, "tc"):
        column = cells_at[cell].column if cells_at[cell].span == 1 else -1
        for child in cell:
            if child.tag == w("p") and _is_plain(child):
                words = None if instructions(child) else text_of(child)
                empty_size = styles.fonts.get(styles.style(child), FontStyle()).size_pt
                paragraphs.append(PlannedParagraph(column, styles.font(child), empty_size, words))
            elif child.tag != w("tcPr"):
                return None
    return RowPlan(is_header(row), tuple(paragraphs))


def _is_plain(paragraph: etree._Element) -> bool:
    """It is fixed, or its only words are one text."""
    tags, texts = instructions(paragraph), list(paragraph.iter(w("t")))
    drawn = next(paragraph.iter(*DRAWN), None)
    alone = len(texts) == 1 and all(tag.getparent() is texts[0] for tag in tags)
    return not tags or (alone and (drawn is None or ancestor(drawn, "r") is None))
