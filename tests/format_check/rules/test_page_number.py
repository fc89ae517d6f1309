"""Page numbers: each rule finds what breaks it, and only that rule does."""

from __future__ import annotations

import pytest
from tests.format_check.breaking import Break, broken, letters, section, setting, xml
from tests.format_check.rules.case import Case, broken_rules, names
from tests.format_check.samples import DECISION, PLAN

from vanthu.docx.package import unpack
from vanthu.packages import pack

CASES: tuple[Case, ...] = (
    ("PAGE.NUMBER.FORM", DECISION, (section("pgNumType", fmt="upperRoman"),)),
    ("PAGE.NUMBER.FIRST", DECISION, (xml("<w:titlePg/>", ""),)),
    ("PAGE.NUMBER.APPENDIX", PLAN, (xml('<w:pgNumType w:start="1"/>', ""),)),
    ("PAGE.NUMBER.PRESENT", PLAN, (xml('<w:headerReference w:type="default" r:id="rId10"/>', ""),)),
)


HEADERS: tuple[Case, ...] = (
    ("PAGE.NUMBER.ALIGN", DECISION, (setting("2", "jc", val="right"),)),
    ("PAGE.NUMBER.LOOK", DECISION, (letters("2", sz="22"),)),
)
"""What breaks a rule in the header."""


@pytest.mark.parametrize(("rule", "good", "breaks"), CASES, ids=names(CASES))
def test_what_breaks_a_rule_is_found_by_it_alone(rule: str, good: bytes, breaks: tuple[Break, ...]) -> None:
    assert broken_rules(broken(good, *breaks)) == {rule}


@pytest.mark.parametrize(("rule", "good", "breaks"), HEADERS, ids=names(HEADERS))
def test_what_breaks_a_rule_in_the_header_is_found_by_it_alone(
    rule: str, good: bytes, breaks: tuple[Break, ...]
) -> None:
    assert broken_rules(broken(good, *breaks, part="word/header1.xml")) == {rule}


def test_a_page_number_in_the_bottom_margin_is_found() -> None:
    parts = unpack(DECISION, "test")
    relations = parts["word/_rels/document.xml.rels"].replace(b'/header"', b'/footer"')
    footed = pack({**parts, "word/_rels/document.xml.rels": relations})

    assert broken_rules(broken(footed, xml("headerReference", "footerReference"))) == {"PAGE.NUMBER.PLACE"}


def test_a_page_that_word_laid_out_is_one_more() -> None:
    unnumbered = xml('<w:headerReference w:type="default" r:id="rId10"/>', "")
    laid_out = xml(
        '<w:t xml:space="preserve">Vũ Bình Minh',
        '<w:lastRenderedPageBreak/><w:t xml:space="preserve">Vũ Bình Minh',
    )

    assert broken_rules(broken(DECISION, unnumbered)) == set()
    assert broken_rules(broken(DECISION, unnumbered, laid_out)) == {"PAGE.NUMBER.PRESENT"}
