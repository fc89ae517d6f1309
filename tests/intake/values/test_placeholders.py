"""Words that a program wrote where nothing was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanthu.intake.values.placeholders import placeholder
from vanthu.templating.audit.audit_rendering import NO_VALUE, TAG_LEFT


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("None", "text_machine_nothing"),
        ("#N/A", "text_machine_nothing"),
        ("{{ ten }}", "text_template_tag"),
        ("«TEN»", "text_template_tag"),
        ("<<ten>>", "text_template_tag"),
        ("Nguyễn None", "text_machine_nothing"),
        ("Thôn None, xã An", "text_machine_nothing"),
        ("Trồng NaN cây", "text_machine_nothing"),
        ("Kinh phí nan đồng", "text_machine_nothing"),
        ("Đường hoa\nnan", "text_machine_nothing"),
        ("Ngày NaT", "text_machine_nothing"),
        ("Undefined", "text_machine_nothing"),
        ("dài <NA> m", "text_machine_nothing"),
        ("ten }}", "text_template_tag"),
        ("{% if x", "text_template_tag"),
        ("=B5", "text_formula"),
        ("=VLOOKUP(A1,B:C,2)", "text_formula"),
        ("='Sheet 1'!B5", "text_formula"),
        ("=Sheet1!$B$5", "text_formula"),
        ("=SUM(A1:A5)", "text_formula"),
    ],
)
def test_what_a_program_left_is_told(text: str, code: str) -> None:
    told = placeholder(text)

    assert told is not None
    assert (told.code, told.read) == (code, text)


@pytest.mark.parametrize(
    "text",
    [
        "na",
        "Nan",
        "nil",
        "a < b",
        "{ghi chú}",
        "100 %",
        "Sữa Danone",
        "gian nan",
        "= 5 m",
        "=> xong",
        "a = b",
        "5$",
    ],
)
def test_words_of_people_are_left_alone(text: str) -> None:
    assert placeholder(text) is None


_PIECES = [
    "None",
    "nan",
    "NaN",
    "NaT",
    "<NA>",
    "Undefined",
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    "#}",
    "đồng",
    "%",
    "/",
    "a",
]


@given(st.lists(st.sampled_from([*_PIECES, " ", "\n", "ă", "{", "}", "1"]), max_size=6).map("".join))
def test_nothing_that_a_document_may_not_print_passes_a_cell(text: str) -> None:
    if NO_VALUE.search(text) or TAG_LEFT.search(text):
        assert placeholder(text) is not None
