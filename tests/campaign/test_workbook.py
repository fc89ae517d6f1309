"""The campaign workbook as a whole: what it needs, and how all that is wrong is told at once."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from tests.campaign.a_campaign import SETTINGS, errors, read

from vanthu.campaign.choices import NumberSeries, Rounding
from vanthu.campaign.errors import CampaignWorkbookError
from vanthu.campaign.workbook import read_campaign
from vanthu.errors import ExitCode


def test_a_workbook_with_the_first_columns_only_is_enough(tmp_path: Path) -> None:
    campaign, diagnostics = read(tmp_path)

    assert [unit.code for unit in campaign.units] == ["T01"]
    assert campaign.agency.lines == ("ỦY BAN NHÂN DÂN", "XÃ KHÁNH CƯ")
    assert campaign.plan_date == dt.date(2024, 5, 13)
    assert [diagnostic.code for diagnostic in diagnostics] == ["campaign_award_level"]


def test_deadlines_left_open_are_the_last_day(tmp_path: Path) -> None:
    campaign, _ = read(tmp_path)

    assert campaign.results_deadline == campaign.nomination_deadline == dt.date(2024, 9, 30)
    assert campaign.document_date is None
    assert (campaign.number_series, campaign.rounding) == (NumberSeries.SHARED, Rounding.UP)


def test_all_that_is_wrong_is_told_at_once_with_sheet_and_cell(tmp_path: Path) -> None:
    found = errors(
        tmp_path,
        settings={"Ngày bắt đầu": "31/6/2024", "Người ký": None},
        units=(
            ("Mã đơn vị", "Tên đơn vị", "Loại đơn vị"),
            ("T01", "Thôn Trại", "thôn"),
            ("T01", None, "doanh nghiệp"),
        ),
        council=None,
    )

    start, signer = list(SETTINGS).index("Ngày bắt đầu") + 2, list(SETTINGS).index("Người ký") + 2
    assert set(found) == {
        ("campaign_setting_missing", "Đợt thi đua", f"B{signer}"),
        ("campaign_bad_date", "Đợt thi đua", f"B{start}"),
        ("campaign_code_twice", "Đơn vị", "A3"),
        ("campaign_cell_missing", "Đơn vị", "B3"),
        ("campaign_unit_kind", "Đơn vị", "C3"),
        ("campaign_sheet_missing", "Hội đồng", ""),
    }


def test_the_refusal_says_each_place_and_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(CampaignWorkbookError, match=r"Đợt thi đua · B6: “mai” không phải ngày") as caught:
        read(tmp_path, settings={"Ngày kết thúc": "mai"})

    assert caught.value.exit_code is ExitCode.USAGE
    assert "1 chỗ phải sửa" in str(caught.value)


def test_a_sheet_without_rows_is_told(tmp_path: Path) -> None:
    found = errors(tmp_path, awards=(("Hình thức khen thưởng",),))

    assert found == [("campaign_sheet_empty", "Thẩm quyền khen", "")]


def test_a_workspace_without_workbook_is_sent_to_init(tmp_path: Path) -> None:
    with pytest.raises(CampaignWorkbookError, match="vanthu init") as caught:
        read_campaign(tmp_path / "campaign.xlsx")

    assert caught.value.diagnostic.code == "campaign_missing"
    assert caught.value.exit_code is ExitCode.USAGE


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04 broken", b"M\xe3 \xc4\x91\xc6\xa1n v\xe1\xbb\x8b;T\xc3\xaan"]
)
def test_a_file_that_is_no_workbook_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "campaign.xlsx"
    path.write_bytes(content)

    with pytest.raises(CampaignWorkbookError) as caught:
        read_campaign(path)

    assert [diagnostic.code for diagnostic in caught.value.diagnostics] == ["campaign_unreadable"]


def test_findings_of_a_good_workbook_are_no_errors(tmp_path: Path) -> None:
    _, diagnostics = read(tmp_path, settings={"Hạn đăng ký": "1/4/2024", "Khẩu hiệu": "Thi đua"})

    assert {diagnostic.code for diagnostic in diagnostics} == {
        "campaign_award_level",
        "campaign_deadline",
        "campaign_setting_unknown",
    }
