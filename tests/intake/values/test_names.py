"""Names of people and collectives."""

from __future__ import annotations

import pytest

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
