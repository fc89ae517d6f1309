"""Whether what a document rests on was in force on its day; reads what the document will print.

Source: NĐ 30/2020, PL I, II.6a (a basis is a document in force); the dates are the campaign workbook's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import product

from vanthu.campaign import places
from vanthu.campaign.choices import DocumentKind
from vanthu.campaign.model import Campaign, LegalBasis
from vanthu.diagnostics import Diagnostic
from vanthu.documents import Draft, plain_fields
from vanthu.documents.field_names import leaves
from vanthu.documents.wording import short_date
from vanthu.review.consistency import Found
from vanthu.review.messages import diagnose


def repealed_bases(campaign: Campaign, drafts: Sequence[Draft], today: dt.date) -> Iterator[Found]:
    """The repealed documents that each draft cites, and the gaps among its bases.

    Args:
        today: Day of every document but the plan, whose day the campaign workbook fixes.
    """
    for draft, basis in product(drafts, campaign.legal_bases):
        is_plan = draft.kind in (DocumentKind.PLAN, DocumentKind.UNIT_PLAN)
        day = campaign.plan_date if is_plan else today
        if basis.number and not basis.is_in_force(day) and _cites(draft, basis.number):
            yield draft.name, _diagnostic("basis_not_in_force", campaign, basis, draft, day)
        elif _left_a_gap(campaign, basis, draft, day):
            yield draft.name, _diagnostic("basis_without_successor", campaign, basis, draft, day)


def _cites(draft: Draft, number: str) -> bool:
    return any(number in text for _, text in leaves(plain_fields(draft.context)))


def _left_a_gap(campaign: Campaign, basis: LegalBasis, draft: Draft, day: dt.date) -> bool:
    """The basis has gone out of force, and what replaced it is not among those that the document may cite."""
    if draft.kind not in basis.kinds or basis.in_force_to is None or day <= basis.in_force_to:
        return False
    return not any(
        other.number == basis.replaced_by and draft.kind in other.kinds and other.is_in_force(day)
        for other in campaign.legal_bases
        if basis.replaced_by
    )


def _diagnostic(code: str, campaign: Campaign, basis: LegalBasis, draft: Draft, day: dt.date) -> Diagnostic:
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
