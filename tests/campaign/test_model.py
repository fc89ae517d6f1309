from __future__ import annotations

import datetime as dt

import pytest
from tests.builders import a_campaign, a_unit

from vanthu.campaign.choices import DocumentKind
from vanthu.campaign.model import LegalBasis
from vanthu.document_records import Citation


def test_only_units_of_one_name_are_told_apart_by_their_former_commune() -> None:
    twins = [
        a_unit(code).model_copy(update={"former_commune": commune})
        for code, commune in (("T01", "Khánh Cư"), ("T02", ""))
    ]
    campaign = a_campaign(
        units=(*twins, a_unit("T03", "Thôn Tây").model_copy(update={"former_commune": "X"}))
    )

    titles = [campaign.unit_title(unit) for unit in campaign.units]

    assert titles == ["Thôn Đông (Khánh Cư cũ)", "Thôn Đông", "Thôn Tây"]


def test_a_code_that_is_not_in_the_register_is_its_own_title() -> None:
    assert a_campaign().title_of("T01") == "Thôn Đông"
    assert a_campaign().title_of("X9") == "X9"


@pytest.mark.parametrize(
    ("today", "day"),
    [
        (dt.date(2024, 9, 20), dt.date(2024, 9, 25)),  # a Friday: Monday, Tuesday, Wednesday
        (dt.date(2024, 9, 22), dt.date(2024, 9, 25)),  # a Sunday
        (dt.date(2024, 9, 23), dt.date(2024, 9, 26)),
    ],
)
def test_units_are_asked_to_answer_within_three_working_days(today: dt.date, day: dt.date) -> None:
    assert a_campaign().answer_day(today) == day
    assert a_campaign(reply_by=dt.date(2024, 10, 1)).answer_day(today) == dt.date(2024, 10, 1)


def test_a_legal_basis_is_not_in_force_before_it_was_made() -> None:
    made = dt.date(2024, 5, 13)
    basis = LegalBasis(kinds=(), type="Luật", number="", date=made, issuer="", abstract="Thi đua")

    assert basis.is_in_force(made)
    assert not basis.is_in_force(made - dt.timedelta(days=1))


def test_a_kind_of_document_is_cited_once_it_is_issued() -> None:
    plan = Citation(DocumentKind.PLAN.value, "12/KH-UBND", dt.date(2024, 5, 13))
    campaign = a_campaign(issued=(plan,))

    assert campaign.citation(DocumentKind.PLAN) == plan
    assert campaign.citation(DocumentKind.COUNCIL_MINUTES) is None
