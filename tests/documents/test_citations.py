from __future__ import annotations

import datetime as dt

from tests.builders import (
    a_campaign,
)

from vanthu.campaign.choices import DocumentKind
from vanthu.campaign.model import LegalBasis
from vanthu.documents.citations import bases


def test_only_bases_in_force_on_the_day_are_cited_and_a_law_without_its_number() -> None:
    kinds = (DocumentKind.COMMENDATION_PROPOSAL,)
    law = LegalBasis(
        kinds=kinds,
        type="Luật",
        number="06/2022/QH15",
        date=dt.date(2022, 6, 15),
        issuer="Quốc hội",
        abstract="Thi đua, khen thưởng",
    )
    old = LegalBasis(
        kinds=kinds,
        type="Nghị định",
        number="98/2023/NĐ-CP",
        date=dt.date(2023, 12, 31),
        issuer="Chính phủ",
        abstract="quy định chi tiết",
        in_force_to=dt.date(2025, 6, 30),
    )
    campaign = a_campaign(legal_bases=(law, old))

    in_2024, in_2026 = (bases(campaign, kinds[0], dt.date(year, 10, 5)) for year in (2024, 2026))

    assert in_2024[0] == "Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022"
    assert "Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ quy định chi tiết" in in_2024[1]
    assert not any("98/2023" in line for line in in_2026)
    assert "Kế hoạch" in in_2026[-1]
