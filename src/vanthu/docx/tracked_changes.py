"""Tracked changes and comments of a template: the document is what the page shows without its marks.

Changes are taken for accepted, comments are left out. Else they would go out with every document, and a tag
that somebody deleted would still be filled.
"""

from __future__ import annotations

import re

from lxml import etree

from vanthu.docx.xml import NS, children, elements, parse, serialize, text_of, w

TAKEN_OUT = frozenset(map(w, ("del", "moveFrom")))
"""Text that the page does not show any more."""

TAKEN_OFF = frozenset(map(w, ("ins", "moveTo")))
"""Wrappers of text that the page shows."""

OTHER_MARKS = frozenset(
    map(
        w,
        (
            *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange"),
            *("trPrChange", "tcPrChange", "numberingChange", "moveFromRangeStart", "moveFromRangeEnd"),
            *("moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd"),
            *("customXmlDelRangeStart", "customXmlDelRangeEnd", "customXmlMoveFromRangeStart"),
            *("customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd"),
        ),
    )
)
"""Marks without words of their own: how the text looked before, where it was moved from."""

PROPERTIES = frozenset(map(w, ("rPr", "trPr", "numPr")))
"""Where a mark says that the whole paragraph, row or number is new or gone."""

COMMENT_MARKS = tuple(map(w, ("commentRangeStart", "commentRangeEnd", "commentReference")))

COMMENT_PARTS = re.compile(r"word/comments\w*\.xml")

DELETED_ROWS = etree.XPath("//w:tr[w:trPr/w:del]", namespaces=NS)
DELETED_ENDS = etree.XPath("//w:p[w:pPr/w:rPr[w:del or w:moveFrom]]", namespaces=NS)
"""Paragraphs whose end is deleted: their words go on in the next one."""

FOLLOWING_BLOCKS = frozenset(map(w, ("p", "tbl")))


def accept_changes(root: etree._Element) -> int:
    """Accepts every tracked change of a part, in place; gives how many there were.

    Cells that were added, deleted or merged are left: no reader agrees on what is meant.
    """
    count = 0
    for row in elements(DELETED_ROWS, root):
        _take_out_row(row)
        count += 1
    ends = elements(DELETED_ENDS, root)
    for element in list(root.iter(*TAKEN_OUT, *TAKEN_OFF, *OTHER_MARKS)):
        parent = element.getparent()
        if parent is None:
            continue
        if element.tag in TAKEN_OFF and parent.tag not in PROPERTIES:
            for child in list(element):
                element.addprevious(child)
        take_out(element)
        count += 1
    for paragraph in ends:
        _join_next(paragraph)
    return count


def drop_comments(root: etree._Element) -> int:
    """Takes the marks of comments out of a part, in place; gives how many comments there were."""
    count = 0
    for element in list(root.iter(*COMMENT_MARKS)):
        run = element.getparent()
        count += element.tag == w("commentReference")
        take_out(element)
        if run is not None and run.tag == w("r") and all(child.tag == w("rPr") for child in run):
            take_out(run)
    return count


def emptied(data: bytes) -> bytes:
    """A part without what is in its root: the comments that nothing refers to any more."""
    root = parse(data)
    for child in list(root):
        root.remove(child)
    return serialize(root)


def take_out(element: etree._Element) -> None:
    """Removes an element with all that is in it."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _take_out_row(row: etree._Element) -> None:
    table = row.getparent()
    take_out(row)
    if table is not None and table.tag == w("tbl") and not children(table, "tr"):
        take_out(table)


def _join_next(paragraph: etree._Element) -> None:
    """Puts a paragraph's words before those of the next one; an empty one is taken out before a table too.

    A section break stays where it is: with its paragraph the page setup would go.
    """
    following = paragraph.getnext()
    if following is None or following.tag not in FOLLOWING_BLOCKS:
        return
    if paragraph.find("w:pPr/w:sectPr", NS) is not None:
        return
    inside = [child for child in paragraph if child.tag != w("pPr")]
    if following.tag == w("p"):
        place = next((n + 1 for n, child in enumerate(following) if child.tag == w("pPr")), 0)
        following[place:place] = inside
        take_out(paragraph)
    elif not text_of(paragraph) and not inside:
        take_out(paragraph)
