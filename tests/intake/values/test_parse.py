"""The short way of reading a cell gives nothing but what the long way gives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.intake.builders import a_context

from vanthu.intake.values import amounts, dates
from vanthu.intake.values import id_numbers as identities
from vanthu.intake.values import parse as values
from vanthu.intake.values.numerals import THOUSAND
from vanthu.intake.values.result import Parsed, Raw
from vanthu.paperwork.model import NUMERIC, ColumnType

SETTING = values.ColumnContext(a_context())
DIGITS = st.text("0123456789", min_size=1, max_size=12)
DAYS = st.builds("{}{}{}{}{}".format, st.integers(0, 33), *[st.sampled_from("/.-"), st.integers(0, 14)] * 2)
FIGURES = st.lists(DIGITS, min_size=1, max_size=4).flatmap(
    lambda groups: st.sampled_from([mark.join(groups) for mark in ("", ".", ",", " ")])
)
CELLS: dict[ColumnType, st.SearchStrategy[Raw]] = {
    ColumnType.DATE: st.one_of(
        DAYS,
        st.builds("{}/{}/{}".format, st.integers(0, 33), st.integers(0, 14), st.integers(0, 10_500)),
        st.dates(),
        st.datetimes(),
    ),
    ColumnType.DONG: st.one_of(FIGURES, st.floats(allow_nan=False), st.integers(-5, 10**13).map(float)),
    ColumnType.PHONE: st.one_of(DIGITS, st.text("0123456789٣９ ", max_size=12)),
}


@pytest.fixture(scope="module")
def the_long_way() -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as patch:
        for module, name in ((dates, "plain_day"), (amounts, "plain_dong"), (identities, "plain_phone")):
            patch.setattr(module, name, lambda _raw: None)
        yield patch


@pytest.mark.parametrize("kind", CELLS)
@given(data=st.data())
def test_what_is_read_the_short_way_is_read_the_same_the_long_way(
    kind: ColumnType, data: st.DataObject, the_long_way: pytest.MonkeyPatch
) -> None:
    raw = data.draw(CELLS[kind])

    short = PLAIN[kind](raw)

    assert the_long_way is not None
    assert short is None or values.parse(kind, raw, SETTING) == Parsed(short)


PLAIN = {kind: values.plain_reader(kind, SETTING) for kind in CELLS}
"""Taken before the fixture puts the short way out of use."""


def test_columns_in_another_unit_are_always_read_the_long_way() -> None:
    thousands = values.ColumnContext(a_context(), THOUSAND, "nghìn đồng")

    assert values.plain_reader(ColumnType.DONG, thousands)("500.000") is None
    assert values.parse(ColumnType.DONG, "500.000", thousands) != Parsed(None)


def test_the_short_way_reads_what_most_write() -> None:
    assert (
        PLAIN[ColumnType.DATE]("9/2/2024")
        == PLAIN[ColumnType.DATE](dt.date(2024, 2, 9))
        == dt.date(2024, 2, 9)
    )
    assert PLAIN[ColumnType.DONG]("1.500.000") == PLAIN[ColumnType.DONG](1_500_000.0) == 1_500_000
    assert PLAIN[ColumnType.PHONE]("0912345678") == "0912345678"


@pytest.mark.parametrize("kind", sorted(NUMERIC))
def test_a_text_too_long_for_a_number_is_not_searched_for_one(kind: ColumnType) -> None:
    parsed = values.parse(kind, "a" * 32_000, SETTING)

    assert parsed.value is None
    assert [told.code for told in parsed.diagnostics] == ["number_unreadable"]
