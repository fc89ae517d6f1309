"""A cell's value as a person reads it."""

from __future__ import annotations

import datetime as dt

import pytest

from vanthu.intake.values.result import Parsed, Raw, asked, shown


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (True, "TRUE"),
        (5.0, "5"),
        (0.25, "0.25"),
        (1e22, "1e+22"),
        (dt.date(2024, 2, 9), "09/02/2024"),
        (dt.datetime(2024, 2, 9, 8, 5), "09/02/2024 08:05"),  # noqa: DTZ001 - cells have no time zone
        (dt.datetime(2024, 2, 9), "09/02/2024"),  # noqa: DTZ001
        ("nt", "nt"),
    ],
)
def test_a_cell_is_shown_as_excel_shows_it(raw: Raw, text: str) -> None:
    assert shown(raw) == text


def test_what_is_asked_has_no_value_and_its_facts() -> None:
    parsed = asked("number_negative", read="-5")

    assert parsed == Parsed(None, parsed.diagnostics)
    assert [(each.code, each.read) for each in parsed.diagnostics] == [("number_negative", "-5")]
