from __future__ import annotations

import datetime as dt

from tests.builders import TODAY, a_campaign, a_file, a_nominee, a_result, a_work, an_inbox

from vanthu.campaign.model import Campaign
from vanthu.documents.draft import Draft
from vanthu.documents.kinds.catalogue import write_all
from vanthu.review.agreement import beside_each_other
from vanthu.review.date_order import in_sequence, odd_days
from vanthu.tables.campaign_data import collect

DAY = dt.date(2024, 9, 20)


def drafts_of(campaign: Campaign) -> tuple[Draft, ...]:
    file = a_file([a_work(), a_result(), a_nominee()])
    return write_all(collect(campaign, an_inbox((file, DAY)), (), today=TODAY))


def meeting_on(day: dt.date | None) -> Campaign:
    campaign = a_campaign()
    return campaign.model_copy(update={"meeting": campaign.meeting.model_copy(update={"day": day})})


def held(campaign: Campaign) -> list[str]:
    found = in_sequence(campaign, drafts_of(campaign), TODAY)
    return [d.name for d in found if any(f.code == "paper_before_meeting" for f in d.diagnostics)]


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


def test_summary_and_report_that_count_works_differently_are_both_held_back() -> None:
    drafts = [
        Draft(d.kind, d.name, d.template, {**d.context, "works_registered": "09"})
        if d.name == "05_results_report"
        else d
        for d in drafts_of(a_campaign())
    ]

    found = {d.name: [f.code for f in d.diagnostics] for d in beside_each_other(drafts)}

    assert found["04_registration_summary"] == found["05_results_report"] == ["figures_disagree"]


def test_summary_and_report_made_of_the_same_rows_agree() -> None:
    assert all(not d.diagnostics for d in beside_each_other(drafts_of(a_campaign())))
