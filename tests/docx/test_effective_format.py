"""The look that letters and paragraphs really have. Source: ECMA-376, part 1, 17.7."""

# ruff: noqa: E501 - a piece of XML, a case, stays on its line

from __future__ import annotations

import pytest
from tests.docx.wordml import DEFAULTS, NORMAL, first, read, style, styled


@pytest.mark.parametrize(
    ("styles", "key", "direct", "bold"),
    [
        (style("A", "<w:rPr><w:b/></w:rPr>"), "A", "", True),
        (style("A", "<w:rPr><w:b/></w:rPr>"), "A", '<w:b w:val="0"/>', False),
        (style("A", "<w:rPr><w:b/></w:rPr>"), "A", "<w:b/>", True),
        (style("A", "<w:rPr><w:b/></w:rPr>") + style("B", '<w:rPr><w:b w:val="false"/></w:rPr>', based_on="A"), "B", "", False),
        (style("A", "<w:rPr><w:b/></w:rPr>") + style("C", "<w:rPr><w:b/></w:rPr>", kind="character"), "A", '<w:rStyle w:val="C"/>', False),
        (style("C", "<w:rPr><w:b/></w:rPr>", kind="character"), "", '<w:rStyle w:val="C"/>', True),
        (style("C", "<w:rPr><w:b/></w:rPr>", kind="character"), "", '<w:rStyle w:val="C"/><w:b w:val="0"/>', False),
    ],
    ids=["style", "direct off", "direct on stays on", "derived off", "two kinds cancel", "character", "character, direct off"],
)  # fmt: skip
def test_a_toggle_is_the_odd_one_of_its_styles_unless_said_directly(
    styles: str, key: str, direct: str, bold: bool
) -> None:
    paragraph = first(styled("chữ", key, run_properties=direct), styles=DEFAULTS + NORMAL.format("") + styles)

    assert paragraph.runs[0].format.bold is bold


def test_sizes_come_down_the_chain_of_styles() -> None:
    styles = (
        DEFAULTS
        + NORMAL.format("")
        + style("A", '<w:rPr><w:sz w:val="28"/></w:rPr>')
        + style("B", "", based_on="A")
    )
    paragraphs = read(
        styled("chữ"),
        styled("chữ", "B"),
        styled("chữ", "B", run_properties='<w:sz w:val="25"/>'),
        styles=styles,
    ).paragraphs

    assert [q.size_pt for q in paragraphs] == [10, 14, 12.5]


def test_a_direct_indent_beats_the_lists() -> None:
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>'
    numbering = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'

    both = read(
        styled("a", paragraph_properties=number),
        styled("b", paragraph_properties=f'{number}<w:ind w:left="0" w:firstLine="567"/>'),
        numbering=numbering,
    ).paragraphs

    assert [q.format.first_line(14) for q in both] == [360, 567]
