"""Which fields a template prints, and which of another one it does not: a template that lost something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from jinja2 import nodes

from vanthu.translate import tr
from vanthu.word.errors import TemplateError
from vanthu.word.template import Template

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
}
"""Fields without which a paper is none, with their names for a clerk."""

ROWS = frozenset(
    {"paragraphs", "tasks", "units", "by_field", "sections", "rounds", "unfinished", "certificates", "rows"}
)
"""Lists whose rows are what a paper is about."""


def printed_fields(template: Template) -> frozenset[str]:
    """The fields that a template may print: `signer`, `recipients[]`, `sections[].rows[].tt`.

    A list counts too, with its brackets, where anything of its records is printed.
    """
    paths = {path for program in template.programs for path in _of(program.tree.body, {})}
    lists = {path[: end.end()] for path in paths for end in re.finditer(r"\[\]", path)}
    return frozenset(paths | lists)


def missing_fields(own: Template, shipped: Template) -> tuple[str, ...]:
    """The fields that the shipped template prints and this one does not, in alphabetical order.

    Of a list that is not printed at all, the list alone is named.
    """
    lost = printed_fields(shipped) - printed_fields(own)
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


def _of(body: Sequence[nodes.Node], scope: Mapping[str, str]) -> Iterator[str]:
    """The fields of some nodes.

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


def _in_expression(node: nodes.Node, scope: Mapping[str, str]) -> Iterator[str]:
    """The paths that stand in an expression; what only a condition asks for is not printed."""
    if path := _path(node, scope):
        yield path
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
