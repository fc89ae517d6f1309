from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.templating.wordfile import p, paragraphs, template

from vanthu.templating import TemplateError, prepare_template


def render(folder: Path, body: str, **fields: Any) -> bytes:
    return prepare_template(template(folder, body)).render(fields)


def test_a_record_may_have_a_field_named_like_a_method(tmp_path: Path) -> None:
    assert paragraphs(render(tmp_path, p("{{ row.items }}"), row={"items": "ba"})) == ["ba"]


@pytest.mark.parametrize("value", [("a", "b"), {"a": "b"}, True])
def test_a_list_record_or_truth_value_is_not_printed(tmp_path: Path, value: Any) -> None:
    with pytest.raises(TemplateError, match="không phải chữ"):
        render(tmp_path, p("{{ x }}"), x=value)


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


def test_loops_in_loops_come_to_an_end(tmp_path: Path) -> None:
    loops = "".join(f"{{% for a{n} in rows %}}" for n in range(8)) + "{% endfor %}" * 8

    with pytest.raises(TemplateError, match="lặp quá nhiều lần"):
        render(tmp_path, p(loops), rows=("x",) * 100)


def test_a_part_beyond_all_documents_is_refused(tmp_path: Path) -> None:
    loops = "{% for a in rows %}{{ x }}{% endfor %}"

    with pytest.raises(TemplateError, match="quá nhiều chữ"):
        render(tmp_path, p(loops), rows=("x",) * 700, x="x" * 100_000)
