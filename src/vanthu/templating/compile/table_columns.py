"""Tables of records as a template has them: what each row holds, so that its texts alone give the widths.

The widths are those of `column_widths`; only the way there is shorter: the words of each column are measured
together, and a row's XML is written once for each size of letters.
"""

from __future__ import annotations

import copy
import functools
import html
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from vanthu.docx.styles import Look, StyleSheet
from vanthu.docx.table_styles import grid, inner_width, spots_of
from vanthu.docx.text_width import text_width
from vanthu.docx.xml import NS, ancestor, children, text_of, w
from vanthu.templating.compile.environment import BREAKS
from vanthu.templating.compile.memo import Kept
from vanthu.templating.compile.tag_positions import Anatomy, always
from vanthu.templating.compile.to_jinja import instructions
from vanthu.templating.finish.column_widths import (
    FIGURE,
    MOST_SMALLER_PT,
    STEP_PT,
    Content,
    Need,
    columns_of,
    fit,
    has_fixed_widths,
    in_twips,
    is_header,
    lines_of,
    make_smaller,
    measured,
)
from vanthu.templating.finish.rule_lines import TWIPS_PER_MM
from vanthu.templating.language.sentinels import HELD

HOLDS = frozenset(map(w, ("tblPr", "tblGrid", "tr")))
STEPS = [STEP_PT * step for step in range(round(MOST_SMALLER_PT / STEP_PT) + 1)]
"""By how much letters may be smaller, pt."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a cell.

    Args:
        look: Of its words.
        bare: Size of its letters where it holds no words, pt.
        words: What stands in it; None where each document says that.
    """

    look: Look
    bare: float
    words: str | None


@dataclass(frozen=True, slots=True)
class RowPlan:
    """A row.

    Args:
        cells: The cells over one column: column and paragraphs.
        others: Paragraphs of cells over several columns.
        made: Each text that a document makes, in order: its paragraph, and its column or -1.
    """

    header: bool
    cells: tuple[tuple[int, tuple[Paragraph, ...]], ...]
    others: tuple[Paragraph, ...]
    made: tuple[tuple[Paragraph, int], ...]


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


def is_record_table(table: etree._Element, anatomy: Anatomy) -> bool:
    """Whether its widths may be fitted in some document."""
    rows = children(table, "tr")
    if not rows or not has_fixed_widths(table) or not any(map(is_header, rows)):
        return False
    return is_header(rows[0]) or not always(anatomy.path(rows[0]), anatomy.path(table))


def plan_of(table: etree._Element, anatomy: Anatomy, styles: StyleSheet) -> TablePlan | None:
    """The plan of a table of records; None where a document must be seen first."""
    rows = children(table, "tr")
    columns = len(grid(table))
    simple = (
        always(anatomy.path(rows[0]), anatomy.path(table))
        and all(columns_of(row) == columns for row in rows)
        and all(child.tag in HOLDS or not isinstance(child.tag, str) for child in table)
    )
    if not simple:
        return None
    plans = [_row(row, table, styles) for row in rows]
    if any(plan is None for plan in plans):
        return None
    return TablePlan(tuple(grid(table)), _margins(table), tuple(plan for plan in plans if plan))


def _margins(table: etree._Element) -> float:
    for cell, spot in spots_of(table).items():
        if spot.span == 1:
            outer = sum(grid(table)[spot.column : spot.column + 1])
            if found := (outer - (inner_width(cell, table, spot, None) or outer)) / TWIPS_PER_MM:
                return found
    return 0.0


def _row(row: etree._Element, table: etree._Element, styles: StyleSheet) -> RowPlan | None:
    spots = spots_of(table)
    cells: list[tuple[int, tuple[Paragraph, ...]]] = []
    others: list[Paragraph] = []
    made: list[tuple[Paragraph, int]] = []
    for cell in children(row, "tc"):
        column = spots[cell].column if spots[cell].span == 1 else -1
        found = []
        for child in cell:
            if child.tag == w("tcPr"):
                continue
            paragraph = _paragraph(child, styles) if child.tag == w("p") else None
            if paragraph is None:
                return None
            found.append(paragraph)
            if paragraph.words is None:
                made.append((paragraph, column))
        if column < 0:
            others += found
        else:
            cells.append((column, tuple(found)))
    return RowPlan(is_header(row), tuple(cells), tuple(others), tuple(made))


def _paragraph(paragraph: etree._Element, styles: StyleSheet) -> Paragraph | None:
    """A paragraph that is fixed, or whose only words are one text."""
    bare = styles.looks.get(styles.style(paragraph), Look()).size_pt
    tags = instructions(paragraph)
    if not tags:
        return Paragraph(styles.look(paragraph), bare, text_of(paragraph))
    texts = list(paragraph.iter(w("t")))
    alone = len(texts) == 1 and all(tag.getparent() is texts[0] for tag in tags)
    drawn = next(paragraph.iter(w("tab"), w("br"), w("cr"), w("noBreakHyphen")), None)
    if not alone or (drawn is not None and ancestor(drawn, "r") is not None):
        return None
    return Paragraph(styles.look(paragraph), bare, None)


UNEVEN = ("\n", "\t", "  ")
"""Spaces other than one between two words."""

# --- for each document ---


HAIR = 1e-6
"""mm that sums of widths may be off."""

MOST = 100_000
"""Words, and texts, of one look that are kept from document to document."""


class Widths:
    """The widths of words and texts in one look, mm.

    Args:
        words: Of each word.
        figures: Of each word met so far that may not break.
        texts: Of each text on one line, its words one space apart; of its longest word; of each word.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        self.space = text_width(" ", look)
        self.figures: dict[str, float] = {}
        self.words: Kept[str, float] = Kept(self._word, MOST)
        self.texts: Kept[str, tuple[float, float, tuple[float, ...]]] = Kept(self._text, MOST)

    def _word(self, word: str) -> float:
        width = text_width(word, self._look)
        if FIGURE.fullmatch(word):
            self.figures[word] = width
        return width

    def _text(self, text: str) -> tuple[float, float, tuple[float, ...]]:
        words = tuple(map(self.words.__getitem__, text.split(" ")))
        return sum(words) + self.space * (len(words) - 1), max(words), words

    def lines(self, text: str, room: float) -> int:
        """Lines that a text takes in a box of that width."""
        whole, longest, words = self.texts[text]
        if whole <= room:
            return 1
        if longest <= room and whole < 2 * room - longest - HAIR:
            return 2  # what the first line leaves is less than its longest word
        return lines_of(words, self.space, room)


@functools.lru_cache(maxsize=64)
def widths_of(look: Look) -> Widths:
    """The widths in a look, kept from document to document."""
    return Widths(look)


def smaller_by(look: Look, points: float) -> Look:
    """The look with smaller letters."""
    return replace(look, size_pt=look.size_pt - points) if points else look


def words_in(texts: Sequence[str]) -> Sequence[str]:
    """Texts of the XML as the page shows them."""
    together = "".join(texts)
    if "<" in together:
        for mark, elements in BREAKS.items():
            texts = [text.replace(elements, mark) for text in texts]
    return [html.unescape(text) for text in texts] if "&" in together else texts


@dataclass(slots=True)
class Filled:
    """A table of records of one document.

    Args:
        rows: The kind of each row, and the number of its first text.
    """

    plan: TablePlan
    rows: list[tuple[int, int]] = field(default_factory=list)

    def fitted(self, texts: Sequence[str]) -> tuple[list[int], float] | None:
        """Widths of the columns in twips and how much smaller its letters are, pt; None: as in the template.

        Args:
            texts: All texts of the part.
        """
        plan = self.plan
        given = [width / TWIPS_PER_MM for width in plan.grid]
        shown = self._shown(texts)
        size = self._size(shown)
        fitted = fit(given, size, lambda smaller: self._content(shown, smaller))
        if fitted.widths == given and not fitted.smaller:
            return None
        return in_twips(fitted.widths, sum(plan.grid)), fitted.smaller

    def _shown(self, texts: Sequence[str]) -> dict[int, list[Sequence[str]]]:
        """Kind of row to the words of each of its texts, row after row."""
        starts: dict[int, list[int]] = {}
        for kind, start in self.rows:
            starts.setdefault(kind, []).append(start)
        return {
            kind: [
                words_in([texts[start + place] for start in begins])
                for place in range(len(self.plan.rows[kind].made))
            ]
            for kind, begins in starts.items()
        }

    def _size(self, shown: Mapping[int, list[Sequence[str]]]) -> float:
        """The smallest letters."""
        sizes = []
        for kind, columns in shown.items():
            row = self.plan.rows[kind]
            paragraphs = (*row.others, *(p for _, found in row.cells for p in found))
            sizes += [p.look.size_pt for p in paragraphs if p.words is not None]
            for (paragraph, _), words in zip(row.made, columns, strict=True):
                sizes.append(paragraph.bare if "" in words else paragraph.look.size_pt)
                if any(words):
                    sizes.append(paragraph.look.size_pt)
        return min(sizes, default=0.0)

    def _content(self, shown: Mapping[int, list[Sequence[str]]], smaller: float) -> Content:
        needs = [Need()] * len(self.plan.grid)
        body = []
        for kind, columns in shown.items():
            row = self.plan.rows[kind]
            words = {id(paragraph): texts for (paragraph, _), texts in zip(row.made, columns, strict=True)}
            count = sum(1 for other, _ in self.rows if other == kind)
            cells = []
            for column, paragraphs in row.cells:
                cell = [
                    Texts(
                        [p.words] * count if p.words is not None else words[id(p)],
                        smaller_by(p.look, smaller),
                    )
                    for p in paragraphs
                ]
                for texts in cell:
                    needs[column] = texts.added_to(needs[column], header=row.header)
                cells.append((column, cell))
            if not row.header:
                body.append(Block(count, cells))
        return Content(self.plan.margins, tuple(needs), Blocks(body))


@dataclass(slots=True)
class Texts:
    """The words of one paragraph of a kind of row, row after row.

    Args:
        whole: Width of the longest on one line, mm; infinite where one has several lines.
        even: In each of them, single spaces stand between words and nowhere else.
    """

    words: Sequence[str]
    look: Look
    whole: float = math.inf
    even: bool = False

    def added_to(self, need: Need, *, header: bool) -> Need:
        """A column's need with these texts."""
        distinct = set(self.words)
        together = f" {' '.join(distinct)} "
        if header or any(mark in together for mark in UNEVEN):
            for text in distinct:
                measures, words = measured(text, self.look)
                need = need.with_text(words, measures, self.look)
                need = need.with_label(measures) if header else need
            return need
        widths = widths_of(self.look)
        every = set(together.split(" "))
        longest = max(map(widths.words.__getitem__, every))
        figures = [widths.figures[word] for word in every & widths.figures.keys()]
        self.even = True
        self.whole = max([width for width, _, _ in map(widths.texts.__getitem__, distinct)])
        return replace(
            need,
            figure=max([need.figure, *figures]),
            word=max(need.word, longest),
            whole=max(need.whole, self.whole),
        )

    def heights(self, room: float) -> list[int] | None:
        """The lines of each, in a box of that width in mm; None where each is one."""
        if self.whole <= room:
            return None
        distinct = set(self.words)
        if self.even:
            widths = widths_of(self.look)
            heights = {text: widths.lines(text, room) for text in distinct}
        else:
            heights = {text: measured(text, self.look)[0].height(room) for text in distinct}
        return [heights[text] for text in self.words]


@dataclass(frozen=True, slots=True)
class Block:
    """The rows of one kind: how many, and the texts of each cell with its column."""

    count: int
    cells: Sequence[tuple[int, Sequence[Texts]]]

    def height(self, room: Sequence[float]) -> int:
        """Lines of all of them."""
        made = []
        for column, cell in self.cells:
            heights = [texts.heights(room[column]) for texts in cell]
            if len(heights) == 1 and heights[0] is None:
                continue
            made.append([sum(lines) for lines in zip(*(h or [1] * self.count for h in heights), strict=True)])
        if not made:
            return self.count
        return sum(map(max, zip(*made, [1] * self.count, strict=True)))


@dataclass(frozen=True, slots=True)
class Blocks:
    """All rows below the header."""

    kinds: Sequence[Block]

    def __len__(self) -> int:
        return sum(block.count for block in self.kinds)

    def height(self, room: Sequence[float]) -> int:
        """Lines of all of them."""
        return sum(block.height(room) for block in self.kinds)


# --- the XML of rows, for each size of letters ---


@dataclass(frozen=True, slots=True)
class Forms:
    """The fixed pieces of a table with its letters smaller by one of `STEPS`, widths held open.

    Args:
        begin: What stands before its first row.
        rows: Of each kind of row, what stands before, between and behind its texts.
    """

    begin: str
    rows: tuple[tuple[str, ...], ...]

    def with_widths(self, twips: Sequence[int]) -> Forms:
        """With the widths of the columns put in."""
        rows = tuple(tuple(_with_widths(piece, twips) for piece in row) for row in self.rows)
        return Forms(_with_widths(self.begin, twips), rows)


def held_forms(root: etree._Element, anatomy: Anatomy, styles: StyleSheet) -> Iterator[etree._Element]:
    """Copies of a part, one for each of `STEPS`: its tables of records with smaller letters, widths open."""
    tables = [number for number, t in enumerate(root.iter(w("tbl"))) if is_record_table(t, anatomy)]
    for step in STEPS:
        other = copy.deepcopy(root)
        every = list(other.iter(w("tbl")))
        for number in tables:
            if step:
                make_smaller(every[number], styles, step)
            _hold_widths(every[number])
        yield other


def _hold_widths(table: etree._Element) -> None:
    columns = table.find("w:tblGrid", NS)
    for number, column in enumerate([] if columns is None else children(columns, "gridCol")):
        column.set(w("w"), f"{HELD}{number}:1{HELD}")
    for cell, spot in spots_of(table).items():
        width = cell.find("w:tcPr/w:tcW", NS)
        if width is not None:
            width.set(w("w"), f"{HELD}{spot.column}:{spot.span}{HELD}")
            width.set(w("type"), "dxa")


def _with_widths(piece: str, twips: Sequence[int]) -> str:
    pieces = piece.split(HELD)
    for place in range(1, len(pieces), 2):
        first, _, span = pieces[place].partition(":")
        pieces[place] = str(sum(twips[int(first) : int(first) + int(span)]))
    return "".join(pieces)
