"""What `vanthu template check` says of the Word templates of a campaign."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from vanthu.diagnostic_json import diagnostic_json
from vanthu.diagnostics import Severity
from vanthu.screen.diagnostics import worst_first
from vanthu.service.check_templates import CheckedTemplate
from vanthu.translate import tr

MARKS: Mapping[Severity, str] = {Severity.ERROR: "✗", Severity.WARNING: "?", Severity.NOTE: "·"}


def templates_lines(checked: Sequence[CheckedTemplate]) -> Iterator[str]:
    """A line a template, under it what was found, the worst first."""
    for template in checked:
        kind = tr("mẫu riêng") if template.own else tr("mẫu gốc")
        state = tr("dùng được") if template.is_usable else tr("KHÔNG dùng được")
        yield f"{template.name} ({kind}): {state}"
        found = worst_first(template.diagnostics)
        yield from (f"  {MARKS[each.severity]} {each.located}" for each in found)


def templates_object(checked: Sequence[CheckedTemplate]) -> Mapping[str, object]:
    """The templates for programs."""
    return {
        "templates": [
            {
                "name": template.name,
                "own": template.own,
                "usable": template.is_usable,
                "diagnostics": [*map(diagnostic_json, template.diagnostics)],
            }
            for template in checked
        ]
    }
