from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.templating.contexts import Piece
from tests.templating.wordfile import as_rendered, p, table, template

from vanthu.diagnostics import TagPlace
from vanthu.docx.package import unpack
from vanthu.packages import pack
from vanthu.templating.audit.audit_rendering import audit
from vanthu.templating.preparation import prepare_template

ROWS = p("{%tr for row in rows %}"), p("{{ row.name }}"), p("{{ row.sum }}"), p("{%tr endfor %}")
CONTEXT = {"rows": ({"name": "Thôn Trại", "sum": "1.000"}, {"name": "Thôn Đông\nxóm 2", "sum": ""})}


def lost(folder: Path, body: str, context: Mapping[str, object], *, drop: str = "") -> list[str]:
    """The words of lost values when `drop` is taken out of the rendered file's text."""
    prepared = prepare_template(template(folder, body))
    made = prepared.rendering(context)
    if drop:
        parts = unpack(made.data, "test")
        parts["word/document.xml"] = parts["word/document.xml"].replace(drop.encode(), b"", 1)
        made = as_rendered(prepared, pack(parts), context)
    return [found.place.words for found in audit(prepared, made) if isinstance(found.place, TagPlace)]


def test_nothing_is_lost_from_a_good_rendering(tmp_path: Path) -> None:
    assert lost(tmp_path, table(*ROWS), CONTEXT) == []


def test_a_lost_row_is_found(tmp_path: Path) -> None:
    assert lost(tmp_path, table(*ROWS), CONTEXT, drop="Thôn Trại") == ["Thôn Trại"]


def test_a_row_out_of_its_order_is_found(tmp_path: Path) -> None:
    body = table(*ROWS)
    swapped = {"rows": (*reversed(CONTEXT["rows"]),)}
    prepared = prepare_template(template(tmp_path, body))

    made = as_rendered(prepared, prepared.render(swapped), CONTEXT)
    assert {found.code for found in audit(prepared, made)} == {"row_lost"}


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
    spans = (Piece("trước ngày "), Piece("25/5/2024", bold=True))
    context = {"sections": ({"parts": ({"spans": spans},)},)}

    assert lost(tmp_path, body, context) == []
    assert lost(tmp_path, body, context, drop="25/5/2024") == ["trước ngày 25/5/2024"]


def test_what_stands_under_a_condition_is_not_asked_for(tmp_path: Path) -> None:
    body = p("{% for r in rows %}{% if r.sum %}{{ r.name }}{% endif %}{% endfor %}")

    assert lost(tmp_path, body, CONTEXT) == []


def test_of_two_equal_rows_one_that_is_lost_is_found(tmp_path: Path) -> None:
    twice = {"rows": ({"name": "Thôn Trại", "sum": "1.000"},) * 2}

    assert lost(tmp_path, table(*ROWS), twice, drop="1.000") == ["Thôn Trại", "1.000"]
