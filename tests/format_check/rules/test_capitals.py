"""Capitals: each rule finds what breaks it, and only that rule does."""

from __future__ import annotations

import pytest
from tests.format_check.breaking import Break, broken, words
from tests.format_check.rules.case import Case, broken_rules, names
from tests.format_check.samples import LETTER

CASES: tuple[Case, ...] = (
    ("VALUES.CAPITALS.PROPER", LETTER, (words("đề nghị các đơn vị", "đề nghị cán bộ và nhân dân"),)),
    ("VALUES.CAPITALS.OFFICE", LETTER, (words("đề nghị các đơn vị", "chủ tịch UBND xã đề nghị"),)),
    ("VALUES.CAPITALS.ARTICLE", LETTER, (words("đề nghị các đơn vị", "căn cứ khoản 2 điều 15, đề nghị"),)),
    ("VALUES.CAPITALS.PLACE", LETTER, (words("của Ủy ban nhân dân xã", "của Ủy ban nhân dân Xã"),)),
)


@pytest.mark.parametrize(("rule", "good", "breaks"), CASES, ids=names(CASES))
def test_what_breaks_a_rule_is_found_by_it_alone(rule: str, good: bytes, breaks: tuple[Break, ...]) -> None:
    assert broken_rules(broken(good, *breaks)) == {rule}
