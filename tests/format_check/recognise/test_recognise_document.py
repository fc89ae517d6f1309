"""Documents as they are set and the decree's own forms: kind, type, number, day, components."""

from __future__ import annotations

import datetime as dt

import pytest
from lxml import etree
from tests.format_check import samples
from tests.format_check.breaking import Break, words
from tests.format_check.forms import forms
from tests.format_check.recognise.recognised import recognised
from tests.format_check.typed import centred, docx, text

from vanthu.docx.xml import w
from vanthu.format_check.recognise import Component, DocumentForm

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

HEAD = {Component.NATION, Component.MOTTO, Component.PARENT, Component.ISSUER, Component.NUMBER}
END = {Component.SIGN_AUTHORITY, Component.SIGN_NAME, Component.RECIPIENT_LABEL, Component.RECIPIENT}


@pytest.mark.parametrize("number", KNOWN)
def test_the_kind_of_a_form_is_known(number: str) -> None:
    document = recognised(forms()[number])

    assert (document.form, document.type and document.type.name) == KNOWN[number]


@pytest.mark.parametrize("number", [number for number in KNOWN if number.startswith("1.")])
def test_the_parts_of_a_form_are_known(number: str) -> None:
    document = recognised(forms()[number])

    assert set(document.components) >= HEAD | END
    assert (Component.PLACE_DATE in document.components) is (number != "1.9")
    assert (Component.ADDRESSEE in document.components) is (number == "1.5")
    assert (Component.ABOUT in document.components) is (number == "1.5")
    assert (Component.ARTICLE in document.components) is (number in {"1.2", "1.3"})
    assert [segment.text for segment in document.all(Component.SIGN_NAME)][-1] == "Họ và tên"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("ngày 05 tháng 02 năm 2024", dt.date(2024, 2, 5)),
        ("ngày 31 tháng 02 năm 2024", None),
        ("ngày … tháng … năm 2024", None),
    ],
)
def test_the_day_of_a_head_is_read_where_it_is_one(written: str, day: dt.date | None) -> None:
    document = recognised(samples.LETTER, words("ngày 05 tháng 02 năm 2024", written))

    assert document.day == day


def test_the_symbol_is_what_stands_behind_the_stroke_of_the_number() -> None:
    assert recognised(samples.PLAN).symbol == "KH-UBND"
    assert recognised(samples.PLAN, words("Số: 45/KH-UBND", "")).symbol == ""


@pytest.mark.parametrize(
    ("number", "title", "form"),
    [
        ("Số: 45/KH-UBND", "", DocumentForm.NAMED),
        ("Số: 45/QĐ-UBND", "", DocumentForm.DECISION),
        ("Số: 45/UBND-VP", "", DocumentForm.LETTER),
        ("", "", DocumentForm.UNKNOWN),
        ("", "GIẤY KHEN", DocumentForm.CERTIFICATE),
        ("", "SỔ ĐĂNG KÝ VĂN BẢN ĐI", DocumentForm.REGISTER),
        ("Số: 45/UBND-VP", "QUY TRÌNH", DocumentForm.NAMED),
    ],
)
def test_the_kind_of_a_document_is_told_by_title_and_number(
    number: str, title: str, form: DocumentForm
) -> None:
    named = centred(title, bold=True) if title else ""

    assert recognised(docx(samples.head(number), named, text("Nội dung của văn bản."))).form is form


def test_tables_of_the_layout_are_no_tables_of_the_text() -> None:
    document = recognised(samples.PLAN, *(_ruled(number) for number in range(3)))

    assert len(document.contents.tables) == 3
    assert [table.number for table in document.ruled_tables] == [2]
    assert [p.text for p in document.words_of(document.ruled_tables[0])][:3] == ["TT", "Đơn vị", "Công trình"]


def _ruled(number: int) -> Break:
    def change(root: etree._Element) -> None:
        style = list(root.iter(w("tblStyle")))[number]
        style.set(w("val"), "TableGrid")

    return change


def test_the_letters_of_headers_are_texts_too() -> None:
    assert "2" in [paragraph.text for paragraph in recognised(samples.LETTER).texts()]
