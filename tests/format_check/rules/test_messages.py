"""The codes of the rules' findings, with cause and remedy in English."""

from __future__ import annotations

from vanthu.format_check import RULES
from vanthu.format_check.rules.messages import MESSAGES


def test_every_rule_is_a_code_that_says_what_the_rule_wants() -> None:
    assert list(MESSAGES) == [rule.id for rule in RULES]
    assert [MESSAGES[rule.id].text for rule in RULES] == [rule.title for rule in RULES]
    assert [MESSAGES[rule.id].severity for rule in RULES] == [rule.severity for rule in RULES]


def test_the_cause_names_the_place_in_the_decree_in_english() -> None:
    assert MESSAGES["SIGN.AUTHORITY.POWER"].cause == (
        "The document does not follow Decree 30/2020/NĐ-CP, Annex I, II.7b; Annex III, form 1.2."
    )
    assert MESSAGES["VALUES.MONEY"].cause == ("The document does not follow a custom of official documents.")
    words = " ".join(message.cause for message in MESSAGES.values())
    assert not [
        word for word in ("PL ", "mẫu", "Điều", "đến", "bảng", "nội dung", "chú thích") if word in words
    ]


def test_the_remedy_names_fix_where_it_helps() -> None:
    assert {rule.id for rule in RULES if "--fix" in MESSAGES[rule.id].remedy} == {
        rule.id for rule in RULES if rule.fixable
    }
