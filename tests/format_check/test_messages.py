"""What the format check says besides its rules' findings."""

from __future__ import annotations

from vanthu.diagnostics import Severity
from vanthu.format_check.messages import MESSAGES, NOT_JUDGED, diagnose


def test_a_rule_that_cannot_be_judged_is_a_note() -> None:
    assert diagnose(NOT_JUDGED, rule="PAGES.WIDTH", reason="thiếu phông").severity is Severity.NOTE


def test_every_code_has_cause_and_remedy() -> None:
    assert [code for code, message in MESSAGES.items() if not (message.cause and message.remedy)] == []
