"""What a tag may say: print fields, ask, go through lists; nothing by which a short tag becomes a long run.

A template is the office's own file, but a tag copied from elsewhere must not hang a run or fill the memory.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jinja2 import nodes

from vanthu.diagnostics import Diagnostic
from vanthu.templating.messages import diagnose

FILTERS = frozenset(
    {
        "upper",
        "lower",
        "capitalize",
        "trim",
        "join",
        "length",
        "count",
        "default",
        "d",
        "first",
        "last",
        "escape",
        "e",
        "string",
        "int",
    }
)
"""None of them makes much of little."""

TESTS = frozenset({"defined", "undefined", "none", "even", "odd", "string", "number", "in", "true", "false"})

ALLOWED = (
    nodes.Output,
    nodes.For,
    nodes.If,
    nodes.Name,
    nodes.Literal,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Slice,
    nodes.CondExpr,
    nodes.Compare,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Neg,
    nodes.Concat,
    nodes.Add,
    nodes.Sub,
    nodes.Filter,
    nodes.Test,
)
"""No assignment: a text joined to itself over and over grows beyond all memory. A minus is for numbers."""

PATHS = (nodes.Name, nodes.Getattr, nodes.Getitem)
"""What a loop may go through: a list that the document gives."""

COUNTED = "counted"
"""Filter that counts the turns of loops; a template cannot name it."""

SIGNS: Mapping[type[nodes.Node], str] = {
    nodes.Mul: "*",
    nodes.Pow: "**",
    nodes.Div: "/",
    nodes.FloorDiv: "//",
    nodes.Mod: "%",
    nodes.Call: "( )",
    nodes.Assign: "set",
    nodes.AssignBlock: "set",
    nodes.FilterBlock: "filter",
    nodes.CallBlock: "call",
    nodes.FromImport: "import",
    nodes.ScopedEvalContextModifier: "autoescape",
}
"""How a clerk typed what is not allowed; other things by their own name."""


def forbidden(tree: nodes.Template) -> Iterator[tuple[Diagnostic, int]]:
    """What a template may not say, without its place, and the line; in order."""
    line = 1
    for node in _inside(tree):
        line = node.lineno or line
        if isinstance(node, nodes.Filter) and node.name not in FILTERS:
            yield diagnose("forbidden_filter", word=node.name, allowed=_listed(FILTERS)), line
        elif isinstance(node, nodes.Test) and node.name not in TESTS:
            yield diagnose("forbidden_test", word=node.name, allowed=_listed(TESTS)), line
        elif isinstance(node, nodes.Neg) and not isinstance(node.node, nodes.Const):
            yield diagnose("forbidden_tag", word="-"), line
        elif isinstance(node, nodes.For) and (node.recursive or not isinstance(node.iter, PATHS)):
            yield diagnose("forbidden_loop"), line
        elif isinstance(node, nodes.Expr | nodes.Stmt) and not isinstance(node, ALLOWED):
            word = SIGNS.get(type(node), type(node).__name__.lower())
            yield diagnose("forbidden_tag", word=word), line


def _listed(names: frozenset[str]) -> str:
    return ", ".join(sorted(names))


def _inside(node: nodes.Node) -> Iterator[nodes.Node]:
    yield node
    for child in node.iter_child_nodes():
        yield from _inside(child)


def counted(tree: nodes.Template) -> nodes.Template:
    """The tree with every list of a loop sent through the filter `COUNTED`, in place."""
    for loop in tree.find_all(nodes.For):
        loop.iter = nodes.Filter(loop.iter, COUNTED, [], [], None, None, lineno=loop.lineno)
    return tree
