"""The article of a decision on money: how much for whom, the sum in figures and words, what is in doubt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from vanthu.campaign import places
from vanthu.campaign.choices import SubjectType
from vanthu.campaign.model import Campaign
from vanthu.diagnostics import Diagnostic
from vanthu.documents.draft import Provenance
from vanthu.documents.messages import diagnose
from vanthu.documents.wording import count, decimal, grouped, short_date
from vanthu.tables.award_money import base_wage, money_of, multiple
from vanthu.tables.votes import Nomination
from vanthu.vietnamese import dong_in_words

Group = tuple[str, SubjectType]
"""An award's name and the kind of subject that gets it."""


@dataclass(frozen=True, slots=True)
class MoneyArticle:
    """What the decision says of money.

    Args:
        amounts: Đồng for each, by award and subject; a group without money is absent.
        fields: The template's `has_money`, `prizes`, `money_total`, `money_words`.
        diagnostics: Warnings on what the campaign workbook leaves open.
    """

    amounts: Mapping[Group, int]
    fields: Mapping[str, object]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def granted(self) -> bool:
        """Whether any money is granted."""
        return bool(self.amounts)

    def amount(self, nomination: Nomination) -> int:
        """Đồng for the nomination; 0 where none is granted."""
        return self.amounts.get(_group(nomination), 0)


def money_article(
    campaign: Campaign, listed: Sequence[Nomination], day: dt.date, provenance: Provenance
) -> MoneyArticle:
    """The money of those commended on the day, a line for each award and kind of subject.

    Args:
        listed: In the order of the decision's list, at least one.
        day: Whose base wage counts (NĐ 152/2025/NĐ-CP, Điều 49).
    """
    groups: dict[Group, list[Nomination]] = {}
    for nomination in listed:
        groups.setdefault(_group(nomination), []).append(nomination)
    amounts: dict[Group, int] = {}
    for group, members in groups.items():
        money = money_of(campaign, members[0], day)
        if money is not None:
            amounts[group] = money.amount(campaign.rounding)
    firsts = [members[0] for members in groups.values()]
    return MoneyArticle(amounts, _fields(groups, amounts, provenance), tuple(_doubts(campaign, firsts, day)))


def _group(nomination: Nomination) -> Group:
    return nomination.award.name, nomination.subject


def _doubts(campaign: Campaign, firsts: Sequence[Nomination], day: dt.date) -> Iterator[Diagnostic]:
    """What is to be filled in before money can be granted, and where the two ways of rounding differ.

    Args:
        firsts: One nomination of each group.
    """
    open_ones = [n for n in firsts if multiple(campaign, n, day) is None]
    for award in dict.fromkeys(n.award.name for n in open_ones):
        words = [n.subject.label for n in open_ones if n.award.name == award]
        yield diagnose("prize_multiple_missing", places.AWARDS, read=f"{award} ({', '.join(words)})")
    if len(open_ones) < len(firsts) and base_wage(campaign, day) is None:
        yield diagnose("prize_wage_missing", places.BASE_WAGES, read=short_date(day))
    for nomination in firsts:
        money = money_of(campaign, nomination, day)
        if money is not None and money.up != money.nearest:
            yield diagnose(
                "prize_rounding",
                places.AWARDS,
                read=f"{nomination.award.name} ({nomination.subject.label})",
                proposed=decimal(money.exact),
                up=grouped(money.up),
                nearest=grouped(money.nearest),
                used=campaign.rounding.value,
            )


def _fields(
    groups: Mapping[Group, Sequence[Nomination]], amounts: Mapping[Group, int], provenance: Provenance
) -> Mapping[str, object]:
    several = len({award for award, _ in amounts}) > 1
    lines = []
    for place, ((award, subject), each) in enumerate(amounts.items(), start=1):
        members = groups[award, subject]
        rows, word = [n.row for n in members], subject.label
        lines.append(
            {
                "award": award if several else "",
                "subject": word,
                "each": provenance.keep(f"prizes[{place}].each", grouped(each), rows, "award"),
                "count": provenance.keep(f"prizes[{place}].count", count(len(members)), rows, "subject_type"),
                "sum": provenance.keep(f"prizes[{place}].sum", grouped(each * len(members)), rows, "award"),
                "end": "." if place == len(amounts) else ";",
            }
        )
    total = sum(each * len(groups[group]) for group, each in amounts.items())
    paid = [n.row for group in amounts for n in groups[group]]
    return {
        "has_money": bool(amounts),
        "prizes": tuple(lines),
        "money_total": provenance.keep("money_total", grouped(total), paid, "award") if amounts else "",
        "money_words": provenance.keep("money_words", dong_in_words(total), paid, "award") if amounts else "",
    }
