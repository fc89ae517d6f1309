from __future__ import annotations

import pytest
from jinja2 import Environment
from lxml import etree
from tests.templating.wordfile import W, p

from vanthu.docx.xml import MalformedXmlError
from vanthu.templating.compile.jinja_source import (
    held_in,
    instructions,
    number_of,
    patched,
    program_of,
    tree_of,
    words_of_line,
)

ENVIRONMENT = Environment(autoescape=True)
SOURCE = f'<w:p {W}><w:t>{{{{ x }}}}</w:t>{{% if y %}}<w:c w:val="{{{{ z }}}}"/>{{% endif %}}{{# n #}}</w:p>'


def test_a_tag_is_an_instruction_or_a_number_in_an_attribute() -> None:
    root, tags = tree_of(SOURCE, ENVIRONMENT)

    assert [(tag.kind, tag.word) for tag in tags] == [
        ("print", "x"),
        ("block", "if"),
        ("print", "z"),
        ("block", "endif"),
        ("comment", ""),
    ]
    assert [number_of(tag) for tag in instructions(root)] == [0, 1, 3, 4]
    assert [held_in(str(value)) for each in root.iter() for value in each.attrib.values()] == [[2]]


def test_the_tree_with_its_tags_put_back_is_the_program() -> None:
    root, tags = tree_of(SOURCE, ENVIRONMENT)

    assert (
        program_of(etree.tostring(root, encoding="unicode"), [tag.text for tag in tags]) == "{#\n#}" + SOURCE
    )


def test_tags_that_cut_through_elements_are_no_tree() -> None:
    with pytest.raises(MalformedXmlError):
        tree_of(f"<w:p {W}>{{% if x %}}</w:p>{{% else %}}</w:p>{{% endif %}}", ENVIRONMENT)


def test_a_part_is_a_program_of_a_paragraph_a_line_with_all_its_spaces() -> None:
    body = p("Số {{ n }} ") + p("{%p if x %}") + p("có") + p("{%p endif %}")

    lines = patched(f"<w:body {W}>{body}</w:body>".encode()).split("\n")

    assert [words_of_line(tuple(lines), n) for n in range(1, len(lines) + 1)] == [
        "",
        "Số {{ n }} {% if x %}",
        "có{% endif %}",
    ]
    assert 'xml:space="preserve"' in lines[1]


def test_a_width_by_the_turns_of_a_loop_needs_no_multiplication() -> None:
    span = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    cell = f"<w:tc {W}>{span}<w:p><w:r><w:t>{{% hm %}}x</w:t></w:r></w:p></w:tc>"

    assert 'w:val="{{ loop.length + loop.length }}"' in patched(cell.encode())


def test_a_line_that_is_not_there_has_no_words() -> None:
    assert words_of_line(("<a>x</a>",), 0) == words_of_line(("<a>x</a>",), 2) == ""
