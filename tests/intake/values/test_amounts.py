"""Money, counts, decimals and shares as clerks write them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.intake.builders import told

from vanthu.intake.values import amounts, money_units
from vanthu.intake.values.numerals import BILLION, MILLION, THOUSAND
from vanthu.intake.values.result import Raw
from vanthu.vietnamese import clean


@pytest.mark.parametrize(
    ("written", "dong"),
    [
        ("1.234.567", 1_234_567),
        ("1,234,567", 1_234_567),
        ("1 234 567", 1_234_567),
        ("1'234'567", 1_234_567),
        ("1234567", 1_234_567),
        ("15 triệu", 15_000_000),
        ("15tr", 15_000_000),
        ("15 tr.đ", 15_000_000),
        ("15 triệu đồng", 15_000_000),
        ("1,2 tỷ", 1_200_000_000),
        ("1.2 tỷ", 1_200_000_000),
        ("1 tỷ 200 triệu", 1_200_000_000),
        ("1.500.000 nghìn", 1_500_000_000),
        ("500.000đ", 500_000),
        ("500.000 đồng", 500_000),
        ("500,000 VNĐ", 500_000),
        ("500 nghìn", 500_000),
        ("1.234.567,50", 1_234_568),
        ("0", 0),
        (15_000_000.0, 15_000_000),
        (0, 0),
    ],
)
def test_an_amount_is_read_in_dong(written: Raw, dong: int) -> None:
    assert amounts.parse_dong(written).value == dong


@pytest.mark.parametrize("written", ["15.00O.000", "15.0OO.000", "１５.０００.０００", "15.oo0.000"])
def test_an_odd_digit_is_repaired_and_told(written: str) -> None:
    parsed = amounts.parse_dong(written)

    assert parsed.value == 15_000_000
    assert told(parsed) == ["number_repaired"]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("1.234 tỷ", "number_thousands_or_decimals"),
        ("1.500 triệu", "number_thousands_or_decimals"),
        ("1.23.4567", "number_groups"),
        ("1.234.56", "number_groups"),
        ("khoảng 20 triệu", "number_unreadable"),
        ("10-15 triệu", "number_unreadable"),
        ("mười triệu", "number_unreadable"),
        ("chưa rõ", "number_unreadable"),
        ("200 triệu 1 tỷ", "number_unreadable"),
        ("-5.000.000", "number_negative"),
        ("(5.000.000)", "number_negative"),
        ("-500.000", "number_negative"),
        ("(500.000)", "number_negative"),
        ("15", "money_too_small"),
        (15.0, "money_too_small"),
        (0.5, "money_too_small"),
        (float("inf"), "number_unreadable"),
        (1e15, "money_too_large"),
        (dt.date(2024, 5, 1), "number_is_date"),
    ],
)
def test_a_doubtful_amount_is_no_value(written: Raw, code: str) -> None:
    parsed = amounts.parse_dong(written)

    assert parsed.value is None
    assert told(parsed) == [code]


def test_a_column_in_millions_multiplies_and_tells() -> None:
    parsed = amounts.parse_dong("12,5", MILLION, "triệu đồng")

    assert parsed.value == 12_500_000
    assert told(parsed) == ["money_scaled"]


def test_a_unit_in_the_cell_comes_before_the_columns() -> None:
    assert amounts.parse_dong("15 triệu", THOUSAND, "nghìn đồng").value == 15_000_000
    assert amounts.parse_dong("500.000đ", MILLION, "triệu đồng").value == 500_000


def test_dong_written_in_a_column_of_millions_is_a_question() -> None:
    assert told(amounts.parse_dong(15_000_000, MILLION, "triệu đồng")) == ["money_unit"]


def test_three_decimals_in_a_column_of_millions_are_a_question() -> None:
    assert told(amounts.parse_dong("1.500", MILLION, "triệu đồng")) == ["number_thousands_or_decimals"]


def test_fractions_of_a_dong_are_rounded_and_told() -> None:
    parsed = amounts.parse_dong(1_000_000 / 3)

    assert parsed.value == 333_333
    assert told(parsed) == ["money_rounded"]


@pytest.mark.parametrize(
    ("written", "count"),
    [
        ("120", 120),
        (120.0, 120),
        ("1.250", 1250),
        ("1,250", 1250),
        ("45 người", 45),
        ("9 phiếu", 9),
        ("05", 5),
    ],
)
def test_a_count_is_an_integer(written: Raw, count: int) -> None:
    assert amounts.parse_count(written).value == count


@pytest.mark.parametrize(
    ("written", "code"),
    [
        (12.5, "number_not_whole"),
        ("12,5", "number_not_whole"),
        ("-3", "number_negative"),
        ("-1.250", "number_negative"),
    ],
)
def test_a_count_is_whole_and_not_negative(written: Raw, code: str) -> None:
    assert told(amounts.parse_count(written)) == [code]


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("12,5", "12.5"),
        ("12.5", "12.5"),
        (12.5, "12.5"),
        ("1.250,5", "1250.5"),
        ("40 công", "40"),
        (0.1 + 0.2, "0.3"),
    ],
)
def test_a_decimal_takes_point_or_comma(written: Raw, days: str) -> None:
    assert amounts.parse_decimal(written).value == Decimal(days)


@pytest.mark.parametrize("written", ["1.250", "1,250"])
def test_a_decimal_that_can_be_thousands_is_a_question(written: str) -> None:
    assert told(amounts.parse_decimal(written)) == ["number_thousands_or_decimals"]


@pytest.mark.parametrize(
    ("written", "percent_format", "share"),
    [
        ("95%", False, "95"),
        ("95 %", False, "95"),
        ("1,65%", False, "1.65"),
        ("0.65%", False, "0.65"),
        (95.0, False, "95"),
        ("95", False, "95"),
        (0.95, True, "95"),
        (1.0, True, "100"),
        ("95", True, "95"),
        (0, False, "0"),
        ("33,333%", False, "33.333"),
    ],
)
def test_a_share_is_in_per_cent(written: Raw, percent_format: bool, share: str) -> None:
    assert amounts.parse_percent(written, percent_format=percent_format).value == Decimal(share)


@pytest.mark.parametrize(
    ("written", "percent_format", "code"),
    [
        (0.95, False, "percent_fraction"),
        ("0,95", False, "percent_fraction"),
        (1.0, False, "percent_fraction"),
        (120.0, False, "percent_out_of_range"),
        (95.0, True, "percent_out_of_range"),
        ("-5%", False, "percent_out_of_range"),
        ("gần xong", False, "number_unreadable"),
        ("1.500 triệu", False, "number_unreadable"),
        ("(1,234)%", False, "percent_out_of_range"),
    ],
)
def test_a_doubtful_share_is_no_value(written: Raw, percent_format: bool, code: str) -> None:
    parsed = amounts.parse_percent(written, percent_format=percent_format)

    assert parsed.value is None
    assert told(parsed) == [code]


SEPARATORS = st.sampled_from([".", ",", " ", ""])


@given(st.integers(1_000, 999_999_999_999), SEPARATORS)
def test_any_amount_survives_any_way_to_group_it(amount: int, separator: str) -> None:
    written = f"{amount:,}".replace(",", separator)

    assert amounts.parse_dong(written).value == amount


@given(
    st.integers(1, 999),
    st.integers(0, 99),
    st.sampled_from([".", ","]),
    st.sampled_from(["triệu", "tr", "tỷ"]),
)
def test_any_amount_in_words_is_exact(whole: int, rest: int, mark: str, unit: str) -> None:
    scale = 1_000_000_000 if unit == "tỷ" else 1_000_000

    parsed = amounts.parse_dong(f"{whole}{mark}{rest:02d} {unit}")

    assert parsed.value == whole * scale + rest * scale // 100


@given(st.decimals(0, 99_999, places=2, allow_nan=False), st.sampled_from([".", ","]))
def test_any_decimal_of_two_places_is_exact(number: Decimal, mark: str) -> None:
    assert amounts.parse_decimal(str(number).replace(".", mark)).value == number


@given(st.decimals(0, 1, places=4, allow_nan=False))
def test_any_share_in_a_per_cent_cell_is_a_hundredfold(fraction: Decimal) -> None:
    assert amounts.parse_percent(float(fraction), percent_format=True).value == fraction * 100


@given(st.text(max_size=30).map(clean))
def test_no_text_breaks_a_parser_of_numbers(text: str) -> None:
    for parsed in (
        amounts.parse_dong(text),
        amounts.parse_count(text),
        amounts.parse_decimal(text),
        amounts.parse_percent(text),
    ):
        assert parsed.value is not None or parsed.diagnostics


@given(st.floats())
def test_no_number_breaks_a_parser_of_numbers(number: float) -> None:
    for parsed in (
        amounts.parse_dong(number),
        amounts.parse_count(number),
        amounts.parse_decimal(number),
        amounts.parse_percent(number),
    ):
        assert parsed.value is not None or parsed.diagnostics


def test_an_amount_in_an_unclear_unit_is_asked_unless_it_names_its_own() -> None:
    assert told(amounts.parse_dong(15_000.0, money_units.UNCLEAR, "chục triệu")) == ["money_unit_unclear"]
    assert amounts.parse_dong("15 triệu", money_units.UNCLEAR, "chục triệu").value == 15_000_000
    assert amounts.parse_dong(0, money_units.UNCLEAR, "chục triệu").value == 0


@pytest.mark.parametrize("written", ["150\n120", "15\n500", "5 000\n300", "1 tỷ\n200 triệu"])
def test_numbers_on_two_lines_are_never_one_number(written: str) -> None:
    for parse in (amounts.parse_dong, amounts.parse_count, amounts.parse_decimal, amounts.parse_percent):
        parsed = parse(written)
        assert parsed.value is None
        assert told(parsed) == ["number_lines"]


def test_a_unit_on_the_line_below_its_number_is_no_second_number() -> None:
    assert amounts.parse_dong("15\ntriệu đồng").value == 15_000_000


@pytest.mark.parametrize(
    ("written", "proposed"),
    [
        ("khoảng 20 triệu", "20.000.000"),
        ("dự kiến: 1,5 tỷ đồng", "1.500.000.000"),
        ("khoảng 2 tỷ rưỡi", "2.500.000.000"),
        ("5tr/hộ", ""),
        ("10-15 triệu", ""),
        ("500.000/hộ", ""),
        ("20 triệu tiền mặt và công", ""),
    ],
)
def test_an_amount_is_proposed_with_its_scale_or_not_at_all(written: str, proposed: str) -> None:
    parsed = amounts.parse_dong(written)

    assert parsed.value is None
    assert [each.proposed for each in parsed.diagnostics] == [proposed]


@pytest.mark.parametrize("written", ["không", "Không có", "ko"])
def test_no_is_nothing_and_it_is_told(written: str) -> None:
    for parse in (amounts.parse_dong, amounts.parse_count, amounts.parse_decimal):
        assert parse(written).value == 0
        assert told(parse(written)) == ["number_repaired"]


@pytest.mark.parametrize(
    ("scale", "most"), [(THOUSAND, 10**6), (MILLION, 10**5), (BILLION, 10**3)], ids=["nghìn", "triệu", "tỷ"]
)
def test_a_figure_is_taken_for_dong_from_the_first_that_no_unit_spends(scale: Decimal, most: int) -> None:
    assert amounts.parse_dong(most - 1, scale, "đơn vị").value == (most - 1) * scale
    assert told(amounts.parse_dong(most, scale, "đơn vị")) == ["money_unit"]


def test_a_thousand_dong_and_a_thousand_milliards_are_the_ends_of_what_is_taken() -> None:
    assert amounts.parse_dong("1.000 đồng").value == 1_000
    assert told(amounts.parse_dong("999 đồng")) == ["money_too_small"]
    assert amounts.parse_dong("1000 tỷ").value == 10**12
    assert told(amounts.parse_dong("1.000.000.000.001")) == ["money_too_large"]


def test_a_milliard_is_the_first_count_that_cannot_be() -> None:
    assert amounts.parse_count("999.999.999").value == 999_999_999
    assert told(amounts.parse_count("1.000.000.000")) == ["number_too_large"]
    assert told(amounts.parse_decimal(1e9)) == ["number_too_large"]
