from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vanthu.templating.compile.segments import EDGE, as_bytes, first_lost, plain, sections_in, words_in

SEGMENTS = ["<w:p><w:t>Số ", "5&amp;6", "</w:t></w:p><w:p><w:t/>", "", "</w:p>"]


def test_a_part_in_segments_is_the_part_joined() -> None:
    assert as_bytes(SEGMENTS) == "".join(SEGMENTS).encode()
    assert as_bytes(["<w:p/>"]) == b"<w:p/>"


def test_the_words_have_an_edge_around_each_text() -> None:
    assert words_in(SEGMENTS) == f"{EDGE}Số 5&amp;6{EDGE}"
    assert words_in(["<a>", "x<br/>y", "</a>"]) == "<x<y<"


def test_typography_does_not_hide_words() -> None:
    assert plain("ngày\u00a05") == "ngày 5"


@given(st.lists(st.text(st.characters(exclude_characters="<>", exclude_categories=["Cs"]), max_size=5)))
def test_words_joined_or_apart_are_the_same_bytes(texts: list[str]) -> None:
    segments = [part for text in texts for part in ("<t>", text)] + ["</t>"]

    assert as_bytes(segments).decode() == "".join(segments)


def test_sections_stand_in_static_segments() -> None:
    one, two = "<w:sectPr/>", '<w:sectPr w:a="1"><w:pgSz/></w:sectPr>'

    assert sections_in([f"<w:p>{one}", "x", f"</w:p>{two}</w:body>"]) == [one, two]


def test_what_is_lost_is_the_first_that_does_not_stand_behind_the_one_before() -> None:
    assert first_lost(["a", "b", "a"], "a b a") is None
    assert first_lost(["b", "a"], "a b") == "a"
    assert first_lost(["<a<", "<b<"], "<a<b<") is None, "an edge is shared"
    assert first_lost(["aa", "a"], "aa") == "a"
