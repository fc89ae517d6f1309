"""The components of a text."""

# ruff: noqa: E501 - a piece of XML, a case, stays on its line

from __future__ import annotations

import pytest
from tests.format_check import samples
from tests.format_check.breaking import Break, setting, words
from tests.format_check.recognise.recognised import recognised
from tests.format_check.typed import centred, docx, p, run, table, text

from vanthu.docx import read_document
from vanthu.format_check import check
from vanthu.format_check.recognise import Component
from vanthu.format_check.recognise.text_body import outline_component


def test_numbers_that_word_puts_are_read() -> None:
    levels = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl>'
    numbering = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    points = "".join(
        p(run(f"Nội dung thứ {place};"), align="both", after=6, first=12.7,
          more='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
        for place in range(5)
    )  # fmt: skip
    report = check(docx(samples.head("Số: 45/KH-UBND"), samples.title("KẾ HOẠCH", "Phát động thi đua", 14), points,
                        text("Trên đây là Kế hoạch./."), samples.ending("- Các thôn;", "- Lưu: VT."),
                        numbering=numbering), "list")  # fmt: skip

    wrong = [(b.read, b.proposed) for b in report.breaches if b.code == "BODY.OUTLINE.LETTERS"]
    assert wrong == [("e)", "đ)")]


def components(data: bytes, *breaks: Break) -> list[tuple[Component, str]]:
    return [(component, segment.text[:14]) for component, segment in recognised(data, *breaks).items]


def test_a_decision_opens_with_who_decides_the_bases_and_the_word() -> None:
    assert [component for component, _ in components(samples.DECISION)] == [
        Component.AUTHORITY,
        *[Component.LEGAL_BASIS] * 3,
        Component.DECIDES,
        *[Component.ARTICLE] * 2,
    ]


def test_addressees_stand_under_their_label() -> None:
    found = components(samples.LETTER)

    assert found[:3] == [
        (Component.ADDRESSEE, "Kính gửi:"),
        (Component.ADDRESSEE, "- Thôn Trại;"),
        (Component.ADDRESSEE, "- Thôn Nam."),
    ]
    assert {component for component, _ in found[3:]} == {Component.BODY}


def test_a_long_or_plain_paragraph_under_the_label_is_text() -> None:
    plain = components(
        samples.LETTER, words("- Thôn Trại;", "Thôn Trại"), setting("Thôn Trại", "ind", left="0")
    )

    assert plain[1] == (Component.BODY, "Thôn Trại")


def test_parts_have_their_titles() -> None:
    assert components(samples.PROJECT) == [
        (Component.DIVISION, "Phần I"),
        (Component.DIVISION_TITLE, "TÌNH HÌNH CHUN"),
        (Component.BODY, "Nội dung của p"),
        (Component.DIVISION, "Phần II"),
        (Component.DIVISION_TITLE, "GIẢI PHÁP"),
        (Component.BODY, "Nội dung của p"),
    ]


def test_one_basis_alone_is_one_in_a_decision_and_text_elsewhere() -> None:
    lone = text("Căn cứ Luật Thi đua, khen thưởng, Ủy ban nhân dân xã báo cáo.")

    plan = docx(samples.head("Số: 45/KH-UBND"), samples.title("KẾ HOẠCH", "Phát động"), lone)
    decision = docx(samples.head("Số: 45/QĐ-UBND"), samples.title("QUYẾT ĐỊNH", "Về việc"), lone)

    assert [component for component, _ in components(plan)] == [Component.BODY]
    assert [component for component, _ in components(decision)] == [Component.LEGAL_BASIS]


@pytest.mark.parametrize(
    ("line", "component"),
    [
        ("Điều 3. Chánh Văn phòng", Component.ARTICLE),
        ("Điều ………", Component.ARTICLE),
        ("IV. TỔ CHỨC", Component.SECTION),
        ("12. Kinh phí", Component.CLAUSE),
        ("đ) Kinh phí", Component.POINT),
        ("2024. Năm qua", Component.BODY),
        ("Chương II", Component.DIVISION),
        ("Chương II của Luật này", Component.BODY),
        ("Theo kế hoạch", Component.BODY),
    ],
)
def test_a_paragraph_is_told_by_its_number(line: str, component: Component) -> None:
    (paragraph,) = read_document(docx(text(line)), "test").paragraphs

    assert outline_component(paragraph) is component


def test_a_ruled_table_in_the_text_is_cells() -> None:
    listed = table([[centred("TT"), centred("Đơn vị")]], [1000, 3000], ruled=True)
    document = docx(samples.head("Số: 45/KH-UBND"), samples.title("KẾ HOẠCH", "Phát động"), listed)

    assert components(document) == [(Component.CELL, "TT"), (Component.CELL, "Đơn vị")]
