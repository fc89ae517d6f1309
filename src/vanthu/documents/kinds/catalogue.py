"""The kinds of document in the order of a campaign; a new kind is one line here, one module, one template."""

from __future__ import annotations

from collections.abc import Callable

from vanthu.documents.draft import Draft
from vanthu.documents.kinds import (
    certificates,
    commendation_decision,
    commendation_proposal,
    council_minutes,
    plan,
    registration_summary,
    reminder,
    results_report,
    unit_plan,
)
from vanthu.tables import CampaignData

MAKERS: tuple[Callable[[CampaignData], tuple[Draft, ...]], ...] = (
    plan.drafts,
    unit_plan.drafts,
    reminder.drafts,
    registration_summary.drafts,
    results_report.drafts,
    council_minutes.drafts,
    commendation_proposal.drafts,
    commendation_decision.drafts,
    certificates.drafts,
)


def write_all(collected: CampaignData) -> tuple[Draft, ...]:
    """Every document that the campaign's state gives, in order."""
    return tuple(draft for make in MAKERS for draft in make(collected))
