"""Rows of several units on one sheet."""

from __future__ import annotations

import pytest
from tests.intake.builders import (
    SHORT_HEAD,
    at,
    codes,
    plain_sheet,
    the_table,
)

from vanthu.records import ReadFile


def units(*cells: object, name: str = "tong hop.xlsx") -> ReadFile:
    head = ("STT", "Đơn vị", *SHORT_HEAD[1:])
    return plain_sheet(
        head, *[[n, cell, f"Việc {n}", "a", "Trại", 5] for n, cell in enumerate(cells, 1)], name=name
    )


def test_rows_that_a_column_gives_to_several_units_are_parted() -> None:
    file = units("Thôn Trại", "Thôn Đông", "T. Trại", name="tong hop - thon trai.xlsx")

    assert [(t.unit_code, len(t.rows)) for t in file.tables] == [("T01", 2), ("T03", 1)]
    assert [row.unit_code for row in file.tables[1].rows] == ["T03"]
    assert at(file, "B1")[0].code == "unit_column_parted"


def test_a_column_of_units_says_whose_the_rows_are_where_nothing_else_does() -> None:
    file = units("Thôn Trại", "Thôn Đông")

    assert [t.unit_code for t in file.tables] == ["T01", "T03"]
    assert "unit_unknown" not in codes(file)


@pytest.mark.parametrize("doubtful", ["", "Xóm Núi", "Thôn Đông Maii"])
def test_a_row_of_several_units_whose_unit_is_not_certain_is_a_question(doubtful: str) -> None:
    file = units("Thôn Trại", "Thôn Đông", doubtful, name="thon trai.xlsx")

    assert [t.unit_code for t in file.tables] == [""]
    (finding,) = [f for f in file.diagnostics if f.code == "unit_column_unclear"]
    assert finding.facts["rows"] == "4"


@pytest.mark.parametrize("cells", [("Thôn Trại", "Thôn Trại"), ("Chi hội 1", "Chi hội 2"), ("", "")])
def test_a_column_that_names_no_other_unit_is_not_looked_at(cells: tuple[str, str]) -> None:
    file = units(*cells, name="thon trai.xlsx")

    assert the_table(file).unit_code == "T01"
    assert not [code for code in codes(file) if code.startswith("unit")]


def test_a_column_that_names_another_unit_only_is_told() -> None:
    file = units("Thôn Đông", "Thôn Đông", name="thon trai.xlsx")

    assert the_table(file).unit_code == "T01"
    assert at(file, "B1")[0].code == "unit_column_differs"


def test_where_nominees_work_is_not_who_nominates() -> None:
    head = ("STT", "Họ và tên", "Đối tượng", "Đơn vị", "Tóm tắt thành tích")
    rows = [[n, f"Trần Văn {u[-1]}", "cá nhân", u, "Giỏi"] for n, u in [(1, "Thôn Trại"), (2, "Thôn Đông")]]

    file = plain_sheet(head, *rows, name="HND.xlsx")

    assert the_table(file).unit_code == "HND"
    assert at(file, "D1")[0].code == "unit_column_differs"


def test_a_sum_over_rows_of_several_units_is_nobodys() -> None:
    head = ("STT", "Đơn vị", *SHORT_HEAD[1:])
    rows = [[n, u, "Việc", "a", "Trại", 5_000_000] for n, u in [(1, "Thôn Trại"), (2, "Thôn Đông")]]

    file = plain_sheet(head, *rows, ["", "", "Tổng cộng", "", "", 10_000_000])

    assert [table.totals for table in file.tables] == [(), ()]
