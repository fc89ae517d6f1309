"""The words by which components are known."""

from __future__ import annotations

import pytest

from vanthu.format_check.recognise import keywords
from vanthu.format_check.recognise.word_patterns import folded


@pytest.mark.parametrize(
    ("text", "line"),
    [("____", True), ("_ _ _", True), ("-----", True), ("o o o", True), ("......", False), ("__", False)],
)
def test_a_line_is_made_of_signs_but_not_of_dots(text: str, line: bool) -> None:
    assert keywords.is_line(text) is line


def test_dots_of_a_form_are_left_out() -> None:
    assert keywords.plain("Phụ lục ........ về việc") == "PHU LUC … VE VIEC"


@pytest.mark.parametrize("text", ["Số: 5/KH-UBND", "Số 5/KH", "Số …/KH-UBND", "SỐ : 5"])
def test_a_number_is_known(text: str) -> None:
    assert keywords.NUMBER.match(folded(text))


@pytest.mark.parametrize("text", ["Số liệu báo cáo", "Kế hoạch số 5/KH"])
def test_other_words_are_no_number(text: str) -> None:
    assert not keywords.NUMBER.match(folded(text))


@pytest.mark.parametrize(
    "text", ["Khánh Cư, ngày 05 tháng 02 năm 2024", "…, ngày … tháng … năm ……", "ngày 5 tháng 2 năm 2024."]
)
def test_place_and_date_end_with_the_year(text: str) -> None:
    assert keywords.PLACE_DATE.search(folded(text))


def test_a_date_within_a_sentence_is_no_place_and_date() -> None:
    assert not keywords.PLACE_DATE.search(folded("ngày 5 tháng 2 năm 2024 của Ủy ban nhân dân"))


@pytest.mark.parametrize("text", ["TM. ỦY BAN", "T/M ỦY BAN", "KT.CHỦ TỊCH", "TUQ. CHỦ TỊCH", "Q. CHỦ TỊCH"])
def test_powers_are_known(text: str) -> None:
    assert keywords.POWER.match(folded(text))


@pytest.mark.parametrize("text", ["TMUB", "Quyết", "TM."])
def test_other_words_are_no_power(text: str) -> None:
    assert not keywords.POWER.match(folded(text))


@pytest.mark.parametrize("text", ["CHỦ TỊCH", "PHÓ CHỦ TỊCH", "QUYỀN GIÁM ĐỐC", "THƯ KÝ"])
def test_positions_are_known(text: str) -> None:
    assert keywords.POSITION.match(folded(text))


@pytest.mark.parametrize(
    ("text", "digits"),
    [("1. Mục đích", "1"), ("12) Kinh phí", "12"), ("1.1. Chung", None), ("1.000 đồng", None)],
)
def test_a_clause_has_one_number(text: str, digits: str | None) -> None:
    found = keywords.CLAUSE.match(text)

    assert (found.group(1) if found else None) == digits
