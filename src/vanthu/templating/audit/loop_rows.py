"""What the loops of a template must have printed: every row of every list, word by word, for the audit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import escape

from vanthu.docx import package
from vanthu.docx.xml import MalformedXmlError, paragraph_texts, parse
from vanthu.templating.compile.fragments import EDGE, first_lost, plain
from vanthu.templating.compile.loop_contents import Loop, Value, in_xml, on_page, value_at
from vanthu.templating.compile.program import Program
from vanthu.templating.language.fields import printable
from vanthu.templating.language.problems import Problem
from vanthu.templating.template import Rendering, Template

NUL = "\0"
"""In no value."""


def lost_rows(
    template: Template, context: Mapping[str, object], made: Rendering | bytes
) -> tuple[Problem, ...]:
    """The values of loops that are not in the rendered file, in the order of the template.

    Values under a condition are not asked for; values must stand in the order in which the loops give them.

    Args:
        context: What the file was rendered with.
        made: The .docx, or what rendering handed on: then the fields that it cleaned are taken.
    """
    if isinstance(made, bytes):
        fields: Mapping[str, object] = printable(context)
        parts: Mapping[str, bytes] = package.unpack(made, template.name)
    else:
        fields, parts = made.fields, {}
    found: list[Problem] = []
    for program in template.programs:
        if isinstance(made, bytes):
            data = parts[program.part]
        elif made.parts[program.part].foreseen and _all_there(
            program, fields, made.parts[program.part].words
        ):
            continue
        else:
            data = made.parts[program.part].data
        try:
            words = plain("\n".join(paragraph_texts(parse(data))))
        except MalformedXmlError:
            continue  # the audit says so
        found += _lost(program, fields, words)
    return tuple(found)


def _lost(program: Program, fields: Mapping[str, object], words: str) -> Iterator[Problem]:
    place = 0
    for value, _ in _printed(program.loops, fields):
        for piece in on_page(value):
            start = words.find(piece, place)
            if start < 0:
                yield Problem("row_lost", piece)
            else:
                place = start + len(piece)


def _printed(body: Sequence[Value | Loop], scope: Mapping[str, object]) -> Iterator[tuple[object, Value]]:
    """The values that loops print, in order, each with its place."""
    for item in body:
        value = value_at(item.path, scope)
        if isinstance(item, Value):
            yield value, item
        elif isinstance(value, list | tuple):
            for record in value:
                yield from _printed(item.body, {**scope, item.target: record})


def _all_there(program: Program, fields: Mapping[str, object], words: str) -> bool:
    """Whether every value of the loops stands among the words of a part, beside its fixed ones."""
    return first_lost(list(_needles(program.loops, fields)), words) is None


def _needles(body: Sequence[Value | Loop], scope: Mapping[str, object]) -> Iterator[str]:
    for item in body:
        value = value_at(item.path, scope)
        if isinstance(item, Value):
            yield from in_xml(value, item.before, item.after)
        elif isinstance(value, list | tuple):
            if item.columns and (rows := _rows(item.columns, value)):
                yield rows
                continue
            for record in value:
                yield from _needles(item.body, {**scope, item.target: record})


def _rows(columns: Sequence[str], records: Sequence[object]) -> str:
    """The words of records, each a text of its own; empty where they are not so plain."""
    values = [record[column] for record in records if isinstance(record, dict) for column in columns]
    try:
        together = NUL.join(filter(None, values))
    except TypeError:
        return ""
    if "\n" in together or "\t" in together:
        return ""
    return plain(f"{EDGE}{escape(together)}{EDGE}").replace(NUL, EDGE)
