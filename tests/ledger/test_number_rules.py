from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.refusals import refused

from vanthu.document_records import DocumentNumber, NumberState
from vanthu.ledger.number_rules import NumberRefusedError, admit, following, gaps

JANUARY = dt.date(2024, 1, 1)


def a_number(number: int, day: int, state: NumberState = NumberState.ISSUED) -> DocumentNumber:
    return DocumentNumber("UBND", 2024, number, state, JANUARY + dt.timedelta(days=day), "BC-UBND")


def test_a_year_begins_with_one() -> None:
    assert following([]) == 1


@pytest.mark.parametrize("state", NumberState)
def test_the_next_number_follows_reserved_and_cancelled_ones_too(state: NumberState) -> None:
    assert following([a_number(1, 0), a_number(7, 3, state)]) == 8


@pytest.mark.parametrize(
    ("numbers", "missing"),
    [([1, 2], []), ([1, 3], [(2, 2)]), ([2], [(1, 1)]), ([1, 5, 8], [(2, 4), (6, 7)]), ([], [])],
)
def test_gaps_are_the_ranges_that_are_missing(numbers: list[int], missing: list[tuple[int, int]]) -> None:
    assert list(gaps(a_number(number, 0) for number in numbers)) == missing


def test_a_reserved_number_may_be_given() -> None:
    admit([a_number(3, 5, NumberState.RESERVED)], 3, JANUARY)


@pytest.mark.parametrize("state", [NumberState.ISSUED, NumberState.CANCELLED])
def test_a_number_is_given_once(state: NumberState) -> None:
    with refused(f"number_{state}"):
        admit([a_number(3, 5, state)], 3, a_number(3, 5).day)


def test_the_day_of_a_cancelled_number_binds_no_other() -> None:
    admit([a_number(3, 5, NumberState.CANCELLED)], 4, JANUARY)


@given(st.lists(st.tuples(st.integers(1, 30), st.integers(0, 30)), max_size=25))
def test_whatever_is_admitted_numbers_and_days_ascend_together(wanted: list[tuple[int, int]]) -> None:
    numbers: list[DocumentNumber] = []
    for number, day in wanted:
        chosen = a_number(number, day)
        try:
            admit(numbers, chosen.number, chosen.day)
        except NumberRefusedError:
            continue
        numbers.append(chosen)

    ordered = sorted(numbers, key=lambda n: n.number)
    assert len({n.number for n in numbers}) == len(numbers)
    assert [n.day for n in ordered] == sorted(n.day for n in numbers)


@given(st.integers(1, 99), st.sampled_from(["KH-UBND", "BB-HĐTĐKT"]))
def test_a_number_is_printed_with_two_figures_at_least(number: int, symbol: str) -> None:
    printed = replace(a_number(number, 0), symbol=symbol).printed

    assert printed == f"{str(number).rjust(2, '0')}/{symbol}"
