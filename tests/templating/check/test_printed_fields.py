from __future__ import annotations

from pathlib import Path

from tests.templating.wordfile import p, template

from vanthu.docx.package import unpack
from vanthu.templating.check.printed_fields import printed_fields


def made(folder: Path, body: str) -> dict[str, bytes]:
    return unpack((template(folder, body)).read_bytes(), "x")


LOOP = (
    "{% for part in sections %}{{ part.title }}{% for row in part.rows %}{{ row.tt }}{% endfor %}{% endfor %}"
)


def test_fields_of_records_are_told_with_their_lists(tmp_path: Path) -> None:
    assert printed_fields(made(tmp_path, p("{{ signer }}" + LOOP))) == {
        "signer",
        "sections[]",
        "sections[].title",
        "sections[].rows[]",
        "sections[].rows[].tt",
    }


def test_what_a_condition_asks_is_not_printed(tmp_path: Path) -> None:
    body = p("{% if a == 'x' %}{{ b if c else d }}{% else %}{{ e|upper }}{% endif %}{{ f or g }}")

    assert printed_fields(made(tmp_path, body)) == set("bdefg")
