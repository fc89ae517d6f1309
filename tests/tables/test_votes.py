from __future__ import annotations

from decimal import Decimal

from tests.builders import a_campaign, a_council, a_nominee, an_award

from vanthu.campaign.choices import SubjectType
from vanthu.campaign.model import Campaign, Quota
from vanthu.records import PartialDate, Row
from vanthu.tables.votes import VoteOutcome, count_votes

AWARD = "Giấy khen của Chủ tịch UBND huyện"


def outcomes(campaign: Campaign, *rows: Row) -> dict[str, VoteOutcome]:
    nominations = count_votes(campaign, rows, {}).nominations
    return {str(n.row.values["name"]): n.outcome for n in nominations}


def codes(campaign: Campaign, *rows: Row) -> list[str]:
    return [diagnostic.code for diagnostic in count_votes(campaign, rows, {}).diagnostics]


def test_the_share_is_counted_over_all_members_not_over_those_who_voted() -> None:
    campaign = a_campaign(council=a_council(12))

    vote = count_votes(campaign, [a_nominee(votes_for=9, votes_total=10)], {})

    assert vote.nominations[0].share == Decimal(75)
    assert vote.nominations[0].outcome is VoteOutcome.FAILED
    assert [f.code for f in vote.diagnostics] == ["votes_not_over_all_members"]


def test_a_share_at_the_threshold_passes_and_one_below_fails() -> None:
    campaign = a_campaign()

    assert outcomes(campaign, a_nominee("A", votes_for=8), a_nominee("B", votes_for=7)) == {
        "A": VoteOutcome.PASSED,
        "B": VoteOutcome.FAILED,
    }


def test_more_votes_than_members_are_a_question() -> None:
    assert outcomes(a_campaign(), a_nominee("A", votes_for=11, votes_total=11))["A"] is VoteOutcome.QUESTION


def test_a_nomination_without_votes_is_not_proposed() -> None:
    campaign = a_campaign()

    assert outcomes(campaign, a_nominee("A", votes_for=None, votes_total=None))["A"] is VoteOutcome.NOT_VOTED
    assert codes(campaign, a_nominee("A", votes_for=None)) == ["nomination_without_votes"]


def test_within_a_quota_the_most_votes_stand() -> None:
    campaign = a_campaign(quotas=(Quota(award=AWARD, most=1),))

    assert outcomes(campaign, a_nominee("A", votes_for=8), a_nominee("B", votes_for=10)) == {
        "B": VoteOutcome.PASSED,
        "A": VoteOutcome.OVER_QUOTA,
    }


def test_a_tie_at_the_edge_of_a_quota_is_a_question_for_all_in_it() -> None:
    campaign = a_campaign(quotas=(Quota(award=AWARD, most=2),))
    rows = [a_nominee("A", votes_for=10), a_nominee("B", votes_for=9), a_nominee("C", votes_for=9)]

    assert outcomes(campaign, *rows) == {
        "A": VoteOutcome.PASSED,
        "B": VoteOutcome.QUESTION,
        "C": VoteOutcome.QUESTION,
    }
    assert codes(campaign, *rows) == ["quota_tie", "quota_tie"]


def test_a_quota_that_is_just_filled_lets_everybody_through() -> None:
    campaign = a_campaign(quotas=(Quota(award=AWARD, most=2),))
    rows = [a_nominee("A", votes_for=9), a_nominee("B", votes_for=9)]

    assert set(outcomes(campaign, *rows).values()) == {VoteOutcome.PASSED}
    assert codes(campaign, *rows) == []


def test_a_quota_of_nought_lets_nobody_through() -> None:
    campaign = a_campaign(quotas=(Quota(award=AWARD, most=0),))

    assert outcomes(campaign, a_nominee("A"))["A"] is VoteOutcome.OVER_QUOTA


def test_the_same_id_number_twice_is_a_question() -> None:
    rows = [
        a_nominee("Lê Thị Hoa", citizen_id="037088001234"),
        a_nominee("Lê Thị Hoà", "T02", citizen_id="037088001234"),
    ]

    assert set(outcomes(a_campaign(), *rows).values()) == {VoteOutcome.QUESTION}
    assert codes(a_campaign(), *rows) == ["nominated_twice"]


def test_the_same_name_and_birth_twice_is_a_question_whatever_the_diacritics() -> None:
    rows = [
        a_nominee("Lê Thị Hòa", birth=PartialDate(1988, 2, 9)),
        a_nominee("LÊ THỊ HOÀ", "T02", birth=PartialDate(1988, 2, 9)),
    ]

    assert codes(a_campaign(), *rows) == ["nominated_twice"]


def test_one_name_with_two_births_or_two_id_numbers_is_two_people() -> None:
    births = [a_nominee(birth=PartialDate(1988)), a_nominee(birth=PartialDate(1990))]
    ids = [a_nominee(citizen_id="037088001234"), a_nominee(citizen_id="037088009999")]

    assert codes(a_campaign(), *births) == []
    assert codes(a_campaign(), *ids) == []


def test_an_award_that_is_not_for_the_subject_is_an_error() -> None:
    award = an_award().model_copy(update={"subjects": (SubjectType.COLLECTIVE,)})

    assert codes(a_campaign(awards=(award,)), a_nominee()) == ["award_not_for_subject"]


def test_nominations_stand_by_award_then_by_votes() -> None:
    province = an_award("Bằng khen của Chủ tịch UBND tỉnh")
    campaign = a_campaign(awards=(an_award(), province))
    rows = [
        a_nominee("A", award="Bằng khen của Chủ tịch UBND tỉnh", votes_for=10),
        a_nominee("B", votes_for=8),
        a_nominee("C", votes_for=9),
    ]

    assert list(outcomes(campaign, *rows)) == ["C", "B", "A"]
