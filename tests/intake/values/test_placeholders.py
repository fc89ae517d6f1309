"""Words that a program wrote where nothing was."""

from __future__ import annotations

import pytest

from vanthu.intake.values.placeholders import placeholder


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("None", "text_machine_nothing"),
        ("#N/A", "text_machine_nothing"),
        ("{{ ten }}", "text_template_tag"),
        ("«TEN»", "text_template_tag"),
        ("<<ten>>", "text_template_tag"),
    ],
)
def test_what_a_program_left_is_told(text: str, code: str) -> None:
    told = placeholder(text)

    assert told is not None
    assert (told.code, told.read) == (code, text)


@pytest.mark.parametrize("text", ["na", "Nan", "nil", "a < b", "{ghi chú}", "100 %"])
def test_words_of_people_are_left_alone(text: str) -> None:
    assert placeholder(text) is None
