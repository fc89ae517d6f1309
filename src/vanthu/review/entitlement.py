"""Whether everybody in a list may stand there: a unit of the register, enough votes, room in the quota.

Reads what the documents will print, so that a fault of the judging cannot hide itself.
Source: NĐ 98/2023/NĐ-CP, Điều 30.7 (shares over all members); thresholds and quotas are the campaign's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from vanthu.campaign.choices import DocumentKind, SubjectType
from vanthu.campaign.model import Campaign
from vanthu.diagnostics import CellPlace, Diagnostic
from vanthu.documents.draft import Draft
from vanthu.documents.nominees import SUBJECT_WORDS
from vanthu.documents.wording import decimal
from vanthu.review.consistency import Context, records
from vanthu.review.messages import diagnose

LISTS = frozenset({DocumentKind.COMMENDATION_PROPOSAL, DocumentKind.COMMENDATION_DECISION})
"""Kinds whose list in sections names who is commended."""


def entitled(campaign: Campaign, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The same drafts, each with those in its list who may not stand there; a certificate its decision's."""
    found: dict[str, list[Diagnostic]] = {}
    titles = {campaign.unit_title(unit) for unit in campaign.units}
    for draft in drafts:
        if draft.kind in LISTS:
            for subject, row in _listed(draft):
                found.setdefault(draft.name, []).extend(_of_row(campaign, titles, subject, row))
    for name, diagnostic in _over_quota(campaign, drafts):
        found.setdefault(name, []).append(diagnostic)
    for draft in drafts:
        if draft.kind is DocumentKind.COMMENDATION_DECISION:
            handed = [d.name for d in drafts if d.kind is DocumentKind.CERTIFICATES]
            found |= {name: found[draft.name] for name in handed if found.get(draft.name)}
    return tuple(
        replace(draft, diagnostics=(*draft.diagnostics, *(_at(f, draft) for f in found.get(draft.name, ()))))
        for draft in drafts
    )


def _at(diagnostic: Diagnostic, draft: Draft) -> Diagnostic:
    return replace(diagnostic, place=CellPlace(f"{draft.name}.docx"))


def _listed(draft: Draft) -> Iterator[tuple[SubjectType, Context]]:
    """The rows of a list, each with its section's kind of subject."""
    subjects = {word.upper(): subject for subject, word in SUBJECT_WORDS.items()}
    for section in records(draft.context, "sections"):
        for row in records(section, "rows"):
            yield subjects[str(section["title"])], row


def _of_row(campaign: Campaign, titles: set[str], subject: SubjectType, row: Context) -> Iterator[Diagnostic]:
    here = CellPlace("")
    name, award = str(row["name"]), str(row["award"])
    if row["unit"] not in titles:
        yield diagnose("unit_not_in_register", here, read=name, proposed=str(row["unit"]) or "…")
    votes = int(str(row["votes"]).partition("/")[0] or 0)
    members = len(campaign.council)
    share = Decimal(votes) * 100 / members if members else Decimal(0)
    fitting = [a for a in campaign.awards if a.name == award and (subject in a.subjects or not a.subjects)]
    needed = [a.threshold_pct for a in fitting]
    if not needed or share < min(needed):
        least = f"{decimal(min(needed))}%" if needed else "…"
        facts = {"award": award, "share": f"{decimal(share)}%"}
        yield diagnose("under_threshold", here, read=name, proposed=least, **facts)


def _over_quota(campaign: Campaign, drafts: Sequence[Draft]) -> Iterator[tuple[str, Diagnostic]]:
    """The awards listed more often, over all documents, than the campaign allows; for each that lists one."""
    listed: Mapping[str, Counter[str]] = {
        draft.name: Counter(str(row["award"]) for _, row in _listed(draft))
        for draft in drafts
        if draft.kind in LISTS
    }
    for quota in campaign.quotas:
        count = sum(awards[quota.award] for awards in listed.values())
        for name, awards in listed.items():
            if count > quota.most and awards[quota.award]:
                yield (
                    name,
                    diagnose(
                        "over_quota",
                        CellPlace(""),
                        read=str(count),
                        proposed=str(quota.most),
                        award=quota.award,
                    ),
                )
