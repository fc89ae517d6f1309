from __future__ import annotations

import pytest
from lxml import etree
from tests.templating.wordfile import W

from vanthu.docx.schema_order import ensure_child, put_in_order
from vanthu.docx.xml import parse, w


def names(element: etree._Element) -> list[str]:
    return [etree.QName(child).localname for child in element]


@pytest.mark.parametrize(
    ("parent", "inside", "name", "found"),
    [
        ("rPr", "<w:b/><w:u/>", "sz", ["b", "sz", "u"]),
        ("rPr", "<w:b/>", "rFonts", ["rFonts", "b"]),
        ("pPr", "<w:pStyle/><w:jc/>", "ind", ["pStyle", "ind", "jc"]),
        ("sectPr", "<w:headerReference/><w:cols/>", "pgMar", ["headerReference", "pgMar", "cols"]),
        ("p", "<w:r/>", "pPr", ["pPr", "r"]),
        ("tr", "<w:tblPrEx/><w:tc/>", "trPr", ["tblPrEx", "trPr", "tc"]),
    ],
)
def test_a_missing_property_is_made_at_its_place(
    parent: str, inside: str, name: str, found: list[str]
) -> None:
    element = parse(f"<w:{parent} {W}>{inside}</w:{parent}>".encode())

    made = ensure_child(element, name)

    assert made.tag == w(name)
    assert names(element) == found


def test_a_property_that_is_there_is_given() -> None:
    element = parse(f'<w:rPr {W}><w:sz w:val="26"/></w:rPr>'.encode())

    assert ensure_child(element, "sz") is element[0]
    assert len(element) == 1


def test_properties_are_sorted_and_of_two_the_first_stays() -> None:
    cell = '<w:tcPr><w:shd w:fill="FF0000"/><w:tcW w:w="1"/><w:shd w:val="solid"/></w:tcPr>'
    other = "<w:rPr><w:u/><w:b/><w:unknown/></w:rPr>"
    root = parse(f"<w:tc {W}>{cell}{other}</w:tc>".encode())

    put_in_order(root)

    assert names(root[0]) == ["tcW", "shd"]
    assert (root[0][1].get(w("fill")), root[0][1].get(w("val"))) == ("FF0000", "clear")
    assert names(root[1]) == ["u", "b", "unknown"], "what is not known is left alone"
