"""The sheet `Đợt thi đua`: limits, quotas, signer, choices."""

from __future__ import annotations

from pathlib import Path

from tests.campaign.a_campaign import SETTINGS, errors, read

from vanthu.campaign.choices import NumberSeries, Rounding

NEXT_ROW = len(SETTINGS) + 2
"""The row of the first key that a test adds."""


def test_a_deputy_needs_position_and_name(tmp_path: Path) -> None:
    found = errors(tmp_path, settings={"Người ký thay": "Nguyễn Thị Hà", "Chức vụ người ký thay": None})

    assert found == [("campaign_deputy_half", "Đợt thi đua", f"B{NEXT_ROW + 1}")]


def test_a_key_that_stands_twice_is_told(tmp_path: Path) -> None:
    found = errors(tmp_path, settings={"CHỦ ĐỀ": "Khác"})

    assert found == [("campaign_setting_twice", "Đợt thi đua", f"A{NEXT_ROW}")]


def test_choices_are_matched_to_their_words(tmp_path: Path) -> None:
    settings = {"Dãy số văn bản": "theo loại", "Làm tròn tiền thưởng": "Gần nhất", "Kèm biểu đăng ký": "có"}

    campaign, _ = read(tmp_path, settings=settings)

    assert campaign.number_series is NumberSeries.BY_TYPE
    assert campaign.rounding is Rounding.NEAREST
    assert campaign.attach_form


def test_other_words_are_told(tmp_path: Path) -> None:
    settings = {"Dãy số văn bản": "mỗi phòng", "Kèm biểu đăng ký": "tùy"}

    found = errors(tmp_path, settings=settings)

    assert {(code, cell) for code, _, cell in found} == {
        ("campaign_choice", f"B{NEXT_ROW}"),
        ("campaign_bad_yes", f"B{NEXT_ROW + 1}"),
    }


def test_the_last_day_is_not_before_the_first(tmp_path: Path) -> None:
    found = errors(tmp_path, settings={"Ngày kết thúc": "1/4/2024"})

    assert ("campaign_period", "Đợt thi đua", "B6") in found


def test_requests_are_the_lines_of_their_cell(tmp_path: Path) -> None:
    campaign, _ = read(tmp_path, settings={"Đề xuất, kiến nghị": "Một.\n\n Hai. "})

    assert campaign.requests == ("Một.", "Hai.")
