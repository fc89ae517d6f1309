"""Where sheets, columns and rows are found."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.campaign.a_campaign import errors, read, write

from vanthu.campaign.errors import CampaignWorkbookError
from vanthu.campaign.workbook import read_campaign


def test_sheets_columns_and_keys_are_found_without_case_and_diacritics(tmp_path: Path) -> None:
    path = write(
        tmp_path / "campaign.xlsx",
        without=["Chủ đề"],
        settings={"CHU DE": "Sáng tạo"},
        sheets={
            "Đơn vị": None,
            "DON VI": (
                ("Ghi chú", "LOẠI ĐƠN VỊ", "tên đơn vị", "Ma don vi"),
                (None, "thôn", "Thôn Đông", "T02"),
            ),
        },
    )

    campaign, _ = read_campaign(path)

    assert [(unit.code, unit.name) for unit in campaign.units] == [("T02", "Thôn Đông")]
    assert campaign.theme == "Sáng tạo"


def test_blank_rows_are_passed_over(tmp_path: Path) -> None:
    header = ("Mã đơn vị", "Tên đơn vị", "Loại đơn vị", "Ghi chú")
    rows = (header, (None, " ", None, "ghi chú lẻ"), ("T01", "Thôn Trại", "thôn"))

    campaign, _ = read(tmp_path, units=rows)

    assert len(campaign.units) == 1


def test_a_missing_column_is_told_once_for_its_sheet(tmp_path: Path) -> None:
    found = errors(tmp_path, units=(("Mã đơn vị", "Tên đơn vị"), ("T01", "Thôn Trại")))

    assert found == [("campaign_column_missing", "Đơn vị", "A1")]


def test_a_formula_without_saved_value_and_an_error_cell_are_told(tmp_path: Path) -> None:
    path = write(tmp_path / "campaign.xlsx")
    book = load_workbook(path)
    book["Đợt thi đua"]["B2"] = '="Tổ chức "&"phát động"'
    book["Đơn vị"]["B2"] = "#REF!"
    book.save(path)

    with pytest.raises(CampaignWorkbookError) as caught:
        read_campaign(path)

    told = {(diagnostic.code, diagnostic.cell_place.cell) for diagnostic in caught.value.diagnostics}
    assert {("campaign_formula", "B2"), ("campaign_cell_error", "B2")} <= told
