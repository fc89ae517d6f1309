"""What is known of everything that a part's program can make, so that an audit needs the text alone.

Taken from the tree of the program: that its cells end with a paragraph, its rows hold cells, its fields are
closed, no words stand where no reader shows them. Taken from the template as the clerk made it, not from the
program: the words that must be there, as `segments.words_in` gives them, with edges of texts at their ends.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from vanthu.docx.xml import canonical, children, own_texts, w
from vanthu.templating.compile.jinja_source import instructions, is_tag
from vanthu.templating.compile.segments import EDGE, plain, sections_in
from vanthu.templating.compile.tag_positions import TagPositions, always
from vanthu.templating.finish.word_limits import structure
from vanthu.templating.language.sentinels import PLACEHOLDER
from vanthu.templating.language.tags import depth_change, segments

NAMES = re.compile(r' xmlns(?::[\w.-]+)?="[^"]*"')
LOOKED_AT = frozenset({"cell_without_paragraph", "empty_row"})
"""What is looked at in each document where it is not certain."""


@dataclass(frozen=True, slots=True)
class PartGuarantees:
    """Of a part.

    Args:
        sentences: Words outside conditions, loops and tags, in order, as `segments.words_in` has them.
        sections: XML of each section's settings to its canonical XML.
        closed: Its cells always end with a paragraph, its tables hold rows, its rows cells; else it must be
            looked at.
    """

    sentences: tuple[str, ...]
    sections: Mapping[str, bytes]
    closed: bool

    def sections_in(self, segments: Sequence[str]) -> tuple[list[bytes] | None, bool]:
        """The canonical XML of the sections in a part, and whether its body ends with the last of them.

        None in place of the sections where one of them is not the template's.
        """
        found = sections_in(segments)
        known = [self.sections[section] for section in found if section in self.sections]
        ended = bool(found) and segments[-1].endswith(f"{found[-1]}</w:body></w:document>")
        return (known if len(known) == len(found) else None), ended


def guarantees_of(
    template: etree._Element, program: etree._Element, positions: TagPositions
) -> PartGuarantees | None:
    """What is known of a part; None where nothing is.

    Args:
        template: The part as the clerk made it.
        program: Its program's tree, before marks are set.
    """
    if not _is_sound(program, positions):
        return None
    closed = _is_closed(program, positions)
    sections = list(program.iter(w("sectPr")))
    if any(instructions(section) or PLACEHOLDER in _xml(section) for section in sections):
        return None
    return PartGuarantees(
        tuple(_sentences(template)),
        {_xml(section): canonical(section) for section in sections},
        closed,
    )


def _xml(element: etree._Element) -> str:
    """An element's XML as it stands in its part."""
    alone = copy.deepcopy(element)
    alone.tail = None
    return NAMES.sub("", etree.tostring(alone, encoding="unicode"))


def _is_sound(program: etree._Element, positions: TagPositions) -> bool:
    """Whether every choice of branches closes its fields and leaves no loose words."""
    fields: dict[object, int] = {}
    for mark in program.iter(w("fldChar")):
        change = {"begin": 1, "end": -1}.get(mark.get(w("fldCharType"), ""), 0)
        fields[positions.paths[mark]] = fields.get(positions.paths[mark], 0) + change
    if any(fields.values()) or any(not len(e) for e in program.iter(w("tc"), w("tr"), w("tbl"))):
        return False
    bare = copy.deepcopy(program)
    for tag in instructions(bare):
        _take_out(tag)
    return all(found.code in LOOKED_AT for found in structure(bare))


def _is_closed(program: etree._Element, positions: TagPositions) -> bool:
    """Whether every choice of branches leaves cells, rows and tables that Word opens."""

    def certain(child: etree._Element, holder: etree._Element) -> bool:
        return always(positions.paths[child], positions.paths[holder])

    return (
        all(_ends_with_paragraph(cell, positions) for cell in program.iter(w("tc")))
        and all(any(certain(r, t) for r in children(t, "tr")) for t in program.iter(w("tbl")))
        and all(any(certain(c, r) for c in children(r, "tc")) for r in program.iter(w("tr")))
    )


def _ends_with_paragraph(cell: etree._Element, positions: TagPositions) -> bool:
    """Whether a paragraph that is always there is followed by nothing but paragraphs."""
    for child in reversed(cell):
        if child.tag == w("p"):
            if always(positions.paths[child], positions.paths[cell]):
                return True
        elif not is_tag(child):
            return False
    return False


def is_closed(xml: bytes) -> bool:
    """Whether a part's cells, rows and tables are such that Word opens them; True is certain."""
    cells = xml.count(b"</w:p></w:tc>") + xml.count(b"<w:p/></w:tc>")
    return (
        cells == xml.count(b"</w:tc>")
        and xml.count(b"</w:tc></w:tr>") == xml.count(b"</w:tr>")
        and xml.count(b"</w:tr></w:tbl>") == xml.count(b"</w:tbl>")
    )


def _take_out(tag: etree._Element) -> None:
    """Takes a tag out and leaves what follows it."""
    before, holder = tag.getprevious(), tag.getparent()
    if holder is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + (tag.tail or "")
    else:
        holder.text = (holder.text or "") + (tag.tail or "")
    tag.tail = None
    holder.remove(tag)


def _sentences(template: etree._Element) -> Iterator[str]:
    """The words outside conditions, loops and tags, text by text."""
    depth = 0
    joined = bool(re.search(r"\{%-|-%\}", "".join(text.text or "" for text in template.iter(w("t")))))
    for paragraph in template.iter(w("p")):
        holders = list(own_texts(paragraph))
        starts, words = _laid_out(holders)
        for segment in segments(words):
            depth += depth_change(segment.text) if segment.is_tag else 0
            if depth or segment.is_tag:
                continue
            edges = [
                segment.start,
                *(s for s in starts if segment.start < s < segment.start + len(segment.text)),
            ]
            for start, end in zip(edges, [*edges[1:], segment.start + len(segment.text)], strict=True):
                part = words[start:end]
                if re.search(r"\w", part):
                    opening = EDGE if start in starts and not joined else ""
                    closing = EDGE if (end in starts or end == len(words)) and not joined else ""
                    yield plain(f"{opening}{_escaped(part)}{closing}")


def _laid_out(holders: list[etree._Element]) -> tuple[set[int], str]:
    """Where each text begins in the words of its paragraph, and these words."""
    starts, words = set(), ""
    for holder in holders:
        starts.add(len(words))
        words += holder.text or ""
    return starts, words


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", " ")
