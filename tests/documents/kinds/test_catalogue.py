from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from tests.builders import (
    TODAY,
    a_campaign,
    a_file,
    an_inbox,
)

from vanthu.campaign.model import Campaign
from vanthu.documents.draft import Draft
from vanthu.documents.kinds.catalogue import write_all
from vanthu.records import Row
from vanthu.tables.campaign_data import collect


def drafts_of(
    *rows: Row, campaign: Campaign | None = None, day: dt.date = dt.date(2024, 5, 20), today: dt.date = TODAY
) -> dict[str, Draft]:
    """The drafts of a campaign to which each unit sent one file with its rows, all on one day."""
    units = dict.fromkeys(row.unit_code for row in rows)
    files = [a_file([row for row in rows if row.unit_code == u], file=f"{u}.xlsx") for u in units]
    collected = collect(campaign or a_campaign(), an_inbox(*((file, day) for file in files)), (), today=today)
    return {draft.name: draft for draft in write_all(collected)}


def context(draft: Draft) -> Mapping[str, Any]:
    return draft.context


SUMMARY, REPORT = "04_registration_summary", "05_results_report"
MINUTES, DISTRICT = "06_council_minutes", "07_commendation_proposal_huyen"


def test_before_anything_is_sent_there_are_plan_and_reminder_only() -> None:
    assert list(drafts_of()) == ["01_plan", "03_reminder"]
