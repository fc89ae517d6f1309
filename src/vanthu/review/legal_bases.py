"""Whether what a document rests on was in force on its day; reads what the document will print.

Source: NĐ 30/2020, PL I, II.6a (a basis is a document in force); the dates are the campaign workbook's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from vanthu.campaign import places
from vanthu.campaign.choices import DocumentKind
from vanthu.campaign.model import Campaign, LegalBasis, TextSpan
from vanthu.diagnostics import Diagnostic
from vanthu.documents.draft import Draft
from vanthu.documents.wording import short_date
from vanthu.review.messages import diagnose


def resting_on_law(campaign: Campaign, drafts: Sequence[Draft], today: dt.date) -> tuple[Draft, ...]:
    """The same drafts, each with the repealed documents that it cites and the gaps among its bases.

    Args:
        today: Day of every document but the plan, whose day the campaign workbook fixes.
    """
    return tuple(
        replace(
            draft,
            diagnostics=(*draft.diagnostics, *_diagnostics(campaign, draft, _day(campaign, draft, today))),
        )
        for draft in drafts
    )


def _day(campaign: Campaign, draft: Draft, today: dt.date) -> dt.date:
    return campaign.plan_date if draft.kind in (DocumentKind.PLAN, DocumentKind.UNIT_PLAN) else today


def _diagnostics(campaign: Campaign, draft: Draft, day: dt.date) -> Iterator[Diagnostic]:
    words = " ".join(words_of(draft.context))
    for basis in campaign.legal_bases:
        if basis.number and basis.number in words and not basis.is_in_force(day):
            yield _told("basis_not_in_force", campaign, basis, draft, day)
        elif _left_a_gap(campaign, basis, draft, day):
            yield _told("basis_without_successor", campaign, basis, draft, day)


def _left_a_gap(campaign: Campaign, basis: LegalBasis, draft: Draft, day: dt.date) -> bool:
    """The basis has gone out of force, and what replaced it is not among those that the document may cite."""
    if draft.kind not in basis.kinds or basis.in_force_to is None or day <= basis.in_force_to:
        return False
    return not any(
        other.number == basis.replaced_by and draft.kind in other.kinds and other.is_in_force(day)
        for other in campaign.legal_bases
        if basis.replaced_by
    )


def _told(code: str, campaign: Campaign, basis: LegalBasis, draft: Draft, day: dt.date) -> Diagnostic:
    successor = next(
        (f"{b.type} {b.number}" for b in campaign.legal_bases if b.number and b.number == basis.replaced_by),
        basis.replaced_by or "…",
    )
    facts = {
        "document": f"{draft.name}.docx",
        "day": short_date(day),
        "last": short_date(basis.in_force_to) or "…",
    }
    return diagnose(
        code, places.LEGAL_BASES, read=f"{basis.type} {basis.number}".strip(), proposed=successor, **facts
    )


def words_of(value: object) -> Iterator[str]:
    """Every text of a draft's fields."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, TextSpan):
        yield value.text
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from words_of(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from words_of(item)
