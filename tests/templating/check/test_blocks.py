"""Conditions and loops that are opened, closed and stand together."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.templating.wordfile import checked, p, paragraphs, table, template, words_at

from vanthu.templating.preparation import prepare_template

FIELDS = ("rows", "name", "x")


def told(folder: Path, body: str) -> list[tuple[str, str]]:
    return [(problem.code, words_at(problem)) for problem in checked(template(folder, body), FIELDS)]


def test_every_fault_of_every_tag_is_told_in_one_run(tmp_path: Path) -> None:
    body = (
        p("{{ name | }}")
        + p("{{ singer }}")
        + p("{%p for row in rows %}")
        + p("{{ row.x }} {{ a b }}")
        + p("{%p endfro %}")
        + p("{% if x %}")
        + p("{{ x|center }}")
    )

    assert told(tmp_path, body) == [
        ("bad_tag", "{{ name | }}"),
        ("block_unclosed", "{%p for row in rows %}"),
        ("bad_tag", "{{ row.x }} {{ a b }}"),
        ("unknown_word_likely", "{%p endfro %}"),
        ("block_unclosed", "{% if x %}"),
        ("forbidden_filter", "{{ x|center }}"),
        ("unknown_field", "{{ singer }}"),
    ]


@pytest.mark.parametrize(
    ("tag", "reason"),
    [
        ("{{ ho ten }}", "thừa «ten»"),
        ("{{ name| }}", "thẻ còn thiếu"),
        ("{{ }}", "thẻ còn thiếu"),
        ("{{ name ? }}", "ký tự '?' không dùng được"),
        ("{% for x rows %}", "cần «in», lại gặp «rows»"),
        ("{{ ) }}", "thừa «)»"),
    ],
)
def test_a_fault_of_grammar_is_told_in_vietnamese(tmp_path: Path, tag: str, reason: str) -> None:
    assert reason in checked(template(tmp_path, p(tag)), FIELDS)[0].located


@pytest.mark.parametrize(
    "body",
    [
        p("{%p if x %}") + p("có {% endif %}"),
        p("{%p if x %}") + table(p("{%p endif %}") + p("a")),
        table(p("{%tr for n in rows %}"), p("{{ n }}")) + table(p("{%tr endfor %}")),
        table(p("{%tr for n in rows %}"), p("{{ n }}") + p("{%p endfor %}")),
        table(p("{% if x %}a"), p("b{% endif %}")),
        p("{% if x %}a") + table(p("b{% endif %}")),
        p("{%p if x %}") + p("a") + table(p("{%p else %}") + p("b")) + p("{%p endif %}"),
        p("{% if x %}").replace(
            "</w:p>", "<w:hyperlink><w:r><w:t>a{% endif %}</w:t></w:r></w:hyperlink></w:p>"
        ),
    ],
)
def test_tags_of_a_block_in_different_places_are_told(tmp_path: Path, body: str) -> None:
    assert [code for code, _ in told(tmp_path, body)] == ["block_apart"]


def test_a_block_over_several_paragraphs_of_one_place_is_fine(tmp_path: Path) -> None:
    body = (
        p("a{% if x %}, b") + p("c{% endif %}.") + table(p("{% for n in rows %}{{ n }}") + p("{% endfor %}"))
    )
    prepared = prepare_template(template(tmp_path, body), FIELDS)

    assert paragraphs(prepared.render({"x": True, "rows": ("1",)})) == ["a, b", "c.", "1", ""]
    assert paragraphs(prepared.render({"x": False, "rows": ("1", "2")})) == ["a.", "1", "2", ""]


def test_the_record_of_a_loop_is_unknown_outside_it(tmp_path: Path) -> None:
    body = p("{%p for row in rows %}") + p("{{ row.x }}") + p("{%p endfor %}") + p("Sau: {{ row.x }}")

    assert told(tmp_path, body) == [("unknown_field_likely", "Sau: {{ row.x }}")]


def test_a_list_is_no_record_of_its_own_loop(tmp_path: Path) -> None:
    assert told(tmp_path, p("{% for unit in unit %}{{ unit }}{% endfor %}"))[0][0] == "unknown_field"


def test_what_a_loop_does_not_know_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    body = p("{% for n in rows %}{{ n }}{% if not loop.lst %}; {% endif %}{% endfor %}")

    (problem,) = checked(template(tmp_path, body), FIELDS)

    assert problem.located.startswith("không có trường «loop.lst»; có phải «loop.last»?")


def test_a_fault_in_a_text_box_that_word_keeps_twice_is_told_once(tmp_path: Path) -> None:
    box = f"<w:p><w:r><w:pict><w:txbxContent>{p('{{ 5')}</w:txbxContent></w:pict></w:r></w:p>"

    assert [code for code, _ in told(tmp_path, box * 2)] == ["lone_brace"]


def test_words_of_docxtpl_for_cells_are_known(tmp_path: Path) -> None:
    body = table(
        p("{%tr for n in rows %}"), p("{% vm %}{{ n }}"), p("{% colspan x %}{{ n }}"), p("{%tr endfor %}")
    )

    assert told(tmp_path, body) == []
