"""Sheets and rows that look like data and that no table took in."""

from __future__ import annotations

import pytest
from tests.intake.builders import (
    REGISTRATION_HEAD,
    WORK,
    a_form,
    codes,
    read,
    xlsx,
)

from vanthu.intake.grids.grid import Grid
from vanthu.intake.grids.sheet import sheet_of
from vanthu.intake.layout.unread_cells import rows_left_out
from vanthu.intake.values.result import Raw

# -- tables side by side


# -- several units on one sheet


# -- sheets and rows that no table took in


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("Biểu 03", [["Ai", "Làm gì"], ["Nguyễn Văn Khá", "Hiến đất"]]),
        ("Sheet2", [["ĐỀ NGHỊ KHEN THƯỞNG"], ["Ai", "Làm gì"], ["Nguyễn Văn Khá", "Hiến đất"]]),
        ("Sheet2", [["Ai", "Làm gì", "Tặng gì"], ["Nguyễn Văn Khá", "Hiến đất", "Giấy khen"]]),
    ],
)
def test_a_sheet_that_may_be_a_form_and_is_not_read_is_told(name: str, cells: list[list[object]]) -> None:
    file = read(xlsx({"S": a_form(REGISTRATION_HEAD, WORK), name: cells}))

    assert [(f.code, f.cell_place.sheet) for f in file.diagnostics] == [("sheet_not_read", name)]


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("Hướng dẫn", [["STT", "Cột", "Cách ghi"], [1, "Tên", "ghi đủ"], [2, "Biểu 01", "nộp trước"]]),
        ("Danh mục", [["Mã", "Tên", "Ghi"], ["a", "NTM", "x1"]]),
        ("Sheet2", [["Gửi trước 25/5/2024"], ["Nơi nhận", "UBND xã"]]),
        ("Biểu 03", [["Không có đề nghị"]]),
    ],
)
def test_a_sheet_that_is_no_form_is_not_told(name: str, cells: list[list[object]]) -> None:
    assert codes(read(xlsx({"S": a_form(REGISTRATION_HEAD, WORK), name: cells}))) == []


def test_rows_below_the_table_that_no_table_takes_in_are_told() -> None:
    file = read(
        xlsx(
            {
                "S": a_form(
                    REGISTRATION_HEAD,
                    WORK,
                    ["", "Người lập"],
                    ["", "Mã", "Tên", "Giá", "Cộng thêm"],
                    [1, "", "Cổng làng", "", 5_000_000],
                )
            }
        )
    )

    (finding,) = file.diagnostics
    assert (finding.code, finding.cell_place.cell, finding.facts["rows"]) == (
        "rows_below_not_used",
        "A8",
        "8",
    )


# -- money and struck rows


@pytest.mark.parametrize(
    ("cells", "like_data"),
    [
        (["Cây xanh", "Trại", "20 cây", 5.0], True),
        (["Cây xanh", "Trại", 5.0, ""], False),
        (["Cây xanh", "Trại", "20 cây", "5"], False),
        ([1.0, "Cây xanh", "", ""], True),
        (["2.", "Cây xanh", "", ""], True),
        ([1.5, "Cây xanh", "", ""], False),
    ],
)
def test_a_row_is_like_data_by_its_number_or_a_figure_among_four(cells: list[Raw], like_data: bool) -> None:
    assert rows_left_out(sheet_of(Grid("S", [cells])), [0]) == [0] * like_data
