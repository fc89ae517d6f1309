"""The words of a paragraph as a person sees them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.table import Table
from tests.intake.builders import (
    codes,
    read,
    the_row,
)
from tests.intake.word import a_document, run

WORK = (1, "Đường hoa", "a", "500 m", "Thôn Trại", "15.000.000", "5.000.000", "20/5/2024", "30/6/2024",
        "Nguyễn Văn An")  # fmt: skip


RAISED = '<w:vertAlign w:val="superscript"/>'


@pytest.mark.parametrize(
    ("piece", "name"),
    [
        (run(" cũ", "<w:vanish/>"), "Đường hoa"),
        (f"<w:del {nsdecls('w')}><w:r><w:delText> cũ</w:delText></w:r></w:del>", "Đường hoa"),
        (f"<w:ins {nsdecls('w')}><w:r><w:t> mới</w:t></w:r></w:ins>", "Đường hoa mới"),
        (f"<w:hyperlink {nsdecls('w')}><w:r><w:t> A</w:t></w:r></w:hyperlink>", "Đường hoa A"),
        (run("2", RAISED), "Đường hoa"),
        (f"<w:r {nsdecls('w')}><w:instrText> PAGE </w:instrText></w:r>", "Đường hoa"),
    ],
)
def test_the_words_are_those_that_a_person_sees(piece: str, name: str) -> None:
    def add(tables: Sequence[Table]) -> None:
        tables[0].cell(2, 1).paragraphs[0]._p.append(parse_xml(piece))

    file = read(a_document(WORK, change=add), "b.docx")

    assert the_row(file).values["work_name"] == name
    assert ("document_changes_tracked" in codes(file)) == ("w:del " in piece or "w:ins " in piece)


def test_a_raised_figure_never_lengthens_a_number() -> None:
    def add(tables: Sequence[Table]) -> None:
        piece = parse_xml(run("1", '<w:vertAlign w:val="superscript"/>'))
        tables[0].cell(2, 5).paragraphs[0]._p.append(piece)

    file = read(a_document(WORK, change=add), "b.docx")

    assert the_row(file).values["budget_state_vnd"] in {None, 15_000_000}


def test_a_raised_figure_is_left_out_and_told_but_for_that_of_a_unit() -> None:
    def add(text: str) -> Callable[[Sequence[Table]], None]:
        def change(tables: Sequence[Table]) -> None:
            cell = tables[0].cell(2, 1).paragraphs[0]._p
            for piece in (run(text, ""), run("2", RAISED)):
                cell.append(parse_xml(piece))

        return change

    marked, area = (read(a_document(WORK, change=add(text)), "b.docx") for text in (" mới", " 5 m"))

    assert the_row(marked).values["work_name"] == "Đường hoa mới"
    assert "run_raised" in codes(marked)
    assert the_row(area).values["work_name"] == "Đường hoa 5 m²"
    assert "run_raised" not in codes(area)
