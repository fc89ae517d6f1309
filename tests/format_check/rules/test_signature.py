"""Who signs: each rule finds what breaks it, and only that rule does."""

from __future__ import annotations

import pytest
from tests.format_check.breaking import Break, broken, moved, without, words
from tests.format_check.rules.case import Case, broken_rules, names
from tests.format_check.samples import LETTER

CASES: tuple[Case, ...] = (
    ("SIGN.AUTHORITY.PRESENT", LETTER, (words("TM. ỦY BAN NHÂN DÂN", ""), without("CHỦ TỊCH"))),
    ("SIGN.AUTHORITY.FORM", LETTER, (words("TM. ỦY BAN", "T/M ỦY BAN"),)),
    ("SIGN.AUTHORITY.FORM", LETTER, (words("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),)),
    ("SIGN.NAME.PRESENT", LETTER, (without("Vũ Bình Minh"),)),
    ("SIGN.NAME.TITLE", LETTER, (words("Vũ Bình Minh", "ThS. Vũ Bình Minh"),)),
    ("SIGN.NAME.CAPITALS", LETTER, (words("Vũ Bình Minh", "Vũ bình Minh"),)),
    ("SIGN.NAME.ROOM", LETTER, (moved("Vũ Bình Minh", "CHỦ TỊCH"), moved("CHỦ TỊCH", "Vũ Bình Minh"))),
)


@pytest.mark.parametrize(("rule", "good", "breaks"), CASES, ids=names(CASES))
def test_what_breaks_a_rule_is_found_by_it_alone(rule: str, good: bytes, breaks: tuple[Break, ...]) -> None:
    assert broken_rules(broken(good, *breaks)) == {rule}
