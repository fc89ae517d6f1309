"""How documents are cited: each rule finds what breaks it, and only that rule does."""

# ruff: noqa: E501 - a piece of XML, a case, stays on its line

from __future__ import annotations

import pytest
from tests.format_check.breaking import Break, broken, words
from tests.format_check.rules.case import Case, broken_rules, names
from tests.format_check.samples import DECISION, LETTER

CASES: tuple[Case, ...] = (
    ("BODY.CITATION.FIRST", DECISION, (words(" ngày 31 tháng 12 năm 2023 của Chính phủ", ""),)),
    (
        "BODY.CITATION.ABSTRACT",
        DECISION,
        (words(" quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;", ";"),),
    ),
    (
        "BODY.CITATION.LAW",
        DECISION,
        (words("địa phương ngày 19 tháng 6 năm 2015", "địa phương số 77/2015/QH13"),),
    ),
    (
        "BODY.CITATION.LATER",
        LETTER,
        (
            words(
                "Đề nghị các đơn vị quan tâm",
                "Theo Kế hoạch số 45/KH-UBND ngày 13/5/2024 của Ủy ban nhân dân xã, đề nghị các đơn vị quan tâm",
            ),
        ),
    ),
)


@pytest.mark.parametrize(("rule", "good", "breaks"), CASES, ids=names(CASES))
def test_what_breaks_a_rule_is_found_by_it_alone(rule: str, good: bytes, breaks: tuple[Break, ...]) -> None:
    assert broken_rules(broken(good, *breaks)) == {rule}


def test_a_day_in_figures_is_a_day() -> None:
    by_figures = words(" ngày 31 tháng 12 năm 2023 của Chính phủ", ", 31/12/2023, của Chính phủ")

    assert "BODY.CITATION.FIRST" not in broken_rules(broken(DECISION, by_figures))


def test_a_document_named_among_the_addressees_is_not_cited_there() -> None:
    addressee = words("Thôn Trại", "Cá nhân nêu tại Điều 2 Quyết định số 48/QĐ-UBND")
    cited = words(
        "Đề nghị các đơn vị quan tâm",
        "Theo Quyết định số 48/QĐ-UBND ngày 05/10/2024 của Ủy ban nhân dân xã về việc khen thưởng, đề nghị",
    )

    assert not {
        rule for rule in broken_rules(broken(LETTER, addressee, cited)) if rule.startswith("BODY.CITATION")
    }
