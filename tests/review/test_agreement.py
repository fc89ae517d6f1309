from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from tests.builders import a_nominee
from tests.documents.kinds.test_catalogue import drafts_of
from tests.documents.kinds.test_commendation_decision import DECISION, a_commune, awards, people

from vanthu.campaign.choices import AwardLevel
from vanthu.documents.draft import Draft
from vanthu.review.agreement import beside_each_other

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
    """What is found in each draft besides what it told itself: the code and the other document."""
    return {
        draft.name: [(f.code, f.facts["document"]) for f in draft.diagnostics if f.code == "names_disagree"]
        for draft in beside_each_other(list(drafts.values()))
        if any(f.code == "names_disagree" for f in draft.diagnostics)
    }


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

    made = {draft.name: draft for draft in beside_each_other(list(drafts.values()))}
    diagnostic = next(f for f in made[MINUTES].diagnostics if f.code == "names_disagree")

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
