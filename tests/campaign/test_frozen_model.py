from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from vanthu.campaign.frozen_model import TimeInForce

MAY_1, MAY_31 = dt.date(2024, 5, 1), dt.date(2024, 5, 31)


@pytest.mark.parametrize(
    ("day", "is_in_force"),
    [(dt.date(2024, 4, 30), False), (MAY_1, True), (MAY_31, True), (dt.date(2024, 6, 1), False)],
)
def test_both_the_first_and_the_last_day_are_in_force(day: dt.date, *, is_in_force: bool) -> None:
    assert TimeInForce(in_force_from=MAY_1, in_force_to=MAY_31).is_in_force(day) is is_in_force


def test_an_open_end_has_no_day_before_or_after_it() -> None:
    assert TimeInForce().is_in_force(dt.date.min)
    assert TimeInForce(in_force_from=MAY_1).is_in_force(dt.date.max)


def test_a_record_takes_no_unknown_field_and_does_not_change() -> None:
    with pytest.raises(ValidationError):
        TimeInForce.model_validate({"until": MAY_1})
    with pytest.raises(ValidationError):
        TimeInForce().in_force_to = MAY_1
