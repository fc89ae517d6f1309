from __future__ import annotations

import datetime as dt
from decimal import Decimal

from tests.builders import a_file, a_result, a_work, an_inbox

from vanthu.tables.consolidate import ConsolidatedTable, consolidate
from vanthu.tables.resolve_submissions import resolve_submissions
from vanthu.tables.submissions import RunHistory

DAY = dt.date(2024, 5, 20)


def tables_of(*rows: object, order: tuple[str, ...] = ("T01", "T02")) -> dict[str, ConsolidatedTable]:
    file = a_file(list(rows))  # type: ignore[arg-type]
    judged = resolve_submissions(an_inbox((file, DAY)), RunHistory()).submissions
    return dict(consolidate(judged, order))


def test_rows_stand_in_the_order_of_the_register() -> None:
    table = tables_of(a_work("A", "T01"), a_work("B", "T02"), order=("T02", "T01"))["registration"]

    assert list(table.frame["work_name"]) == ["B", "A"]
    assert [row.values["work_name"] for row in table.rows] == ["B", "A"]


def test_a_row_with_an_error_is_held_out_of_the_table() -> None:
    table = tables_of(a_work("A"), a_work("B", held=True))["registration"]

    assert list(table.frame["work_name"]) == ["A"]
    assert [row.values["work_name"] for row in table.held] == ["B"]


def test_only_the_submission_that_counts_is_in_the_table_in_the_order_of_the_register() -> None:
    files = (
        (a_file([a_work("Cũ", "T01")], file="a.xlsx"), DAY),
        (a_file([a_work("Khác", "T02")], file="b.xlsx"), DAY),
        (a_file([a_work("Mới", "T01")], file="c.xlsx"), DAY + dt.timedelta(days=1)),
    )
    every = resolve_submissions(an_inbox(*files), RunHistory()).submissions

    table = consolidate(every, ("T01", "T02"))["registration"]

    assert list(table.frame["work_name"]) == ["Mới", "Khác"]
    assert list(table.frame["source_file"]) == ["c.xlsx", "b.xlsx"]


def test_sums_pass_over_empty_cells() -> None:
    table = tables_of(a_work("A", budget_state_vnd=5_000_000), a_work("B"))["registration"]

    assert table.total("budget_state_vnd") == 5_000_000
    assert table.total("budget_social_vnd") == 0


def test_decimals_are_summed_exactly() -> None:
    table = tables_of(*(a_result(str(n), work_days=Decimal("0.1")) for n in range(3)))["results"]

    assert table.decimal_total("work_days") == Decimal("0.3")


def test_a_part_keeps_its_rows_beside_its_lines() -> None:
    table = tables_of(a_work("A"), a_work("B", "T02"), a_work("C", "T02"))["registration"]

    part = table.of_units(["T02"])

    assert [row.values["work_name"] for row in part.rows] == list(part.frame["work_name"]) == ["B", "C"]


def test_a_form_that_nobody_sent_is_an_empty_table_with_its_columns() -> None:
    table = tables_of(a_work())["nomination"]

    assert len(table) == 0
    assert {"unit_code", "name", "votes_for", "source_row"} <= set(table.frame.columns)
    assert table.total("votes_for") == 0
