"""What a document rests on, as it cites it: legal bases in force, the council's minutes.

Source: BODY.LEGAL_BASES, BODY.CITATION; NĐ 30/2020, PL I, II.6a-b.
"""

from __future__ import annotations

import datetime as dt

from vanthu.campaign.choices import DocumentKind
from vanthu.campaign.model import Campaign, LegalBasis
from vanthu.documents.letterhead import NUMBER_BLANK, on_day, plan_citation, symbol
from vanthu.documents.wording import short_date
from vanthu.vietnamese import match_key


def bases(campaign: Campaign, kind: DocumentKind, day: dt.date) -> tuple[str, ...]:
    """`Căn cứ …` for each legal basis of the kind in force on the day, then the plan; no end marks."""
    cited = [basis for basis in campaign.legal_bases if kind in basis.kinds and basis.is_in_force(day)]
    return (*(f"Căn cứ {citation(basis)}" for basis in cited), f"Căn cứ {plan_citation(campaign)}")


def citation(basis: LegalBasis) -> str:
    """A first citation in full; a law without number and issuer (BODY.CITATION; PL I, II.6a-b)."""
    if match_key(basis.type) in ("luat", "phap lenh"):
        dated = f" ngày {short_date(basis.date)}" if basis.date else ""
        return f"{basis.type} {basis.abstract}{dated}"
    parts = [basis.type]
    if basis.number:
        parts.append(f"số {basis.number}")
    if basis.date:
        parts.append(f"ngày {short_date(basis.date)}")
    if basis.issuer:
        parts.append(f"của {basis.issuer}")
    return " ".join([*parts, basis.abstract])


def minutes_citation(campaign: Campaign, today: dt.date) -> str:
    """The council's minutes by number and day; the number is open until they are issued."""
    if issued := campaign.citation(DocumentKind.COUNCIL_MINUTES):
        return f"Biên bản số {issued.symbol} {on_day(issued.day, today)}"
    number = f"số{NUMBER_BLANK}/{symbol(campaign, DocumentKind.COUNCIL_MINUTES)}"
    return f"Biên bản {number} {on_day(campaign.meeting.day, today)}"
