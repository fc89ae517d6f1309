"""Examines a rendered file: nothing left unfilled, nothing lost, nothing that Word refuses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from vanthu.word import package
from vanthu.word.ooxml import (
    NS,
    MalformedXmlError,
    canonical,
    children,
    paragraph_texts,
    parse,
    text_of,
    w,
)
from vanthu.word.problems import Problem
from vanthu.word.skeleton import Skeleton
from vanthu.word.template import Template

NO_VALUE = re.compile(
    r"\b(?:None|NaN|NaT|<NA>|Undefined)\b|^\s*nan\s*$|(?<!\w)nan(?=\s*(?:đồng|%|/))", re.MULTILINE
)
"""Values of a machine in print. `nan` alone is no fault inside a sentence: `gian nan` is a word."""

LOOSE_TEXT = etree.XPath(
    "//text()[parent::w:p or parent::w:r or parent::w:body or parent::w:tc or parent::w:tr or parent::w:tbl]",
    namespaces=NS,
    smart_strings=False,
)
"""Words between elements, where no reader shows them."""

TAG_LEFT = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")


def audit(template: Template, data: bytes) -> tuple[Problem, ...]:
    """All that is wrong with a rendered file; empty when it may go out.

    Args:
        template: What it was rendered from.
        data: The .docx.
    """
    parts = package.unpack(data, template.name)
    found: list[Problem] = []
    for name in template.skeletons:
        try:
            root = parse(parts[name])
        except (KeyError, MalformedXmlError):
            found.append(Problem("broken_part", facts={"part": name}))
            continue
        skeleton = template.skeletons[name]
        found += _texts(root, skeleton)
        found += _sections(root, skeleton)
        found += structure(root)
    return tuple(found)


def _texts(root: etree._Element, skeleton: Skeleton) -> Iterator[Problem]:
    paragraphs = paragraph_texts(root)
    for words in paragraphs:
        if TAG_LEFT.search(words):
            yield Problem("tag_left", words)
        if match := NO_VALUE.search(words):
            yield Problem("no_value", words, {"word": match.group().strip()})
    everything, place = plain("\n".join(paragraphs)), 0
    for sentence in map(plain, skeleton.sentences):
        found = everything.find(sentence, place)
        if found < 0:
            yield Problem("sentence_lost", sentence)
        else:
            place = found + len(sentence)


def plain(text: str) -> str:
    """A text whose no-break spaces are plain ones: typography may have set them."""
    return text.replace("\u00a0", " ")


def _sections(root: etree._Element, skeleton: Skeleton) -> Iterator[Problem]:
    """Every unconditional section is there, in order, and the file ends with settings of the template."""
    body = root.find(w("body"))
    if body is None:
        return
    sections = [canonical(section) for section in root.iter(w("sectPr"))]
    needed = [xml for xml, fixed in skeleton.sections if fixed]
    known = [xml for xml, _ in skeleton.sections]
    if skeleton.last_may_fall and sections[-1:] != known[-1:]:
        needed = needed[:-1]
        known = known[:-1]
    free = {xml for xml, fixed in skeleton.sections if not fixed}
    more = any(sections.count(xml) > needed.count(xml) for xml in sections if xml not in free)
    if more or not _within(needed, sections):
        yield Problem("sections_lost")
    ends = known if skeleton.last_may_fall else known[-1:]
    if not len(body) or body[-1].tag != w("sectPr") or sections[-1] not in ends:
        yield Problem("last_section_lost")


def _within(needed: list[bytes], given: list[bytes]) -> bool:
    rest = iter(given)
    return all(item in rest for item in needed)


def structure(root: etree._Element) -> Iterator[Problem]:
    """What Word refuses to open and schema validators pass over."""
    for cell in root.iter(w("tc")):
        if not len(cell) or cell[-1].tag != w("p"):
            yield Problem("cell_without_paragraph", _around(cell))
    for table in root.iter(w("tbl")):
        rows = children(table, "tr")
        if not rows or not all(children(row, "tc") or row.findall(w("sdt")) for row in rows):
            yield Problem("empty_row", _around(table))
    marks = [mark.get(w("fldCharType")) for mark in root.iter(w("fldChar"))]
    if marks.count("begin") != marks.count("end"):
        yield Problem("open_field")
    for text in root.iter(w("t")):
        if len(text):
            yield Problem("misplaced", "".join(str(piece) for piece in text.itertext()))
    for words in LOOSE_TEXT(root):  # type: ignore[union-attr] # a list of str, by its path
        if found := str(words).strip():
            yield Problem("misplaced", found)


def _around(element: etree._Element) -> str:
    """Words near an element, for a message."""
    before = element.getprevious()
    holder = before if before is not None else element
    return " ".join(text_of(paragraph) for paragraph in holder.iter(w("p")))
