from __future__ import annotations

import pytest
from jinja2 import Environment
from tests.templating.contexts import Piece

from vanthu.templating.compile.loop_contents import (
    LoopContents,
    LoopValue,
    in_xml,
    loops_of,
    on_page,
    value_at,
)
from vanthu.templating.compile.segments import EDGE
from vanthu.templating.language.fields import formatted_runs

ENVIRONMENT = Environment(autoescape=True)


def loops(source: str) -> tuple[LoopContents, ...]:
    return loops_of(ENVIRONMENT.parse(source))


def test_a_loop_knows_what_its_turns_print_and_the_words_beside() -> None:
    (loop,) = loops("{% for r in a.rows %}<w:t>Số {{ r.n }};</w:t>{{ r.x|upper }}{% endfor %}")

    assert (loop.path, loop.target) == (("a", "rows"), "r")
    assert loop.body == (LoopValue(("r", "n"), f"{EDGE}Số ", f";{EDGE}"),)
    assert loop.columns == ()


def test_a_loop_of_bare_fields_is_told_by_its_columns() -> None:
    (loop,) = loops("{% for r in rows %}<w:t>{{ r.a }}</w:t><w:t>{{ r.b }}</w:t>{% endfor %}")

    assert loop.columns == ("a", "b")


@pytest.mark.parametrize(
    "inside",
    ["<w:t>x</w:t><w:t>{{ r.a }}</w:t>", "<w:t>{{ r.a }}{{ r.b }}</w:t>", "<w:t>{{ other.a }}</w:t>"],
    ids=["fixed words", "two in a text", "another record"],
)
def test_other_loops_have_no_columns(inside: str) -> None:
    assert loops(f"{{% for r in rows %}}{inside}{{% endfor %}}")[0].columns == ()


def test_loops_in_loops_are_inside_them_and_conditions_are_not_followed() -> None:
    source = "{% for a in x %}{% for b in a.y %}<t>{{ b }}</t>{% endfor %}{% endfor %}"

    (loop,) = loops(source + "{% if c %}{% for b in z %}{{ b }}{% endfor %}{% endif %}{{ d }}")

    (inner,) = loop.body
    assert isinstance(inner, LoopContents)
    assert (inner.path, inner.body) == (("a", "y"), (LoopValue(("b",), EDGE, EDGE),))


def test_a_value_in_an_attribute_is_no_word() -> None:
    assert loops('{% for a in x %}<w:c w:val="{{ a.b }}"/>{% endfor %}')[0].body == ()


def test_a_value_is_found_by_its_path() -> None:
    assert value_at(("a", "b"), {"a": {"b": "x"}}) == "x"
    assert on_page(value_at(("a", "c", "d"), {"a": {"b": "x"}})) == []


def test_breaks_and_spans_part_the_words_of_a_value() -> None:
    runs = formatted_runs((Piece("a&"), Piece("", bold=True), Piece("b", bold=True)))

    assert in_xml("một\nhai\t", "<Số ", ";<") == ["<Số một<", "<hai<"]
    assert in_xml(runs) == ["<a&amp;<", "<b<"]
    assert (on_page("một\nhai\t"), on_page(runs), on_page(5)) == (["một", "hai"], ["a&b"], [])
