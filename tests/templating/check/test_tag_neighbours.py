"""What a tag would take along with its paragraph, row or cell."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.templating.wordfile import checked, p, table, template

TAG = "<w:r><w:t>{%p if x %}</w:t></w:r>"
END = p("{%p endif %}")
THINGS = {
    "a picture": "<w:r><w:drawing/></w:r>",
    "an old picture": "<w:r><w:pict/></w:r>",
    "a page break": '<w:r><w:br w:type="page"/></w:r>',
    "a footnote": '<w:r><w:footnoteReference w:id="2"/></w:r>',
    "a page number": '<w:fldSimple w:instr="PAGE"/>',
    "a symbol": '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
}


def told(folder: Path, body: str) -> list[str]:
    return [problem.code for problem in checked(template(folder, body))]


@pytest.mark.parametrize("thing", THINGS.values(), ids=THINGS.keys())
def test_what_would_vanish_with_the_paragraph_of_a_tag_is_told(tmp_path: Path, thing: str) -> None:
    assert told(tmp_path, f"<w:p>{TAG}{thing}</w:p>{END}") == ["thing_beside"]


def test_a_section_that_would_vanish_with_the_paragraph_of_a_tag_is_told(tmp_path: Path) -> None:
    section = "<w:pPr><w:sectPr><w:pgSz/></w:sectPr></w:pPr>"

    assert told(tmp_path, f"<w:p>{section}{TAG}</w:p>{END}") == ["thing_beside"]


def test_a_line_break_beside_a_tag_is_fine(tmp_path: Path) -> None:
    assert told(tmp_path, f"<w:p>{TAG}<w:r><w:br/></w:r></w:p>{END}") == []


def test_a_table_in_the_row_of_a_tag_is_told(tmp_path: Path) -> None:
    body = table(p("{%tr if x %}") + table(p("")) + p(""), p("{%tr endif %}"))

    assert told(tmp_path, body) == ["thing_beside"]


@pytest.mark.parametrize("tag", ["{%tr if x %}", "{%tc if x %}"])
def test_a_tag_for_rows_outside_tables_is_told(tmp_path: Path, tag: str) -> None:
    body = table(p("trước")) + p(tag) + p("giữa") + table(p("sau")) + p(tag.replace("if x", "endif"))

    assert told(tmp_path, body)[:1] == ["outside_table"]


def test_two_tags_in_one_row_are_told(tmp_path: Path) -> None:
    body = table(p("{%tr for n in x %}{%tr endfor %}"))

    assert told(tmp_path, body) == ["text_beside", "text_beside"]


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        (p("a {%- if x %}b{% endif %}"), []),
        (p("a") + p("{%- if x %}b{% endif %}"), []),
        (p("a") + "<w:p><w:r><w:drawing/></w:r></w:p>" + p("{%- if x %}b{% endif %}"), ["minus"]),
        (table(p("a")) + p("{%- if x %}b{% endif %}"), ["minus"]),
        (p("{% if x -%}") + table(p("b")) + p("{% endif %}"), ["minus"]),
        (p("{%- if x -%}") + p("{% endif %}"), []),
        (p("{%-p if x %}") + END, ["minus"]),
    ],
)
def test_a_minus_sign_that_takes_something_along_is_told(tmp_path: Path, body: str, codes: list[str]) -> None:
    assert told(tmp_path, body) == codes
