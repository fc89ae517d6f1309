from __future__ import annotations

from tests.builders import (
    a_campaign,
    a_unit,
    a_work,
)
from tests.documents.kinds.test_catalogue import context, drafts_of

from vanthu.campaign.choices import UnitKind

SUMMARY, REPORT = "04_registration_summary", "05_results_report"


MINUTES, DISTRICT = "06_council_minutes", "07_commendation_proposal_huyen"


def test_the_appendix_is_grouped_by_kind_of_unit_and_numbered_through() -> None:
    school = a_unit("S01", "Trường Tiểu học", UnitKind.SCHOOL)
    campaign = a_campaign(units=(school, a_unit()))

    summary = context(drafts_of(a_work("A", "S01"), a_work("B"), a_work("C"), campaign=campaign)[SUMMARY])

    assert [(s["number"], s["title"]) for s in summary["sections"]] == [
        ("I", "Khối thôn"),
        ("II", "Khối trường học"),
    ]
    assert [row["tt"] for s in summary["sections"] for row in s["rows"]] == ["1", "2", "3"]
