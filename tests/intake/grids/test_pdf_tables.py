"""Ruled tables of a PDF."""

from __future__ import annotations

import pytest
from tests.intake.builders import (
    RESULTS_HEAD,
    at_little_cost,
    codes,
    read,
    the_row,
    the_table,
)
from tests.intake.pdf import PdfCanvas, a_page, numbered_works, pdf
from tests.intake.word import RESULTS_MERGES

from vanthu.records import ReadOutcome

WORK = (1, "Đường hoa", "a", "500 m", "Thôn Trại", "15.000.000", "5.000.000", "20/5/2024", "30/6/2024",
        "Nguyễn Văn An", "0912345678", "")  # fmt: skip


@pytest.mark.parametrize("head", [True, False])
def test_a_table_over_three_pages_is_one_whether_its_header_is_repeated_or_not(head: bool) -> None:
    pages = [
        a_page(*numbered_works(1, 10), number="Trang 1/3"),
        a_page(*numbered_works(11, 25), head=head, top=40, number="Trang 2/3"),
        a_page(*numbered_works(26, 30), head=head, top=40, number="Trang 3/3"),
    ]

    file = read(pdf(pages), "bieu.pdf")

    rows = the_table(file).rows
    assert [row.values["work_name"] for row in rows] == [f"Việc số {n}" for n in range(1, 31)]
    assert (rows[10].cells["work_name"], rows[29].cells["work_name"]) == (
        "trang 2, dòng 13, cột 2",
        "trang 3, dòng 32, cột 2",
    )
    assert codes(file) == []


def test_a_row_on_two_pages_is_one_row_and_told() -> None:
    pages = [
        a_page(*numbered_works(1, 9), (10, "Xây dựng tuyến đường", "a", "", "", 1_000_000)),
        a_page(("", "hoa thôn Trại"), *numbered_works(11, 12), head=False, top=40),
    ]

    file = read(pdf(pages), "bieu.pdf")

    assert the_table(file).rows[9].values["work_name"] == "Xây dựng tuyến đường\nhoa thôn Trại"
    assert len(the_table(file).rows) == 12
    assert codes(file) == ["document_row_joined"]


def test_two_tables_on_a_page_are_two_forms() -> None:
    page = a_page(WORK)
    page.text(200, 240, "KẾT QUẢ THỰC HIỆN", 12)
    rows = [*RESULTS_HEAD, (1, "Đường hoa", "hoàn thành", 100)]
    page.table(250, rows, (60,) * 11, RESULTS_MERGES, high=30)

    file = read(pdf([page]), "bieu.pdf")

    assert [(t.sheet, t.form, t.unit_code) for t in file.tables] == [
        ("bảng 1", "registration", "T01"),
        ("bảng 2", "results", "T01"),
    ]


def test_text_without_a_ruled_table_is_no_form() -> None:
    page = PdfCanvas()
    page.text(60, 60, "Kính gửi Ủy ban nhân dân xã")

    file = read(pdf([page]), "thu.pdf")

    assert (file.outcome, codes(file)) == (ReadOutcome.NO_FORM, ["document_no_table"])


def test_a_page_full_of_lines_costs_little() -> None:
    page = a_page(WORK)
    for n in range(3_000):
        page.line(0, 400 + n / 20, 30 + n % 7, 400 + n / 20)

    with at_little_cost():
        assert the_row(read(pdf([page]), "bieu.pdf")).values["work_name"] == "Đường hoa"
