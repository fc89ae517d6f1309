"""Whether the days of a campaign's papers follow each other: no paper is older than what it rests on.

Source: the order of the dossier (the council meets, then it is proposed), Luật 06/2022/QH15, Điều 84.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from vanthu.campaign import places
from vanthu.campaign.choices import DocumentKind
from vanthu.campaign.model import Campaign
from vanthu.diagnostics import CellPlace, Diagnostic
from vanthu.documents.draft import Draft
from vanthu.documents.wording import short_date
from vanthu.review.messages import diagnose

AFTER_THE_MEETING = frozenset(
    {DocumentKind.COMMENDATION_PROPOSAL, DocumentKind.COMMENDATION_DECISION, DocumentKind.CERTIFICATES}
)


def in_sequence(campaign: Campaign, drafts: Sequence[Draft], today: dt.date) -> tuple[Draft, ...]:
    """The same drafts; one that is older than the minutes it rests on is held back.

    Issued papers are compared when a day is given to the next one, for a draft's own day is open.

    Args:
        today: Day for which the drafts are written.
    """
    met = campaign.meeting.day
    if met is None or met <= today:
        return tuple(drafts)
    early = diagnose(
        "paper_before_meeting", places.SETTINGS, read=short_date(today), proposed=short_date(met)
    )
    return tuple(
        replace(d, diagnostics=(*d.diagnostics, early)) if d.kind in AFTER_THE_MEETING else d for d in drafts
    )


def odd_days(campaign: Campaign, received: Mapping[str, dt.date], today: dt.date) -> Iterator[Diagnostic]:
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
            yield _odd("received_after_today", day, today).at(CellPlace(file))


def _odd(code: str, read: dt.date, proposed: dt.date) -> Diagnostic:
    return diagnose(code, places.SETTINGS, read=short_date(read), proposed=short_date(proposed))
