"""Digits with separators and words of scale, heard as a number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from vanthu.intake.values.numerals import from_cell, hear, number_text, read_digits, straighten


@pytest.mark.parametrize(
    ("written", "value", "ambiguous"),
    [
        ("1.234", 1234, True),
        ("1,234", Decimal("1.234"), True),
        ("123.456", 123_456, True),
        ("0.123", Decimal("0.123"), False),
        ("0,500", Decimal("0.5"), False),
        ("1234.567", Decimal("1234.567"), False),
        ("12.34", Decimal("12.34"), False),
        ("1.2345", Decimal("1.2345"), False),
        ("1'234", 1234, False),
        ("1.234.567", 1_234_567, False),
        ("1.234,56", Decimal("1234.56"), False),
    ],
)
def test_one_mark_before_three_digits_can_part_thousands_or_decimals(
    written: str, value: Decimal, ambiguous: bool
) -> None:
    number = read_digits(written)

    assert (number.value, number.is_ambiguous) == (value, ambiguous)
    assert (number.doubt is not None) == ambiguous


@pytest.mark.parametrize("written", ["1.23.4567", "0.123.456", "1234.567.890", "1.234,567.8", "15,000.000"])
def test_groups_that_are_none_are_no_number(written: str) -> None:
    doubt = read_digits(written).doubt

    assert doubt is not None
    assert doubt.code == "number_groups"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1 tỷ 200 triệu", 1_200_000_000),
        ("1 tỷ 500000", 1_000_500_000),
        ("1 triệu 1000", 1_001_000),
        ("2 triệu 5 nghìn", 2_005_000),
    ],
)
def test_a_number_in_pieces_falls_from_piece_to_piece(written: str, value: int) -> None:
    number = hear(written)

    assert number.doubt is None
    assert number.value == value
    assert number.scaled


@pytest.mark.parametrize("written", ["1 tỷ 200", "1 triệu 999", "200 triệu 1 tỷ", "5 5 triệu 5 triệu"])
def test_a_last_piece_whose_scale_is_not_said_is_asked(written: str) -> None:
    doubt = hear(written).doubt

    assert doubt is not None
    assert doubt.code == "number_unreadable"


@pytest.mark.parametrize(
    ("written", "value", "ambiguous"),
    [("-5", Decimal(-5), False), ("(5)", Decimal(-5), False), ("−1.500", Decimal(-1500), True)],
)
def test_a_sign_is_never_lost(written: str, value: Decimal, ambiguous: bool) -> None:
    number = hear(written)

    assert (number.value, number.is_ambiguous) == (value, ambiguous)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1234567.5"), "1.234.567,5"),
        (Decimal("1E+6"), "1.000.000"),
        (0.5, "0,5"),
        (float("inf"), "inf"),
    ],
)
def test_a_number_is_printed_with_points_and_a_comma(value: Decimal | float, text: str) -> None:
    assert number_text(value) == text


def test_a_cell_is_freed_of_the_noise_of_binary_fractions() -> None:
    assert from_cell(0.1 + 0.2) == Decimal("0.3")
    assert from_cell(float("nan")) is None
    assert from_cell(float("inf")) is None


@pytest.mark.parametrize(
    ("written", "digits"), [("15.00O.000", "15.000.000"), ("２０", "20"), ("OO5", "005"), ("Oanh", "Oanh")]
)
def test_letters_and_wide_digits_among_digits_are_digits(written: str, digits: str) -> None:
    assert straighten(written) == digits
