"""What a rule is, and how it says what it finds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from tests.format_check import samples
from tests.format_check.breaking import words
from tests.format_check.recognise.recognised import recognised

from vanthu.diagnostics import Diagnostic, ParagraphPlace, Severity
from vanthu.format_check.edits import TextEdit
from vanthu.format_check.recognise import Component, DocumentForm, RecognisedDocument
from vanthu.format_check.rendered_pages import RenderedDocument
from vanthu.format_check.rules.rule import WHOLE_DOCUMENT, FormatRule, Presence, section_place

LETTER = recognised(samples.LETTER)
NUMBER = LETTER.all(Component.NUMBER)[0]
PAGES = RenderedDocument((), {}, true_widths=True)


def every_number(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    for number in document.all(Component.NUMBER):
        yield rule.breach(number, number.text, "Số: 13", [TextEdit.within(number, "Số: 13")])


def on_pages(rule: FormatRule, _: RecognisedDocument, pages: RenderedDocument) -> Iterator[Diagnostic]:
    yield rule.undecided(WHOLE_DOCUMENT, f"{len(pages.pages)} trang")


RULE = FormatRule("HEAD.NUMBER.TEST", "Số đúng", "PL I, II.3", every_number, page_check=on_pages)


@pytest.mark.parametrize(
    ("day", "until", "in_force"),
    [
        (dt.date(2020, 3, 4), None, False),
        (dt.date(2020, 3, 5), None, True),
        (dt.date(2024, 1, 1), dt.date(2024, 1, 1), True),
        (dt.date(2024, 1, 2), dt.date(2024, 1, 1), False),
        (None, dt.date(2024, 1, 1), True),
    ],
)
def test_a_rule_is_in_force_from_its_first_day_to_its_last(
    day: dt.date | None, until: dt.date | None, in_force: bool
) -> None:
    assert FormatRule("A", "A", "A", until=until).in_force(day) is in_force


def test_a_breach_names_rule_article_place_and_what_would_set_it_right() -> None:
    (breach,) = RULE.judge(LETTER)

    assert (breach.code, breach.severity) == ("HEAD.NUMBER.TEST", Severity.ERROR)
    assert breach.message == (
        "Số đúng. Đang có: Số: 12/UBND-VHXH. Cần: Số: 13. (HEAD.NUMBER.TEST; NĐ 30/2020/NĐ-CP, PL I, II.3)"
    )
    assert breach.place == ParagraphPlace("test", NUMBER.paragraph.number, 0, 16, "Số: 12/UBND-VHXH")
    (fix,) = breach.fixes
    assert (fix.code, fix.label, [edit.text for edit in fix.edits]) == (
        "HEAD.NUMBER.TEST",
        "Số: 13",
        ["Số: 13"],
    )


def test_what_no_edit_sets_right_has_no_fix() -> None:
    assert RULE.breach(section_place(2), "a", "b").fixes == ()
    assert RULE.breach(section_place(2), "a", "b").paragraph_place.section == 2


def test_what_cannot_be_judged_is_a_note_with_its_reason() -> None:
    (doubt,) = RULE.judge(LETTER, PAGES)

    assert (doubt.code, doubt.severity) == ("format_rule_not_judged", Severity.NOTE)
    assert doubt.message == "Chưa xét được quy tắc HEAD.NUMBER.TEST: 0 trang."
    assert doubt.facts["source"] == "PL I, II.3"


def test_a_rule_is_for_its_kinds_of_documents() -> None:
    for_decisions = FormatRule("A", "A", "A", every_number, forms=frozenset({DocumentForm.DECISION}))

    assert for_decisions.judge(LETTER) == []
    assert [each.code for each in for_decisions.judge(recognised(samples.DECISION))] == ["A"]


def test_an_old_document_is_judged_neither_by_its_file_nor_by_its_pages() -> None:
    old = recognised(samples.LETTER, words("năm 2024", "năm 2019"))

    assert [each.code for each in RULE.judge(old)] == ["format_rule_not_judged"]
    assert RULE.judge(old, PAGES) == []
    assert FormatRule("A", "A", "A", page_check=on_pages).judge(old) == []


def test_the_presence_of_a_component_is_told_of_the_whole_document() -> None:
    rule = FormatRule("A", "A", "A", Presence(Component.ABOUT, "không thấy số, ký hiệu", "Số: …/…"))

    assert rule.judge(LETTER) == []
    (breach,) = rule.judge(recognised(samples.PLAN))
    assert (breach.read, breach.proposed, breach.place) == (
        "không thấy số, ký hiệu",
        "Số: …/…",
        ParagraphPlace("test"),
    )
