"""Ruled tables of a PDF: cells by their lines, and a table that goes on over the next page as one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from vanthu.cell_address import counted_row
from vanthu.diagnostics import Diagnostic
from vanthu.intake.grids.document_tables import Block, DocumentTable, TableCell
from vanthu.intake.grids.pdf_text import Letter, cell_text
from vanthu.intake.messages import diagnose

Box = tuple[float, float, float, float]
"""Left, top, right and bottom of a cell, pt from the upper left corner of the page."""

_SNAP = 3.0
"""Lines that lie closer, in pt, are one."""
_HEADER_ROWS = 5
_SHOWN = 8
"""So many rows or numbers are named in a diagnostic on many."""
_NUMBERED = 0.7
"""Share of a table's rows that begin with a number, from which one without is the rest of the row above."""
_PAGE_NUMBER = re.compile(r"(?:trang\s*)?[-–]?\s*\d+\s*(?:/\s*\d+)?\s*[-–]?\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TablePiece:
    """What a page holds of a table.

    Args:
        columns: Places of the lines between columns, pt.
        mended: Numbers that were broken over lines.
    """

    page: int
    cells: tuple[TableCell, ...]
    height: int
    columns: tuple[float, ...]
    mended: tuple[str, ...] = ()

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """The texts of each row in the order of the columns."""
        rows: list[list[str]] = [[] for _ in range(self.height)]
        for cell in sorted(self.cells, key=lambda each: each.column):
            rows[cell.row].append(cell.text)
        return [tuple(row) for row in rows]


def piece_of(
    boxes: Sequence[Box], letters: Iterable[Letter], strokes: Sequence[Mapping[str, Any]], page: int
) -> TablePiece:
    """The cells of a table with their text.

    Args:
        boxes: Of its cells.
        letters: That may stand in it.
        strokes: Level lines of the page, which may strike words through.
    """
    columns = _places(x for box in boxes for x in (box[0], box[2]))
    rows = _places(y for box in boxes for y in (box[1], box[3]))
    held: dict[tuple[int, int], list[Letter]] = {}
    for letter in letters:
        across = bisect_right(columns, (letter["x0"] + letter["x1"]) / 2) - 1
        down = bisect_right(rows, (letter["top"] + letter["bottom"]) / 2) - 1
        held.setdefault((down, across), []).append(letter)
    cells, mended = [], []
    for box in sorted(boxes, key=lambda each: (each[1], each[0])):
        left, right = _nearest(columns, box[0]), _nearest(columns, box[2])
        top, bottom = _nearest(rows, box[1]), _nearest(rows, box[3])
        own = [each for r in range(top, bottom) for c in range(left, right) for each in held.get((r, c), ())]
        found = cell_text(own, box[0], box[2])
        struck = bool(own) and all(_is_struck(each, strokes) for each in own if str(each["text"]).strip())
        cells.append(TableCell(top, left, found.text, bottom - top, right - left, struck))
        mended += [found.text] if found.mended_number else []
    return TablePiece(page, tuple(cells), len(rows) - 1, tuple(columns), tuple(mended))


def _places(values: Iterable[float]) -> list[float]:
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > _SNAP:
            places.append(value)
    return places


def _nearest(places: Sequence[float], value: float) -> int:
    return min(range(len(places)), key=lambda n: abs(places[n] - value))


def _is_struck(letter: Letter, strokes: Sequence[Mapping[str, Any]]) -> bool:
    middle, reach = (letter["top"] + letter["bottom"]) / 2, 0.2 * letter["size"]
    centre = (letter["x0"] + letter["x1"]) / 2
    return any(abs(s["top"] - middle) < reach and s["x0"] <= centre <= s["x1"] for s in strokes)


def joined(
    pages: Iterable[tuple[int, Sequence[tuple[str, ...] | TablePiece]]],
) -> tuple[tuple[Block, ...], tuple[Diagnostic, ...]]:
    """Lines and tables of all pages in their order, pieces of one table put together; and what is told.

    Args:
        pages: Number of a page, and its lines and pieces from top to bottom.
    """
    found: list[tuple[str, ...] | list[TablePiece]] = []
    for _, parts in pages:
        shown = [part for part in parts if isinstance(part, TablePiece) or not _is_page_number(part)]
        for place, part in enumerate(shown):
            if not isinstance(part, TablePiece):
                found.append(part)
            elif place == 0 and found and isinstance(found[-1], list) and _goes_on(found[-1][-1], part):
                found[-1].append(part)
            else:
                found.append([part])
    blocks: list[Block] = []
    torn: list[str] = []
    mended: list[str] = []
    for each in found:
        if isinstance(each, tuple):
            blocks.append(each)
            continue
        table, rows = _as_table(each)
        blocks.append(table)
        torn += rows
        mended += [text for piece in each for text in piece.mended]
    told = [
        diagnose(code, read="; ".join(words[:_SHOWN]) + ("; …" if len(words) > _SHOWN else ""))
        for code, words in (("document_row_joined", torn), ("document_number_joined", mended))
        if words
    ]
    return tuple(blocks), tuple(told)


def _is_page_number(line: tuple[str, ...]) -> bool:
    return len(line) == 1 and bool(_PAGE_NUMBER.match(line[0]))


def _goes_on(above: TablePiece, below: TablePiece) -> bool:
    """Whether a table goes on at the top of the next page: with the same columns."""
    return (
        below.page == above.page + 1
        and len(above.columns) == len(below.columns)
        and all(abs(x - y) <= _SNAP for x, y in zip(above.columns, below.columns, strict=True))
    )


def _as_table(pieces: Sequence[TablePiece]) -> tuple[DocumentTable, list[str]]:
    """The table, and addresses of rows that stand on two pages."""
    first = pieces[0]
    cells = list(first.cells)
    height, pages, torn = first.height, [(0, first.page)], []
    for piece in pieces[1:]:
        skip = _repeated(first.rows, piece.rows)
        if _is_rest(piece, skip, cells):
            cells = _with_rest(cells, [c for c in piece.cells if c.row == skip], height - 1)
            torn.append(counted_row(height - 1, pages[-1][1]))
            skip += 1
        pages.append((height, piece.page))
        cells += [replace(c, row=c.row - skip + height) for c in piece.cells if c.row >= skip]
        height += piece.height - skip
    return DocumentTable(tuple(cells), height, len(first.columns) - 1, tuple(pages)), torn


def _repeated(first: Sequence[tuple[str, ...]], later: Sequence[tuple[str, ...]]) -> int:
    """How many rows at the top of a piece are the header of the first one again."""
    count = 0
    while (
        count < min(_HEADER_ROWS, len(first), len(later))
        and any(later[count])
        and first[count] == later[count]
    ):
        count += 1
    return count


def _is_rest(piece: TablePiece, row: int, above: Sequence[TableCell]) -> bool:
    """Whether a row is the rest of the last one of the page before: where rows have numbers, it has none."""
    texts = {cell.column: cell.text for cell in piece.cells if cell.row == row}
    if texts.get(0) or not any(texts.values()):
        return False
    numbers = [cell.text for cell in above if cell.column == 0 and cell.row > 0]
    return sum(text.rstrip(".").isdecimal() for text in numbers) >= _NUMBERED * max(len(numbers), 1)


def _with_rest(cells: Sequence[TableCell], rest: Sequence[TableCell], row: int) -> list[TableCell]:
    texts = {cell.column: cell.text for cell in rest}
    return [
        replace(cell, text=f"{cell.text}\n{texts[cell.column]}".strip())
        if cell.row + cell.down - 1 == row and texts.get(cell.column)
        else cell
        for cell in cells
    ]
