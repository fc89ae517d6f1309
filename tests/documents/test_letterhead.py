from __future__ import annotations

import datetime as dt

import pytest
from tests.builders import TODAY, a_campaign
from tests.documents.kinds.test_correction import an_issued_document

from vanthu.campaign.choices import DocumentKind
from vanthu.document_records import Citation
from vanthu.documents.letterhead import (
    by_number,
    issuer,
    letterhead,
    numbered,
    plan_citation,
    printed_day,
    replaces,
    symbol,
)

MAY_5 = dt.date(2024, 5, 5)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (DocumentKind.PLAN, "KH-UBND"),
        (DocumentKind.COUNCIL_MINUTES, "BB-HĐTĐKT"),
        (DocumentKind.REMINDER, "UBND-VHXH"),
        (DocumentKind.CORRECTION, "UBND-VHXH"),
    ],
)
def test_an_official_letter_has_its_field_and_the_minutes_their_council_in_the_symbol(
    kind: DocumentKind, said: str
) -> None:
    assert symbol(a_campaign(), kind) == said


def test_number_and_day_are_open_until_they_are_filled_in_and_nothing_else_changes() -> None:
    draft = letterhead(a_campaign(), DocumentKind.RESULTS_REPORT, written=TODAY)

    filled = numbered(draft, "05", MAY_5)

    assert printed_day(draft) is None
    assert printed_day(filled) == MAY_5
    assert filled["number_line"] == "Số: 05/BC-UBND"
    assert filled["place_date"] == "Mẫu, ngày 05 tháng 5 năm 2024"
    assert filled["attached_to"] == "(Kèm theo Báo cáo số 05/BC-UBND ngày 5/5/2024 của UBND xã Mẫu)"
    changed = {key for key, value in draft.items() if filled[key] != value}
    assert changed == {"number_line", "place_date", "attached_to"}


def test_a_document_without_a_number_of_its_own_gets_its_day_only() -> None:
    draft = letterhead(a_campaign(), DocumentKind.PLAN, written=TODAY)

    assert numbered(draft, "", MAY_5)["number_line"] == draft["number_line"]


def test_the_plan_is_cited_as_it_is_issued_else_as_the_workbook_says() -> None:
    issued = Citation(DocumentKind.PLAN.value, "12/KH-UBND", MAY_5)

    assert plan_citation(a_campaign(issued=(issued,))).startswith("Kế hoạch số 12/KH-UBND ngày 5/5/2024 của")
    assert plan_citation(a_campaign(plan_number="9")).startswith("Kế hoạch số 9/KH-UBND ngày 13/5/2024 của")


def test_a_document_names_the_issued_one_that_it_replaces() -> None:
    document = an_issued_document()

    assert by_number(document) in replaces(document, "UBND xã Mẫu")
    assert replaces(document, "UBND xã Mẫu").startswith(f"{document.type} này thay thế ")


def test_whose_a_document_is() -> None:
    campaign = a_campaign()

    assert issuer(campaign, DocumentKind.COUNCIL_MINUTES) == campaign.meeting.council_name
    assert issuer(campaign, DocumentKind.COMMENDATION_DECISION) == "Chủ tịch UBND xã Mẫu"
    assert issuer(campaign, DocumentKind.PLAN) == "UBND xã Mẫu"
