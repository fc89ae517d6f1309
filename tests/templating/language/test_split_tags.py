from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from tests.templating.wordfile import W, checked, template

from vanthu.docx.xml import parse, w
from vanthu.templating.language.split_tags import clerk_name, cutting_elements, tags_of

RUN = "<w:r><w:t>{}</w:t></w:r>"


def paragraph(inside: str) -> etree._Element:
    return parse(f"<w:p {W}>{inside}</w:p>".encode())


def cut_by(inside: str) -> list[str]:
    """The elements that cut the tag of a paragraph."""
    root = paragraph(inside)
    ((_, holders),) = tags_of(root)
    return [etree.QName(element).localname for element in cutting_elements(root, holders)]


def test_each_letter_of_a_tag_is_told_with_its_text() -> None:
    ((tag, holders),) = tags_of(paragraph(RUN.format("Số {{ nu") + RUN.format("m }}.")))

    assert (tag.text, tag.start) == ("{{ num }}", 3)
    assert [holder.text for holder in holders] == ["Số {{ nu"] * 5 + ["m }}."] * 4


@pytest.mark.parametrize(
    ("between", "found"),
    [
        ("", []),
        ("<w:r><w:rPr><w:b/></w:rPr></w:r>", []),
        ('<w:bookmarkStart w:id="1"/>', ["bookmarkStart"]),
        ("<w:r><w:tab/></w:r>", ["tab"]),
    ],
)
def test_what_begins_between_two_letters_cuts_a_tag(between: str, found: list[str]) -> None:
    assert cut_by(RUN.format("{{ na") + between + RUN.format("me }}")) == found


def test_what_begins_before_a_tag_and_ends_in_it_cuts_it_too() -> None:
    inside = RUN.format("x {{ na")
    assert cut_by(f"<w:hyperlink>{inside}</w:hyperlink>{RUN.format('me }}')}") == ["hyperlink"]
    assert cut_by(f"<w:hyperlink>{RUN.format('{{ name }}')}</w:hyperlink>") == []


def test_a_rare_element_goes_by_its_name_in_the_file() -> None:
    assert clerk_name(etree.Element(w("tab"))) == "dấu tab"
    assert clerk_name(etree.Element(w("ruby"))) == "w:ruby"


@pytest.mark.parametrize(
    "between",
    ["", '<w:proofErr w:type="spellStart"/>', "<w:r><w:rPr><w:b/></w:rPr></w:r>"],
    ids=["runs", "a spelling mark", "a bold run"],
)
def test_a_tag_split_over_plain_runs_is_fine(tmp_path: Path, between: str) -> None:
    body = f"<w:p>{RUN.format('{{ na')}{between}{RUN.format('me }}')}</w:p>"

    assert checked(template(tmp_path, body), {"name"}) == ()


def test_a_tag_whole_inside_a_hyperlink_is_fine(tmp_path: Path) -> None:
    linked = f'<w:hyperlink w:anchor="a">{RUN.format("{{ name }}")}</w:hyperlink>'

    assert checked(template(tmp_path, f"<w:p>{linked}</w:p>")) == ()
