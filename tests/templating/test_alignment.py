"""Figures of a table stand at the right, words at the left, the row's number in the middle."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from tests.templating.test_templates import OFFICIAL_CASES, rendered

from vanthu.docx import read_document
from vanthu.docx.model import Paragraph
from vanthu.docx.xml import NS, ancestor

pytestmark = pytest.mark.slow

FIGURE = re.compile(r"\d{1,3}(?:\.\d{3})*(?:,\d+)?%?")
NUMBER_OF_ROW = re.compile(r"\d+|[IVX]+")
NEITHER = re.compile(r"\d{1,2}/\d{1,2}(?:/\d{4})?|\d{1,2}/\d{4}|\d{4}|")
"""Days and votes (`9/11`) stand in the middle."""


def body_cells(kind: str, size: int) -> Iterator[Paragraph]:
    """The paragraphs of the ruled tables, headers aside."""
    contents = read_document(rendered(kind, size), kind)
    ruled = {table.number for table in contents.tables if table.ruled}
    for paragraph in contents.paragraphs:
        row = ancestor(paragraph.element, "tr")
        if paragraph.cell is None or row is None or paragraph.cell.table not in ruled:
            continue
        if row.find("w:trPr/w:tblHeader", NS) is None:
            yield paragraph


def wanted(paragraph: Paragraph) -> str:
    text = paragraph.text.strip()
    if paragraph.cell is not None and paragraph.cell.column == 0 and NUMBER_OF_ROW.fullmatch(text):
        return "center"
    return "right" if FIGURE.fullmatch(text) else "left"


@pytest.mark.parametrize(("kind", "size"), OFFICIAL_CASES)
def test_figures_stand_right_words_left_and_row_numbers_in_the_middle(kind: str, size: int) -> None:
    cells = [p for p in body_cells(kind, size) if not NEITHER.fullmatch(p.text.strip())]

    assert [(p.text, p.format.align) for p in cells if p.format.align != wanted(p)] == []
