from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanthu.docx.fonts import FontStyle, text_width
from vanthu.templating.finish.text_measures import FIGURE, UNBROKEN, lines_of, measures_of

FONT = FontStyle(11)
TEXTS = st.text(st.sampled_from("aĐ5 .,\n\t\u00a0"), max_size=40)


@pytest.mark.parametrize("word", ["1.000.000", "12,5%", "(3)", "25/5/2024", "-7"])
def test_a_figure_is_a_word_of_digits_and_their_signs(word: str) -> None:
    assert FIGURE.fullmatch(word)
    assert not FIGURE.fullmatch(word + "ha")


@given(text=TEXTS, room=st.floats(1, 200))
def test_the_lines_of_a_text_are_those_of_its_words_one_by_one(text: str, room: float) -> None:
    space = text_width(" ", FONT)
    lines = [[text_width(word, FONT) for word in UNBROKEN.findall(line)] for line in text.split("\n")]

    assert measures_of(FONT).height(text, room) == sum(lines_of(words, space, room) for words in lines)


def test_a_word_wider_than_its_box_is_broken_and_begins_a_line_of_its_own() -> None:
    assert lines_of([10, 35, 10], 1, 20) == 4
    assert lines_of([10, 9], 1, 20) == 1
    assert lines_of([10, 10], 1, 20) == 2


def test_of_several_lines_the_widest_counts() -> None:
    width, longest, lines = measures_of(FONT).texts["một hai\nba"]

    assert width == pytest.approx(text_width("một hai", FONT))
    assert longest == text_width("một", FONT)
    assert len(lines) == 2


def test_the_longest_words_are_told_apart_from_figures() -> None:
    figure, longest = measures_of(FONT).longest(["nghiêng 12.500\nba", "7"])

    assert figure == text_width("12.500", FONT)
    assert longest == text_width("nghiêng", FONT)
    assert measures_of(FONT).longest(["chữ"])[0] == 0


def test_words_that_leave_half_of_each_line_empty_take_a_line_each() -> None:
    word = text_width("mmmm", FONT)

    assert measures_of(FONT).height("mmmm mmmm mmmm", 1.7 * word) == 3
