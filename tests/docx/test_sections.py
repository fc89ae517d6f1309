from __future__ import annotations

import pytest
from tests.docx.wordml import read
from tests.format_check.typed import SECTION, p, run
from tests.templating.wordfile import W

from vanthu.docx.sections import read_sections
from vanthu.docx.xml import parse


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


def test_a_document_without_a_section_has_words_own_paper() -> None:
    (section,) = read_sections(parse(f"<w:document {W}/>".encode()), {})

    assert (round(section.width, 1), round(section.height, 1), section.kind) == (215.9, 279.4, "nextPage")
    assert section.text_width == pytest.approx(165.1)


def test_a_section_says_how_its_pages_are_numbered() -> None:
    numbered = (
        '<w:sectPr><w:type w:val="continuous"/><w:pgNumType w:fmt="lowerRoman" w:start="3"/></w:sectPr>'
    )
    (section,) = read_sections(parse(f"<w:document {W}>{numbered}</w:document>".encode()), {})

    assert (section.number_form, section.number_start, section.kind) == ("lowerRoman", 3, "continuous")
