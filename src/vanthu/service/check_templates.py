"""Examines the templates of a workspace without any data: what would hold a document back, what was lost."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from vanthu.diagnostics import Diagnostic, Severity, TagPlace
from vanthu.documents.fields import ESSENTIAL_FIELDS, ESSENTIAL_LISTS, FIELDS
from vanthu.errors import ExitCode
from vanthu.service.messages import diagnose
from vanthu.templating import (
    TemplateError,
    check_template,
    compare_templates,
    compile_template,
    lost_content,
    read_template,
)
from vanthu.workspace import Workspace, shipped


@dataclass(frozen=True, slots=True)
class CheckedTemplate:
    """What is to be said of one template.

    Args:
        name: File name.
        own: The workspace's own, not the shipped one.
        diagnostics: Errors hold its documents back, warnings a person should look at, notes are repairs.
    """

    name: str
    own: bool
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def is_usable(self) -> bool:
        """Nothing holds its documents back."""
        return all(each.severity is not Severity.ERROR for each in self.diagnostics)


def exit_code_of(checked: Iterable[CheckedTemplate]) -> ExitCode:
    """`FINDINGS` where a person should correct something, repairs not counted."""
    found = (each for template in checked for each in template.diagnostics)
    is_clean = all(each.severity is Severity.NOTE for each in found)
    return ExitCode.OK if is_clean else ExitCode.FINDINGS


def check_templates(workspace: Workspace) -> tuple[CheckedTemplate, ...]:
    """Every template that a run in this workspace uses, in the order of the documents; then unused files."""
    found = [_checked(workspace, name) for name in FIELDS]
    own = workspace.root / "templates"
    strangers = [path.name for path in sorted(own.glob("*.docx")) if path.name not in FIELDS]
    return (*found, *(_unused(name) for name in strangers if not name.startswith("~$")))


def _checked(workspace: Workspace, name: str) -> CheckedTemplate:
    path, original = workspace.template(name), shipped() / name
    own = path != original
    try:
        file = read_template(path)
        found = check_template(file, FIELDS[name])
        if all(each.severity is Severity.NOTE for each in found):
            compile_template(file)
        if own:
            shipped_one = read_template(original)
            lost = lost_content(file, shipped_one, ESSENTIAL_FIELDS, ESSENTIAL_LISTS)
            found += compare_templates(file, shipped_one, lost, found)
    except TemplateError as error:
        found = (error.diagnostic,)
    except OSError:
        found = (diagnose("template_unreadable", TagPlace(name)),)
    return CheckedTemplate(name, own, found)


def _unused(name: str) -> CheckedTemplate:
    """A file that no document uses, because of its name."""
    likely = difflib.get_close_matches(name, FIELDS, n=1)
    code = "template_unused_likely" if likely else "template_unused"
    return CheckedTemplate(
        name, own=True, diagnostics=(diagnose(code, TagPlace(name), likely="".join(likely)),)
    )
