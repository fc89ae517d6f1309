"""The lines under motto, issuer and title, however they are made, and their lengths."""

from __future__ import annotations

import pytest
from tests.format_check import samples
from tests.format_check.breaking import broken, undrawn, xml
from tests.format_check.recognise.recognised import recognised
from tests.format_check.samples import MOTTO, NATION
from tests.format_check.typed import centred, docx, drawn, drawn_vml, p, run, table

from vanthu.format_check import check
from vanthu.format_check.recognise import Component
from vanthu.format_check.recognise.separator_lines import (
    SeparatorLine,
    drawn_near,
    line_under,
    text_length,
    width_of,
)

UNDERLINED = '<w:u w:val="single"/>'
BORDER = '<w:pBdr><w:{} w:val="{}" w:sz="6"/></w:pBdr>'


@pytest.mark.parametrize(
    ("line", "rules"),
    [
        (drawn(62), set()),
        (drawn_vml(62), set()),
        (drawn(30), {"HEAD.MOTTO.LINE"}),
        (drawn_vml(90), {"HEAD.MOTTO.LINE"}),
        (
            drawn(62).replace("</wps:spPr>", '<a:ln><a:prstDash val="dash"/></a:ln></wps:spPr>'),
            {"HEAD.MOTTO.LINE"},
        ),
    ],
    ids=["drawn", "drawn by Word 2007", "short", "long", "dashed"],
)
def test_a_drawn_line_is_measured(line: str, rules: set[str]) -> None:
    changed = broken(
        samples.DECISION, undrawn(MOTTO), xml(f"{MOTTO}</w:t></w:r>", f"{MOTTO}</w:t></w:r>{line}")
    )

    assert {breach.code for breach in check(changed, "test").breaches} == rules


def test_a_border_with_indents_is_measured() -> None:
    border = '<w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr><w:ind w:left="{0}" w:right="{0}"/>'

    def lined(indent: int) -> set[str]:
        line = f"</w:p><w:p><w:pPr>{border.format(indent)}</w:pPr>"
        changed = broken(
            samples.DECISION, undrawn(MOTTO), xml(f"{MOTTO}</w:t></w:r>", f"{MOTTO}</w:t></w:r>{line}")
        )
        return {breach.code for breach in check(changed, "test").breaches}

    assert lined(1000) == set()
    assert lined(0) == {"HEAD.MOTTO.LINE"}


def motto(more: str) -> SeparatorLine | None:
    """The line under a motto that stands by itself, with some XML after it."""
    document = recognised(docx(centred(NATION, 13, bold=True), more))
    return line_under(document, document.all(Component.MOTTO))


MOTTO_RUN = run(MOTTO, bold=True)


@pytest.mark.parametrize(
    ("more", "length", "solid"),
    [
        (p(MOTTO_RUN, drawn(62)), 62, True),
        (p(MOTTO_RUN) + p(drawn(40)), 40, True),
        (p(MOTTO_RUN) + p() * 3 + p(drawn(40)), 40, True),
        (p(MOTTO_RUN) + p() + p(run("____________")), 29.6, True),
        (p(MOTTO_RUN, more=BORDER.format("bottom", "single")), 164, True),
        (p(MOTTO_RUN, more=BORDER.format("bottom", "dashed")), 164, False),
        (p(MOTTO_RUN) + p(more=BORDER.format("top", "single")), 164, True),
        (p(MOTTO_RUN) + p(run("Lời văn"), more=BORDER.format("top", "single")), 164, True),
        (p(run(MOTTO, bold=True, more=UNDERLINED)), 60.5, True),
        (p(run(MOTTO, bold=True, more=UNDERLINED.replace("single", "dotted"))), 60.5, False),
    ],
)
def test_a_line_under_the_motto_is_found_however_it_is_made(more: str, length: float, solid: bool) -> None:
    found = motto(more)

    assert found is not None
    assert found.length == pytest.approx(length, abs=0.5)
    assert found.solid is solid


@pytest.mark.parametrize(
    "more",
    [
        p(MOTTO_RUN),
        p(MOTTO_RUN) + p(run("Lời văn")) + p(drawn(40)),
        p(MOTTO_RUN) + p() * 4 + p(drawn(40)),
        p(run(MOTTO[:10], bold=True), run(MOTTO[10:], bold=True, more=UNDERLINED)),
    ],
)
def test_what_is_far_from_the_motto_or_under_some_of_it_is_not_its_line(more: str) -> None:
    assert motto(more) is None


def test_raised_signs_are_shorter_and_less_sure() -> None:
    plain = motto(p(MOTTO_RUN) + p(run("____________")))
    raised = motto(p(MOTTO_RUN) + p(run("____________", more='<w:vertAlign w:val="superscript"/>')))

    assert plain is not None
    assert raised is not None
    assert (plain.doubt, raised.doubt) == (0.0, 0.08)
    assert raised.length == pytest.approx((plain.length or 0) * 0.62)


def test_the_length_of_a_text_is_that_of_its_longest_printed_line() -> None:
    document = recognised(docx(centred(NATION, 13, bold=True)))
    (nation,) = document.all(Component.NATION)
    narrow = recognised(docx(table([[centred(NATION, 13, bold=True)]], [3000])))

    assert text_length([nation]) == pytest.approx(width_of(nation), abs=0.1)
    assert text_length(narrow.all(Component.NATION)) < 50
    assert text_length([]) == 0


def test_a_line_drawn_in_the_head_is_near_all_of_it() -> None:
    document = recognised(samples.DECISION, undrawn(MOTTO))
    bare = recognised(samples.DECISION, undrawn(MOTTO), undrawn("XÃ KHÁNH CƯ"))

    assert drawn_near(document, document.all(Component.MOTTO))
    assert not drawn_near(bare, bare.all(Component.MOTTO))
