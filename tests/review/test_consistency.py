"""Each rule of consistency, broken on purpose, is found by its name in just the documents that it touches."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from tests.builders import (
    a_nominee,
    a_result,
    a_work,
)
from tests.documents.kinds.test_catalogue import context, drafts_of
from tests.documents.kinds.test_commendation_decision import decision

from vanthu.documents.draft import Draft
from vanthu.review.consistency import inconsistencies

"""The rule, what documents say otherwise than they should, the documents that it then holds back."""


SUMMARY, REPORT = "04_registration_summary", "05_results_report"


MINUTES, DISTRICT = "06_council_minutes", "07_commendation_proposal_huyen"


def test_no_document_contradicts_itself() -> None:
    rows = [a_work("A", budget_state_vnd=4), a_result("A", cost_state_vnd=4), a_nominee()]

    assert [inconsistencies(draft) for draft in drafts_of(*rows).values()] == [()] * 6


def test_a_draft_whose_total_is_wrong_is_found() -> None:
    draft = drafts_of(a_work("A", budget_state_vnd=4))[SUMMARY]
    total = {**context(draft)["total"], "state": "5"}
    broken = Draft(draft.kind, draft.name, draft.template, {**draft.context, "total": total})

    assert {diagnostic.subject.column for diagnostic in inconsistencies(broken)} == {
        "total.state",
        "budget_state",
        "budget_total",
    }


def test_a_proposal_that_counts_one_too_many_is_found() -> None:
    draft = drafts_of(a_nominee())[DISTRICT]
    broken = Draft(draft.kind, draft.name, draft.template, {**draft.context, "counts": "02 cá nhân"})

    assert [diagnostic.subject.column for diagnostic in inconsistencies(broken)] == [
        "counts",
        "counts.cá nhân",
    ]


def test_a_decision_does_not_contradict_itself() -> None:
    assert inconsistencies(decision()) == ()


BROKEN: Mapping[str, tuple[Mapping[str, Any], set[str]]] = {
    "one too many": (
        {"counts": "01 tập thể, 03 cá nhân, 01 hộ gia đình"},
        {"counts", "counts.cá nhân"},
    ),
    "another kind": (
        {"counts": "02 tập thể, 01 cá nhân, 01 hộ gia đình"},
        {"counts.tập thể", "counts.cá nhân"},
    ),
    "article by award": ({"by_award": ({"counts": "01 cá nhân"},)}, {"by_award"}),
    "total": ({"money_total": "3.900.000"}, {"money_total", "rows.money", "money_words"}),
    "words": ({"money_words": "Ba triệu tám trăm chín nghìn đồng"}, {"money_words"}),
    "no words": ({"money_words": "nhiều tiền"}, {"money_words"}),
    "line of money": (
        {"prizes": ({"each": "710.000", "count": "02", "sum": "3.890.000"},)},
        {"prizes[1].sum"},
    ),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_decision_that_contradicts_itself_is_found(fault: str) -> None:
    draft = decision()
    changed, fields = BROKEN[fault]
    broken = Draft(draft.kind, draft.name, draft.template, {**draft.context, **changed})

    assert {diagnostic.subject.column for diagnostic in inconsistencies(broken)} == fields


def test_a_list_that_is_not_numbered_through_is_found() -> None:
    draft = decision()
    first, *others = context(draft)["sections"]
    rows = tuple({**row, "tt": "9"} for row in first["rows"])
    sections = ({**first, "rows": rows}, *others)
    broken = Draft(draft.kind, draft.name, draft.template, {**draft.context, "sections": sections})

    assert [diagnostic.subject.column for diagnostic in inconsistencies(broken)] == ["rows[1].tt"]
