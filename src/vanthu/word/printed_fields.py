"""Which fields a template prints, and which of another one it does not: a template that lost something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from jinja2 import nodes

from vanthu.translate import tr
from vanthu.word.blocks import Tag, read_blocks
from vanthu.word.cuts import TEXT_PARTS
from vanthu.word.errors import TemplateError
from vanthu.word.ooxml import parse
from vanthu.word.preflight import read_tags

ESSENTIAL: Mapping[str, str] = {
    "issuer_lines[]": "tên cơ quan ban hành",
    "number_line": "số, ký hiệu văn bản",
    "type": "tên loại văn bản",
    "abstract": "trích yếu nội dung",
    "about": "trích yếu (V/v)",
    "sign_lines[]": "quyền hạn, chức vụ người ký",
    "signer": "họ tên người ký",
    "chair_name": "họ tên chủ tọa",
    "secretary_name": "họ tên thư ký",
    "recipients[]": "nơi nhận",
    "recipients_below[]": "phần sau của nơi nhận",
}
"""Fields without which a paper is none, with their names for a clerk."""

ROWS = frozenset(
    {
        "paragraphs",
        "tasks",
        "units",
        "by_field",
        "sections",
        "rounds",
        "unfinished",
        "certificates",
        "corrections",
        "rows",
    }
)
"""Lists whose rows are what a paper is about."""


def printed_fields(parts: Mapping[str, bytes]) -> dict[str, Tag]:
    """The fields that a template may print (`signer`, `sections[].rows[].tt`), each with the first tag of it.

    A list counts too, with its brackets, where anything of its records is printed. Tags with a fault are
    left out.

    Args:
        parts: The parts of the .docx, mended.
    """
    found: dict[str, Tag] = {}
    for name in filter(TEXT_PARTS.fullmatch, sorted(parts)):
        tags = read_tags(parse(parts[name]), name)
        for path, line in _of(read_blocks(tags)[0].body, {}):
            for each in (*(path[: end.end()] for end in re.finditer(r"\[\]", path)), path):
                found.setdefault(each, tags[line - 1])
    return found


def missing_fields(own: Mapping[str, bytes], shipped: Mapping[str, bytes]) -> tuple[str, ...]:
    """The fields that the shipped template prints and this one does not, in alphabetical order.

    Of a list that is not printed at all, the list alone is named.

    Args:
        own: The parts of the .docx, mended.
        shipped: The same of the other.
    """
    lost = printed_fields(shipped).keys() - printed_fields(own).keys()
    lists = [path for path in lost if path.endswith("[]")]
    return tuple(sorted(p for p in lost if not any(p != path and p.startswith(path) for path in lists)))


def is_essential(path: str) -> bool:
    """Without it the document may not go out."""
    return path in ESSENTIAL or (path.endswith("[]") and _last(path) in ROWS)


def in_words(path: str) -> str:
    """The field as a message names it: `signer (họ tên người ký)`, `sections.rows`."""
    shown = path.replace("[]", "")
    return f"{shown} ({tr(ESSENTIAL[path])})" if path in ESSENTIAL else shown


def fields_lost(template: str, fields: Sequence[str]) -> TemplateError:
    """Why a template without essential fields is not used.

    Args:
        template: File name.
        fields: In words.
    """
    reason = tr("thiếu {fields} mà mẫu gốc có, không thành văn bản được; hãy chép lại thẻ từ mẫu gốc.")
    return TemplateError(template, reason.format(fields=", ".join(fields)))


def _last(path: str) -> str:
    return path.removesuffix("[]").rpartition(".")[2]


def _of(body: Sequence[nodes.Node], scope: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """The fields of some nodes, each with its line.

    Args:
        scope: Name of a loop's record to its path.
    """
    for node in body:
        if isinstance(node, nodes.For):
            path = f"{_path(node.iter, scope)}[]"
            name = node.target.name if isinstance(node.target, nodes.Name) else ""
            yield from _of([*node.body, *node.else_], {**scope, name: path})
        elif isinstance(node, nodes.If):
            yield from _of([*node.body, *node.elif_, *node.else_], scope)
        elif isinstance(node, nodes.Output):
            for expression in node.nodes:
                yield from _in_expression(expression, scope)


def _in_expression(node: nodes.Node, scope: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """The paths that stand in an expression; what only a condition asks for is not printed."""
    if path := _path(node, scope):
        yield path, node.lineno
        return
    for child in node.iter_child_nodes(exclude=("test",)):
        yield from _in_expression(child, scope)


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
