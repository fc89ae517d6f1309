from __future__ import annotations

from dataclasses import replace

import pytest
from tests.documents.kinds.test_commendation_decision import DECISION
from tests.review.test_drafts import COMMENDED, Change, a_full_campaign, collected_of, first_row

from vanthu.campaign.model import Quota
from vanthu.documents.kinds.catalogue import write_all
from vanthu.review.entitlement import unentitled


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (first_row(unit="Thôn Lạ"), "unit_not_in_register"),
        (first_row(votes="7/10"), "under_threshold"),
        (first_row(award="Huân chương"), "under_threshold"),
    ],
)
def test_what_is_wrong_in_the_decision_is_said_of_its_certificates_too(change: Change, code: str) -> None:
    campaign = a_full_campaign()
    drafts = [
        replace(draft, context=change(draft.context)) if draft.name == DECISION else draft
        for draft in write_all(collected_of(campaign))
    ]

    found = [(name, diagnostic.code) for name, diagnostic in unentitled(campaign, drafts)]

    assert found == [(name, code) for name in sorted(COMMENDED)]


def test_just_the_threshold_is_enough() -> None:
    campaign = a_full_campaign()
    drafts = [
        replace(draft, context=first_row(votes="8/10")(draft.context)) if draft.name == DECISION else draft
        for draft in write_all(collected_of(campaign))
    ]

    assert list(unentitled(campaign, drafts)) == []


def test_an_award_over_its_quota_is_told_in_each_list_that_has_it() -> None:
    campaign = a_full_campaign(quotas=(Quota(award="Giấy khen của Chủ tịch UBND xã", most=1),))
    drafts = write_all(collected_of(a_full_campaign()))

    found = [(name, each.code, each.read, each.proposed) for name, each in unentitled(campaign, drafts)]

    assert found == [(name, "over_quota", "4", "1") for name in sorted(COMMENDED)]
