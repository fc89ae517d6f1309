from __future__ import annotations

import pytest
from tests.docx.wordml import first, read
from tests.format_check.typed import p, run


def test_capitals_and_hidden_text_are_read_as_they_show() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
    paragraph = first(f"<w:p>{run('hiện')}{hidden}</w:p>")

    assert paragraph.text == "hiện"


def test_deleted_text_is_not_read() -> None:
    deleted = f'<w:del w:id="1" w:author="a">{run("").replace("w:t", "w:delText")}</w:del>'
    moved = f'<w:moveFrom w:id="2" w:author="a">{run("cũ")}</w:moveFrom>'

    assert first(f"<w:p>{run('mới')}{deleted}{moved}</w:p>").text == "mới"


def test_an_empty_document_is_read() -> None:
    assert [q.text for q in read(p()).paragraphs] == [""]


def test_the_page_is_the_one_that_word_last_saw() -> None:
    broken = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>hai</w:t></w:r></w:p>"

    assert [q.page for q in read(p(run("một")), broken).paragraphs] == [1, 2]
    assert [q.page for q in read(p(run("một"))).paragraphs] == [0]


def test_each_run_knows_where_its_texts_begin() -> None:
    inside = "<w:r><w:t>Số</w:t><w:tab/><w:t>5</w:t></w:r>"
    paragraph = first(f"<w:p>{run('a')}{inside}<w:r><w:br/></w:r></w:p>")

    assert [(each.text, each.start) for each in paragraph.runs] == [("a", 0), ("Số\t5", 1), ("\n", 5)]
    assert [(start, text.text) for start, text in paragraph.runs[1].texts] == [(1, "Số"), (4, "5")]


def test_a_page_break_is_told_and_is_no_letter() -> None:
    paragraph = first('<w:p><w:r><w:t>a</w:t><w:br w:type="page"/></w:r></w:p>')

    assert (paragraph.text, paragraph.breaks_page) == ("a", True)


def test_a_paragraph_in_a_table_knows_its_cell_and_room() -> None:
    cell = '<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/></w:tcPr>{}</w:tc>'
    row = f"<w:tr>{cell.format(1440, p(run('a')))}{cell.format(2880, p(run('b')))}</w:tr>"
    table = (
        f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1440"/><w:gridCol w:w="2880"/></w:tblGrid>{row}</w:tbl>'
    )
    one, other, after = read(table, p(run("c"))).paragraphs

    assert one.cell is not None
    assert other.cell is not None
    assert [(c.table, c.row, c.column, c.last) for c in (one.cell, other.cell)] == [
        (0, 0, 0, False),
        (0, 0, 1, True),
    ]
    assert other.width == pytest.approx((2880 - 216) / 1440 * 25.4)
    assert after.cell is None
    assert after.width == read(p()).sections[0].text_width


def test_headers_are_read_and_changed_parts_are_those_that_stand() -> None:
    document = read(p(run("chữ")))

    assert list(document.margins) == ["word/header1.xml"]
    document.paragraphs[0].runs[0].texts[0][1].text = "khác"
    assert "khác".encode() in document.parts()["word/document.xml"]
