"""A Word template, prepared once and rendered many times; nothing is repaired, nothing is guessed.

The syntax is docxtpl's, and docxtpl turns the XML into a Jinja program; what it would let pass (undefined
fields, unescaped text, broken XML) is an error here. Parts without tags are the compressed bytes they were.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType

import jinja2
from lxml import etree

from vanthu.diagnostics import Diagnostic, TagPlace
from vanthu.docx.schema_order import put_in_order
from vanthu.docx.styles import StyleSheet
from vanthu.docx.xml import MalformedXmlError, parse
from vanthu.packages import CommonParts, PackedPart, compressed
from vanthu.templating.compile.docxtpl_objects import Inserts
from vanthu.templating.compile.fixed_content import FixedContent
from vanthu.templating.compile.jinja_environment import UNEXPECTED
from vanthu.templating.compile.jinja_source import DECLARATION, PARAGRAPH, words_of_line
from vanthu.templating.compile.part_program import PartProgram
from vanthu.templating.compile.segments import as_bytes, words_in
from vanthu.templating.compile.table_grids import fit_grids
from vanthu.templating.errors import TemplateError
from vanthu.templating.finish.finish_part import finish
from vanthu.templating.language.fields import printable
from vanthu.templating.messages import diagnose

TAG_FAULTS = (
    TemplateError,
    jinja2.TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)
"""What an expression in a tag may raise while it is computed."""


@dataclass(frozen=True)
class RenderedPart:
    """A part of a rendered file.

    Args:
        pieces: Its XML: fixed pieces, and words that were made for it, in turns.
        foreseen: It is what its program was proven to make: well-formed, its values text where text stands.
    """

    segments: Sequence[str]
    is_proven: bool

    @functools.cached_property
    def data(self) -> bytes:
        """The part as it stands in the file."""
        return as_bytes(self.segments)

    @functools.cached_property
    def words(self) -> str:
        """All its words, as `segments.words_in` gives them."""
        return words_in(self.segments)


@dataclass(frozen=True, slots=True)
class RenderedFile:
    """A rendered file, with what those need who examine it.

    Args:
        data: The .docx.
        parts: The parts that hold tags in the template.
        fields: What was printed, cleaned.
    """

    data: bytes
    parts: Mapping[str, RenderedPart]
    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Template:
    """A prepared template.

    Args:
        name: File name.
        parts: The parts of the .docx as they are used, tags and all.
        programs: The parts that hold tags.
        fixed_contents: Part to what stands in every rendering of it.
        common: What every rendering has in common, compressed, by name; `base` is the same, laid out.
        core: The file's properties, which stand behind what is rendered.
    """

    name: str
    parts: Mapping[str, bytes]
    programs: tuple[PartProgram, ...]
    fixed_contents: Mapping[str, FixedContent]
    styles: StyleSheet
    common: Mapping[str, PackedPart]
    base: CommonParts
    core: tuple[PackedPart, ...]

    def render(self, context: Mapping[str, object], *, owner: object = None) -> bytes:
        """The .docx; the same fields give the same bytes.

        Args:
            context: The fields: text, whole numbers, yes/no, spans, and lists and records of these; also
                docxtpl's `RichText`, `Listing`, `InlineImage` and sub-documents.
            owner: The `DocxTemplate` that made the links of a `RichText`.

        Raises:
            TemplateError: A tag names an unknown field or cannot be computed, with its paragraph.
            UnprintableValueError: A field holds None, a float, a date or the like.
        """
        return self.rendering(context, owner=owner).data

    def rendering(self, context: Mapping[str, object], *, owner: object = None) -> RenderedFile:
        """As `render`, for those who examine what was made."""
        fields = printable(context)
        inserts = Inserts(self.parts, owner)
        made = {program.part: self._made(program, fields, inserts) for program in self.programs}
        changed = [compressed(part, of.data) for part, of in made.items()]
        changed += self.core
        if not inserts.changed:
            return RenderedFile(self.base.with_members(changed), made, fields)
        kept = [member for name, member in self.common.items() if name not in inserts.changed]
        changed += [compressed(name, data) for name, data in inserts.changed.items() if name not in made]
        return RenderedFile(CommonParts.of([*kept, *changed]).with_members(()), made, fields)

    def _made(self, program: PartProgram, fields: Mapping[str, object], inserts: Inserts) -> RenderedPart:
        unexpected: list[object] = []
        UNEXPECTED.set(unexpected)
        try:
            made = program.run(fields)
        except TAG_FAULTS as error:
            words = words_of_line(program.lines, _line_of(error.__traceback__))
            raise TemplateError(_reason(error).at(TagPlace(self.name, words))) from error
        if program.dynamic_pass is not None and not unexpected:
            return RenderedPart(program.dynamic_pass.run(made), is_proven=True)
        xml = program.dynamic_pass.without_marks(made) if program.dynamic_pass else "".join(made)
        if unexpected:
            xml = self._inserted(xml, program.part, unexpected, inserts)
        root = self._parsed(xml)
        if unexpected:
            put_in_order(root)
        fit_grids(root)
        finish(root, self.styles)
        return RenderedPart([DECLARATION + etree.tostring(root, encoding="unicode")], is_proven=False)

    def _inserted(self, xml: str, part: str, objects: Sequence[object], inserts: Inserts) -> str:
        try:
            return inserts.put(xml, part, objects)
        except TemplateError as error:
            raise TemplateError(error.diagnostic.at(TagPlace(self.name))) from error

    def _parsed(self, xml: str) -> etree._Element:
        try:
            return parse(xml.encode())
        except MalformedXmlError:
            lines = PARAGRAPH.sub("\n", xml)
        try:
            return parse(lines.encode())
        except MalformedXmlError as error:
            words = words_of_line(tuple(lines.split("\n")), error.line)
            raise TemplateError(diagnose("result_malformed", TagPlace(self.name, words))) from error


def _reason(error: Exception) -> Diagnostic:
    """Why a tag cannot be computed, without its place."""
    if isinstance(error, TemplateError):
        return error.diagnostic
    if isinstance(error, jinja2.UndefinedError):
        return diagnose("unknown_field", field=str(error))
    return diagnose("tag_not_computable", reason=str(error))


def _line_of(trace: TracebackType | None) -> int:
    """Line of the template, 1-based, where an error arose; 0 where unknown."""
    line = 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
