"""Finishes what is fixed in a part once for all, and marks the places that each document must finish anew.

What it cannot foresee (text boxes, cells that a tag makes, a table of records whose cells are more than one
text) it says so, and the part is then finished as a tree, document by document.
"""

from __future__ import annotations

import itertools

from lxml import etree

from vanthu.docx.styles import StyleSheet
from vanthu.docx.xml import NS, ancestor, children, own_texts, w
from vanthu.templating.compile.jinja_source import instructions, is_tag, number_of
from vanthu.templating.compile.marks import (
    MarkedPart,
    OpenEndMark,
    RuleLineMark,
    TableEndMark,
    TableRowMark,
    TableStartMark,
    TitleMark,
)
from vanthu.templating.compile.table_plans import is_record_table, plan_of
from vanthu.templating.compile.tag_positions import TagPositions, ValueSite, always, successors
from vanthu.templating.finish import rule_lines
from vanthu.templating.finish.finish_part import DRAWING_ID, number_drawings
from vanthu.templating.finish.rule_lines import available_twips, text_width_of
from vanthu.templating.finish.typography import NEEDS_NUMBER, NO_BREAK, bind_spaces, titles_of, without_runt
from vanthu.templating.language.sentinels import DYNAMIC, PLACEHOLDER

UNFORESEEN = frozenset(map(w, ("txbxContent", "sectPrChange", "altChunk")))
UNFORESEEN_HOLDERS = frozenset(map(w, ("r", "tr", "pPr", "sectPr")))
FIXED = tuple(map(w, ("gridSpan", "pStyle", "gridCol")))
"""Elements whose attributes no tag may make."""

USUAL_PREFIX = "wp"


class UnforeseenError(Exception):
    """A part must be finished as a tree."""


def run_static_pass(root: etree._Element, positions: TagPositions, styles: StyleSheet) -> MarkedPart:
    """Finishes a part's tree in place, and sets the marks.

    Raises:
        UnforeseenError: It must be finished as a tree; nothing is changed then that finishing would not.
    """
    _foresee(root, positions)
    marked = MarkedPart(
        numbered=_numbered(root, positions), falls=_falls(root, positions), namespaces=_declared(root)
    )
    for text in root.iter(w("t")):
        if not len(text):
            text.text = bind_spaces(text.text or "")
    _titles(root, positions, styles, marked)
    _tables(root, positions, styles, marked)
    _lines(root, positions, styles, marked)
    _endings(root, marked)
    for text in root.iter(w("t")):
        if len(text):
            text.text = DYNAMIC + (text.text or "")
            text[-1].tail = (text[-1].tail or "") + DYNAMIC
    return marked


def _declared(root: etree._Element) -> str:
    return " ".join(
        f'xmlns:{prefix}="{uri}"' if prefix else f'xmlns="{uri}"' for prefix, uri in root.nsmap.items()
    )


def _foresee(root: etree._Element, positions: TagPositions) -> None:
    holders = (tag.getparent() for tag in instructions(root))
    settings = (str(value) for element in root.iter(*FIXED) for value in element.attrib.values())
    if (
        next(root.iter(*UNFORESEEN), None) is not None
        or ValueSite.BLOCKS in positions.sites.values()
        or any(holder is not None and holder.tag in UNFORESEEN_HOLDERS for holder in holders)
        or any(len(children(run, "t")) > 1 and instructions(run) for run in root.iter(w("r")))
        or any(PLACEHOLDER in setting for setting in settings)
    ):
        raise UnforeseenError


def _numbered(root: etree._Element, positions: TagPositions) -> bool:
    """Numbers the drawings where they are always the same; else says that they must be numbered."""
    drawings = list(root.iter(DRAWING_ID))
    if any(drawing.prefix != USUAL_PREFIX for drawing in drawings):
        raise UnforeseenError
    if any(positions.paths[drawing] for drawing in drawings):
        return True
    number_drawings(root)
    return False


def _falls(root: etree._Element, positions: TagPositions) -> bool:
    """Whether the last paragraph of some document may hold a section break."""
    body = root.find("w:body", NS)
    for block in [] if body is None else list(body)[-2::-1]:
        if block.tag == w("p") and block.find("w:pPr/w:sectPr", NS) is not None:
            return True
        if not is_tag(block) and always(positions.paths[block], ()):
            return False
    return False


def _room(paragraph: etree._Element, root: etree._Element, positions: TagPositions) -> float:
    """Width of the paragraph's lines, whatever branches are taken."""
    if ancestor(paragraph, "tc") is not None:
        return available_twips(paragraph)
    after = False
    sections = []
    for element in root.iter(w("p"), w("sectPr")):
        after = after or element is paragraph
        if after and element.tag == w("sectPr"):
            sections.append(element)
    rooms = {text_width_of(section) for section in successors(paragraph, sections, positions)}
    if len(rooms) > 1:
        raise UnforeseenError
    return rooms.pop() if rooms else float(rule_lines.A4_TEXT_TWIPS)


def _titles(root: etree._Element, positions: TagPositions, styles: StyleSheet, marked: MarkedPart) -> None:
    titles = titles_of(styles)
    for paragraph in root.iter(w("p")) if titles else ():
        texts = list(own_texts(paragraph))
        if styles.style(paragraph) not in titles or not texts:
            continue
        made = instructions(paragraph)
        if len(texts) > 1 or any(positions.sites.get(number_of(tag)) is ValueSite.RUNS for tag in made):
            if made:
                raise UnforeseenError
            continue
        font, room = styles.font(paragraph), _room(paragraph, root, positions)
        if len(texts[0]):
            texts[0].text = marked.add(TitleMark(font, room)) + (texts[0].text or "")
        else:
            texts[0].text = without_runt(texts[0].text or "", font, room)


def _tables(root: etree._Element, positions: TagPositions, styles: StyleSheet, marked: MarkedPart) -> None:
    for table in root.iter(w("tbl")):
        if not is_record_table(table, positions):
            continue
        plan = plan_of(table, positions, styles)
        if plan is None:
            raise UnforeseenError
        number = len(marked.tables)
        marked.tables.append(plan)
        table.text = marked.segment(TableStartMark(number)) + (table.text or "")
        for kind, row in enumerate(children(table, "tr")):
            before = row.getprevious()
            if before is None:
                raise UnforeseenError
            before.tail = (before.tail or "") + marked.segment(TableRowMark(number, kind))
        table[-1].tail = (table[-1].tail or "") + marked.segment(TableEndMark(number))


def _lines(root: etree._Element, positions: TagPositions, styles: StyleSheet, marked: MarkedPart) -> None:
    for line, kind in list(rule_lines.lines_in(root, styles)):
        above, fixed = _above(line, positions, styles)
        if not above:
            continue
        room = _room(line, root, positions)
        if fixed:
            rule_lines.indent(line, rule_lines.side_of(kind, above[::-1], styles, room))
            continue
        properties = line.find("w:pPr", NS)
        indent = None if properties is None else properties.find("w:ind", NS)
        before = "" if indent is None else _without_names(indent)
        rule_lines.indent(line, 0)
        line.text = marked.segment(RuleLineMark(kind, room, before)) + (line.text or "")


def _above(
    line: etree._Element, positions: TagPositions, styles: StyleSheet
) -> tuple[list[etree._Element], bool]:
    """The paragraphs that may belong to a line, nearest first, and whether they are always these."""
    found: list[etree._Element] = []
    fixed = True
    for sibling in line.itersiblings(preceding=True):
        if is_tag(sibling):
            fixed = False
        elif sibling.tag == w("p"):
            here = always(positions.paths[sibling], positions.paths[line])
            if found and here and styles.style(sibling) != styles.style(found[0]):
                break
            fixed = fixed and here and not instructions(sibling)
            found.append(sibling)
        elif sibling.tag != w("tcPr"):
            raise UnforeseenError
    return found, fixed


def _endings(root: etree._Element, marked: MarkedPart) -> None:
    for paragraph in root.iter(w("p")):
        texts = list(own_texts(paragraph))
        made = bool(instructions(paragraph))
        for text, following in itertools.zip_longest(texts, texts[1:]):
            words = text.text or ""
            if len(text) or not NEEDS_NUMBER.search(words):
                continue
            if made:
                text.text = f"{words[:-1]}{DYNAMIC}{marked.add(OpenEndMark())} {DYNAMIC}"
            elif following is not None and (following.text or "")[:1].isdigit():
                text.text = words[:-1] + NO_BREAK


def _without_names(element: etree._Element) -> str:
    """An element's XML without declarations of namespaces."""
    attributes = "".join(
        f' w:{etree.QName(str(add)).localname}="{value!s}"' for add, value in element.attrib.items()
    )
    return f"<w:ind{attributes}/>"
