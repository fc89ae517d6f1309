"""A Word template, prepared once and rendered many times; nothing is repaired, nothing is guessed.

The syntax is docxtpl's, and docxtpl turns the XML into a Jinja program; what it would let pass (undefined
fields, unescaped text, broken XML) is an error here.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import jinja2
import jinja2.nodes
import jinja2.runtime
from docxtpl import DocxTemplate, RichText
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree
from markupsafe import Markup, escape

from vanthu.translate import tr
from vanthu.word import package
from vanthu.word.cuts import TEXT_PARTS
from vanthu.word.errors import TemplateError
from vanthu.word.expressions import COUNTED, counted, forbidden
from vanthu.word.fields import printable
from vanthu.word.finish import finish
from vanthu.word.heal import heal
from vanthu.word.ooxml import MalformedXmlError, parse, serialize, w
from vanthu.word.preflight import examine_parts
from vanthu.word.problems import Problem
from vanthu.word.skeleton import Skeleton, skeleton_of
from vanthu.word.stylesheet import StyleSheet

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
MOST_TURNS = 1_000_000
"""Turns of the loops of one part, all together; a campaign of 60 units needs some ten thousand."""

MOST_LETTERS = 64 * 2**20
"""Of one rendered part."""

TURNS = "turns of this rendering"
"""Name under which the counter goes along: no tag can say it."""

TAG_FAULTS = (jinja2.TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What an expression in a tag may raise while it is computed."""


class UnprintableInTagError(TypeError):
    """A tag prints a list, a record or a yes/no value."""


class TooMuchError(Exception):
    """A part grows beyond all papers, or its loops do not come to an end."""


class Turns:
    """Counts the turns of all loops of a part."""

    def __init__(self) -> None:
        self._count = 0

    def of(self, items: Iterable[object]) -> list[object]:
        """The items of a loop, counted.

        Raises:
            TooMuchError: There were `MOST_TURNS` of them.
        """
        listed = list(items)
        self._count += len(listed)
        if self._count > MOST_TURNS:
            raise TooMuchError
        return listed


@jinja2.pass_context
def _counted(context: jinja2.runtime.Context, items: Iterable[object]) -> list[object]:
    if isinstance(items, jinja2.Undefined):
        return list(items)  # says which field it is
    turns = context[TURNS]
    return turns.of(items) if isinstance(turns, Turns) else list(items)


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

    def getattr(self, obj: object, attribute: str) -> object:
        """A record's field, never a method of the dict that holds it (`row.items` is a field)."""
        if isinstance(obj, Mapping):
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


def printed(value: object) -> object:
    """A value as it stands in the XML: line breaks and tabs as Word's elements, the rest escaped.

    Raises:
        UnprintableInTagError: It is a list, a record or a yes/no value.
    """
    if isinstance(value, Markup | RichText | jinja2.Undefined) or (
        isinstance(value, int) and not isinstance(value, bool)
    ):
        return value
    if isinstance(value, str):
        if "\n" not in value and "\t" not in value:
            return value
        text = str(escape(value))
        for mark, element in (("\n", "br"), ("\t", "tab")):
            text = text.replace(mark, f'</w:t><w:{element}/><w:t xml:space="preserve">')
        return Markup(text)  # noqa: S704 - escaped above
    raise UnprintableInTagError(type(value).__name__)


@dataclass(frozen=True, slots=True)
class Program:
    """One part of a template, ready to run.

    Args:
        tree: The same before it was compiled, for those who must know what it prints.
        lines: The part as docxtpl patched it, a paragraph a line: an error's line names its paragraph.
    """

    part: str
    jinja: jinja2.Template
    tree: jinja2.nodes.Template
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """A prepared template.

    Args:
        name: File name.
        parts: The parts of the .docx as they are.
        programs: The parts that may hold tags.
        skeletons: Part to what stands in every rendering of it.
        healed: Tags that Word had cut and that were mended.
    """

    name: str
    parts: Mapping[str, bytes]
    programs: tuple[Program, ...]
    skeletons: Mapping[str, Skeleton]
    styles: StyleSheet
    healed: tuple[Problem, ...] = ()

    def render(self, context: Mapping[str, object], *, when: dt.datetime | None = None) -> bytes:
        """The .docx; the same fields give the same bytes.

        Args:
            context: The fields: text, whole numbers, yes/no, spans, and lists and records of these.
            when: Time of making that the file's properties carry; None keeps the template's own.

        Raises:
            TemplateError: A tag names an unknown field or cannot be computed, with its paragraph.
            UnprintableValueError: A field holds None, a float, a date or the like.
        """
        fields = printable(context)
        parts = dict(self.parts)
        for program in self.programs:
            root = self._run(program, fields)
            finish(root, self.styles)
            parts[program.part] = serialize(root)
        if when is not None and package.CORE in parts:
            parts[package.CORE] = package.dated(parts[package.CORE], when)
        return package.pack(parts)

    def _run(self, program: Program, fields: Mapping[str, object]) -> etree._Element:
        try:
            xml = _within_bounds(program.jinja.generate({**fields, TURNS: Turns()}))
        except TooMuchError as error:
            place = _words(program.lines, _line_of(error.__traceback__))
            raise TemplateError(
                self.name, tr("thẻ in ra quá nhiều chữ hoặc lặp quá nhiều lần."), place
            ) from error
        except TAG_FAULTS as error:
            place = _words(program.lines, _line_of(error.__traceback__))
            raise TemplateError(self.name, _reason(error), place) from error
        try:
            return parse(xml.encode())
        except MalformedXmlError as error:
            place = _words(tuple(xml.split("\n")), error.line)
            raise TemplateError(self.name, tr("kết quả không phải XML hợp lệ."), place) from error


def prepare(path: Path, fields: Collection[str] | None = None) -> Template:
    """The template, mended where that is certain, examined and compiled.

    Args:
        fields: The fields that its kind of document has; None leaves them unexamined.

    Raises:
        TemplateError: No Word file, or a tag is cut, misspelt or unclosed.
        OSError: The file cannot be read.
    """
    parts, healed = heal(package.read(path))
    for problem in examine_parts(parts, path.name, fields):
        raise TemplateError(path.name, problem.reason, problem.place)
    environment = FieldEnvironment()
    patcher = DocxTemplate(path)
    programs = []
    for part in filter(TEXT_PARTS.fullmatch, sorted(parts)):
        source = patched(patcher, parts[part])
        lines = tuple(source.split("\n"))
        try:
            tree = environment.parse(source)
            for code, facts, line in forbidden(tree):
                raise TemplateError(path.name, Problem(code, "", facts).reason, _words(lines, line))
            programs.append(Program(part, _compiled(environment, source), tree, lines))
        except jinja2.TemplateSyntaxError as error:
            raise TemplateError(path.name, _reason(error), _words(lines, error.lineno)) from error
    skeletons = {program.part: skeleton_of(parse(parts[program.part])) for program in programs}
    styles = StyleSheet.read(parts.get(package.STYLES))
    return Template(path.name, parts, tuple(programs), skeletons, styles, healed)


def _compiled(environment: FieldEnvironment, source: str) -> jinja2.Template:
    code = environment.compile(counted(environment.parse(source)))
    return jinja2.Template.from_code(environment, code, {})


def _within_bounds(pieces: Iterable[str]) -> str:
    made, length = [], 0
    for piece in pieces:
        length += len(piece)
        if length > MOST_LETTERS:
            raise TooMuchError
        made.append(piece)
    return "".join(made)


def patched(patcher: DocxTemplate, data: bytes) -> str:
    """A part as docxtpl makes a Jinja program of it, a paragraph a line, all spaces kept."""
    root = parse(data)
    for text in root.iter(w("t")):
        text.set(XML_SPACE, "preserve")
    xml = etree.tostring(root, encoding="unicode").replace("\n", " ")
    return re.sub(r"<w:p([ >])", r"\n<w:p\1", str(patcher.patch_xml(xml)))


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
