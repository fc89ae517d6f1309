"""What would go with the paragraph, row or cell that a tag stands for: words, pictures, page setups."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from vanthu.diagnostics import Diagnostic
from vanthu.docx.xml import ancestor, text_of, w
from vanthu.templating.check.blocks import TemplateTag
from vanthu.templating.language.split_tags import PLAIN, clerk_name
from vanthu.templating.language.tags import scope_of

THINGS = frozenset(
    map(
        w,
        (
            *("drawing", "pict", "object", "sym", "footnoteReference", "endnoteReference"),
            *("fldChar", "fldSimple", "sectPr", "altChunk", "subDoc"),
        ),
    )
)
"""What a document loses with the paragraph that holds it; page breaks too."""

MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"


def lost_beside(tag: TemplateTag) -> Iterator[Diagnostic]:
    """Words and things that vanish with what the tag stands for, and tags that stand for nothing there."""
    scope = scope_of(tag.meant)
    if tag.meant[2:3] == "-" or tag.meant[-3:-2] == "-":
        yield from _trimmed(tag, scope)
    if scope not in ("p", "tr", "tc"):
        return
    holder = tag.paragraph if scope == "p" else ancestor(tag.holder, scope)
    if holder is None:
        yield tag.diagnose("outside_table")
        return
    everything = "".join(text_of(p) for p in holder.iter(w("p")))
    if everything.replace(tag.text, "", 1).strip():
        yield tag.diagnose("text_beside")
        return
    for thing in holder.iter(etree.Element):
        if _is_thing(thing) or (thing.tag == w("tbl") and scope != "p"):
            yield tag.diagnose("thing_beside", thing=clerk_name(thing))
            return


def _is_thing(element: etree._Element) -> bool:
    if element.tag == w("br"):
        return element.get(w("type")) in ("page", "column")
    return element.tag in THINGS or element.tag == MATH


def _trimmed(tag: TemplateTag, scope: str) -> Iterator[Diagnostic]:
    """A minus sign joins the tag with the words beside it, and all that stands between them is lost."""
    if scope:
        yield tag.diagnose("minus")
        return
    texts = [text for text in tag.holder.getroottree().getroot().iter(w("t")) if text.text]
    place = texts.index(tag.holder)
    before, after = texts[:place][-1:], texts[place + 1 :][:1]
    neighbours = (before if tag.meant[2:3] == "-" else []) + (after if tag.meant[-3:-2] == "-" else [])
    for other in neighbours:
        if not _only_runs_between(tag, other):
            yield tag.diagnose("minus")


def _only_runs_between(tag: TemplateTag, other: etree._Element) -> bool:
    """Nothing but ends of runs and paragraphs of one place."""
    paragraph = ancestor(other, "p")
    if paragraph is None or paragraph.getparent() is not tag.paragraph.getparent():
        return False
    elements = list(tag.holder.getroottree().getroot().iter(etree.Element))
    first, last = sorted((elements.index(other), elements.index(tag.holder)))
    properties = (ancestor(element, "pPr") is not None and element.tag != w("sectPr") for element in elements)
    between = zip(elements[first + 1 : last], list(properties)[first + 1 : last], strict=True)
    return all(
        inside
        or element.tag in PLAIN
        or element.tag in (w("p"), w("pPr"))
        or ancestor(element, "rPr") is not None
        for element, inside in between
    )
