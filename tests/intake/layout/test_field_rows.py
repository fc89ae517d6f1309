"""Sheets with one field a row: one record or several, each value at its own cell."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from tests.intake.builders import at, codes, read, the_row, the_table, xlsx
from tests.intake.word import docx

from vanthu.records import ReadOutcome

FIELDS = (
    ("Tên công trình, phần việc", "Đường hoa"),
    ("Nội dung thi đua", "a"),
    ("Địa điểm thực hiện", "Thôn Trại"),
    ("Kinh phí dự kiến (đồng)", ""),
    ("- Ngân sách nhà nước", 15_000_000),
    ("- Xã hội hóa", 5_000_000),
    ("Thời gian thực hiện", ""),
    ("- Bắt đầu", dt.date(2024, 5, 20)),
    ("- Hoàn thành", "30/6/2024"),
    ("Người phụ trách:", "Nguyễn Văn An"),
)
TOP = (("PHIẾU ĐĂNG KÝ CÔNG TRÌNH, PHẦN VIỆC",), ("Đơn vị: Thôn Trại",), ())


def test_one_record_is_one_row_with_the_address_of_each_value() -> None:
    file = read(xlsx({"Phiếu": [*TOP, *FIELDS]}))

    row = the_row(file)
    assert the_table(file).unit_code == "T01"
    assert (row.values["work_name"], row.values["budget_state_vnd"]) == ("Đường hoa", 15_000_000)
    assert (row.values["start_date"], row.values["end_date"]) == (dt.date(2024, 5, 20), dt.date(2024, 6, 30))
    assert row.values["person_in_charge"] == "Nguyễn Văn An"
    assert (row.cells["work_name"], row.cells["budget_social_vnd"], row.number) == ("B4", "B9", 4)
    assert "sheet_fields_read" in codes(file)


def test_a_wrong_value_is_told_at_its_own_cell() -> None:
    fields = [(label, "chưa rõ" if "nhà nước" in label else value) for label, value in FIELDS]

    assert [f.code for f in at(read(xlsx({"P": [*TOP, *fields]})), "B8")] == ["number_unreadable"]


def test_a_label_that_comes_again_begins_the_next_record() -> None:
    again = [(label, "Cổng làng" if "Tên" in label else value) for label, value in FIELDS]

    rows = the_table(read(xlsx({"P": [*TOP, *FIELDS, (), ("Phiếu 2",), *again]}))).rows

    assert [row.values["work_name"] for row in rows] == ["Đường hoa", "Cổng làng"]
    assert [row.number for row in rows] == [4, 16]
    assert rows[1].cells["budget_state_vnd"] == "B20"


def test_fields_may_be_numbered_and_hold_their_values_in_the_same_cell() -> None:
    lines = [(n, f"{label.strip('-: ')}: {value}") for n, (label, value) in enumerate(FIELDS, 1) if value]

    row = the_row(read(xlsx({"P": [*TOP, *lines]})))

    assert (row.values["work_name"], row.cells["work_name"]) == ("Đường hoa", "B4")
    assert row.values["budget_state_vnd"] == 15_000_000


def test_values_beside_each_other_are_records_where_they_are_numbered() -> None:
    beside = [("", "Công trình 1", "Công trình 2"), *((label, value, value) for label, value in FIELDS)]
    beside[1] = ("Tên công trình, phần việc", "Đường hoa", "Cổng làng")

    rows = the_table(read(xlsx({"P": [*TOP, *beside]}))).rows

    assert [row.values["work_name"] for row in rows] == ["Đường hoa", "Cổng làng"]
    assert rows[1].cells["budget_state_vnd"] == "C9"


def test_hints_beside_the_values_are_no_record_and_are_told() -> None:
    hints = [(label, value, "ghi rõ, đầy đủ") for label, value in FIELDS]

    file = read(xlsx({"P": [*TOP, *hints]}))

    assert the_row(file).values["work_name"] == "Đường hoa"
    assert [f.code for f in at(file, "C4")] == ["sheet_fields_beside"]


def test_results_with_a_share_are_read_with_their_format() -> None:
    fields = [("Công trình, phần việc", "Đường hoa"), ("Kết quả", "đang làm"), ("Tỷ lệ hoàn thành (%)", 0.95)]

    row = the_row(read(xlsx({"P": [("KẾT QUẢ THỰC HIỆN",), *TOP[1:], *fields]}, formats={"B6": "0%"})))

    assert row.values["progress_pct"] == Decimal(95)


def test_a_table_of_two_columns_in_a_word_file_is_such_a_sheet() -> None:
    fields = [
        (label, value.strftime("%d/%m/%Y") if isinstance(value, dt.date) else value)
        for label, value in FIELDS
    ]

    row = the_row(read(docx("Đơn vị: Thôn Trại", fields), "phieu.docx"))

    assert (row.values["work_name"], row.cells["work_name"]) == ("Đường hoa", "dòng 1, cột 2")
    assert row.values["start_date"] == dt.date(2024, 5, 20)


@pytest.mark.parametrize(
    "rows",
    [
        [("Tên công trình", "Đường hoa"), ("Mời họp", "8 giờ")],
        [("STT", "Mục"), (1, "Tên công trình"), (2, "Địa điểm")],
        [("Kính gửi: Ủy ban nhân dân xã",), ("Số: 12/BC",), ("Ghi chú: xem sau",)],
    ],
)
def test_few_labels_are_no_record(rows: list[tuple[object, ...]]) -> None:
    assert read(xlsx({"P": rows})).outcome is ReadOutcome.NO_FORM


def test_a_guide_beside_a_form_is_no_record() -> None:
    guide = [(label, "Ghi rõ mục này.") for label, _ in FIELDS]
    form = [("Đơn vị: Thôn Trại",), (), ("STT", "Tên công trình", "Nội dung thi đua"), (1, "Cổng làng", "b")]

    assert the_row(read(xlsx({"Cách ghi": guide, "Biểu 01": form}))).values["work_name"] == "Cổng làng"
