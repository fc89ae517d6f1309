"""The rules as data: whole, unique, with their places in the decree, and as the page in docs shows them."""

# ruff: noqa: E501 - a piece of XML, a case, stays on its line

from __future__ import annotations

from pathlib import Path

import pytest
from tests.format_check.rules.every_case import EVERY_CASE
from tests.format_check.rules.test_page_number import HEADERS

from make_format_rules import PAGE, markdown
from vanthu.format_check.rules.catalogue import RULES, UNSEEN

DOCS = Path(__file__).parents[3] / "docs"
SPECIFIED = (
    "PAGE.A4", "PAGE.MARGINS", "PAGE.FONT", "PAGE.NUMBER", "HEAD.MOTTO", "HEAD.ISSUER", "HEAD.NUMBER", "HEAD.PLACE_DATE",
    "HEAD.SIZES", "TITLE.TYPE", "BODY.LEGAL_BASES", "BODY.CITATION", "BODY.TEXT", "BODY.OUTLINE", "BODY.ARTICLES",
    "BODY.END", "TABLE.HEAD", "SIGN.AUTHORITY", "SIGN.NAME", "SIGN.KEEP", "RCPT.TO", "RCPT.LIST", "APPX.REF", "APPX.HEAD",
    "MINUTES", "NUM.AFTER_SIGNING", "NUM.YEARLY", "NUM.ORDER", "REG.OUT", "ISSUED.FROZEN",
)  # fmt: skip
"""The rules of the specification."""

RENDERED = {"SIGN.KEEP": "PAGES.SIGN_KEEP"}
"""Rules that only the printed page shows, under the name of its check."""


@pytest.mark.parametrize("name", SPECIFIED)
def test_every_rule_of_the_specification_is_checked_or_named_as_unseen(name: str) -> None:
    known = any(rule.id == name or rule.id.startswith(f"{name}.") for rule in RULES)

    assert known or name in UNSEEN or RENDERED.get(name) in {rule.id for rule in RULES}


def test_ids_are_unique_and_every_rule_has_its_article() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert all(rule.source and rule.title for rule in RULES)


def test_every_rule_is_judged_somewhere() -> None:
    assert [rule.id for rule in RULES if (rule.check is None) is (rule.page_check is None)] == []


def test_the_page_in_docs_is_what_the_rules_say() -> None:
    """Written by `python tools/make_format_rules.py`."""
    assert PAGE.read_text(encoding="utf-8") == markdown()


def test_the_clerks_guide_names_the_command_and_its_options() -> None:
    guide = (DOCS / "huong-dan.md").read_text(encoding="utf-8")

    for words in ("vanthu check", "--fix", "--comments", "--pages"):
        assert words in guide


def test_every_rule_that_a_file_shows_has_a_document_that_breaks_it() -> None:
    broken = {case[0] for case in (*EVERY_CASE, *HEADERS)} | {"PAGE.NUMBER.PLACE"}

    assert {rule.id for rule in RULES if rule.check is not None} == broken
