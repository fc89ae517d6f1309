from __future__ import annotations

import time
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.templating.contexts import Piece
from tests.templating.wordfile import p, paragraphs, root_of, table, template, words_at

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
def test_any_letters_of_the_data_reach_the_document(tmp_path: Path, text: str) -> None:
    assert [plain(words) for words in paragraphs(render(tmp_path, p("{{ x }}"), x=text))] == [text]


@given(text=st.text(max_size=40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=200)
def test_any_cleaned_text_reaches_the_document_whole(tmp_path: Path, text: str) -> None:
    body = p("[{{ x }}]") + p("{{r spans }}")

    made = paragraphs(render(tmp_path, body, x=text, spans=(Piece("s"), Piece(text))))

    # A number is bound to its unit by a no-break space: the letters are compared, not the breaks.
    assert plain(made[0]) == plain(f"[{cleaned(text)}]")
    assert plain(made[1]) == plain("s" + cleaned(text).replace("\n", " ").replace("\t", " "))


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


def test_none_is_not_printed(tmp_path: Path) -> None:
    with pytest.raises(UnprintableValueError, match=r"x\.y"):
        render(tmp_path, p("{{ x.y }}"), x={"y": None})


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
