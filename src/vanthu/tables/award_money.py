"""The money that goes with an award: base wage × multiple, rounded to ten thousand đồng.

Source: NĐ 152/2025/NĐ-CP, Điều 49: the base wage of the day of the decision; rounded up. Multiples, base
wages and the way of rounding are the campaign's.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

from vanthu.campaign.choices import Rounding
from vanthu.campaign.model import Campaign
from vanthu.tables.votes import Nomination

STEP = 10_000
"""Đồng to which the money is rounded."""


@dataclass(frozen=True, slots=True)
class AwardMoney:
    """What one award is worth to one kind of subject.

    Args:
        exact: Đồng, before rounding.
    """

    exact: Decimal

    @property
    def up(self) -> int:
        """Đồng, rounded up."""
        return int((self.exact / STEP).to_integral_value(ROUND_CEILING)) * STEP

    @property
    def nearest(self) -> int:
        """Đồng, rounded to the nearest; a half goes up."""
        return int((self.exact / STEP).to_integral_value(ROUND_HALF_UP)) * STEP

    def amount(self, rounding: Rounding) -> int:
        """Đồng, rounded as the campaign says."""
        return self.up if rounding is Rounding.UP else self.nearest


def base_wage(campaign: Campaign, day: dt.date) -> int | None:
    """The base wage in force on the day, đồng; None where the campaign does not know it."""
    return next((wage.amount for wage in campaign.base_wages if wage.is_in_force(day)), None)


def multiple(campaign: Campaign, nomination: Nomination, day: dt.date) -> Decimal | None:
    """The multiple of the award for the nomination's kind of subject on the day; None where none is given."""
    same = [
        a for a in campaign.awards if a.name == nomination.award.name and nomination.subject in a.subjects
    ]
    award = next((a for a in same if a.is_in_force(day)), nomination.award)
    return award.multiple or None


def money_of(campaign: Campaign, nomination: Nomination, day: dt.date) -> AwardMoney | None:
    """The money of a nomination on the day; None where multiple or base wage is unknown."""
    wage, times = base_wage(campaign, day), multiple(campaign, nomination, day)
    return None if wage is None or times is None else AwardMoney(wage * times)
