from __future__ import annotations

import datetime as dt

from tests.builders import TODAY, a_campaign, a_file, a_result, a_work, an_inbox

from vanthu.diagnostics import CellPlace, Diagnostic
from vanthu.records import ReadFile
from vanthu.tables.deliveries import DeliveryState, deliveries_of
from vanthu.tables.messages import diagnose
from vanthu.tables.resolve_submissions import resolve_submissions
from vanthu.tables.submissions import RunHistory


def state(
    *files: tuple[ReadFile, dt.date],
    form: str = "registration",
    today: dt.date = TODAY,
    diagnostics: tuple[Diagnostic, ...] = (),
) -> DeliveryState:
    judged = resolve_submissions(an_inbox(*files), RunHistory()).submissions
    return deliveries_of(a_campaign(), judged, diagnostics, {}, today=today)["T01", form].state


def test_a_file_received_on_the_last_day_is_in_time() -> None:
    assert state((a_file([a_work()]), dt.date(2024, 5, 25))) is DeliveryState.RECEIVED


def test_a_file_received_a_day_after_is_late() -> None:
    assert state((a_file([a_work()]), dt.date(2024, 5, 26))) is DeliveryState.LATE


def test_a_correction_after_the_deadline_does_not_make_a_unit_late() -> None:
    first, second = a_file([a_work()], file="a.xlsx"), a_file([a_work()], file="b.xlsx")

    assert state((first, dt.date(2024, 5, 20)), (second, dt.date(2024, 6, 1))) is DeliveryState.RECEIVED


def test_an_error_in_the_file_that_counts_is_the_units_to_correct() -> None:
    error = diagnose("more_votes_than_members", CellPlace("a.xlsx", "Sheet1", "C5")).about(
        form="registration"
    )

    assert state((a_file([a_work()]), dt.date(2024, 5, 20)), diagnostics=(error,)) is DeliveryState.ERRORS


def test_an_error_in_a_superseded_file_is_past() -> None:
    error = diagnose("more_votes_than_members", CellPlace("a.xlsx", "Sheet1", "C5")).about(
        form="registration"
    )
    first, second = a_file([a_work()], file="a.xlsx"), a_file([a_work()], file="b.xlsx")

    found = state((first, dt.date(2024, 5, 20)), (second, dt.date(2024, 5, 22)), diagnostics=(error,))

    assert found is DeliveryState.RECEIVED


def test_a_unit_that_sent_nothing_is_missing_from_the_registration() -> None:
    assert state() is DeliveryState.MISSING


def test_results_are_not_asked_for_long_before_their_deadline() -> None:
    assert state(form="results", today=dt.date(2024, 6, 1)) is DeliveryState.NOT_DUE
    assert state(form="results", today=dt.date(2024, 9, 20)) is DeliveryState.MISSING


def test_results_are_asked_for_from_fifteen_days_before_their_deadline() -> None:
    assert state(form="results", today=dt.date(2024, 9, 15)) is DeliveryState.MISSING
    assert state(form="results", today=dt.date(2024, 9, 14)) is DeliveryState.NOT_DUE


def test_nobody_is_bound_to_nominate() -> None:
    assert state(form="nomination") is DeliveryState.NOT_DUE


def test_results_that_come_early_are_received_all_the_same() -> None:
    file = a_file([a_result()])

    assert (
        state((file, dt.date(2024, 6, 1)), form="results", today=dt.date(2024, 6, 2))
        is DeliveryState.RECEIVED
    )
