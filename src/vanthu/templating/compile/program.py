"""One part of a template, compiled: what is fixed is finished once, what is not is a Jinja program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import jinja2
from jinja2 import nodes
from lxml import etree

from vanthu.docx.styles import StyleSheet
from vanthu.docx.xml import MalformedXmlError
from vanthu.templating.compile.dynamic_pass import Dress, forms_in
from vanthu.templating.compile.environment import IN_RUNS, IN_WORDS, TURNS, FieldEnvironment, Turns
from vanthu.templating.compile.guarantees import Proof, proof_of
from vanthu.templating.compile.loop_contents import Loop, loops_of
from vanthu.templating.compile.plain_rows import expanded, put_row_loops
from vanthu.templating.compile.schema_order import put_in_order
from vanthu.templating.compile.static_pass import UnforeseenError, weave
from vanthu.templating.compile.table_columns import held_forms
from vanthu.templating.compile.table_grids import mark_grids
from vanthu.templating.compile.tag_positions import Anatomy, Site, anatomy_of
from vanthu.templating.compile.to_jinja import DECLARATION, PARAGRAPH, Tag, program_of, tree_of
from vanthu.templating.finish.part import drop_idle_runs
from vanthu.templating.language.expressions import counted

FILTERS: Mapping[Site, str] = {Site.RUNS: IN_RUNS, Site.BLOCKS: IN_RUNS, Site.WORDS: IN_WORDS}
"""What a value goes through where it is not the words of a text."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A part as `patching.patched` gives it, and what its tags say.

    Args:
        lines: Of the source, a paragraph a line: an error's line names its paragraph.
    """

    part: str
    source: str
    tree: nodes.Template
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Program:
    """One part of a template, ready to run.

    Args:
        tree: What its tags say, for those who must know what it prints.
        lines: Of its draft.
        dress: How what it makes is finished; None where that is done as a tree.
        proof: What is known of all that it makes.
        loops: What its loops must print.
    """

    part: str
    jinja: jinja2.Template
    tree: nodes.Template
    lines: tuple[str, ...]
    dress: Dress | None
    proof: Proof | None
    loops: tuple[Loop, ...]

    def run(self, fields: Mapping[str, object]) -> list[str]:
        """What it makes, its marks in it: what stands outside fences and between them in turns.

        Raises:
            TemplateError, Exception: A tag cannot be computed.
        """
        turns = Turns()
        made = "".join(_measured(self.jinja.generate({**fields, TURNS: turns}), turns))
        return expanded(made, turns.rows)


def _measured(pieces: Iterable[str], turns: Turns) -> Iterator[str]:
    for piece in pieces:
        turns.measure(len(piece))
        yield piece


def compiled(
    environment: FieldEnvironment, draft: Draft, template: etree._Element, styles: StyleSheet
) -> Program:
    """A part of a template.

    Args:
        template: The part as the clerk made it.
    """
    try:
        root, tags = tree_of(draft.source, environment)
    except MalformedXmlError:
        return _as_it_is(environment, draft)
    anatomy = anatomy_of(root, tags)
    if not anatomy.whole:
        return _as_it_is(environment, draft)
    texts = [tag.text for tag in tags]
    dress = None
    _tidy(root)
    proof = proof_of(template, root, anatomy)
    try:
        woven = weave(root, anatomy, styles)
        held = held_forms(root, anatomy, styles) if woven.tables else ()
        dress = Dress(woven, styles, [forms_in(_fixed_text(other, texts), woven) for other in held])
    except UnforeseenError:
        root, tags = tree_of(draft.source, environment)  # weaving has left marks in the other one
        _tidy(root)
    made = program_of(DECLARATION + etree.tostring(root, encoding="unicode"), texts)
    program = environment.parse(made)
    if not _put_filters(program, tags, anatomy):
        return _as_it_is(environment, draft)
    counted(program)
    if dress is not None:
        put_row_loops(program, environment)
    jinja = environment.program(program)
    return Program(draft.part, jinja, draft.tree, draft.lines, dress, proof, loops_of(draft.tree))


def _tidy(root: etree._Element) -> None:
    drop_idle_runs(root)
    put_in_order(root)
    mark_grids(root)


def _fixed_text(root: etree._Element, tags: list[str]) -> str:
    """A part's XML, its tags taken for nothing."""
    return program_of(etree.tostring(root, encoding="unicode"), [""] * len(tags)).replace("{#\n#}", "")


def _as_it_is(environment: FieldEnvironment, draft: Draft) -> Program:
    """The part with the program that docxtpl would run: nothing is foreseen of what it makes."""
    source = PARAGRAPH.sub("{#\n#}", draft.source.replace("\n", ""))
    jinja = environment.program(counted(environment.parse(source)))
    return Program(draft.part, jinja, draft.tree, draft.lines, None, None, loops_of(draft.tree))


def _put_filters(program: nodes.Template, tags: list[Tag], anatomy: Anatomy) -> bool:
    """Sends each value through what its place wants; False where tags and values are not of one number."""
    printing = [number for number, tag in enumerate(tags) if tag.kind == "print"]
    values = [
        (output, place)
        for output in program.find_all(nodes.Output)
        for place, value in enumerate(output.nodes)
        if not isinstance(value, nodes.TemplateData)
    ]
    if len(values) != len(printing):
        return False
    for number, (output, place) in zip(printing, values, strict=True):
        name = FILTERS.get(anatomy.sites[number])
        if name:
            value = output.nodes[place]
            output.nodes[place] = nodes.Filter(value, name, [], [], None, None, lineno=value.lineno)
    return True
