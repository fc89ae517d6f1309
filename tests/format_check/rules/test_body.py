"""Legal bases, paragraphs, the end of the text: each rule finds what breaks it, and only that rule does."""

# ruff: noqa: E501 - a piece of XML, a case, stays on its line

from __future__ import annotations

import pytest
from tests.format_check.breaking import Break, broken, setting, without, words, xml
from tests.format_check.rules.case import Case, broken_rules, names
from tests.format_check.samples import DECISION, LETTER

CASES: tuple[Case, ...] = (
    (
        "BODY.LEGAL_BASES.PRESENT",
        DECISION,
        (without("năm 2015;"), without("98/2023"), without("Theo đề nghị")),
    ),
    ("BODY.LEGAL_BASES.END", DECISION, (words("năm 2015;", "năm 2015."),)),
    ("BODY.LEGAL_BASES.END", DECISION, (words("khen thưởng xã.", "khen thưởng xã;"),)),
    (
        "BODY.LEGAL_BASES.LINES",
        DECISION,
        (words("năm 2015;", "năm 2015; Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;"),),
    ),
    ("BODY.TEXT.ALIGN", LETTER, (setting("Thực hiện Kế hoạch", "jc", val="left"),)),
    ("BODY.TEXT.INDENT", LETTER, (setting("Thực hiện Kế hoạch", "ind", firstLine="0"),)),
    (
        "BODY.TEXT.INDENT",
        LETTER,
        (setting("Thực hiện Kế hoạch", "ind", firstLine="0"), words("Thực hiện Kế", "       Thực hiện Kế")),
    ),
    ("BODY.TEXT.SPACING", LETTER, (setting("Thực hiện Kế hoạch", "spacing", after="40"),)),
    ("BODY.TEXT.LINE", LETTER, (setting("Thực hiện Kế hoạch", "spacing", line="480"),)),
    ("BODY.TEXT.LINE", LETTER, (setting("Thực hiện Kế hoạch", "spacing", line="240", lineRule="exact"),)),
    ("BODY.END", LETTER, (words("thực hiện./.", "thực hiện."),)),
    ("BODY.ARTICLES.INDENT", DECISION, (setting("Công chức", "ind", firstLine="0"),)),
    (
        "SIGN.AUTHORITY.POWER",
        DECISION,
        (
            xml('preserve">CHỦ TỊCH</w:t>', 'preserve">TM. ỦY BAN NHÂN DÂN</w:t>'),
            xml(
                '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/></w:pPr></w:p>',
                '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
                'w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:b/><w:sz w:val="28"/></w:rPr><w:t>CHỦ TỊCH</w:t></w:r></w:p>',
                times=1,
            ),
        ),
    ),
)


@pytest.mark.parametrize(("rule", "good", "breaks"), CASES, ids=names(CASES))
def test_what_breaks_a_rule_is_found_by_it_alone(rule: str, good: bytes, breaks: tuple[Break, ...]) -> None:
    assert broken_rules(broken(good, *breaks)) == {rule}
