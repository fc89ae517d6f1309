from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from tests.builders import TODAY, a_campaign, a_file, a_nominee, a_result, a_work, an_inbox
from tests.documents.kinds.test_catalogue import drafts_of
from tests.documents.kinds.test_commendation_decision import DECISION, a_commune, awards, people

from vanthu.campaign.choices import AwardLevel
from vanthu.documents.draft import Draft
from vanthu.documents.kinds.catalogue import write_all
from vanthu.review.agreement import disagreements
from vanthu.tables.campaign_data import collect

MINUTES, PROPOSAL = "06_council_minutes", "07_commendation_proposal_tinh"
WHOLE, TEXT_ONLY = "09_certificates", "09_certificates_text_only"
HIGHER = "Bằng khen của Chủ tịch UBND tỉnh"

Change = Callable[[Mapping[str, Any]], Mapping[str, Any]]


@pytest.fixture
def drafts() -> dict[str, Draft]:
    campaign = a_commune(awards=(*awards(), *awards(HIGHER, AwardLevel.PROVINCE)))
    higher = a_nominee("Đỗ Văn Giỏi", award=HIGHER, position="Công chức")
    return drafts_of(*people(), higher, campaign=campaign)


def told(drafts: Mapping[str, Draft]) -> dict[str, list[tuple[str, str]]]:
    """What is found in each draft: the code and the other document."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, each in disagreements(list(drafts.values())):
        if each.code == "names_disagree":
            found.setdefault(name, []).append((each.code, each.facts["document"]))
    return found


def changed_list(draft: Draft, change: Change) -> Draft:
    """The draft, every row of its list changed."""
    fields: Mapping[str, Any] = draft.context
    sections = tuple({**s, "rows": tuple(map(change, s["rows"]))} for s in fields["sections"])
    return replace(draft, context={**fields, "sections": sections})


def test_documents_made_of_the_same_rows_agree(drafts: dict[str, Draft]) -> None:
    assert set(drafts) >= {MINUTES, PROPOSAL, DECISION, WHOLE, TEXT_ONLY}
    assert told(drafts) == {}


FAULTS: Mapping[str, Change] = {
    "name": lambda row: {**row, "name": row["name"].replace("Lê Thị", "Lê Thi")},
    "position": lambda row: {**row, "position": row["position"] and "Hiệu trưởng"},
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_name_or_title_that_differs_in_a_letter_is_found_in_both(
    fault: str, drafts: dict[str, Draft]
) -> None:
    drafts[DECISION] = changed_list(drafts[DECISION], FAULTS[fault])

    assert told(drafts) == {
        DECISION: [
            ("names_disagree", f"{MINUTES}.docx"),
            ("names_disagree", f"{WHOLE}.docx"),
            ("names_disagree", f"{TEXT_ONLY}.docx"),
        ],
        MINUTES: [("names_disagree", f"{DECISION}.docx")],
        WHOLE: [("names_disagree", f"{DECISION}.docx")],
        TEXT_ONLY: [("names_disagree", f"{DECISION}.docx")],
    }


def test_the_message_names_just_what_differs(drafts: dict[str, Draft]) -> None:
    drafts[DECISION] = changed_list(drafts[DECISION], FAULTS["name"])

    diagnostic = dict(disagreements(list(drafts.values())))[MINUTES]

    assert diagnostic.read.startswith("Bà Lê Thị Hoa · Giáo viên")
    assert diagnostic.proposed.startswith("Bà Lê Thi Hoa · Giáo viên")


def test_somebody_in_a_list_who_did_not_pass_is_found(drafts: dict[str, Draft]) -> None:
    fields: Mapping[str, Any] = drafts[MINUTES].context
    rounds = tuple(
        {**r, "rows": tuple({**row, "outcome": "Không đạt"} for row in r["rows"])} for r in fields["rounds"]
    )
    drafts[MINUTES] = replace(drafts[MINUTES], context={**fields, "rounds": rounds})

    assert set(told(drafts)) == {MINUTES, PROPOSAL, DECISION}


def test_a_proposal_is_held_to_the_minutes(drafts: dict[str, Draft]) -> None:
    drafts[PROPOSAL] = changed_list(drafts[PROPOSAL], lambda row: {**row, "name": "Người khác"})

    assert set(told(drafts)) == {MINUTES, PROPOSAL}


@pytest.mark.parametrize("name", [WHOLE, TEXT_ONLY])
def test_a_certificate_that_is_missing_or_bears_another_number_is_found(
    name: str, drafts: dict[str, Draft]
) -> None:
    fields: Mapping[str, Any] = drafts[name].context
    first, *others = fields["certificates"]
    for sheets in (others, [{**first, "number": "7"}, *others]):
        broken = {**drafts, name: replace(drafts[name], context={**fields, "certificates": tuple(sheets)})}

        assert set(told(broken)) == {name, DECISION}


def counted_drafts() -> tuple[Draft, ...]:
    file = a_file([a_work(), a_result(), a_nominee()])
    return write_all(collect(a_campaign(), an_inbox((file, dt.date(2024, 9, 20))), (), today=TODAY))


def test_summary_and_report_that_count_works_differently_are_both_held_back() -> None:
    drafts = [
        Draft(d.kind, d.name, d.template, {**d.context, "works_registered": "09"})
        if d.name == "05_results_report"
        else d
        for d in counted_drafts()
    ]

    found = [(name, diagnostic.code) for name, diagnostic in disagreements(drafts)]

    assert found == [(name, "figures_disagree") for name in ("04_registration_summary", "05_results_report")]


def test_summary_and_report_made_of_the_same_rows_agree() -> None:
    assert list(disagreements(counted_drafts())) == []
