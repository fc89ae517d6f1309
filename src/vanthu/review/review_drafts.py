"""All that the drafts of a run are held to beside each other: a draft leaves with what was found in it."""

from __future__ import annotations

from collections.abc import Sequence

from vanthu.documents.draft import Draft
from vanthu.review.agreement import beside_each_other
from vanthu.review.date_order import in_sequence
from vanthu.review.entitlement import entitled
from vanthu.review.legal_bases import resting_on_law
from vanthu.review.unit_sheets import as_on_the_sheets
from vanthu.tables import CampaignData


def reviewed(collected: CampaignData, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The same drafts, each with what is wrong with it; an error holds back just the drafts that it touches.

    `consistency` looks at each draft alone, when it is made.
    """
    campaign, today = collected.campaign, collected.today
    drafts = beside_each_other(drafts)
    drafts = entitled(campaign, drafts)
    drafts = as_on_the_sheets(collected, drafts)
    drafts = resting_on_law(campaign, drafts, today)
    return in_sequence(campaign, drafts, today)
