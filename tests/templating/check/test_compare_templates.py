"""What a template lost against the one that it was copied from."""

from __future__ import annotations

import pytest
from tests.templating.wordfile import docx, p

from vanthu.diagnostics import Severity
from vanthu.docx.package import unpack
from vanthu.templating.check.compare_templates import LostContent, lost_content, siblings, strange_fields
from vanthu.templating.template_file import TemplateFile

LOOP = (
    "{% for part in sections %}{{ part.title }}{% for row in part.rows %}{{ row.tt }}{% endfor %}{% endfor %}"
)
LOOKS = (
    "{% for item in items %}{% if item.look == 'a' %}1. {{ item.text }}"
    "{% elif item.look == 'b' %}- {{ item.text }}"
    "{% else %}{{ item.text }}{% endif %}{% endfor %}"
)


def parts(body: str) -> dict[str, bytes]:
    return unpack(docx(p(body)), "x")


def losses(own: dict[str, bytes], original: dict[str, bytes]) -> LostContent:
    """What the original has more, `signer` and rows being essential."""
    here, there = (TemplateFile("mau.docx", b"", parts, parts) for parts in (own, original))
    return lost_content(here, there, {"signer": "họ tên người ký"}, {"sections", "rows"})


def test_of_a_lost_list_only_the_list_is_named() -> None:
    shipped = parts("{{ signer }}{{ note }}" + LOOP)

    assert losses(parts("{{ signer }}{{ note }}"), shipped).essential == ("sections[]",)
    assert losses(parts("{{ note }}" + LOOP), shipped).essential == ("signer",)
    assert losses(parts("{{ signer }}" + LOOP), shipped).fields == ("note",)


def test_a_loop_that_prints_nothing_any_more_is_lost() -> None:
    assert losses(parts(LOOP.replace("{{ row.tt }}", "x")), parts(LOOP)).essential == ("sections[].rows[]",)


def test_a_template_loses_nothing_against_itself_whatever_its_records_are_called() -> None:
    renamed = LOOKS.replace("item.", "one.").replace("for item", "for one")

    assert losses(parts(renamed), parts(LOOKS)) == losses(parts(LOOKS), parts(LOOKS))
    assert not losses(parts(renamed), parts(LOOKS)).conditions


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("{% elif item.look == 'b' %}", "", ("{% elif item.look == 'b' %}",)),
        ("== 'b'", "== 'bb'", ("{% elif item.look == 'b' %}",)),
        ("{% else %}", "", ("{% if item.look == 'a' %} … else",)),
        ("item.look == 'a'", "item.look != 'a'", ("{% if item.look == 'a' %}",)),
    ],
)
def test_a_condition_that_is_asked_no_more_is_told(old: str, new: str, told: tuple[str, ...]) -> None:
    assert losses(parts(LOOKS.replace(old, new)), parts(LOOKS)).conditions[:1] == told


def test_a_field_that_one_branch_prints_no_more_is_told() -> None:
    lost = losses(parts(LOOKS.replace("- {{ item.text }}", "- ")), parts(LOOKS))

    assert lost.fewer == ("items[].text",)
    assert [each.facts for each in lost.diagnostics()] == [{"lost": "items.text (ở một số chỗ)"}]


def test_a_template_without_an_essential_field_cannot_be_used() -> None:
    (found,) = losses(parts(LOOP), parts("{{ signer }}" + LOOP)).diagnostics()

    assert (found.code, found.severity) == ("essential_fields_missing", Severity.ERROR)
    assert "thiếu signer (họ tên người ký) mà" in found.message


def test_a_field_in_a_sentence_may_be_printed_less_often_but_not_one_that_is_a_line() -> None:
    assert losses(parts("của {{ agency }}"), parts("của {{ agency }}, {{ agency }}")).paths == frozenset()
    assert losses(parts("{{ agency }}"), parts("{{ agency }} {{ agency }}")).fewer == ("agency",)


def test_fields_of_records_that_the_shipped_template_does_not_use_are_strange() -> None:
    own = parts(
        LOOKS.replace("if item.look", "if item.loook").replace("1. {{ item.text }}", "{{ item.extra }}")
    )

    strange = strange_fields(own, parts(LOOKS))

    assert {path: tag.text for path, tag in strange.items()} == {
        "items[].extra": "{{ item.extra }}",
        "items[].loook": "{% if item.loook == 'a' %}",
    }
    assert list(strange_fields(parts("{{ total.smu }}{{ totl.sum }}"), parts("{{ total.sum }}"))) == [
        "total.smu"
    ]
    assert list(strange_fields(parts("{{ a.bb.c }}"), parts("{{ a.b.c }}"))) == ["a.bb"]
    assert siblings("items[].loook", parts(LOOKS)) == ["look", "text"]
