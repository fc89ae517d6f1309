from __future__ import annotations

import pytest
from lxml import etree
from tests.templating.wordfile import W, p

from vanthu.docx.xml import children, w
from vanthu.templating.compile.jinja_environment import FieldEnvironment
from vanthu.templating.compile.jinja_source import tree_of
from vanthu.templating.compile.tag_positions import TagPositions, ValueSite, always, positions_of, successors


def positions(body: str) -> tuple[etree._Element, TagPositions]:
    root, tags = tree_of(f"<w:body {W}>{body}</w:body>", FieldEnvironment())
    return root, positions_of(root, tags)


@pytest.mark.parametrize(
    ("body", "site"),
    [
        (p("{{ x }}"), ValueSite.TEXT),
        ("<w:p>{{ x }}</w:p>", ValueSite.RUNS),
        ("<w:tbl>{{ x }}</w:tbl>", ValueSite.BLOCKS),
        ('<w:p w:a="{{ x }}"/>', ValueSite.WORDS),
        ("<w:instrText>{{ x }}</w:instrText>", ValueSite.WORDS),
    ],
)
def test_a_place_says_what_a_value_must_be(body: str, site: ValueSite) -> None:
    assert list(positions(body)[1].sites.values()) == [site]


@pytest.mark.parametrize(
    "body",
    [
        "{% if x %}<w:p/>{% elif y %}<w:p/><w:p/>{% else %}{% endif %}",
        "{% for a in b %}<w:p>{% if a %}<w:r/>{% endif %}</w:p>{% endfor %}",
        '<w:p w:a="{% if x %}1{% else %}2{% endif %}"/>',
        "<w:p/>{# a note #}",
    ],
)
def test_tags_of_one_element_leave_whole_elements(body: str) -> None:
    assert positions(body)[1].is_well_formed


@pytest.mark.parametrize(
    "body",
    [
        "<w:p>{% if x %}</w:p><w:p>{% endif %}</w:p>",
        "{% if x %}<w:p/>",
        "<w:p/>{% endif %}",
        "{% for a in b %}<w:p/>{% endif %}",
        '<w:p w:a="{% if x %}"/>{% endif %}',
        "{% for a in b %}{% elif x %}{% endfor %}",
        "{% raw %}<w:p/>{% endraw %}",
    ],
)
def test_other_tags_may_break_the_xml(body: str) -> None:
    assert not positions(body)[1].is_well_formed


def test_a_path_names_the_branches_outermost_first() -> None:
    root, found = positions(
        "<w:p/>{% if x %}<w:p/>{% else %}<w:p><w:r/></w:p>{% endif %}{% for a in b %}<w:p/>{% endfor %}"
    )
    fixed, one, other, row = (found.paths[paragraph] for paragraph in children(root, "p"))

    assert (fixed, one, other, row) == ((), ((1, 0),), ((1, 1),), ((2, 0),))
    assert found.paths[next(root.iter(w("r")))] == other
    assert always(fixed, one)
    assert always(one, one)
    assert not always(one, other)
    assert not always(one, ())


def test_what_may_follow_ends_with_what_is_always_there() -> None:
    root, found = positions("<w:p/>{% if x %}<w:p/><w:p/>{% endif %}{% if y %}<w:p/>{% endif %}<w:p/><w:p/>")
    first, *rest = children(root, "p")

    assert [rest.index(each) for each in successors(first, rest, found)] == [0, 2, 3]


def test_of_two_branches_in_one_neither_is_always_there() -> None:
    assert not always(((1, 0), (2, 0)), ((1, 0), (3, 0)))
    assert always(((1, 0),), ((1, 0), (3, 0)))
