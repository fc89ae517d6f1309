from __future__ import annotations

from typing import Any

import pytest
from lxml import etree
from tests.templating.compile.test_static_pass import STYLES, WIDTHS, cell, row, styled, tag_row
from tests.templating.wordfile import W, p

from vanthu.docx.fonts import FontStyle
from vanthu.docx.styles import StyleSheet
from vanthu.docx.xml import w
from vanthu.templating.compile.jinja_environment import FieldEnvironment
from vanthu.templating.compile.jinja_source import patched, tree_of
from vanthu.templating.compile.table_plans import PlannedParagraph, TablePlan, is_record_table, plan_of
from vanthu.templating.compile.tag_positions import TagPositions, positions_of

SHEET = StyleSheet.read(f"<w:styles {W}>{STYLES}</w:styles>".encode())
HEADER = row(*(cell(width, p("TT")) for width in WIDTHS), header=True)
ROW = row(cell(600, styled("O", "{{ r.tt }}")), cell(3000, styled("O", "{{ r.name }}")), cell(2000, p("-")))
LOOP = tag_row("{%tr for r in rows %}") + ROW + tag_row("{%tr endfor %}")


def table(*rows: str, layout: str = "fixed") -> tuple[etree._Element, TagPositions]:
    """A table of three columns, its tags as instructions."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in WIDTHS)
    start = f'<w:tbl><w:tblPr><w:tblLayout w:type="{layout}"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
    root, tags = tree_of(
        patched(f"<w:body {W}>{start}{''.join(rows)}</w:tbl></w:body>".encode()), FieldEnvironment()
    )
    return next(root.iter(w("tbl"))), positions_of(root, tags)


def plan(*rows: str) -> TablePlan | None:
    return plan_of(*table(*rows), SHEET)


@pytest.mark.parametrize(
    ("rows", "options", "is_one"),
    [
        ((HEADER, LOOP), {}, True),
        ((ROW, LOOP), {}, False),
        ((HEADER, LOOP), {"layout": "autofit"}, False),
        ((), {}, False),
    ],
    ids=["header", "no header", "widths not fixed", "no rows"],
)
def test_a_table_of_records_has_fixed_widths_and_a_header(rows: Any, options: Any, is_one: bool) -> None:
    assert is_record_table(*table(*rows, **options)) is is_one


def test_a_plan_says_of_each_paragraph_its_column_font_and_words() -> None:
    found = plan(HEADER, LOOP)

    assert found is not None
    assert (found.grid, [each.header for each in found.rows]) == (WIDTHS, [True, False])
    assert found.margins == pytest.approx(2 * 108 / 1440 * 25.4)
    plain, in_style = FontStyle(), FontStyle(13)
    assert found.rows[1].paragraphs == (
        PlannedParagraph(0, in_style, 13.0, None),
        PlannedParagraph(1, in_style, 13.0, None),
        PlannedParagraph(2, plain, 10.0, "-"),
    )


@pytest.mark.parametrize(
    "made",
    [
        row(cell(600, p("{{ a }}", "{{ b }}")), cell(3000, p("x")), cell(2000, p("x"))),
        row(
            cell(600, p("{{ a }}").replace("<w:t>", "<w:tab/><w:t>", 1)), cell(3000, p("")), cell(2000, p(""))
        ),
        row(cell(600, p("x") + "<w:sdt/>"), cell(3000, p("x")), cell(2000, p("x"))),
        row(cell(600, p("x"))),
    ],
    ids=["two texts", "a tab beside the text", "more than paragraphs", "fewer columns"],
)
def test_a_table_that_a_document_must_show_first_has_no_plan(made: str) -> None:
    assert plan(HEADER, LOOP, made) is None


def fitted(*records: tuple[str, str]) -> tuple[list[int], float] | None:
    found = plan(HEADER, LOOP)
    assert found is not None
    texts = [text for record in records for text in record]
    return found.fitted([(0, 0), *((1, 2 * n) for n in range(len(records)))], texts)


def test_texts_that_fit_leave_the_widths_as_they_are() -> None:
    assert fitted(("1", "Thôn Đông"), ("2", "")) is None


def test_a_figure_gets_the_room_that_it_needs() -> None:
    found = fitted(("12.500.000.000", "Thôn &amp; xóm"))

    assert found is not None
    widths, smaller = found
    assert sum(widths) == sum(WIDTHS)
    assert widths[0] > WIDTHS[0]
    assert smaller == 0
