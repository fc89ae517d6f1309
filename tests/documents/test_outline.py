from __future__ import annotations

from tests.builders import an_item

from vanthu.campaign.choices import OutlineLevel as Level
from vanthu.campaign.model import TextSpan
from vanthu.documents.outline import NumberedParagraph, ended, numbered


def numbers(*levels: Level) -> list[str]:
    return [p["number"] for p in numbered(an_item(level, "chữ") for level in levels)]


def text(paragraph: NumberedParagraph) -> str:
    return "".join(span.text for span in paragraph["spans"])


def test_numbers_restart_under_each_parent() -> None:
    found = numbers(
        Level.SECTION,
        Level.CLAUSE,
        Level.POINT,
        Level.POINT,
        Level.CLAUSE,
        Level.POINT,
        Level.SECTION,
        Level.CLAUSE,
    )

    assert found == ["I.", "1.", "a)", "b)", "2.", "a)", "II.", "1."]


def test_paragraphs_have_no_number_and_do_not_break_the_count() -> None:
    assert numbers(Level.CLAUSE, Level.PARAGRAPH, Level.CLAUSE) == ["1.", "", "2."]


def test_section_titles_stand_in_capitals_with_vietnamese_letters() -> None:
    (section,) = numbered([an_item(Level.SECTION, "Mục đích, yêu cầu đề ra")])

    assert (section["number"], text(section)) == ("I.", "MỤC ĐÍCH, YÊU CẦU ĐỀ RA")


def test_a_titled_clause_looks_other_than_a_sentence() -> None:
    looks = [
        p["look"] for p in numbered([an_item(Level.CLAUSE, "x", titled=True), an_item(Level.CLAUSE, "y")])
    ]

    assert looks == ["clause_title", "clause"]


def test_the_text_ends_with_the_closing_mark_whatever_stood_there() -> None:
    for tail in ("quy định.", "quy định", "quy định:", "quy định./.", "quy định; "):
        spans = (TextSpan(text="theo "), TextSpan(text=tail))
        *_, last = ended([{"look": "text", "number": "", "spans": spans}])
        assert text(last) == "theo quy định./."
