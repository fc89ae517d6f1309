from __future__ import annotations

from pathlib import Path

import pytest
from tests.templating.test_templates import SAMPLES, TEMPLATES
from tests.templating.wordfile import p, template

from vanthu.docx import package
from vanthu.templating.check.printed_fields import ESSENTIAL, is_essential, printed_fields


def made(folder: Path, body: str) -> dict[str, bytes]:
    return package.read(template(folder, body))


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


@pytest.mark.parametrize("field", ["signer", "recipients[]", "sections[]", "sections[].rows[]", "units[]"])
def test_what_a_paper_cannot_do_without_is_essential(field: str) -> None:
    assert is_essential(field)
    assert not is_essential("sections[].rows[].note")


def test_every_essential_field_is_printed_by_some_template() -> None:
    every = {path for kind in SAMPLES for path in printed_fields(package.read(TEMPLATES / f"{kind}.docx"))}

    assert ESSENTIAL.keys() <= every
