"""Examines a template before use: tags that docxtpl would lose, typing faults, unknown fields.

docxtpl joins a tag that Word split over runs by cutting text out of the XML; where the tag is cut by anything
but plain runs (a tracked insertion, a smart tag, a hyperlink, a field, a bookmark) that takes one half of an
element pair along, and all that follows is lost in silence. What `heal` cannot mend is refused.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import jinja2
from jinja2 import meta
from lxml import etree

from vanthu.translate import tr
from vanthu.word import package
from vanthu.word.cuts import TEXT_PARTS, WRAPPERS, strangers, tags_of
from vanthu.word.errors import TemplateError
from vanthu.word.expressions import forbidden
from vanthu.word.heal import heal
from vanthu.word.ooxml import MalformedXmlError, ancestor, own_texts, parse, text_of, w
from vanthu.word.problems import Problem
from vanthu.word.tags import pieces, structural


def examine(path: Path, fields: Collection[str] | None = None) -> tuple[Problem, ...]:
    """All that is wrong with a template, in the order of its text, and what is mended when it is used.

    Args:
        path: The .docx.
        fields: The fields that its kind of document has; None leaves them unexamined.

    Raises:
        TemplateError: The file is no Word file.
    """
    parts, healed = heal(package.read(path))
    return (*healed, *examine_parts(parts, path.name, fields))


def examine_parts(
    parts: Mapping[str, bytes], template: str, fields: Collection[str] | None = None
) -> tuple[Problem, ...]:
    """As `examine`, for parts already read."""
    found: list[Problem] = []
    for name in filter(TEXT_PARTS.fullmatch, sorted(parts)):
        try:
            root = parse(parts[name])
        except MalformedXmlError as error:
            raise TemplateError(template, tr("phần {part} của tệp bị hỏng.").format(part=name)) from error
        tags: list[tuple[str, str]] = []
        for paragraph in root.iter(w("p")):
            found += _in_paragraph(paragraph)
            words = "".join(text.text or "" for text in own_texts(paragraph))
            tags += [(piece.text, words) for piece in pieces(words) if piece.is_tag]
        for instruction in root.iter(w("instrText")):
            if "{" in (instruction.text or ""):
                found.append(Problem("tag_in_field", instruction.text or ""))
        if tags:
            found += _in_tags(tags, fields)
    return tuple(found)


def _in_paragraph(paragraph: etree._Element) -> Iterator[Problem]:
    words = "".join(text.text or "" for text in own_texts(paragraph))
    if not re.search(r"[{}]", words):
        return
    for piece, holders in tags_of(paragraph):
        cutting = strangers(paragraph, holders)
        if cutting:
            kind = etree.QName(cutting[0]).localname
            wrapper = tr(WRAPPERS[kind]) if kind in WRAPPERS else f"w:{kind}"
            yield Problem("tag_cut", words, {"tag": piece.text, "wrapper": wrapper})
        yield from _typed(piece.text, words)
        yield from _beside(paragraph, piece.text, words)
    for piece in pieces(words):
        if not piece.is_tag and (brace := re.search(r"[{}]+%?", piece.text)):
            yield Problem("lone_brace", words, {"brace": brace.group()})


def _typed(tag: str, words: str) -> Iterator[Problem]:
    """Letters that Word or an input method slipped in: accents, dashes, zero-width characters."""
    outside_quotes = re.sub("\"[^\"]*\"|'[^']*'|“[^”]*”|‘[^’]*’", "", tag)
    for letter in outside_quotes:
        if not letter.isascii() and letter != "\u00a0":
            shown = letter if unicodedata.category(letter)[0] in "LPS" else f"U+{ord(letter):04X}"
            yield Problem("tag_letters", words, {"tag": tag, "letter": shown})
            return


def _beside(paragraph: etree._Element, tag: str, words: str) -> Iterator[Problem]:
    """Words that vanish with the paragraph, row or cell that a tag stands for."""
    scope = structural(tag)
    if not scope:
        return
    holder = paragraph if scope == "p" else ancestor(paragraph, scope)
    everything = "".join(text_of(p) for p in holder.iter(w("p"))) if holder is not None else ""
    if everything.replace(tag, "", 1).strip():
        yield Problem("text_beside", words, {"tag": tag})


def _in_tags(tags: list[tuple[str, str]], fields: Collection[str] | None) -> Iterator[Problem]:
    """Faults that show only in all tags of a part together: syntax, and fields that nobody knows.

    Args:
        tags: Tag and the paragraph it stands in, in order.
        fields: The fields that there are; None leaves them unexamined.
    """
    source = "\n".join(
        re.sub(r"^(\{[{%#])(p|tr|tc|r)(?=\s)", r"\1", " ".join(tag.split())) for tag, _ in tags
    )
    try:
        tree = jinja2.Environment(autoescape=True).parse(straight_quotes(source))
    except jinja2.TemplateSyntaxError as error:
        place = tags[min(error.lineno, len(tags)) - 1][1]
        yield Problem("bad_tag", place, {"reason": error.message or ""})
        return
    refused = [
        Problem(code, tags[min(line, len(tags)) - 1][1], facts) for code, facts, line in forbidden(tree)
    ]
    yield from refused
    if fields is None or refused:  # to ask for the fields, Jinja computes what is constant
        return
    for name in sorted(meta.find_undeclared_variables(tree) - set(fields)):
        place = next((words for tag, words in tags if re.search(rf"\b{name}\b", tag)), "")
        likely = difflib.get_close_matches(name, fields, n=1)
        code = "unknown_field_likely" if likely else "unknown_field"
        yield Problem(code, place, {"field": name, "likely": likely[0] if likely else ""})


def straight_quotes(text: str) -> str:
    """Word's curly quotes as Jinja reads them; docxtpl does the same inside tags."""
    return text.translate(str.maketrans("“”‘’", "\"\"''"))
