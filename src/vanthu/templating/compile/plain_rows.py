"""Loops whose turns only print fields of their record, as most rows of tables do: written column by column.

Jinja would go through them value by value. What is not as plain as these expect (a field that is missing, a
value that is no text, a line break) is left to Jinja, with its errors and their places. What is written goes
beside the program's text, in pieces, and a spot says where it belongs: a long table is then joined only once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import itemgetter

from jinja2 import nodes, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from vanthu.templating.compile.environment import TURNS, FieldEnvironment, Turns
from vanthu.templating.language.sentinels import FENCE, HELD, SPOT

LEFT = "left to Jinja"
"""Filter that gives a loop the records that were not written; no tag can say it."""

ROWS = "="
"""Begins the key of a spot where written rows belong."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The turns of a loop, written.

    Args:
        pieces: What stands between fences and outside, in turns, from the first text on to the last one.
        before: What stands before the first text.
        after: What stands behind the last one.
    """

    pieces: list[str]
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RowLoop:
    """A loop.

    Args:
        fields: What each turn prints, in order.
        fixed: The fixed XML around its texts.
        texts: What each text holds: a `HELD` for each field.
    """

    fields: tuple[str, ...]
    fixed: tuple[str, ...]
    texts: tuple[str, ...]

    def written(self, records: Sequence[object]) -> Rows | None:
        """All turns; None where they are not plain."""
        count = len(records)
        try:
            columns = [list(map(itemgetter(name), records)) for name in self.fields]  # type: ignore[arg-type]
            together = FENCE.join([FENCE.join(column) for column in columns])
        except (KeyError, TypeError, IndexError):
            return None
        if not count or "\n" in together or "\t" in together:
            return None
        values = str(escape(together)).split(FENCE)
        unit = [self.fixed[-1] + self.fixed[0]]
        for text, fixed in zip(self.texts, self.fixed[1:], strict=True):
            unit += text, fixed
        width = len(unit) - 1
        made = unit[:-1] * count
        number = 0
        for place, text in enumerate(self.texts):
            held = text.count(HELD)
            if held:
                given = [values[n * count : (n + 1) * count] for n in range(number, number + held)]
                made[2 * place + 1 :: width] = given[0] if text == HELD else _mixed(text, given)
            number += held
        return Rows(made[1:], self.fixed[0], self.fixed[-1])


def _mixed(text: str, columns: Sequence[Sequence[str]]) -> list[str]:
    """Texts of fixed words and fields."""
    pieces: list[object] = []
    for words, column in zip(text.split(HELD), [*columns, None], strict=True):
        pieces.append(repeat(words))
        if column is not None:
            pieces.append(column)
    return list(map("".join, zip(*pieces, strict=False)))


def expanded(made: str, rows: Sequence[Rows]) -> list[str]:
    """What a program made, in pieces, outside fences and between them in turns; with the written rows."""
    pieces = made.split(FENCE)
    if not rows:
        return pieces
    found = [pieces[0]]
    for text, fixed in zip(pieces[1::2], pieces[2::2], strict=True):
        if text.startswith(SPOT + ROWS):
            written = rows[int(text.strip(SPOT + ROWS))]
            found[-1] += written.before
            found += written.pieces
            found.append(written.after + fixed)
        else:
            found += text, fixed
    return found


def put_row_loops(program: nodes.Template, environment: FieldEnvironment) -> None:
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


def _row_loop(loop: nodes.For) -> RowLoop | None:
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
                made += HELD
            else:
                return None
    pieces = made.split(FENCE)
    if not fields or any(HELD in piece for piece in pieces[::2]):
        return None
    return RowLoop(tuple(fields), tuple(pieces[::2]), tuple(pieces[1::2]))


def _writer(loop: RowLoop) -> Callable[[Context, list[object]], str]:
    @pass_context
    def write(context: Context, records: list[object]) -> str:
        turns = context[TURNS]
        if not isinstance(turns, Turns):
            return ""
        written = loop.written(records)
        turns.left = records if written is None else []
        if written is None:
            return ""
        turns.measure(sum(map(len, written.pieces)))
        turns.rows.append(written)
        spot = f"{FENCE}{SPOT}{ROWS}{len(turns.rows) - 1}{SPOT}{FENCE}"
        return Markup(spot)  # noqa: S704 - marks only

    return write


@pass_context
def _left(context: Context, _: object) -> list[object]:
    turns = context[TURNS]
    return turns.left if isinstance(turns, Turns) else []
