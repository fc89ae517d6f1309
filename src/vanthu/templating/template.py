"""A Word template, prepared once and rendered many times; nothing is repaired, nothing is guessed.

The syntax is docxtpl's, and docxtpl turns the XML into a Jinja program; what it would let pass (undefined
fields, unescaped text, broken XML) is an error here. Parts without tags are the compressed bytes they were.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import jinja2
from lxml import etree

from vanthu.docx import package
from vanthu.docx.styles import StyleSheet
from vanthu.docx.xml import MalformedXmlError, canonical, parse, serialize
from vanthu.packages import Base, Member, compressed, members
from vanthu.templating.check.preflight import examine_parts
from vanthu.templating.check.repair import heal
from vanthu.templating.compile.docxtpl_objects import Inserts, UnknownLinkError
from vanthu.templating.compile.dynamic_pass import dressed, undressed
from vanthu.templating.compile.environment import (
    STRANGE,
    FieldEnvironment,
    TooMuchError,
    UnprintableInTagError,
)
from vanthu.templating.compile.fixed_content import Skeleton, skeleton_of
from vanthu.templating.compile.fragments import in_bytes, words_in
from vanthu.templating.compile.program import Draft, Program, compiled
from vanthu.templating.compile.schema_order import put_in_order
from vanthu.templating.compile.table_grids import fit_grids
from vanthu.templating.compile.to_jinja import DECLARATION, PARAGRAPH, patched
from vanthu.templating.finish.part import finish
from vanthu.templating.language.errors import TemplateError
from vanthu.templating.language.expressions import forbidden
from vanthu.templating.language.fields import printable
from vanthu.templating.language.problems import Problem
from vanthu.templating.language.split_tags import TEXT_PARTS
from vanthu.translate import tr

TAG_FAULTS = (jinja2.TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What an expression in a tag may raise while it is computed."""

TAGGED = re.compile(r"\{[{%#]")


@dataclass(frozen=True)
class Made:
    """A part of a rendered file.

    Args:
        pieces: Its XML: fixed pieces, and words that were made for it, in turns.
        foreseen: It is what its program was proven to make: well-formed, its values text where text stands.
    """

    pieces: Sequence[str]
    foreseen: bool

    @functools.cached_property
    def data(self) -> bytes:
        """The part as it stands in the file."""
        return in_bytes(self.pieces)

    @functools.cached_property
    def words(self) -> str:
        """All its words, as `pieces.words_in` gives them."""
        return words_in(self.pieces)


@dataclass(frozen=True, slots=True)
class Rendering:
    """A rendered file, with what those need who examine it.

    Args:
        data: The .docx.
        parts: The parts that hold tags in the template.
        fields: What was printed, cleaned.
    """

    data: bytes
    parts: Mapping[str, Made]
    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Template:
    """A prepared template.

    Args:
        name: File name.
        parts: The parts of the .docx as they are used, tags and all.
        programs: The parts that hold tags.
        skeletons: Part to what stands in every rendering of it.
        common: What every rendering has in common, compressed, by name; `base` is the same, laid out.
        core: The file's properties.
        healed: Tags that Word had cut and that were mended.
    """

    name: str
    parts: Mapping[str, bytes]
    programs: tuple[Program, ...]
    skeletons: Mapping[str, Skeleton]
    styles: StyleSheet
    common: Mapping[str, Member]
    base: Base
    core: tuple[Member, ...]
    healed: tuple[Problem, ...] = ()

    def render(
        self, context: Mapping[str, object], *, when: dt.datetime | None = None, owner: object = None
    ) -> bytes:
        """The .docx; the same fields give the same bytes.

        Args:
            context: The fields: text, whole numbers, yes/no, spans, and lists and records of these; also
                docxtpl's `RichText`, `Listing`, `InlineImage` and sub-documents.
            when: Time of making that the file's properties carry; None keeps the template's own.
            owner: The `DocxTemplate` that made the links of a `RichText`.

        Raises:
            TemplateError: A tag names an unknown field or cannot be computed, with its paragraph.
            UnprintableValueError: A field holds None, a float, a date or the like.
        """
        return self.rendering(context, when=when, owner=owner).data

    def rendering(
        self, context: Mapping[str, object], *, when: dt.datetime | None = None, owner: object = None
    ) -> Rendering:
        """As `render`, for those who examine what was made."""
        fields = printable(context)
        inserts = Inserts(self.parts, owner)
        made = {program.part: self._made(program, fields, inserts) for program in self.programs}
        changed = [compressed(part, of.data) for part, of in made.items()]
        if when is not None and self.core:
            changed.append(compressed(package.CORE, package.dated(self.parts[package.CORE], when)))
        else:
            changed += self.core
        if not inserts.changed:
            return Rendering(self.base.with_members(changed), made, fields)
        kept = [member for name, member in self.common.items() if name not in inserts.changed]
        changed += [compressed(name, data) for name, data in inserts.changed.items() if name not in made]
        return Rendering(Base.of([*kept, *changed]).with_members(()), made, fields)

    def _made(self, program: Program, fields: Mapping[str, object], inserts: Inserts) -> Made:
        strange: list[object] = []
        STRANGE.set(strange)
        try:
            made = program.run(fields)
        except TooMuchError as error:
            place = _words(program.lines, _line_of(error.__traceback__))
            raise TemplateError(
                self.name, tr("thẻ in ra quá nhiều chữ hoặc lặp quá nhiều lần."), place
            ) from error
        except TAG_FAULTS as error:
            place = _words(program.lines, _line_of(error.__traceback__))
            raise TemplateError(self.name, _reason(error), place) from error
        if program.dress is not None and not strange:
            return Made(dressed(made, program.dress), foreseen=True)
        xml = undressed(made, program.dress)
        if strange:
            xml = self._inserted(xml, program.part, strange, inserts)
        root = self._parsed(xml)
        if strange:
            put_in_order(root)
        fit_grids(root)
        finish(root, self.styles)
        return Made([DECLARATION + etree.tostring(root, encoding="unicode")], foreseen=False)

    def _inserted(self, xml: str, part: str, objects: Sequence[object], inserts: Inserts) -> str:
        try:
            return inserts.put(xml, part, objects)
        except UnknownLinkError as error:
            raise TemplateError(
                self.name, tr("không biết liên kết trong chữ định dạng dẫn đến đâu.")
            ) from error

    def _parsed(self, xml: str) -> etree._Element:
        try:
            return parse(xml.encode())
        except MalformedXmlError:
            lines = PARAGRAPH.sub("\n", xml)
        try:
            return parse(lines.encode())
        except MalformedXmlError as error:
            place = _words(tuple(lines.split("\n")), error.line)
            raise TemplateError(self.name, tr("kết quả không phải XML hợp lệ."), place) from error


def prepare(path: Path, fields: Collection[str] | None = None) -> Template:
    """The template, mended where that is certain, examined and compiled.

    Args:
        fields: The fields that its kind of document has; None leaves them unexamined.

    Raises:
        TemplateError: No Word file, or a tag is cut, misspelt or unclosed.
        OSError: The file cannot be read.
    """
    data = path.read_bytes()
    given = package.unpack(data, path.name)
    parts, healed = heal(given)
    for problem in examine_parts(parts, path.name, fields):
        raise TemplateError(path.name, problem.reason, problem.place, problem.where)
    environment = FieldEnvironment()
    styles = StyleSheet.read(parts.get(package.STYLES))
    texts = sorted(filter(TEXT_PARTS.fullmatch, parts))
    skeletons = {part: skeleton_of(parse(parts[part])) for part in texts}
    programs = []
    for part in texts:
        source = patched(parts[part])
        if TAGGED.search(source):
            draft = _draft(environment, path.name, part, source)
            programs.append(compiled(environment, draft, parse(parts[part]), styles))
        else:
            parts[part] = _finished(parts[part], styles)
    made = {package.CORE, *(program.part for program in programs)}
    raw = members(data)
    common = {name: _member(name, parts[name], given, raw) for name in parts if name not in made}
    base = Base.of(common.values())
    core = tuple(_member(name, parts[name], given, raw) for name in parts if name == package.CORE)
    return Template(path.name, parts, tuple(programs), skeletons, styles, common, base, core, healed)


def _member(name: str, data: bytes, given: Mapping[str, bytes], raw: Mapping[str, Member]) -> Member:
    """A part as the template's file holds it; a changed one compressed well, for it goes into many files."""
    return raw[name] if data == given.get(name) else compressed(name, data, package.SMALL)


def _finished(data: bytes, styles: StyleSheet) -> bytes:
    """A part without tags, finished; the bytes that it was where that changes nothing."""
    root = parse(data)
    before = canonical(root)
    finish(root, styles)
    return data if canonical(root) == before else serialize(root)


def _draft(environment: FieldEnvironment, name: str, part: str, source: str) -> Draft:
    """A part's program, read but not yet compiled: what it may not say is not computed."""
    lines = tuple(source.split("\n"))
    try:
        tree = environment.parse(source)
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(name, _reason(error), _words(lines, error.lineno)) from error
    for code, facts, line in forbidden(tree):
        raise TemplateError(name, Problem(code, "", facts).reason, _words(lines, line))
    return Draft(part, source, tree, lines)


def _reason(error: Exception) -> str:
    if isinstance(error, jinja2.UndefinedError):
        return tr("không có trường «{field}».").format(field=error)
    if isinstance(error, UnprintableInTagError):
        return tr("thẻ in một danh sách hoặc giá trị đúng/sai ({kind}), không phải chữ.").format(kind=error)
    return tr("thẻ không tính được ({reason}).").format(reason=error)


def _line_of(trace: TracebackType | None) -> int:
    """Line of the template, 1-based, where an error arose; 0 where unknown."""
    line = 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _words(lines: tuple[str, ...], line: int) -> str:
    """The words of a line of XML."""
    return re.sub(r"<[^>]+>", "", lines[line - 1]) if 0 < line <= len(lines) else ""
