"""Addressees and recipients: each rule finds what breaks it, and only that rule does."""

from __future__ import annotations

import pytest
from tests.format_check.breaking import Break, broken, flattened, setting, without, words
from tests.format_check.rules.case import Case, broken_rules, names
from tests.format_check.samples import DECISION, LETTER

CASES: tuple[Case, ...] = (
    (
        "RCPT.TO.PRESENT",
        LETTER,
        (
            without("Kính gửi"),
            without("- Thôn Trại"),
            without("- Thôn Nam"),
            words("- Như trên;", "- Các thôn;"),
        ),
    ),
    ("RCPT.TO.FORM", LETTER, (words("Kính gửi:", "Kính gửi"),)),
    ("RCPT.TO.FORM", LETTER, (without("- Thôn Trại"),)),
    ("RCPT.TO.MARKS", LETTER, (words("- Thôn Trại;", "- Thôn Trại."),)),
    ("RCPT.TO.MARKS", LETTER, (words("- Thôn Trại;", "+ Thôn Trại;"),)),
    ("RCPT.LIST.PRESENT", LETTER, (without("Nơi nhận"), without("- Như trên"), without("- Lưu"))),
    ("RCPT.LIST.LABEL.LEVEL", LETTER, (flattened("Nơi nhận"),)),
    ("RCPT.LIST.LABEL.TEXT", LETTER, (words("Nơi nhận:", "Nơi nhận"),)),
    ("RCPT.LIST.LABEL.LEFT", LETTER, (setting("Nơi nhận", "jc", val="center"),)),
    ("RCPT.LIST.LABEL.LEFT", LETTER, (setting("- Như trên", "ind", left="720"),)),
    ("RCPT.LIST.MARKS", LETTER, (words("- Như trên;", "- Như trên."),)),
    ("RCPT.LIST.MARKS", LETTER, (words("- Lưu: VT.", "- Lưu: VT"),)),
    ("RCPT.LIST.ARCHIVE", LETTER, (words("- Lưu: VT.", "- Lưu VT."),)),
    ("RCPT.LIST.FIRST", LETTER, (words("- Như trên;", "- Các thôn;"),)),
    ("RCPT.LIST.FIRST", DECISION, (words("- Như Điều 2;", "- Các thôn;"),)),
)


@pytest.mark.parametrize(("rule", "good", "breaks"), CASES, ids=names(CASES))
def test_what_breaks_a_rule_is_found_by_it_alone(rule: str, good: bytes, breaks: tuple[Break, ...]) -> None:
    assert broken_rules(broken(good, *breaks)) == {rule}
