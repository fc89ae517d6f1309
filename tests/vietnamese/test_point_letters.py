from __future__ import annotations

from vanthu.vietnamese.point_letters import LETTERS, point_letter


def test_the_letters_of_points_follow_the_vietnamese_alphabet() -> None:
    assert [point_letter(n) for n in (1, 4, 5, 6, 7, 8, 9, 10)] == list("adđeghik")
    assert not set("fjwz") & set(LETTERS)
    assert point_letter(24) == "aa"


def test_letters_never_repeat() -> None:
    letters = [point_letter(number) for number in range(1, 200)]
    assert len(set(letters)) == len(letters)
