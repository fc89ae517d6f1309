from __future__ import annotations

import datetime as dt

from tests.builders import a_campaign, an_item

from vanthu.campaign.choices import DocumentKind, OutlineLevel
from vanthu.campaign.model import Campaign, LegalBasis
from vanthu.documents.kinds import plan
from vanthu.review.legal_bases import repealed_bases
from vanthu.tables.campaign_data import collect
from vanthu.tables.submissions import Inbox

IN_2024, IN_2026 = dt.date(2024, 10, 5), dt.date(2026, 1, 1)


def a_basis(number: str, first: dt.date | None, last: dt.date | None, replaced_by: str = "") -> LegalBasis:
    return LegalBasis(
        kinds=(DocumentKind.PLAN,),
        type="Nghị định",
        number=number,
        date=None,
        issuer="Chính phủ",
        abstract="quy định chi tiết",
        in_force_from=first,
        in_force_to=last,
        replaced_by=replaced_by,
    )


OLD = a_basis("98/2023/NĐ-CP", dt.date(2024, 1, 1), dt.date(2025, 6, 30), "152/2025/NĐ-CP")
NEW = a_basis("152/2025/NĐ-CP", dt.date(2025, 7, 1), None)


def codes(*bases: LegalBasis, on: dt.date, text: str = "Trên đây là Kế hoạch.") -> list[tuple[str, str]]:
    campaign: Campaign = a_campaign(
        legal_bases=bases, plan_date=on, outline=(an_item(OutlineLevel.PARAGRAPH, text),)
    )
    (written,) = plan.drafts(collect(campaign, Inbox((), {}), (), today=on))
    found = repealed_bases(campaign, [written], on)
    return [(diagnostic.code, diagnostic.proposed) for _, diagnostic in found]


def test_a_basis_in_force_on_the_day_is_fine() -> None:
    assert codes(OLD, NEW, on=IN_2024, text="Căn cứ Nghị định số 98/2023/NĐ-CP") == []


def test_a_repealed_basis_in_the_text_is_an_error_that_names_what_replaced_it() -> None:
    assert codes(OLD, NEW, on=IN_2026, text="Căn cứ Nghị định số 98/2023/NĐ-CP") == [
        ("basis_not_in_force", "Nghị định 152/2025/NĐ-CP")
    ]


def test_a_basis_that_is_not_yet_in_force_is_an_error_too() -> None:
    assert [code for code, _ in codes(NEW, on=IN_2024, text="theo 152/2025/NĐ-CP")] == ["basis_not_in_force"]


def test_a_repealed_basis_whose_successor_is_not_listed_leaves_a_gap() -> None:
    assert codes(OLD, on=IN_2026) == [("basis_without_successor", "152/2025/NĐ-CP")]


def test_a_repealed_basis_whose_successor_is_in_force_leaves_none() -> None:
    assert codes(OLD, NEW, on=IN_2026) == []
