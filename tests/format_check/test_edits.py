"""What a correction changes, made for a segment."""

from __future__ import annotations

from tests.format_check.typed import docx, p, run

from vanthu.docx import read_document
from vanthu.docx.model import Paragraph
from vanthu.format_check.edits import LettersEdit, TextEdit
from vanthu.format_check.recognise import TextSegment, whole


def paragraph(*runs: str) -> Paragraph:
    (made,) = read_document(docx(p(*runs)), "test").paragraphs
    return made


def test_the_look_of_a_segment_is_changed_run_by_run() -> None:
    mixed = paragraph(
        run("Điều 1.", bold=True), run("1", more='<w:vertAlign w:val="superscript"/>'), run(" Tặng")
    )

    (edit,) = LettersEdit.within(whole(mixed), size_pt=14, bold=True)

    assert edit.runs == (mixed.runs[0].element, mixed.runs[2].element)  # a footnote's mark keeps its look
    assert (edit.size_pt, edit.bold, edit.italic, edit.font, edit.black) == (14, True, None, False, False)


def test_runs_that_hold_letters_of_others_are_left_alone() -> None:
    one = paragraph(run("Điều 1. Tặng"))

    assert LettersEdit.within(TextSegment(one, 0, 7), bold=True) == ()
    assert LettersEdit.within(TextSegment(one, 8, 12), bold=True) == ()
    assert LettersEdit.within(TextSegment(paragraph(run("  Tặng ")), 2, 6), bold=True) != ()


def test_words_are_replaced_in_a_segment_or_in_some_of_it() -> None:
    segment = TextSegment(paragraph(run("Số: 5/QĐ")), 4, 8)

    all_of_it, some = TextEdit.within(segment, "6/QĐ"), TextEdit.within(segment, "05", 0, 1)

    assert (all_of_it.start, all_of_it.end, all_of_it.text) == (4, 8, "6/QĐ")
    assert (some.start, some.end, some.text) == (4, 5, "05")
