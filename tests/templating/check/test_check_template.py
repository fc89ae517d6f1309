"""The cases of cut tags that docxtpl loses in silence, and typing faults of Word and input methods."""

from __future__ import annotations

import tracemalloc
import unicodedata
from pathlib import Path

import pytest
from tests.templating.wordfile import W, checked, docx, p, table, template, words_at

from vanthu.docx.package import unpack
from vanthu.packages import pack


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
