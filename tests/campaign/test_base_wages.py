"""The base wages."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tests.campaign.a_campaign import read


def test_base_wages_come_in_order_of_time(tmp_path: Path) -> None:
    rows = (
        ("Mức lương (đồng)", "Hiệu lực từ", "Hiệu lực đến"),
        ("2.530.000", "1/7/2026", None),
        (2_340_000, dt.date(2024, 7, 1), dt.date(2026, 6, 30)),
    )

    campaign, _ = read(tmp_path, wages=rows)

    assert [wage.amount for wage in campaign.base_wages] == [2_340_000, 2_530_000]
