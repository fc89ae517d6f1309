"""Rows that are made of others, by arithmetic and not by their name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.intake.builders import (
    REGISTRATION_HEAD,
    a_context,
    a_form,
    at,
    codes,
    names,
    read,
    the_table,
    works,
    xlsx,
)


def a_work(name: str, state: int, social: int = 1_000_000, place: str = "Thôn Trại") -> list[object]:
    return [1, name, "a", "500 m", place, state, social]


TWO = [a_work("Cổng làng", 15_000_000), a_work("Đường hoa", 4_500_000)]


def a_sum(
    name: str, state: object = 19_500_000, social: object = 2_000_000, ordinal: object = ""
) -> list[object]:
    return [ordinal, name, "", "", "", state, social]


@pytest.mark.parametrize(
    "name",
    [
        "Tổng kinh phí",
        "Tổng tiền",
        "Lũy kế",
        "Tổng hợp",
        "Total",
        "Mang sang",
        "Toàn xã",
        "TC",
        "tong cong",
        "Gộp",
    ],
)
@pytest.mark.parametrize("first", [False, True])
def test_a_row_that_equals_the_sum_and_is_called_so_is_no_work(name: str, *, first: bool) -> None:
    rows = [a_sum(name), *TWO] if first else [*TWO, a_sum(name)]
    file = works(*rows)

    assert names(the_table(file)) == ["Cổng làng", "Đường hoa"]
    assert not any(row.held for row in the_table(file).rows)


@pytest.mark.parametrize("name", ["Bình quân", "Trung bình mỗi công trình", "BQ"])
def test_a_mean_is_no_work(name: str) -> None:
    assert names(the_table(works(*TWO, a_sum(name, 9_750_000, 1_000_000)))) == ["Cổng làng", "Đường hoa"]


@pytest.mark.parametrize("name", ["Các công trình của thôn", "Khối thôn", "Nạo vét kênh"])
def test_a_row_that_looks_like_a_work_and_equals_the_sum_is_asked(name: str) -> None:
    file = works(*TWO, a_sum(name, ordinal=3))

    assert [told.code for told in at(file, "B7")] == ["row_maybe_derived"]
    assert [row.held for row in the_table(file).rows] == [False, False, True]


@pytest.mark.parametrize(("choice", "kept"), [("sum", 2), ("row", 3)])
def test_the_answer_says_whether_it_is_a_work(choice: str, kept: int) -> None:
    data = xlsx({"Biểu 01": a_form(REGISTRATION_HEAD, *TWO, a_sum("Nạo vét kênh", ordinal=3))})
    (question,) = [told for told in read(data).diagnostics if told.is_question]

    table = the_table(read(data, context=replace(a_context(), answers={question.identity: choice})))

    assert [row.held for row in table.rows] == [False] * kept


def test_a_row_called_a_sum_that_equals_nothing_is_asked() -> None:
    file = works(*TWO, a_sum("Tổng tiền", 54_000_000))

    assert [told.code for told in at(file, "B7")] == ["row_called_derived"]


@pytest.mark.parametrize(
    "name", ["Tổng vệ sinh", "Cộng đồng an toàn", "Chung tay vì môi trường", "Cổng trường", "Toàn dân tập"]
)
def test_a_work_whose_name_begins_like_a_sums_is_a_work(name: str) -> None:
    file = works(*TWO, [3, name, "", "", "", 7_000_000])

    assert codes(file) == []


def test_works_of_equal_cost_are_works() -> None:
    equal = [a_work(name, 5_000_000) for name in ("Một", "Hai", "Ba")]

    assert codes(works(*equal)) == []
    assert (
        codes(works(a_work("Một", 5_000_000, 0), a_work("Hai", 5_000_000, 0), a_work("Ba", 10_000_000, 0)))
        == []
    )


@pytest.mark.parametrize(
    ("name", "state", "more"),
    [
        ("Tổng kinh phí", 19_500_000, {3: "2 công trình"}),
        ("Tổng cộng các công trình", 19_500_000, {4: "Thôn Trại"}),
        ("Các việc của thôn", 19_500_000, {}),
    ],
)
def test_a_sum_with_a_word_beside_it_or_of_one_column_is_asked(
    name: str, state: int, more: dict[int, object]
) -> None:
    row = a_sum(name, state, "" if not more else 2_000_000)
    for column, words in more.items():
        row[column] = words

    file = works(*TWO, row)

    assert [held.held for held in the_table(file).rows] == [False, False, True]


@pytest.mark.parametrize("name", ["Trong đó: ngân sách xã", "Còn lại", "Kế hoạch giao", "Chia ra: quý I"])
def test_a_row_of_figures_among_numbered_works_is_asked(name: str) -> None:
    file = works(*TWO, a_sum("Tổng cộng"), a_sum(name, 10_000_000, 500_000))

    assert [told.code for told in at(file, "B8")] == ["row_figures_only"]
    assert [row.held for row in the_table(file).rows] == [False, False, True]


def test_a_sum_of_sums_and_a_heading_with_the_figures_of_its_only_work_are_asked() -> None:
    works_of = [
        a_sum("Hạ tầng"),
        *TWO,
        a_sum("Văn hóa", 8_000_000, 2_000_000),
        a_work("Kênh", 8_000_000, 2_000_000),
    ]
    file = works(a_sum("Đợt thi đua", 27_500_000, 4_000_000), *works_of)

    counted = [row.name for row in the_table(file).rows if not row.held]
    assert counted == ["Cổng làng", "Đường hoa", "Kênh"]


def test_a_sum_without_a_name_is_no_work_and_lacks_none() -> None:
    file = works(*TWO, a_sum(""))

    assert names(the_table(file)) == ["Cổng làng", "Đường hoa"]
    assert not [told for told in file.diagnostics if told.severity == "error"]


def test_a_sum_of_nothing_is_no_work() -> None:
    free = [a_work("Cổng làng", 0, 0), a_work("Đường hoa", 0, 0)]

    assert names(the_table(works(*free, a_sum("Tổng kinh phí", 0, 0)))) == ["Cổng làng", "Đường hoa"]
    assert [row.held for row in the_table(works(*TWO, a_sum("Tổng kinh phí", 0, 0))).rows] == [
        False,
        False,
        True,
    ]


def test_a_full_row_that_costs_as_much_as_three_others_is_a_work() -> None:
    equal = [a_work(name, 5_000_000, 0) for name in ("Một", "Hai", "Ba")]
    dear = a_work("Bốn", 9_000_000, 0)

    assert codes(works(dear, *equal, a_work("Nhà văn hóa", 15_000_000, 0))) == []


def test_the_sum_of_a_printed_page_is_that_of_its_rows() -> None:
    page_2 = [a_work("Kênh", 8_000_000), a_work("Sân chơi", 2_000_000)]

    file = works(*TWO, a_sum("Cộng trang 1"), *page_2, a_sum("Cộng trang 2", 10_000_000))

    assert codes(file) == []
