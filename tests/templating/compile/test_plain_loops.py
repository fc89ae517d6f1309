from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanthu.templating.compile.jinja_environment import LIMITS, FieldEnvironment, RenderLimits
from vanthu.templating.compile.plain_loops import with_written_rows, write_plain_loops
from vanthu.templating.language.sentinels import DYNAMIC as D

TEXTS = f"<b>{D}{{{{ r.x }}}}{D}</b><c>{D}số {{{{ r.y }}}}-{{{{ r.x }}}}{D}</c>"
LOOP = f"<a>{{% for r in rows %}}{TEXTS}{{% endfor %}}</a>"


def rendered(source: str, rows: object) -> tuple[list[str], RenderLimits]:
    """What a program makes of some rows, and what was written beside it."""
    environment, limits = FieldEnvironment(), RenderLimits()
    tree = environment.parse(source)
    write_plain_loops(tree, environment)
    made = environment.program(tree).render({"rows": rows, LIMITS: limits})
    return with_written_rows(made, limits.rows), limits


def by_jinja(source: str, rows: object) -> list[str]:
    return FieldEnvironment().from_string(source).render(rows=rows).split(D)


@given(
    st.lists(st.fixed_dictionaries({"x": st.text("ab<&\n", max_size=3), "y": st.text("cd\t", max_size=3)}))
)
def test_rows_written_column_by_column_are_those_of_jinja(rows: list[dict[str, str]]) -> None:
    assert rendered(LOOP, rows)[0] == by_jinja(LOOP, rows)


def test_plain_rows_are_written_beside_the_program() -> None:
    segments, limits = rendered(LOOP, [{"x": "1", "y": "a"}, {"x": "2", "y": "b"}])

    assert len(limits.rows) == 1
    assert segments == ["<a><b>", "1", "</b><c>", "số a-1", "</c><b>", "2", "</b><c>", "số b-2", "</c></a>"]


@pytest.mark.parametrize("rows", [[], [{"x": "1\n", "y": ""}], [{"x": 1, "y": 2}]])
def test_rows_that_are_not_plain_are_left_to_jinja(rows: list[dict[str, object]]) -> None:
    segments, limits = rendered(LOOP, rows)

    assert limits.rows == []
    assert segments == by_jinja(LOOP, rows)


@pytest.mark.parametrize(
    "source",
    [
        f"{{% for r in rows %}}{D}{{{{ r.x|upper }}}}{D}{{% endfor %}}",
        f"{{% for r in rows %}}{{% if r.x %}}{D}{{{{ r.x }}}}{D}{{% endif %}}{{% endfor %}}",
        f"{{% for r in rows %}}{{{{ r.x }}}}{D}{D}{{% endfor %}}",
        f"{{% for r in rows %}}{D}x{D}{{% endfor %}}",
        f"{{% for r in rows if r.x %}}{D}{{{{ r.x }}}}{D}{{% endfor %}}",
    ],
    ids=["a filter", "a condition", "outside a text", "no field", "chosen records"],
)
def test_other_loops_are_left_as_they_are(source: str) -> None:
    segments, limits = rendered(source, [{"x": "a"}, {"x": ""}])

    assert limits.rows == []
    assert segments == by_jinja(source, [{"x": "a"}, {"x": ""}])


def test_a_loop_in_a_loop_is_written_for_each_turn() -> None:
    source = (
        f"{{% for g in rows %}}<g>{{% for r in g.rows %}}{D}{{{{ r.x }}}}{D}{{% endfor %}}</g>{{% endfor %}}"
    )
    rows = [{"rows": [{"x": "1"}, {"x": "2"}]}, {"rows": []}, {"rows": [{"x": "3"}]}]

    segments, limits = rendered(source, rows)

    assert len(limits.rows) == 2
    assert segments == by_jinja(source, rows)
    assert list(chain(segments[1::2])) == ["1", "2", "3"]
