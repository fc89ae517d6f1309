"""Examines a rendered file: nothing left unfilled, nothing lost, nothing that Word refuses."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping

from lxml import etree

from vanthu.docx import package
from vanthu.docx.xml import MalformedXmlError, canonical, paragraph_texts, parse, w
from vanthu.templating.compile.fixed_content import Skeleton
from vanthu.templating.compile.fragments import first_lost, plain
from vanthu.templating.compile.guarantees import Proof, is_closed
from vanthu.templating.finish.word_limits import structure
from vanthu.templating.language.problems import Problem
from vanthu.templating.template import Made, Rendering, Template

NO_VALUE = re.compile(
    r"\b(?:None|NaN|NaT|<NA>|Undefined)\b|^\s*nan\s*$|(?<!\w)nan(?=\s*(?:đồng|%|/))", re.MULTILINE
)
"""Values of a machine in print. `nan` alone is no fault inside a sentence: `gian nan` is a word."""

TAG_LEFT = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")


MACHINE_WORDS = ("None", "NaN", "NaT", "&lt;NA", "Undefined", "nan")
"""What `NO_VALUE` begins with, as XML has it; where none of these is, nothing of the kind is."""


def audit(template: Template, made: Rendering | bytes) -> tuple[Problem, ...]:
    """All that is wrong with a rendered file; empty when it may go out.

    Of a part that its program was proven to make, the text alone is looked at; all else is parsed.

    Args:
        template: What it was rendered from.
        made: The .docx, or what rendering handed on.
    """
    parts: Mapping[str, bytes] = {}
    texts: Mapping[str, Made] = {}
    if isinstance(made, bytes):
        parts = package.unpack(made, template.name)
    else:
        texts = made.parts
    found: list[Problem] = []
    proofs = {program.part: program.proof for program in template.programs}
    for name, skeleton in template.skeletons.items():
        if name in texts:
            if not is_clean(texts[name], proofs[name], skeleton):
                found += _of_part(name, texts[name].data, skeleton)
        elif isinstance(made, bytes):
            found += _of_part(name, parts.get(name, b""), skeleton)
        else:
            found += _of_fixed_part(name, template.parts[name], skeleton)
    return tuple(found)


@functools.lru_cache(maxsize=256)
def _of_fixed_part(name: str, data: bytes, skeleton: Skeleton) -> tuple[Problem, ...]:
    """Of a part that is the same in all documents."""
    return tuple(_of_part(name, data, skeleton))


def _of_part(name: str, data: bytes, skeleton: Skeleton) -> Iterator[Problem]:
    try:
        root = parse(data)
    except MalformedXmlError:
        yield Problem("broken_part", facts={"part": name})
        return
    yield from _texts(root, skeleton)
    body = root.find(w("body"))
    if body is not None:
        sections = [canonical(section) for section in root.iter(w("sectPr"))]
        ended = bool(len(body)) and body[-1].tag == w("sectPr")
        yield from _sections(sections, skeleton, ended=ended)
    yield from structure(root)


def is_clean(made: Made, proof: Proof | None, skeleton: Skeleton) -> bool:
    """Whether nothing can be wrong with a part; where this is not certain, its tree must be looked at."""
    if proof is None or not made.foreseen:
        return False
    words = made.words
    if "{" in words or "}" in words or any(word in words for word in MACHINE_WORDS):
        return False
    if not proof.closed and not is_closed(made.data):
        return False
    if first_lost(proof.sentences, words) is not None:
        return False
    if not skeleton.sections:
        return True
    sections, ended = proof.sections_in(made.pieces)
    return sections is not None and not any(_sections(sections, skeleton, ended=ended))


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


def _sections(sections: list[bytes], skeleton: Skeleton, *, ended: bool) -> Iterator[Problem]:
    """Every unconditional section is there, in order, and the file ends with settings of the template.

    Args:
        sections: Canonical XML of those that are there.
        ended: The body ends with the last of them.
    """
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
    if not ended or sections[-1] not in ends:
        yield Problem("last_section_lost")


def _within(needed: list[bytes], given: list[bytes]) -> bool:
    rest = iter(given)
    return all(item in rest for item in needed)
