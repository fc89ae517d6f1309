from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanthu.vietnamese.money_words import MOST, dong_in_words, from_words, in_words

READINGS = {
    0: "không",
    4: "bốn",
    5: "năm",
    10: "mười",
    11: "mười một",
    14: "mười bốn",
    15: "mười lăm",
    20: "hai mươi",
    21: "hai mươi mốt",
    24: "hai mươi tư",
    25: "hai mươi lăm",
    55: "năm mươi lăm",
    100: "một trăm",
    101: "một trăm linh một",
    105: "một trăm linh năm",
    110: "một trăm mười",
    111: "một trăm mười một",
    115: "một trăm mười lăm",
    121: "một trăm hai mươi mốt",
    1_000: "một nghìn",
    1_005: "một nghìn không trăm linh năm",
    1_010: "một nghìn không trăm mười",
    1_400: "một nghìn bốn trăm",
    104_000: "một trăm linh bốn nghìn",
    760_000: "bảy trăm sáu mươi nghìn",
    1_000_000: "một triệu",
    1_000_005: "một triệu không trăm linh năm",
    1_410_000: "một triệu bốn trăm mười nghìn",
    2_030_000: "hai triệu không trăm ba mươi nghìn",
    21_000_000: "hai mươi mốt triệu",
    1_000_000_000: "một tỷ",
    1_005_000_000: "một tỷ không trăm linh năm triệu",
    2_000_000_001: "hai tỷ không trăm linh một",
    1_500_000_000_000: "một nghìn năm trăm tỷ",
}


@pytest.mark.parametrize("number", READINGS)
def test_a_number_is_read_as_official_documents_read_it(number: int) -> None:
    assert in_words(number) == READINGS[number]


def test_a_sum_of_dong_begins_with_a_capital() -> None:
    assert dong_in_words(9_870_000) == "Chín triệu tám trăm bảy mươi nghìn đồng"


@given(st.integers(0, MOST) | st.integers(0, 10**7) | st.integers(0, 10**12).map(lambda n: n * 1000 % MOST))
def test_what_was_put_into_words_is_read_back(number: int) -> None:
    assert from_words(in_words(number)) == number
    assert from_words(dong_in_words(number)) == number


@pytest.mark.parametrize("number", [-1, MOST + 1])
def test_a_number_without_reading_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        in_words(number)


@pytest.mark.parametrize("words", ["", "mốt", "hai mươi một", "một trăm năm", "một đống", "triệu", "hai hai"])
def test_words_that_nobody_writes_are_no_number(words: str) -> None:
    with pytest.raises(ValueError, match=f"^{words}$"):
        from_words(words)
