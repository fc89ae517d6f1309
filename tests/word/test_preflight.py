"""The cases of cut tags that docxtpl loses in silence, and typing faults of Word and input methods."""

from __future__ import annotations

import time
import unicodedata
from pathlib import Path

import pytest
from tests.word.wordfile import W, docx, p, paragraphs, table, template

from vanthu.word.audit import audit
from vanthu.word.errors import TemplateError
from vanthu.word.package import pack, unpack
from vanthu.word.preflight import examine
from vanthu.word.problems import SENTENCES, Problem
from vanthu.word.template import prepare

RUN = "<w:r><w:t>{}</w:t></w:r>"
AFTER = p("Nơi nhận")


def wrapped(opening: str, inside: str, closing: str) -> str:
    return f"{opening}{RUN.format(inside)}{closing}"


CUT = {
    "a tracked insertion opens in the tag": RUN.format("{{ na")
    + wrapped('<w:ins w:id="1" w:author="a">', "me }} x", "</w:ins>"),
    "a tracked insertion closes in the tag": wrapped('<w:ins w:id="1" w:author="a">', "x {{ na", "</w:ins>")
    + RUN.format("me }}"),
    "a smart tag": RUN.format("{{ na")
    + wrapped('<w:smartTag w:uri="u" w:element="place">', "me }}", "</w:smartTag>"),
    "a hyperlink": RUN.format("{{ na") + wrapped('<w:hyperlink w:anchor="a">', "me }}", "</w:hyperlink>"),
    "a simple field": RUN.format("{{ na")
    + wrapped('<w:fldSimple w:instr="DATE">', "me }}", "</w:fldSimple>"),
    "a complex field": RUN.format("{{ na")
    + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    + RUN.format("me }}")
    + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    "a bookmark": RUN.format("{{ na")
    + '<w:bookmarkStart w:id="0" w:name="b"/>'
    + RUN.format("me }}")
    + '<w:bookmarkEnd w:id="0"/>',
    "a comment": RUN.format("{{ na") + '<w:commentRangeStart w:id="0"/>' + RUN.format("me }}"),
    "a tab": "<w:r><w:t>{{ na</w:t><w:tab/><w:t>me }}</w:t></w:r>",
}


MENDED = {
    name: inside
    for name, inside in CUT.items()
    if name.startswith("a tracked insertion") or name in ("a smart tag", "a bookmark", "a comment")
}
REFUSED = {name: inside for name, inside in CUT.items() if name not in MENDED}


@pytest.mark.parametrize("inside", REFUSED.values(), ids=REFUSED.keys())
def test_a_tag_cut_by_what_cannot_be_mended_is_refused(tmp_path: Path, inside: str) -> None:
    path = template(tmp_path, f"<w:p>{inside}</w:p>{AFTER}")

    codes = [problem.code for problem in examine(path)]

    assert codes == ["tag_cut"]
    with pytest.raises(TemplateError, match="bị cắt bởi"):
        prepare(path)


@pytest.mark.parametrize("inside", MENDED.values(), ids=MENDED.keys())
def test_a_tag_cut_by_what_the_page_does_not_show_is_mended_and_nothing_is_lost(
    tmp_path: Path, inside: str
) -> None:
    path = template(tmp_path, f"<w:p>{inside}</w:p>{AFTER}")
    before = path.read_bytes()

    prepared = prepare(path)
    made = prepared.render({"name": "Thôn Trại"})

    assert {problem.code for problem in prepared.healed} == {"tag_healed"}
    assert audit(prepared, made) == ()
    words = paragraphs(made)
    assert "Thôn Trại" in words[0]
    assert words[1] == "Nơi nhận"
    assert path.read_bytes() == before


def test_text_that_a_tracked_change_deletes_inside_a_tag_is_dropped(tmp_path: Path) -> None:
    deleted = '<w:del w:id="1" w:author="a"><w:r><w:delText>xyz</w:delText></w:r></w:del>'
    path = template(tmp_path, f"<w:p>{RUN.format('{{ na')}{deleted}{RUN.format('me }}')}</w:p>{AFTER}")

    assert paragraphs(prepare(path).render({"name": "Thôn Trại"})) == ["Thôn Trại", "Nơi nhận"]


def test_text_around_a_mended_tag_stays(tmp_path: Path) -> None:
    inserted = wrapped('<w:ins w:id="1" w:author="a">', "me }} sau", "</w:ins>")
    path = template(tmp_path, f"<w:p>{RUN.format('trước {{ na')}{inserted}</w:p>{AFTER}")

    assert paragraphs(prepare(path).render({"name": "giữa"})) == ["trước giữa sau", "Nơi nhận"]


@pytest.mark.parametrize(
    "between",
    ["", '<w:proofErr w:type="spellStart"/>', "<w:r><w:rPr><w:b/></w:rPr></w:r>"],
    ids=["runs", "a spelling mark", "a bold run"],
)
def test_a_tag_split_over_plain_runs_is_fine(tmp_path: Path, between: str) -> None:
    body = f"<w:p>{RUN.format('{{ na')}{between}{RUN.format('me }}')}</w:p>"

    assert examine(template(tmp_path, body), {"name"}) == ()


def test_a_tag_whole_inside_a_hyperlink_is_fine(tmp_path: Path) -> None:
    linked = wrapped('<w:hyperlink w:anchor="a">', "{{ name }}", "</w:hyperlink>")

    assert examine(template(tmp_path, f"<w:p>{linked}</w:p>")) == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{{ name }", "lone_brace"),
        ("name }}", "lone_brace"),
        ("{ name", "lone_brace"),
        ("{{ " + unicodedata.normalize("NFD", "tên") + " }}", "tag_letters"),
        ("{{ na\u200bme }}", "tag_letters"),
        ("{%– if x %}{% endif %}", "tag_letters"),
        ("{{ đia_chi }}", "tag_letters"),
        ("{{ name | }}", "bad_tag"),
        ("{% if x %}", "bad_tag"),
        ("Kính gửi: {%p if x %}", "text_beside"),
    ],
)
def test_typing_faults_are_told_with_their_paragraph(tmp_path: Path, text: str, code: str) -> None:
    problems = examine(template(tmp_path, p(text)))

    assert problems[0].code == code
    assert problems[0].place == text


def test_words_beside_a_row_tag_are_told(tmp_path: Path) -> None:
    body = table(p("Tổng số") + p("{%tr for n in names %}"), p("{{ n }}"), p("{%tr endfor %}"))

    assert [problem.code for problem in examine(template(tmp_path, body))] == ["text_beside"]


def test_a_tag_in_the_code_of_a_field_is_told(tmp_path: Path) -> None:
    body = "<w:p><w:r><w:instrText>MERGEFIELD {{ name }}</w:instrText></w:r></w:p>"

    assert [problem.code for problem in examine(template(tmp_path, body))] == ["tag_in_field"]


def test_an_unknown_field_is_told_with_its_likely_name(tmp_path: Path) -> None:
    body = (
        p("Ký: {{ singer }}") + p("{%p for row in rows %}") + p("{{ row.x }}{{ Zzz }}") + p("{%p endfor %}")
    )

    found = examine(template(tmp_path, body), {"signer", "rows"})

    assert [(problem.code, dict(problem.facts)) for problem in found] == [
        ("unknown_field", {"field": "Zzz", "likely": ""}),
        ("unknown_field_likely", {"field": "singer", "likely": "signer"}),
    ]
    assert found[1].place == "Ký: {{ singer }}"


def test_quotes_that_word_made_curly_are_read(tmp_path: Path) -> None:
    body = p("{% if x == “a” %}có{% endif %}")

    assert examine(template(tmp_path, body), {"x"}) == ()


def test_tags_in_a_header_are_examined(tmp_path: Path) -> None:
    parts = unpack(docx(p("x")), "a")
    parts["word/header1.xml"] = f"<w:hdr {W}>{p('{{ nam')}</w:hdr>".encode()
    path = tmp_path / "mau.docx"
    path.write_bytes(pack(parts))

    assert [problem.code for problem in examine(path)] == ["lone_brace"]


@pytest.mark.parametrize("code", SENTENCES)
def test_every_problem_has_a_sentence_that_can_be_filled(code: str) -> None:
    names = ("tag", "wrapper", "letter", "brace", "reason", "field", "likely", "word", "part", "allowed")

    sentence = str(Problem(code, "đoạn", dict.fromkeys(names, "x")))

    assert sentence.endswith("Tại đoạn: «đoạn».")


def test_what_is_refused_is_not_computed_to_ask_for_its_fields(tmp_path: Path) -> None:
    begin = time.monotonic()

    found = examine(template(tmp_path, p("{{ '%1000000000d'|format(1) }}")), {"x"})

    assert [problem.code for problem in found] == ["forbidden_filter"]
    assert time.monotonic() - begin < 2
