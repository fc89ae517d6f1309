"""Mends tags that Word cut, where what was meant is certain; the file on disk is never touched.

Certain is what a reader of the page sees: text that a tracked change inserts is there, text that it
deletes is not; a smart tag shows nothing of its own; a bookmark or comment may as well begin before the
tag. A hyperlink or a field that begins inside a tag is not mended: what was meant cannot be told.
"""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from vanthu.word.cuts import TEXT_PARTS, WRAPPERS, strangers, tags_of
from vanthu.word.ooxml import MalformedXmlError, parse, serialize, w
from vanthu.word.problems import Problem

ACCEPTED = frozenset(map(w, ("ins", "moveTo", "smartTag")))
"""Wrappers whose content is what the page shows: taken off."""

DROPPED = frozenset(map(w, ("del", "moveFrom")))
"""Wrappers whose content the page does not show: taken out."""

MOVED = frozenset(map(w, ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd")))
"""Marks without content: put before the tag."""

IN_DROPPED = frozenset(map(w, ("delText",)))


def heal(parts: Mapping[str, bytes]) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """The parts of a template with cut tags mended, and what was done, one note a tag.

    Parts that need no mending are the bytes they were; broken parts are left to the preflight.
    """
    healed = dict(parts)
    notes: list[Problem] = []
    for name in filter(TEXT_PARTS.fullmatch, sorted(parts)):
        try:
            root = parse(parts[name])
        except MalformedXmlError:
            continue
        mended = [note for paragraph in root.iter(w("p")) for note in _heal_paragraph(paragraph)]
        if mended:
            healed[name] = serialize(root)
            notes += mended
    return healed, tuple(notes)


def _heal_paragraph(paragraph: etree._Element) -> list[Problem]:
    notes: list[Problem] = []
    while cut := _first_cut(paragraph):
        words, element, first = cut
        kind = etree.QName(element).localname
        _mend(element, first, paragraph)
        notes.append(Problem("tag_healed", words, {"tag": words, "wrapper": WRAPPERS.get(kind, f"w:{kind}")}))
    return notes


def _first_cut(paragraph: etree._Element) -> tuple[str, etree._Element, etree._Element] | None:
    """The first tag cut only by what can be mended: its words, a stranger in it, its first `w:t`."""
    for piece, holders in tags_of(paragraph):
        found = [e for e in strangers(paragraph, holders) if not _inside_dropped(e)]
        if found and all(e.tag in ACCEPTED | DROPPED | MOVED for e in found):
            return piece.text, found[0], holders[0]
    return None


def _inside_dropped(element: etree._Element) -> bool:
    """Stands inside a deletion, and goes with it."""
    return any(above.tag in DROPPED for above in element.iterancestors()) or element.tag in IN_DROPPED


def _mend(element: etree._Element, first: etree._Element, paragraph: etree._Element) -> None:
    if element.tag in ACCEPTED:
        _unwrap(element)
    elif element.tag in DROPPED:
        _take_out(element)
    else:
        top = next(child for child in paragraph if first in child.iter())
        top.addprevious(element)


def _unwrap(element: etree._Element) -> None:
    """Puts an element's children in its place."""
    for child in list(element):
        if child.tag != w("smartTagPr"):
            element.addprevious(child)
    _take_out(element)


def _take_out(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
