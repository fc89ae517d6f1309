from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanthu.documents import wording
from vanthu.records import PartialDate


@pytest.mark.parametrize(
    ("number", "printed"),
    [(0, "0"), (1, "01"), (9, "09"), (10, "10"), (1250, "1.250"), (1234567, "1.234.567")],
)
def test_a_count_under_ten_gets_a_leading_zero(number: int, printed: str) -> None:
    assert wording.count(number) == printed


@given(st.integers(min_value=0, max_value=10**15))
def test_grouped_digits_read_back_as_the_number(number: int) -> None:
    assert int(wording.grouped(number).replace(".", "")) == number


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        (Decimal("95.50"), "95,5"),
        (Decimal("0.30000000000000004"), "0,3"),
        (Decimal("1234.25"), "1.234,25"),
        (Decimal(12), "12"),
        (Decimal("0.005"), "0,01"),
        (Decimal("-1.5"), "-1,5"),
    ],
)
def test_a_decimal_has_a_comma_and_no_idle_zeros(number: Decimal, printed: str) -> None:
    assert wording.decimal(number) == printed


def test_a_share_of_nothing_is_nought_per_cent() -> None:
    assert wording.share(0, 0) == "0%"


def test_a_share_is_rounded_to_one_decimal() -> None:
    assert wording.share(1, 3) == "33,3%"


@pytest.mark.parametrize(
    ("day", "line"),
    [
        (dt.date(2024, 2, 5), "Khánh Cư, ngày 05 tháng 02 năm 2024"),
        (dt.date(2024, 1, 13), "Khánh Cư, ngày 13 tháng 01 năm 2024"),
        (dt.date(2024, 3, 9), "Khánh Cư, ngày 09 tháng 3 năm 2024"),
        (dt.date(2024, 10, 31), "Khánh Cư, ngày 31 tháng 10 năm 2024"),
    ],
)
def test_days_under_ten_and_the_first_two_months_get_a_leading_zero(day: dt.date, line: str) -> None:
    assert wording.long_date("Khánh Cư", day) == line


def test_the_open_date_leaves_day_and_month_to_be_written_in() -> None:
    line = wording.open_date("Khánh Cư", 2024)

    assert " ".join(line.split()) == "Khánh Cư, ngày tháng năm 2024"
    assert not any(letter.isdigit() for letter in line.removesuffix("2024"))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("Đường hoa", "Đường hoa"),
        (1500000, "1.500.000"),
        (Decimal("95.5"), "95,5"),
        (dt.date(2024, 5, 5), "5/5/2024"),
        (PartialDate(1988), "1988"),
        (PartialDate(1988, 2), "2/1988"),
        (PartialDate(1988, 2, 9), "9/2/1988"),
    ],
)
def test_a_value_never_prints_raw(value: object, text: str) -> None:
    assert wording.printed(value) == text  # type: ignore[arg-type]


def test_lines_of_a_list_end_with_semicolons_and_the_last_with_a_point() -> None:
    assert wording.line_ends(["UBND huyện", "Lưu: VT;", "Các thôn."]) == (
        "UBND huyện;",
        "Lưu: VT;",
        "Các thôn.",
    )


def test_no_lines_have_no_ends() -> None:
    assert wording.line_ends([]) == ()


def test_names_with_commas_are_parted_by_semicolons() -> None:
    assert wording.listed(["Thôn Đông", "Ban Văn hóa, thông tin"]) == "Thôn Đông; Ban Văn hóa, thông tin"


@pytest.mark.parametrize(("number", "numeral"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (49, "XLIX")])
def test_roman_numerals(number: int, numeral: str) -> None:
    assert wording.roman(number) == numeral


@pytest.mark.parametrize(
    ("sentence", "inside"),
    [("Tổ chức phát động", "tổ chức phát động"), ("UBND xã báo cáo", "UBND xã báo cáo"), ("", "")],
)
def test_a_sentence_goes_on_inside_another_with_a_small_letter(sentence: str, inside: str) -> None:
    assert wording.lower_first(sentence) == inside
