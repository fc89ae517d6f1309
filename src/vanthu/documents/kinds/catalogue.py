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


def _one(make: Callable[[CampaignData], Draft | None]) -> Callable[[CampaignData], tuple[Draft, ...]]:
    """A maker of one document at most, as a maker of several."""

    def several(collected: CampaignData) -> tuple[Draft, ...]:
        made = make(collected)
        return (made,) if made else ()

    return several


MAKERS: tuple[Callable[[CampaignData], tuple[Draft, ...]], ...] = (
    _one(plan.draft),
    unit_plan.drafts,
    _one(reminder.draft),
    _one(registration_summary.draft),
    _one(results_report.draft),
    _one(council_minutes.draft),
    commendation_proposal.drafts,
    _one(commendation_decision.draft),
    certificates.drafts,
)


def write_all(collected: CampaignData) -> tuple[Draft, ...]:
    """Every document that the campaign's state gives, in order."""
    return tuple(draft for make in MAKERS for draft in make(collected))
