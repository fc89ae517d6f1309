"""Examines a template before use: tags that docxtpl would lose, typing faults, unknown fields.

docxtpl joins a tag that Word split over runs by cutting text out of the XML; where the tag is cut by anything
but plain runs (a tracked insertion, a smart tag, a hyperlink, a field, a bookmark) that takes one half of an
element pair along, and all that follows is lost in silence. What `repair` cannot mend is refused.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from jinja2 import nodes
from lxml import etree

from vanthu.diagnostics import Diagnostic, TagPlace
from vanthu.docx.xml import own_texts, parse, w
from vanthu.packages import CONTENT_TYPES
from vanthu.templating.check import unreachable_tags as unfilled
from vanthu.templating.check.blocks import TemplateTag, free_names, read_blocks
from vanthu.templating.check.tag_neighbours import lost_beside
from vanthu.templating.language.expressions import forbidden
from vanthu.templating.language.locations import in_template, place_of
from vanthu.templating.language.misspelt_names import WORDS, corrected, nearest, odd_letter
from vanthu.templating.language.split_tags import TEXT_PARTS, clerk_name, cutting_elements, tags_of
from vanthu.templating.language.tags import runs_on, segments
from vanthu.templating.messages import diagnose
from vanthu.templating.template_file import TemplateFile

TURN = (
    "first",
    "last",
    "index",
    "index0",
    "revindex",
    "revindex0",
    "length",
    "previtem",
    "nextitem",
    "depth",
)
"""What a loop knows of its turn."""

BRACE = re.compile(r"[{}\uff5b\uff5d]+%?")
"""Braces outside tags, those of East Asian keyboards too."""


def check_template(file: TemplateFile, fields: Collection[str] | None = None) -> tuple[Diagnostic, ...]:
    """All that is wrong with a template, part by part, each once, and what was mended in it.

    Args:
        fields: The fields that its kind of document has; None leaves them unexamined.
    """
    if unfilled.NO_DOCUMENT.search(file.parts[CONTENT_TYPES]):
        return (diagnose("template_not_docx", TagPlace(file.name)),)
    found = [
        each
        for name in filter(TEXT_PARTS.fullmatch, sorted(file.parts))
        for each in _in_part(parse(file.parts[name]), name, fields)
    ]
    found += unfilled.in_other_parts(file.parts)
    once = {each.located: each for each in found}
    return (*file.repairs, *in_template(file.name, once.values()))


def _in_part(root: etree._Element, part: str, fields: Collection[str] | None) -> Iterator[Diagnostic]:
    tags = read_tags(root, part, fields or ())
    for paragraph in root.iter(w("p")):
        yield from _in_paragraph(paragraph, part)
    for tag in tags:
        if tag.meant != tag.text:
            letter = odd_letter(tag.text)
            yield tag.diagnose("tag_letters", letter=_shown(letter), likely=tag.meant)
        yield from lost_beside(tag)
    yield from unfilled.outside_the_text(root, part)
    yield from unfilled.in_bound_controls(tags)
    yield from unfilled.in_fields(tags)
    tree, found = read_blocks(tags)
    yield from found
    for refused, line in forbidden(tree):
        yield refused.at(tags[min(line, len(tags)) - 1].place)
    if fields is not None:
        yield from _unknown(tree, tags, fields)


def read_tags(root: etree._Element, part: str, fields: Collection[str] = ()) -> list[TemplateTag]:
    """The tags of a part in order.

    Args:
        fields: Names that there are: what was meant by a misspelt one is looked for among them.
    """
    typed = [(segment.text, holders[0]) for p in root.iter(w("p")) for segment, holders in tags_of(p)]
    known = {*WORDS, *fields}
    known |= {word for text, _ in typed for word in re.findall(r"\w+", text) if word.isascii()}
    return [
        TemplateTag(text, corrected(text, known) if _is_misspelt(text) else text, holder, part)
        for text, holder in typed
    ]


def _is_misspelt(tag: str) -> bool:
    return bool(odd_letter(tag)) and not runs_on(tag)


def _in_paragraph(paragraph: etree._Element, part: str) -> Iterator[Diagnostic]:
    words = "".join(text.text or "" for text in own_texts(paragraph))
    if not BRACE.search(words):
        return
    for segment, holders in tags_of(paragraph):
        if cutting := cutting_elements(paragraph, holders):
            place = place_of(paragraph, part, words)
            yield diagnose("tag_cut", place, tag=segment.text, wrapper=clerk_name(cutting[0]))
    for segment in segments(words):
        if not segment.is_tag and (brace := BRACE.search(segment.text)):
            yield diagnose("lone_brace", place_of(paragraph, part, words), brace=brace.group())


def _shown(letter: str) -> str:
    """A letter that can be seen, else its number."""
    return letter if letter.isprintable() else f"U+{ord(letter[0]):04X}"


def _unknown(
    tree: nodes.Template, tags: Sequence[TemplateTag], fields: Collection[str]
) -> Iterator[Diagnostic]:
    """Fields that nobody knows, each once, at its first place; those of misspelt tags are told already."""
    told: set[str] = set()
    for name in free_names(tree):
        tag = tags[name.lineno - 1]
        if name.name in told or name.name in fields or tag.text != tag.meant:
            continue
        told.add(name.name)
        likely = nearest(name.name, fields)
        yield _unknown_field(tag, name.name, likely)
    for turn in tree.find_all(nodes.Getattr):
        if isinstance(turn.node, nodes.Name) and turn.node.name == "loop" and turn.attr not in TURN:
            likely = nearest(turn.attr, TURN)
            yield _unknown_field(tags[turn.lineno - 1], f"loop.{turn.attr}", likely and f"loop.{likely}")


def _unknown_field(tag: TemplateTag, field: str, likely: str) -> Diagnostic:
    code = "unknown_field_likely" if likely else "unknown_field"
    return tag.diagnose(code, field=field, likely=likely)
