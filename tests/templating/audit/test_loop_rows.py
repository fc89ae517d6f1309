from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.templating.wordfile import p, table, template

from vanthu.campaign.model import Span
from vanthu.templating.audit.loop_rows import lost_rows
from vanthu.templating.template import prepare

ROWS = p("{%tr for row in rows %}"), p("{{ row.name }}"), p("{{ row.sum }}"), p("{%tr endfor %}")
CONTEXT = {"rows": ({"name": "Thôn Trại", "sum": "1.000"}, {"name": "Thôn Đông\nxóm 2", "sum": ""})}


def lost(folder: Path, body: str, context: Mapping[str, object], *, drop: str = "") -> list[str]:
    """The places of lost values when `drop` is taken out of the rendered file's text."""
    prepared = prepare(template(folder, body))
    made = prepared.render(context)
    if drop:
        from vanthu.docx.package import pack, unpack

        parts = unpack(made, "test")
        parts["word/document.xml"] = parts["word/document.xml"].replace(drop.encode(), b"", 1)
        made = pack(parts)
    return [problem.place for problem in lost_rows(prepared, context, made)]


def test_nothing_is_lost_from_a_good_rendering(tmp_path: Path) -> None:
    assert lost(tmp_path, table(*ROWS), CONTEXT) == []


def test_a_lost_row_is_found(tmp_path: Path) -> None:
    assert lost(tmp_path, table(*ROWS), CONTEXT, drop="Thôn Trại") == ["Thôn Trại"]


def test_a_row_out_of_its_order_is_found(tmp_path: Path) -> None:
    body = table(*ROWS)
    swapped = {"rows": (*reversed(CONTEXT["rows"]),)}
    prepared = prepare(template(tmp_path, body))

    assert lost_rows(prepared, CONTEXT, prepared.render(swapped)) != ()


def test_nested_loops_and_spans_are_followed(tmp_path: Path) -> None:
    body = "".join(
        p(text)
        for text in (
            "{%p for s in sections %}",
            "{%p for q in s.parts %}",
            "{{r q.spans }}",
            "{%p endfor %}",
            "{%p endfor %}",
        )
    )
    spans = (Span(text="trước ngày "), Span(text="25/5/2024", bold=True))
    context = {"sections": ({"parts": ({"spans": spans},)},)}

    assert lost(tmp_path, body, context) == []
    assert lost(tmp_path, body, context, drop="25/5/2024") == ["trước ngày 25/5/2024"]


def test_what_stands_under_a_condition_is_not_asked_for(tmp_path: Path) -> None:
    body = p("{% for r in rows %}{% if r.sum %}{{ r.name }}{% endif %}{% endfor %}")

    assert lost(tmp_path, body, CONTEXT) == []
