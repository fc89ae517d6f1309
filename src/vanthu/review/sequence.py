"""Whether the days of a campaign's papers follow each other: no paper is older than what it rests on.

Source: the order of the dossier (the council meets, then it is proposed), Luật 06/2022/QH15, Điều 84.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from vanthu.campaign.model import Campaign, DocumentKind
from vanthu.documents.draft import Draft
from vanthu.documents.wording import short_date
from vanthu.findings import Finding, Origin

GROUNDS: Mapping[DocumentKind, DocumentKind] = {
    DocumentKind.COMMENDATION_PROPOSAL: DocumentKind.COUNCIL_MINUTES,
    DocumentKind.COMMENDATION_DECISION: DocumentKind.COUNCIL_MINUTES,
    DocumentKind.CERTIFICATES: DocumentKind.COMMENDATION_DECISION,
}
"""What a paper rests on, and may not be older than; all of them rest on the council's meeting."""

SETTINGS = Origin("campaign.xlsx", "Đợt thi đua")


def in_sequence(campaign: Campaign, drafts: Sequence[Draft], today: dt.date) -> tuple[Draft, ...]:
    """The same drafts; one that is older than the meeting or the issued paper that it rests on is held back.

    A decision older than the issued proposal is only told: what the commune decides itself goes no way up.

    Args:
        today: Day for which the drafts are written.
    """
    return tuple(
        replace(draft, findings=(*draft.findings, *_too_early(campaign, draft, today))) for draft in drafts
    )


def _too_early(campaign: Campaign, draft: Draft, today: dt.date) -> Iterator[Finding]:
    if draft.kind not in GROUNDS:
        return
    met = campaign.meeting.day
    if met is not None and today < met:
        yield Finding("paper_before_meeting", SETTINGS, read=short_date(today), proposed=short_date(met))
    yield from _before(campaign, draft, today, GROUNDS[draft.kind], "paper_before_its_ground")
    if draft.kind is DocumentKind.COMMENDATION_DECISION:
        proposal = DocumentKind.COMMENDATION_PROPOSAL
        yield from _before(campaign, draft, today, proposal, "decision_before_proposal")


def _before(
    campaign: Campaign, draft: Draft, today: dt.date, ground: DocumentKind, code: str
) -> Iterator[Finding]:
    """The finding, where a paper of the kind `ground` is issued with a later day."""
    issued = campaign.citation(ground)
    if issued is not None and today < issued.day:
        facts = {"document": f"{draft.name}.docx", "day": short_date(issued.day)}
        yield Finding(code, SETTINGS, read=short_date(today), proposed=issued.symbol, facts=facts)


def odd_days(campaign: Campaign, received: Mapping[str, dt.date], today: dt.date) -> Iterator[Finding]:
    """What a person should look at in the days of the campaign; nothing is held back for it.

    Args:
        received: Day of receipt by file.
        today: Day for which the drafts are written.
    """
    if campaign.plan_date > campaign.end:
        yield _odd("plan_after_end", campaign.plan_date, campaign.end)
    if campaign.reply_by is not None and campaign.reply_by < today:
        yield _odd("reply_before_today", campaign.reply_by, today)
    for file, day in received.items():
        if day > today:
            yield replace(_odd("received_after_today", day, today), origin=Origin(file))


def _odd(code: str, read: dt.date, proposed: dt.date) -> Finding:
    return Finding(code, SETTINGS, read=short_date(read), proposed=short_date(proposed))
