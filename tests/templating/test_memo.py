from __future__ import annotations

from vanthu.templating.memo import Memo


def test_a_value_is_made_once_until_the_memo_is_full() -> None:
    made: list[str] = []

    def upper(word: str) -> str:
        made.append(word)
        return word.upper()

    memo = Memo(upper, 2)

    assert [memo[word] for word in ("a", "b", "a", "c", "a")] == ["A", "B", "A", "C", "A"]
    assert made == ["a", "b", "c", "a"]
    assert len(memo) == 2
