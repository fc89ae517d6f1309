"""Loops whose turns only print fields of their record, as most rows of tables do: written column by column.

Jinja would go through them value by value. What is not as plain as these expect (a field that is missing, a
value that is no text, a line break) is left to Jinja, with its errors and their places. What is written goes
beside the program's text, in segments, and a mark says where it belongs: a long table is joined only once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import itemgetter

from jinja2 import nodes, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from vanthu.templating.compile.jinja_environment import LIMITS, FieldEnvironment, RenderLimits
from vanthu.templating.language.sentinels import DYNAMIC, MARK, PLACEHOLDER

LEFT = "left to Jinja"
"""Filter that gives a loop the records that were not written; no tag can say it."""

ROWS = "="
"""Begins the number of a mark where written rows belong."""


@dataclass(frozen=True, slots=True)
class WrittenRows:
    """The turns of a loop, written.

    Args:
        segments: Dynamic texts and static segments in turns, from the first text to the last one.
        before: What stands before the first text.
        after: What stands behind the last one.
    """

    segments: list[str]
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PlainLoop:
    """A loop.

    Args:
        fields: What each turn prints, in order.
        fixed: The fixed XML around its texts.
        texts: What each text holds: a `PLACEHOLDER` for each field.
    """

    fields: tuple[str, ...]
    fixed: tuple[str, ...]
    texts: tuple[str, ...]

    def written(self, records: Sequence[object]) -> WrittenRows | None:
        """All turns; None where they are not plain."""
        count = len(records)
        try:
            columns = [list(map(itemgetter(name), records)) for name in self.fields]  # type: ignore[arg-type]
            together = DYNAMIC.join([DYNAMIC.join(column) for column in columns])
        except (KeyError, TypeError, IndexError):
            return None
        if not count or "\n" in together or "\t" in together:
            return None
        values = str(escape(together)).split(DYNAMIC)
        unit = [self.fixed[-1] + self.fixed[0]]
        for text, fixed in zip(self.texts, self.fixed[1:], strict=True):
            unit += text, fixed
        width = len(unit) - 1
        made = unit[:-1] * count
        number = 0
        for place, text in enumerate(self.texts):
            held = text.count(PLACEHOLDER)
            if held:
                given = [values[n * count : (n + 1) * count] for n in range(number, number + held)]
                made[2 * place + 1 :: width] = given[0] if text == PLACEHOLDER else _mixed(text, given)
            number += held
        return WrittenRows(made[1:], self.fixed[0], self.fixed[-1])


def _mixed(text: str, columns: Sequence[Sequence[str]]) -> list[str]:
    """Texts of fixed words and fields."""
    segments: list[object] = []
    for words, column in zip(text.split(PLACEHOLDER), [*columns, None], strict=True):
        segments.append(repeat(words))
        if column is not None:
            segments.append(column)
    return list(map("".join, zip(*segments, strict=False)))


def with_written_rows(made: str, rows: Sequence[WrittenRows]) -> list[str]:
    """What a program made, static segments and dynamic texts in turns; with the written rows."""
    segments = made.split(DYNAMIC)
    if not rows:
        return segments
    found = [segments[0]]
    for text, fixed in zip(segments[1::2], segments[2::2], strict=True):
        if text.startswith(MARK + ROWS):
            written = rows[int(text.strip(MARK + ROWS))]
            found[-1] += written.before
            found += written.segments
            found.append(written.after + fixed)
        else:
            found += text, fixed
    return found


def write_plain_loops(program: nodes.Template, environment: FieldEnvironment) -> None:
    """Has the plain loops of a program written column by column, in place."""
    environment.filters[LEFT] = _left
    for holder in [program, *program.find_all((nodes.For, nodes.If))]:
        for body in (getattr(holder, "body", None), getattr(holder, "else_", None)):
            if body:
                body[:] = [made for node in body for made in _with_rows(node, environment)]


def _with_rows(node: nodes.Node, environment: FieldEnvironment) -> Iterator[nodes.Node]:
    loop = _row_loop(node) if isinstance(node, nodes.For) else None
    if loop is not None and isinstance(node, nodes.For):
        name = f"rows {len(environment.filters)}"
        environment.filters[name] = _writer(loop)
        line = node.lineno
        yield nodes.Output([nodes.Filter(node.iter, name, [], [], None, None, lineno=line)], lineno=line)
        node.iter = nodes.Filter(node.iter, LEFT, [], [], None, None, lineno=line)
    yield node


def _row_loop(loop: nodes.For) -> PlainLoop | None:
    if not isinstance(loop.target, nodes.Name) or loop.test or loop.else_ or loop.recursive:
        return None
    fields, made = [], ""
    for part in loop.body:
        for node in part.nodes if isinstance(part, nodes.Output) else (part,):
            if isinstance(node, nodes.TemplateData):
                made += node.data
            elif (
                isinstance(node, nodes.Getattr)
                and isinstance(node.node, nodes.Name)
                and node.node.name == loop.target.name
            ):
                fields.append(node.attr)
                made += PLACEHOLDER
            else:
                return None
    segments = made.split(DYNAMIC)
    if not fields or any(PLACEHOLDER in segment for segment in segments[::2]):
        return None
    return PlainLoop(tuple(fields), tuple(segments[::2]), tuple(segments[1::2]))


def _writer(loop: PlainLoop) -> Callable[[Context, list[object]], str]:
    @pass_context
    def write(context: Context, records: list[object]) -> str:
        limits = context[LIMITS]
        if not isinstance(limits, RenderLimits):
            return ""
        written = loop.written(records)
        limits.left = records if written is None else []
        if written is None:
            return ""
        limits.measure(sum(map(len, written.segments)))
        limits.rows.append(written)
        mark = f"{DYNAMIC}{MARK}{ROWS}{len(limits.rows) - 1}{MARK}{DYNAMIC}"
        return Markup(mark)  # noqa: S704 - marks only

    return write


@pass_context
def _left(context: Context, _: object) -> list[object]:
    limits = context[LIMITS]
    return limits.left if isinstance(limits, RenderLimits) else []
