"""What the quick audit passes, the audit of the tree passes too; it is broken on purpose."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from tests.templating.test_templates import SAMPLES, TEMPLATES
from tests.templating.wordfile import p, table, template

from vanthu.templating.audit.audit_rendering import audit
from vanthu.templating.preparation import prepare_template
from vanthu.templating.template import RenderedFile, RenderedPart, Template

ROWS = table(p("TT"), p("{%tr for r in rows %}"), p("{{ r.name }}"), p("{%tr endfor %}"))
BODY = p("Căn cứ Luật, {{ agency }} báo cáo:") + ROWS + p("Nơi nhận:")
FIELDS = {"agency": "UBND xã", "rows": ({"name": "Thôn Trại"}, {"name": "Thôn Đông"})}


def broken(made: RenderedFile, part: str, segments: Sequence[str]) -> RenderedFile:
    """A rendering whose part was damaged after it was made."""
    return replace(made, parts={**made.parts, part: RenderedPart(segments, is_proven=True)})


def codes(prepared: Template, made: RenderedFile) -> list[str]:
    return [found.code for found in audit(prepared, made)]


@pytest.mark.parametrize(
    ("words", "other", "code"),
    [
        ("Nơi nhận:", "", "sentence_lost"),
        ("Căn cứ Luật", "Căn cứ luật", "sentence_lost"),
        ("Thôn Đông", "Thôn Trại", "row_lost"),
        ("UBND xã", "{{ agency }}", "tag_left"),
        ("UBND xã", "nan đồng", "no_value"),
        ("UBND xã", "None", "no_value"),
        ("<w:sectPr>", "<w:sectPr><w:titlePg/>", "last_section_lost"),
    ],
)
def test_what_was_lost_is_found_without_parsing_first(
    tmp_path: Path, words: str, other: str, code: str
) -> None:
    prepared = prepare_template(template(tmp_path, BODY))
    made = prepared.rendering(FIELDS)
    segments = [piece.replace(words, other) for piece in made.parts["word/document.xml"].segments]

    assert codes(prepared, made) == []
    assert code in codes(prepared, broken(made, "word/document.xml", segments))


def test_a_cell_that_a_condition_may_empty_is_looked_at(tmp_path: Path) -> None:
    body = table(p("{%p if x %}") + p("{{ x }}") + p("{%p endif %}"))
    prepared = prepare_template(template(tmp_path, body))

    assert codes(prepared, prepared.rendering({"x": "a"})) == []
    assert "cell_without_paragraph" in codes(prepared, prepared.rendering({"x": ""}))


def test_a_table_whose_rows_a_loop_may_leave_out_is_looked_at(tmp_path: Path) -> None:
    body = table(p("{%tr for r in rows %}"), p("{{ r.name }}"), p("{%tr endfor %}"))
    prepared = prepare_template(template(tmp_path, body))

    assert codes(prepared, prepared.rendering({"rows": FIELDS["rows"]})) == []
    assert "empty_row" in codes(prepared, prepared.rendering({"rows": ()}))


def damages(segments: Sequence[str], chance: random.Random) -> Iterator[list[str]]:
    """The pieces with some letters taken out of words, or whole pieces lost or exchanged."""
    for _ in range(25):
        made, place = list(segments), chance.randrange(len(segments))
        kind = chance.randrange(3)
        if kind == 0 and made[place]:
            start = chance.randrange(len(made[place]))
            made[place] = made[place][:start] + made[place][start + chance.randint(1, 9) :]
        elif kind == 1:
            made[place] = ""
        else:
            other = chance.randrange(len(segments)) // 2 * 2 + place % 2
            other = min(other, len(segments) - 1 - (len(segments) - 1 - place % 2) % 2)
            made[place], made[other] = made[other], made[place]
        yield made


@pytest.mark.parametrize("kind", ["plan", "reminder", "council_minutes"])
def test_what_the_quick_audit_passes_has_no_lost_words(kind: str) -> None:
    prepared = prepare_template(TEMPLATES / f"{kind}.docx")
    made = prepared.rendering(SAMPLES[kind](1))
    part = "word/document.xml"
    chance = random.Random(kind)  # noqa: S311 - repeatable damage

    for segments in damages(made.parts[part].segments, chance):
        quick = codes(prepared, broken(made, part, segments))
        slow = codes(prepared, replace(made, parts={part: RenderedPart(segments, is_proven=False)}))
        lost = {"sentence_lost", "row_lost", "tag_left", "no_value"} & set(slow)
        assert quick or not lost, slow
