"""How words, numbers and blanks are told apart."""

from __future__ import annotations

import pytest

from vanthu.format_check.recognise.word_patterns import (
    LETTERS,
    decimal,
    folded,
    has_letters,
    in_capitals,
    is_form_blank,
    letter_value,
    roman_value,
)


def test_marks_capitals_and_spaces_do_not_tell_words_apart() -> None:
    assert folded("  Cộng hoà  xã\u00a0hội ") == folded("CỘNG HÒA XÃ HỘI") == "CONG HOA XA HOI"
    assert folded("Đăk") == "DAK"


@pytest.mark.parametrize(
    ("text", "capitals"), [("XÃ KHÁNH CƯ", True), ("Xã", False), ("12 - …", False), ("SỐ 5", True)]
)
def test_capitals_are_letters_none_of_which_is_small(text: str, capitals: bool) -> None:
    assert in_capitals(text) is capitals


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        ("…………", True),
        ("Số: ....../....", True),
        ("ngày … tháng … năm 2024", False),
        ("ab...", True),
        ("abc..", False),
    ],
)
def test_a_blank_is_mostly_dots(text: str, blank: bool) -> None:
    assert is_form_blank(text) is blank


def test_letters_and_digits_are_seen() -> None:
    assert has_letters("(5)")
    assert not has_letters("—./.")


@pytest.mark.parametrize(
    ("text", "number"), [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("XL", 40), ("A", 0), ("", 0)]
)
def test_roman_digits_are_read(text: str, number: int) -> None:
    assert roman_value(text) == number


def test_points_are_lettered_by_the_vietnamese_alphabet() -> None:
    assert [letter_value(letter) for letter in LETTERS] == list(range(1, len(LETTERS) + 1))
    assert [letter_value(letter) for letter in ("f", "j", "w", "z", "ab", "")] == [0] * 6


@pytest.mark.parametrize(("number", "said"), [(13.0, "13"), (12.5, "12,5"), (12.04, "12"), (0.96, "1")])
def test_a_measure_has_a_comma_and_one_place_at_most(number: float, said: str) -> None:
    assert decimal(number) == said
