"""Numbers of sections, articles, clauses, points: each rule finds what breaks it, and only that rule does."""

# ruff: noqa: E501 - a piece of XML, a case, stays on its line

from __future__ import annotations

import pytest
from tests.format_check.breaking import Break, broken, letters, words
from tests.format_check.rules.case import Case, broken_rules, names
from tests.format_check.samples import DECISION, PLAN

CASES: tuple[Case, ...] = (
    ("BODY.OUTLINE.CLAUSE.BOLD", PLAN, (letters("1. Mục đích", b="0"),)),
    (
        "BODY.OUTLINE.LETTERS",
        PLAN,
        (
            words("đ) Tiếp", "e) Tiếp"),
            words(
                "e) Tiếp tục đẩy mạnh phong trào thi đua xây dựng nông thôn mới nâng cao trên địa bàn xã, lần e",
                "f) Tiếp tục đẩy mạnh phong trào thi đua xây dựng nông thôn mới nâng cao trên địa bàn xã, lần e",
            ),
        ),
    ),
    ("BODY.OUTLINE.LETTERS", PLAN, (words("b) Tiếp", "c) Tiếp"),)),
    ("BODY.OUTLINE.MARK", PLAN, (words("b) Tiếp", "b. Tiếp"),)),
    ("BODY.OUTLINE.MARK", PLAN, (words("2. Văn phòng", "2) Văn phòng"),)),
    ("BODY.OUTLINE.ORDER", PLAN, (words("II. TỔ CHỨC", "III. TỔ CHỨC"),)),
    ("BODY.OUTLINE.ORDER", PLAN, (words("2. Yêu cầu", "3. Yêu cầu"),)),
    ("BODY.ARTICLES.BOLD", DECISION, (letters("Điều 2.", b="0"),)),
    ("BODY.ARTICLES.FORM", DECISION, (words("Điều 2.", "Điều 2:"),)),
    ("BODY.ARTICLES.ORDER", DECISION, (words("Điều 2.", "Điều 3."),)),
)


@pytest.mark.parametrize(("rule", "good", "breaks"), CASES, ids=names(CASES))
def test_what_breaks_a_rule_is_found_by_it_alone(rule: str, good: bytes, breaks: tuple[Break, ...]) -> None:
    assert broken_rules(broken(good, *breaks)) == {rule}
