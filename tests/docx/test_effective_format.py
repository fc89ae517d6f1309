"""The look that letters and paragraphs really have. Source: ECMA-376, part 1, 17.7."""

# ruff: noqa: E501 - a piece of XML, a case, stays on its line

from __future__ import annotations

import pytest
from tests.format_check.typed import SECTION, docx, p, run

from vanthu.docx.document import read_document
from vanthu.docx.model import Paragraph, WordDocument

DEFAULTS = '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>'
NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>{}</w:style>'


def style(key: str, inside: str, *, kind: str = "paragraph", based_on: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{key}"/>{base}{inside}</w:style>'


def styled(text: str, key: str = "", *, run_properties: str = "", paragraph_properties: str = "") -> str:
    named = f'<w:pStyle w:val="{key}"/>' if key else ""
    return f"<w:p><w:pPr>{named}{paragraph_properties}</w:pPr><w:r><w:rPr>{run_properties}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def read(*blocks: str, styles: str = DEFAULTS + NORMAL.format(""), **kinds: str) -> WordDocument:
    return read_document(docx(*blocks, styles=styles, **kinds), "test")


def first(*blocks: str, **kinds: str) -> Paragraph:
    return read(*blocks, **kinds).paragraphs[0]


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


def test_a_theme_font_counts_where_the_attribute_names_it() -> None:
    themed = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:ascii="Arial" w:hAnsi="Arial"/>'
    named = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
    styles = DEFAULTS.replace('<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>', themed) + NORMAL.format("")

    paragraphs = read(styled("chữ"), styled("chữ", run_properties=named), styles=styles).paragraphs

    assert [q.runs[0].format.hansi for q in paragraphs] == ["Calibri", "Times New Roman"]


def test_latin_letters_and_vietnamese_letters_have_fonts_of_their_own() -> None:
    fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Verdana"/>'
    letters = first(styled("chữ", run_properties=fonts)).runs[0].format

    assert letters.fonts("abc") == {"Times New Roman"}
    assert letters.fonts("chữ") == {"Times New Roman", "Verdana"}


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


def test_capitals_and_hidden_text_are_read_as_they_show() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
    paragraph = first(f"<w:p>{run('hiện')}{hidden}</w:p>")

    assert paragraph.text == "hiện"


def test_deleted_text_is_not_read() -> None:
    deleted = f'<w:del w:id="1" w:author="a">{run("").replace("w:t", "w:delText")}</w:del>'
    moved = f'<w:moveFrom w:id="2" w:author="a">{run("cũ")}</w:moveFrom>'

    assert first(f"<w:p>{run('mới')}{deleted}{moved}</w:p>").text == "mới"


def test_a_table_style_gives_its_header_row_bold() -> None:
    look = (
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
        '<w:tblStylePr w:type="firstCol"><w:rPr><w:i/></w:rPr></w:tblStylePr>'
    )
    styles = DEFAULTS + NORMAL.format("") + style("T", look, kind="table")
    cell = "<w:tc><w:tcPr/>{}</w:tc>"
    rows = "".join(f"<w:tr>{cell.format(styled('a'))}{cell.format(styled('b'))}</w:tr>" for _ in range(2))
    table = f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:firstRow="1" w:firstColumn="1"/></w:tblPr><w:tblGrid/>{rows}</w:tbl>'

    letters = [q.runs[0].format for q in read(table, p(), styles=styles).paragraphs[:4]]

    assert [(each.bold, each.italic) for each in letters] == [
        (True, True),
        (True, False),
        (False, True),
        (False, False),
    ]


def test_the_look_bits_of_old_files_are_read() -> None:
    styles = (
        DEFAULTS
        + NORMAL.format("")
        + style("T", '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>', kind="table")
    )
    table = (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:val="0020"/></w:tblPr><w:tblGrid/>'
        f"<w:tr><w:tc>{styled('a')}</w:tc></w:tr></w:tbl>"
    )

    assert first(table, styles=styles).runs[0].format.bold


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


def test_exact_spacing_is_told_as_a_multiple_of_the_letters_line() -> None:
    exact = '<w:spacing w:line="322" w:lineRule="exact"/>'
    paragraph = first(styled("chữ", paragraph_properties=exact, run_properties='<w:sz w:val="28"/>'))

    assert paragraph.format.lines(14) == pytest.approx(1.0)


def test_a_section_without_headers_shows_those_of_the_one_before() -> None:
    second = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/><w:pgMar w:left="1134" w:gutter="567"/></w:sectPr>'
    contents = read(f"<w:p><w:pPr>{SECTION}</w:pPr></w:p>", p(run("phụ lục")), section=second)

    one, other = contents.sections
    assert one.title_page
    assert other.headers == one.headers == {"default": "word/header1.xml"}
    assert other.landscape
    assert other.left == pytest.approx(30, abs=0.1)
    assert [q.section for q in contents.paragraphs] == [0, 1]


def test_a_section_kept_as_a_tracked_change_is_no_section() -> None:
    changed = SECTION.replace(
        "</w:sectPr>", '<w:sectPrChange w:id="1" w:author="a"><w:sectPr/></w:sectPrChange></w:sectPr>'
    )

    assert len(read(p(run("chữ")), section=changed).sections) == 1


def test_an_empty_document_is_read() -> None:
    assert [q.text for q in read(p()).paragraphs] == [""]


def test_the_page_is_the_one_that_word_last_saw() -> None:
    broken = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>hai</w:t></w:r></w:p>"

    assert [q.page for q in read(p(run("một")), broken).paragraphs] == [1, 2]
    assert [q.page for q in read(p(run("một"))).paragraphs] == [0]
