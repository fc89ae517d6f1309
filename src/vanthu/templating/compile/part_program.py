"""One part of a template, compiled: what is fixed is finished once, what is not is a Jinja program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import jinja2
from jinja2 import nodes
from lxml import etree

from vanthu.diagnostics import TagPlace
from vanthu.docx.schema_order import put_in_order
from vanthu.docx.styles import StyleSheet
from vanthu.docx.xml import MalformedXmlError, parse
from vanthu.templating.compile.dynamic_pass import DynamicPass, table_markup_in
from vanthu.templating.compile.guarantees import PartGuarantees, guarantees_of
from vanthu.templating.compile.jinja_environment import (
    IN_RUNS,
    IN_WORDS,
    LIMITS,
    FieldEnvironment,
    RenderLimits,
)
from vanthu.templating.compile.jinja_source import (
    DECLARATION,
    PARAGRAPH,
    ProgramTag,
    patched,
    program_of,
    tree_of,
    words_of_line,
)
from vanthu.templating.compile.loop_contents import LoopContents, loops_of
from vanthu.templating.compile.plain_loops import with_written_rows, write_plain_loops
from vanthu.templating.compile.static_pass import UnforeseenError, run_static_pass
from vanthu.templating.compile.table_grids import mark_open_grids
from vanthu.templating.compile.table_markup import smaller_copies
from vanthu.templating.compile.tag_positions import TagPositions, ValueSite, positions_of
from vanthu.templating.errors import TemplateError
from vanthu.templating.finish.finish_part import drop_empty_runs
from vanthu.templating.language.expressions import counted, forbidden
from vanthu.templating.language.tags import OPENING
from vanthu.templating.messages import diagnose

FILTERS: Mapping[ValueSite, str] = {
    ValueSite.RUNS: IN_RUNS,
    ValueSite.BLOCKS: IN_RUNS,
    ValueSite.WORDS: IN_WORDS,
}
"""What a value goes through where it is not the words of a text."""


@dataclass(frozen=True, slots=True)
class PartProgram:
    """One part of a template, ready to run.

    Args:
        lines: Of its source, a paragraph a line: an error's line names its paragraph.
        loops: What its loops must print.
        dynamic_pass: How what it makes is finished; None where that is done as a tree.
        guarantees: What is known of all that it makes.
    """

    part: str
    lines: tuple[str, ...]
    loops: tuple[LoopContents, ...]
    jinja: jinja2.Template
    dynamic_pass: DynamicPass | None = None
    guarantees: PartGuarantees | None = None

    def run(self, fields: Mapping[str, object]) -> list[str]:
        """What it makes, its marks in it: static segments and dynamic texts in turns.

        Raises:
            TemplateError, Exception: A tag cannot be computed.
        """
        limits = RenderLimits()
        made = "".join(_measured(self.jinja.generate({**fields, LIMITS: limits}), limits))
        return with_written_rows(made, limits.rows)


def _measured(segments: Iterable[str], limits: RenderLimits) -> Iterator[str]:
    for segment in segments:
        limits.measure(len(segment))
        yield segment


def compile_part(
    environment: FieldEnvironment, place: TagPlace, part: str, data: bytes, styles: StyleSheet
) -> PartProgram | None:
    """A part of a template; None where no tag stands in it.

    Args:
        place: The template, for messages.

    Raises:
        TemplateError: A tag says what no template may say.
    """
    source = patched(data)
    if not OPENING.search(source):
        return None
    lines = tuple(source.split("\n"))
    loops = loops_of(_parsed(environment, place, source, lines))
    compiled = _compiled(environment, source, parse(data), styles)
    if compiled is None:  # the program that docxtpl would run: nothing is foreseen of what it makes
        program = counted(environment.parse(PARAGRAPH.sub("{#\n#}", source.replace("\n", ""))))
        return PartProgram(part, lines, loops, environment.program(program))
    program, dynamic_pass, guarantees = compiled
    return PartProgram(part, lines, loops, environment.program(program), dynamic_pass, guarantees)


def _parsed(
    environment: FieldEnvironment, place: TagPlace, source: str, lines: tuple[str, ...]
) -> nodes.Template:
    """What the tags of a part say, not yet compiled: what they may not say is not computed."""
    try:
        tree = environment.parse(source)
    except jinja2.TemplateSyntaxError as error:
        wrong = diagnose("tag_not_computable", reason=str(error))
        raise TemplateError(wrong.at(replace(place, words=words_of_line(lines, error.lineno)))) from error
    for refused, line in forbidden(tree):
        raise TemplateError(refused.at(replace(place, words=words_of_line(lines, line))))
    return tree


def _compiled(
    environment: FieldEnvironment, source: str, template: etree._Element, styles: StyleSheet
) -> tuple[nodes.Template, DynamicPass | None, PartGuarantees | None] | None:
    """A part's program, what is fixed in it finished; None where its tags cut through the XML.

    Args:
        template: The part as the clerk made it.
    """
    try:
        root, tags = _tidy_tree(source, environment)
    except MalformedXmlError:
        return None
    positions = positions_of(root, tags)
    if not positions.is_well_formed:
        return None
    guarantees = guarantees_of(template, root, positions)
    texts = [tag.text for tag in tags]
    dynamic_pass = None
    try:
        marked = run_static_pass(root, positions, styles)
        copies = smaller_copies(root, positions, styles) if marked.tables else ()
        tables = [table_markup_in(_static_text(each, texts), marked) for each in copies]
        dynamic_pass = DynamicPass(marked, styles, tables)
    except UnforeseenError:
        root, tags = _tidy_tree(source, environment)  # the static pass has left marks in the other one
    program = environment.parse(program_of(DECLARATION + etree.tostring(root, encoding="unicode"), texts))
    if not _put_filters(program, tags, positions):
        return None
    counted(program)
    if dynamic_pass is not None:
        write_plain_loops(program, environment)
    return program, dynamic_pass, guarantees


def _tidy_tree(source: str, environment: FieldEnvironment) -> tuple[etree._Element, list[ProgramTag]]:
    root, tags = tree_of(source, environment)
    drop_empty_runs(root)
    put_in_order(root)
    mark_open_grids(root)
    return root, tags


def _static_text(root: etree._Element, tags: list[str]) -> str:
    """A part's XML, its tags taken for nothing."""
    return program_of(etree.tostring(root, encoding="unicode"), [""] * len(tags)).replace("{#\n#}", "")


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
