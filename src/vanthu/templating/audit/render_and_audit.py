"""A rendering that is examined at once: nothing of the template and no row of a list is lost in it."""

from __future__ import annotations

from collections.abc import Mapping

from vanthu.templating.audit.loop_rows import lost_rows
from vanthu.templating.audit.rendering import audit
from vanthu.templating.language.problems import Problem
from vanthu.templating.template import Template


def proved(template: Template, fields: Mapping[str, object]) -> tuple[bytes, tuple[Problem, ...]]:
    """The .docx, and all that is wrong with it; it may go out when nothing is.

    Args:
        fields: As for `Template.render`.

    Raises:
        TemplateError, UnprintableValueError: As `Template.render`.
    """
    made = template.rendering(fields)
    return made.data, (*audit(template, made), *lost_rows(template, made.fields, made))
