from __future__ import annotations

from collections.abc import Mapping

import pytest
from tests.docx.wordml import first, styled
from tests.templating.wordfile import W

from vanthu.docx.paragraph_format import declared_paragraph_format, resolve_paragraph_format
from vanthu.docx.xml import parse


@pytest.mark.parametrize(
    ("properties", "before", "lines", "begin"),
    [
        ('<w:spacing w:before="120" w:line="360" w:lineRule="auto"/>', 6, 1.5, 0),
        ('<w:spacing w:before="120" w:beforeAutospacing="1"/>', 14, 1.0, 0),
        ('<w:spacing w:beforeLines="50" w:before="999"/>', 6, 1.0, 0),
        ('<w:ind w:left="100" w:firstLine="567"/>', 0, 1.0, 667),
        ('<w:ind w:start="100" w:hanging="100"/>', 0, 1.0, 0),
        ('<w:ind w:firstLineChars="200" w:firstLine="1"/>', 0, 1.0, 400),
    ],
)
def test_spaces_and_indents_are_read_in_all_their_spellings(
    properties: str, before: float, lines: float, begin: float
) -> None:
    paragraph = first(styled("chữ", paragraph_properties=properties))

    assert paragraph.format.before_pt == before
    assert paragraph.format.lines(paragraph.size_pt) == pytest.approx(lines)
    assert paragraph.format.first_line(paragraph.size_pt) == pytest.approx(begin)


def declared(properties: str) -> Mapping[str, object]:
    return declared_paragraph_format(parse(f"<w:pPr {W}>{properties}</w:pPr>".encode()))


@pytest.mark.parametrize(
    ("properties", "found"),
    [
        ('<w:jc w:val="start"/>', {"align": "left"}),
        ('<w:jc w:val="distribute"/>', {"align": "both"}),
        (
            '<w:pageBreakBefore/><w:contextualSpacing w:val="0"/>',
            {"page_break_before": True, "contextual": False},
        ),
        ('<w:outlineLvl w:val="2"/>', {"outline": 2}),
        ('<w:ind w:hanging="0" w:firstLine="567"/>', {"first": 567.0, "first_chars": None}),
        ('<w:ind w:hanging="100"/>', {"first": -100.0, "first_chars": None}),
        ('<w:ind w:hangingChars="150"/>', {"first_chars": -150.0}),
        ('<w:pBdr><w:bottom w:val="single"/><w:top w:val="nil"/></w:pBdr>', {"bottom": "single", "top": ""}),
        ('<w:ind w:left="x"/>', {}),
    ],
)
def test_what_a_paragraph_declares_is_read_by_our_names(properties: str, found: object) -> None:
    assert declared(properties) == found


def test_the_last_word_counts_but_tab_stops_add_up() -> None:
    first_level = declared(
        '<w:jc w:val="center"/><w:tabs><w:tab w:pos="100" w:val="left"/><w:tab w:pos="50"/></w:tabs>'
    )
    second_level = declared('<w:jc w:val="right"/><w:tabs><w:tab w:pos="100" w:val="clear"/></w:tabs>')

    found = resolve_paragraph_format([first_level, second_level])

    assert (found.align, dict(found.tabs)) == ("right", {50: "left"})
