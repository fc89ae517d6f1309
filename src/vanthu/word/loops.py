"""What the loops of a template must have printed: every row of every list, word by word, for the audit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import escape

from vanthu.word import package
from vanthu.word.fields import printable
from vanthu.word.loop_plans import Loop, Value, in_xml, on_page, value_at
from vanthu.word.ooxml import paragraph_texts, parse
from vanthu.word.problems import Problem
from vanthu.word.program import Program
from vanthu.word.proof import plain
from vanthu.word.template import Rendering, Template


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
        elif made.parts[program.part].foreseen and _all_there(program, fields, made.parts[program.part].xml):
            continue
        else:
            data = made.parts[program.part].xml.encode()
        found += _lost(program, fields, plain("\n".join(paragraph_texts(parse(data)))))
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


def _all_there(program: Program, fields: Mapping[str, object], xml: str) -> bool:
    """Whether every value of the loops stands in the XML, with the words beside it; else it is looked for."""
    return _found(program.loops, fields, plain(xml), 0) >= 0


def _found(body: Sequence[Value | Loop], scope: Mapping[str, object], xml: str, place: int) -> int:
    """Where the last value of some loops ends; -1 where one is missing."""
    for item in body:
        value = value_at(item.path, scope)
        if isinstance(item, Loop):
            for record in value if isinstance(value, list | tuple) else ():
                place = _found_in_turn(item, record, scope, xml, place)
                if place < 0:
                    return place
        else:
            place = _after(value, item, xml, place)
            if place < 0:
                return place
    return place


def _found_in_turn(loop: Loop, record: object, scope: Mapping[str, object], xml: str, place: int) -> int:
    """Where the last value of one turn ends; -1 where one is missing."""
    inner: Mapping[str, object] | None = None
    for item in loop.body:
        if isinstance(item, Value) and len(item.path) == 2 and item.path[0] == loop.target:
            value = record.get(item.path[1]) if isinstance(record, dict) else None
            place = _after(value, item, xml, place)
        else:
            inner = inner or {**scope, loop.target: record}
            place = _found((item,), inner, xml, place)
        if place < 0:
            return place
    return place


def _after(value: object, where: Value, xml: str, place: int) -> int:
    """Where a value ends in the XML; -1 where it is not there."""
    if type(value) is str and value.isprintable():  # on one line
        if not value:
            return place
        words = f"{where.before}{escape(value)}{where.after}"
        start = xml.find(words, place)
        return start if start < 0 else start + len(words) - len(where.after)
    for words in in_xml(value, where.before, where.after):
        start = xml.find(words, place)
        if start < 0:
            return start
        place = start + len(words) - max(1, len(where.after))
    return place
