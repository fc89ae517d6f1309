"""Single cells: days and numbers as people write them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanthu.campaign.cells import CampaignCell, CheckedValue, read_day, read_decimal, read_whole
from vanthu.diagnostics import CellPlace


def a_cell(value: object) -> CampaignCell:
    return CampaignCell(value, CellPlace("campaign.xlsx", "Đợt thi đua", "B2"))


@pytest.mark.parametrize(
    "written",
    ["25/5/2024", "25-05-2024", "25.5.2024", " 25 / 5 / 2024", "ngày 25 tháng 5 năm 2024", "2024-05-25"],
)
def test_a_day_is_read_day_before_month(written: str) -> None:
    assert read_day(a_cell(written)) == CheckedValue(dt.date(2024, 5, 25))


@pytest.mark.parametrize("written", ["31/6/2024", "25/5/24", "tháng 5/2024", 45437, "5/25/2024"])
def test_what_is_no_day_is_told(written: object) -> None:
    day, told = read_day(a_cell(written))

    assert day is None
    assert [(each.code, each.cell_place.cell) for each in told] == [("campaign_bad_date", "B2")]


@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)))
def test_every_day_survives_being_written(day: dt.date) -> None:
    assert read_day(a_cell(a_cell(day).text)).value == day


@given(st.integers(0, 10**12))
def test_every_amount_survives_being_written_with_dots(amount: int) -> None:
    written = f"{amount:,}".replace(",", ".") + " đồng"

    assert read_whole(a_cell(written)) == CheckedValue(amount)


@given(st.text(max_size=12))
def test_any_text_is_a_number_or_a_finding(text: str) -> None:
    cell = a_cell(text)

    number, told = read_decimal(cell)

    assert cell.blank or (number is None) == (len(told) == 1)


@pytest.mark.parametrize(
    ("written", "number"), [("0,45", "0.45"), ("80%", "80"), (0.3, "0.3"), ("2.340.000", "2340000"), (7, "7")]
)
def test_numbers_are_read_in_the_vietnamese_way(written: object, number: str) -> None:
    assert read_decimal(a_cell(written)) == CheckedValue(Decimal(number))


@pytest.mark.parametrize("written", ["-1", "nhiều", -3, True, "NaN", "1e999999"])
def test_what_is_no_amount_is_told(written: object) -> None:
    number, told = read_decimal(a_cell(written))

    assert number is None
    assert [each.code for each in told] == ["campaign_bad_number"]
