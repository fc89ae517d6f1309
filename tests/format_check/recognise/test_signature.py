"""Signatures and recipients as clerks set them."""

from __future__ import annotations

import pytest
from tests.format_check import samples
from tests.format_check.breaking import broken, undrawn, words, xml
from tests.format_check.recognise.recognised import recognised, texts
from tests.format_check.samples import MOTTO
from tests.format_check.typed import docx, drawn, drawn_vml, p, run

from vanthu.docx.package import unpack
from vanthu.format_check import check
from vanthu.format_check.recognise import Component

TABS = '<w:tabs><w:tab w:val="center" w:pos="1600"/><w:tab w:val="center" w:pos="6500"/></w:tabs>'


def test_a_signature_set_by_tabs_is_known() -> None:
    end = (
        p(run("Nơi nhận:", size=12, bold=True, italic=True), run("\t"), run("CHỦ TỊCH", bold=True), more=TABS)
        + p(run("- Như Điều 2;", size=11))
        + p(run("- Lưu: VT.", size=11))
        + p() * 3
        + p(run("\t\tVũ Bình Minh", bold=True), more=TABS)
    )
    document = unpack(samples.DECISION, "test")["word/document.xml"].decode()
    body = document.split("<w:body>", 1)[1].rsplit("<w:tbl>", 1)[0]
    report = check(docx(body, end), "tabs")

    assert texts(report.document, Component.SIGN_AUTHORITY) == ["CHỦ TỊCH"]
    assert texts(report.document, Component.SIGN_NAME) == ["Vũ Bình Minh"]
    assert texts(report.document, Component.RECIPIENT) == ["- Như Điều 2;", "- Lưu: VT."]
    assert report.breaches == ()


@pytest.mark.parametrize(
    ("line", "rules"),
    [
        (drawn(62), set()),
        (drawn_vml(62), set()),
        (drawn(30), {"HEAD.MOTTO.LINE"}),
        (drawn_vml(90), {"HEAD.MOTTO.LINE"}),
        (
            drawn(62).replace("</wps:spPr>", '<a:ln><a:prstDash val="dash"/></a:ln></wps:spPr>'),
            {"HEAD.MOTTO.LINE"},
        ),
    ],
    ids=["drawn", "drawn by Word 2007", "short", "long", "dashed"],
)
def test_a_drawn_line_is_measured(line: str, rules: set[str]) -> None:
    changed = broken(
        samples.DECISION, undrawn(MOTTO), xml(f"{MOTTO}</w:t></w:r>", f"{MOTTO}</w:t></w:r>{line}")
    )

    assert {breach.code for breach in check(changed, "test").breaches} == rules


def test_a_remark_in_brackets_is_no_name() -> None:
    document = recognised(samples.LETTER, words("CHỦ TỊCH", "(Đã ký)"))

    assert texts(document, Component.SIGN_NOTE) == ["(Đã ký)"]
    assert texts(document, Component.SIGN_NAME) == ["Vũ Bình Minh"]


def test_a_name_in_capitals_is_the_last_line_of_its_column() -> None:
    document = recognised(samples.LETTER, words("Vũ Bình Minh", "VŨ BÌNH MINH"))

    assert texts(document, Component.SIGN_NAME) == ["VŨ BÌNH MINH"]
    assert texts(document, Component.SIGN_AUTHORITY) == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]


def test_of_two_names_in_a_column_the_last_one_is_the_signers() -> None:
    document = recognised(samples.LETTER, words("CHỦ TỊCH", "Trần Văn Bình"))

    assert texts(document, Component.SIGN_NAME) == ["Vũ Bình Minh"]
    assert "Trần Văn Bình" in texts(document, Component.OTHER)


def test_what_a_form_says_under_the_signature_is_none_of_it() -> None:
    body = unpack(samples.LETTER, "test")["word/document.xml"].decode().split("<w:body>", 1)[1]
    noted = docx(body.rsplit("<w:sectPr>", 1)[0], p(run("Ghi chú:")), p(run("Điền đủ các dòng")))

    assert texts(recognised(noted), Component.SIGN_NAME) == ["Vũ Bình Minh"]


def test_a_position_in_the_midst_of_a_text_begins_no_signature() -> None:
    document = recognised(samples.PLAN, words("1. Các đơn vị đăng ký", "TM. CÁC ĐƠN VỊ đăng ký"))

    assert texts(document, Component.SIGN_AUTHORITY) == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
    assert document.items[-1][1].text.endswith("./.")
