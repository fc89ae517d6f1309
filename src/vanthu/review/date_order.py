"""Whether the days of a campaign's documents follow each other: no document is older than what it rests on.

Source: the order of the dossier (the council meets, then it is proposed), Luật 06/2022/QH15, Điều 84.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from vanthu.campaign import places
from vanthu.campaign.choices import DocumentKind
from vanthu.campaign.model import Campaign
from vanthu.diagnostics import CellPlace, Diagnostic
from vanthu.documents import Draft
from vanthu.documents.wording import short_date
from vanthu.review.consistency import Found
from vanthu.review.messages import diagnose

AFTER_THE_MEETING = frozenset(
    {DocumentKind.COMMENDATION_PROPOSAL, DocumentKind.COMMENDATION_DECISION, DocumentKind.CERTIFICATES}
)


def early_drafts(campaign: Campaign, drafts: Iterable[Draft], today: dt.date) -> Iterator[Found]:
    """The drafts that are older than the minutes they rest on.

    Issued documents are compared when a day is given to the next one, for a draft's own day is open.

    Args:
        today: Day for which the drafts are written.
    """
    met = campaign.meeting.day
    if met is not None and met > today:
        early = _odd("paper_before_meeting", today, met)
        yield from ((draft.name, early) for draft in drafts if draft.kind in AFTER_THE_MEETING)


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
