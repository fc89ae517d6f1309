"""The cases of all rules that a file shows."""

from __future__ import annotations

from tests.format_check.rules import (
    test_appendices,
    test_body,
    test_capitals,
    test_citations,
    test_head,
    test_number_date,
    test_outline,
    test_page,
    test_page_number,
    test_recipients,
    test_signature,
    test_typefaces,
    test_values,
)

MODULES = (
    test_page, test_page_number, test_head, test_number_date, test_body, test_citations, test_outline,
    test_signature, test_recipients, test_appendices, test_values, test_capitals, test_typefaces,
)  # fmt: skip
EVERY_CASE = tuple(case for module in MODULES for case in module.CASES)
