"""Dates, day before month, with the precision that is written."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.intake.builders import told

from vanthu.intake.values import dates
from vanthu.intake.values.result import Parsed, Raw
from vanthu.records import PartialDate
from vanthu.vietnamese import clean

START, END = dt.date(2024, 5, 13), dt.date(2024, 9, 30)


def day(raw: Raw, *, date1904: bool = False) -> Parsed:
    return dates.parse_date(raw, START, END, date1904=date1904)


def birth(raw: Raw, *, date1904: bool = False) -> Parsed:
    return dates.parse_birth(raw, END, date1904=date1904)


@pytest.mark.parametrize(
    "written",
    [
        dt.date(2024, 6, 9),
        dt.datetime(2024, 6, 9, 8, 30),  # noqa: DTZ001 - cells have no time zone
        "09/06/2024",
        "9/6/2024",
        "9-6-2024",
        "09.06.2024",
        "9 . 6 . 2024",
        "09–06–2024",
        "9 6 2024",
        "2024-06-09",
        "2024-06-09 00:00:00",
        "ngày 9 tháng 6 năm 2024",
        "Ngày 09 tháng 06 năm 2024.",
        "9 tháng 6 năm 2024",
        "ngày 9/6/2024",
    ],
)
def test_a_day_is_read_day_before_month(written: Raw) -> None:
    parsed = day(written)

    assert parsed.value == dt.date(2024, 6, 9)
    assert told(parsed) == []


def test_the_third_of_april_stays_the_third_of_april() -> None:
    assert day("03/04/2024").value == dt.date(2024, 4, 3)


@pytest.mark.parametrize(("written", "code"), [("9-6-24", "date_century_told"), ("9/6", "date_year_told")])
def test_the_campaign_completes_a_short_year_and_tells(written: str, code: str) -> None:
    parsed = day(written)

    assert parsed.value == dt.date(2024, 6, 9)
    assert told(parsed) == [code]


@pytest.mark.parametrize("raw", ["45452", 45452, 45452.0])
def test_a_serial_number_is_a_date_and_told(raw: Raw) -> None:
    parsed = day(raw)

    assert parsed.value == dt.date(2024, 6, 9)
    assert told(parsed) == ["date_serial"]


def test_a_serial_number_of_a_1904_workbook_counts_from_1904() -> None:
    assert day("43990", date1904=True).value == dt.date(2024, 6, 9)


@pytest.mark.parametrize(
    ("written", "code", "proposed"),
    [
        ("5/25/2024", "date_month_first", "25/05/2024"),
        ("31/6/2024", "date_impossible", ""),
        ("30/2/2024", "date_impossible", ""),
        ("0/6/2024", "date_impossible", ""),
        ("06/2024", "date_no_day", "…/06/2024"),
        ("tháng 6 năm 2024", "date_no_day", "…/06/2024"),
        ("2024", "date_no_day", "…/…/2024"),
        (2024.0, "date_no_day", "…/…/2024"),
        ("9-6-88", "date_century", ""),
        ("1/6/00", "date_century", ""),
        ("9/12", "date_no_year", ""),
        ("09062024", "date_run", "09/06/2024"),
        (9062024.0, "date_run", "09/06/2024"),
        ("trước 25/5/2024 nếu kịp", "date_unreadable", "25/5/2024"),
        ("20-25/5/2024", "date_unreadable", "25/5/2024"),
        ("cuối quý II", "date_unreadable", ""),
        (dt.date(1905, 7, 16), "date_year_in_date_cell", "2024"),
        (12.5, "date_unreadable", ""),
    ],
)
def test_a_doubtful_day_is_no_value(written: Raw, code: str, proposed: str) -> None:
    parsed = day(written)

    assert parsed.value is None
    assert told(parsed) == [code]
    if proposed:
        assert parsed.diagnostics[0].proposed == proposed


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("09/02/1988", PartialDate(1988, 2, 9)),
        ("ngày 9 tháng 2 năm 1988", PartialDate(1988, 2, 9)),
        (dt.date(1988, 2, 9), PartialDate(1988, 2, 9)),
        ("02/1988", PartialDate(1988, 2)),
        ("tháng 2/1988", PartialDate(1988, 2)),
        ("1988", PartialDate(1988)),
        (1988.0, PartialDate(1988)),
        ("năm 1988", PartialDate(1988)),
        ("sinh năm 1988", PartialDate(1988)),
        (32182.0, PartialDate(1988, 2, 9)),
    ],
)
def test_a_birth_keeps_the_precision_that_is_written(written: Raw, value: PartialDate) -> None:
    assert birth(written).value == value


@pytest.mark.parametrize(("written", "year"), [("9-2-88", 1988), ("9/2/09", 2009), ("9.2.55", 1955)])
def test_a_birth_in_two_digits_is_completed_where_only_one_century_can_be(written: str, year: int) -> None:
    parsed = birth(written)

    assert parsed.value == PartialDate(year, 2, 9)
    assert told(parsed) == ["date_century_told"]


@pytest.mark.parametrize("written", ["9-2-20", "9/2/15", "9.2.24"])
def test_a_birth_in_two_digits_that_can_be_either_century_is_a_question(written: str) -> None:
    parsed = birth(written)

    assert parsed.value is None
    assert told(parsed) == ["date_century"]


@pytest.mark.parametrize("written", ["9/2/2031", "9/2/1850", 1900.0])
def test_an_impossible_birth_is_no_value(written: Raw) -> None:
    assert told(birth(written)) == ["birth_impossible"]


def test_a_year_typed_into_a_date_cell_is_told_with_the_year() -> None:
    parsed = birth(dt.date(1905, 6, 10))

    assert parsed.value is None
    assert parsed.diagnostics[0].proposed == "1988"


WAYS = (
    "{d}/{m}/{y}",
    "{d:02d}.{m:02d}.{y}",
    "{d}-{m}-{y}",
    "ngày {d} tháng {m} năm {y}",
    "{y}-{m:02d}-{d:02d}",
)


@given(st.dates(dt.date(2023, 6, 1), dt.date(2025, 6, 1)), st.sampled_from(WAYS))
def test_any_day_survives_any_way_to_write_it(written: dt.date, way: str) -> None:
    assert day(way.format(d=written.day, m=written.month, y=written.year)).value == written


@given(st.dates(dt.date(1930, 1, 1), dt.date(2018, 1, 1)), st.sampled_from(WAYS), st.booleans())
def test_any_birth_survives_any_way_to_write_it(written: dt.date, way: str, only_month: bool) -> None:
    if only_month:
        assert birth(f"{written.month:02d}/{written.year}").value == PartialDate(written.year, written.month)
    else:
        value = PartialDate(written.year, written.month, written.day)
        assert birth(way.format(d=written.day, m=written.month, y=written.year)).value == value


@given(st.integers(1, 31), st.integers(13, 31), st.integers(1900, 2100))
def test_a_month_above_twelve_is_never_read(first: int, second: int, year: int) -> None:
    assert day(f"{first}/{second}/{year}").value is None


@given(st.one_of(st.text(max_size=30).map(clean), st.floats(), st.integers(), st.dates()))
def test_nothing_breaks_a_parser_of_dates(raw: Raw) -> None:
    for parsed in (day(raw), birth(raw)):
        assert parsed.value is not None or parsed.diagnostics


@pytest.mark.parametrize(
    "written",
    [
        "20/5-30/6/2024",
        "20/5/2024 ÷ 30/6/2024",
        "20/5/2024÷30/6/2024",
        "20/5/2024 đến hết 30/6/2024",
        "từ 20/5/2024 đến hết ngày 30/6/2024",
        "20.5.2024-30.6.2024",
    ],
)
def test_a_span_is_read_with_any_mark_between_its_days(written: str) -> None:
    first, last = dates.parse_span(written, dt.date(2024, 5, 13), dt.date(2024, 9, 30))

    assert (first.value, last.value) == (dt.date(2024, 5, 20), dt.date(2024, 6, 30))


@pytest.mark.parametrize("written", ["đến 30/6", "đến hết ngày 30/6/2024", "hết 30/6"])
def test_a_day_after_until_waits_for_its_row(written: str) -> None:
    parsed = dates.parse_date(written, dt.date(2024, 5, 13), dt.date(2024, 9, 30))

    assert parsed.value == dt.date(2024, 6, 30)
    assert parsed.diagnostics[-1].code == "date_until"


def test_a_birth_after_the_campaign_is_impossible() -> None:
    assert dates.parse_birth("31/12/2024", dt.date(2024, 9, 30)).value is None


def test_a_birth_on_the_last_day_of_the_campaign_is_the_last_that_can_be() -> None:
    assert birth("30/9/2024").value == PartialDate(2024, 9, 30)
    assert told(birth("1/10/2024")) == ["birth_impossible"]
    assert birth("10/2024").value == PartialDate(2024, 10)
    assert birth("1914").value == PartialDate(1914)
    assert told(birth("1913")) == ["birth_impossible"]


@pytest.mark.parametrize(
    ("written", "code", "proposed"),
    [
        ("1/13/2024", "date_month_first", "13/01/2024"),
        ("12/31/2024", "date_month_first", "31/12/2024"),
        ("13/13/2024", "date_impossible", ""),
        ("0/13/2024", "date_impossible", ""),
        ("5/32/2024", "date_impossible", ""),
        ("32/5/2024", "date_impossible", ""),
        ("5/0/2024", "date_impossible", ""),
    ],
)
def test_a_month_is_taken_for_written_first_where_the_other_way_round_is_a_day(
    written: str, code: str, proposed: str
) -> None:
    parsed = day(written)

    assert told(parsed) == [code]
    assert parsed.diagnostics[0].proposed == proposed


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1/1/23", dt.date(2023, 1, 1)),
        ("31/12/25", dt.date(2025, 12, 31)),
        ("31/12/22", None),
        ("1/1/26", None),
    ],
)
def test_a_short_year_is_of_the_campaign_or_one_beside_it(written: str, value: dt.date | None) -> None:
    assert day(written).value == value


@pytest.mark.parametrize(
    ("written", "value"),
    [("13/5", START), ("30/9", END), ("12/5", None), ("1/10", None)],
)
def test_a_day_without_a_year_is_within_the_campaign(written: str, value: dt.date | None) -> None:
    assert day(written).value == value
