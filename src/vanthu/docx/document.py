"""A Word file as a reader sees it: paragraphs in order with text, look, place and page; knows no rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from vanthu.docx.drawings import box_width, drawn_lines, shown
from vanthu.docx.effective_format import Formatting, Parts
from vanthu.docx.model import (
    DEFAULT_TAB,
    TWIPS_PER_MM,
    CellPosition,
    Paragraph,
    Section,
    TextRun,
    WordDocument,
)
from vanthu.docx.numbering import ListCounter
from vanthu.docx.package import open_word
from vanthu.docx.run_format import declared_run_format
from vanthu.docx.sections import read_sections, section_of
from vanthu.docx.table_grid import inner_width
from vanthu.docx.tables import read_tables
from vanthu.docx.xml import MARKS, NS, ancestor, value, w, whole

TAKEN_AWAY = frozenset({w("moveFrom"), w("del")})


def read_document(data: bytes, name: str) -> WordDocument:
    """A Word file as a reader sees it.

    Args:
        data: The file.
        name: For messages.

    Raises:
        UnreadableWordError: It is no sound .docx.
    """
    package = open_word(data, name)
    root = package.document()
    formatting = Formatting.read(package)
    relations = package.relations(package.main)
    sections = read_sections(root, relations)
    paragraphs = tuple(_ParagraphReader(formatting, sections, root).paragraphs())
    roots: dict[str, etree._Element] = {package.main: root}
    margins: dict[str, tuple[Paragraph, ...]] = {}
    for kind, part in relations.values():
        margin = package.root(part) if kind in {"header", "footer"} else None
        if margin is not None:
            roots[part] = margin
            margins[part] = tuple(_ParagraphReader(formatting, sections, margin).paragraphs())
    settings = package.related("settings")
    stop = value(settings, "defaultTabStop")
    return WordDocument(
        package=package,
        root=root,
        paragraphs=paragraphs,
        tables=tuple(read_tables(root, formatting, _table_sections(paragraphs))),
        sections=sections,
        margins=margins,
        roots=roots,
        tab=max(1, whole(stop, DEFAULT_TAB)),
    )


def _table_sections(paragraphs: tuple[Paragraph, ...]) -> dict[int, int]:
    """Number of a table to that of the section it stands in."""
    found: dict[int, int] = {}
    for paragraph in paragraphs:
        if paragraph.cell is not None:
            found.setdefault(paragraph.cell.table, paragraph.section)
    return found


class _ParagraphReader:
    """Reads the paragraphs of one part; keeps the counts that go through it."""

    def __init__(self, formatting: Formatting, sections: tuple[Section, ...], root: etree._Element) -> None:
        self._formatting = formatting
        self._sections = sections
        self._elements = [p for p in root.iter(w("p")) if shown(p)]
        self._places = section_of(self._elements, root)
        self._counter = ListCounter(formatting.numbering)
        self._tables = {t: number for number, t in enumerate(t for t in root.iter(w("tbl")) if shown(t))}
        self._boxes = {
            b: number for number, b in enumerate((b for b in root.iter(w("txbxContent")) if shown(b)), 1)
        }
        self._page = 1 if next(root.iter(w("lastRenderedPageBreak")), None) is not None else 0

    def paragraphs(self) -> Iterator[Paragraph]:
        for number, element in enumerate(self._elements, start=1):
            yield self._paragraph(number, element)

    def _paragraph(self, number: int, element: etree._Element) -> Paragraph:
        formatting = self._formatting
        around = formatting.around(element)
        section = self._places[element]
        runs = tuple(self._runs(element, around))
        mark = declared_run_format(element.find("w:pPr/w:rPr", NS))
        numbered = formatting.number_of(element)
        level = formatting.level_of(element)
        label = self._counter.label(*numbered) if numbered is not None else ""
        own = None if level is None else declared_run_format(level.run_format)
        box = ancestor(element, "txbxContent")
        page = self._turn(element)
        return Paragraph(
            number=number,
            element=element,
            text="".join(run.text for run in runs),
            label=label,
            label_format=formatting.run_format_of(None, element, around, [mark, own or {}]),
            runs=runs,
            run_format=formatting.run_format_of(None, element, around, [mark]),
            format=formatting.paragraph_format_of(element, around),
            cell=self._cell(element),
            box=self._boxes.get(box, 0) if box is not None else 0,
            section=section,
            width=self._width(element, section),
            lines=drawn_lines(element),
            page=page,
            has_picture=any(ancestor(d, "p") is element for d in element.iter(w("drawing"), w("pict"))),
            breaks_page=any(
                b.get(w("type")) == "page" and ancestor(b, "p") is element for b in element.iter(w("br"))
            ),
        )

    def _turn(self, element: etree._Element) -> int:
        """The page on which the paragraph ends, by the breaks that Word noted."""
        if self._page:
            marks = element.iter(w("lastRenderedPageBreak"))
            self._page += sum(ancestor(mark, "p") is element for mark in marks)
        return self._page

    def _runs(self, paragraph: etree._Element, around: Parts) -> Iterator[TextRun]:
        place = 0
        for run in paragraph.iter(w("r")):
            if ancestor(run, "p") is not paragraph or any(a.tag in TAKEN_AWAY for a in run.iterancestors()):
                continue
            look = self._formatting.run_format_of(run, paragraph, around)
            if look.hidden:
                continue
            words: list[str] = []
            holders: list[tuple[int, etree._Element]] = []
            at = place
            for child in run:
                if child.tag == w("t"):
                    holders.append((at, child))
                    words.append(child.text or "")
                elif child.tag in MARKS or child.tag == w("ptab"):
                    words.append("" if _page_break(child) else MARKS.get(str(child.tag), "\t"))
                else:
                    continue
                at += len(words[-1])
            if words:
                yield TextRun("".join(words), look, run, place, tuple(holders))
                place = at

    def _cell(self, paragraph: etree._Element) -> CellPosition | None:
        cell = ancestor(paragraph, "tc")
        if cell is None:
            return None
        table = ancestor(cell, "tbl")
        if table is None or table not in self._tables:
            return None
        return replace(self._formatting.cell_position(table, cell), table=self._tables[table])

    def _width(self, element: etree._Element, section: int) -> float | None:
        cell, box = ancestor(element, "tc"), ancestor(element, "txbxContent")
        if box is not None and (cell is None or cell in box.iterancestors()):
            return box_width(element)
        if cell is not None:
            table = ancestor(cell, "tbl")
            if table is None:
                return None
            position, margins = (
                self._formatting.cell_position(table, cell),
                self._formatting.cell_margins(table),
            )
            inner = inner_width(cell, table, position, margins)
            return None if inner is None else inner / TWIPS_PER_MM
        return self._sections[section].text_width


def _page_break(element: etree._Element) -> bool:
    return element.tag == w("br") and element.get(w("type")) in {"page", "column"}
