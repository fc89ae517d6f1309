from __future__ import annotations

import pytest
from tests.docx.wordml import first, styled
from tests.format_check.typed import run

from vanthu.docx.model import CellPosition, ParagraphFormat, RunFormat


def test_latin_letters_and_vietnamese_letters_have_fonts_of_their_own() -> None:
    fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Verdana"/>'
    letters = first(styled("chữ", run_properties=fonts)).runs[0].format

    assert letters.fonts("abc") == {"Times New Roman"}
    assert letters.fonts("chữ") == {"Times New Roman", "Verdana"}


def test_exact_spacing_is_told_as_a_multiple_of_the_letters_line() -> None:
    exact = '<w:spacing w:line="322" w:lineRule="exact"/>'
    paragraph = first(styled("chữ", paragraph_properties=exact, run_properties='<w:sz w:val="28"/>'))

    assert paragraph.format.lines(14) == pytest.approx(1.0)


def test_a_multiple_of_a_line_is_at_least_one_where_the_rule_says_at_least() -> None:
    assert ParagraphFormat(line=120, line_rule="atLeast").lines(14) == 1.0
    assert ParagraphFormat(line=480, line_rule="auto").lines(14) == 2.0


def test_a_cell_ends_its_row_where_its_span_reaches_the_last_column() -> None:
    assert CellPosition(row=0, column=1, span=2, rows=1, columns=3).last
    assert not CellPosition(row=0, column=1, span=1, rows=1, columns=3).last


def test_black_is_what_prints_black() -> None:
    assert RunFormat(colour="auto").black
    assert RunFormat(colour="000000").black
    assert not RunFormat(colour="000080").black


def test_a_paragraph_is_as_large_as_its_first_visible_letters() -> None:
    paragraph = first(f"<w:p>{run(' ', size=20)}{run('chữ', size=13)}</w:p>")

    assert paragraph.size_pt == 13
    assert not paragraph.blank
    assert first(f"<w:p>{run(' ')}</w:p>").blank
