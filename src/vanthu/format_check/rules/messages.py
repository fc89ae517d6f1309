"""The codes of the rules' findings, made from the rules: a rule's id, and in one phrase what it wants."""

from __future__ import annotations

from vanthu.diagnostics import Catalogue, Message
from vanthu.format_check.rules.catalogue import RULES
from vanthu.format_check.rules.rule import FormatRule

ENGLISH = {
    "Quy ước của văn bản hành chính": "a custom of official documents",
    "PL ": "Annex ",
    "Điều": "Article",
    "mẫu": "form",
    "chú thích": "note",
    "đến": "to",
    "bảng, biểu": "tables",
    "nội dung văn bản": "contents",
}
"""The words of the rules' sources, which cite the decree in Vietnamese."""


def _message(rule: FormatRule) -> Message:
    source = rule.source
    for vietnamese, english in ENGLISH.items():
        source = source.replace(vietnamese, english)
    decree = "" if source.startswith("a custom") else "Decree 30/2020/NĐ-CP, "
    remedy = "Correct it in Word, or let `vanthu check --fix` correct what needs no decision."
    return Message(
        rule.severity,
        rule.title,
        cause=f"The document does not follow {decree}{source}.",
        remedy=remedy if rule.fixable else "Correct it in Word.",
    )


MESSAGES = Catalogue("format_check.rules", {rule.id: _message(rule) for rule in RULES})
