"""Compiles a template: parts without tags are finished and compressed once, the others become programs."""

from __future__ import annotations

from collections.abc import Mapping

from vanthu.diagnostics import TagPlace
from vanthu.docx.package import STYLES
from vanthu.docx.styles import StyleSheet
from vanthu.docx.xml import canonical, parse, serialize
from vanthu.packages import CORE, SMALL, CommonParts, PackedPart, compressed, packed_parts
from vanthu.templating.compile.fixed_content import fixed_content_of
from vanthu.templating.compile.jinja_environment import FieldEnvironment
from vanthu.templating.compile.part_program import compile_part
from vanthu.templating.finish.finish_part import finish
from vanthu.templating.language.split_tags import TEXT_PARTS
from vanthu.templating.template import Template
from vanthu.templating.template_file import TemplateFile


def compile_template(file: TemplateFile) -> Template:
    """A template in which nothing is wrong, ready to render.

    Raises:
        TemplateError: A tag says what no template may say.
    """
    environment = FieldEnvironment()
    parts = dict(file.parts)
    styles = StyleSheet.read(parts.get(STYLES))
    texts = sorted(filter(TEXT_PARTS.fullmatch, parts))
    fixed_contents = {part: fixed_content_of(parse(parts[part])) for part in texts}
    programs = []
    for part in texts:
        program = compile_part(environment, TagPlace(file.name), part, parts[part], styles)
        if program is None:
            parts[part] = _finished(parts[part], styles)
        else:
            programs.append(program)
    made = {CORE, *(program.part for program in programs)}
    stored = packed_parts(file.data)
    common = {name: _member(name, parts[name], file, stored) for name in parts if name not in made}
    core = tuple(_member(name, parts[name], file, stored) for name in parts if name == CORE)
    return Template(
        file.name,
        parts,
        tuple(programs),
        fixed_contents,
        styles,
        common,
        CommonParts.of(common.values()),
        core,
    )


def _member(name: str, data: bytes, file: TemplateFile, stored: Mapping[str, PackedPart]) -> PackedPart:
    """A part as the template's file holds it; a changed one compressed well, for it goes into many files."""
    return stored[name] if data == file.original.get(name) else compressed(name, data, SMALL)


def _finished(data: bytes, styles: StyleSheet) -> bytes:
    """A part without tags, finished; the bytes that it was where that changes nothing."""
    root = parse(data)
    before = canonical(root)
    finish(root, styles)
    return data if canonical(root) == before else serialize(root)
