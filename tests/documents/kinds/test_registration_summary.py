from __future__ import annotations

import datetime as dt

from tests.builders import (
    a_work,
)
from tests.documents.kinds.test_catalogue import context, drafts_of

SUMMARY, REPORT = "04_registration_summary", "05_results_report"


MINUTES, DISTRICT = "06_council_minutes", "07_commendation_proposal_huyen"


def test_the_summary_counts_units_works_and_money() -> None:
    rows = [
        a_work("A", budget_state_vnd=10_000_000, budget_social_vnd=30_000_000),
        a_work("B", field_code="b", budget_social_vnd=20_000_000),
        a_work("C", "T02", field_code=None),
    ]

    summary = context(drafts_of(*rows)[SUMMARY])

    assert (summary["units_registered"], summary["units_total"], summary["works_total"]) == ("02", "02", "03")
    assert summary["budget_total"] == "60.000.000"
    assert (summary["state_share"], summary["social_share"]) == ("16,7%", "83,3%")
    assert [(line["name"], line["works"], line["sum"]) for line in summary["by_field"]] == [
        ("Nông thôn mới", "01", "40.000.000"),
        ("Văn hóa", "01", "20.000.000"),
        ("Chưa ghi nội dung thi đua", "01", "0"),
    ]


def test_the_summary_names_late_and_silent_units() -> None:
    summary = context(drafts_of(a_work(), day=dt.date(2024, 5, 28))[SUMMARY])

    assert (summary["units_on_time"], summary["units_late"], summary["late_names"]) == (
        "0",
        "01",
        "Thôn Đông",
    )
    assert (summary["units_missing"], summary["missing_names"]) == ("01", "Thôn Tây")


def test_the_summary_tells_who_registered_too_many() -> None:
    summary = context(drafts_of(*(a_work(str(n)) for n in range(3)))[SUMMARY])

    assert summary["over"] == ({"text": "Thôn Đông (03, quy định nhiều nhất 02)"},)
    assert summary["under"] == ()


def test_as_many_works_as_the_plan_allows_are_neither_too_few_nor_too_many() -> None:
    for number in (1, 2):
        summary = context(drafts_of(*(a_work(str(n)) for n in range(number)))[SUMMARY])
        assert summary["over"] == summary["under"] == ()


def test_a_held_row_is_left_out_and_the_draft_says_so() -> None:
    draft = drafts_of(a_work("A"), a_work("B", held=True))[SUMMARY]

    assert context(draft)["works_total"] == "01"
    assert draft.missing == ("Thôn Đông: 01 dòng có lỗi ở Biểu 01, chờ đơn vị sửa",)
    assert context(draft)["not_counted"] == ("Thôn Đông: 01 dòng có lỗi ở Biểu 01, chờ đơn vị sửa.",)


def test_every_money_figure_is_traced_to_the_cells_it_was_summed_from() -> None:
    draft = drafts_of(a_work("A", budget_state_vnd=4), a_work("B", "T02", budget_state_vnd=5))[SUMMARY]

    figure = next(figure for figure in draft.figures if figure.place == "budget_state")

    assert figure.text == "9"
    assert {(origin.file, origin.cell) for origin in figure.origins} == {
        ("T01.xlsx", "F5"),
        ("T02.xlsx", "F5"),
    }
