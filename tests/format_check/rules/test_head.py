"""The head and the lines under it: each rule finds what breaks it, and only that rule does."""

# ruff: noqa: E501 - a piece of XML, a case, stays on its line

from __future__ import annotations

import pytest
from tests.format_check.breaking import Break, broken, letters, setting, undrawn, without, words, xml
from tests.format_check.rules.case import Case, broken_rules, names
from tests.format_check.samples import DECISION, MOTTO, NATION, PLAN

CASES: tuple[Case, ...] = (
    ("HEAD.MOTTO.TEXT", DECISION, (words(MOTTO, "Độc lập – Tự do – Hạnh phúc"),)),
    ("HEAD.MOTTO.TEXT", DECISION, (words(NATION, "CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM"),)),
    ("HEAD.MOTTO.ONE_LINE", DECISION, (xml('<w:tcW w:w="5700"', '<w:tcW w:w="4900"'),)),
    ("HEAD.MOTTO.SPACING", DECISION, (setting(MOTTO, "spacing", before="240"),)),
    ("HEAD.MOTTO.LINE", DECISION, (xml('cx="2232000"', 'cx="1500000"'),)),
    (
        "HEAD.MOTTO.LINE",
        DECISION,
        (
            undrawn(MOTTO),
            undrawn("XÃ KHÁNH CƯ"),
            xml(
                "KHÁNH CƯ</w:t></w:r>",
                "KHÁNH CƯ</w:t></w:r>"
                '</w:p><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" '
                'w:cs="Times New Roman"/><w:sz w:val="26"/></w:rPr><w:t>________</w:t></w:r>',
            ),
        ),
    ),
    ("HEAD.ISSUER.PRESENT", DECISION, (without("ỦY BAN NHÂN DÂN"), without("XÃ KHÁNH CƯ"))),
    ("HEAD.ISSUER.LINE", DECISION, (xml('cx="720000"', 'cx="1200000"'),)),
    ("HEAD.ISSUER.COMMUNE", DECISION, (words("ỦY BAN NHÂN DÂN", "UBND"), xml('cx="720000"', 'cx="460000"'))),
    ("HEAD.SIZES", DECISION, (letters("Khánh Cư, ngày", sz="26"),)),
    ("TITLE.TYPE.PRESENT", PLAN, (without("KẾ HOẠCH"), without("Tổ chức phát động"))),
    (
        "TITLE.TYPE.ABSTRACT.PRESENT",
        PLAN,
        (words("Tổ chức phát động đợt thi đua cao điểm", ""), xml('cx="1260000"', 'cx="430000"')),
    ),
    ("TITLE.TYPE.LINE", DECISION, (xml('cx="1260000"', 'cx="2600000"'),)),
)


@pytest.mark.parametrize(("rule", "good", "breaks"), CASES, ids=names(CASES))
def test_what_breaks_a_rule_is_found_by_it_alone(rule: str, good: bytes, breaks: tuple[Break, ...]) -> None:
    assert broken_rules(broken(good, *breaks)) == {rule}
