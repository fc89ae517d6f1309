"""`--comments`: a copy with Word comments at the places."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from tests.format_check import samples
from tests.format_check.breaking import broken, letters, section, words, xml
from tests.templating.ooxml import validate
from tests.templating.test_templates import rendered
from tests.templating.wordfile import paragraphs, root_of

from vanthu.docx.package import unpack
from vanthu.docx.xml import text_of, w
from vanthu.format_check.check_document import check
from vanthu.format_check.comments import commented

NOW = dt.datetime(2024, 10, 5, 8, 0, tzinfo=dt.UTC)
FAULTY = broken(
    samples.LETTER,
    letters("Thực hiện", font="Arial"),
    words("- Như trên;", "- Như trên."),
    section("pgMar", left="900"),
)


def with_comments(data: bytes) -> bytes:
    return commented(check(data, "test"), NOW)


def comments(data: bytes) -> list[str]:
    return [text_of(p) for c in root_of(data, "word/comments.xml").iter(w("comment")) for p in c.iter(w("p"))]


def test_every_result_becomes_a_comment_that_says_what_and_where_in_the_decree() -> None:
    said = comments(with_comments(FAULTY))

    assert len(said) == 3
    assert any("phông Arial" in text and "PAGE.FONT.NAME" in text and "PL I, I.4" in text for text in said)


def test_a_comment_stands_at_its_paragraph() -> None:
    root = root_of(with_comments(FAULTY))
    paragraph = next(p for p in root.iter(w("p")) if "Như trên" in text_of(p))

    begin, end = paragraph.find(w("commentRangeStart")), paragraph.find(w("commentRangeEnd"))
    assert begin is not None
    assert end is not None
    assert begin.get(w("id")) == end.get(w("id"))


def test_what_is_wrong_in_a_header_is_said_at_the_first_words_of_the_text() -> None:
    small = broken(samples.DECISION, letters("2", sz="22"), part="word/header1.xml")
    root = root_of(with_comments(broken(small, xml("<w:body>", "<w:body><w:p/>"))))
    (paragraph,) = (p for p in root.iter(w("p")) if p.find(w("commentRangeStart")) is not None)

    assert text_of(paragraph)


def test_no_word_changes() -> None:
    assert paragraphs(with_comments(FAULTY)) == paragraphs(FAULTY)


def test_comments_that_are_there_stay() -> None:
    once = with_comments(FAULTY)
    twice = with_comments(once)

    assert len(comments(twice)) == 2 * len(comments(once))
    ids = [c.get(w("id")) for c in root_of(twice, "word/comments.xml").iter(w("comment"))]
    assert len(ids) == len(set(ids))
    assert unpack(twice, "test")["[Content_Types].xml"].count(b"comments.xml") == 1


@pytest.mark.slow
def test_a_commented_file_is_valid_wordprocessingml(tmp_path: Path) -> None:
    faulty = broken(rendered("reminder", 1), words("Như trên;", "Như trên."))
    path = tmp_path / "nhan_xet.docx"
    path.write_bytes(with_comments(faulty))

    assert comments(path.read_bytes())
    assert validate(path) == []
