"""One part of a template, compiled: what is fixed is finished once, what is not is a Jinja program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import jinja2
from jinja2 import nodes
from lxml import etree

from vanthu.docx.schema_order import put_in_order
from vanthu.docx.styles import StyleSheet
from vanthu.docx.xml import MalformedXmlError
from vanthu.templating.compile.dynamic_pass import DynamicPass, table_markup_in
from vanthu.templating.compile.guarantees import PartGuarantees, guarantees_of
from vanthu.templating.compile.jinja_environment import (
    IN_RUNS,
    IN_WORDS,
    LIMITS,
    FieldEnvironment,
    RenderLimits,
)
from vanthu.templating.compile.jinja_source import DECLARATION, PARAGRAPH, ProgramTag, program_of, tree_of
from vanthu.templating.compile.loop_contents import LoopContents, loops_of
from vanthu.templating.compile.plain_loops import with_written_rows, write_plain_loops
from vanthu.templating.compile.static_pass import UnforeseenError, run_static_pass
from vanthu.templating.compile.table_grids import mark_open_grids
from vanthu.templating.compile.table_markup import smaller_copies
from vanthu.templating.compile.tag_positions import TagPositions, ValueSite, positions_of
from vanthu.templating.finish.finish_part import drop_empty_runs
from vanthu.templating.language.expressions import counted

FILTERS: Mapping[ValueSite, str] = {
    ValueSite.RUNS: IN_RUNS,
    ValueSite.BLOCKS: IN_RUNS,
    ValueSite.WORDS: IN_WORDS,
}
"""What a value goes through where it is not the words of a text."""


@dataclass(frozen=True, slots=True)
class PartSource:
    """A part as `patching.patched` gives it, and what its tags say.

    Args:
        lines: Of the source, a paragraph a line: an error's line names its paragraph.
    """

    part: str
    source: str
    tree: nodes.Template
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartProgram:
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
    dynamic_pass: DynamicPass | None
    guarantees: PartGuarantees | None
    loops: tuple[LoopContents, ...]

    def run(self, fields: Mapping[str, object]) -> list[str]:
        """What it makes, its marks in it: what stands outside fences and between them in turns.

        Raises:
            TemplateError, Exception: A tag cannot be computed.
        """
        turns = RenderLimits()
        made = "".join(_measured(self.jinja.generate({**fields, LIMITS: turns}), turns))
        return with_written_rows(made, turns.rows)


def _measured(segments: Iterable[str], turns: RenderLimits) -> Iterator[str]:
    for segment in segments:
        turns.measure(len(segment))
        yield segment


def compiled(
    environment: FieldEnvironment, draft: PartSource, template: etree._Element, styles: StyleSheet
) -> PartProgram:
    """A part of a template.

    Args:
        template: The part as the clerk made it.
    """
    try:
        root, tags = tree_of(draft.source, environment)
    except MalformedXmlError:
        return _as_it_is(environment, draft)
    positions = positions_of(root, tags)
    if not positions.is_well_formed:
        return _as_it_is(environment, draft)
    texts = [tag.text for tag in tags]
    dynamic_pass = None
    _tidy(root)
    guarantees = guarantees_of(template, root, positions)
    try:
        marked = run_static_pass(root, positions, styles)
        copies = smaller_copies(root, positions, styles) if marked.tables else ()
        tables = [table_markup_in(_static_text(each, texts), marked) for each in copies]
        dynamic_pass = DynamicPass(marked, styles, tables)
    except UnforeseenError:
        root, tags = tree_of(draft.source, environment)  # the static pass has left marks in the other one
        _tidy(root)
    made = program_of(DECLARATION + etree.tostring(root, encoding="unicode"), texts)
    program = environment.parse(made)
    if not _put_filters(program, tags, positions):
        return _as_it_is(environment, draft)
    counted(program)
    if dynamic_pass is not None:
        write_plain_loops(program, environment)
    jinja = environment.program(program)
    return PartProgram(
        draft.part, jinja, draft.tree, draft.lines, dynamic_pass, guarantees, loops_of(draft.tree)
    )


def _tidy(root: etree._Element) -> None:
    drop_empty_runs(root)
    put_in_order(root)
    mark_open_grids(root)


def _static_text(root: etree._Element, tags: list[str]) -> str:
    """A part's XML, its tags taken for nothing."""
    return program_of(etree.tostring(root, encoding="unicode"), [""] * len(tags)).replace("{#\n#}", "")


def _as_it_is(environment: FieldEnvironment, draft: PartSource) -> PartProgram:
    """The part with the program that docxtpl would run: nothing is foreseen of what it makes."""
    source = PARAGRAPH.sub("{#\n#}", draft.source.replace("\n", ""))
    jinja = environment.program(counted(environment.parse(source)))
    return PartProgram(draft.part, jinja, draft.tree, draft.lines, None, None, loops_of(draft.tree))


def _put_filters(program: nodes.Template, tags: list[ProgramTag], positions: TagPositions) -> bool:
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
        name = FILTERS.get(positions.sites[number])
        if name:
            value = output.nodes[place]
            output.nodes[place] = nodes.Filter(value, name, [], [], None, None, lineno=value.lineno)
    return True
