"""Jinja over plain records: sandboxed, strict about unknown fields, everything escaped, loops counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from typing import Any

import jinja2
import jinja2.nodes
import jinja2.runtime
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from vanthu.templating.errors import TemplateError
from vanthu.templating.language.expressions import COUNTED
from vanthu.templating.language.fields import FormattedRuns, is_made_by_docxtpl
from vanthu.templating.language.sentinels import PLACEHOLDER
from vanthu.templating.messages import diagnose

MOST_TURNS = 1_000_000
"""Turns of the loops of one part, all together; a campaign of 60 units needs some ten thousand."""

MOST_LETTERS = 64 * 2**20
"""Of one rendered part."""

LIMITS = "turns of this rendering"
"""Name under which the counter goes along: no tag can say it."""

BREAKS: Mapping[str, str] = {
    "\n": '</w:t><w:br/><w:t xml:space="preserve">',
    "\t": '</w:t><w:tab/><w:t xml:space="preserve">',
}
"""A line break and a tab inside a text, as Word's elements."""

IN_RUNS, IN_WORDS = "printed among runs", "printed as mere words"
"""Filters that the compiler puts to a tag by its place; no tag can say them."""


UNEXPECTED: ContextVar[list[object]] = ContextVar(
    "values of the part in hand that their places do not expect"
)
"""docxtpl's own objects, spans among words, words among runs."""


class RenderLimits:
    """Counts the turns of all loops of a part, and its letters.

    Args:
        rows: What `plain_loops` wrote beside the program's text.
        left: The records of the loop that comes next, where they are not written yet.
    """

    def __init__(self) -> None:
        self._count = self._letters = 0
        self.rows: list[Any] = []
        self.left: list[object] = []

    def measure(self, letters: int) -> None:
        """Counts letters.

        Raises:
            TemplateError: There were `MOST_LETTERS` of them.
        """
        self._letters += letters
        if self._letters > MOST_LETTERS:
            raise TemplateError(diagnose("template_runs_away"))

    def of(self, items: Iterable[object]) -> list[object]:
        """The items of a loop, counted.

        Raises:
            TemplateError: There were `MOST_TURNS` of them.
        """
        listed = list(items)
        self._count += len(listed)
        if self._count > MOST_TURNS:
            raise TemplateError(diagnose("template_runs_away"))
        return listed


@jinja2.pass_context
def _counted(context: jinja2.runtime.Context, items: Iterable[object]) -> list[object]:
    if isinstance(items, jinja2.Undefined):
        return list(items)  # says which field it is
    limits = context[LIMITS]
    return limits.of(items) if isinstance(limits, RenderLimits) else list(items)


class MissingField(jinja2.StrictUndefined):
    """An unknown field; its message is the field's bare name."""

    @property
    def _undefined_message(self) -> str:
        return str(self._undefined_name)


class FieldEnvironment(SandboxedEnvironment):
    """Jinja over plain records: no attribute of a Python object is reached, all text is escaped.

    What a tag may say at all is `expressions.forbidden`'s to know.
    """

    def __init__(self) -> None:
        super().__init__(
            undefined=MissingField, autoescape=True, finalize=printed, keep_trailing_newline=True
        )
        self.globals.clear()
        self.filters[COUNTED] = _counted
        self.filters[IN_RUNS] = printed_among_runs
        self.filters[IN_WORDS] = printed_as_words

    def getattr(self, obj: object, attribute: str) -> object:
        """A record's field, never a method of the dict that holds it (`row.items` is a field)."""
        if isinstance(obj, dict):
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def program(self, tree: jinja2.nodes.Template) -> jinja2.Template:
        """A parsed template, ready to run."""
        return jinja2.Template.from_code(self, self.compile(tree), {})


def printed(value: object) -> object:
    """A value as it stands in a text of the XML: line breaks and tabs as Word's elements, the rest escaped.

    Raises:
        TemplateError: It is a list, a record or a yes/no value.
    """
    if type(value) is str:
        return value if "\n" not in value and "\t" not in value else _with_breaks(value)
    if isinstance(value, Markup | jinja2.Undefined) or (
        isinstance(value, int) and not isinstance(value, bool)
    ):
        return value
    if isinstance(value, str):
        return _with_breaks(value)
    if isinstance(value, FormattedRuns) or is_made_by_docxtpl(value):
        return _unexpected(value)
    raise TemplateError(diagnose("tag_prints_list", kind=type(value).__name__))


def _unexpected(value: object) -> str:
    """What stands for a value that its place does not expect, till the part is looked at as a tree."""
    unexpected = UNEXPECTED.get()
    unexpected.append(value)
    return f"{PLACEHOLDER}{len(unexpected) - 1}{PLACEHOLDER}"


def _with_breaks(value: str) -> Markup:
    text = str(escape(value))
    for mark, elements in BREAKS.items():
        text = text.replace(mark, elements)
    return Markup(text)  # noqa: S704 - escaped above


def printed_among_runs(value: object) -> object:
    """A value of `{{r … }}`: spans as runs; words are unexpected there."""
    if isinstance(value, FormattedRuns):
        return Markup(value.marked_xml)  # noqa: S704 - escaped span by span
    shown = printed(value)
    if isinstance(shown, jinja2.Undefined) or is_made_by_docxtpl(value):
        return shown
    return _unexpected(escape(shown))


def printed_as_words(value: object) -> object:
    """A value in an attribute, or in an element that holds mere words: on one line."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return value.replace("\n", " ").replace("\t", " ")
    return printed(value)
