"""Widths of a table's columns by what stands in them: no figure breaks, long texts get the room.

The template's widths stand where all words fit and no other division makes the table clearly shorter.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from lxml import etree

from vanthu.docx.styles import Look, StyleSheet
from vanthu.docx.table_styles import grid, inner_width, span_of, spots_of
from vanthu.docx.text_width import text_width
from vanthu.docx.xml import NS, ancestor, children, insert_before, text_of, value, w
from vanthu.templating.finish.rule_lines import TWIPS_PER_MM

ROUNDING = 0.6
"""mm of a cell that its border takes and other printers' fonts need."""

UNBROKEN = re.compile(r"[^ \t\n]+")
FIGURE = re.compile(r"[\d.,/%()+-]*\d[\d.,/%()+-]*")
"""A word that may never break: an amount, a date, a share."""

WORD_MOST = 1 / 7
"""Part of the table's width that the longest word of a text may ask for; a longer word breaks."""

CLEARLY = 0.8
"""Another division is taken where the table has at most this part of the lines."""

EVENNESS = (1.0, 0.75, 0.5)
"""How the room is given to long texts: 1 in proportion to their length, less is more even."""

HEADER_LINES = 3
"""A column's label takes no more: beside a label over several columns there is no more room."""

TALL = 10
"""Lines of a row, taken over the table, of which a page across holds three at most."""

LEAST_PT = 10.0
MOST_SMALLER_PT = 2.0
STEP_PT = 0.5
"""Letters of a table that does not fit, or whose rows are tall, are made smaller, no further than this."""


def lines_of(words: Sequence[float], space: float, room: float) -> int:
    """Lines that words take in a box.

    Args:
        words: Width of each, mm.
        space: Between two of them, mm.
        room: Width of the box, mm.
    """
    count, end = 1, -space
    for word in words:
        end += space + word
        if end > room and end > word:
            count += 1
            end = word
        if word > room:
            count += int(word // room)
    return count


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph of a cell: the width of each of its words in mm, line by line."""

    lines: tuple[tuple[float, ...], ...]
    space: float

    @property
    def width(self) -> float:
        """On one line."""
        return max((sum(line) + self.space * (len(line) - 1) for line in self.lines), default=0.0)

    @property
    def longest(self) -> float:
        """Its longest word."""
        return max((width for line in self.lines for width in line), default=0.0)

    def height(self, room: float) -> int:
        """Lines that it takes in a box of that width in mm."""
        if len(self.lines) == 1 and self.width <= room:
            return 1
        return sum(lines_of(words, self.space, room) for words in self.lines)


@dataclass(frozen=True, slots=True)
class Need:
    """What a column asks for, mm without margins: figures never break, long words may, all on one line."""

    figure: float = 0.0
    word: float = 0.0
    label: float = 0.0
    whole: float = 0.0

    def with_text(self, words: Sequence[str], text: Text, look: Look) -> Need:
        """With one more paragraph."""
        figures = [_word_width(word, look) for word in words if FIGURE.fullmatch(word)]
        return replace(
            self,
            figure=max([self.figure, *figures]),
            word=max(self.word, text.longest),
            whole=max(self.whole, text.width),
        )

    def with_label(self, text: Text) -> Need:
        """With a paragraph of the header."""
        room = text.longest
        while text.height(room) > HEADER_LINES and room < text.width:
            room += 1
        return replace(self, label=max(self.label, room))


class Body(Protocol):
    """The rows of a table below its header."""

    def __len__(self) -> int:
        """How many they are."""

    def height(self, room: Sequence[float]) -> int:
        """Lines of all of them where the cells of each column are so wide, mm without margins."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows whose every paragraph is measured: each cell's column and paragraphs."""

    cells: Sequence[Sequence[tuple[int, Sequence[Text]]]]

    def __len__(self) -> int:
        return len(self.cells)

    def height(self, room: Sequence[float]) -> int:
        """Lines of all rows."""
        return sum(
            max((sum(t.height(room[c]) for t in texts) for c, texts in row), default=1) for row in self.cells
        )


@dataclass(frozen=True, slots=True)
class Content:
    """The cells of a table, those over several columns left out.

    Args:
        margins: Of a cell, left and right together, mm.
        needs: Of each column.
    """

    margins: float
    needs: tuple[Need, ...]
    body: Body

    def height(self, widths: Sequence[float]) -> int:
        """Lines of the body."""
        return self.body.height([width - self.margins for width in widths])

    def is_tall(self, widths: Sequence[float]) -> bool:
        """Few rows stand on a page."""
        return self.height(widths) > TALL * len(self.body)

    def least(self, total: float) -> list[float]:
        """What each column must have, mm: its figures, and its words unless they are very long."""
        beside = self.margins + ROUNDING
        return [max(n.figure, n.label, min(n.word, total * WORD_MOST)) + beside for n in self.needs]

    def most(self) -> list[float]:
        """What each column could use, mm."""
        return [n.whole + self.margins + ROUNDING for n in self.needs]


def fit_columns(root: etree._Element, styles: StyleSheet) -> None:
    """Sets the widths of the columns of each table of records of a rendered part, in place.

    A table of records has fixed widths and a header that is repeated.
    """
    for table in list(root.iter(w("tbl"))):
        if _is_fixed(table):
            _fit(table, styles)


def _is_fixed(table: etree._Element) -> bool:
    first = table.find("w:tr", NS)
    if first is None or not has_fixed_widths(table) or not is_header(first):
        return False
    columns = len(grid(table))
    return all(columns == columns_of(row) for row in children(table, "tr"))


def has_fixed_widths(table: etree._Element) -> bool:
    """The table's widths are fixed, and it stands in no other and holds none."""
    fixed = value(table.find("w:tblPr", NS), "tblLayout", "type") == "fixed"
    return fixed and table.find(".//w:tbl", NS) is None and ancestor(table, "tbl") is None


def is_header(row: etree._Element) -> bool:
    """The row is repeated on each page."""
    return row.find("w:trPr/w:tblHeader", NS) is not None


def columns_of(row: etree._Element) -> int:
    """Columns of the grid that a row takes."""
    return sum(span_of(cell) for cell in children(row, "tc"))


def _fit(table: etree._Element, styles: StyleSheet) -> None:
    given = [width / TWIPS_PER_MM for width in grid(table)]
    fitted = fit(given, _size(table, styles), lambda smaller: _content(table, styles, smaller))
    if fitted.smaller:
        make_smaller(table, styles, fitted.smaller)
    if fitted.widths != given:
        _set(table, in_twips(fitted.widths, sum(grid(table))))


@dataclass(frozen=True, slots=True)
class Fitted:
    """How a table's columns fit.

    Args:
        widths: Of its columns, mm.
        smaller: By how much its letters are made smaller, pt.
    """

    widths: list[float]
    smaller: float


def fit(given: Sequence[float], size: float, content_at: Callable[[float], Content]) -> Fitted:
    """Widths of the columns, mm, and how much smaller the letters are.

    Args:
        given: Widths of the template, mm.
        size: The smallest letters of the table, pt.
        content_at: The table's content, its letters smaller by so many pt.
    """
    smaller, content = 0.0, content_at(0.0)
    found = chosen(given, content)
    while (
        smaller < MOST_SMALLER_PT
        and size - smaller - STEP_PT >= LEAST_PT
        and (sum(content.least(sum(given))) > sum(given) or content.is_tall(found))
    ):
        smaller += STEP_PT
        content = content_at(smaller)
        found = chosen(given, content)
    return Fitted(found, smaller)


def chosen(given: Sequence[float], content: Content) -> list[float]:
    """Widths of the columns, mm; their sum is that of the given ones.

    Args:
        given: Of the template.
    """
    total = sum(given)
    least = content.least(total)
    if sum(least) > total:
        return _squeezed(total, least, content)
    best = _repaired(given, least)
    height = content.height(best)
    if len(content.body) > height * CLEARLY:
        return best  # each row takes a line: no division takes clearly fewer
    for evenness in EVENNESS:
        other = _by_content(total, least, content.most(), evenness)
        if (lines := content.height(other)) <= height * CLEARLY:
            best, height = other, lines
    return best


def _repaired(given: Sequence[float], least: Sequence[float]) -> list[float]:
    """The given widths; columns too narrow for their words take from the others what these can spare."""
    lacking = sum(max(0.0, need - width) for width, need in zip(given, least, strict=True))
    spare = sum(max(0.0, width - need) for width, need in zip(given, least, strict=True))
    if not lacking:
        return list(given)
    return [
        need if width <= need else width - (width - need) * lacking / spare
        for width, need in zip(given, least, strict=True)
    ]


def _by_content(total: float, least: Sequence[float], most: Sequence[float], evenness: float) -> list[float]:
    """What each must have, and of the rest a part by what each could use, no more than that."""
    widths = list(least)
    rest = total - sum(widths)
    open_columns = [place for place, width in enumerate(widths) if most[place] > width]
    while rest > 0 and open_columns:
        shares = {place: (most[place] - least[place]) ** evenness for place in open_columns}
        each = rest / sum(shares.values())
        full = [place for place in open_columns if widths[place] + shares[place] * each >= most[place]]
        for place in full or open_columns:
            widths[place] = most[place] if full else widths[place] + shares[place] * each
        open_columns = [place for place in open_columns if place not in full] if full else []
        rest = total - sum(widths)
    return [width + max(0.0, rest) / len(widths) for width in widths]


def _squeezed(total: float, least: Sequence[float], content: Content) -> list[float]:
    """Where not even the words fit: figures whole, the rest in proportion to the words."""
    beside = content.margins + ROUNDING
    figures = [need.figure + beside if need.figure else 0.0 for need in content.needs]
    words = [0.0 if figure else need for figure, need in zip(figures, least, strict=True)]
    rest = total - sum(figures)
    if rest <= 0 or not any(words):
        return [width * total / sum(least) for width in least]
    return [f or word * rest / sum(words) for f, word in zip(figures, words, strict=True)]


def _content(table: etree._Element, styles: StyleSheet, smaller: float) -> Content:
    spots = spots_of(table)
    needs = [Need()] * len(grid(table))
    rows = []
    margins = 0.0
    for row in children(table, "tr"):
        cells = []
        is_header = row.find("w:trPr/w:tblHeader", NS) is not None
        for cell in children(row, "tc"):
            spot = spots[cell]
            if spot.span > 1:
                continue
            texts = []
            for paragraph, look in _paragraphs(cell, styles, smaller):
                text, words = measured(text_of(paragraph), look)
                texts.append(text)
                need = needs[spot.column].with_text(words, text, look)
                needs[spot.column] = need.with_label(text) if is_header else need
            cells.append((spot.column, tuple(texts)))
            if not margins:
                outer = sum(grid(table)[spot.column : spot.column + 1])
                margins = (outer - (inner_width(cell, table, spot, None) or outer)) / TWIPS_PER_MM
        if not is_header:
            rows.append(tuple(cells))
    return Content(margins, tuple(needs), Rows(rows))


def _paragraphs(
    cell: etree._Element, styles: StyleSheet, smaller: float
) -> Iterator[tuple[etree._Element, Look]]:
    for paragraph in children(cell, "p"):
        look = styles.look(paragraph)
        yield paragraph, replace(look, size_pt=look.size_pt - smaller)


def measured(words: str, look: Look) -> tuple[Text, list[str]]:
    """A paragraph's measures and its words; a hyphen between letters may end a line."""
    lines, every = [], []
    for line in words.split("\n"):
        found = UNBROKEN.findall(line)
        every += found
        lines.append(tuple(_word_width(word, look) for word in found))
    return Text(tuple(lines), _word_width(" ", look)), every


@functools.lru_cache(maxsize=20_000)
def _word_width(word: str, look: Look) -> float:
    return text_width(word, look)


def _size(table: etree._Element, styles: StyleSheet) -> float:
    """The smallest letters of the table."""
    return min((styles.look(p).size_pt for p in table.iter(w("p"))), default=0.0)


def make_smaller(table: etree._Element, styles: StyleSheet, smaller: float) -> None:
    """Makes the letters of a table smaller by so many pt."""
    for paragraph in table.iter(w("p")):
        size = str(round((styles.look(paragraph).size_pt - smaller) * 2))
        for run in children(paragraph, "r"):
            _resize(run, size)


def _resize(run: etree._Element, size: str) -> None:
    properties = run.find("w:rPr", NS)
    if properties is None:
        properties = etree.Element(w("rPr"))
        run.insert(0, properties)
    for name in ("sz", "szCs"):
        element = properties.find(f"w:{name}", NS)
        if element is None:
            element = etree.Element(w(name))
            insert_before(properties, element, AFTER_SIZE)
        element.set(w("val"), size)


AFTER_SIZE = frozenset(
    map(
        w,
        (
            "highlight",
            "u",
            "effect",
            "bdr",
            "shd",
            "fitText",
            "vertAlign",
            "rtl",
            "cs",
            "em",
            "lang",
            "eastAsianLayout",
            "specVanish",
            "oMath",
            "rPrChange",
        ),
    )
)
"""What follows `w:sz` and `w:szCs` in a `w:rPr`; the schema fixes the order."""


def in_twips(widths: Sequence[float], total: int) -> list[int]:
    """Widths in twips; what rounding loses goes to the widest column.

    Args:
        widths: mm.
        total: Their sum in twips.
    """
    twips = [math.floor(width * TWIPS_PER_MM) for width in widths]
    twips[twips.index(max(twips))] += total - sum(twips)
    return twips


def _set(table: etree._Element, twips: Sequence[int]) -> None:
    """Writes the widths into grid and cells."""
    columns = table.find("w:tblGrid", NS)
    if columns is None:
        return
    for column, width in zip(children(columns, "gridCol"), twips, strict=True):
        column.set(w("w"), str(width))
    for cell, spot in spots_of(table).items():
        properties = cell.find("w:tcPr", NS)
        own = None if properties is None else properties.find("w:tcW", NS)
        if own is not None:
            own.set(w("w"), str(sum(twips[spot.column : spot.column + spot.span])))
            own.set(w("type"), "dxa")
