"""Columns of money beside the form's own: told by the amounts below them, and sums checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.intake.builders import REGISTRATION_HEAD, a_context, a_form, codes, read, the_table, xlsx

from vanthu.records import ReadFile

PARTS = ((5_000_000, 2_000_000), (15_000_000, 5_000_000), (1_000_000, 0))


def the_data(label: str, cells: Sequence[object], parts: Sequence[tuple[object, object]] = PARTS) -> bytes:
    """The whole form with one more column behind it."""
    head = [[*row, ""] for row in REGISTRATION_HEAD]
    head[0][12:] = [label]
    rows = [
        [n, f"Đường hoa {n}", "a", "", "", *own, *[""] * 5, cell]
        for n, (own, cell) in enumerate(zip(parts, cells, strict=False), 1)
    ]
    return xlsx({"Biểu 01": a_form(head, *rows)})


def with_sum(label: str, *cells: object, parts: Sequence[tuple[object, object]] = PARTS) -> bytes:
    """The form with one more column beside its own of money."""
    head = [[*row[:7], "", *row[7:]] for row in (REGISTRATION_HEAD[0], [*REGISTRATION_HEAD[1], "", "", ""])]
    head[0][7], head[1][7] = label, ""
    rows = [
        [n, f"Đường hoa {n}", "a", "", "", *own, cell]
        for n, (own, cell) in enumerate(zip(parts, cells, strict=False), 1)
    ]
    return xlsx({"Biểu 01": a_form(head, *rows)})


def held(file: ReadFile) -> list[bool]:
    return [row.held for row in the_table(file).rows]


@pytest.mark.parametrize(
    ("label", "cells"),
    [
        ("Doanh nghiệp tài trợ", (7_000_000, 3_000_000)),
        ("Con em xa quê ủng hộ", ("7.000.000", "3.000.000")),
        ("Con em xa quê ủng hộ", (50_000, 20_000)),
        ("Tổng mức", (17_000_000, 13_000_000, 9_000_000)),
        ("Nhà hảo tâm", ("7 triệu", "500k")),
        ("Ghi thêm", (7_000_000, 300_000)),
        ("Kinh phí khác", ("7.000.000", "3.000.000")),
        ("Cấp trên", ("7.000.000 đ", "", "3.000.000 đ")),
    ],
)
def test_amounts_are_asked_about_whatever_their_label(label: str, cells: tuple[object, ...]) -> None:
    file = read(the_data(label, cells))

    assert "column_money_more" in codes(file)
    assert all(held(file))


@pytest.mark.parametrize("label", ["Doanh nghiệp tài trợ", "Tổng mức", "Tổng cộng", "Bà con", "Ghi thêm"])
def test_amounts_in_a_form_without_its_own_are_asked_whose_they_are(label: str) -> None:
    head = ("STT", "Tên công trình", "Nội dung thi đua", label)
    rows = [[1, "Đường hoa", "a", 7_000_000], [2, "Ao cá", "a", "3.000.000"]]
    file = read(xlsx({"Biểu 01": a_form([head], *rows)}))

    assert "column_money_whole" in codes(file)
    assert all(held(file))


@pytest.mark.parametrize(
    ("label", "cells"),
    [
        ("Số hội viên", (3500, 1200)),
        ("Năm", (2023, 2024)),
        ("Đời máy", (2000, 2024)),
        ("Số máy", ("0912345678", "0987654321")),
        ("Liên hệ", (912345678, 987654321)),
        ("Rộng", ("300 m2", "1.200 m2")),
        ("Diện tích", (120_000, 300_000)),
        ("Gạch", (3000, 1500)),
        ("Ủng hộ", ("35 người", "20 người")),
        ("Doanh nghiệp tài trợ", ("Công ty A", "Công ty B")),
        ("Chiều rộng", ("3 m", "4 m")),
        ("Mã số", (100_200, 100_300)),
        ("Cộng dồn", (7_000_000, 20_000_000, 1_000_000)),
        ("Tất cả", ("7.000.000", "20.000.000", "1.000.000")),
    ],
)
def test_what_is_no_money_or_repeats_the_sum_is_not_asked_about(
    label: str, cells: tuple[object, ...]
) -> None:
    file = read(the_data(label, cells))

    assert not any(told.is_question for told in file.diagnostics)
    assert not any(held(file))


@pytest.mark.parametrize("label", ["Tổng cộng", "Cộng", "Tổng mức", "Tổng kinh phí", "Tổng số tiền (đồng)"])
@pytest.mark.parametrize("wrong", [25_000_000, "25.000.000", "25 triệu"])
def test_a_sum_that_is_not_that_of_its_row_holds_the_row(label: str, wrong: object) -> None:
    data = with_sum(label, 7_000_000, wrong, "1.000.000")
    file = read(data)

    (question,) = [told for told in file.diagnostics if told.is_question]
    assert question.code == "sum_differs"
    assert "column_unknown" not in codes(file)
    assert question.cell_place.cell == "H6"
    assert "25.000.000" in question.message
    assert "20.000.000" in question.message
    assert held(file) == [False, True, False]

    def answered(choice: str) -> list[bool]:
        return held(read(data, context=replace(a_context(), answers={question.identity: choice})))

    assert answered("parts") == [False, False, False]
    assert answered("wait") == [False, True, False]


def test_a_sum_in_millions_is_compared_in_millions() -> None:
    head = ("STT", "Tên công trình", "Nội dung thi đua", "NSNN (triệu đồng)", "XHH (triệu đồng)", "Tổng cộng")
    rows = [
        [1, "Đường hoa", "a", 15, 5, "25"],
        [2, "Ao cá", "a", 12.5, 5, 17.5],
        [3, "Cổng", "a", 1, "2", "3"],
    ]
    file = read(xlsx({"Biểu 01": a_form([head], *rows)}))

    assert [told.code for told in file.diagnostics if told.is_question] == ["sum_differs"]
    assert held(file) == [True, False, False]


@pytest.mark.parametrize(
    ("label", "cells"),
    [
        ("Tổng cộng", (7_000_000, "20.000.000", 1_000_000)),
        ("Tổng cộng", (7, 20, 1)),
        ("Cộng", ("7 triệu", "", "")),
        ("Tổng số", ("", "", "")),
        ("Tổng số người", (35, 20, 11)),
        ("Tổng", ("đã duyệt", "", "")),
    ],
)
def test_a_sum_that_is_right_is_no_matter(label: str, cells: tuple[object, ...]) -> None:
    file = read(with_sum(label, *cells))

    assert not any(told.is_question for told in file.diagnostics)
    assert not any(held(file))


def test_sums_that_mostly_differ_are_asked_about_as_a_column() -> None:
    parts = [(1_000_000, 0)] * 6
    file = read(with_sum("Tổng cộng", *[9_000_000] * 6, parts=parts))

    assert [told.code for told in file.diagnostics if told.is_question] == ["column_money_more"]
