"""Corrections in the XML: each property at its place, words where they stood, nothing else touched."""

from __future__ import annotations

import pytest
from lxml import etree
from tests.format_check import samples
from tests.format_check.breaking import broken, section
from tests.format_check.typed import docx, p, run
from tests.templating.wordfile import paragraphs, root_of

from vanthu.docx import read_document
from vanthu.docx.model import WordDocument
from vanthu.docx.package import unpack
from vanthu.docx.xml import NS, w
from vanthu.format_check.edits import (
    LettersEdit,
    ParagraphEdit,
    RowsEdit,
    SectionEdit,
    SplitEdit,
    TextEdit,
)
from vanthu.format_check.fix.apply_edits import corrected


def opened(*runs: str) -> WordDocument:
    return read_document(docx(p(*runs)), "test")


def attributes(element: etree._Element | None) -> dict[str, str]:
    assert element is not None
    return {etree.QName(name).localname: str(value) for name, value in element.attrib.items()}


def test_the_look_of_letters_goes_before_what_follows_it() -> None:
    contents = opened('<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>Tặng</w:t></w:r>')
    (piece,) = contents.paragraphs[0].runs
    edit = LettersEdit((piece.element,), font=True, size_pt=13.5, bold=True, italic=False, black=True)

    properties = root_of(corrected(contents, [edit])).find(".//w:body//w:rPr", NS)

    assert properties is not None
    assert [etree.QName(child).localname for child in properties] == [
        "rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "u",
    ]  # fmt: skip
    assert [child.get(w("val")) for child in properties][1:] == [
        "1", "1", "0", "0", "000000", "27", "27", "single",
    ]  # fmt: skip
    assert set(attributes(properties[0]).values()) == {"Times New Roman"}


def test_what_a_paragraph_already_says_is_said_anew() -> None:
    spacing = '<w:spacing w:before="80" w:beforeLines="50" w:beforeAutospacing="1"/><w:ind w:hanging="360"/>'
    contents = read_document(docx(f"<w:p><w:pPr>{spacing}</w:pPr>{run('Tặng')}</w:p>"), "test")
    edit = ParagraphEdit(contents.paragraphs[0].element, align="both", before=6, lines=1.5, first=720)

    properties = root_of(corrected(contents, [edit])).find(".//w:body//w:pPr", NS)

    assert properties is not None
    assert [etree.QName(child).localname for child in properties] == [
        "spacing", "ind", "contextualSpacing", "jc",
    ]  # fmt: skip
    assert attributes(properties[0]) == {
        "before": "120", "beforeAutospacing": "0", "line": "360", "lineRule": "auto",
    }  # fmt: skip
    assert attributes(properties[1]) == {"left": "0", "firstLine": "720"}
    assert attributes(properties[2]) == {"val": "0"}


def test_one_style_that_wants_no_space_is_left_where_only_lines_change() -> None:
    contents = opened(run("Tặng"))

    made = root_of(corrected(contents, [ParagraphEdit(contents.paragraphs[0].element, lines=1)]))

    assert made.find(".//w:contextualSpacing", NS) is None


def test_a_section_turned_across_stays_so() -> None:
    across = broken(samples.LETTER, section("pgSz", w="15840", h="12240", orient="landscape"))
    contents = read_document(across, "test")

    made = root_of(corrected(contents, [SectionEdit(contents.sections[0].element, a4=True)]))

    assert attributes(made.find(".//w:pgSz", NS)) == {"w": "16838", "h": "11906", "orient": "landscape"}


def test_the_gutter_is_part_of_the_left_margin() -> None:
    contents = read_document(broken(samples.LETTER, section("pgMar", left="900", gutter="284")), "test")

    made = root_of(corrected(contents, [SectionEdit(contents.sections[0].element, {"left": 30, "top": 20})]))

    margins = attributes(made.find(".//w:pgMar", NS))
    assert (margins["left"], margins["top"], margins["right"]) == (str(1701 - 284), "1134", "907")


def test_margins_that_are_missing_are_words_own() -> None:
    contents = read_document(docx(p(run("Tặng")), section="<w:sectPr/>"), "test")

    made = root_of(corrected(contents, [SectionEdit(contents.sections[0].element, {"left": 30})]))

    assert attributes(made.find(".//w:pgMar", NS)) == {
        "left": "1701", "top": "1440", "bottom": "1440", "right": "1440", "header": "708", "footer": "708",
        "gutter": "0",
    }  # fmt: skip


def test_rows_are_kept_whole() -> None:
    contents = read_document(samples.LETTER, "test")

    made = root_of(corrected(contents, [RowsEdit(contents.tables[0].rows)]))

    assert [row.find("w:trPr/w:cantSplit", NS) is not None for row in made.iter(w("tr"))] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("edits", "text"),
    [
        ([(4, 5, "05")], "Số: 05/QĐ\tngày 5"),
        ([(4, 5, "05"), (14, 15, "05")], "Số: 05/QĐ\tngày 05"),
        ([(0, 8, "Số: 05/KH"), (4, 5, "05")], "Số: 05/QĐ\tngày 5"),
        ([(3, 3, " ")], "Số:  5/QĐ\tngày 5"),
        ([(8, 9, " ")], "Số: 5/QĐ\t ngày 5"),
        ([(6, 13, "KH")], "Số: 5/KH\t 5"),
        ([(15, 15, "!")], "Số: 5/QĐ\tngày 5!"),
    ],
)
def test_words_are_replaced_over_runs_from_the_end_on(edits: list[tuple[int, int, str]], text: str) -> None:
    contents = opened(run("Số: 5", bold=True), run("/QĐ\tngày "), run("5"))
    paragraph = contents.paragraphs[0]
    assert paragraph.text == "Số: 5/QĐ\tngày 5"

    made = corrected(contents, [TextEdit(paragraph, *edit) for edit in edits])

    assert paragraphs(made) == [text]


def test_a_label_is_split_from_its_run_unless_words_change_there() -> None:
    contents = opened(run("Điều 1. Tặng"))
    paragraph = contents.paragraphs[0]
    split = SplitEdit(paragraph, paragraph.runs[0].element, 7)

    made = root_of(corrected(contents, [split]))

    runs = [(t.text, r.find("w:rPr/w:b", NS) is not None) for r in made.iter(w("r")) for t in r.iter(w("t"))]
    assert runs == [("Điều 1.", True), (" Tặng", False)]

    contents = opened(run("Điều 1. Tặng"))
    paragraph = contents.paragraphs[0]
    split = SplitEdit(paragraph, paragraph.runs[0].element, 7)
    made = root_of(corrected(contents, [split, TextEdit(paragraph, 5, 6, "2")]))
    assert [t.text for t in made.iter(w("t"))] == ["Điều 2. Tặng"]


def test_other_parts_stay_byte_for_byte() -> None:
    contents = read_document(samples.LETTER, "test")

    made = unpack(corrected(contents, []), "test")

    before = unpack(samples.LETTER, "test")
    assert {name for name in before if made[name] != before[name]} <= {
        "word/document.xml",
        "word/header1.xml",
    }
