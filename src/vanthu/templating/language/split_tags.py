"""What stands between the letters of a tag: plain runs are joined by the engine, all else cuts the tag."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from vanthu.docx.xml import ancestor, own_texts, w
from vanthu.templating.language.tags import TagSegment, segments
from vanthu.translate import tr

TEXT_PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
"""The parts that may hold tags."""

PLAIN = frozenset(map(w, ("r", "t", "rPr", "proofErr", "lastRenderedPageBreak")))
"""What may stand between the letters of a tag: docxtpl cuts it out whole."""

WRAPPERS: Mapping[str, str] = {
    "smartTag": "thẻ thông minh (smart tag)",
    "customXml": "thẻ thông minh (custom XML)",
    "hyperlink": "siêu liên kết",
    "fldSimple": "trường (field)",
    "fldChar": "trường (field)",
    "instrText": "trường (field)",
    "bookmarkStart": "dấu trang (bookmark)",
    "bookmarkEnd": "dấu trang (bookmark)",
    "commentRangeStart": "ghi chú (comment)",
    "commentRangeEnd": "ghi chú (comment)",
    "commentReference": "ghi chú (comment)",
    "permStart": "vùng cho phép sửa",
    "permEnd": "vùng cho phép sửa",
    "sdt": "khung nội dung (content control)",
    "sdtContent": "khung nội dung (content control)",
    "tab": "dấu tab",
    "ptab": "dấu tab",
    "br": "dấu xuống dòng",
    "cr": "dấu xuống dòng",
    "softHyphen": "dấu nối ẩn (optional hyphen)",
    "noBreakHyphen": "dấu nối không ngắt",
    "footnoteReference": "số chú thích",
    "endnoteReference": "số chú thích",
    "drawing": "hình hoặc hộp chữ",
    "pict": "hình hoặc hộp chữ",
    "AlternateContent": "hình hoặc hộp chữ",
    "object": "đối tượng nhúng",
    "sym": "ký hiệu (symbol)",
    "sectPr": "dấu ngắt phần (section break)",
    "tbl": "bảng",
    "oMath": "phương trình",
    "oMathPara": "phương trình",
}
"""What may cut a tag or stand beside it, as a clerk knows it."""


def clerk_name(element: etree._Element) -> str:
    """An element as a clerk knows it; a rare one by its name in the file."""
    name = etree.QName(element).localname
    return tr(WRAPPERS[name]) if name in WRAPPERS else f"w:{name}"


def letters_of(paragraph: etree._Element) -> list[tuple[etree._Element, str]]:
    """Every letter of a paragraph with its `w:t`."""
    return [(text, letter) for text in own_texts(paragraph) for letter in text.text or ""]


def tags_of(paragraph: etree._Element) -> Iterator[tuple[TagSegment, list[etree._Element]]]:
    """The tags of a paragraph, each with the `w:t` of every letter."""
    letters = letters_of(paragraph)
    for segment in segments("".join(letter for _, letter in letters)):
        if segment.is_tag:
            yield (
                segment,
                [holder for holder, _ in letters[segment.start : segment.start + len(segment.text)]],
            )


def cutting_elements(paragraph: etree._Element, holders: Sequence[etree._Element]) -> list[etree._Element]:
    """The elements that cut a tag, in order; none for a tag of plain runs.

    Args:
        holders: The `w:t` of every letter of the tag.
    """
    first, last = holders[0], holders[-1]
    if first is last:
        return []
    around = _wrappers(first, paragraph).symmetric_difference(_wrappers(last, paragraph))
    between = list(_between(paragraph, first, last))
    return [*(element for element in around if element not in between), *between]


def _wrappers(text: etree._Element, paragraph: etree._Element) -> set[etree._Element]:
    """What stands around a `w:t` inside its paragraph, its own run left out."""
    around: set[etree._Element] = set()
    for element in text.iterancestors():
        if element is paragraph:
            break
        if element.tag != w("r"):
            around.add(element)
    return around


def _between(
    paragraph: etree._Element, first: etree._Element, last: etree._Element
) -> Iterator[etree._Element]:
    """Elements that begin between two `w:t`, plain ones left out."""
    inside = False
    for element in paragraph.iter():
        if element is last:
            return
        inside = inside or element is first
        if inside and element.tag not in PLAIN and ancestor(element, "rPr") is None:
            yield element
