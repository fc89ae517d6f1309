from __future__ import annotations

import pytest
from tests.docx.wordml import DEFAULTS, NORMAL, read, styled
from tests.templating.wordfile import W

from vanthu.docx.run_format import declared_run_format, resolve_run_format, run_style
from vanthu.docx.xml import parse


def test_a_theme_font_counts_where_the_attribute_names_it() -> None:
    themed = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:ascii="Arial" w:hAnsi="Arial"/>'
    named = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
    styles = DEFAULTS.replace('<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>', themed) + NORMAL.format("")

    paragraphs = read(styled("chữ"), styled("chữ", run_properties=named), styles=styles).paragraphs

    assert [q.runs[0].format.hansi for q in paragraphs] == ["Calibri", "Times New Roman"]


def declared(properties: str) -> object:
    return declared_run_format(parse(f"<w:rPr {W}>{properties}</w:rPr>".encode()))


@pytest.mark.parametrize(
    ("properties", "found"),
    [
        ("<w:b/>", {"bold": True}),
        ('<w:i w:val="off"/>', {"italic": False}),
        ('<w:sz w:val="27"/>', {"size_pt": 13.5}),
        ('<w:sz w:val="x"/>', {}),
        ("<w:u/>", {"underline": "single"}),
        (
            '<w:color w:val="FF0000"/><w:vertAlign w:val="superscript"/>',
            {"colour": "FF0000", "raised": "superscript"},
        ),
        (
            '<w:rFonts w:ascii="A" w:hAnsiTheme="minorHAnsi" w:hAnsi="B"/>',
            {"ascii": "A", "hansi": "theme:minorHAnsi"},
        ),
        ("<!-- x --><w:smallCaps/>", {}),
    ],
)
def test_what_a_run_declares_is_read_by_our_names(properties: str, found: object) -> None:
    assert declared(properties) == found


def test_direct_words_beat_styles_and_two_kinds_of_style_cancel_out() -> None:
    on, off = {"bold": True}, {"bold": False}

    assert resolve_run_format({}, [on, {}, on], [], {}).bold is False
    assert resolve_run_format(on, [on, {}, on], [], {}).bold is True, "the defaults say so"
    assert resolve_run_format({}, [{}, on, {}], [off], {}).bold is False
    assert resolve_run_format({}, [on, off], [{"bold": True}], {}).bold is True


def test_a_theme_without_the_font_falls_back_on_words_own() -> None:
    named = {"ascii": "theme:minorHAnsi", "cs": "theme:minorBidi"}

    found = resolve_run_format(named, [], [], {"minorHAnsi": "Calibri", "minorBidi": ""})

    assert (found.ascii, found.cs, found.hansi) == ("Calibri", "Times New Roman", "Times New Roman")


def test_a_run_may_name_a_character_style() -> None:
    assert run_style(parse(f'<w:rPr {W}><w:rStyle w:val="C"/></w:rPr>'.encode())) == "C"
    assert run_style(None) == ""
