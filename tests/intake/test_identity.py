"""What is told of a row keeps its identity wherever the row, its sheet and its file lie."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.intake.builders import (
    NOMINATION_HEAD,
    REGISTRATION_HEAD,
    RESULTS_HEAD,
    Cells,
    a_form,
    read,
    xlsx,
)

from vanthu.diagnostics import Subject

ROAD = [1, "Đường hoa", "a", "500 m", "Thôn Trại", "-5", "khoảng 2 triệu", "31/6/2024"]
GATE = [2, "Cổng làng", "z", "1 cái", "Thôn Trại", "-5", "", "", "", "", "12"]
LAMP = [3, "Đèn đường", "a", "20 bóng", "Thôn Trại", 5_000_000]


def identities(
    *rows: Sequence[object],
    head: Cells = REGISTRATION_HEAD,
    name: str = "bieu.xlsx",
    sheet: str = "Biểu 01",
    above: Cells = (),
    unit: str = "Thôn Trại",
) -> list[str]:
    """Identities of what is told of a form, sorted."""
    file = read(xlsx({sheet: [*above, *a_form(head, *rows, unit=unit)]}), name)
    return sorted(each.identity for each in file.diagnostics)


def test_rows_that_are_shifted_and_sorted_keep_it() -> None:
    before = identities(ROAD, GATE, LAMP)

    assert len(set(before)) == len(before) == 6
    assert identities(LAMP, [], GATE, ROAD) == before
    assert identities(ROAD, GATE, LAMP, above=[["UBND xã Khánh Cư"], []]) == before


def test_another_file_and_sheet_keep_it() -> None:
    before = identities(ROAD, GATE)

    assert identities(ROAD, GATE, name="lần 2/Biểu 1 sửa.xlsx", sheet="Sheet1") == before


def test_a_name_in_other_letters_keeps_it() -> None:
    small, capital = (identities([1, name, "a", "", "", "-5"]) for name in ("đường hoà", "ĐƯỜNG HÒA"))

    assert small == capital


def test_the_same_fault_in_another_row_column_form_or_unit_is_another() -> None:
    negative = [[1, name, "a", "", "", "-5"] for name in ("Đường hoa", "Cổng làng")]
    first, second = (identities(row) for row in negative)
    social = identities([1, "Đường hoa", "a", "", "", "", "-5"])
    results = identities([1, "Đường hoa", "hoàn thành", "", "-5"], head=RESULTS_HEAD)
    other = identities(negative[0], unit="Thôn Đông")

    assert len({*first, *second, *social, *results, *other}) == 5


def test_rows_of_one_name_are_told_apart_by_their_order() -> None:
    twice = identities([1, "Đường hoa", "", "", "", "-5"], [2, "Đường hoa", "", "", "", "-5"])

    assert len(set(twice)) == 2
    assert set(identities([1, "Đường hoa", "", "", "", "-5"])) < set(twice)


def test_a_nominee_is_known_by_the_name_as_it_was_put_right() -> None:
    one, other = (
        identities([1, name, "cá nhân", "Nam", "31/2/1988", "", "", "Tốt"], head=NOMINATION_HEAD)
        for name in ("Nguyễn Văn An", "Ông Nguyễn Văn An")
    )

    assert [each for each in one if each.startswith("date_")] == [
        each for each in other if each.startswith("date_")
    ]


def test_the_subject_of_a_rows_diagnostic_says_unit_form_row_and_column() -> None:
    file = read(xlsx({"Biểu 01": a_form(REGISTRATION_HEAD, GATE)}))

    (subject,) = {each.subject for each in file.diagnostics if each.code == "number_negative"}
    assert subject == Subject("T01", "registration", "cong lang", "budget_state_vnd")


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 ..."])
def test_files_that_cannot_be_opened_are_told_apart_by_their_names(content: bytes) -> None:
    (one,), (other,) = (read(content, name).diagnostics for name in ("a.xlsx", "b.xlsx"))

    assert one.identity != other.identity
    assert one.identity == read(content, "a.xlsx").diagnostics[0].identity


def test_rows_of_several_units_on_one_sheet_each_have_theirs() -> None:
    head = [(*row, label) for row, label in zip(REGISTRATION_HEAD, ("Đơn vị", ""), strict=True)]
    head[1] = (*REGISTRATION_HEAD[1], "", "", "")
    rows = [
        [1, "Đường hoa", "a", "", "", "-5", "", "", "", "", "", "", unit]
        for unit in ("Thôn Trại", "Thôn Đông")
    ]
    file = read(xlsx({"Tổng hợp": [*head, *rows]}))

    told = [each.subject for each in file.diagnostics if each.code == "number_negative"]
    assert [(each.unit, each.row) for each in told] == [("T01", "duong hoa"), ("T03", "duong hoa")]
