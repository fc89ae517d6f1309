"""Mends a template where what was meant is certain; the file on disk is never touched.

Certain is what a reader of the page sees: text that a tracked change inserts is there, text that it
deletes and a comment are not; a smart tag shows nothing of its own; a bookmark may as well begin before the
tag; letters that nobody sees are none. A hyperlink or a field that begins inside a tag is not mended: what
was meant cannot be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from vanthu.diagnostics import Diagnostic
from vanthu.docx.tracked_changes import COMMENT_PARTS, accept_changes, drop_comments, emptied, take_out
from vanthu.docx.xml import MalformedXmlError, parse, serialize, w
from vanthu.packages import CORE
from vanthu.templating.errors import TemplateError
from vanthu.templating.language.locations import place_of
from vanthu.templating.language.misspelt_names import HIDDEN, tidy_letters
from vanthu.templating.language.split_tags import (
    TEXT_PARTS,
    clerk_name,
    cutting_elements,
    letters_of,
    tags_of,
)
from vanthu.templating.language.tags import OPENING
from vanthu.templating.messages import diagnose

UNWRAPPED = frozenset(map(w, ("smartTag", "customXml")))
"""Wrappers that show nothing of their own: taken off."""

THEIR_PROPERTIES = frozenset(map(w, ("smartTagPr", "customXmlPr")))

MOVED = frozenset(
    map(
        w,
        (*("bookmarkStart", "bookmarkEnd", "permStart", "permEnd"),),
    )
)
"""Marks that take no room in the text: put before the tag."""

UNSEEN = frozenset(map(w, ("softHyphen",)))
"""Taken out."""

BLANKS = frozenset(map(w, ("tab", "br", "cr")))
"""Spaces to the eye: plain spaces, where a tag may have one."""

PROPERTIES = frozenset({CORE, "docProps/app.xml"})

NAME_LETTER = re.compile(r"\w")


def repair(parts: Mapping[str, bytes]) -> tuple[dict[str, bytes], tuple[Diagnostic, ...]]:
    """The parts of a template, mended, and what was done: a note a tag, one for changes, one for comments.

    Parts that need no mending are the bytes they were.

    Raises:
        TemplateError: A part is no well-formed XML.
    """
    repaired = dict(parts)
    notes: list[Diagnostic] = []
    changes = comments = 0
    for name in filter(TEXT_PARTS.fullmatch, sorted(parts)):
        try:
            root = parse(parts[name])
        except MalformedXmlError as error:
            raise TemplateError(diagnose("broken_part", part=name)) from error
        before = etree.tostring(root)
        changes += accept_changes(root)
        comments += drop_comments(root)
        mended = [note for paragraph in root.iter(w("p")) for note in _in_paragraph(paragraph, name)]
        if etree.tostring(root) != before:
            repaired[name] = serialize(root)
        notes += {note.located: note for note in mended}.values()
    repaired |= {name: emptied(repaired[name]) for name in filter(COMMENT_PARTS.fullmatch, repaired)}
    counts = {"changes_accepted": changes, "comments_dropped": comments}
    marks = [diagnose(code, count=str(count)) for code, count in counts.items() if count]
    for name in PROPERTIES & repaired.keys():
        repaired[name] = _without_tags(repaired[name])
    return repaired, (*marks, *notes)


def _without_tags(properties: bytes) -> bytes:
    """The file's properties without tags: Word takes the title from the first line."""
    try:
        root = parse(properties)
    except MalformedXmlError:
        return properties
    tagged = [element for element in root.iter(etree.Element) if OPENING.search(element.text or "")]
    for element in tagged:
        element.text = ""
    return serialize(root) if tagged else properties


def _in_paragraph(paragraph: etree._Element, part: str) -> Iterator[Diagnostic]:
    letters = letters_of(paragraph)
    if not any(letter in "{}" for _, letter in letters):
        return
    _free_braces(letters)
    while cut := _first_cut(paragraph):
        words, element, first = cut
        wrapper = clerk_name(element)
        _mend(element, first, paragraph)
        yield diagnose("tag_healed", place_of(paragraph, part, words), tag=words, wrapper=wrapper)
    for segment, holders in tags_of(paragraph):
        tidied = tidy_letters(segment.text)
        if "".join(tidied) != segment.text:
            _rewrite(paragraph, segment.start, tidied)
            if "" in tidied:
                place = place_of(holders[0], part, segment.text)
                yield diagnose("tag_cleaned", place, tag="".join(tidied))


def _free_braces(letters: list[tuple[etree._Element, str]]) -> None:
    """Takes out unseen letters beside braces and percent signs: they part what makes a tag."""
    words = "".join(letter for _, letter in letters)
    kept = re.sub(f"(?<=[{{}}%#]){HIDDEN.pattern}+(?=[{{}}%#])", lambda m: "\0" * len(m.group()), words)
    if "\0" in kept:
        _write([(holder, letter.strip("\0")) for (holder, _), letter in zip(letters, kept, strict=True)])


def _rewrite(paragraph: etree._Element, start: int, letters: list[str]) -> None:
    """Puts other letters in the place of a tag's."""
    everything = letters_of(paragraph)
    for place, letter in enumerate(letters, start):
        everything[place] = (everything[place][0], letter)
    _write(everything)


def _write(letters: list[tuple[etree._Element, str]]) -> None:
    words: dict[etree._Element, list[str]] = {}
    for holder, letter in letters:
        words.setdefault(holder, []).append(letter)
    for holder, segments in words.items():
        holder.text = "".join(segments)


def _first_cut(paragraph: etree._Element) -> tuple[str, etree._Element, etree._Element] | None:
    """The first tag cut only by what can be mended: its words, what cuts it, its first `w:t`."""
    for segment, holders in tags_of(paragraph):
        found = cutting_elements(paragraph, holders)
        if found and all(_is_mendable(element, segment.text, holders) for element in found):
            return segment.text, found[0], holders[0]
    return None


def _is_mendable(element: etree._Element, tag: str, holders: list[etree._Element]) -> bool:
    if element.tag not in BLANKS:
        return element.tag in UNWRAPPED | MOVED | UNSEEN
    return element.get(w("type")) is None and _stands_free(element, tag, holders)


def _stands_free(blank: etree._Element, tag: str, holders: list[etree._Element]) -> bool:
    """Between the letters of no name, nor in the tag's own braces."""
    order = list(blank.getroottree().getroot().iter(w("t"), blank.tag))
    place = sum(1 for holder in holders if order.index(holder) < order.index(blank))
    inside = 2 <= place <= len(tag) - 2
    return inside and not (NAME_LETTER.match(tag[place - 1]) and NAME_LETTER.match(tag[place]))


def _mend(element: etree._Element, first: etree._Element, paragraph: etree._Element) -> None:
    if element.tag in UNWRAPPED:
        for child in list(element):
            if child.tag not in THEIR_PROPERTIES:
                element.addprevious(child)
        take_out(element)
    elif element.tag in UNSEEN:
        take_out(element)
    elif element.tag in BLANKS:
        space = etree.Element(w("t"))
        space.text = " "
        element.addprevious(space)
        take_out(element)
    else:
        _move_before(element, first, paragraph)


def _move_before(mark: etree._Element, first: etree._Element, paragraph: etree._Element) -> None:
    top = next(child for child in paragraph if first in child.iter())
    top.addprevious(mark)
