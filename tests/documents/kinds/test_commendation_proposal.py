from __future__ import annotations

from tests.builders import (
    a_campaign,
    a_nominee,
    an_award,
)
from tests.documents.kinds.test_catalogue import context, drafts_of

from vanthu.campaign.choices import AwardLevel
from vanthu.campaign.model import Quota

SUMMARY, REPORT = "04_registration_summary", "05_results_report"


MINUTES, DISTRICT = "06_council_minutes", "07_commendation_proposal_huyen"


def test_there_is_one_proposal_for_each_level_above_the_commune() -> None:
    awards = (
        an_award("Giấy khen xã", AwardLevel.COMMUNE),
        an_award("Giấy khen huyện", AwardLevel.DISTRICT),
        an_award("Bằng khen tỉnh", AwardLevel.PROVINCE),
    )
    rows = [a_nominee(award.name, award=award.name) for award in awards]

    names = drafts_of(*rows, campaign=a_campaign(awards=awards))

    assert [name for name in names if name.startswith("07")] == [
        "07_commendation_proposal_huyen",
        "07_commendation_proposal_tinh",
    ]


def test_the_proposal_lists_only_those_who_passed_collectives_first() -> None:
    rows = [
        a_nominee("Lê Thị Hoa"),
        a_nominee("Thôn Đông", subject_type="collective", votes_for=8),
        a_nominee("Trần Văn Trượt", votes_for=2),
    ]

    proposal = context(drafts_of(*rows)[DISTRICT])

    assert proposal["counts"] == "01 tập thể, 01 cá nhân"
    assert [row["name"] for s in proposal["sections"] for row in s["rows"]] == ["Thôn Đông", "Lê Thị Hoa"]
    assert [line["name"] for line in proposal["summaries"]] == ["Thôn Đông", "Lê Thị Hoa"]


def test_nobody_over_the_quota_in_doubt_or_without_votes_is_proposed() -> None:
    campaign = a_campaign(quotas=(Quota(award=an_award().name, most=1),))
    rows = [
        a_nominee("Lê Thị Nhất", votes_for=10),
        a_nominee("Trần Văn Hai", votes_for=9),
        a_nominee("Vũ Văn Ba", votes_for=None),
        a_nominee("Đỗ Thị Tư", votes_for=11),
    ]

    proposal = context(drafts_of(*rows, campaign=campaign)[DISTRICT])

    assert [line["name"] for line in proposal["summaries"]] == ["Lê Thị Nhất"]
