"""Vietnamese syllables."""

from __future__ import annotations

import pytest

from vanthu.vietnamese.syllables import is_syllable


@pytest.mark.parametrize(
    "word", ["nghiêng", "giữ", "quýt", "khuyết", "Việt", "gì", "giếng", "xuyên", "uỷ", "ủy"]
)
def test_a_vietnamese_syllable_is_one(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["xyz", "hoøa", "nghü", "ÖÛ", "street"])
def test_other_words_are_no_syllables(word: str) -> None:
    assert not is_syllable(word)
