"""Whether everybody in a list may stand there: a unit of the register, enough votes, room in the quota.

Reads what the documents will print, so that a fault of the judging cannot hide itself.
Source: NĐ 98/2023/NĐ-CP, Điều 30.7 (shares over all members); thresholds and quotas are the campaign's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from vanthu.campaign.choices import DocumentKind, SubjectType
from vanthu.campaign.model import Campaign
from vanthu.documents import Draft
from vanthu.documents.wording import decimal
from vanthu.review.consistency import Context, Found, in_draft, records

LISTS = frozenset({DocumentKind.COMMENDATION_PROPOSAL, DocumentKind.COMMENDATION_DECISION})
"""Kinds whose list in sections names who is commended."""


def unentitled(campaign: Campaign, drafts: Sequence[Draft]) -> Iterator[Found]:
    """Those in the list of each draft who may not stand there; in certificates what is in their decision."""
    lists = [draft for draft in drafts if draft.kind in LISTS]
    handed = [draft.name for draft in drafts if draft.kind is DocumentKind.CERTIFICATES]
    for draft in lists:
        names = [draft.name, *(handed if draft.kind is DocumentKind.COMMENDATION_DECISION else ())]
        for code, facts in (*_of_rows(campaign, draft), *_over_quota(campaign, draft, lists)):
            yield from (in_draft(name, code, **facts) for name in names)


def _listed(draft: Draft) -> Iterator[tuple[SubjectType, Context]]:
    """The rows of a list, each with its section's kind of subject."""
    subjects = {subject.label.upper(): subject for subject in SubjectType}
    for section in records(draft.context, "sections"):
        for row in records(section, "rows"):
            yield subjects[str(section["title"])], row


def _of_rows(campaign: Campaign, draft: Draft) -> Iterator[tuple[str, Mapping[str, str]]]:
    """What is wrong with a row: the code and the facts."""
    titles = {campaign.unit_title(unit) for unit in campaign.units}
    for subject, row in _listed(draft):
        name, award = str(row["name"]), str(row["award"])
        if row["unit"] not in titles:
            yield "unit_not_in_register", {"read": name, "proposed": str(row["unit"]) or "…"}
        votes = int(str(row["votes"]).partition("/")[0] or 0)
        members = len(campaign.council)
        share = Decimal(votes) * 100 / members if members else Decimal(0)
        needed = [
            a.threshold_pct
            for a in campaign.awards
            if a.name == award and (subject in a.subjects or not a.subjects)
        ]
        if not needed or share < min(needed):
            least = f"{decimal(min(needed))}%" if needed else "…"
            facts = {"read": name, "proposed": least, "award": award, "share": f"{decimal(share)}%"}
            yield "under_threshold", facts


def _over_quota(
    campaign: Campaign, draft: Draft, lists: Sequence[Draft]
) -> Iterator[tuple[str, Mapping[str, str]]]:
    """The awards of a draft that all documents list more often than the campaign allows."""
    own = {str(row["award"]) for _, row in _listed(draft)}
    listed = Counter(str(row["award"]) for each in lists for _, row in _listed(each))
    for quota in campaign.quotas:
        if quota.award in own and listed[quota.award] > quota.most:
            facts = {"read": str(listed[quota.award]), "proposed": str(quota.most), "award": quota.award}
            yield "over_quota", facts
