"""A Word document as lines of text and tables, from its package; nothing but the main text is read."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from vanthu.diagnostics import Diagnostic
from vanthu.intake.grids.document_tables import Block, DocumentTable, TableCell
from vanthu.intake.grids.word_numbering import Numbering, read_numbering
from vanthu.intake.grids.word_text import attribute, boxes_with_tables, child, local, words_of
from vanthu.intake.messages import diagnose

MAIN_PART = "word/document.xml"
MOST_ROWS = 20_000
_MOST_COLUMNS = 200
_SLIVER = 170
"""Twips (3 mm): borders of cells that lie closer are one, drawn by hand in one row and in another."""
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
_HOLDERS = frozenset(
    {"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice"}
)
"""What stands around paragraphs, tables, rows and cells and shows its content."""


def read_word(data: bytes) -> tuple[tuple[Block, ...], tuple[Diagnostic, ...]]:
    """Lines and tables of a .docx in their order, and what is to be told of it as a whole.

    Raises:
        KeyError, zipfile.BadZipFile, etree.XMLSyntaxError: The package is damaged.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        main = _main_part(package)
        folder = posixpath.dirname(main)
        root = etree.fromstring(package.read(main), _PARSER)
        lists = _part(package, f"{folder}/numbering.xml")
        numbering = read_numbering(
            lists, _part(package, f"{folder}/styles.xml") if lists is not None else None
        )
        diagnostics = (*_tracked(root), *_comments(_part(package, f"{folder}/comments.xml")))
    body = child(root, "body")
    return () if body is None else tuple(_WordReader(numbering).blocks(body)), diagnostics


def _main_part(package: zipfile.ZipFile) -> str:
    relations = _part(package, "_rels/.rels")
    for relation in relations if relations is not None else ():
        target = str(relation.get("Target") or "").lstrip("/")
        if str(relation.get("Type") or "").endswith("/officeDocument") and target in package.NameToInfo:
            return target
    return MAIN_PART


def _part(package: zipfile.ZipFile, name: str) -> etree._Element | None:
    return etree.fromstring(package.read(name), _PARSER) if name in package.NameToInfo else None


def _tracked(root: etree._Element) -> Iterator[Diagnostic]:
    if next(root.iter("{*}del", "{*}ins", "{*}moveFrom"), None) is not None:
        yield diagnose("document_changes_tracked")


def _comments(comments: etree._Element | None) -> Iterator[Diagnostic]:
    said = [] if comments is None else ["".join(str(t) for t in each.itertext()).strip() for each in comments]
    said = [words for words in said if words]
    if said:
        yield diagnose("document_comments", read="; ".join(said)[:200], count=str(len(said)))


@dataclass(frozen=True, slots=True)
class _WordCell:
    """A cell by the borders of the table's grid at which it begins and ends."""

    cell: TableCell
    left: int
    right: int
    goes_on: bool
    """It is covered by the cell above."""


class _WordReader:
    """Reads the text in its order, which is the order in which Word counts."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering

    def blocks(self, holder: etree._Element) -> Iterator[Block]:
        """The paragraphs and tables below an element, tables inside cells behind their outer table."""
        for each in _content(holder, "p", "tbl"):
            if local(each) == "p":
                text = words_of(each, self._numbering).text.strip()
                if text:
                    yield (text,)
                for box in boxes_with_tables(each):
                    yield from self.blocks(box)
            else:
                yield from self._table(each)

    def _table(self, table: etree._Element) -> Iterator[Block]:
        lines: list[list[_WordCell]] = []
        inner: list[Block] = []
        for row in _content(table, "tr"):
            if child(row, "trPr", "del") is None and len(lines) < MOST_ROWS:
                lines.append(list(self._row(row, len(lines), inner)))
        widths = [int(attribute(column, "w") or 0) for column in table.iterfind("{*}tblGrid/{*}gridCol")]
        yield _in_columns(lines, widths)
        yield from inner

    def _row(self, row: etree._Element, number: int, inner: list[Block]) -> Iterator[_WordCell]:
        left = int(attribute(child(row, "trPr", "gridBefore"), "val") or 0)
        for cell in _content(row, "tc"):
            properties = child(cell, "tcPr")
            across = max(int(attribute(child(properties, "gridSpan"), "val") or 1), 1)
            merge = child(properties, "vMerge")
            goes_on = merge is not None and attribute(merge, "val") != "restart"
            texts, plain, struck = [], 0, 0
            for each in _content(cell, "p", "tbl"):
                if local(each) == "tbl":
                    inner += self._table(each)
                    continue
                for box in boxes_with_tables(each):
                    inner += self.blocks(box)
                words = words_of(each, self._numbering)
                texts.append(words.text.strip())
                plain, struck = plain + words.plain, struck + words.struck
            text = "\n".join(texts).strip()
            told = TableCell(number, 0, text, struck=struck > 0 and not plain)
            right = min(left + across, _MOST_COLUMNS)
            yield _WordCell(told, min(left, _MOST_COLUMNS), right, goes_on)
            left = right


def _content(holder: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The elements of these names below a holder, whatever shows its content stands around them."""
    for each in holder:
        name = local(each)
        if name in names:
            yield each
        elif name in _HOLDERS:
            yield from _content(each, *names)


def _in_columns(lines: Sequence[Sequence[_WordCell]], widths: Sequence[int]) -> DocumentTable:
    """The table with its cells in the columns that a person sees."""
    borders = {border for line in lines for cell in line for border in (cell.left, cell.right)}
    columns = _columns(borders, widths)
    lost = any(c.cell.text and columns[c.left] == columns[c.right] for line in lines for c in line)
    if lost:
        columns = {border: place for place, border in enumerate(sorted(borders))}
    open_cells: dict[int, int] = {}
    cells: list[TableCell] = []
    for line in lines:
        for each in line:
            first, end = columns[each.left], columns[each.right]
            if first == end:
                continue
            above = open_cells.get(first)
            if each.goes_on and above is not None and cells[above].row + cells[above].down == each.cell.row:
                cells[above] = replace(cells[above], down=cells[above].down + 1)
                continue
            open_cells[first] = len(cells)
            cells.append(replace(each.cell, column=first, across=end - first))
    return DocumentTable(tuple(cells), len(lines), max(columns.values(), default=0))


def _columns(borders: set[int], widths: Sequence[int]) -> dict[int, int]:
    """Place of each border of the grid among those that a person can tell apart."""
    places: dict[int, int] = {}
    measured = max(borders, default=0) <= len(widths) and all(width > 0 for width in widths)
    position = last = -_SLIVER
    for border in sorted(borders):
        position = sum(widths[:border]) if measured else border * _SLIVER
        is_new = not places or position - last >= _SLIVER
        places[border] = max(places.values(), default=-1) + is_new
        last = position if is_new else last
    return places
