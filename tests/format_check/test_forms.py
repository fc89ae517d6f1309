"""The decree's own forms are read, their parts known; what is found in them is true of them."""

from __future__ import annotations

import pytest
from tests.format_check.forms import forms

from vanthu.diagnostics import Severity
from vanthu.format_check.check_document import check
from vanthu.format_check.recognise.component_types import Component, DocumentForm

KNOWN = {
    "1.1": (DocumentForm.DECISION, "NGHỊ QUYẾT"),
    "1.2": (DocumentForm.DECISION, "QUYẾT ĐỊNH"),
    "1.3": (DocumentForm.DECISION, "QUYẾT ĐỊNH"),
    "1.4": (DocumentForm.NAMED, "TÊN LOẠI VĂN BẢN"),
    "1.5": (DocumentForm.LETTER, None),
    "1.6": (DocumentForm.NAMED, "CÔNG ĐIỆN"),
    "1.7": (DocumentForm.NAMED, "GIẤY MỜI"),
    "1.8": (DocumentForm.NAMED, "GIẤY GIỚI THIỆU"),
    "1.9": (DocumentForm.MINUTES, "BIÊN BẢN"),
    "1.10": (DocumentForm.NAMED, "GIẤY NGHỈ PHÉP"),
    "2.1": (DocumentForm.APPENDIX, None),
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

HEAD = {Component.NATION, Component.MOTTO, Component.PARENT, Component.ISSUER, Component.NUMBER}
END = {Component.SIGN_AUTHORITY, Component.SIGN_NAME, Component.RECIPIENT_LABEL, Component.RECIPIENT}


@pytest.mark.parametrize("number", KNOWN)
def test_the_kind_of_a_form_is_known(number: str) -> None:
    document = check(forms()[number], number).document

    assert (document.form, document.type and document.type.name) == KNOWN[number]


@pytest.mark.parametrize("number", [number for number in KNOWN if number.startswith("1.")])
def test_the_parts_of_a_form_are_known(number: str) -> None:
    document = check(forms()[number], number).document

    assert set(document.components) >= HEAD | END
    assert (Component.PLACE_DATE in document.components) is (number != "1.9")
    assert (Component.ADDRESSEE in document.components) is (number == "1.5")
    assert (Component.ABOUT in document.components) is (number == "1.5")
    assert (Component.ARTICLE in document.components) is (number in {"1.2", "1.3"})
    assert [segment.text for segment in document.all(Component.SIGN_NAME)][-1] == "Họ và tên"


def test_the_head_of_the_appendix_form_is_known() -> None:
    appendix = check(forms()["2.1"], "2.1").document.appendices[0]

    assert appendix.label is not None
    assert len(appendix.title) == len(appendix.reference) == 1


@pytest.mark.parametrize("number", KNOWN)
def test_what_is_found_in_a_form_is_true_of_it(number: str) -> None:
    results = check(forms()[number], number).breaches

    assert {r.code for r in results if r.severity is not Severity.NOTE} == TRUE_FINDINGS[number]
