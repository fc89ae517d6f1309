"""Forms in the tables of Word documents, with cells that the unit finds by counting."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from docx.oxml.ns import nsdecls
from docx.table import Table
from tests.intake.builders import (
    REGISTRATION_HEAD,
    at,
    at_little_cost,
    codes,
    read,
    the_row,
    the_table,
)
from tests.intake.mojibake import to_tcvn3
from tests.intake.packages import zipped
from tests.intake.word import REGISTRATION_MERGES, a_document, docx, with_parts

WORK = (1, "Đường hoa", "a", "500 m", "Thôn Trại", "15.000.000", "5.000.000", "20/5/2024", "30/6/2024",
        "Nguyễn Văn An")  # fmt: skip
MAIN = "word/document.xml"


def test_a_merged_cell_of_the_body_counts_for_every_row_that_it_covers() -> None:
    rows = [*REGISTRATION_HEAD, WORK, (2, "Cổng làng", "b")]
    data = docx("Đơn vị: Thôn Trại", (rows, (*REGISTRATION_MERGES, (2, 9, 3, 9))))

    assert [r.values["person_in_charge"] for r in the_table(read(data, "b.docx")).rows] == [
        "Nguyễn Văn An"
    ] * 2


def test_borders_that_differ_by_a_hair_are_one_column() -> None:
    def drawn_by_hand(data: bytes) -> bytes:
        # -- the body's border between columns 2 and 3 stands 1 mm right of the header's
        text = data.decode()
        grid_end = text.index("</w:tblGrid>")
        first = text.index("<w:gridCol", text.index("<w:gridCol") + 1)
        end = text.index(">", first) + 1
        grid = '<w:gridCol w:w="900"/><w:gridCol w:w="60"/><w:gridCol w:w="900"/>'
        second_end = text.index(">", text.index("<w:gridCol", end)) + 1
        text = text[:first] + grid + text[second_end:grid_end] + text[grid_end:]
        cells = text.index("Đường hoa")
        start = text.rindex("<w:tcPr>", 0, cells) + len("<w:tcPr>")
        text = text[:start] + '<w:gridSpan w:val="2"/>' + text[start:]
        head = text.index("Nội dung thi đua")
        start = text.rindex("<w:tcPr>", 0, head) + len("<w:tcPr>")
        text = text[:start] + '<w:gridSpan w:val="2"/>' + text[start:]
        second = text.index("<w:tr>", head)
        third = [n for n in range(second, len(text)) if text.startswith("<w:tcPr>", n)][2] + len("<w:tcPr>")
        return (text[:third] + '<w:gridSpan w:val="2"/>' + text[third:]).encode()

    row = the_row(read(with_parts(a_document(WORK), {MAIN: drawn_by_hand}), "b.docx"))

    assert (row.values["work_name"], row.values["field_code"]) == ("Đường hoa", "a")
    assert row.cells["field_code"] == "dòng 3, cột 3"


def test_a_struck_row_is_told() -> None:
    def strike(tables: Sequence[Table]) -> None:
        for each in tables[0].cell(2, 1).paragraphs[0].runs:
            each.font.strike = True

    assert [f.code for f in at(read(a_document(WORK, change=strike), "b.docx"), "dòng 3, cột 2")] == [
        "row_struck"
    ]


def test_comments_are_told_with_what_they_say() -> None:
    said = "<w:comment><w:p><w:r><w:t>sửa thành 20 triệu</w:t></w:r></w:p></w:comment>"
    comments = f"<w:comments {nsdecls('w')}>{said}</w:comments>"

    file = read(with_parts(a_document(WORK), {"word/comments.xml": lambda _: comments.encode()}), "b.docx")

    (finding,) = [f for f in file.diagnostics if f.code == "document_comments"]
    assert "sửa thành 20 triệu" in finding.message


def test_a_document_in_a_legacy_encoding_is_converted_and_told() -> None:
    rows = [[to_tcvn3(str(v)) for v in row] for row in [*REGISTRATION_HEAD, WORK]]

    file = read(docx(to_tcvn3("Đơn vị: Thôn Trại"), (rows, REGISTRATION_MERGES)), "b.docx")

    assert the_row(file).values["work_name"] == "Đường hoa"
    assert "sheet_legacy" in codes(file)


def test_a_table_inside_a_cell_is_a_table_of_its_own() -> None:
    def nest(tables: Sequence[Table]) -> None:
        outer, inner = tables
        outer.cell(0, 0)._tc.insert(1, inner._tbl)

    form = ([*REGISTRATION_HEAD, WORK], REGISTRATION_MERGES)
    data = docx("Đơn vị: Thôn Trại", (("Biểu", "kèm theo"),), form, change=nest)

    assert the_row(read(data, "b.docx")).values["work_name"] == "Đường hoa"


def test_a_document_that_is_called_a_workbook_is_read_and_told() -> None:
    file = read(a_document(WORK), "bieu.xlsx")

    assert codes(file) == ["file_mislabelled"]


@pytest.mark.parametrize(
    ("main", "code"),
    [
        (b'<!DOCTYPE x [<!ENTITY a "a">]><w:document/>', "file_dtd"),
        (b"<w:document", "document_damaged"),
        (b"<a>" * 5_000 + b"</a>" * 5_000, "document_damaged"),
        (b" " * 40_000_000, "file_bomb"),
    ],
)
def test_a_hostile_document_is_one_sentence(main: bytes, code: str) -> None:
    with at_little_cost():
        file = read(with_parts(a_document(WORK), {MAIN: lambda _: main}), "b.docx")

    assert codes(file) == [code]


@pytest.mark.slow
def test_a_document_of_too_much_text_is_refused_before_it_is_read() -> None:
    words = random.Random(1).randbytes(32_000_000).hex().encode()  # noqa: S311 - repeatable

    assert codes(read(zipped({MAIN: words}), "b.docx")) == ["file_too_large"]


def test_a_table_of_a_thousand_rows_costs_little() -> None:
    row = "".join(
        f"<w:tc><w:p><w:r><w:t>{value}</w:t></w:r></w:p></w:tc>" for value in ("9", *WORK[1:], "", "")
    )

    def more(data: bytes) -> bytes:
        return data.replace(b"</w:tbl>", f"<w:tr>{row}</w:tr>".encode() * 1_000 + b"</w:tbl>")

    data = with_parts(a_document(WORK), {MAIN: more})
    with at_little_cost():
        file = read(data, "b.docx")

    assert len(the_table(file).rows) == 1_001


def test_a_document_that_was_not_downloaded_whole_is_told_in_words_of_word() -> None:
    data = a_document(WORK)

    assert codes(read(data[: len(data) // 2], "bieu.docx")) == ["document_damaged"]
