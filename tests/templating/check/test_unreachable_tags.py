"""Tags where nothing fills them, or where Word puts something else in their place."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.templating.wordfile import W, checked, docx, p, template, words_at

from vanthu.diagnostics import Severity
from vanthu.docx.package import unpack
from vanthu.packages import pack
from vanthu.templating.errors import TemplateError

MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
RUN = "<w:r><w:t>{}</w:t></w:r>"


def field(code: str, result: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    begin = f"{marks[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{marks[1]}"
    return f"<w:p>{begin}{RUN.format(result)}{marks[2]}</w:p>"


def with_part(folder: Path, name: str, text: str) -> Path:
    path = folder / "mau.docx"
    path.write_bytes(pack({**unpack(docx(p("x")), "x"), name: text.encode()}))
    return path


@pytest.mark.parametrize("code", [" DATE \\@ d/M/yyyy ", "AUTHOR", " PAGE "])
def test_a_tag_in_the_result_of_a_field_is_told(tmp_path: Path, code: str) -> None:
    (problem,) = checked(template(tmp_path, field(code, "{{ day }}")))

    assert (problem.code, words_at(problem)) == ("tag_in_result", "{{ day }}")


def test_a_tag_in_the_result_of_a_simple_field_is_told(tmp_path: Path) -> None:
    body = f'<w:p><w:fldSimple w:instr=" TITLE ">{RUN.format("{{ abstract }}")}</w:fldSimple></w:p>'

    assert [problem.code for problem in checked(template(tmp_path, body))] == ["tag_in_result"]


def test_tags_in_links_and_after_fields_are_fine(tmp_path: Path) -> None:
    body = field(' HYPERLINK "http://x.vn" ', "{{ link }}") + field(" PAGE ", "1") + p("{{ day }}")

    assert checked(template(tmp_path, body)) == ()


def test_a_tag_in_a_control_that_is_bound_to_data_is_told(tmp_path: Path) -> None:
    control = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>" + p("{{{{ name }}}}") + "</w:sdtContent></w:sdt>"

    bound = checked(template(tmp_path, control.format('<w:dataBinding w:xpath="/a"/>')))
    free = checked(template(tmp_path, control.format("<w:text/>")))

    assert [problem.code for problem in bound] == ["tag_bound"]
    assert free == ()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("word/headers/one.xml", f"<w:hdr {W}>{p('{{ na', 'me }}')}</w:hdr>"),
        ("word/_rels/document.xml.rels", '<r><x Target="mailto:{{ address }}"/></r>'),
        ("word/charts/chart1.xml", "<c><t>{{ name }}</t></c>"),
        ("word/diagrams/data1.xml", "<d><t>{%p if x %}</t></d>"),
        ("word/afchunk.htm", "<p>{{ name }}<br></p>"),
    ],
)
def test_a_tag_in_a_part_that_is_not_filled_is_told(tmp_path: Path, name: str, text: str) -> None:
    (problem,) = checked(with_part(tmp_path, name, text))

    assert problem.code == "tag_elsewhere"
    assert f"({name})" in problem.located


def test_a_tag_in_the_glossary_is_for_the_writer_only(tmp_path: Path) -> None:
    assert checked(with_part(tmp_path, "word/glossary/document.xml", "<g><t>{{ name }}</t></g>")) == ()


@pytest.mark.parametrize(
    "inside",
    [
        '<w:r><w:drawing><x descr="{{ name }}"/></w:drawing></w:r>',
        f'<m:oMath xmlns:m="{MATH}"><m:r><m:t>{{{{ x }}}}</m:t></m:r></m:oMath>',
    ],
    ids=["the words for a picture", "a formula"],
)
def test_a_tag_outside_the_words_of_the_text_is_told(tmp_path: Path, inside: str) -> None:
    assert [problem.code for problem in checked(template(tmp_path, f"<w:p>{inside}</w:p>"))] == [
        "tag_elsewhere"
    ]


def test_a_file_in_the_file_is_refused(tmp_path: Path) -> None:
    assert [problem.code for problem in checked(template(tmp_path, "<w:altChunk/>" + p("x")))] == [
        "embedded_file"
    ]


@pytest.mark.parametrize(
    "kind", ["template.main+xml", "macroEnabled.main+xml", "macroEnabledTemplate.main+xml"]
)
def test_a_file_that_only_calls_itself_docx_is_refused(tmp_path: Path, kind: str) -> None:
    types = f'<Types><Override PartName="/word/document.xml" ContentType="application/x.{kind}"/></Types>'

    (found,) = checked(with_part(tmp_path, "[Content_Types].xml", types))
    assert (found.code, found.severity) == ("template_not_docx", Severity.ERROR)


def test_a_strict_file_whose_words_nobody_would_see_is_refused(tmp_path: Path) -> None:
    strict = '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>'

    with pytest.raises(TemplateError, match="Strict"):
        checked(with_part(tmp_path, "word/document.xml", strict))
