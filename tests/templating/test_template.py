from __future__ import annotations

import time
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.templating.contexts import Piece
from tests.templating.wordfile import docx, p, paragraphs, root_of, table, template, words_at

from vanthu.docx.package import unpack
from vanthu.docx.xml import w
from vanthu.packages import CORE
from vanthu.templating.compile.segments import plain
from vanthu.templating.errors import TemplateError, UnprintableValueError
from vanthu.templating.language.fields import cleaned
from vanthu.templating.preparation import prepare_template


def render(folder: Path, body: str, **fields: Any) -> bytes:
    return prepare_template(template(folder, body)).render(fields)


def test_fields_loops_and_conditions_are_filled(tmp_path: Path) -> None:
    body = (
        p("Kính gửi: {{ to }}")
        + p("{%p for row in rows %}")
        + p("- {{ row.text }}{% if loop.last %}.{% else %};{% endif %}")
        + p("{%p endfor %}")
        + p("{%p if no %}")
        + p("không in")
        + p("{%p endif %}")
    )

    made = render(tmp_path, body, to="UBND huyện", rows=({"text": "một"}, {"text": "hai"}), no=())

    assert paragraphs(made) == ["Kính gửi: UBND huyện", "- một;", "- hai."]


def test_a_fault_in_a_table_is_told_with_its_row_and_column(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"Tại bảng 1.*dòng 2.*«\{\{ ten»"):
        prepare_template(template(tmp_path, table(p("TT"), p("{{ ten"))))


def test_table_rows_are_repeated(tmp_path: Path) -> None:
    body = table(p("TT"), p("{%tr for n in names %}"), p("{{ n }}"), p("{%tr endfor %}"))

    assert paragraphs(render(tmp_path, body, names=("a", "b"))) == ["TT", "a", "b"]


def test_a_tag_split_over_plain_runs_is_read_whole(tmp_path: Path) -> None:
    assert paragraphs(render(tmp_path, p("Số {", "{ num", "ber }", "} x"), number="5")) == ["Số 5 x"]


@pytest.mark.parametrize("text", ["Công ty A & B", "mức <10 triệu", "a<b>c", '"trích"', "{{ x }}", "50%"])
def test_any_letters_of_the_data_reach_the_paper(tmp_path: Path, text: str) -> None:
    assert [plain(words) for words in paragraphs(render(tmp_path, p("{{ x }}"), x=text))] == [text]


@given(text=st.text(max_size=40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=200)
def test_any_cleaned_text_reaches_the_paper_whole(tmp_path: Path, text: str) -> None:
    body = p("[{{ x }}]") + p("{{r spans }}")

    made = paragraphs(render(tmp_path, body, x=text, spans=(Piece("s"), Piece(text))))

    assert made[0] == f"[{cleaned(text)}]"
    assert made[1] == "s" + cleaned(text).replace("\n", " ").replace("\t", " ")


def test_line_breaks_and_tabs_become_words_own(tmp_path: Path) -> None:
    made = render(tmp_path, p("{{ x }}"), x="một\nhai\tba")

    assert root_of(made).findall(f".//{w('br')}")
    assert paragraphs(made) == ["một\nhai\tba"]


def test_decomposed_text_is_composed(tmp_path: Path) -> None:
    made = render(tmp_path, p("{{ x }}"), x=unicodedata.normalize("NFD", "Thôn Trại"))

    assert paragraphs(made) == ["Thôn Trại"]


def test_spans_keep_their_looks(tmp_path: Path) -> None:
    body = p("1. {{r item.spans }}")

    made = render(tmp_path, body, item={"spans": (Piece("trước "), Piece("25/5", bold=True))})

    assert paragraphs(made) == ["1. trước 25/5"]
    bold = [run for run in root_of(made).iter(w("r")) if run.find(f"{w('rPr')}/{w('b')}") is not None]
    assert ["".join(str(t) for t in run.itertext()) for run in bold] == ["25/5"]


def test_an_unknown_field_is_named_with_its_paragraph(tmp_path: Path) -> None:
    body = p("Điều đầu") + p("Người ký: {{ signr }} tại xã")

    with pytest.raises(TemplateError) as error:
        render(tmp_path, body, signer="x")

    assert "«signr»" in str(error.value)
    assert "Người ký: {{ signr }} tại xã" in str(error.value)
    assert "mau.docx" in str(error.value)


def test_an_unknown_field_of_a_record_is_named(tmp_path: Path) -> None:
    body = p("{%p for row in rows %}") + p("Ô {{ row.naem }}") + p("{%p endfor %}")

    with pytest.raises(TemplateError) as error:
        render(tmp_path, body, rows=({"name": "x"},))

    assert "«naem»" in str(error.value)
    assert "{{ row.naem }}" in words_at(error.value.diagnostic)


def test_a_record_may_have_a_field_named_like_a_method(tmp_path: Path) -> None:
    assert paragraphs(render(tmp_path, p("{{ row.items }}"), row={"items": "ba"})) == ["ba"]


@pytest.mark.parametrize("value", [("a", "b"), {"a": "b"}, True])
def test_a_list_record_or_truth_value_is_not_printed(tmp_path: Path, value: Any) -> None:
    with pytest.raises(TemplateError, match="không phải chữ"):
        render(tmp_path, p("{{ x }}"), x=value)


def test_none_is_not_printed(tmp_path: Path) -> None:
    with pytest.raises(UnprintableValueError, match=r"x\.y"):
        render(tmp_path, p("{{ x.y }}"), x={"y": None})


@pytest.mark.parametrize(
    "expression",
    ["x.__class__", "x.__class__.__mro__", "''.__class__.__base__.__subclasses__()", "x.format.__globals__"],
)
def test_a_template_reaches_no_python_object(tmp_path: Path, expression: str) -> None:
    with pytest.raises(TemplateError):
        render(tmp_path, p(f"{{{{ {expression} }}}}"), x="a")


def test_an_endless_loop_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateError):
        render(tmp_path, p("{% for i in range(999999999) %}a{% endfor %}"))


def test_the_same_fields_give_the_same_bytes_in_different_seconds(tmp_path: Path) -> None:
    path = template(tmp_path, p("{{ x }}"))
    first = prepare_template(path).render({"x": "a"})

    time.sleep(1.1)
    second = prepare_template(path).render({"x": "a"})

    assert first == second


def test_the_properties_keep_the_time_of_the_template(tmp_path: Path) -> None:
    made = prepare_template(template(tmp_path, p("{{ x }}"))).render({"x": "a"})

    assert b"2020-01-01T00:00:00Z" in unpack(made, "a")[CORE]


def test_rendering_leaves_the_template_as_it_was(tmp_path: Path) -> None:
    prepared = prepare_template(template(tmp_path, p("{{ x }}")))

    assert paragraphs(prepared.render({"x": "a"})) == ["a"]
    assert paragraphs(prepared.render({"x": "b"})) == ["b"]


@pytest.mark.parametrize("data", [b"", b"PK", b"<html/>", docx(p("x"))[:200]])
def test_what_is_no_word_file_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(data)

    with pytest.raises(TemplateError, match=r"mau\.docx: không phải tệp Word"):
        prepare_template(path)


def test_an_appendix_under_a_condition_brings_its_own_section(tmp_path: Path) -> None:
    across = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
    upright = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    body = (
        p("Chính văn")
        + p("{%p if has %}")
        + f"<w:p><w:pPr>{upright}</w:pPr></w:p>"
        + p("Phụ lục")
        + f"<w:p><w:pPr>{across}</w:pPr></w:p>"
        + p("{%p endif %}")
    )
    prepared = prepare_template(template(tmp_path, body, section=upright))

    with_appendix = list(root_of(prepared.render({"has": True})).iter(w("pgSz")))
    without = list(root_of(prepared.render({"has": False})).iter(w("pgSz")))

    assert [size.get(w("orient")) for size in with_appendix] == [None, "landscape"]
    assert [size.get(w("orient")) for size in without] == [None]


@pytest.mark.parametrize(
    "tag",
    [
        "{% for i in range(1000000000) %}x{% endfor %}",
        "{{ 'a' * 1000000000 }}",
        "{{ 9 ** 999999999 }}",
        "{{ ''.__class__ }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ lipsum(n=100000) }}",
        "{{ '%1000000000d'|format(1) }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ 'a'|center(1000000000) }}",
        "{{ 'a'|indent(1000000000) }}",
        "{{ 'aaaa'|replace('a', 'aaaaaaaa') }}",
        "{{ 'a'.ljust(1000000000) }}",
        "{% set a = 'aaaa' %}{% set a = a ~ a %}{{ a }}",
        "{% for a in ['aa'] %}{% for a in [a ~ a] %}{{ a }}{% endfor %}{% endfor %}",
        "{{ '<w:p/>'|safe }}",
        "{% autoescape false %}x{% endautoescape %}",
        "{% include 'x' %}",
    ],
)
def test_a_hostile_tag_is_refused_at_once(tmp_path: Path, tag: str) -> None:
    with pytest.raises(TemplateError):
        render(tmp_path, p(tag))


def test_what_a_tag_may_not_say_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"bộ lọc «center» không dùng được .* upper") as error:
        prepare_template(template(tmp_path, p("Đầu") + p("Điều {{ x|center(9) }}")))

    assert words_at(error.value.diagnostic) == "Điều {{ x|center(9) }}"


def test_what_a_clerk_needs_may_be_said(tmp_path: Path) -> None:
    tag = (
        "{{ x|upper }}{{ names|join(', ') }}{{ names|first }}{{ names[-1] }}{{ none_such|default('-') }}"
        "{% if names|length > 1 and x is defined and 'a' in names %}{{ x ~ '.' if x else '' }}{% endif %}"
    )

    assert paragraphs(render(tmp_path, p(tag), x="ủy ban", names=("a", "b"))) == ["ỦY BANa, bab-ủy ban."]


def test_loops_in_loops_come_to_an_end(tmp_path: Path) -> None:
    loops = "".join(f"{{% for a{n} in rows %}}" for n in range(8)) + "{% endfor %}" * 8

    with pytest.raises(TemplateError, match="lặp quá nhiều lần"):
        render(tmp_path, p(loops), rows=("x",) * 100)


def test_a_part_beyond_all_papers_is_refused(tmp_path: Path) -> None:
    loops = "{% for a in rows %}{{ x }}{% endfor %}"

    with pytest.raises(TemplateError, match="quá nhiều chữ"):
        render(tmp_path, p(loops), rows=("x",) * 700, x="x" * 100_000)
