"""Names of people and collectives."""

from __future__ import annotations

import pytest
from tests.intake.builders import (
    at,
    codes,
    nominations,
    proposed,
    the_row,
    works,
)

from vanthu.intake.values.names import bears_surname, is_shouted, person_case


@pytest.mark.parametrize("name", ["Nguyễn Văn An", "Lê Thị Hoa", "Vũ Bình Minh"])
def test_a_full_name_with_a_common_surname_is_a_persons(name: str) -> None:
    assert bears_surname(name)


@pytest.mark.parametrize(
    "name",
    [
        "Thôn Trại",
        "Đoàn thanh niên xã",
        "Đoàn Thanh Niên Xã",
        "Hà Nội",
        "Mai",
        "Tổ tự quản An Ninh",
        "Lê hoa",
    ],
)
def test_what_only_begins_like_a_surname_is_no_person(name: str) -> None:
    assert not bears_surname(name)


def test_a_name_in_capitals_is_brought_to_the_usual_case() -> None:
    assert person_case("NGUYỄN THỊ ÁNH") == "Nguyễn Thị Ánh"
    assert is_shouted("NGUYỄN THỊ ÁNH")
    assert not is_shouted("Nguyễn Thị Ánh")


@pytest.mark.parametrize("name", ["CHI HỘI PHỤ NỮ THÔN TRẠI", "UBND XÃ", "HTX KHÁNH CƯ"])
def test_the_capitals_of_a_collective_are_kept(name: str) -> None:
    assert the_row(nominations([1, name, "tập thể", "", "", "", "", "Giỏi"])).values["name"] == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Đ/c Nguyễn Văn An", "Nguyễn Văn An"),
        ("Đ.c Nguyễn Văn An", "Nguyễn Văn An"),
        ("Đồng chí: Nguyễn Văn An", "Nguyễn Văn An"),
        ("Ông: Nguyễn Văn An", "Nguyễn Văn An"),
        ("Ô. Nguyễn Văn An", "Nguyễn Văn An"),
        ("B.Lê Thị Hoa", "Lê Thị Hoa"),
        ("1. Nguyễn Văn An", "Nguyễn Văn An"),
        ("NGUYỄN VĂN AN (Trưởng thôn)", "Nguyễn Văn An"),
        ("Chị Lê Thị Hoa (Hội PN)", "Lê Thị Hoa"),
        ("nguyễn văn an", "Nguyễn Văn An"),
        ("Nguyễn văn An", "Nguyễn Văn An"),
    ],
)
def test_a_name_is_brought_to_the_form_in_which_it_is_printed_and_it_is_told(written: str, name: str) -> None:
    file = proposed(written, subject="cá nhân")

    assert the_row(file).values["name"] == name
    assert at(file, "B4")
    assert not the_row(file).held


@pytest.mark.parametrize("name", ["Anh Đào", "Đoàn Thị Hoa", "Hồ Văn An", "Trương Văn Ban", "Bà Rịa"])
def test_a_name_that_begins_like_a_title_or_a_group_stays(name: str) -> None:
    file = proposed(name, subject="cá nhân")

    assert the_row(file).values["name"] == name
    assert codes(file) == []


@pytest.mark.parametrize("name", ["Nguyễn Văn An\nTrần Văn Bình", "Ông Nguyễn Văn An - Bà Trần Thị Bình"])
def test_two_people_in_one_line_of_proposals_are_asked(name: str) -> None:
    file = proposed(name, subject="cá nhân")

    assert codes(file) == ["name_several"]
    assert the_row(file).held


def test_a_phone_number_in_the_place_of_a_name_is_asked() -> None:
    row = [1, "Đường hoa", "a", "", "", "", "", "", "", "0912345678", "Nguyễn Văn An"]

    assert codes(works(row)) == ["name_not_text", "phone_unreadable"]
