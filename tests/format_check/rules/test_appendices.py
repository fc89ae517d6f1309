"""Appendices, minutes, tables: each rule finds what breaks it, and only that rule does."""

from __future__ import annotations

import pytest
from tests.format_check import samples
from tests.format_check.breaking import Break, broken, filled, rows, without, words, xml
from tests.format_check.rules.case import Case, broken_rules, names
from tests.format_check.samples import MINUTES, PLAN

CASES: tuple[Case, ...] = (
    ("TABLE.HEAD.REPEAT", PLAN, (xml("<w:tblHeader/>", ""), rows(80))),
    ("TABLE.HEAD.BREAK", PLAN, (xml("<w:cantSplit/>", ""),)),
    ("TABLE.WIDTH", PLAN, (xml('<w:gridCol w:w="5000"/>', '<w:gridCol w:w="9000"/>'),)),
    ("APPX.REF", PLAN, (words(" theo mẫu tại phụ lục kèm theo Kế hoạch này", ""),)),
    ("APPX.HEAD.NUMBER", PLAN, (words("Phụ lục", "Phụ lục 1"),)),
    ("APPX.HEAD.REFERENCE.FORM", PLAN, (without("(Kèm theo"),)),
    (
        "APPX.HEAD.REFERENCE.FORM",
        PLAN,
        (words("(Kèm theo Kế hoạch số 45/KH-UBND ngày 05 tháng 02 năm 2024 ", "(Kèm theo Kế hoạch "),),
    ),
    (
        "APPX.HEAD.REFERENCE.SAME",
        PLAN,
        (words("(Kèm theo Kế hoạch số 45/KH-UBND", "(Kèm theo Kế hoạch số 45/BC-UBND"),),
    ),
    ("MINUTES.PLACE_DATE", MINUTES, (filled(samples.DATE),)),
    ("MINUTES.SIGNERS", MINUTES, (words("THƯ KÝ", "CHỦ TRÌ"), words("CHỦ TỌA", "THƯ KÝ"))),
)


@pytest.mark.parametrize(("rule", "good", "breaks"), CASES, ids=names(CASES))
def test_what_breaks_a_rule_is_found_by_it_alone(rule: str, good: bytes, breaks: tuple[Break, ...]) -> None:
    assert broken_rules(broken(good, *breaks)) == {rule}
