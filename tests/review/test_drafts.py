from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.builders import TODAY, a_campaign, a_file, a_nominee, a_result, a_work, an_inbox
from tests.documents.kinds.test_commendation_decision import DECISION, WAGE, awards, people

from message_catalogues import messages
from vanthu.campaign.choices import AwardLevel, DocumentKind
from vanthu.campaign.model import Campaign, LegalBasis, Meeting, Quota
from vanthu.diagnostics import Severity
from vanthu.documents.kinds.catalogue import write_all
from vanthu.records import Row
from vanthu.review.drafts import review_drafts
from vanthu.tables.campaign_data import CampaignData, collect

HIGHER = "Bằng khen của Chủ tịch UBND tỉnh"


SUMMARY, REPORT, MINUTES = "04_registration_summary", "05_results_report", "06_council_minutes"


PROPOSAL, WHOLE, TEXT_ONLY = "07_commendation_proposal_tinh", "09_certificates", "09_certificates_text_only"


COMMENDED = {DECISION, WHOLE, TEXT_ONLY}


Fields = Mapping[str, Any]


Change = Callable[[Fields], Fields]


def a_full_campaign(**changed: object) -> Campaign:
    both = (*awards(), *awards(HIGHER, AwardLevel.PROVINCE))
    return a_campaign(**{"awards": both, "base_wages": (WAGE,), **changed})


def collected_of(campaign: Campaign, *more: Row) -> CampaignData:
    rows = [
        a_work("Đường hoa", budget_state_vnd=4, budget_social_vnd=6),
        a_work("Camera", budget_social_vnd=5),
        a_result("Đường hoa", cost_state_vnd=4, cost_social_vnd=7, participants=20),
        *people(),
        a_nominee("Đỗ Văn Giỏi", award=HIGHER, position="Công chức"),
        *more,
    ]
    return collect(campaign, an_inbox((a_file(rows), dt.date(2024, 5, 20))), (), today=TODAY)


def held(collected: CampaignData, changes: Mapping[str, Change]) -> dict[str, set[str]]:
    """The errors of each document that has some, after changes of what documents say."""
    drafts = [
        replace(draft, context=changes[draft.name](draft.context)) if draft.name in changes else draft
        for draft in write_all(collected)
    ]
    assert set(changes) <= {draft.name for draft in drafts}
    errors = {
        draft.name: {each.code for each in draft.diagnostics if each.severity is Severity.ERROR}
        for draft in review_drafts(collected, drafts)
    }
    return {name: codes for name, codes in errors.items() if codes}


def said(**fields: object) -> Change:
    return lambda context: {**context, **fields}


def in_record(key: str, **fields: object) -> Change:
    return lambda context: {**context, key: {**context[key], **fields}}


def first_of(key: str, change: Change) -> Change:
    return lambda context: {**context, key: (change(context[key][0]), *context[key][1:])}


def first_row(**fields: object) -> Change:
    """Another first row in the first section of the list."""
    return first_of("sections", first_of("rows", said(**fields)))


def without(key: str) -> Change:
    return lambda context: {**context, key: context[key][1:]}


CASES: tuple[tuple[str, Mapping[str, Change], set[str]], ...] = (
    ("rows_and_sums_differ", {SUMMARY: first_of("sections", in_record("subtotal", works="05"))}, {SUMMARY}),
    ("rows_and_sums_differ", {REPORT: in_record("total", people="19", works="02")}, {REPORT}),
    ("rows_and_sums_differ", {SUMMARY: first_of("by_field", said(state="9"))}, {SUMMARY}),
    ("sentence_and_table_differ", {SUMMARY: said(budget_total="16")}, {SUMMARY}),
    ("sentence_and_table_differ", {SUMMARY: said(units_total="03")}, {SUMMARY}),
    ("sentence_and_table_differ", {REPORT: said(cost_total="12")}, {REPORT}),
    ("unit_sum_differs", {SUMMARY: first_row(unit="Thôn Tây")}, {SUMMARY}),
    ("works_lost", {REPORT: without("unfinished")}, {REPORT}),
    ("works_lost", {REPORT: said(added_works="01")}, {REPORT}),
    ("figures_disagree", {REPORT: said(units_registered="05")}, {SUMMARY, REPORT}),
    ("minutes_count_differs", {MINUTES: said(members_present="09")}, {MINUTES}),
    ("minutes_count_differs", {MINUTES: said(passed_sentence="09 cá nhân")}, {MINUTES}),
    ("minutes_count_differs", {MINUTES: without("failed")}, {MINUTES}),
    ("proposal_count_differs", {PROPOSAL: said(counts="02 cá nhân")}, {PROPOSAL}),
    ("summaries_differ", {PROPOSAL: first_of("summaries", said(name="Đỗ Văn Giòi"))}, {PROPOSAL}),
    ("summaries_differ", {PROPOSAL: first_of("summaries", said(award="Giấy khen"))}, {PROPOSAL}),
    ("decision_count_differs", {DECISION: said(counts="02 tập thể, 01 cá nhân, 01 hộ")}, {DECISION}),
    ("decision_count_differs", {DECISION: first_of("by_award", said(counts="09 cá nhân"))}, {DECISION}),
    ("prize_sums_differ", {DECISION: first_of("prizes", said(each="1"))}, {DECISION}),
    ("prize_sums_differ", {DECISION: first_row(money="")}, {DECISION}),
    ("prize_words_differ", {DECISION: said(money_words="Một đồng")}, {DECISION}),
    ("names_disagree", {PROPOSAL: first_row(position="Công chứng")}, {MINUTES, PROPOSAL}),
    ("names_disagree", {DECISION: first_row(name="Thôn Đồng")}, {MINUTES, *COMMENDED}),
    ("unit_not_in_register", {PROPOSAL: first_row(unit="Thôn Lạ")}, {PROPOSAL}),
    ("unit_not_in_register", {DECISION: first_row(unit="Thôn Lạ", position="Thôn Đông")}, COMMENDED),
    ("under_threshold", {DECISION: first_row(votes="7/10")}, COMMENDED),
    ("under_threshold", {PROPOSAL: first_row(votes="")}, {PROPOSAL}),
)


def test_documents_made_of_the_same_rows_are_all_released() -> None:
    assert held(collected_of(a_full_campaign()), {}) == {}


def test_an_award_for_whomever_has_a_threshold_too() -> None:
    for_all = tuple(
        a.model_copy(update={"subjects": ()}) for a in (awards()[0], awards(HIGHER, AwardLevel.PROVINCE)[0])
    )

    assert held(collected_of(a_full_campaign(awards=for_all)), {}) == {}


@pytest.mark.parametrize(
    ("rule", "changes", "documents"), CASES, ids=[f"{c[0]}-{n}" for n, c in enumerate(CASES)]
)
def test_what_breaks_a_rule_holds_back_just_the_documents_that_it_touches(
    rule: str, changes: Mapping[str, Change], documents: set[str]
) -> None:
    found = held(collected_of(a_full_campaign()), changes)

    assert {name for name, codes in found.items() if rule in codes} == documents
    assert set(found) == documents


def test_a_number_of_the_golden_book_left_out_holds_decision_and_certificates() -> None:
    found = held(collected_of(a_full_campaign()), {DECISION: first_row(tt="7")})

    assert "golden_book_order" in found[DECISION]
    assert set(found) == COMMENDED


def test_lists_over_the_quota_are_held_back_and_no_other() -> None:
    collected = collected_of(a_full_campaign())
    quota = Quota(award=HIGHER, most=0)
    strict = replace(collected, campaign=collected.campaign.model_copy(update={"quotas": (quota,)}))

    assert held(strict, {}) == {PROPOSAL: {"over_quota"}}
    just_enough = Quota(award=HIGHER, most=1)
    fair = replace(collected, campaign=collected.campaign.model_copy(update={"quotas": (just_enough,)}))
    assert held(fair, {}) == {}


def test_a_repealed_basis_holds_back_the_documents_that_cite_it() -> None:
    basis = LegalBasis(
        kinds=(DocumentKind.COMMENDATION_DECISION,),
        type="Nghị định",
        number="98/2023/NĐ-CP",
        date=dt.date(2023, 12, 31),
        issuer="Chính phủ",
        abstract="quy định chi tiết",
        in_force_to=dt.date(2024, 9, 30),
    )
    collected = collected_of(a_full_campaign(legal_bases=(basis,)))

    assert held(collected, {DECISION: said(abstract="theo Nghị định số 98/2023/NĐ-CP")}) == {
        DECISION: {"basis_not_in_force"}
    }
    assert held(collected, {}) == {DECISION: {"basis_without_successor"}}


def test_documents_dated_before_the_meeting_are_held_back() -> None:
    met = {"meeting": a_meeting_on(TODAY + dt.timedelta(days=1))}

    found = held(collected_of(a_full_campaign(**met)), {})

    assert found == {name: {"paper_before_meeting"} for name in (PROPOSAL, *COMMENDED)}


def a_meeting_on(day: dt.date) -> Meeting:
    return a_campaign().meeting.model_copy(update={"day": day})


DOCS = Path(__file__).parents[2] / "docs" / "consistency.md"


def test_the_page_on_consistency_names_findings_and_every_rule_broken_here() -> None:
    listed = set(re.findall(r"^\| `(\w+)`", DOCS.read_text(encoding="utf-8"), re.MULTILINE))

    assert listed <= set(messages())
    assert {rule for rule, *_ in CASES} <= listed
