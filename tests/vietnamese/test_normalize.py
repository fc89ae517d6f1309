"""Text as people type it, in one form."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanthu.vietnamese.normalize import _ODD, clean, clean_cell, match_key, tone_key


@pytest.mark.parametrize(
    ("written", "cleaned"),
    [
        ("  Thôn\u00a0Trại  ", "Thôn Trại"),
        ("Thôn\u200b Trại\ufeff", "Thôn Trại"),
        ("Đường  hoa", "Đường hoa"),
        ("Đư\u00adờng", "Đường"),
        ("a\r\nb \n c", "a\nb\nc"),
        ("a\tb", "a b"),
        (unicodedata.normalize("NFD", "Nguyễn Văn Ướt"), "Nguyễn Văn Ướt"),
        ("a\x00b\x1f", "ab"),
        ("\u3000Thôn\u2003Trại", "Thôn Trại"),
    ],
)
def test_clean_text_has_plain_single_spaces_and_whole_letters(written: str, cleaned: str) -> None:
    assert clean(written) == cleaned


@pytest.mark.parametrize("written", ["Thôn Trại – xã Khánh Cư", "hoà", "hòa", "a\nb"])
def test_what_is_clean_stays_as_written(written: str) -> None:
    assert clean(written) == written
    assert clean_cell(written) == written


def test_a_key_is_blind_to_tone_placement_case_and_diacritics() -> None:
    assert match_key("HOÀ Bình") == match_key("hòa  bình") == "hoa binh"
    assert match_key("Thôn Đông") == "thon dong"
    assert match_key(unicodedata.normalize("NFD", "Uỷ ban")) == match_key("Ủy ban")


def test_a_tone_key_tells_words_apart_yet_not_the_place_of_the_tone() -> None:
    assert tone_key("Thôn Trại") != tone_key("Thôn Trai")
    assert tone_key("hoà") == tone_key("hòa")


def test_an_escaped_control_character_of_open_xml_is_itself() -> None:
    assert clean_cell("a_x000D_\nb_x005F_ ") == "a\nb_"


@given(st.text())
def test_cleaning_twice_changes_nothing(written: str) -> None:
    once = clean(written)

    assert clean(once) == once


def test_no_character_that_cleaning_changes_is_overlooked() -> None:
    odd = [chr(code) for code in range(0x11_0000) if _ODD.search(f"a{chr(code)}b")]

    assert len(odd) > 80
    assert not any(clean_cell(f"a{character}b") == f"a{character}b" for character in odd)


@given(st.text(st.characters(categories=["L", "N", "Zs"])))
def test_a_key_is_the_same_for_composed_and_decomposed_text(written: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, written) for form in ("NFC", "NFD"))

    assert match_key(composed) == match_key(decomposed)
