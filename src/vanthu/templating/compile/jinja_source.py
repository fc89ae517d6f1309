"""A part of a template as a Jinja program, and that program as a tree: its tags are processing instructions.

docxtpl knows how its tags stand for paragraphs, rows, cells and runs; what it makes is text, in which XML and
tags are mixed. A tree of it tells where each tag stands, and lets the fixed parts be finished once for all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from docxtpl import DocxTemplate
from jinja2 import Environment
from lxml import etree

from vanthu.docx.xml import parse, w
from vanthu.templating.language.sentinels import PLACEHOLDER

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>"
TAG = "vanthu-tag"
"""Name of the processing instructions."""

TIMES_TURNS = re.compile(r"\{\{ (\d+) \* loop\.length \}\}")
"""docxtpl's width of a cell merged over the turns of a loop: its own width for each turn."""

WIDEST = 63
"""Columns of Word's widest table."""

STAND_IN = re.compile(rf"<\?{TAG} (\d+)\?>|{PLACEHOLDER}(\d+){PLACEHOLDER}")
BEGINS = {"variable_begin": "print", "block_begin": "block", "comment_begin": "comment", "raw_begin": "raw"}
ENDS = frozenset({"variable_end", "block_end", "comment_end", "raw_end"})
PARAGRAPH = re.compile(r"(?=<w:p[ >])")


@dataclass(frozen=True, slots=True)
class ProgramTag:
    """A tag of a part.

    Args:
        text: As it stands in the program, braces and all.
        kind: `print`, `block`, `comment` or `raw`.
        word: First word of a block: `for`, `endif`.
    """

    text: str
    kind: str
    word: str


def patched(data: bytes) -> str:
    """A part as docxtpl makes a Jinja program of it, a paragraph a line, all spaces kept."""
    root = parse(data)
    for text in root.iter(w("t")):
        text.set(XML_SPACE, "preserve")
    xml = etree.tostring(root, encoding="unicode").replace("\n", " ")
    made = TIMES_TURNS.sub(_by_turns, str(DocxTemplate("").patch_xml(xml)))
    return re.sub(r"<w:p([ >])", r"\n<w:p\1", made)


def _by_turns(match: re.Match[str]) -> str:
    """Without multiplication, which no tag may use."""
    width = min(int(match.group(1)), WIDEST)
    return "{{ " + " + ".join(["loop.length"] * width) + " }}" if width else "{{ 0 }}"


def tree_of(source: str, environment: Environment) -> tuple[etree._Element, list[ProgramTag]]:
    """The program's XML, with an instruction for each tag, and the tags.

    A tag inside an attribute is a number between two `PLACEHOLDER`.

    Raises:
        MalformedXmlError: With all its tags taken for nothing, it is no XML.
    """
    made: list[str] = []
    tags: list[ProgramTag] = []
    in_attribute = False
    for kind, text, word in _pieces(source, environment):
        if kind == "data":
            made.append(text)
            opening, closing = text.rfind("<"), text.rfind(">")
            if max(opening, closing) >= 0:
                in_attribute = opening > closing
            continue
        made.append(f"{PLACEHOLDER}{len(tags)}{PLACEHOLDER}" if in_attribute else f"<?{TAG} {len(tags)}?>")
        tags.append(ProgramTag(text, kind, word))
    return parse("".join(made).replace("\n", "").encode()), tags


def _pieces(source: str, environment: Environment) -> list[tuple[str, str, str]]:
    """Data and whole tags: kind, text, first word."""
    found: list[tuple[str, str, str]] = []
    letters: list[str] = []
    kind = word = ""
    for _, token, text in environment.lexer.tokeniter(source, None):
        if token in BEGINS:
            kind, letters, word = BEGINS[token], [], ""
        if not kind:
            found.append(("data", text, ""))
            continue
        letters.append(text)
        word = word or (text if token == "name" else "")  # noqa: S105 - a token of Jinja's
        if token in ENDS:
            found.append((kind, "".join(letters), word))
            kind = ""
    return found


def is_tag(element: etree._Element) -> bool:
    """Whether it stands for a tag."""
    return not isinstance(element.tag, str) and getattr(element, "target", "") == TAG


def number_of(instruction: etree._Element) -> int:
    """Which of the tags it stands for."""
    return int(instruction.text or "")


def instructions(element: etree._Element) -> list[etree._Element]:
    """The tags in an element, those in attributes left out."""
    return [tag for tag in element.iter(etree.PI) if is_tag(tag)]


def held_in(value: str) -> list[int]:
    """The tags in an attribute's value."""
    return [int(number) for number in re.findall(rf"{PLACEHOLDER}(\d+){PLACEHOLDER}", value)]


def program_of(xml: str, tags: list[str]) -> str:
    """The XML of a tree with its tags put back, a paragraph a line of the program, not of what it makes."""
    source = STAND_IN.sub(lambda match: tags[int(match.group(1) or match.group(2))], xml)
    return PARAGRAPH.sub("{#\n#}", source)


def words_of_line(lines: tuple[str, ...], line: int) -> str:
    """The words of a line of XML."""
    return re.sub(r"<[^>]+>", "", lines[line - 1]) if 0 < line <= len(lines) else ""
