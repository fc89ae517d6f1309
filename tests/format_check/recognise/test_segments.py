"""Pieces of paragraphs that stand by themselves."""

from __future__ import annotations

from tests.format_check.samples import LETTER
from tests.format_check.typed import centred, docx, p, run, table

from vanthu.diagnostics import ParagraphPlace
from vanthu.docx import read_document
from vanthu.docx.model import Paragraph
from vanthu.format_check.recognise import TextSegment, whole
from vanthu.format_check.recognise.segments import segments, stands_in

SUPERSCRIPT = '<w:vertAlign w:val="superscript"/>'


def paragraph(*runs: str) -> Paragraph:
    (made,) = read_document(docx(p(*runs)), "test").paragraphs
    return made


def test_tabs_lines_and_rows_of_spaces_set_pieces_apart() -> None:
    pieces = segments(paragraph(run("\tSố: 5/QĐ\tKhánh Cư, ngày 5      Kính gửi")))

    assert [(s.text, s.side, s.alone) for s in pieces] == [
        ("Số: 5/QĐ", 1, False),
        ("Khánh Cư, ngày 5", 2, False),
        ("Kính gửi", 3, False),
    ]


def test_spaces_that_leave_a_number_or_a_day_open_set_nothing_apart() -> None:
    for words in ("Số:      /QĐ-UBND", "ngày      tháng      năm 2024"):
        (piece,) = segments(paragraph(run(words)))
        assert (piece.raw, piece.alone) == (words, True)


def test_an_empty_paragraph_has_one_empty_piece() -> None:
    (piece,) = segments(paragraph())

    assert (piece.text, piece.looks(), piece.bold) == ("", [], False)


def test_text_is_read_with_capitals_and_without_footnote_marks() -> None:
    segment = whole(
        paragraph(run("Xã Khánh Cư", more="<w:caps/>"), run("1", more=SUPERSCRIPT), run("a\u0301"))
    )

    assert segment.text == "XÃ KHÁNH CƯá"
    assert segment.raw == "Xã Khánh Cư1a\u0301"
    assert "".join(words for words, _ in segment.words()) == "Xã Khánh Cưa\u0301"
    assert "".join(words for words, _ in segment.words(marks=True)) == segment.raw


def test_a_segment_is_bold_where_all_its_letters_are() -> None:
    mixed = paragraph(run("Điều 1.", bold=True), run(" Tặng"), run("  ", bold=False))

    assert whole(mixed).bold is False
    assert TextSegment(mixed, 0, 7).bold is True
    assert [piece.text for piece in TextSegment(mixed, 2, 9).runs] == ["Điều 1.", " Tặng"]
    assert [piece.text for piece in TextSegment(mixed, 0, 7).runs] == ["Điều 1."]


def test_a_place_names_paragraph_words_and_the_margin() -> None:
    contents = read_document(LETTER, "test")
    body = contents.paragraphs[3]
    (header,) = contents.margins["word/header1.xml"]

    assert TextSegment(body, 0, 4).place == ParagraphPlace("", 4, 0, 4, body.text[:4])
    assert whole(header).place == ParagraphPlace("", 1, 0, 1, "2", part="header")


def test_the_column_is_that_of_its_cell_or_of_its_tabs() -> None:
    contents = read_document(docx(table([[centred("a"), centred("b")]], (3000, 3000)), p(run("\tc"))), "test")
    left, right, tabbed = contents.paragraphs

    assert [whole(left).column, whole(right).column, segments(tabbed)[0].column] == [0, 1, 1]
    assert [stands_in(each, {0}) for each in contents.paragraphs] == [True, True, False]
    assert not stands_in(left, {1})
