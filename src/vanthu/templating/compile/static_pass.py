"""Finishes what is fixed in a part once for all, and marks the places that each document must finish anew.

What it cannot foresee (text boxes, cells that a tag makes, a table of records whose cells are more than one
text) it says so, and the part is then finished as a tree, document by document.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

from lxml import etree

from vanthu.docx.styles import Look, StyleSheet
from vanthu.docx.xml import NS, ancestor, children, own_texts, w
from vanthu.templating.compile import table_columns as table_plans
from vanthu.templating.compile.table_columns import TablePlan
from vanthu.templating.compile.tag_positions import Anatomy, Site, always, successors
from vanthu.templating.compile.to_jinja import instructions, is_tag, number_of
from vanthu.templating.finish import part as finish
from vanthu.templating.finish import rule_lines
from vanthu.templating.finish.rule_lines import available_twips, text_width_of
from vanthu.templating.finish.typography import NEEDS_NUMBER, NO_BREAK, accompanied, bound, titles_of
from vanthu.templating.language.sentinels import FENCE, HELD, SPOT

UNFORESEEN = frozenset(map(w, ("txbxContent", "sectPrChange", "altChunk")))
DRAWING = finish.DRAWING_ID
USUAL_PREFIX = "wp"


class UnforeseenError(Exception):
    """A part must be finished as a tree."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title whose words are made anew.

    Args:
        room: Width of its lines, twips.
    """

    look: Look
    room: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line under words that are made anew.

    Args:
        kind: Key of `rule_lines.LENGTHS`.
        room: Width that it has, twips.
        indent: XML of the indent that it has where there is nothing above.
    """

    kind: str
    room: float
    indent: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table of records; its texts follow it."""

    table: int
    kind: int


@dataclass(frozen=True, slots=True)
class Begin:
    """Where a table of records begins."""

    table: int


@dataclass(frozen=True, slots=True)
class End:
    """Where it ends."""

    table: int


@dataclass(frozen=True, slots=True)
class Ending:
    """A space at the end of a fixed text whose word wants the number that may begin the next run."""


Spot = Title | Line | Row | Begin | End | Ending


@dataclass(slots=True)
class Woven:
    """What the finishing of each document must know.

    Args:
        spots: Key to what is marked.
        tables: The tables of records.
        numbered: Drawings must be numbered.
        falls: A section break may be followed by nothing, and then becomes the last section.
        names: Declarations of the root's namespaces, for XML that is parsed on its own.
    """

    spots: dict[str, Spot] = field(default_factory=dict)
    tables: list[TablePlan] = field(default_factory=list)
    numbered: bool = False
    falls: bool = False
    names: str = ""

    def key(self, spot: Spot) -> str:
        """A new key for a spot, as it is written among the texts."""
        key = str(len(self.spots))
        self.spots[key] = spot
        return f"{SPOT}{key}{SPOT}"


def weave(root: etree._Element, anatomy: Anatomy, styles: StyleSheet) -> Woven:
    """Finishes a part's tree in place, and sets the marks.

    Raises:
        UnforeseenError: It must be finished as a tree; nothing is changed then that finishing would not.
    """
    _foresee(root, anatomy)
    woven = Woven(names=_declared(root))
    woven.numbered = _numbered(root, anatomy)
    woven.falls = _falls(root, anatomy)
    for text in root.iter(w("t")):
        if not len(text):
            text.text = bound(text.text or "")
    _titles(root, anatomy, styles, woven)
    _tables(root, anatomy, styles, woven)
    _lines(root, anatomy, styles, woven)
    _endings(root, woven)
    for text in root.iter(w("t")):
        if len(text):
            text.text = FENCE + (text.text or "")
            text[-1].tail = (text[-1].tail or "") + FENCE
    return woven


def _declared(root: etree._Element) -> str:
    return " ".join(
        f'xmlns:{prefix}="{uri}"' if prefix else f'xmlns="{uri}"' for prefix, uri in root.nsmap.items()
    )


def _foresee(root: etree._Element, anatomy: Anatomy) -> None:
    if next(root.iter(*UNFORESEEN), None) is not None:
        raise UnforeseenError
    if Site.BLOCKS in anatomy.sites.values():
        raise UnforeseenError
    for tag in instructions(root):
        holder = tag.getparent()
        if holder is not None and holder.tag in {w("r"), w("tr"), w("pPr"), w("sectPr")}:
            raise UnforeseenError
    for run in root.iter(w("r")):
        if len(children(run, "t")) > 1 and instructions(run):
            raise UnforeseenError
    for name in ("gridSpan", "pStyle", "gridCol"):
        if any(HELD in str(value) for e in root.iter(w(name)) for value in e.attrib.values()):
            raise UnforeseenError


def _numbered(root: etree._Element, anatomy: Anatomy) -> bool:
    """Numbers the drawings where they are always the same; else says that they must be numbered."""
    drawings = list(root.iter(DRAWING))
    if any(drawing.prefix != USUAL_PREFIX for drawing in drawings):
        raise UnforeseenError
    if any(anatomy.path(drawing) for drawing in drawings):
        return True
    finish.number_drawings(root)
    return False


def _falls(root: etree._Element, anatomy: Anatomy) -> bool:
    """Whether the last paragraph of some document may hold a section break."""
    body = root.find("w:body", NS)
    for block in [] if body is None else list(body)[-2::-1]:
        if block.tag == w("p"):
            if block.find("w:pPr/w:sectPr", NS) is not None:
                return True
            if always(anatomy.path(block), ()):
                return False
        elif not is_tag(block) and always(anatomy.path(block), ()):
            return False
    return False


def _room(paragraph: etree._Element, root: etree._Element, anatomy: Anatomy) -> float:
    """Width of the paragraph's lines, whatever branches are taken."""
    if ancestor(paragraph, "tc") is not None:
        return available_twips(paragraph)
    after = False
    sections = []
    for element in root.iter(w("p"), w("sectPr")):
        after = after or element is paragraph
        if after and element.tag == w("sectPr"):
            sections.append(element)
    rooms = {text_width_of(section) for section in successors(paragraph, sections, anatomy)}
    if len(rooms) > 1:
        raise UnforeseenError
    return rooms.pop() if rooms else float(rule_lines.A4_TEXT_TWIPS)


def _titles(root: etree._Element, anatomy: Anatomy, styles: StyleSheet, woven: Woven) -> None:
    titles = titles_of(styles)
    for paragraph in root.iter(w("p")) if titles else ():
        texts = list(own_texts(paragraph))
        if styles.style(paragraph) not in titles or not texts:
            continue
        made = instructions(paragraph)
        if len(texts) > 1 or any(anatomy.sites.get(number_of(tag)) is Site.RUNS for tag in made):
            if made:
                raise UnforeseenError
            continue
        look, room = styles.look(paragraph), _room(paragraph, root, anatomy)
        if len(texts[0]):
            texts[0].text = woven.key(Title(look, room)) + (texts[0].text or "")
        else:
            texts[0].text = accompanied(texts[0].text or "", look, room)


def _tables(root: etree._Element, anatomy: Anatomy, styles: StyleSheet, woven: Woven) -> None:
    for table in root.iter(w("tbl")):
        if not table_plans.is_record_table(table, anatomy):
            continue
        plan = table_plans.plan_of(table, anatomy, styles)
        if plan is None:
            raise UnforeseenError
        number = len(woven.tables)
        woven.tables.append(plan)
        table.text = FENCE + woven.key(Begin(number)) + FENCE + (table.text or "")
        for kind, row in enumerate(children(table, "tr")):
            before = row.getprevious()
            if before is None:
                raise UnforeseenError
            before.tail = (before.tail or "") + FENCE + woven.key(Row(number, kind)) + FENCE
        table[-1].tail = (table[-1].tail or "") + FENCE + woven.key(End(number)) + FENCE


def _lines(root: etree._Element, anatomy: Anatomy, styles: StyleSheet, woven: Woven) -> None:
    for line, kind in list(rule_lines.lines_in(root, styles)):
        above, fixed = _above(line, anatomy, styles)
        if not above:
            continue
        room = _room(line, root, anatomy)
        if fixed:
            rule_lines.indent(line, rule_lines.side_of(kind, above[::-1], styles, room))
            continue
        properties = line.find("w:pPr", NS)
        indent = None if properties is None else properties.find("w:ind", NS)
        before = "" if indent is None else _without_names(indent)
        rule_lines.indent(line, 0)
        line.text = FENCE + woven.key(Line(kind, room, before)) + FENCE + (line.text or "")


def _above(line: etree._Element, anatomy: Anatomy, styles: StyleSheet) -> tuple[list[etree._Element], bool]:
    """The paragraphs that may belong to a line, nearest first, and whether they are always these."""
    found: list[etree._Element] = []
    fixed = True
    for sibling in line.itersiblings(preceding=True):
        if is_tag(sibling):
            fixed = False
        elif sibling.tag == w("p"):
            here = always(anatomy.path(sibling), anatomy.path(line))
            if found and here and styles.style(sibling) != styles.style(found[0]):
                break
            fixed = fixed and here and not instructions(sibling)
            found.append(sibling)
        elif sibling.tag != w("tcPr"):
            raise UnforeseenError
    return found, fixed


def _endings(root: etree._Element, woven: Woven) -> None:
    for paragraph in root.iter(w("p")):
        texts = list(own_texts(paragraph))
        made = bool(instructions(paragraph))
        for text, following in itertools.zip_longest(texts, texts[1:]):
            words = text.text or ""
            if len(text) or not NEEDS_NUMBER.search(words):
                continue
            if made:
                text.text = f"{words[:-1]}{FENCE}{woven.key(Ending())} {FENCE}"
            elif following is not None and (following.text or "")[:1].isdigit():
                text.text = words[:-1] + NO_BREAK


def _without_names(element: etree._Element) -> str:
    """An element's XML without declarations of namespaces."""
    attributes = "".join(
        f' w:{etree.QName(str(key)).localname}="{value!s}"' for key, value in element.attrib.items()
    )
    return f"<w:ind{attributes}/>"
