"""Where appendices begin, and what their heads say."""

from __future__ import annotations

import pytest
from tests.format_check import samples
from tests.format_check.breaking import without, words
from tests.format_check.forms import forms
from tests.format_check.recognise.recognised import recognised

from vanthu.format_check.recognise import Component


def test_the_head_of_the_appendix_form_is_known() -> None:
    appendix = recognised(forms()["2.1"]).appendices[0]

    assert appendix.label is not None
    assert len(appendix.title) == len(appendix.reference) == 1


def test_an_appendix_has_its_head_and_its_text() -> None:
    (appendix,) = recognised(samples.PLAN).appendices

    assert appendix.label is not None
    assert (appendix.label.text, appendix.number) == ("Phụ lục", "")
    assert [segment.text for segment in appendix.title] == ["DANH SÁCH CÔNG TRÌNH ĐĂNG KÝ"]
    assert appendix.reference_text.startswith("(Kèm theo Kế hoạch số 45/KH-UBND")
    assert [paragraph.text for paragraph in appendix.text][:2] == ["TT", "Đơn vị"]
    assert [component for component, _ in appendix.items()] == [
        Component.APPENDIX_LABEL,
        Component.APPENDIX_TITLE,
        Component.APPENDIX_REFERENCE,
    ]


@pytest.mark.parametrize(
    ("label", "number"), [("Phụ lục II", "II"), ("Phụ lục số 3", "3"), ("PHỤ LỤC A:", "A")]
)
def test_the_number_of_an_appendix_is_read(label: str, number: str) -> None:
    assert [each.number for each in recognised(samples.PLAN, words("Phụ lục", label)).appendices] == [number]


def test_a_sentence_about_an_appendix_begins_none() -> None:
    sentence = words(
        "Ủy ban nhân dân xã Khánh Cư xây dựng kế hoạch như sau:", "Phụ lục gồm danh sách công trình."
    )

    assert [each.first.text for each in recognised(samples.PLAN, sentence).appendices] == ["Phụ lục"]


def test_an_attached_document_without_the_word_begins_at_its_title() -> None:
    document = recognised(samples.PLAN, without("Phụ lục"))

    (appendix,) = document.appendices
    assert appendix.label is None
    assert appendix.first.text == "DANH SÁCH CÔNG TRÌNH ĐĂNG KÝ"
    assert document.main[-1].number < appendix.first.number


def test_a_reference_may_go_on_in_the_next_line() -> None:
    first = words("DANH SÁCH CÔNG TRÌNH ĐĂNG KÝ", "(Kèm theo Kế hoạch số 45/KH-UBND")
    second = words("(Kèm theo Kế hoạch số 45/KH-UBND ngày", "ngày")

    (appendix,) = recognised(samples.PLAN, second, first).appendices

    assert [segment.text[:8] for segment in appendix.reference] == ["(Kèm the", "ngày 05 "]
    assert appendix.text[0].text == "TT"
