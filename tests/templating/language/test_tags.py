from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanthu.templating.language.tags import depth_change, runs_on, scope_of, segments


def test_tags_and_the_words_between_them_come_in_order() -> None:
    found = [(each.text, each.start, each.is_tag) for each in segments("Số {{ n }}{# x #}: {%p if y %}")]

    assert found == [
        ("Số ", 0, False),
        ("{{ n }}", 3, True),
        ("{# x #}", 10, True),
        (": ", 17, False),
        ("{%p if y %}", 19, True),
    ]


@given(st.text(st.sampled_from("{}%#ab \n"), max_size=30))
def test_the_segments_of_a_text_are_the_whole_text(text: str) -> None:
    found = list(segments(text))

    assert "".join(each.text for each in found) == text
    assert all(text.startswith(each.text, each.start) and each.text for each in found)


@pytest.mark.parametrize(
    ("tag", "scope"),
    [("{%p if x %}", "p"), ("{%-tr for a in b %}", "tr"), ("{{r x }}", "r"), ("{%tc endif %}", "tc")],
)
def test_a_tag_may_stand_for_what_holds_it(tag: str, scope: str) -> None:
    assert scope_of(tag) == scope


@pytest.mark.parametrize("tag", ["{% if p %}", "{{ p }}", "{{ r }}", "{% for tr in x %}", "{%pif x %}"])
def test_other_tags_stand_for_themselves(tag: str) -> None:
    assert scope_of(tag) == ""


@pytest.mark.parametrize(
    ("tag", "change"),
    [
        ("{% if x %}", 1),
        ("{%p for a in b %}", 1),
        ("{%- endif -%}", -1),
        ("{%tr endfor %}", -1),
        ("{% else %}", 0),
        ("{{ x }}", 0),
        ("{% set a %}", 1),
        ("{% set a = 1 %}", 0),
    ],
)
def test_blocks_open_and_close(tag: str, change: int) -> None:
    assert depth_change(tag) == change


def test_a_tag_closed_by_the_sign_of_another_kind_runs_on() -> None:
    assert runs_on("{% if x }} có {% endif %}")
    assert not runs_on("{% if x %}")
    assert not runs_on("{# {{ x }} #}")
