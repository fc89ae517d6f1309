"""All that the drafts of a run are held to: each with itself, with the others, with the units' sheets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from vanthu.diagnostics import Diagnostic
from vanthu.documents import Draft
from vanthu.review.agreement import disagreements
from vanthu.review.consistency import inconsistencies
from vanthu.review.date_order import early_drafts
from vanthu.review.entitlement import unentitled
from vanthu.review.legal_bases import repealed_bases
from vanthu.review.unit_sheets import unlike_sheets
from vanthu.tables import CampaignData


def review_drafts(collected: CampaignData, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The same drafts, each with what is wrong with it; an error holds back just those that it touches."""
    campaign, today = collected.campaign, collected.today
    found: defaultdict[str, list[Diagnostic]] = defaultdict(list)
    for name, diagnostic in (
        *disagreements(drafts),
        *unentitled(campaign, drafts),
        *unlike_sheets(collected, drafts),
        *repealed_bases(campaign, drafts, today),
        *early_drafts(campaign, drafts, today),
        *((draft.name, each) for draft in drafts for each in inconsistencies(draft)),
    ):
        found[name].append(diagnostic)
    return tuple(replace(d, diagnostics=(*d.diagnostics, *found[d.name])) for d in drafts)
