from __future__ import annotations

from decimal import Decimal

from tests.builders import (
    a_result,
    a_work,
)
from tests.documents.kinds.test_catalogue import context, drafts_of

SUMMARY, REPORT = "04_registration_summary", "05_results_report"


MINUTES, DISTRICT = "06_council_minutes", "07_commendation_proposal_huyen"


def test_the_report_follows_each_registered_work_to_its_end() -> None:
    rows = [
        *(a_work(name) for name in ("Xong", "Đang", "Chưa", "Im")),
        a_result("Xong", cost_state_vnd=5, work_days=Decimal("2.5"), participants=10),
        a_result("Đang", status="in_progress", difficulty="Thiếu vốn"),
        a_result("Chưa", status="not_started"),
        a_result("Thêm", note="bổ sung", cost_social_vnd=7),
    ]

    report = context(drafts_of(*rows)[REPORT])

    assert report["works_registered"] == "04"
    outcomes = ("completed", "in_progress", "not_started", "unreported_works", "added_works")
    assert [report[key] for key in outcomes] == ["01"] * 5
    assert report["completed_share"] == "25%"
    assert (report["cost_total"], report["work_days"], report["participants"]) == ("12", "2,5", "10")
    assert report["difficulties"] == ({"text": "Thôn Đông: Thiếu vốn (Đang)."},)
    assert [line["work"] for line in report["unfinished"]] == ["Đang", "Chưa", "Im"]


def test_a_work_whose_registration_is_held_back_is_counted_by_neither_document() -> None:
    rows = (
        a_work("A"),
        a_work("B", held=True),
        a_result("A", cost_state_vnd=5),
        a_result("B", cost_state_vnd=7),
    )

    drafts = drafts_of(*rows)

    assert context(drafts[SUMMARY])["works_total"] == context(drafts[REPORT])["works_registered"] == "01"
    assert context(drafts[REPORT])["cost_state"] == "5"
    assert context(drafts[REPORT])["added_works"] == "0"
    assert context(drafts[REPORT])["not_counted"] == ("Thôn Đông: 01 dòng có lỗi ở Biểu 01, chờ đơn vị sửa.",)


def test_no_difficulty_is_not_printed_as_one() -> None:
    report = context(drafts_of(a_work(), a_result(difficulty="Không có"))[REPORT])

    assert report["difficulties"] == ()


def test_the_report_names_units_that_registered_but_did_not_report() -> None:
    report = context(drafts_of(a_work(), a_work(unit_code="T02"), a_result())[REPORT])

    assert report["not_reported"] == "Thôn Tây"
