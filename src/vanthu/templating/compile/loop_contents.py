"""What the loops of a part must print, read from its program once: each value and the words beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from jinja2 import nodes
from markupsafe import escape

from vanthu.templating.compile.segments import EDGE, plain
from vanthu.templating.language.fields import FormattedRuns


@dataclass(frozen=True, slots=True)
class LoopValue:
    """A value that each turn of a loop prints.

    Args:
        path: Name, and the fields below it.
        before: The fixed words before it in its text, from the text's edge where nothing else stands there.
        after: Those behind it, where they reach the text's edge.
    """

    path: tuple[str, ...]
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class LoopContents:
    """A loop that no condition rules.

    Args:
        path: Its list: name, and the fields below it.
        target: Name of a turn's record.
        body: What each turn prints, in order.
        columns: The fields of the record that it prints, where each is all the words of its text.
    """

    path: tuple[str, ...]
    target: str
    body: tuple[LoopValue | LoopContents, ...]
    columns: tuple[str, ...]


WORDS = re.compile(r">[^<]+<")


UNKNOWN = object()
"""Something that only Jinja can compute: it is not followed."""


def loops_of(tree: nodes.Template) -> tuple[LoopContents, ...]:
    """The loops of a part outside conditions, those in loops inside them."""
    return tuple(item for item in _items(tree.body, in_loop=False) if isinstance(item, LoopContents))


def _items(body: Sequence[nodes.Node], *, in_loop: bool) -> Iterator[LoopValue | LoopContents]:
    for node in body:
        if isinstance(node, nodes.For):
            path = _path(node.iter)
            if path and isinstance(node.target, nodes.Name) and node.test is None:
                items = tuple(_items(node.body, in_loop=True))
                yield LoopContents(path, node.target.name, items, _columns(node, node.target.name, items))
        elif isinstance(node, nodes.Output) and in_loop:
            yield from _values(node)


def _columns(loop: nodes.For, target: str, items: Sequence[LoopValue | LoopContents]) -> tuple[str, ...]:
    columns = [
        item.path[1]
        for item in items
        if isinstance(item, LoopValue)
        and (item.path[0], len(item.path)) == (target, 2)
        and item.before == item.after == EDGE
    ]
    printing = [node for part in loop.body if isinstance(part, nodes.Output) for node in part.nodes]
    fixed = [node for node in printing if isinstance(node, nodes.TemplateData)]
    simple = (
        all(isinstance(part, nodes.Output) for part in loop.body)
        and len(columns) == len(printing) - len(fixed)
        and not any(WORDS.search(_fixed(node)) for node in fixed)
    )
    return tuple(columns) if simple else ()


def _values(output: nodes.Output) -> Iterator[LoopValue]:
    for place, node in enumerate(output.nodes):
        path = () if isinstance(node, nodes.TemplateData) else _path(node)
        before = _fixed(output.nodes[place - 1]) if place else ""
        after = _fixed(output.nodes[place + 1]) if place + 1 < len(output.nodes) else ""
        if path and before.rfind("<") <= before.rfind(">"):  # else it stands in an attribute
            words = f"{EDGE}{before[before.rfind('>') + 1 :]}" if ">" in before else before
            yield LoopValue(path, plain(words), plain(after[: after.find(EDGE) + 1]))


def _fixed(node: nodes.Node) -> str:
    return node.data.replace("\n", "") if isinstance(node, nodes.TemplateData) else ""


def _path(node: nodes.Node) -> tuple[str, ...]:
    """`row.name` as names; empty for what is no path."""
    if isinstance(node, nodes.Name):
        return (node.name,)
    if isinstance(node, nodes.Getattr):
        holder = _path(node.node)
        return (*holder, node.attr) if holder else ()
    return ()


def value_at(path: tuple[str, ...], scope: Mapping[str, object]) -> object:
    """The value of a name or of a record's field."""
    value: object = scope
    for name in path:
        value = value.get(name, UNKNOWN) if isinstance(value, Mapping) else UNKNOWN
    return value


def in_xml(value: object, before: str = EDGE, after: str = EDGE) -> list[str]:
    """The words of a value as `guarantees.words_in` has them, with the fixed words beside them.

    A break is an element, and parts them; of spans each has a text of its own.
    """
    if isinstance(value, str):
        pieces = [str(escape(piece)) for piece in re.split(r"[\n\t]", plain(value))]
        begins = [before, *(EDGE for _ in pieces[1:])]
        ends = [*(EDGE for _ in pieces[1:]), after]
        return [b + words + e for b, words, e in zip(begins, pieces, ends, strict=True) if words]
    if isinstance(value, FormattedRuns):
        return [f"{EDGE}{escape(plain(text))}{EDGE}" for text in value.texts if text]
    return []


def on_page(value: object) -> list[str]:
    """The words of a value as the page shows them, line by line."""
    if isinstance(value, str):
        return [words for words in re.split(r"[\n\t]", plain(value)) if words]
    if isinstance(value, FormattedRuns):
        return [words for words in [plain("".join(value.texts))] if words]
    return []
