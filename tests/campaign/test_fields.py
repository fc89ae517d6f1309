"""The fields of emulation."""

from __future__ import annotations

from pathlib import Path

from tests.campaign.a_campaign import errors, read


def test_codes_that_differ_in_a_bar_are_two(tmp_path: Path) -> None:
    campaign, _ = read(
        tmp_path, fields=(("Mã", "Tên ngắn", "Nội dung"), ("d", "Giáo dục", None), ("đ", None, "Môi trường"))
    )

    assert [(field.code, field.short_name, field.text) for field in campaign.fields] == [
        ("d", "Giáo dục", "Giáo dục"),
        ("đ", "Môi trường", "Môi trường"),
    ]


def test_a_field_without_any_name_is_told(tmp_path: Path) -> None:
    found = errors(tmp_path, fields=(("Mã", "Tên ngắn", "Nội dung"), ("a", None, None)))

    assert found == [("campaign_cell_missing", "Nội dung thi đua", "B2")]
