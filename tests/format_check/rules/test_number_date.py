"""Number, symbol, place and date: each rule finds what breaks it, and only that rule does."""

from __future__ import annotations

import pytest
from tests.format_check import samples
from tests.format_check.breaking import Break, broken, moved, setting, without, words
from tests.format_check.rules.case import Case, broken_rules, names
from tests.format_check.samples import DECISION, LETTER

CASES: tuple[Case, ...] = (
    ("HEAD.NUMBER.PRESENT", DECISION, (words("Số: 05/QĐ-UBND", ""),)),
    ("HEAD.NUMBER.FORM", DECISION, (words("Số: 05/QĐ-UBND", "Số: 05/QĐ - UBND"),)),
    ("HEAD.NUMBER.ZERO", DECISION, (words("Số: 05/QĐ-UBND", "Số: 5/QĐ-UBND"),)),
    ("HEAD.NUMBER.SYMBOL", DECISION, (words("Số: 05/QĐ-UBND", "Số: 05/KH-UBND"),)),
    ("HEAD.NUMBER.ABOUT.PRESENT", LETTER, (without("V/v"),)),
    ("HEAD.NUMBER.ABOUT.PRESENT", LETTER, (words("V/v", "Về việc"),)),
    ("HEAD.NUMBER.ABOUT.SPACING", LETTER, (setting("V/v", "spacing", before="0"),)),
    ("HEAD.PLACE_DATE.PRESENT", DECISION, (words(samples.DATE, ""),)),
    ("HEAD.PLACE_DATE.FORM", DECISION, (words("Khánh Cư, ngày", "Khánh Cư ngày"),)),
    ("HEAD.PLACE_DATE.ZERO", DECISION, (words("ngày 05 tháng 02 năm 2024", "ngày 5 tháng 02 năm 2024"),)),
    ("HEAD.PLACE_DATE.ZERO", DECISION, (words("ngày 05 tháng 02 năm 2024", "ngày 05 tháng 03 năm 2024"),)),
    (
        "HEAD.PLACE_DATE.LEVEL",
        DECISION,
        (moved("Khánh Cư, ngày", "QUYẾT ĐỊNH"), moved("Số: 05", "QUYẾT ĐỊNH")),
    ),
    ("NUM.AFTER_SIGNING", DECISION, (words("Số: 05/", "Số:      /"),)),
)


@pytest.mark.parametrize(("rule", "good", "breaks"), CASES, ids=names(CASES))
def test_what_breaks_a_rule_is_found_by_it_alone(rule: str, good: bytes, breaks: tuple[Break, ...]) -> None:
    assert broken_rules(broken(good, *breaks)) == {rule}
