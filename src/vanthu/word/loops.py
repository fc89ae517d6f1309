"""What the loops of a template must print: every row of every list, word by word, for the audit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from jinja2 import nodes

from vanthu.word import package
from vanthu.word.audit import plain
from vanthu.word.fields import Span, cleaned
from vanthu.word.ooxml import paragraph_texts, parse
from vanthu.word.problems import Problem
from vanthu.word.template import Template


class Unknown:
    """Something that only Jinja can compute: it is not followed."""


UNKNOWN = Unknown()


def lost_rows(template: Template, context: Mapping[str, object], data: bytes) -> tuple[Problem, ...]:
    """The values of loops that are not in the rendered file, in the order of the template.

    Values under a condition are not asked for; values must stand in the order in which the loops give them.

    Args:
        context: What the file was rendered with.
        data: The .docx.
    """
    parts = package.unpack(data, template.name)
    found: list[Problem] = []
    for program in template.programs:
        words, place = plain("\n".join(paragraph_texts(parse(parts[program.part])))), 0
        for value in _printed(program.tree.body, context, in_loop=False):
            start = words.find(value, place)
            if start < 0:
                found.append(Problem("row_lost", value))
            else:
                place = start + len(value)
    return tuple(found)


def _printed(body: Sequence[nodes.Node], scope: Mapping[str, object], *, in_loop: bool) -> Iterator[str]:
    for node in body:
        if isinstance(node, nodes.For):
            yield from _of_loop(node, scope)
        elif isinstance(node, nodes.Output) and in_loop:
            for expression in node.nodes:
                yield from _pieces(_value(expression, scope))


def _of_loop(node: nodes.For, scope: Mapping[str, object]) -> Iterator[str]:
    items = _value(node.iter, scope)
    if (
        not isinstance(node.target, nodes.Name)
        or node.test is not None
        or not isinstance(items, list | tuple)
    ):
        return
    for item in items:
        yield from _printed(node.body, {**scope, node.target.name: item}, in_loop=True)


def _value(expression: nodes.Node, scope: Mapping[str, object]) -> object:
    """The value of a name or of a record's field."""
    if isinstance(expression, nodes.Name):
        return scope.get(expression.name, UNKNOWN)
    if isinstance(expression, nodes.Getattr):
        record = _value(expression.node, scope)
        return record.get(expression.attr, UNKNOWN) if isinstance(record, Mapping) else UNKNOWN
    return UNKNOWN


def _pieces(value: object) -> Iterator[str]:
    """The words of a value as the page shows them; line by line, for breaks are elements of their own."""
    if isinstance(value, str):
        yield from filter(None, re.split(r"[\n\t]", plain(cleaned(value))))
    elif isinstance(value, list | tuple) and all(isinstance(span, Span) for span in value):
        yield from filter(None, [re.sub(r"[\n\t]", " ", plain(cleaned("".join(s.text for s in value))))])
