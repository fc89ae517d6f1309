"""Amounts of money as people say them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.intake.builders import told

from vanthu.intake.values.amounts import parse_dong
from vanthu.intake.values.numerals import MILLION
from vanthu.intake.values.spoken_amounts import spoken_amount
from vanthu.vietnamese import dong_in_words


@pytest.mark.parametrize(
    ("written", "dong"),
    [
        ("1tr2", 1_200_000),
        ("1TR2", 1_200_000),
        ("1 tr 2", 1_200_000),
        ("5 triệu 5", 5_500_000),
        ("15tr500", 15_500_000),
        ("15tr050", 15_050_000),
        ("3 triệu 200", 3_200_000),
        ("1 tỷ 2", 1_200_000_000),
        ("1 tỷ 250", 1_250_000_000),
        ("12tr5 đồng", 12_500_000),
        ("nửa triệu", 500_000),
        ("2 tỷ rưỡi", 2_500_000_000),
        ("Nửa tỷ đồng", 500_000_000),
        ("2 triệu rưỡi", 2_500_000),
        ("12tr rưỡi", 12_500_000),
        ("1 tỷ rưỡi đồng", 1_500_000_000),
        ("15.000 (nghìn đồng)", 15_000_000),
        ("15.000 nghìn", 15_000_000),
        ("15.000 ngđ", 15_000_000),
        ("1.200 nghìn đồng", 1_200_000),
        ("1.500.000 nghìn", 1_500_000_000),
        ("15 (triệu đồng)", 15_000_000),
        ("1,5 (tỷ đồng)", 1_500_000_000),
        ("15.000.000 đồng (mười lăm triệu đồng)", 15_000_000),
        ("15.000.000đ (Bằng chữ: Mười lăm triệu đồng chẵn)", 15_000_000),
    ],
)
def test_what_can_mean_one_amount_is_read_and_told(written: str, dong: int) -> None:
    parsed = parse_dong(written)

    assert parsed.value == dong
    assert told(parsed) == ["number_repaired"]


@pytest.mark.parametrize(
    "written",
    [
        *(
            "1 tỷ 20",
            "1tr25",
            "1tr2k",
            "500k5",
            "1,5tr2",
            "0tr2",
            "1tr0",
            "vài triệu",
            "trăm triệu",
            "15tr/cái",
        ),
        *("15.000 triệu", "15.000 (triệu)", "15.000 (cái)", "15.000.000 (mười bốn triệu đồng)", "1tr2?"),
        *("~1tr2", "1tr2-1tr5", "nửa", "rưỡi", "2 rưỡi", "1,200 nghìn"),
    ],
)
def test_what_can_mean_more_than_one_is_no_value(written: str) -> None:
    assert spoken_amount(written) is None
    assert parse_dong(written).value is None


@pytest.mark.parametrize("written", ["15 triệu", "1,5tr", "500k", "15.000.000", "500.000đ", "1 tỷ 200 triệu"])
def test_what_is_written_plainly_is_left_to_the_usual_reading(written: str) -> None:
    assert spoken_amount(written) is None
    assert parse_dong(written).diagnostics == ()


def test_the_unit_that_is_said_comes_before_the_columns() -> None:
    assert parse_dong("1tr2", MILLION, "triệu đồng").value == 1_200_000


@given(st.integers(1, 999), st.integers(1, 999))
def test_millions_and_thousands_are_said_in_one(millions: int, thousands: int) -> None:
    meant = millions * 10**6 + thousands * 1000

    assert spoken_amount(f"{millions}tr{thousands:03}") == meant
    assert spoken_amount(f"{millions} triệu {thousands:03} đồng") == meant


@given(st.integers(1_000_000, 10**11))
def test_figures_and_words_that_differ_are_never_read(dong: int) -> None:
    figures = f"{dong:,}".replace(",", ".")

    assert spoken_amount(f"{figures} ({dong_in_words(dong)})") == dong
    assert spoken_amount(f"{figures} ({dong_in_words(dong + 1)})") is None


@given(st.text(alphabet="0123456789.,() trtriệuỷkđồngnửarưỡi", max_size=20))
def test_nothing_that_is_typed_makes_it_fail(text: str) -> None:
    amount = spoken_amount(text)

    assert amount is None or amount > 0 or not any(figure in text for figure in "123456789")
    assert amount is None or isinstance(amount, Decimal)
