"""The XML of a table of records in letters of each size, its widths left open until a document is known."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from vanthu.docx.styles import StyleSheet
from vanthu.docx.table_grid import cell_positions
from vanthu.docx.xml import NS, w
from vanthu.templating.compile.table_plans import is_record_table
from vanthu.templating.compile.tag_positions import TagPositions
from vanthu.templating.finish.column_widths import MOST_SMALLER_PT, STEP_PT
from vanthu.templating.finish.record_tables import make_smaller
from vanthu.templating.language.sentinels import PLACEHOLDER

STEPS = [STEP_PT * step for step in range(round(MOST_SMALLER_PT / STEP_PT) + 1)]
"""By how much letters may be smaller, pt."""


@dataclass(frozen=True, slots=True)
class TableMarkup:
    """The static segments of a table with its letters smaller by one of `STEPS`, widths left open.

    Args:
        begin: What stands before its first row.
        rows: Of each kind of row, what stands before, between and behind its dynamic texts.
    """

    begin: str
    rows: tuple[tuple[str, ...], ...]

    def with_widths(self, twips: Sequence[int]) -> TableMarkup:
        """With the widths of the columns put in."""
        rows = tuple(tuple(_with_widths(segment, twips) for segment in row) for row in self.rows)
        return TableMarkup(_with_widths(self.begin, twips), rows)


def smaller_copies(
    root: etree._Element, positions: TagPositions, styles: StyleSheet
) -> Iterator[etree._Element]:
    """Copies of a part, one for each of `STEPS`: its tables of records with smaller letters, widths open."""
    tables = [number for number, t in enumerate(root.iter(w("tbl"))) if is_record_table(t, positions)]
    for step in STEPS:
        other = copy.deepcopy(root)
        every = list(other.iter(w("tbl")))
        for number in tables:
            if step:
                make_smaller(every[number], styles, step)
            _leave_widths_open(every[number])
        yield other


def _leave_widths_open(table: etree._Element) -> None:
    for number, column in enumerate(table.iterfind("w:tblGrid/w:gridCol", NS)):
        column.set(w("w"), f"{PLACEHOLDER}{number}:1{PLACEHOLDER}")
    for cell, position in cell_positions(table).items():
        width = cell.find("w:tcPr/w:tcW", NS)
        if width is not None:
            width.set(w("w"), f"{PLACEHOLDER}{position.column}:{position.span}{PLACEHOLDER}")
            width.set(w("type"), "dxa")


def _with_widths(segment: str, twips: Sequence[int]) -> str:
    pieces = segment.split(PLACEHOLDER)
    for place in range(1, len(pieces), 2):
        first, _, span = pieces[place].partition(":")
        pieces[place] = str(sum(twips[int(first) : int(first) + int(span)]))
    return "".join(pieces)
