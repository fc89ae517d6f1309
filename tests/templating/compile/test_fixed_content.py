from __future__ import annotations

from tests.templating.wordfile import SECTION, docx, p, root_of

from vanthu.templating.compile.fixed_content import FixedContent, fixed_content_of

BREAK = f"<w:p><w:pPr>{SECTION}</w:pPr></w:p>"


def fixed(body: str, section: str = SECTION) -> FixedContent:
    return fixed_content_of(root_of(docx(body, section=section)))


def test_words_outside_conditions_loops_and_tags_are_fixed() -> None:
    body = p("Số {{ n }} ngày") + p("{%p if x %}") + p("không") + p("{%p endif %}") + p("…") + p("Ký")

    assert fixed(body).sentences == ("Số", "ngày", "Ký")


def test_a_section_under_a_condition_may_be_missing() -> None:
    body = BREAK + p("{%p for x in y %}") + BREAK + p("{%p endfor %}")

    assert [always for _, always in fixed(body).sections] == [True, False, True]


def test_the_last_section_may_fall_where_all_in_it_is_conditional() -> None:
    inside = p("{%p if x %}") + p("Phụ lục") + p("{%p endif %}")

    assert fixed(BREAK + inside).last_may_fall
    assert not fixed(BREAK + inside + p("{{ n }}")).last_may_fall
    assert not fixed(BREAK + p("chữ")).last_may_fall
