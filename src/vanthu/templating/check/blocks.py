"""Conditions and loops of a part: each tag's grammar by itself, each opened and closed, both in one place.

A tag with a fault is left out of the program that is made of the others, so that one fault hides no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import jinja2
from jinja2 import nodes
from lxml import etree

from vanthu.diagnostics import Diagnostic, TagPlace
from vanthu.docx.xml import ancestor, text_of
from vanthu.templating.language.locations import place_of
from vanthu.templating.language.misspelt_names import STATEMENTS, nearest, straight_quotes
from vanthu.templating.language.tags import BLOCK, SCOPE, runs_on, scope_of
from vanthu.templating.messages import diagnose
from vanthu.translate import tr

CELL_WORDS = frozenset({"vm", "hm"})
"""docxtpl's: the cell is merged over the rows or the columns of its loop."""

CELL_LOOKS = frozenset({"colspan", "cellbg"})
"""docxtpl's: columns that the cell takes, its colour; an expression follows."""

JINJA_WORDS = frozenset(
    {
        *("set", "endset", "macro", "endmacro", "call", "endcall", "filter", "endfilter", "with", "endwith"),
        *("raw", "endraw", "autoescape", "endautoescape", "block", "endblock", "include", "import", "from"),
        *("extends", "do", "trans", "endtrans", "continue", "break"),
    }
)
"""What Jinja knows and a template may not say."""

STUBS = {
    "if": "{tag}{{% endif %}}",
    "for": "{tag}{{% endfor %}}",
    "elif": "{{% if x %}}{tag}{{% endif %}}",
    "else": "{{% if x %}}{tag}{{% endif %}}",
    "endif": "{{% if x %}}{tag}",
    "endfor": "{{% for x in y %}}{tag}",
}
"""A statement made whole, to try its grammar."""

COMPLAINTS = (
    (r"^unexpected char (.+) at \d+$", "ký tự {0} không dùng được"),
    (r"got 'end of (?:print statement|statement block|template)'$", "thẻ còn thiếu"),
    (r"^expected token 'end of (?:print statement|statement block)', got '(.+)'$", "thừa «{0}»"),
    (r"^expected token '(.+)', got '(.+)'$", "cần «{0}», lại gặp «{1}»"),
    (r"^unexpected '(.+)'", "thừa «{0}»"),
)
"""What Jinja says of a tag, and the same for a clerk."""

ENVIRONMENT = jinja2.Environment(autoescape=True)


@dataclass(frozen=True, slots=True)
class TemplateTag:
    """A tag in its place.

    Args:
        text: As typed.
        meant: As it was likely meant, where letters are in it that no tag may hold; else as typed.
        holder: The `w:t` of its first letter.
        part: Name of the part.
    """

    text: str
    meant: str
    holder: etree._Element
    part: str

    @property
    def paragraph(self) -> etree._Element:
        """The paragraph it stands in."""
        found = ancestor(self.holder, "p")
        return self.holder if found is None else found

    @property
    def statement(self) -> str:
        """The first word of `{% … %}`; empty for `{{ … }}` and `{# … #}`."""
        match = BLOCK.match(self.meant)
        return match.group(1) if match else ""

    @property
    def plain(self) -> str:
        """As Jinja reads it, on one line: without `p`, `tr`, `tc`, `r`."""
        words = straight_quotes(" ".join(self.meant.split()))
        scope = SCOPE.match(words)
        return words[:2] + words[scope.end() - 1 :] if scope else words

    @property
    def place(self) -> TagPlace:
        """Where it stands."""
        return place_of(self.holder, self.part, text_of(self.paragraph))

    def diagnose(self, code: str, **facts: str) -> Diagnostic:
        """Something wrong here."""
        return diagnose(code, self.place, tag=self.text, **facts)


def read_blocks(tags: Sequence[TemplateTag]) -> tuple[nodes.Template, tuple[Diagnostic, ...]]:
    """The tags of a part as a Jinja program, a tag a line, and what is wrong with their grammar, in order."""
    reader = _BlockReader(tags)
    return reader.tree(), tuple(found for _, found in sorted(reader.found, key=lambda each: each[0]))


class _BlockReader:
    """Goes through the tags once; `open` holds the blocks not yet closed, each with its tags so far."""

    def __init__(self, tags: Sequence[TemplateTag]) -> None:
        self.tags = tags
        self.lines = [""] * len(tags)
        self.found: list[tuple[int, Diagnostic]] = []
        self.open: list[list[int]] = []
        for number, tag in enumerate(tags):
            wrong = _grammar(tag)
            if wrong is None:
                self.lines[number] = _line(tag)
                self._place(number, tag.statement)
            elif tag.text == tag.meant:  # else its letters are told
                self.found.append((number, wrong))
        while self.open:
            self.lines[-1] += self._end_of(self.open.pop())

    def tree(self) -> nodes.Template:
        """The program; a statement that stands where it may not is told and left out."""
        while True:
            try:
                return ENVIRONMENT.parse("\n".join(self.lines))
            except jinja2.TemplateSyntaxError as error:
                number = min(error.lineno, len(self.tags)) - 1
                self._tell(number, "bad_tag", reason=_complaint(error))
                if not self.lines[number]:
                    return nodes.Template([], lineno=1)
                self.lines[number] = ""

    def _tell(self, number: int, code: str, **facts: str) -> None:
        self.found.append((number, self.tags[number].diagnose(code, **facts)))

    def _place(self, number: int, statement: str) -> None:
        if statement in ("if", "for"):
            self.open.append([number])
        elif statement in ("elif", "else") and self.open:
            self.open[-1].append(number)
        elif statement in ("endif", "endfor") and self._opened(statement.removeprefix("end")):
            while self.tags[self.open[-1][0]].statement != statement.removeprefix("end"):
                self.lines[number] = self._end_of(self.open.pop()) + self.lines[number]
            self._closed([*self.open.pop(), number])
        elif statement in STATEMENTS:
            begin = "if" if statement in ("elif", "else") else statement.removeprefix("end")
            self._tell(number, "block_unopened", begin=begin)
            self.lines[number] = ""

    def _opened(self, statement: str) -> bool:
        return any(self.tags[block[0]].statement == statement for block in self.open)

    def _end_of(self, block: Sequence[int]) -> str:
        """Tells of a block without end; gives the end that it lacks."""
        end = f"end{self.tags[block[0]].statement}"
        self._tell(block[0], "block_unclosed", end=end)
        return f"{{% {end} %}}"

    def _closed(self, block: Sequence[int]) -> None:
        """Tells of the first tag of a block that does not stand where its first one does."""
        first = self.tags[block[0]]
        for number in block[1:]:
            if not _stand_together(first, self.tags[number]):
                self._tell(number, "block_apart", other=first.text)
                return


def _grammar(tag: TemplateTag) -> Diagnostic | None:  # noqa: PLR0911 - one kind after another
    """What is wrong with a tag by itself."""
    if tag.meant.startswith("{#"):
        return None
    if runs_on(tag.text):
        return tag.diagnose("run_on")
    word = tag.statement
    if word in JINJA_WORDS:
        return tag.diagnose("forbidden_tag", word=word)
    if word in CELL_WORDS | CELL_LOOKS and ancestor(tag.holder, "tc") is None:
        return tag.diagnose("outside_table")
    if word and word not in {*STATEMENTS, *CELL_WORDS, *CELL_LOOKS}:
        likely = nearest(word, STATEMENTS)
        return tag.diagnose("unknown_word_likely" if likely else "unknown_word", word=word, likely=likely)
    try:
        ENVIRONMENT.parse(STUBS.get(word, "{tag}").format(tag=_line(tag)))
    except jinja2.TemplateSyntaxError as error:
        return tag.diagnose("bad_tag", reason=_complaint(error))
    return None


def _line(tag: TemplateTag) -> str:
    """The tag for Jinja: comments say nothing, docxtpl's own words at most print a number."""
    if tag.meant.startswith("{#") or tag.statement in CELL_WORDS:
        return ""
    if tag.statement in CELL_LOOKS:
        return re.sub(r"^\{%-?\s*\w+(.*?)-?%\}$", r"{{\1}}", tag.plain)
    return tag.plain


def _complaint(error: jinja2.TemplateSyntaxError) -> str:
    """What Jinja says, in words for a clerk; as it is where that is not known."""
    said = error.message or ""
    for pattern, words in COMPLAINTS:
        if match := re.search(pattern, said, re.IGNORECASE):
            return tr(words).format(*match.groups())
    return said


def _stand_together(first: TemplateTag, second: TemplateTag) -> bool:
    """Both are taken out of the same paragraph, table, row or text, so that all between them stays whole."""
    if scope_of(first.meant) != scope_of(second.meant):
        return False
    if first.paragraph is second.paragraph or scope_of(first.meant) in ("", "r"):
        return _run_holder(first) is _run_holder(second) or (
            _run_holder(first) is first.paragraph
            and _run_holder(second) is second.paragraph
            and first.paragraph.getparent() is second.paragraph.getparent()
        )
    return _container(first) is _container(second)


def _run_holder(tag: TemplateTag) -> etree._Element | None:
    """What holds the run of the tag's first letter: the paragraph, or a hyperlink, a content control."""
    run = ancestor(tag.holder, "r")
    return None if run is None else run.getparent()


def _container(tag: TemplateTag) -> etree._Element | None:
    """What holds the paragraph, row or cell that the tag stands for."""
    unit = ancestor(tag.holder, scope_of(tag.meant))
    return None if unit is None else unit.getparent()


def free_names(node: nodes.Node, bound: frozenset[str] = frozenset()) -> Iterator[nodes.Name]:
    """The names that no loop gives: fields, each time one is named.

    Args:
        bound: Names that the loops around the node give.
    """
    if isinstance(node, nodes.Name):
        if node.name not in bound:
            yield node
    elif isinstance(node, nodes.For):
        names = {node.target, *node.target.find_all(nodes.Name)}
        inner = bound | {"loop"} | {name.name for name in names if isinstance(name, nodes.Name)}
        yield from free_names(node.iter, bound)
        for child in (*filter(None, [node.test]), *node.body):
            yield from free_names(child, inner)
        for child in node.else_:
            yield from free_names(child, bound)
    else:
        for child in node.iter_child_nodes():
            yield from free_names(child, bound)
