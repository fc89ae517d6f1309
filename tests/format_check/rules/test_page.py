"""Page, margins, letters: each rule finds what breaks it, and only that rule does."""

from __future__ import annotations

import unicodedata

import pytest
from tests.format_check.breaking import Break, broken, letters, section, words, xml
from tests.format_check.rules.case import Case, broken_rules, names
from tests.format_check.samples import DECISION

CASES: tuple[Case, ...] = (
    ("PAGE.A4.SIZE", DECISION, (section("pgSz", w="12240", h="15840"),)),
    ("PAGE.A4.ORIENTATION", DECISION, (section("pgSz", w="16838", h="11906", orient="landscape"),)),
    ("PAGE.MARGINS", DECISION, (section("pgMar", left="1134"),)),
    ("PAGE.MARGINS", DECISION, (section("pgMar", top="567"),)),
    ("PAGE.FONT.NAME", DECISION, (letters("Theo đề nghị", font="Arial"),)),
    ("PAGE.FONT.SLOTS", DECISION, (xml('w:eastAsia="Times New Roman"', 'w:eastAsia="SimSun"'),)),
    ("PAGE.FONT.COLOUR", DECISION, (letters("Theo đề nghị", color="FF0000"),)),
    ("PAGE.FONT.UNICODE", DECISION, (words("Theo đề nghị", unicodedata.normalize("NFD", "Theo đề nghị")),)),
)


@pytest.mark.parametrize(("rule", "good", "breaks"), CASES, ids=names(CASES))
def test_what_breaks_a_rule_is_found_by_it_alone(rule: str, good: bytes, breaks: tuple[Break, ...]) -> None:
    assert broken_rules(broken(good, *breaks)) == {rule}
