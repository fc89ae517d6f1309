from __future__ import annotations

from pathlib import Path

import pytest
from tests.templating.compile.test_static_pass import STYLES, styled
from tests.templating.wordfile import SECTION, p, template

from vanthu.docx.styles import StyleSheet
from vanthu.templating import prepare_template
from vanthu.templating.compile.dynamic_pass import DynamicPass, table_markup_in
from vanthu.templating.compile.marks import MarkedPart, TableEndMark, TableRowMark, TableStartMark
from vanthu.templating.compile.table_markup import TableMarkup
from vanthu.templating.compile.table_plans import TablePlan
from vanthu.templating.language.sentinels import DYNAMIC as D


def finished(folder: Path, body: str, **fields: object) -> str:
    """What the dynamic pass makes of a document's part."""
    prepared = prepare_template(template(folder, body, styles=STYLES))
    (part,) = prepared.rendering(fields).parts.values()
    assert part.is_proven
    return "".join(part.segments)


@pytest.mark.parametrize(
    ("texts", "fields", "bound"),
    [
        (["ngày {{ d }}"], {"d": "5"}, "ngày\u00a05"),
        (["ngày ", "{{ d }}"], {"d": "5"}, "ngày\u00a0</w:t>"),
        (["ngày ", "{{ d }}"], {"d": "nay"}, "ngày </w:t>"),
        (["{{ word }}", "5"], {"word": "Điều "}, "Điều\u00a0</w:t>"),
        (["{{ d }} đồng"], {"d": "500"}, "500\u00a0đồng"),
        (["{{ d }}"], {"d": "ngày \n5"}, "ngày\u00a0</w:t>"),
    ],
    ids=["in a text", "over runs", "no number", "a value before a number", "a unit", "over a line break"],
)
def test_no_line_ends_between_a_word_and_its_number(
    tmp_path: Path, texts: list[str], fields: dict[str, object], bound: str
) -> None:
    assert bound in finished(tmp_path, p(*texts), **fields)


def test_a_run_whose_only_words_are_empty_goes(tmp_path: Path) -> None:
    assert "<w:r>" not in finished(tmp_path, p("{{ x }}"), x="")
    assert finished(tmp_path, p("{{ x }}"), x="a").count("<w:r>") == 1


def test_a_last_section_that_a_condition_emptied_falls(tmp_path: Path) -> None:
    across = SECTION.replace('w:w="11906"', 'w:w="16838"')
    body = p("a") + p("{%p if x %}") + f"<w:p><w:pPr>{across}</w:pPr></w:p>" + p("{%p endif %}")

    assert finished(tmp_path, body, x=True).count("<w:sectPr") == 1
    assert 'w:w="16838"' in finished(tmp_path, body, x=True)
    assert 'w:w="11906"' in finished(tmp_path, body, x=False)


def test_a_rule_line_is_as_long_as_the_words_above_it(tmp_path: Path) -> None:
    body = styled("Q", "{{ unit }}") + styled("L")

    short, long = (finished(tmp_path, body, unit=unit) for unit in ("UBND xã", "ỦY BAN NHÂN DÂN XÃ KHÁNH CƯ"))

    sides = [int(made.partition('<w:ind w:left="')[2].partition('"')[0]) for made in (short, long)]
    assert sides[0] > sides[1] > 0


def test_a_line_above_which_nothing_stands_keeps_its_own_indent(tmp_path: Path) -> None:
    line = styled("L").replace("</w:pPr>", '<w:ind w:left="7"/></w:pPr>')
    body = p("{%p for x in rows %}") + styled("Q", "{{ x }}") + p("{%p endfor %}") + line

    assert '<w:ind w:left="7"/>' in finished(tmp_path, body, rows=[])
    assert '<w:ind w:left="7"/>' not in finished(tmp_path, body, rows=["UBND"])


def test_the_markup_of_a_table_is_cut_at_its_marks() -> None:
    marked = MarkedPart(tables=[TablePlan((), 0.0, ())])
    row = marked.segment(TableRowMark(0, 0))
    start, end = marked.segment(TableStartMark(0)), marked.segment(TableEndMark(0))

    found = table_markup_in(f"<x>{start}<tbl>{row}<tr>{D}{D}</tr>{end}</tbl>", marked)

    assert found == [TableMarkup("<tbl>", (("<tr>", "</tr>"),))]


def test_marks_are_taken_out_where_a_tree_is_finished() -> None:
    marked = MarkedPart(tables=[TablePlan((), 0.0, ())])
    segments = f"<a>{marked.segment(TableStartMark(0))}<b>{D}chữ{D}</b>".split(D)

    assert DynamicPass(marked, StyleSheet({}, {}), []).without_marks(segments) == "<a><b>chữ</b>"
