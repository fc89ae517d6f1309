"""Limits of works and quotas of awards."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.campaign.a_campaign import SETTINGS, errors, read

from vanthu.campaign.choices import UnitKind
from vanthu.campaign.model import Quota, WorkLimit

NEXT_ROW = len(SETTINGS) + 2
"""The row of the first key that a test adds."""


@pytest.mark.parametrize(
    ("written", "limit"),
    [
        ("từ 01 đến 02", WorkLimit(minimum=1, maximum=2)),
        ("1-2", WorkLimit(minimum=1, maximum=2)),
        ("ít nhất 01", WorkLimit(minimum=1)),
        ("2 trở lên", WorkLimit(minimum=2)),
        ("không quá 3", WorkLimit(minimum=0, maximum=3)),
        (2, WorkLimit(minimum=2, maximum=2)),
        ("02", WorkLimit(minimum=2, maximum=2)),
    ],
)
def test_a_limit_of_works_is_read_as_clerks_write_it(
    tmp_path: Path, written: object, limit: WorkLimit
) -> None:
    campaign, _ = read(tmp_path, settings={"Số công trình đăng ký: Đoàn thể": written})

    assert campaign.work_limits[UnitKind.UNION] == limit
    assert campaign.work_limits[UnitKind.HAMLET] == WorkLimit(minimum=1)


@pytest.mark.parametrize("written", ["vài công trình", "từ 03 đến 02", "1, 2, 3"])
def test_a_limit_that_says_nothing_is_told_at_its_cell(tmp_path: Path, written: str) -> None:
    found = errors(tmp_path, settings={"Số công trình đăng ký: thôn": written})

    assert found == [("campaign_work_limit", "Đợt thi đua", f"B{NEXT_ROW}")]


def test_a_limit_of_an_unknown_kind_is_told_at_its_key(tmp_path: Path) -> None:
    found = errors(tmp_path, settings={"Số công trình đăng ký: doanh nghiệp": 1})

    assert found == [("campaign_unit_kind", "Đợt thi đua", f"A{NEXT_ROW}")]


def test_a_quota_belongs_to_an_award_of_the_workbook(tmp_path: Path) -> None:
    key = "Hạn mức đề nghị: giấy khen của chủ tịch ubnd xã"

    campaign, _ = read(tmp_path, settings={key: 8})

    assert campaign.quotas == (Quota(award="Giấy khen của Chủ tịch UBND xã", most=8),)


def test_a_quota_of_another_award_is_told_and_not_used(tmp_path: Path) -> None:
    campaign, diagnostics = read(tmp_path, settings={"Hạn mức đề nghị: Huân chương": 1})

    assert campaign.quotas == ()
    assert ("campaign_quota_award", f"A{NEXT_ROW}") in [(f.code, f.cell_place.cell) for f in diagnostics]
