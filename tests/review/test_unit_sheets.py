from __future__ import annotations

from dataclasses import replace

from tests.builders import a_work
from tests.review.test_drafts import SUMMARY, a_full_campaign, collected_of, first_row

from vanthu.documents.kinds.catalogue import write_all
from vanthu.review.unit_sheets import unlike_sheets


def test_appendices_made_of_the_sheets_sum_to_what_stands_on_them() -> None:
    collected = collected_of(a_full_campaign(), a_work("Giữ lại", budget_state_vnd=99, held=True))

    assert list(unlike_sheets(collected, write_all(collected))) == []


def test_a_unit_whose_rows_sum_to_something_else_is_told_with_both_sums() -> None:
    collected = collected_of(a_full_campaign())
    drafts = [
        replace(draft, context=first_row(state="1.000")(draft.context)) if draft.name == SUMMARY else draft
        for draft in write_all(collected)
    ]

    ((name, found),) = unlike_sheets(collected, drafts)

    assert (name, found.code, found.read, found.proposed) == (SUMMARY, "unit_sum_differs", "1.000", "4")
    assert (found.subject.form, found.subject.column) == ("registration", "budget_state_vnd")
