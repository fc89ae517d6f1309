from __future__ import annotations

import pytest
from lxml import etree
from tests.templating.wordfile import W

from vanthu.docx.xml import (
    MalformedXmlError,
    is_on,
    number,
    opening_child,
    paragraph_texts,
    parse,
    serialize,
    text_of,
    value,
    w,
    whole,
)

BOX = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"


def root(inside: str) -> etree._Element:
    return parse(f"<w:body {W}>{inside}</w:body>".encode())


@pytest.mark.parametrize(
    "data", [b"<a>", b"<!DOCTYPE a><a/>", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', b""]
)
def test_what_is_broken_or_declares_types_is_not_parsed(data: bytes) -> None:
    with pytest.raises(MalformedXmlError):
        parse(data)


def test_the_line_of_a_fault_is_told() -> None:
    with pytest.raises(MalformedXmlError) as error:
        parse(b"<a>\n<b></c></a>")

    assert error.value.line == 2


def test_the_words_of_a_paragraph_are_those_outside_boxes() -> None:
    marks = "<w:r><w:t>a</w:t><w:tab/><w:br/><w:t>b</w:t><w:noBreakHyphen/></w:r>"
    paragraph = root(f"<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>{marks}{BOX}</w:p>")[0]

    assert text_of(paragraph) == "a\t\nb\u2011"


@pytest.mark.parametrize("box", ["", BOX])
def test_the_words_of_all_paragraphs_in_one_pass(box: str) -> None:
    tabs = "<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>"
    body = root(
        f"<w:p>{tabs}<w:r><w:t>a</w:t><w:cr/></w:r></w:p><w:p/><w:p>{box}<w:r><w:t>b</w:t></w:r></w:p>"
    )

    assert paragraph_texts(body) == ["a\n", "", "b", "hộp"] if box else ["a\n", "", "b"]
    assert paragraph_texts(body) == [text_of(paragraph) for paragraph in body.iter(w("p"))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12", 12.0),
        ("-1.5", -1.5),
        (None, 7.0),
        ("x", 7.0),
        ("nan", 7.0),
        ("inf", 7.0),
        ("1e30", 7.0),
        ("", 7.0),
    ],
)
def test_what_is_no_number_counts_as_another(text: str | None, found: float) -> None:
    assert number(text, 7.0) == found


def test_a_whole_number_is_rounded() -> None:
    assert (whole("2.6"), whole("x", 3)) == (3, 3)


def test_a_switch_is_on_unless_it_says_no() -> None:
    assert is_on(root("<w:b/>")[0])
    assert is_on(root('<w:b w:val="1"/>')[0])
    assert not is_on(root('<w:b w:val="false"/>')[0])
    assert not is_on(None)


def test_children_are_found_with_their_values() -> None:
    parent = root('<w:b/><w:jc w:val="both"/>')

    assert (value(parent, "jc"), value(parent, "ind"), value(None, "jc")) == ("both", None, None)
    assert opening_child(parent, "jc") is parent[1]
    assert opening_child(parent, "tbl") is None
    assert serialize(parent).startswith(b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>")
