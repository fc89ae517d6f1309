from __future__ import annotations

import datetime as dt

from vanthu.records import KeptRow, Version
from vanthu.tables.changes import Change, ChangeKind, compare_versions


def a_version(*rows: tuple[str, str, str]) -> Version:
    """Rows of name, state budget and note, from row 6 of the sheet."""
    return Version(
        "T01",
        "registration",
        "a.xlsx",
        "0" * 64,
        dt.date(2024, 5, 20),
        tuple(
            KeptRow(
                number,
                {"work_name": name, "budget_state_vnd": state, "note": note},
                {"work_name": f"B{number}", "budget_state_vnd": f"F{number}", "note": f"L{number}"},
            )
            for number, (name, state, note) in enumerate(rows, start=6)
        ),
    )


def test_a_changed_cell_is_named_with_old_and_new() -> None:
    found = compare_versions(a_version(("Đường hoa", "5", "")), a_version(("ĐƯỜNG HOA", "6", "")))

    assert Change(ChangeKind.CHANGED, "ĐƯỜNG HOA", "F6", "budget_state_vnd", "5", "6") in found


def test_rows_are_matched_by_name_whatever_their_order() -> None:
    found = compare_versions(
        a_version(("A", "1", ""), ("B", "2", "")), a_version(("B", "2", ""), ("A", "1", ""))
    )

    assert found == ()


def test_added_and_removed_rows_are_named() -> None:
    found = compare_versions(
        a_version(("A", "1", "x"), ("B", "2", "")), a_version(("A", "1", "x"), ("C", "9", "mới"))
    )

    assert found == (Change(ChangeKind.ADDED, "C", "B7"), Change(ChangeKind.REMOVED, "B", "B7"))


def test_a_row_renamed_in_its_place_is_changed_not_replaced() -> None:
    found = compare_versions(a_version(("Đường hoa", "5", "x")), a_version(("Tuyến đường hoa", "5", "x")))

    assert found == (
        Change(ChangeKind.CHANGED, "Tuyến đường hoa", "B6", "work_name", "Đường hoa", "Tuyến đường hoa"),
    )


def test_two_rows_of_one_name_are_compared_in_order() -> None:
    found = compare_versions(
        a_version(("A", "1", ""), ("A", "2", "")), a_version(("A", "1", ""), ("A", "3", ""))
    )

    assert found == (Change(ChangeKind.CHANGED, "A", "F7", "budget_state_vnd", "2", "3"),)


def test_a_row_in_the_same_place_of_which_half_is_the_same_is_another() -> None:
    found = compare_versions(a_version(("Đường hoa", "5", "x")), a_version(("Camera", "5", "y")))

    assert [change.kind for change in found] == [ChangeKind.ADDED, ChangeKind.REMOVED]
