from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest
from tests.documents.kinds.test_commendation_decision import (
    GIVEN,
    awards,
    context,
    decision,
)

from vanthu.campaign.choices import Rounding
from vanthu.campaign.model import BaseWage
from vanthu.review.consistency import inconsistencies


def test_the_money_is_reckoned_by_kind_of_subject_and_said_in_words() -> None:
    draft = decision()
    fields = context(draft)

    assert [(p["count"], p["subject"], p["each"], p["sum"], p["end"]) for p in fields["prizes"]] == [
        ("01", "tập thể", "1.410.000", "1.410.000", ";"),
        ("02", "cá nhân", "710.000", "1.420.000", ";"),
        ("01", "hộ gia đình", "1.060.000", "1.060.000", "."),
    ]
    assert (fields["money_total"], fields["money_words"]) == (
        "3.890.000",
        "Ba triệu tám trăm chín mươi nghìn đồng",
    )
    assert fields["last_article"] == "3"
    assert fields["recipients"][0] == "- Như Điều 3;"
    assert [diagnostic.code for diagnostic in draft.diagnostics] == ["prize_rounding"] * 3


def test_the_campaign_may_round_to_the_nearest() -> None:
    fields = context(decision(rounding=Rounding.NEAREST))

    assert [prize["each"] for prize in fields["prizes"]] == ["1.400.000", "700.000", "1.050.000"]


def test_where_both_ways_of_rounding_agree_nothing_is_told() -> None:
    wage = BaseWage(amount=2_000_000, in_force_from=dt.date(2024, 7, 1))

    assert decision(base_wages=(wage,)).diagnostics == ()


@pytest.mark.parametrize(
    ("changed", "code", "read"),
    [
        ({"base_wages": ()}, "prize_wage_missing", "5/10/2024"),
        (
            {"awards": awards(money=False)},
            "prize_multiple_missing",
            f"{GIVEN} (tập thể, cá nhân, hộ gia đình)",
        ),
    ],
)
def test_without_wage_or_multiple_there_is_no_article_on_money_and_a_warning(
    changed: Mapping[str, object], code: str, read: str
) -> None:
    draft = decision(**changed)
    fields = context(draft)

    assert [(diagnostic.code, diagnostic.read) for diagnostic in draft.diagnostics] == [(code, read)]
    assert (fields["has_money"], fields["money_total"], fields["last_article"]) == (False, "", "2")
    assert fields["recipients"][0] == "- Như Điều 2;"
    assert inconsistencies(draft) == ()


def test_every_sum_of_money_is_traced_to_those_who_get_it() -> None:
    figures = {figure.place: figure for figure in decision().figures}

    assert figures["prizes[2].sum"].text == "1.420.000"
    assert len(figures["prizes[2].sum"].origins) == 2
    assert len(figures["money_total"].origins) == 4
