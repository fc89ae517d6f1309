"""Numbers that Word counts by itself."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.table import Table
from tests.intake.word import a_document, with_parts

from vanthu.intake.grids.document_tables import DocumentTable
from vanthu.intake.grids.word_document import read_word


@pytest.mark.parametrize(
    ("kind", "pattern", "shown"),
    [
        ("decimal", "%1.", ("1.", "2.")),
        ("upperRoman", "%1", ("I", "II")),
        ("lowerLetter", "%1)", ("a)", "b)")),
        ("bullet", "·", ("-", "-")),
    ],
)
def test_numbers_that_word_counts_by_itself_are_read(kind: str, pattern: str, shown: tuple[str, str]) -> None:
    numbering = (
        f'<w:numbering {nsdecls("w")}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{pattern}"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
    )

    def count(tables: Sequence[Table]) -> None:
        for row in tables[0].rows[2:]:
            properties = row.cells[0].paragraphs[0]._p.get_or_add_pPr()
            properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="5"/></w:numPr>'))

    data = a_document(("", "Đường hoa", "a"), ("", "Cổng làng", "b"), change=count)
    blocks, _ = read_word(with_parts(data, {"word/numbering.xml": lambda _: numbering.encode()}))

    table = blocks[-1]
    assert isinstance(table, DocumentTable)
    assert tuple(c.text for c in table.cells if c.column == 0 and c.row > 1) == shown
