from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import nodes
from tests.templating.wordfile import p, paragraphs, template, words_at

from vanthu.templating import TemplateError, prepare_template
from vanthu.templating.check.blocks import ENVIRONMENT
from vanthu.templating.language.expressions import COUNTED, counted, forbidden


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
        prepare_template(template(tmp_path, p(tag))).render({})


def test_what_a_tag_may_not_say_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"bộ lọc «center» không dùng được .* upper") as error:
        prepare_template(template(tmp_path, p("Đầu") + p("Điều {{ x|center(9) }}")))

    assert words_at(error.value.diagnostic) == "Điều {{ x|center(9) }}"


def test_what_a_clerk_needs_may_be_said(tmp_path: Path) -> None:
    tag = (
        "{{ x|upper }}{{ names|join(', ') }}{{ names|first }}{{ names[-1] }}{{ none_such|default('-') }}"
        "{% if names|length > 1 and x is defined and 'a' in names %}{{ x ~ '.' if x else '' }}{% endif %}"
    )

    made = prepare_template(template(tmp_path, p(tag))).render({"x": "ủy ban", "names": ("a", "b")})

    assert paragraphs(made) == ["ỦY BANa, bab-ủy ban."]


@pytest.mark.parametrize(
    ("tag", "code", "word"),
    [
        ("{{ x|safe }}", "forbidden_filter", "safe"),
        ("{% if x is callable %}{% endif %}", "forbidden_test", "callable"),
        ("{{ -x }}", "forbidden_tag", "-"),
        ("{{ x * 2 }}", "forbidden_tag", "*"),
        ("{{ x() }}", "forbidden_tag", "( )"),
        ("{% for i in x() %}{% endfor %}", "forbidden_loop", None),
        ("{% for i in x recursive %}{% endfor %}", "forbidden_loop", None),
    ],
)
def test_what_is_forbidden_is_named_as_the_clerk_typed_it(tag: str, code: str, word: str | None) -> None:
    found, line = next(iter(forbidden(ENVIRONMENT.parse("\n" + tag))))

    assert (found.code, found.facts.get("word"), line) == (code, word, 2)


def test_a_negative_number_is_no_subtraction() -> None:
    assert list(forbidden(ENVIRONMENT.parse("{{ x[-1] }}{{ x - 1 }}"))) == []


def test_every_loop_is_counted_once() -> None:
    tree = counted(ENVIRONMENT.parse("{% for a in x %}{% for b in a.y %}{% endfor %}{% endfor %}"))

    assert [loop.iter.name for loop in tree.find_all(nodes.For) if isinstance(loop.iter, nodes.Filter)] == [
        COUNTED,
        COUNTED,
    ]
