"""A Word file as a reader sees it: paragraphs in order with text, look, place and page; knows no rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from vanthu.docx import run_format as letters_of_xml
from vanthu.docx.drawings import DrawnLine, box_width, drawn_lines, shown
from vanthu.docx.effective_format import Formatting, Parts
from vanthu.docx.numbering import Counter
from vanthu.docx.numbers import whole
from vanthu.docx.package import Package, open_word
from vanthu.docx.paragraph_format import Setting
from vanthu.docx.run_format import Letters
from vanthu.docx.sections import TWIPS_PER_MM, Section, read_sections, section_of
from vanthu.docx.table_styles import inner_width
from vanthu.docx.tables import Table, read_tables
from vanthu.docx.xml import MARKS, NS, ancestor, serialize, value, w

TAKEN_AWAY = frozenset({w("moveFrom"), w("del")})
DEFAULT_TAB = 720
"""Distance of tab stops where nothing is said, twips."""


@dataclass(frozen=True, eq=False, slots=True)
class Piece:
    """The text of one run.

    Args:
        run: Its `w:r`.
        start: Place of its first letter in the paragraph's text, 0-based.
        holders: Place in the paragraph's text and element of each `w:t`.
    """

    text: str
    letters: Letters
    run: etree._Element
    start: int
    holders: tuple[tuple[int, etree._Element], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; all counts from 0.

    Args:
        table: Number of the table in the file.
        last: It ends its row.
    """

    table: int
    row: int
    column: int
    last: bool


@dataclass(frozen=True, eq=False, slots=True)
class Paragraph:
    """A paragraph.

    Args:
        number: In the file, from 1, cells and text boxes counted as they come.
        text: Without what is hidden or deleted; tabs and line ends as such.
        label: The number that Word puts before it, or empty.
        label_letters: Its look.
        letters: The look that its style gives, and its own mark; of empty paragraphs too.
        width: Of the text beside it, mm; None where the file does not say.
        box: Number of its text box, from 1; 0 outside boxes.
        page: From 1, as Word last laid it out; 0 where it did not say.
        has_picture: Something is drawn or pictured in it.
    """

    number: int
    element: etree._Element
    text: str
    label: str
    label_letters: Letters
    pieces: tuple[Piece, ...]
    letters: Letters
    setting: Setting
    cell: Cell | None
    box: int
    section: int
    width: float | None
    lines: tuple[DrawnLine, ...]
    page: int
    has_picture: bool
    breaks_page: bool

    @property
    def blank(self) -> bool:
        """Shows no letter."""
        return not self.text.strip() and not self.label

    @property
    def size_pt(self) -> float:
        """Size of its first visible letters; of its style where it has none."""
        return next((p.letters.size_pt for p in self.pieces if p.text.strip()), self.letters.size_pt)


@dataclass(frozen=True, eq=False)
class Contents:
    """A Word file, read.

    Args:
        margins: Part name of each header and footer to its paragraphs.
        tab: Distance of tab stops, twips.
    """

    package: Package
    root: etree._Element
    formatting: Formatting
    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...]
    sections: tuple[Section, ...]
    margins: Mapping[str, tuple[Paragraph, ...]]
    roots: Mapping[str, etree._Element]
    tab: int = DEFAULT_TAB

    def parts(self) -> dict[str, bytes]:
        """The parts of the file, as its XML now stands."""
        return {**self.package.parts, **{name: serialize(root) for name, root in self.roots.items()}}


def read_contents(data: bytes, name: str) -> Contents:
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
    paragraphs = tuple(_Reader(formatting, sections, root).paragraphs())
    roots: dict[str, etree._Element] = {package.main: root}
    margins: dict[str, tuple[Paragraph, ...]] = {}
    for kind, part in relations.values():
        margin = package.root(part) if kind in {"header", "footer"} else None
        if margin is not None:
            roots[part] = margin
            margins[part] = tuple(_Reader(formatting, sections, margin).paragraphs())
    settings = package.related("settings")
    stop = value(settings, "defaultTabStop")
    return Contents(
        package=package,
        root=root,
        formatting=formatting,
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


class _Reader:
    """Reads the paragraphs of one part; keeps the counts that go through it."""

    def __init__(self, formatting: Formatting, sections: tuple[Section, ...], root: etree._Element) -> None:
        self._formatting = formatting
        self._sections = sections
        self._elements = [p for p in root.iter(w("p")) if shown(p)]
        self._places = section_of(self._elements, root)
        self._counter = Counter(formatting.numbering)
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
        pieces = tuple(self._pieces(element, around))
        mark = letters_of_xml.said(element.find("w:pPr/w:rPr", NS))
        numbered = formatting.number_of(element)
        level = formatting.level_of(element)
        label = self._counter.label(*numbered) if numbered is not None else ""
        own = None if level is None else letters_of_xml.said(level.letters)
        box = ancestor(element, "txbxContent")
        page = self._turn(element)
        return Paragraph(
            number=number,
            element=element,
            text="".join(piece.text for piece in pieces),
            label=label,
            label_letters=formatting.letters_of(None, element, around, [mark, own or {}]),
            pieces=pieces,
            letters=formatting.letters_of(None, element, around, [mark]),
            setting=formatting.setting_of(element, around),
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

    def _pieces(self, paragraph: etree._Element, around: Parts) -> Iterator[Piece]:
        place = 0
        for run in paragraph.iter(w("r")):
            if ancestor(run, "p") is not paragraph or any(a.tag in TAKEN_AWAY for a in run.iterancestors()):
                continue
            look = self._formatting.letters_of(run, paragraph, around)
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
                yield Piece("".join(words), look, run, place, tuple(holders))
                place = at

    def _cell(self, paragraph: etree._Element) -> Cell | None:
        cell = ancestor(paragraph, "tc")
        if cell is None:
            return None
        table = ancestor(cell, "tbl")
        if table is None or table not in self._tables:
            return None
        spot = self._formatting.spot(table, cell)
        return Cell(self._tables[table], spot.row, spot.column, spot.column + spot.span >= spot.columns)

    def _width(self, element: etree._Element, section: int) -> float | None:
        cell, box = ancestor(element, "tc"), ancestor(element, "txbxContent")
        if box is not None and (cell is None or cell in box.iterancestors()):
            return box_width(element)
        if cell is not None:
            table = ancestor(cell, "tbl")
            if table is None:
                return None
            spot, margins = self._formatting.spot(table, cell), self._formatting.cell_margins(table)
            inner = inner_width(cell, table, spot, margins)
            return None if inner is None else inner / TWIPS_PER_MM
        return self._sections[section].text_width


def _page_break(element: etree._Element) -> bool:
    return element.tag == w("br") and element.get(w("type")) in {"page", "column"}
