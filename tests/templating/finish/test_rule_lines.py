from __future__ import annotations

import pytest
from lxml import etree
from tests.templating.wordfile import W

from vanthu.docx.fonts import FontStyle, text_width
from vanthu.docx.styles import StyleSheet
from vanthu.docx.xml import parse, value, w
from vanthu.templating.finish.rule_lines import fit_lines

STYLES = (
    f'<w:styles {W}><w:style w:type="paragraph" w:styleId="Chu"><w:name w:val="Tiêu ngữ"/><w:rPr><w:b/>'
    '<w:sz w:val="28"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Dai"><w:name w:val="Kẻ dài bằng chữ"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Ngan"><w:name w:val="Kẻ một phần ba"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Duoi"><w:name w:val="Kẻ dưới trích yếu"/>'
    '<w:basedOn w:val="Ngan"/></w:style></w:styles>'
)
LOOK = FontStyle(14, bold=True)
MM = 1440 / 25.4
MOTTO = "Độc lập - Tự do - Hạnh phúc"


def para(style: str, text: str = "") -> str:
    run = f"<w:r><w:t>{text}</w:t></w:r>" if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:jc w:val="center"/></w:pPr>{run}</w:p>'


def in_cell(content: str, width: int) -> str:
    margins = (
        '<w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr>"
    )
    cell = f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
    return f"<w:tbl>{margins}<w:tr>{cell}</w:tr></w:tbl>"


def fitted(body: str, style: str) -> etree._Element:
    """The line's `w:ind` after fitting."""
    root = parse(f"<w:document {W}><w:body>{body}</w:body></w:document>".encode())
    fit_lines(root, StyleSheet.read(STYLES.encode()))
    line = next(q for q in root.iter(w("p")) if value(q.find(w("pPr")), "pStyle") == style)
    properties = line.find(w("pPr"))
    assert properties is not None
    indent = properties.find(w("ind"))
    assert indent is not None
    assert [child.tag for child in properties] == [w("pStyle"), w("ind"), w("jc")]
    return indent


def length_mm(indent: etree._Element, width: int) -> float:
    left, right = (int(indent.get(w(side), "")) for side in ("left", "right"))
    assert left == right
    return (width - left - right) / MM


@pytest.mark.parametrize("width", [5000, 5726, 7000])
def test_the_line_under_the_motto_is_as_long_as_its_text(width: int) -> None:
    indent = fitted(in_cell(para("Chu", MOTTO) + para("Dai"), width), "Dai")

    assert length_mm(indent, width) == pytest.approx(text_width(MOTTO, LOOK), abs=0.1)


def test_the_short_line_is_a_third_to_a_half_of_the_longest_of_several_lines() -> None:
    body = in_cell(para("Chu", "ỦY BAN NHÂN DÂN") + para("Chu", "XÃ KHÁNH CƯ") + para("Ngan"), 4000)

    share = length_mm(fitted(body, "Ngan"), 4000) / text_width("ỦY BAN NHÂN DÂN", LOOK)

    assert 1 / 3 <= share <= 1 / 2


def test_a_long_abstract_counts_by_its_longest_printed_line() -> None:
    section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1701" w:right="907"/></w:sectPr>'
    width = 11906 - 1701 - 907

    indent = fitted(para("Chu", "Về việc đề nghị khen thưởng " * 8) + para("Duoi") + section, "Duoi")

    assert 0.9 * width / MM / 3 < length_mm(indent, width) <= width / MM / 2


def test_a_text_wider_than_its_box_leaves_no_negative_indent() -> None:
    indent = fitted(in_cell(para("Chu", "CỘNGHÒAXÃHỘICHỦNGHĨAVIỆTNAM") + para("Dai"), 1000), "Dai")

    assert indent.get(w("left")) == "0"
