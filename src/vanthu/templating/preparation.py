"""From the file of a template to what renders: read, checked, compiled; nothing is guessed."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from vanthu.diagnostics import Severity
from vanthu.templating.check.check_template import check_template
from vanthu.templating.compile.compile_template import compile_template
from vanthu.templating.errors import TemplateError
from vanthu.templating.template import Template
from vanthu.templating.template_file import TemplateFile, read_template


def prepare_template(template: Path | TemplateFile, fields: Collection[str] | None = None) -> Template:
    """The template, mended where that is certain, checked and compiled.

    Args:
        template: Its file, or what was read from it.
        fields: The fields that its kind of document has; None leaves them unexamined.

    Raises:
        TemplateError: No Word file, or a tag is cut, misspelt or unclosed.
        OSError: The file cannot be read.
    """
    file = read_template(template) if isinstance(template, Path) else template
    for found in check_template(file, fields):
        if found.severity is Severity.ERROR:
            raise TemplateError(found)
    return compile_template(file)
