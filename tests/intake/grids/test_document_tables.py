"""Tables of a document as grids, with the text around them."""

from __future__ import annotations

import datetime as dt

from tests.intake.builders import (
    REGISTRATION_HEAD,
    RESULTS_HEAD,
    at,
    codes,
    read,
    the_table,
)
from tests.intake.word import REGISTRATION_MERGES, RESULTS_MERGES, a_document, docx

from vanthu.records import ReadOutcome

WORK = (1, "Đường hoa", "a", "500 m", "Thôn Trại", "15.000.000", "5.000.000", "20/5/2024", "30/6/2024",
        "Nguyễn Văn An")  # fmt: skip


LETTERHEAD = (
    ("UBND XÃ KHÁNH CƯ\nTHÔN TRẠI", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"),
)


SIGNATURE = (("NGƯỜI LẬP", "TRƯỞNG THÔN"), ("Trần Thị Bình", "Nguyễn Văn An"))


def test_a_table_with_merged_header_between_letterhead_and_signature_is_a_form() -> None:
    data = docx(
        LETTERHEAD,
        "ĐĂNG KÝ CÔNG TRÌNH, PHẦN VIỆC",
        ([*REGISTRATION_HEAD, WORK, (2, "Cổng làng", "b")], REGISTRATION_MERGES),
        "Trên đây là đăng ký của thôn, đề nghị Ủy ban nhân dân xã xem xét.",
        "Khánh Cư, ngày 20 tháng 5 năm 2024",
        SIGNATURE,
    )

    file = read(data, "bieu.docx")

    table = the_table(file)
    assert (table.sheet, table.unit_code, table.dated) == ("bảng 1", "T01", dt.date(2024, 5, 20))
    assert [row.values["work_name"] for row in table.rows] == ["Đường hoa", "Cổng làng"]
    assert table.rows[0].values["budget_state_vnd"] == 15_000_000
    assert table.rows[0].values["end_date"] == dt.date(2024, 6, 30)
    assert table.rows[0].cells["budget_state_vnd"] == "dòng 3, cột 6"
    assert codes(file) == []


def test_two_tables_are_two_forms_of_the_unit_that_the_document_names_once() -> None:
    data = docx(
        "Đơn vị: Thôn Trại",
        ([*REGISTRATION_HEAD, WORK], REGISTRATION_MERGES),
        "Kết quả thực hiện",
        ([*RESULTS_HEAD, (1, "Đường hoa", "hoàn thành", "100")], RESULTS_MERGES),
    )

    file = read(data, "bieu.docx")

    assert [(t.sheet, t.form, t.unit_code) for t in file.tables] == [
        ("bảng 1", "registration", "T01"),
        ("bảng 2", "results", "T01"),
    ]


def test_a_document_without_a_table_is_told_in_one_sentence() -> None:
    file = read(docx("Kính gửi Ủy ban nhân dân xã", LETTERHEAD), "thu.docx")

    assert (file.outcome, codes(file)) == (ReadOutcome.NO_FORM, ["document_no_table"])


def test_a_wrong_cell_is_told_by_table_row_and_column() -> None:
    file = read(a_document(WORK, (2, "Cổng làng", "b", "", "", "khoảng vài triệu")), "bieu.docx")

    (finding,) = at(file, "dòng 4, cột 6")
    assert (finding.cell_place.sheet, finding.code) == ("bảng 1", "number_unreadable")
