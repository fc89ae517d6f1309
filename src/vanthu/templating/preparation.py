"""From the file of a template to what renders: read, checked, compiled; nothing is guessed."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from vanthu.diagnostics import Severity
from vanthu.templating.check.check_template import check_template
from vanthu.templating.compile.compile_template import compile_template
from vanthu.templating.errors import TemplateError
from vanthu.templating.template import Template
from vanthu.templating.template_file import read_template


def prepare_template(
    path: Path, fields: Collection[str] | None = None, data: bytes | None = None
) -> Template:
    """The template, mended where that is certain, checked and compiled.

    A process prepares the same content but once.

    Args:
        fields: The fields that its kind of document has; None leaves them unexamined.
        data: Its bytes, where they were read before; only the name of `path` counts then.

    Raises:
        TemplateError: No Word file, or a tag is cut, misspelt or unclosed.
        OSError: The file cannot be read.
    """
    data = path.read_bytes() if data is None else data
    content = _Content(path.name, hashlib.sha256(data).digest(), data)
    return prepare_content(content, None if fields is None else frozenset(fields))


@dataclass(frozen=True, slots=True)
class _Content:
    """A template by its name, which messages bear, and its digest."""

    name: str
    sha256: bytes
    data: bytes = field(compare=False)


@lru_cache(maxsize=32)
def prepare_content(content: _Content, fields: frozenset[str] | None) -> Template:
    """What `prepare_template` remembers."""
    file = read_template(Path(content.name), content.data)
    for found in check_template(file, fields):
        if found.severity is Severity.ERROR:
            raise TemplateError(found)
    return compile_template(file)
