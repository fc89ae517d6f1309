"""The check of a file: what is found in good documents, in broken ones and in the decree's own forms."""

from __future__ import annotations

import pytest
from tests.format_check import samples
from tests.format_check.breaking import broken, letters, section, words
from tests.format_check.forms import forms

from vanthu.diagnostics import Severity
from vanthu.docx.package import UnreadableWordError
from vanthu.format_check import check

GOOD = {
    "decision": samples.DECISION,
    "letter": samples.LETTER,
    "plan": samples.PLAN,
    "minutes": samples.MINUTES,
    "project": samples.PROJECT,
}
SHORT_LINE = "HEAD.ISSUER.LINE"
"""The forms draw the issuer's line with 9 to 11 raised `_`: 13 to 16 mm under 56 mm of letters."""

TRUE_FINDINGS = {
    "1.1": {SHORT_LINE},
    "1.2": set(),
    "1.3": {SHORT_LINE, "TITLE.TYPE.LINE"},
    "1.4": {SHORT_LINE},
    # nation line 12 pt with motto 14 pt; `V/v` close under the number
    "1.5": {SHORT_LINE, "HEAD.SIZES", "HEAD.NUMBER.ABOUT.SPACING"},
    "1.6": {SHORT_LINE},
    "1.7": {SHORT_LINE},
    "1.8": {SHORT_LINE},
    # ` năm …../.` stands in Calibri 11 pt
    "1.9": {SHORT_LINE, "PAGE.FONT.NAME", "BODY.TEXT.SIZE"},
    # the authority is set to both margins
    "1.10": {SHORT_LINE, "SIGN.AUTHORITY.ALIGN"},
    "2.1": set(),
}


@pytest.mark.parametrize("name", GOOD)
def test_a_good_document_is_clean_and_wholly_judged(name: str) -> None:
    report = check(GOOD[name], "thử.docx")

    assert [(b.code, b.read) for b in report.breaches] == []
    assert [d.facts for d in report.undecided] == []
    assert report.is_clean


@pytest.mark.parametrize("number", TRUE_FINDINGS)
def test_what_is_found_in_a_form_is_true_of_it(number: str) -> None:
    breaches = check(forms()[number], number).breaches

    assert {b.code for b in breaches if b.severity is not Severity.NOTE} == TRUE_FINDINGS[number]


def test_breaches_stand_in_the_order_of_the_document_the_whole_of_it_first() -> None:
    faulty = broken(
        samples.LETTER,
        words("- Lưu: VT.", "- Lưu: VT"),
        letters("Thực hiện", font="Arial"),
        section("pgMar", left="900"),
        words("Số: 12/UBND-VHXH", ""),
    )

    report = check(faulty, "thử.docx")

    places = [breach.paragraph_place for breach in report.breaches]
    assert [breach.code for breach in report.breaches] == [
        "HEAD.NUMBER.PRESENT",
        "PAGE.MARGINS",
        "PAGE.FONT.NAME",
        "RCPT.LIST.MARKS",
    ]
    assert {place.file for place in places} == {"thử.docx"}
    assert (places[1].section, places[1].paragraph) == (1, 0)
    assert places[2].words.startswith("Thực hiện Kế hoạch")


def test_notes_alone_leave_a_document_clean() -> None:
    noted = broken(samples.DECISION, words("03 cá nhân", "3 cá nhân"))

    report = check(noted, "thử.docx")

    assert [breach.code for breach in report.breaches] == ["VALUES.COUNT"]
    assert report.is_clean


def test_an_old_document_is_not_judged_by_the_decree() -> None:
    old = broken(samples.LETTER, letters("Thực hiện", font="Arial"), words("năm 2024", "năm 2019"))

    report = check(old, "thử.docx")

    assert report.breaches == ()
    assert {d.code for d in report.undecided} == {"format_rule_not_judged"}


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(UnreadableWordError) as refusal:
        check(b"PK nothing", "bang.docx")

    assert refusal.value.diagnostic.code == "word_damaged"
