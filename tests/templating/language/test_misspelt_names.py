"""Names in tags as a Vietnamese keyboard and Word's own corrections spoil them."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from tests.templating.wordfile import checked, docx, p, paragraphs, table, template, words_at

from vanthu.templating.preparation import prepare_template

FIELDS = ("danh_sach", "addressee", "signer", "number_line", "units", "ho_ten", "dia_chi")


@pytest.mark.parametrize(
    ("tag", "letter", "meant"),
    [
        ("{{ " + unicodedata.normalize("NFD", "họ_tên") + " }}", "o\u0323", "{{ ho_ten }}"),
        ("{{ " + unicodedata.normalize("NFC", "họ_tên") + " }}", "ọ", "{{ ho_ten }}"),
        ("{{ đanh_sach }}", "đ", "{{ danh_sach }}"),
        ("{{ dđanh_sach }}", "đ", "{{ danh_sach }}"),
        ("{{ Đanh_sach }}", "Đ", "{{ danh_sach }}"),
        ("{{ ađressê }}", "đ", "{{ addressee }}"),
        ("{{ nủmbe_line }}", "ủ", "{{ number_line }}"),
        ("{{ đia_chi|upper }}", "đ", "{{ dia_chi|upper }}"),
        ("{%– if units %}có{% endif %}", "–", "{%- if units %}"),
        ("{% fỏ unit in units %}{{ unit }}{% endfor %}", "ỏ", "{% for unit in units %}"),
        ("{% ì units %}có{% endif %}", "ì", "{% if units %}"),
        ("{% if units %}có{% endì %}", "ì", "{% endif %}"),
        ("{% for unit in units %}{{ ủnit.name }}{% endfor %}", "ủ", "{{ unit.name }}"),
        ("{{ signer → }}", "→", "{{ signer  }}"),
    ],
)
def test_odd_letters_are_told_with_what_was_meant(tmp_path: Path, tag: str, letter: str, meant: str) -> None:
    found = checked(template(tmp_path, p(f"Ký: {tag} tại xã")), FIELDS)

    told = [problem for problem in found if problem.code == "tag_letters"]
    assert [(each.facts["letter"], each.facts["likely"]) for each in told] == [(letter, meant)]
    assert words_at(told[0]) == f"Ký: {tag} tại xã"
    assert {problem.code for problem in found} <= {"tag_letters", "minus"}


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Ho_ten", "ho_ten"),
        ("HO_TEN", "ho_ten"),
        ("signerr", "signer"),
        ("siggner", "signer"),
        ("danhs_sach", "danh_sach"),
        ("adressee", "addressee"),
        ("danhsach", "danh_sach"),
    ],
)
def test_a_misspelt_field_is_told_with_the_nearest_name_and_its_cell(
    tmp_path: Path, name: str, meant: str
) -> None:
    body = table(p("TT"), p(f"Ông {{{{ {name} }}}}"))

    (problem,) = checked(template(tmp_path, body), FIELDS)

    assert problem.located == (
        f"không có trường «{name}»; có phải «{meant}»? Tại bảng 1, dòng 2, cột 1: «Ông {{{{ {name} }}}}»."
    )


@pytest.mark.parametrize(
    "tag",
    [
        "{{ sig\u200bner }}",
        "{{ sig\u00adner }}",
        "{{ signer\ufeff }}",
        "{\u200b{ signer }\u2060}",
        "{{\u200bsigner}}",
    ],
)
def test_letters_that_nobody_sees_are_taken_out_of_tags(tmp_path: Path, tag: str) -> None:
    prepared = prepare_template(template(tmp_path, p(f"Ký: {tag}.")), FIELDS)

    assert paragraphs(prepared.render({"signer": "Vũ Bình Minh"})) == ["Ký: Vũ Bình Minh."]


@pytest.mark.parametrize("blank", ["\u00a0", "\u2003", "\u202f", "\t"])
def test_blanks_of_any_kind_are_spaces_in_tags(tmp_path: Path, blank: str) -> None:
    body = (
        p(f"{{%p{blank}for{blank}unit in units %}}") + p(f"- {{{{{blank}unit{blank}}}}}") + p("{%p endfor %}")
    )
    prepared = prepare_template(template(tmp_path, body), FIELDS)

    assert paragraphs(prepared.render({"units": ("A", "B")})) == ["- A", "- B"]


def test_words_in_quotes_stay_as_they_are(tmp_path: Path) -> None:
    body = p("{% if signer == “Vũ\u00a0Bình” %}đúng{% else %}sai{% endif %}")

    assert paragraphs(
        prepare_template(template(tmp_path, body), FIELDS).render({"signer": "Vũ\u00a0Bình"})
    ) == ["đúng"]


@pytest.mark.parametrize("words", ["A & B", "O’Brien", "50%", "nói ‘a’", "a < b > c"])
def test_signs_in_quotes_mean_themselves(tmp_path: Path, words: str) -> None:
    typed = words.replace("&", "&amp;").replace("<", "&lt;")
    body = p(f"{{%p if signer == “{typed}” %}}") + p(f"đúng {{{{ “{typed}” }}}}") + p("{%p endif %}")

    made = prepare_template(template(tmp_path, body), FIELDS).render({"signer": words})

    assert [line.replace("\u00a0", " ") for line in paragraphs(made)] == [f"đúng {words}"]


def test_a_tag_with_odd_letters_is_told_once(tmp_path: Path) -> None:
    found = checked(template(tmp_path, p("{{ qủa }}{% fỏ x in qủa %}{% endfor %}")), FIELDS)

    assert [(each.code, each.facts["likely"]) for each in found] == [
        ("tag_letters", "{{ qua }}"),
        ("tag_letters", "{% for x in qua %}"),
    ]


def test_comments_may_hold_any_letters(tmp_path: Path) -> None:
    body = p("a{# ghi chú của xã: “đừng sửa” #}b") + p("{#p cả đoạn #}")

    assert paragraphs(prepare_template(template(tmp_path, body), FIELDS).render({})) == ["ab"]


@pytest.mark.parametrize("quotes", ["“a”", "‘a’", '"a"', "'a'", "“a“", "„a”"])
def test_quotes_of_any_kind_are_quotes(tmp_path: Path, quotes: str) -> None:
    body = p(f"{{% if signer == {quotes} %}}có{{% endif %}}")

    assert paragraphs(prepare_template(template(tmp_path, body), FIELDS).render({"signer": "a"})) == ["có"]


def test_a_file_with_hidden_letters_stays_as_it_is(tmp_path: Path) -> None:
    path = template(tmp_path, p("{{ sig\u200bner }}"))

    assert [problem.code for problem in checked(path)] == ["tag_cleaned"]
    assert path.read_bytes() == docx(p("{{ sig\u200bner }}"))
