"""Examines a rendered file: nothing left unfilled, nothing lost, nothing that Word refuses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from vanthu.word import package
from vanthu.word.ooxml import MalformedXmlError, children, parse, text_of, w
from vanthu.word.preflight import TEXT_PARTS
from vanthu.word.problems import Problem
from vanthu.word.tags import depth_change, pieces
from vanthu.word.template import Template

NO_VALUE = re.compile(
    r"\b(?:None|NaN|NaT|<NA>|Undefined)\b|^\s*nan\s*$|(?<!\w)nan(?=\s*(?:đồng|%|/))", re.MULTILINE
)
"""Values of a machine in print. `nan` alone is no fault inside a sentence: `gian nan` is a word."""

TAG_LEFT = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """What every rendering of a part must still hold.

    Args:
        sentences: Words outside conditions, loops and tags, in order.
        sections: Canonical XML of each section's settings, and whether it stands outside conditions.
        last_may_fall: Only conditional text stands in the last section: it may be dropped.
    """

    sentences: tuple[str, ...]
    sections: tuple[tuple[bytes, bool], ...]
    last_may_fall: bool


def audit(template: Template, data: bytes) -> tuple[Problem, ...]:
    """All that is wrong with a rendered file; empty when it may go out.

    Args:
        template: What it was rendered from.
        data: The .docx.
    """
    parts = package.unpack(data, template.name)
    found: list[Problem] = []
    for name in filter(TEXT_PARTS.fullmatch, sorted(template.parts)):
        try:
            root = parse(parts[name])
        except (KeyError, MalformedXmlError):
            found.append(Problem("broken_part", facts={"part": name}))
            continue
        skeleton = skeleton_of(parse(template.parts[name]))
        found += _texts(root, skeleton)
        found += _sections(root, skeleton)
        found += structure(root)
    return tuple(found)


def skeleton_of(root: etree._Element) -> Skeleton:
    """What of a template's part stands in every rendering."""
    sentences: list[str] = []
    sections: list[tuple[bytes, bool]] = []
    depth = 0
    fixed_in_section = False
    for element in root.iter(w("p"), w("sectPr")):
        if element.tag == w("sectPr"):
            sections.append((_canonical(element), depth == 0))
            if element.getparent() is not root.find(w("body")):
                fixed_in_section = False
            continue
        for piece in pieces(text_of(element)):
            depth += depth_change(piece.text) if piece.is_tag else 0
            if not depth and (not piece.is_tag or piece.text.startswith("{{")):
                fixed_in_section = True
            if not depth and not piece.is_tag and re.search(r"\w", piece.text):
                sentences.append(piece.text.strip())
    return Skeleton(tuple(sentences), tuple(sections), last_may_fall=not fixed_in_section)


def _texts(root: etree._Element, skeleton: Skeleton) -> Iterator[Problem]:
    paragraphs = [text_of(paragraph) for paragraph in root.iter(w("p"))]
    for words in paragraphs:
        if TAG_LEFT.search(words):
            yield Problem("tag_left", words)
        if match := NO_VALUE.search(words):
            yield Problem("no_value", words, {"word": match.group().strip()})
    everything, place = "\n".join(paragraphs), 0
    for sentence in skeleton.sentences:
        found = everything.find(sentence, place)
        if found < 0:
            yield Problem("sentence_lost", sentence)
        else:
            place = found + len(sentence)


def _sections(root: etree._Element, skeleton: Skeleton) -> Iterator[Problem]:
    """Every unconditional section is there, in order, and the file ends with settings of the template."""
    body = root.find(w("body"))
    if body is None:
        return
    sections = [_canonical(section) for section in root.iter(w("sectPr"))]
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
    for holder in root.iter(w("body"), w("p"), w("r"), w("tbl"), w("tr"), w("tc")):
        loose = [holder.text or "", *(child.tail or "" for child in holder)]
        if words := "".join(loose).strip():
            yield Problem("misplaced", words)


def _around(element: etree._Element) -> str:
    """Words near an element, for a message."""
    before = element.getprevious()
    holder = before if before is not None else element
    return " ".join(text_of(paragraph) for paragraph in holder.iter(w("p")))


def _canonical(element: etree._Element) -> bytes:
    return etree.tostring(element, method="c14n", with_tail=False)
