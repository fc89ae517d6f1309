from __future__ import annotations

from tests.builders import (
    a_campaign,
    a_council,
    a_nominee,
)
from tests.documents.kinds.test_catalogue import context, drafts_of

SUMMARY, REPORT = "04_registration_summary", "05_results_report"


MINUTES, DISTRICT = "06_council_minutes", "07_commendation_proposal_huyen"


def test_the_minutes_show_votes_over_all_members_and_who_passed() -> None:
    rows = [
        a_nominee("Lê Thị Hoa", gender="female"),
        a_nominee("Thôn Đông", subject_type="collective", votes_for=7),
    ]

    minutes = context(drafts_of(*rows)[MINUTES])

    (table,) = minutes["rounds"]
    assert [(r["name"], r["votes"], r["share"], r["outcome"]) for r in table["rows"]] == [
        ("Bà Lê Thị Hoa", "9/10", "90%", "Đạt"),
        ("Thôn Đông", "7/10", "70%", "Không đạt"),
    ]
    assert minutes["passed_sentence"] == "01 cá nhân"
    assert (minutes["chair_name"], minutes["secretary_name"]) == ("Nguyễn Văn 1", "Nguyễn Văn 2")


def test_a_council_without_secretary_holds_the_minutes_back() -> None:
    council = tuple(member for member in a_council() if member.role != "Thư ký")

    draft = drafts_of(a_nominee(), campaign=a_campaign(council=council))[MINUTES]

    assert [diagnostic.code for diagnostic in draft.diagnostics] == ["council_role_missing"]
