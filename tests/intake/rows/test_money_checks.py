"""Amounts that are too small for what they pay, and amounts among the words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.intake.builders import (
    REGISTRATION_HEAD,
    WORK,
    a_context,
    a_form,
    codes,
    read,
    the_table,
    works,
    xlsx,
)

from vanthu.records import ReadFile


def a_work(name: str, state: object, social: object = 5_000_000, note: str = "") -> list[object]:
    return [1, name, "a", "500 m", "Thôn Trại", state, social, "", "", "", "", note]


def answered(choice: str, *rows: Sequence[object]) -> ReadFile:
    """The file read once more with every question answered so."""
    data = xlsx({"Biểu 01": a_form(REGISTRATION_HEAD, *rows)})
    answers = {told.identity: choice for told in read(data).diagnostics if told.is_question}
    return read(data, context=replace(a_context(), answers=answers))


@pytest.mark.parametrize("cell", [5000, "15.000", "1.500 đồng", "9.000đ", 99_999])
def test_an_amount_that_no_work_costs_is_asked(cell: object) -> None:
    file = works(WORK, a_work("Cổng làng", cell))

    assert codes(file) == ["money_small"]
    assert [(row.held, row.values["budget_state_vnd"]) for row in the_table(file).rows] == [
        (False, 15_000_000),
        (True, None),
    ]


@pytest.mark.parametrize(
    ("choice", "amount"), [("dong", 15_000), ("thousands", 15_000_000), ("millions", 15_000_000_000)]
)
def test_the_answer_says_what_small_amounts_are_counted_in(choice: str, amount: int) -> None:
    file = answered(choice, a_work("Cổng làng", "15.000"), a_work("Đường hoa", 15_000))

    assert [(row.held, row.values["budget_state_vnd"]) for row in the_table(file).rows] == [
        (False, amount)
    ] * 2


def test_like_doubts_of_a_column_are_one_question() -> None:
    file = works(a_work("Cổng làng", 15_000), a_work("Đường hoa", 20_000))

    assert len({told.identity for told in file.diagnostics if told.is_question}) == 1


@pytest.mark.parametrize("amount", [0, 100_000, 500_000, 2_000_000_000])
def test_other_amounts_are_not_asked(amount: int) -> None:
    assert codes(works(WORK, a_work("Cổng làng", amount))) == []


@pytest.mark.parametrize(
    "note", ["Kinh phí 15 triệu", "15.000.000đ dân góp", "KP: 5tr", "Huy động 1tr5", "500k"]
)
def test_money_in_a_note_beside_empty_columns_is_asked(note: str) -> None:
    file = works(WORK, a_work("Cổng làng", "", "", note))

    assert codes(file) == ["money_in_words"]
    assert [row.held for row in the_table(file).rows] == [False, True]


def test_money_in_a_note_counts_for_nothing_once_the_office_said_so() -> None:
    row = a_work("Cổng làng", "", "", "Kinh phí 15 triệu")

    assert [row.held for row in the_table(answered("none", row)).rows] == [False]
    assert [row.held for row in the_table(answered("wait", row)).rows] == [True]


@pytest.mark.parametrize(
    "note", ["Làm trong tháng 6", "Dài 1.200 m", "Kế hoạch 15/KH-UBND", "200 cây", "SĐT 0912345678"]
)
def test_a_note_without_money_is_not_asked(note: str) -> None:
    file = works(WORK, a_work("Cổng làng", "", "", note))

    assert codes(file) == []


@pytest.mark.parametrize("note", ["Thiếu kinh phí khoảng 10 triệu", "Còn nợ nhà thầu 5.000.000 đ"])
def test_money_that_is_lacking_was_not_spent(note: str) -> None:
    assert codes(works(WORK, a_work("Cổng làng", "", "", note))) == []


def test_money_spent_beside_money_lacking_is_asked() -> None:
    note = "Đã chi 7 triệu, thiếu 3 triệu; thiếu 2 triệu. Dân góp 1 triệu"

    assert codes(works(WORK, a_work("Cổng làng", "", "", note))) == ["money_in_words"]


def test_money_in_a_note_beside_an_amount_is_not_asked() -> None:
    assert codes(works(a_work("Cổng làng", 15_000_000, "", "trong đó xã hỗ trợ 5 triệu"))) == []
