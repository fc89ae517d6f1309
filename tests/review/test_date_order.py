from __future__ import annotations

import datetime as dt

from tests.builders import TODAY, a_campaign, a_file, a_nominee, a_result, a_work, an_inbox

from vanthu.campaign.model import Campaign
from vanthu.documents.draft import Draft
from vanthu.documents.kinds.catalogue import write_all
from vanthu.review.date_order import early_drafts, odd_days
from vanthu.tables.campaign_data import collect

DAY = dt.date(2024, 9, 20)


def drafts_of(campaign: Campaign) -> tuple[Draft, ...]:
    file = a_file([a_work(), a_result(), a_nominee()])
    return write_all(collect(campaign, an_inbox((file, DAY)), (), today=TODAY))


def meeting_on(day: dt.date | None) -> Campaign:
    campaign = a_campaign()
    return campaign.model_copy(update={"meeting": campaign.meeting.model_copy(update={"day": day})})


def held(campaign: Campaign) -> list[str]:
    found = list(early_drafts(campaign, drafts_of(campaign), TODAY))
    assert all(diagnostic.code == "paper_before_meeting" for _, diagnostic in found)
    return [name for name, _ in found]


def test_a_proposal_older_than_the_meeting_is_held_back_and_the_minutes_are_not() -> None:
    assert held(meeting_on(TODAY + dt.timedelta(days=1))) == ["07_commendation_proposal_huyen"]


def test_a_meeting_on_the_day_or_before_or_not_yet_fixed_holds_nothing_back() -> None:
    for day in (TODAY, TODAY - dt.timedelta(days=9), None):
        assert held(meeting_on(day)) == []


def test_odd_days_are_told() -> None:
    campaign = a_campaign(plan_date=dt.date(2024, 12, 1), reply_by=dt.date(2024, 1, 1))

    found = odd_days(campaign, {"a.xlsx": TODAY + dt.timedelta(days=1), "b.xlsx": TODAY}, TODAY)

    assert [diagnostic.code for diagnostic in found] == [
        "plan_after_end",
        "reply_before_today",
        "received_after_today",
    ]
