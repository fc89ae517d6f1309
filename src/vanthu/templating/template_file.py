"""A template as it lies on the disk: read once, mended where that is certain, then checked and compiled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from vanthu.diagnostics import Diagnostic, TagPlace
from vanthu.docx.package import DOCUMENT, UnreadableWordError, open_word
from vanthu.templating.check.repair import repair
from vanthu.templating.errors import TemplateError
from vanthu.templating.language.locations import in_template
from vanthu.templating.messages import diagnose


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """A template.

    Args:
        name: File name.
        data: The file.
        original: Part name to content, as they are there.
        parts: The same, mended; one that needed no mending is the bytes it was.
        repairs: What was mended, as notes.
    """

    name: str
    data: bytes
    original: Mapping[str, bytes]
    parts: Mapping[str, bytes]
    repairs: tuple[Diagnostic, ...] = ()


def read_template(path: Path, data: bytes | None = None) -> TemplateFile:
    """A template, mended; the file itself is never touched.

    Args:
        data: Its bytes, where they were read before; only the name of `path` counts then.

    Raises:
        TemplateError: The file is no .docx, keeps its text elsewhere than Word does, or a part is damaged.
        OSError: The file cannot be read.
    """
    data, name = path.read_bytes() if data is None else data, path.name
    try:
        package = open_word(data, name)
    except UnreadableWordError as error:
        raise TemplateError(error.diagnostic.at(TagPlace(name))) from error
    if package.main != DOCUMENT:
        raise TemplateError(diagnose("template_text_elsewhere", TagPlace(name), part=package.main))
    try:
        parts, repairs = repair(package.parts)
    except TemplateError as error:
        raise TemplateError(error.diagnostic.at(TagPlace(name))) from error
    return TemplateFile(name, data, package.parts, parts, in_template(name, repairs))
