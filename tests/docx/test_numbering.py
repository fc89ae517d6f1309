# ruff: noqa: E501 - a piece of XML, a case, stays on its line

from __future__ import annotations

import pytest
from tests.docx.wordml import read, styled
from tests.templating.wordfile import W

from vanthu.docx.numbering import ListCounter, ListNumbering, numeral
from vanthu.docx.xml import parse


def test_numbers_restart_under_each_parent_and_take_their_forms() -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="{n * 100}" w:firstLine="720"/></w:pPr></w:lvl>'
        for n, (form, text) in enumerate((("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)")))
    )
    numbering = f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'

    def numbered(level: int) -> str:
        return styled(
            "chữ", paragraph_properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="3"/></w:numPr>'
        )

    paragraphs = read(*(numbered(n) for n in (0, 1, 2, 2, 1, 2, 0, 1)), numbering=numbering).paragraphs

    assert [q.label for q in paragraphs] == ["I.", "1.", "a)", "b)", "2.", "a)", "II.", "1."]
    assert paragraphs[2].format.first_line(14) == 200 + 720


@pytest.mark.parametrize(
    ("number", "form", "printed"),
    [
        (4, "upperRoman", "IV"),
        (19, "lowerRoman", "xix"),
        (27, "lowerLetter", "aa"),
        (3, "upperLetter", "C"),
        (0, "lowerLetter", "0"),
        (7, "decimalZero", "07"),
        (7, "strange", "7"),
    ],
)
def test_a_number_takes_the_form_of_its_level(number: int, form: str, printed: str) -> None:
    assert numeral(number, form) == printed


LEVEL = '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/>{}</w:lvl>'


def numbering(*levels: str, more: str = "") -> ListNumbering:
    lists = (
        f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="7"/>{more}</w:num>'
    )
    return ListNumbering.read(parse(f"<w:numbering {W}>{lists}</w:numbering>".encode()))


def test_lists_of_one_family_go_on_counting_unless_one_begins_anew() -> None:
    level = LEVEL.format(0, "decimal", "%1.", "")
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'

    together, anew = ListCounter(numbering(level)), ListCounter(numbering(level, more=override))

    assert [together.label(key, 0) for key in ("1", "2", "1")] == ["1.", "2.", "3."]
    assert [anew.label(key, 0) for key in ("1", "2", "2")] == ["1.", "5.", "6."]


def test_bullets_and_unknown_lists_have_no_label() -> None:
    counter = ListCounter(numbering(LEVEL.format(0, "bullet", "•", "")))

    assert (counter.label("1", 0), counter.label("9", 0)) == ("", "")


def test_a_legal_level_writes_all_numbers_as_decimals() -> None:
    levels = LEVEL.format(0, "upperRoman", "%1.", ""), LEVEL.format(1, "decimal", "%1.%2", "<w:isLgl/>")
    counter = ListCounter(numbering(*levels))

    assert [counter.label("1", depth) for depth in (0, 0, 1)] == ["I.", "II.", "2.1"]


def test_a_style_stands_for_a_level() -> None:
    level = LEVEL.format(1, "decimal", "%2", '<w:pStyle w:val="Muc"/>')

    assert numbering(level).level_of_style("1", "Muc") == 1
    assert numbering(level).level_of_style("1", "Khac") == 0
