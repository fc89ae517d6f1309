from __future__ import annotations

from lxml import etree
from tests.templating.wordfile import W, p

from vanthu.docx.fonts import FontStyle
from vanthu.docx.styles import StyleSheet
from vanthu.docx.xml import parse

DEFAULTS = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>'


def style(key: str, inside: str = "", *, more: str = "", kind: str = "paragraph") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{key}"{more}><w:name w:val="Tên {key}"/>{inside}</w:style>'


def sheet(*styles: str) -> StyleSheet:
    return StyleSheet.read(f"<w:styles {W}>{DEFAULTS}{''.join(styles)}</w:styles>".encode())


def paragraph(key: str, *runs: str) -> etree._Element:
    named = f'<w:pPr><w:pStyle w:val="{key}"/></w:pPr>' if key else ""
    return parse(f"<w:p {W}>{named}{''.join(runs)}</w:p>".encode())


def test_a_style_takes_font_and_names_from_those_it_is_based_on() -> None:
    based = '<w:basedOn w:val="A"/><w:rPr><w:i/></w:rPr>'
    found = sheet(
        style("A", '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr>'), style("B", based), style("C", kind="table")
    )

    assert found.fonts == {"A": FontStyle(14, bold=True), "B": FontStyle(14, bold=True, italic=True)}
    assert found.names == {"A": ("Tên A",), "B": ("Tên B", "Tên A")}


def test_styles_based_on_each_other_end() -> None:
    found = sheet(style("A", '<w:basedOn w:val="B"/>'), style("B", '<w:basedOn w:val="A"/>'))

    assert found.names["A"] == ("Tên A", "Tên B")


def test_a_paragraph_has_the_font_of_its_first_run_with_text() -> None:
    found = sheet(style("A", "<w:rPr><w:b/></w:rPr>"), style("N", more=' w:default="1"'))
    runs = "<w:r><w:rPr><w:i/></w:rPr></w:r>", '<w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>a</w:t></w:r>'

    assert found.font(paragraph("A", *runs)) == FontStyle(13)
    assert found.font(paragraph("A", runs[0])) == FontStyle(13, bold=True)
    assert found.style(paragraph("")) == found.default == "N"


def test_without_the_part_words_own_defaults_count() -> None:
    found = StyleSheet.read(None)

    assert (found.names, found.default) == ({}, "")
    assert found.font(parse(p("x").replace("<w:p>", f"<w:p {W}>").encode())) == FontStyle(10)
