from __future__ import annotations

import pytest
from tests.templating.wordfile import W, p, table

from vanthu.docx.xml import parse
from vanthu.templating.finish.word_limits import structure


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (table("<w:tcPr/>"), "cell_without_paragraph"),
        (table(p("x") + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"), "cell_without_paragraph"),
        ("<w:tbl><w:tblPr/></w:tbl>", "empty_row"),
        ("<w:tbl><w:tr/></w:tbl>", "empty_row"),
        ('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>', "open_field"),
        ("<w:p><w:r><w:t>a<w:r><w:t>b</w:t></w:r></w:t></w:r></w:p>", "misplaced"),
        ("<w:p>chữ lạc</w:p>", "misplaced"),
    ],
)
def test_what_word_refuses_and_schemas_pass_over_is_found(body: str, code: str) -> None:
    root = parse(f"<w:document {W}><w:body>{body}</w:body></w:document>".encode())

    assert code in [problem.code for problem in structure(root)]
