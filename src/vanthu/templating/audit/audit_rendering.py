"""Examines a rendered file: nothing left unfilled, nothing lost, nothing that Word refuses."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping

from lxml import etree

from vanthu.diagnostics import Diagnostic, TagPlace
from vanthu.docx.xml import MalformedXmlError, canonical, paragraph_texts, parse, w
from vanthu.templating.audit.loop_rows import has_all_rows, lost_rows
from vanthu.templating.compile.fixed_content import FixedContent
from vanthu.templating.compile.guarantees import PartGuarantees, is_closed
from vanthu.templating.compile.part_program import PartProgram
from vanthu.templating.compile.segments import first_lost, plain
from vanthu.templating.finish.word_limits import structure
from vanthu.templating.language.locations import in_template
from vanthu.templating.messages import diagnose
from vanthu.templating.template import RenderedFile, RenderedPart, Template

NO_VALUE = re.compile(
    r"\b(?:None|NaN|NaT|<NA>|Undefined)\b|^\s*nan\s*$|(?<!\w)nan(?=\s*(?:đồng|%|/))", re.MULTILINE
)
"""Values of a machine in print. `nan` alone is no fault inside a sentence: `gian nan` is a word."""

TAG_LEFT = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")


MACHINE_WORDS = ("None", "NaN", "NaT", "&lt;NA", "Undefined", "nan")
"""What `NO_VALUE` begins with, as XML has it; where none of these is, nothing of the kind is."""


def render_and_audit(
    template: Template, fields: Mapping[str, object]
) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """The .docx, and all that is wrong with it; it may go out when nothing is.

    Args:
        fields: As for `Template.render`.

    Raises:
        TemplateError, UnprintableValueError: As `Template.render`.
    """
    made = template.rendering(fields)
    return made.data, audit(template, made)


def audit(template: Template, made: RenderedFile) -> tuple[Diagnostic, ...]:
    """All that is wrong with a rendered file; empty when it may go out.

    Of a part that its program was proven to make, the text alone is looked at; all else is parsed.

    Args:
        template: What it was rendered from.
    """
    programs = {program.part: program for program in template.programs}
    found: list[Diagnostic] = []
    for name, fixed_content in template.fixed_contents.items():
        if name in programs:
            found += _in_part(programs[name], made.parts[name], made.fields, fixed_content)
        else:
            found += _in_fixed_part(template.parts[name], fixed_content)
    return in_template(template.name, found)


@functools.lru_cache(maxsize=256)
def _in_fixed_part(data: bytes, fixed_content: FixedContent) -> tuple[Diagnostic, ...]:
    """Of a part that is the same in all documents."""
    return tuple(_in_tree(parse(data), fixed_content))


def _in_part(
    program: PartProgram, made: RenderedPart, fields: Mapping[str, object], fixed_content: FixedContent
) -> Iterator[Diagnostic]:
    clean = is_clean(made, program.guarantees, fixed_content)
    complete = made.is_proven and has_all_rows(program, fields, made.words)
    if clean and complete:
        return
    try:
        root = parse(made.data)
    except MalformedXmlError:
        yield diagnose("broken_part", part=program.part)
        return
    if not clean:
        yield from _in_tree(root, fixed_content)
    if not complete:
        yield from lost_rows(program, fields, plain("\n".join(paragraph_texts(root))))


def _in_tree(root: etree._Element, fixed_content: FixedContent) -> Iterator[Diagnostic]:
    yield from _texts(root, fixed_content)
    body = root.find(w("body"))
    if body is not None:
        sections = [canonical(section) for section in root.iter(w("sectPr"))]
        ended = bool(len(body)) and body[-1].tag == w("sectPr")
        yield from _sections(sections, fixed_content, ended=ended)
    yield from structure(root)


def is_clean(made: RenderedPart, guarantees: PartGuarantees | None, fixed_content: FixedContent) -> bool:
    """Whether nothing can be wrong with a part; where this is not certain, its tree must be looked at."""
    if guarantees is None or not made.is_proven:
        return False
    words = made.words
    if "{" in words or "}" in words or any(word in words for word in MACHINE_WORDS):
        return False
    if not guarantees.closed and not is_closed(made.data):
        return False
    if first_lost(guarantees.sentences, words) is not None:
        return False
    if not fixed_content.sections:
        return True
    sections, ended = guarantees.sections_in(made.segments)
    return sections is not None and not any(_sections(sections, fixed_content, ended=ended))


def _texts(root: etree._Element, fixed_content: FixedContent) -> Iterator[Diagnostic]:
    paragraphs = paragraph_texts(root)
    for words in paragraphs:
        if TAG_LEFT.search(words):
            yield diagnose("tag_left", TagPlace("", words))
        if match := NO_VALUE.search(words):
            yield diagnose("no_value", TagPlace("", words), word=match.group().strip())
    everything, place = plain("\n".join(paragraphs)), 0
    for sentence in map(plain, fixed_content.sentences):
        found = everything.find(sentence, place)
        if found < 0:
            yield diagnose("sentence_lost", TagPlace("", sentence))
        else:
            place = found + len(sentence)


def _sections(sections: list[bytes], fixed_content: FixedContent, *, ended: bool) -> Iterator[Diagnostic]:
    """Every unconditional section is there, in order, and the file ends with settings of the template.

    Args:
        sections: Canonical XML of those that are there.
        ended: The body ends with the last of them.
    """
    needed = [xml for xml, fixed in fixed_content.sections if fixed]
    known = [xml for xml, _ in fixed_content.sections]
    if fixed_content.last_may_fall and sections[-1:] != known[-1:]:
        needed = needed[:-1]
        known = known[:-1]
    free = {xml for xml, fixed in fixed_content.sections if not fixed}
    more = any(sections.count(xml) > needed.count(xml) for xml in sections if xml not in free)
    if more or not _within(needed, sections):
        yield diagnose("sections_lost")
    ends = known if fixed_content.last_may_fall else known[-1:]
    if not ended or sections[-1] not in ends:
        yield diagnose("last_section_lost")


def _within(needed: list[bytes], given: list[bytes]) -> bool:
    rest = iter(given)
    return all(item in rest for item in needed)
