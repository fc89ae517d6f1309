"""A Word file as a reader sees it: runs, paragraphs, cells, tables and sections with the look that they have.

Records alone: `document` reads them, and they know no rules. A length says its unit: mm, pt, twips (1/20 pt).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from vanthu.docx.package import Package
from vanthu.docx.xml import serialize

TWIPS_PER_PT = 20
TWIPS_PER_MM = 1440 / 25.4
SINGLE = 240.0
"""`w:line` of a single-spaced line, in 240ths of a line."""

LINE_OF_SIZE = 1.15
"""Height of a single line of Times New Roman, as a multiple of the letters' size."""

AUTO_SPACE_PT = 14.0
"""What Word leaves for `beforeAutospacing` (17.3.1.33 says 14 pt)."""

DEFAULT_TAB = 720
"""Distance of tab stops where nothing is said, twips."""

WORDS_OWN_FONT = "Times New Roman"
"""What Word takes where no font is named anywhere."""

WORDS_OWN_SIZE = 10.0
"""pt, where no size is named anywhere."""


@dataclass(frozen=True, slots=True)
class RunFormat:
    """The look of letters, all inheritance resolved.

    Args:
        ascii: Font of A-z; hansi: of the other letters of Latin scripts; east_asia, cs: of other scripts.
        size_pt: Size.
        underline: `none`, `single` …
        colour: `auto` or six hexadecimal digits.
        raised: `baseline`, `superscript` or `subscript`.
        hidden: Neither shown nor printed.
    """

    ascii: str = WORDS_OWN_FONT
    hansi: str = WORDS_OWN_FONT
    east_asia: str = WORDS_OWN_FONT
    cs: str = WORDS_OWN_FONT
    size_pt: float = WORDS_OWN_SIZE
    bold: bool = False
    italic: bool = False
    caps: bool = False
    hidden: bool = False
    underline: str = "none"
    colour: str = "auto"
    raised: str = "baseline"

    @property
    def black(self) -> bool:
        """Prints black."""
        return self.colour.lower() in {"auto", "000000"}

    def fonts(self, text: str) -> frozenset[str]:
        """The fonts in which Word sets a text of a Latin script."""
        used = {self.ascii} if any(c.isascii() and not c.isspace() for c in text) else set()
        if any(not c.isascii() and not c.isspace() for c in text):
            used.add(self.hansi)
        return frozenset(used)


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """How a paragraph is set, all inheritance resolved; lengths in twips, spaces in pt.

    Args:
        align: `left`, `center`, `right` or `both`.
        line: Of `line_rule` `auto`: 240ths of a line; else twips.
        first: Of the first line against `left`; negative where it hangs.
        first_chars: Hundredths of a letter that take the place of `first`, or None.
        tabs: Place and kind of each tab stop.
        bottom: Kind of the line under the paragraph (`single`), or empty.
    """

    align: str = "left"
    before: float = 0
    after: float = 0
    before_auto: bool = False
    after_auto: bool = False
    line: float = SINGLE
    line_rule: str = "auto"
    left: float = 0
    right: float = 0
    first: float = 0
    first_chars: float | None = None
    tabs: Mapping[int, str] = field(default_factory=dict)
    bottom: str = ""
    top: str = ""
    outline: int | None = None
    page_break_before: bool = False
    contextual: bool = False

    @property
    def before_pt(self) -> float:
        """Space above."""
        return AUTO_SPACE_PT if self.before_auto else self.before

    @property
    def after_pt(self) -> float:
        """Space below."""
        return AUTO_SPACE_PT if self.after_auto else self.after

    def lines(self, size_pt: float) -> float:
        """Spacing of its lines as a multiple of a single line of letters of a size."""
        if self.line_rule == "auto":
            return self.line / SINGLE
        height = self.line / TWIPS_PER_PT / (size_pt * LINE_OF_SIZE)
        return height if self.line_rule == "exact" else max(1.0, height)

    def first_line(self, size_pt: float) -> float:
        """Where the first line begins, in twips from the edge of the text."""
        if self.first_chars is not None:
            return self.left + self.first_chars / 100 * size_pt * TWIPS_PER_PT
        return self.left + self.first


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A straight, level line.

    Args:
        length: mm.
        solid: Not dashed or dotted.
    """

    length: float
    solid: bool


@dataclass(frozen=True, eq=False, slots=True)
class Section:
    """A section; lengths in mm.

    Args:
        element: Its `w:sectPr`.
        left: The gutter counted in.
        title_page: Its first page has a header of its own.
        number_start: Number of its first page, or None where the count goes on.
        headers, footers: `default`, `first`, `even` to the name of the part; those of the section before
            count on.
        kind: `nextPage`, `continuous` …
    """

    element: etree._Element
    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    title_page: bool
    number_start: int | None
    number_form: str
    headers: Mapping[str, str]
    footers: Mapping[str, str]
    kind: str

    @property
    def text_width(self) -> float:
        """Width of the text."""
        return self.width - self.left - self.right

    @property
    def landscape(self) -> bool:
        """Wider than high."""
        return self.width > self.height


@dataclass(frozen=True, slots=True)
class CellPosition:
    """Where a cell stands, 0-based.

    Args:
        row: In its table.
        column: In the grid, cells before it counted with their spans.
        span: Columns of the grid that it covers.
        rows, columns: Of the table.
        table: Number of the table in the file, where that is known.
    """

    row: int
    column: int
    span: int
    rows: int
    columns: int
    table: int = 0

    @property
    def last(self) -> bool:
        """It ends its row."""
        return self.column + self.span >= self.columns


@dataclass(frozen=True, eq=False, slots=True)
class Table:
    """A table.

    Args:
        ruled: Any of its lines shows.
        rows: Its `w:tr`, in order.
        header_rows: How many first rows are repeated on each page.
        loose_rows: How many rows may break over pages.
        width: Of its columns together, mm.
        outer: Number of the table that it stands in, or None.
    """

    number: int
    element: etree._Element
    ruled: bool
    rows: tuple[etree._Element, ...]
    header_rows: int
    loose_rows: int
    width: float
    section: int
    outer: int | None


@dataclass(frozen=True, eq=False, slots=True)
class TextRun:
    """The text of one run.

    Args:
        element: Its `w:r`.
        start: Place of its first letter in the paragraph's text, 0-based.
        texts: Place in the paragraph's text and element of each `w:t`.
    """

    text: str
    format: RunFormat
    element: etree._Element
    start: int
    texts: tuple[tuple[int, etree._Element], ...]


@dataclass(frozen=True, eq=False, slots=True)
class Paragraph:
    """A paragraph.

    Args:
        number: In the file, from 1, cells and text boxes counted as they come.
        text: Without what is hidden or deleted; tabs and line ends as such.
        label: The number that Word puts before it, or empty.
        label_format: Its look.
        run_format: The look that its style gives, and its own mark; of empty paragraphs too.
        width: Of the text beside it, mm; None where the file does not say.
        box: Number of its text box, from 1; 0 outside boxes.
        page: From 1, as Word last laid it out; 0 where it did not say.
        has_picture: Something is drawn or pictured in it.
    """

    number: int
    element: etree._Element
    text: str
    label: str
    label_format: RunFormat
    runs: tuple[TextRun, ...]
    run_format: RunFormat
    format: ParagraphFormat
    cell: CellPosition | None
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
        return next((run.format.size_pt for run in self.runs if run.text.strip()), self.run_format.size_pt)


@dataclass(frozen=True, eq=False)
class WordDocument:
    """A Word file, read.

    Args:
        margins: Part name of each header and footer to its paragraphs.
        tab: Distance of tab stops, twips.
    """

    package: Package
    root: etree._Element
    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...]
    sections: tuple[Section, ...]
    margins: Mapping[str, tuple[Paragraph, ...]]
    roots: Mapping[str, etree._Element]
    tab: int = DEFAULT_TAB

    def parts(self) -> dict[str, bytes]:
        """The parts of the file, as its XML now stands."""
        return {**self.package.parts, **{name: serialize(root) for name, root in self.roots.items()}}
