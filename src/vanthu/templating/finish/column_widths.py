"""Widths of a table's columns by what stands in them: no figure breaks, long texts get the room.

The template's widths stand where all words fit and no other division makes the table clearly shorter. Rows
that are laid out alike are measured together, column by column.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from vanthu.docx.fonts import FontStyle
from vanthu.templating.finish.text_measures import measures_of

ROUNDING = 0.6
"""mm of a cell that its border takes and other printers' fonts need."""

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


class ColumnNeed(NamedTuple):
    """What a column asks for, mm without margins: figures never break, long words may, all on one line."""

    figure: float = 0.0
    word: float = 0.0
    label: float = 0.0
    whole: float = 0.0


@dataclass(frozen=True)
class ParagraphTexts:
    """The texts of one paragraph of rows that are laid out alike, row after row."""

    column: int
    font: FontStyle
    texts: Sequence[str]

    @cached_property
    def _distinct(self) -> set[str]:
        return set(self.texts)

    @cached_property
    def _widest(self) -> float:
        texts = measures_of(self.font).texts
        return max([texts[text][0] for text in self._distinct])

    def need(self, *, header: bool) -> ColumnNeed:
        """What they ask for."""
        measures, label = measures_of(self.font), 0.0
        for text in self._distinct if header else ():
            width, room, _ = measures.texts[text]
            while measures.height(text, room) > HEADER_LINES and room < width:
                room += 1
            label = max(label, room)
        figure, word = measures.longest(self._distinct)
        return ColumnNeed(figure, word, label, self._widest)

    def heights(self, room: float) -> list[int] | None:
        """The lines of each in a box of that width in mm; None where each is one."""
        if self._widest <= room and "\n" not in "".join(self._distinct):
            return None
        height = measures_of(self.font).height
        heights = {text: height(text, room) for text in self._distinct}
        return [heights[text] for text in self.texts]


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows that are laid out alike.

    Args:
        header: They are repeated on each page.
        count: How many they are.
        paragraphs: Those of cells over one column.
    """

    header: bool
    count: int
    paragraphs: Sequence[ParagraphTexts]

    def smaller(self, points: float) -> RowGroup:
        """The same in smaller letters."""
        fonts = (replace(p, font=replace(p.font, size_pt=p.font.size_pt - points)) for p in self.paragraphs)
        return replace(self, paragraphs=tuple(fonts)) if points else self

    def height(self, room: Sequence[float]) -> int:
        """Lines of all of them where the cells of each column are so wide, mm without margins."""
        cells: dict[int, list[list[int] | None]] = {}
        for paragraph in self.paragraphs:
            cells.setdefault(paragraph.column, []).append(paragraph.heights(room[paragraph.column]))
        single = [1] * self.count
        tall = [
            [sum(lines) for lines in zip(*(heights or single for heights in cell), strict=True)]
            for cell in cells.values()
            if cell != [None]
        ]
        return sum(map(max, zip(*tall, single, strict=True))) if tall else self.count


@dataclass(frozen=True, slots=True)
class TableContent:
    """What stands in a table, in letters of one size.

    Args:
        margins: Of a cell, left and right together, mm.
        needs: Of each column.
        body: The rows below the header.
    """

    margins: float
    needs: Sequence[ColumnNeed]
    body: Sequence[RowGroup]

    @classmethod
    def of(cls, columns: int, margins: float, groups: Iterable[RowGroup]) -> TableContent:
        """The content of a table of so many columns."""
        needs, body = [ColumnNeed()] * columns, []
        for group in groups:
            for paragraph in group.paragraphs:
                need = paragraph.need(header=group.header)
                needs[paragraph.column] = ColumnNeed(*map(max, needs[paragraph.column], need))
            if not group.header:
                body.append(group)
        return cls(margins, needs, body)

    @property
    def count(self) -> int:
        """Rows of the body."""
        return sum(group.count for group in self.body)

    def height(self, widths: Sequence[float]) -> int:
        """Lines of the body."""
        room = [width - self.margins for width in widths]
        return sum(group.height(room) for group in self.body)

    def least(self, total: float) -> list[float]:
        """What each column must have, mm: its figures, and its words unless they are very long."""
        beside = self.margins + ROUNDING
        return [max(n.figure, n.label, min(n.word, total * WORD_MOST)) + beside for n in self.needs]


@dataclass(frozen=True, slots=True)
class FittedColumns:
    """How a table's columns fit.

    Args:
        widths: Of its columns, mm.
        smaller: By how much its letters are made smaller, pt.
    """

    widths: list[float]
    smaller: float


def fit(given: Sequence[float], size: float, margins: float, groups: Sequence[RowGroup]) -> FittedColumns:
    """Widths of the columns, mm, and how much smaller the letters are.

    Args:
        given: Widths of the template, mm.
        size: The smallest letters of the table, pt.
        margins: Of a cell, left and right together, mm.
    """
    smaller, total = 0.0, sum(given)
    while True:
        content = TableContent.of(len(given), margins, (group.smaller(smaller) for group in groups))
        widths = divided(given, content)
        tight = sum(content.least(total)) > total or content.height(widths) > TALL * content.count
        if not tight or smaller >= MOST_SMALLER_PT or size - smaller - STEP_PT < LEAST_PT:
            return FittedColumns(widths, smaller)
        smaller += STEP_PT


def divided(given: Sequence[float], content: TableContent) -> list[float]:
    """Widths of the columns, mm; their sum is that of the given ones.

    Args:
        given: Of the template.
    """
    total = sum(given)
    least = content.least(total)
    if sum(least) > total:
        return _squeezed(total, least, content)
    best = _widened(given, least)
    height = content.height(best)
    if content.count > height * CLEARLY:
        return best  # each row takes a line: no division takes clearly fewer
    most = [need.whole + content.margins + ROUNDING for need in content.needs]
    for evenness in EVENNESS:
        other = _by_content(total, least, most, evenness)
        if (lines := content.height(other)) <= height * CLEARLY:
            best, height = other, lines
    return best


def _widened(given: Sequence[float], least: Sequence[float]) -> list[float]:
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


def _squeezed(total: float, least: Sequence[float], content: TableContent) -> list[float]:
    """Where not even the words fit: figures whole, the rest in proportion to the words."""
    beside = content.margins + ROUNDING
    figures = [need.figure + beside if need.figure else 0.0 for need in content.needs]
    words = [0.0 if figure else need for figure, need in zip(figures, least, strict=True)]
    rest = total - sum(figures)
    if rest <= 0 or not any(words):
        return [width * total / sum(least) for width in least]
    return [f or word * rest / sum(words) for f, word in zip(figures, words, strict=True)]
