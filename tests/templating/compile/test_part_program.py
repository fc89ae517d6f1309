from __future__ import annotations

from pathlib import Path

import pytest
from tests.templating.contexts import Piece
from tests.templating.wordfile import p, root_of, template

from vanthu.diagnostics import TagPlace
from vanthu.docx.styles import StyleSheet
from vanthu.docx.xml import serialize
from vanthu.templating import TemplateError
from vanthu.templating.compile.jinja_environment import UNEXPECTED, FieldEnvironment
from vanthu.templating.compile.part_program import PartProgram, compile_part

PLACE = TagPlace("mau.docx")


def compiled(folder: Path, body: str) -> PartProgram | None:
    data = serialize(root_of(template(folder, body).read_bytes()))
    return compile_part(FieldEnvironment(), PLACE, "word/document.xml", data, StyleSheet({}, {}))


def test_a_part_without_tags_has_no_program(tmp_path: Path) -> None:
    assert compiled(tmp_path, p("chữ")) is None


def test_static_segments_and_dynamic_texts_come_in_turns(tmp_path: Path) -> None:
    program = compiled(
        tmp_path, p("Số {{ n }}") + p("{%p for r in rows %}") + p("{{ r.x }}") + p("{%p endfor %}")
    )

    assert program is not None
    segments = program.run({"n": "5", "rows": [{"x": "a"}, {"x": "b"}]})
    assert segments[1::2] == ["Số 5", "a", "b"]
    assert all(segment.startswith("</w:t>") for segment in segments[2::2])
    assert [loop.path for loop in program.loops] == [("rows",)]
    assert program.dynamic_pass is not None
    assert program.guarantees is not None


def test_what_cannot_be_foreseen_is_finished_as_a_tree(tmp_path: Path) -> None:
    box = "<w:p><w:r><w:pict><w:txbxContent>" + p("{{ n }}") + "</w:txbxContent></w:pict></w:r></w:p>"

    program = compiled(tmp_path, box)

    assert program is not None
    assert program.dynamic_pass is None
    assert program.guarantees is not None
    assert ">5</w:t>" in "".join(program.run({"n": "5"}))


def test_tags_that_cut_through_the_xml_are_run_as_docxtpl_runs_them(tmp_path: Path) -> None:
    program = compiled(tmp_path, p("{% if n %}a") + p("b{% endif %}"))

    assert program is not None
    assert (program.dynamic_pass, program.guarantees) == (None, None)
    assert "".join(program.run({"n": True})).count("<w:p>") == 2


def test_a_value_goes_through_what_its_place_wants(tmp_path: Path) -> None:
    program = compiled(tmp_path, p("{{r spans }}") + p("{{ x }}"))
    assert program is not None
    unexpected: list[object] = []
    UNEXPECTED.set(unexpected)

    made = "".join(program.run({"spans": "chữ", "x": "một\nhai"}))

    assert unexpected == ["chữ"], "words among runs"
    assert "một</w:t><w:br/><w:t" in made


def test_what_a_tag_may_not_say_is_refused_at_its_paragraph(tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as error:
        compiled(tmp_path, p("Đầu") + p("Điều {{ x|safe }}"))

    assert error.value.diagnostic.code == "forbidden_filter"
    assert error.value.diagnostic.place == TagPlace("mau.docx", "Điều {{ x|safe }}")


def test_spans_among_runs_are_runs(tmp_path: Path) -> None:
    from vanthu.templating.language.fields import printable

    program = compiled(tmp_path, p("{{r spans }}"))
    assert program is not None

    made = program.run(printable({"spans": (Piece("a"), Piece("b", bold=True))}))

    assert made[1::2] == ["a", "b"]
