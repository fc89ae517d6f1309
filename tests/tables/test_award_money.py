from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from tests.builders import a_campaign, a_nominee, an_award

from vanthu.campaign.choices import AwardLevel, Rounding, SubjectType
from vanthu.campaign.model import Award, BaseWage
from vanthu.tables.award_money import AwardMoney, base_wage, money_of, multiple
from vanthu.tables.votes import Nomination, VoteOutcome

JUNE, JULY = dt.date(2026, 6, 30), dt.date(2026, 7, 1)
OLD = BaseWage(amount=2_340_000, in_force_from=dt.date(2024, 7, 1), in_force_to=JUNE)
NEW = BaseWage(amount=2_530_000, in_force_from=JULY)
WAGES = (OLD, NEW)


def an_award_for(subject: SubjectType, times: str | None, **changed: object) -> Award:
    award = an_award("Giấy khen", AwardLevel.COMMUNE)
    value = None if times is None else Decimal(times)
    return award.model_copy(update={"subjects": (subject,), "multiple": value, **changed})


def a_nomination(award: Award, subject: SubjectType = SubjectType.INDIVIDUAL) -> Nomination:
    row = a_nominee(award=award.name, subject_type=subject.value)
    return Nomination(row, award, subject, 9, 10, Decimal(90), VoteOutcome.PASSED)


@pytest.mark.parametrize(
    ("wage", "times", "up", "nearest"),
    [
        (2_340_000, "0.3", 710_000, 700_000),
        (2_340_000, "0.45", 1_060_000, 1_050_000),
        (2_340_000, "0.6", 1_410_000, 1_400_000),
        (2_340_000, "1", 2_340_000, 2_340_000),
        (2_530_000, "0.3", 760_000, 760_000),
        (2_530_000, "0.45", 1_140_000, 1_140_000),
        (2_530_000, "0.8", 2_030_000, 2_020_000),
        (2_530_000, "2.25", 5_700_000, 5_690_000),
    ],
)
def test_money_is_rounded_to_ten_thousand_dong_up_or_to_the_nearest(
    wage: int, times: str, up: int, nearest: int
) -> None:
    money = AwardMoney(wage * Decimal(times))

    assert (money.amount(Rounding.UP), money.amount(Rounding.NEAREST)) == (up, nearest)


def test_a_half_of_the_step_goes_up() -> None:
    assert AwardMoney(Decimal(705_000)).nearest == 710_000


@pytest.mark.parametrize(
    ("day", "amount"), [(dt.date(2024, 6, 30), None), (JUNE, 2_340_000), (JULY, 2_530_000)]
)
def test_the_base_wage_is_that_of_the_day(day: dt.date, amount: int | None) -> None:
    assert base_wage(a_campaign(base_wages=WAGES), day) == amount


def test_each_kind_of_subject_has_its_own_multiple() -> None:
    awards = (an_award_for(SubjectType.COLLECTIVE, "0.6"), an_award_for(SubjectType.INDIVIDUAL, "0.3"))
    campaign = a_campaign(awards=awards, base_wages=WAGES)

    found = [money_of(campaign, a_nomination(award, award.subjects[0]), JULY) for award in awards]

    assert found == [AwardMoney(Decimal(1_518_000)), AwardMoney(Decimal(759_000))]


def test_the_multiple_in_force_on_the_day_counts() -> None:
    before = an_award_for(SubjectType.INDIVIDUAL, "0.15", in_force_to=JUNE)
    since = an_award_for(SubjectType.INDIVIDUAL, "0.3", in_force_from=JULY)
    campaign = a_campaign(awards=(before, since))

    assert [multiple(campaign, a_nomination(before), day) for day in (JUNE, JULY)] == [
        Decimal("0.15"),
        Decimal("0.3"),
    ]


@pytest.mark.parametrize("times", [None, "0"])
def test_without_a_multiple_there_is_no_money(times: str | None) -> None:
    award = an_award_for(SubjectType.INDIVIDUAL, times)

    assert money_of(a_campaign(awards=(award,), base_wages=WAGES), a_nomination(award), JULY) is None


def test_without_a_base_wage_there_is_no_money() -> None:
    award = an_award_for(SubjectType.INDIVIDUAL, "0.3")

    assert money_of(a_campaign(awards=(award,)), a_nomination(award), JULY) is None
