"""The cases of cut tags that docxtpl loses in silence, and typing faults of Word and input methods."""

from __future__ import annotations

import tracemalloc
import unicodedata
from pathlib import Path

import pytest
from docxtpl import DocxTemplate
from tests.templating.wordfile import W, checked, docx, p, paragraphs, root_of, table, template, words_at

from docx import Document
from vanthu.docx.package import unpack
from vanthu.docx.xml import w
from vanthu.packages import pack
from vanthu.templating.audit.audit_rendering import audit
from vanthu.templating.errors import TemplateError
from vanthu.templating.preparation import prepare_template
from vanthu.templating.template_file import read_template

RUN = "<w:r><w:t>{}</w:t></w:r>"
AFTER = p("Nơi nhận")


def wrapped(opening: str, inside: str, closing: str) -> str:
    return f"{opening}{RUN.format(inside)}{closing}"


INS = ('<w:ins w:id="1" w:author="a">', "</w:ins>")
SMART = ('<w:smartTag w:uri="u" w:element="place">', "</w:smartTag>")
LINK = ('<w:hyperlink w:anchor="a">', "</w:hyperlink>")
FIELD = ('<w:fldSimple w:instr="DATE">', "</w:fldSimple>")


def opens(wrapper: tuple[str, str]) -> str:
    """A tag in which something begins that ends after it."""
    begin, end = wrapper
    return RUN.format("{{ na") + wrapped(begin, "me }} x", end)


def closes(wrapper: tuple[str, str]) -> str:
    """A tag in which something ends that began before it."""
    begin, end = wrapper
    return wrapped(begin, "x {{ na", end) + RUN.format("me }}")


MENDED_WAYS = {
    "a tracked insertion opens in the tag": opens(INS),
    "a tracked insertion closes in the tag": closes(INS),
    "a smart tag opens in the tag": opens(SMART),
    "a smart tag closes in the tag": closes(SMART),
}
REFUSED_WAYS = {
    "a hyperlink opens in the tag": opens(LINK),
    "a hyperlink closes in the tag": closes(LINK),
    "a field opens in the tag": opens(FIELD),
    "a field closes in the tag": closes(FIELD),
}
"""With the ones above the eight ways in which docxtpl 0.20.2 loses the rest of a document without a word."""

MENDED = {
    **MENDED_WAYS,
    "custom XML": opens(('<w:customXml w:element="e">', "</w:customXml>")),
    "a bookmark": RUN.format("{{ na")
    + '<w:bookmarkStart w:id="0" w:name="b"/>'
    + RUN.format("me }}")
    + '<w:bookmarkEnd w:id="0"/>',
    "a comment": '<w:commentRangeStart w:id="0"/>'
    + RUN.format("{{ na")
    + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    + RUN.format("me }}"),
    "a comment's mark in the run of the words": "<w:r><w:t>{{ na</w:t>"
    '<w:commentReference w:id="0"/><w:t>me }}</w:t></w:r>',
    "a permission": RUN.format("{{ na")
    + '<w:permStart w:id="0"/>'
    + RUN.format("me }}")
    + '<w:permEnd w:id="0"/>',
    "a soft hyphen": "<w:r><w:t>{{ na</w:t><w:softHyphen/><w:t>me }}</w:t></w:r>",
    "a tab before the name": "<w:r><w:t>{{</w:t><w:tab/><w:t>name }}</w:t></w:r>",
    "a line break after the name": "<w:r><w:t>{{ name</w:t><w:br/><w:t>}}</w:t></w:r>",
}
REFUSED = {
    **REFUSED_WAYS,
    "a complex field": RUN.format("{{ na")
    + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    + RUN.format("me }}")
    + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    "a content control": opens(("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")),
    "a tab in the name": "<w:r><w:t>{{ na</w:t><w:tab/><w:t>me }}</w:t></w:r>",
    "a line break in the name": "<w:r><w:t>{{ na</w:t><w:br/><w:t>me }}</w:t></w:r>",
    "a tab in the braces": "<w:r><w:t>{</w:t><w:tab/><w:t>{ name }}</w:t></w:r>",
    "a page break": '<w:r><w:t>{{ </w:t><w:br w:type="page"/><w:t>name }}</w:t></w:r>',
    "a hard hyphen": "<w:r><w:t>{{ na</w:t><w:noBreakHyphen/><w:t>me }}</w:t></w:r>",
    "a footnote": RUN.format("{{ na") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + RUN.format("me }}"),
    "a picture": RUN.format("{{ na") + "<w:r><w:drawing/></w:r>" + RUN.format("me }}"),
}


@pytest.mark.parametrize("inside", REFUSED.values(), ids=REFUSED.keys())
def test_a_tag_cut_by_what_cannot_be_mended_is_refused(tmp_path: Path, inside: str) -> None:
    path = template(tmp_path, f"<w:p>{inside}</w:p>{AFTER}")

    (problem,) = (each for each in checked(path) if each.code == "tag_cut")

    assert "name }}" in words_at(problem).replace("na\tme", "name")
    with pytest.raises(TemplateError, match="bị cắt bởi"):
        prepare_template(path)


@pytest.mark.parametrize("inside", MENDED.values(), ids=MENDED.keys())
def test_a_tag_cut_by_what_the_page_does_not_show_is_mended_and_nothing_is_lost(
    tmp_path: Path, inside: str
) -> None:
    path = template(tmp_path, f"<w:p>{inside}</w:p>{AFTER}")
    before = path.read_bytes()

    prepared = prepare_template(path)
    rendering = prepared.rendering({"name": "Thôn Trại"})
    made = rendering.data

    (note,) = read_template(path).repairs
    assert note.code in {"tag_healed", "changes_accepted", "comments_dropped"}
    assert audit(prepared, rendering) == ()
    words = paragraphs(made)
    assert "Thôn Trại" in words[0]
    assert "{" not in words[0]
    assert words[1] == "Nơi nhận"
    assert [size.get(w("w")) for size in root_of(made).iter(w("pgSz"))] == ["11906"]
    assert path.read_bytes() == before


@pytest.mark.parametrize("inside", (MENDED_WAYS | REFUSED_WAYS).values(), ids=MENDED_WAYS | REFUSED_WAYS)
def test_docxtpl_itself_loses_the_rest_of_the_document(tmp_path: Path, inside: str) -> None:
    Document().save(tmp_path / "empty.docx")
    parts = unpack((tmp_path / "empty.docx").read_bytes(), "x")
    parts["word/document.xml"] = unpack(docx(f"<w:p>{inside}</w:p>{AFTER}"), "x")["word/document.xml"]
    (tmp_path / "mau.docx").write_bytes(pack(parts))

    rendered = DocxTemplate(tmp_path / "mau.docx")
    rendered.render({"name": "Thôn Trại"})
    rendered.save(tmp_path / "ra.docx")

    assert "Nơi nhận" not in [paragraph.text for paragraph in Document(str(tmp_path / "ra.docx")).paragraphs]


def test_text_around_a_mended_tag_stays(tmp_path: Path) -> None:
    inserted = wrapped(SMART[0], "me }} sau", SMART[1])
    path = template(tmp_path, f"<w:p>{RUN.format('trước {{ na')}{inserted}</w:p>{AFTER}")

    assert paragraphs(prepare_template(path).render({"name": "giữa"})) == ["trước giữa sau", "Nơi nhận"]


@pytest.mark.parametrize(
    "between",
    ["", '<w:proofErr w:type="spellStart"/>', "<w:r><w:rPr><w:b/></w:rPr></w:r>"],
    ids=["runs", "a spelling mark", "a bold run"],
)
def test_a_tag_split_over_plain_runs_is_fine(tmp_path: Path, between: str) -> None:
    body = f"<w:p>{RUN.format('{{ na')}{between}{RUN.format('me }}')}</w:p>"

    assert checked(template(tmp_path, body), {"name"}) == ()


def test_a_tag_whole_inside_a_hyperlink_is_fine(tmp_path: Path) -> None:
    linked = wrapped('<w:hyperlink w:anchor="a">', "{{ name }}", "</w:hyperlink>")

    assert checked(template(tmp_path, f"<w:p>{linked}</w:p>")) == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{{ name }", "lone_brace"),
        ("name }}", "lone_brace"),
        ("{ name", "lone_brace"),
        ("{{ " + unicodedata.normalize("NFD", "tên") + " }}", "tag_letters"),
        ("{%– if x %}{% endif %}", "tag_letters"),
        ("{{ đia_chi }}", "tag_letters"),
        ("{{ name | }}", "bad_tag"),
        ("{{ ho ten }}", "bad_tag"),
        ("{{ }}", "bad_tag"),
        ("{% if %}{% endif %}", "bad_tag"),
        ("{% if x }} có {% endif %}", "run_on"),
        ("{% if x %}", "block_unclosed"),
        ("{% for n in x %}{{ n }}{% endif %}", "block_unclosed"),
        ("có {% endif %}", "block_unopened"),
        ("{% else %}", "block_unopened"),
        ("{%p else %}", "block_unopened"),
        ("{% If x %}", "unknown_word_likely"),
        ("{% endfro %}", "unknown_word_likely"),
        ("{%P if x %}", "unknown_word"),
        ("{% raw %}{{ x }}{% endraw %}", "forbidden_tag"),
        ("{% set x = 1 %}", "forbidden_tag"),
        ("{%tr for n in x %}", "outside_table"),
        ("{% vm %}", "outside_table"),
        ("{%p if x -%}", "minus"),
        ("\uff5b\uff5b name \uff5d\uff5d", "lone_brace"),
        ("Kính gửi: {%p if x %}", "text_beside"),
    ],
)
def test_typing_faults_are_told_with_their_paragraph(tmp_path: Path, text: str, code: str) -> None:
    problems = checked(template(tmp_path, p(text)))

    assert problems[0].code == code
    assert words_at(problems[0]) == text


def test_words_beside_a_row_tag_are_told(tmp_path: Path) -> None:
    body = table(p("Tổng số") + p("{%tr for n in names %}"), p("{{ n }}"), p("{%tr endfor %}"))

    assert [problem.code for problem in checked(template(tmp_path, body))] == ["text_beside"]


def test_a_tag_in_the_code_of_a_field_is_told(tmp_path: Path) -> None:
    body = "<w:p><w:r><w:instrText>MERGEFIELD {{ name }}</w:instrText></w:r></w:p>"

    assert [problem.code for problem in checked(template(tmp_path, body))] == ["tag_in_field"]


def test_an_unknown_field_is_told_with_its_likely_name(tmp_path: Path) -> None:
    body = (
        p("Ký: {{ singer }}") + p("{%p for row in rows %}") + p("{{ row.x }}{{ Zzz }}") + p("{%p endfor %}")
    )

    likely, unlikely = checked(template(tmp_path, body), {"signer", "rows"})

    assert likely.located == "không có trường «singer»; có phải «signer»? Tại đoạn: «Ký: {{ singer }}»."
    assert unlikely.located == "không có trường «Zzz». Tại đoạn: «{{ row.x }}{{ Zzz }}»."


def test_quotes_that_word_made_curly_are_read(tmp_path: Path) -> None:
    body = p("{% if x == “a” %}có{% endif %}")

    assert checked(template(tmp_path, body), {"x"}) == ()


def test_tags_in_a_header_are_examined(tmp_path: Path) -> None:
    parts = unpack(docx(p("x")), "a")
    parts["word/header1.xml"] = f"<w:hdr {W}>{p('{{ nam')}</w:hdr>".encode()
    path = tmp_path / "mau.docx"
    path.write_bytes(pack(parts))

    assert [problem.code for problem in checked(path)] == ["lone_brace"]


def test_what_is_refused_is_not_computed_to_ask_for_its_fields(tmp_path: Path) -> None:
    path = template(tmp_path, p("{{ '%1000000000d'|format(1) }}"))
    tracemalloc.start()
    try:
        found = checked(path, {"x"})
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert [problem.code for problem in found] == ["forbidden_filter"]
    assert most < 100_000_000  # -- computed, it would be a text of a milliard letters


def test_a_minus_before_words_is_told_before_it_is_computed(tmp_path: Path) -> None:
    found = checked(template(tmp_path, p("{{ -x }}{{ x[-1] }}")), {"x"})

    assert [(problem.code, problem.facts["word"]) for problem in found] == [("forbidden_tag", "-")]
