"""From what was read to what every document says: no disk, no clock; the same inputs give the same drafts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from vanthu.campaign.model import Campaign
from vanthu.diagnostics import Diagnostic
from vanthu.document_records import Citation
from vanthu.documents import Draft, write_all
from vanthu.review import review_drafts
from vanthu.tables import CampaignData, Inbox, RunHistory, collect


@dataclass(frozen=True)
class CampaignInputs:
    """All that came in, read.

    Args:
        campaign: As the workbook says, without issued documents.
        found: What reading found.
    """

    campaign: Campaign
    inbox: Inbox
    found: Sequence[Diagnostic]
    history: RunHistory


def gather(
    campaign: Campaign, inbox: Inbox, told: Sequence[Diagnostic], history: RunHistory
) -> CampaignInputs:
    """All that came in, with what reading found behind what was told before."""
    found = (*told, *(diagnostic for file in inbox.files for diagnostic in file.diagnostics))
    return CampaignInputs(campaign, inbox, found, history)


@dataclass(frozen=True)
class CampaignDrafts:
    """The state of a campaign on a day, and the drafts that it gives."""

    collected: CampaignData
    drafts: tuple[Draft, ...]


def write(gathered: CampaignInputs, today: dt.date, citations: Sequence[Citation]) -> CampaignDrafts:
    """Joins what came in and writes every document that it calls for.

    Args:
        today: Day for which the documents are written.
        citations: Issued documents that they cite.
    """
    campaign = gathered.campaign.model_copy(update={"issued": tuple(citations)})
    collected = collect(campaign, gathered.inbox, gathered.found, today=today, history=gathered.history)
    return CampaignDrafts(collected, review_drafts(collected, write_all(collected)))
