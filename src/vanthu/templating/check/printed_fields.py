"""Which fields a template prints, and under which conditions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from jinja2 import nodes

from vanthu.docx.xml import parse
from vanthu.templating.check.blocks import TemplateTag, read_blocks
from vanthu.templating.check.check_template import read_tags
from vanthu.templating.language.split_tags import TEXT_PARTS


class FieldUseKind(Enum):
    """What a tag does with what it names."""

    PRINTED = auto()
    ASKED = auto()
    CONDITION = auto()


@dataclass(frozen=True, slots=True)
class FieldUse:
    """One place where a template names a field, or asks a condition.

    Args:
        path: `signer`, `sections[].rows[].tt`; of a condition, what it asks in one spelling.
        tag: Where.
        kind: Printed, asked by a condition, or the condition itself.
    """

    path: str
    tag: TemplateTag
    kind: FieldUseKind


def uses(parts: Mapping[str, bytes]) -> tuple[FieldUse, ...]:
    """All that the tags of a template name, in order; tags with a fault are left out.

    Args:
        parts: The parts of the .docx, mended.
    """
    found: list[FieldUse] = []
    for name in filter(TEXT_PARTS.fullmatch, sorted(parts)):
        tags = read_tags(parse(parts[name]), name)
        tree, _ = read_blocks(tags)
        found += (FieldUse(path, tags[line - 1], kind) for path, line, kind in _of(tree.body, {}))
    return tuple(found)


def with_lists(paths: Iterable[str]) -> frozenset[str]:
    """The paths and the lists that they go through: `sections[]` for `sections[].title`."""
    return frozenset(
        part for path in paths for part in (path, *(path[: e.end()] for e in re.finditer(r"\[\]", path)))
    )


def printed_fields(parts: Mapping[str, bytes]) -> frozenset[str]:
    """The fields that a template may print: `signer`, `recipients[]`, `sections[].rows[].tt`.

    A list counts too, with its brackets, where anything of its records is printed.
    """
    return with_lists(use.path for use in uses(parts) if use.kind is FieldUseKind.PRINTED)


def _of(body: Sequence[nodes.Node], scope: Mapping[str, str]) -> Iterator[tuple[str, int, FieldUseKind]]:
    """What some nodes name, each with its line.

    Args:
        scope: Name of a loop's record to its path.
    """
    for node in body:
        if isinstance(node, nodes.For):
            path = f"{_path(node.iter, scope)}[]"
            name = node.target.name if isinstance(node.target, nodes.Name) else ""
            yield path, node.lineno, FieldUseKind.ASKED
            yield from _of([*node.body, *node.else_], {**scope, name: path})
        elif isinstance(node, nodes.If):
            asked = _spelt(node.test, scope)
            yield from ((path, line, FieldUseKind.ASKED) for path, line in _in_expression(node.test, scope))
            yield asked, node.lineno, FieldUseKind.CONDITION
            if node.else_:
                yield f"else {asked}", node.lineno, FieldUseKind.CONDITION
            yield from _of([*node.body, *node.elif_, *node.else_], scope)
        elif isinstance(node, nodes.Output):
            for expression in node.nodes:
                yield from (
                    (path, line, FieldUseKind.PRINTED) for path, line in _in_expression(expression, scope)
                )


def _in_expression(node: nodes.Node, scope: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """The paths that stand in an expression; what only a condition in it asks for is left out."""
    if path := _path(node, scope):
        yield path, node.lineno
        return
    for child in node.iter_child_nodes(exclude=("test",)):
        yield from _in_expression(child, scope)


def _spelt(node: nodes.Node, scope: Mapping[str, str]) -> str:
    """An expression in one spelling, whatever the records of loops are called."""
    if path := _path(node, scope):
        return path
    values = [repr(value) for _, value in node.iter_fields() if not isinstance(value, nodes.Node | list)]
    inside = [_spelt(child, scope) for child in node.iter_child_nodes()]
    return f"{type(node).__name__}({', '.join([*values, *inside])})"


def _path(node: nodes.Node, scope: Mapping[str, str]) -> str:
    """`section.rows` with its loops told: `sections[].rows`; empty for what is no path."""
    if isinstance(node, nodes.Name):
        return scope.get(node.name, node.name)
    if isinstance(node, nodes.Getattr):
        holder = _path(node.node, scope)
        return f"{holder}.{node.attr}" if holder else ""
    if isinstance(node, nodes.Getitem):
        holder = _path(node.node, scope)
        return f"{holder}[]" if holder else ""
    return ""
