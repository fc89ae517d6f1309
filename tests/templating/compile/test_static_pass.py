"""A part finished in pieces is the part finished as a tree."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.templating.contexts import Piece
from tests.templating.test_templates import SAMPLES, TEMPLATES
from tests.templating.wordfile import SECTION, p, template

from vanthu.docx.xml import parse
from vanthu.templating.finish.finish_part import finish
from vanthu.templating.preparation import prepare_template
from vanthu.templating.template import Template

STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>'
    f'<w:rPr><w:sz w:val="{size}"/></w:rPr></w:style>'
    for key, name, size in (
        ("T", "Trích yếu", 28),
        ("L", "Kẻ một phần ba", 28),
        ("O", "Ô bảng", 26),
        ("Q", "Cơ quan ban hành", 26),
    )
)


def styled(key: str, *texts: str) -> str:
    return p(*texts).replace("<w:p>", f'<w:p><w:pPr><w:pStyle w:val="{key}"/></w:pPr>', 1)


def cell(width: int, content: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def row(*cells: str, header: bool = False) -> str:
    return f"<w:tr><w:trPr>{'<w:tblHeader/>' if header else ''}</w:trPr>{''.join(cells)}</w:tr>"


def tag_row(tag: str) -> str:
    return f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="3"/></w:tcPr>{p(tag)}</w:tc></w:tr>'


WIDTHS = (600, 3000, 2000)
TABLE = (
    '<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>'
    + "".join(f'<w:gridCol w:w="{width}"/>' for width in WIDTHS)
    + "</w:tblGrid>"
    + row(
        *(cell(width, styled("O", label)) for width, label in zip(WIDTHS, ("TT", "Tên", "Số"), strict=True)),
        header=True,
    )
    + tag_row("{%tr for g in groups %}")
    + '<w:tr><w:tc><w:tcPr><w:tcW w:w="5600" w:type="dxa"/><w:gridSpan w:val="3"/></w:tcPr>'
    + styled("O", "Mục {{ g.title }}")
    + "</w:tc></w:tr>"
    + tag_row("{%tr for r in g.rows %}")
    + row(
        cell(WIDTHS[0], styled("O", "{{ loop.index }}")),
        cell(WIDTHS[1], styled("O", "{{ r.name }}{% if r.sum %} ({{ r.sum }}){% endif %}")),
        cell(WIDTHS[2], styled("O", "{{ r.sum }}")),
    )
    + tag_row("{%tr endfor %}")
    + tag_row("{%tr for r in g.rows %}")
    + row(
        cell(WIDTHS[0], styled("O", "-")),
        cell(WIDTHS[1], styled("O", "ngày {{ r.name }} đồng")),
        cell(WIDTHS[2], styled("O", "{{ r.sum }}") + styled("O", "ghi chú")),
    )
    + tag_row("{%tr endfor %}")
    + tag_row("{%tr endfor %}")
    + "</w:tbl>"
)
BODY = (
    p("{%p for line in lines %}")
    + styled("Q", "{{ line }}")
    + p("{%p endfor %}")
    + styled("L")
    + styled("T", "Về việc {{ title }}")
    + styled("L")
    + p("trước ngày ", "{{ day }}", " tháng ", "{{ month }}", "{{ note }}")
    + p("{{r spans }}", "{% if title %} có {{ day }} ha{% endif %}")
    + TABLE
    + p("{%p if title %}")
    + p("Phụ lục")
    + f"<w:p><w:pPr>{SECTION}</w:pPr></w:p>"
    + p("{%p endif %}")
)
WORDS = st.text(st.sampled_from("aĐ5 .,ngàyháđồ&<'\n\t\u00a0"), max_size=30) | st.sampled_from(
    ["", "5", "ngày ", "12.500.000.000", "Nâng cấp, cải tạo, mở rộng đường trục chính nội đồng " * 3]
)
ROWS = st.lists(st.fixed_dictionaries({"name": WORDS, "sum": WORDS}), max_size=4)
FIELDS = st.fixed_dictionaries(
    {
        "lines": st.lists(WORDS, max_size=3),
        "title": WORDS,
        "day": WORDS,
        "month": WORDS,
        "note": WORDS,
        "spans": st.lists(st.builds(Piece, WORDS, st.booleans()), min_size=1, max_size=3).map(tuple),
        "groups": st.lists(st.fixed_dictionaries({"title": WORDS, "rows": ROWS}), max_size=3),
    }
)


def assert_the_same(prepared: Template, fields: Any) -> None:
    """What is finished in pieces, and what the same program makes, finished as a tree."""
    made = prepared.rendering(fields)
    for program in prepared.programs:
        assert program.dynamic_pass is not None
        root = parse(program.dynamic_pass.without_marks(program.run(made.fields)).encode())
        finish(root, prepared.styles)
        assert made.parts[program.part].is_proven
        assert _canonical(made.parts[program.part].data) == etree.tostring(root, method="c14n").decode()


def _canonical(data: bytes) -> str:
    return etree.tostring(parse(data), method="c14n").decode()


@pytest.mark.parametrize("size", [1, 3])
@pytest.mark.parametrize("kind", SAMPLES)
def test_each_kind_of_document_is_foreseen_and_the_same(kind: str, size: int) -> None:
    assert_the_same(prepare_template(TEMPLATES / f"{kind}.docx"), SAMPLES[kind](size))


@given(fields=FIELDS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
def test_any_fields_give_the_same(tmp_path: Path, fields: Any) -> None:
    prepared = prepare_template(template(tmp_path, BODY, styles=STYLES))

    assert_the_same(prepared, fields)
