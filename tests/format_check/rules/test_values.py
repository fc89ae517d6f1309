"""Numbers, money, dates: each rule finds what breaks it, and only that rule does."""

from __future__ import annotations

import pytest
from tests.format_check.breaking import Break, broken, words
from tests.format_check.rules.case import Case, broken_rules, names
from tests.format_check.samples import DECISION, PLAN

CASES: tuple[Case, ...] = (
    ("VALUES.MACHINE", PLAN, (words("trên địa bàn xã, lần a", "trên địa bàn xã, lần None"),)),
    ("VALUES.MONEY", PLAN, (words("12.000.000 đồng", "12,000,000 đồng"),)),
    ("VALUES.MONEY", PLAN, (words("12.000.000 đồng", "12000 đồng"),)),
    ("VALUES.DECIMAL", PLAN, (words("95,5%", "95.5%"),)),
    ("VALUES.DATE", PLAN, (words("30/9/2024", "2024-09-30"),)),
    ("VALUES.DECIMAL", PLAN, (words("12.000.000 đồng", "12.5 triệu đồng"),)),
    ("VALUES.DATE", PLAN, (words("ngày 30/9/2024", "ngày 30-9-2024"),)),
    ("VALUES.COUNT", DECISION, (words("03 cá nhân", "3 cá nhân"),)),
    ("VALUES.WORDS", DECISION, (words(" (Bằng chữ: Hai triệu năm trăm nghìn đồng)", ""),)),
    ("VALUES.WORDS", DECISION, (words("Hai triệu năm trăm", "Hai triệu sáu trăm"),)),
    (
        "VALUES.WORDS",
        DECISION,
        (
            words("Tổng số tiền thưởng: 2.500.000 đồng", "Mỗi tập thể được tiền thưởng 500.000 đồng"),
            words(" (Bằng chữ: Hai triệu năm trăm nghìn đồng)", ""),
        ),
    ),
)


@pytest.mark.parametrize(("rule", "good", "breaks"), CASES, ids=names(CASES))
def test_what_breaks_a_rule_is_found_by_it_alone(rule: str, good: bytes, breaks: tuple[Break, ...]) -> None:
    assert broken_rules(broken(good, *breaks)) == {rule}


def test_a_sum_of_four_figures_may_stand_without_a_point() -> None:
    assert broken_rules(broken(PLAN, words("12.000.000 đồng", "5000 đồng"))) == set()
