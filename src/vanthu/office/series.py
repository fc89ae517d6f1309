"""Which series of numbers a document belongs to.

Source: NUM.YEARLY; NĐ 30/2020, Điều 15.1, PL I, II.3a (a council using the agency's seal has its own).
"""

from __future__ import annotations

from dataclasses import dataclass

from vanthu.campaign.choices import DocumentKind, NumberSeries
from vanthu.campaign.model import Campaign
from vanthu.documents.letterhead import TYPES, symbol

LETTERS = "CV"
"""The series of official letters (công văn), which have no abbreviation of their type."""


@dataclass(frozen=True, slots=True)
class Series:
    """A series, and what stands behind a number of it.

    Args:
        name: `UBND`, `UBND/KH`, `HĐTĐKT`.
        symbol: `KH-UBND`.
    """

    name: str
    symbol: str


def series_of(campaign: Campaign, kind: DocumentKind) -> Series:
    """The series of a kind: the council's own; one for all types, or one a type, as the head decides."""
    behind = symbol(campaign, kind)
    if kind is DocumentKind.COUNCIL_MINUTES:
        return Series(campaign.meeting.council_symbol, behind)
    if campaign.number_series is NumberSeries.SHARED:
        return Series(campaign.agency.symbol, behind)
    return Series(f"{campaign.agency.symbol}/{TYPES[kind][1] if kind in TYPES else LETTERS}", behind)
