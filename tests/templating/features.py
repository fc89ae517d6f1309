"""A small template for each feature of docxtpl's syntax, with the fields that fill it: made, never kept."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage, Listing, RichText
from docxtpl.richtext import RichTextParagraph
from tests.templating.wordfile import p

from docx import Document
from vanthu.docx.package import DOCUMENT, unpack
from vanthu.packages import CONTENT_TYPES, pack

PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
MIDDLE = '<w:tcW w:w="2000" w:type="dxa"/><w:vAlign w:val="center"/>'
"""Properties of a cell of which a merge must come between."""

Fields = Callable[[DocxTemplate], Mapping[str, Any]]


@dataclass(frozen=True)
class Feature:
    """A body, and what stands beside it.

    Args:
        fields: From the `DocxTemplate` that pictures and sub-documents want to the fields.
        header: Words of the header.
        footnote: Words of a footnote.
    """

    body: str
    fields: Fields
    header: str = ""
    footnote: str = ""


def given(**fields: Any) -> Fields:
    return lambda _: fields


def cell(content: str, properties: str = '<w:tcW w:w="2000" w:type="dxa"/>') -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def table(*rows: str, columns: int = 2) -> str:
    grid = '<w:gridCol w:w="2000"/>' * columns
    made = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    properties = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>"


def styled(text: str) -> str:
    return (
        f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r></w:p>'
    )


def subdocument(tpl: DocxTemplate) -> Mapping[str, Any]:
    document = Document()
    document.add_heading("Phần thêm", 2)
    document.add_paragraph("một", style="List Bullet")
    document.add_picture(io.BytesIO(PICTURE), width=Mm(5))
    stream = io.BytesIO()
    document.save(stream)
    return {"sub": tpl.new_subdoc(io.BytesIO(stream.getvalue()))}


def built_subdocument(tpl: DocxTemplate) -> Mapping[str, Any]:
    sub = tpl.new_subdoc()
    sub.add_paragraph("đoạn thêm")
    sub.add_table(rows=1, cols=2).cell(0, 1).text = "ô thêm"
    return {"sub": sub}


def picture(tpl: DocxTemplate) -> Mapping[str, Any]:
    return {
        "photo": InlineImage(tpl, io.BytesIO(PICTURE), width=Mm(20)),
        "linked": InlineImage(tpl, io.BytesIO(PICTURE), width=Mm(9), anchor="https://example.vn"),
    }


def looks(_: DocxTemplate) -> Mapping[str, Any]:
    rich = RichText("thường ")
    rich.add("đậm", bold=True)
    rich.add(" đỏ & xanh", color="#ff0000")
    rich.add(" nghiêng", italic=True, underline="double")
    return {"rich": rich}


def highlighted(_: DocxTemplate) -> Mapping[str, Any]:
    return {"rich": RichText("vàng", highlight="#ffff00", size=26, bold=True, font="Arial", underline=True)}


def link(tpl: DocxTemplate) -> Mapping[str, Any]:
    rich = RichText("xem ")
    rich.add("trang", url_id=tpl.build_url_id("https://example.vn/?a=1"))
    return {"rich": rich}


def paragraphs_of_looks(_: DocxTemplate) -> Mapping[str, Any]:
    made = RichTextParagraph()
    made.add(RichText("đoạn một", bold=True))
    made.add("đoạn hai")
    return {"rich": made}


ROWS = (
    {"name": "Thôn Trại", "sum": "5"},
    {"name": "Thôn Đông & Đoài", "sum": "<7"},
    {"name": "", "sum": "9"},
)
EQUAL: Mapping[str, Feature] = {
    "fields": Feature(
        p("Kính gửi: {{ to }} (", "{{ a.b }}", ")"), given(to="UBND <huyện>", a={"b": "A & B"})
    ),
    "a tag split over runs": Feature(p("Số {", "{ num", "ber }", "} x"), given(number="5")),
    "filters and choices": Feature(
        p("{{ x|upper }} {{ 'có' if rows else 'không' }} {{ n|default('-') }}"), given(x="ủy ban", rows=ROWS)
    ),
    "conditions in a text": Feature(
        p("a{% if x %}b{% elif y %}c{% else %}d{% endif %}e"), given(x=False, y=True)
    ),
    "a loop in a text": Feature(
        p("{% for r in rows %}{{ r.name }}{% if not loop.last %}, {% endif %}{% endfor %}."), given(rows=ROWS)
    ),
    "paragraphs": Feature(
        p("{%p for r in rows %}") + styled("{{ loop.index }}. {{ r.name }}") + p("{%p endfor %}"),
        given(rows=ROWS),
    ),
    "paragraphs under a condition": Feature(
        p("{%p if x %}") + p("có") + p("{%p else %}") + p("không") + p("{%p endif %}") + p("sau"), given(x="")
    ),
    "a comment": Feature(p("trước") + p("{#p bỏ đoạn này #}") + p("sau{# bỏ #}"), given()),
    "text of paragraphs joined": Feature(
        p("một {%- if x %}") + p("{%- endif -%}") + p(" hai {{ x }}"), given(x="ba")
    ),
    "rows": Feature(
        table(
            cell(p("Tên")) + cell(p("Số")),
            cell(p("{%tr for r in rows %}"), '<w:gridSpan w:val="2"/>'),
            cell(p("{{ r.name }}")) + cell(styled("{{ r.sum }}")),
            cell(p("{%tr endfor %}"), '<w:gridSpan w:val="2"/>'),
        ),
        given(rows=ROWS),
    ),
    "rows in groups": Feature(
        table(
            cell(p("{%tr for g in groups %}")) + cell(p("")),
            cell(p("{{ g.title }}"), '<w:gridSpan w:val="2"/>'),
            cell(p("{%tr for r in g.rows %}")) + cell(p("")),
            cell(p("{{ loop.index }}")) + cell(p("{{ r.name }}: {{ r.sum }}")),
            cell(p("{%tr endfor %}")) + cell(p("")),
            cell(p("{%tr endfor %}")) + cell(p("")),
        ),
        given(groups=({"title": "I", "rows": ROWS}, {"title": "II", "rows": ROWS[:1]})),
    ),
    "columns": Feature(
        table(
            cell(p("TT"))
            + cell(p("{%tc for r in rows %}"))
            + cell(p("{{ r.name }}"))
            + cell(p("{%tc endfor %}")),
            columns=2,
        ),
        given(rows=ROWS),
    ),
    "fewer columns": Feature(
        table(
            cell(p("TT"))
            + cell(p("{%tc for r in rows %}"))
            + cell(p("{{ r.name }}"))
            + cell(p("{%tc endfor %}")),
            columns=4,
        ),
        given(rows=ROWS[:1]),
    ),
    "cells merged down": Feature(
        table(
            cell(p("{%tr for r in rows %}")) + cell(p("")),
            cell(p("{% vm %}{{ title }}")) + cell(p("{{ r.name }}")),
            cell(p("{%tr endfor %}")) + cell(p("")),
        ),
        given(rows=ROWS, title="chung"),
    ),
    "wide cells merged across": Feature(
        table(
            cell(p("{%tc for r in rows %}"))
            + cell(p("{% hm %}{{ x }}"), '<w:tcW w:w="2000" w:type="dxa"/><w:gridSpan w:val="2"/>')
            + cell(p("{%tc endfor %}")),
            cell(p("{%tc for r in rows %}"))
            + cell(p("{{ r.sum }}"))
            + cell(p("b"))
            + cell(p("{%tc endfor %}")),
            columns=6,
        ),
        given(rows=ROWS, x="chung"),
    ),
    "runs": Feature(
        "<w:p>"
        + "".join(f"<w:r><w:t>{text}</w:t></w:r>" for text in ("a ", "{%r if x %}", "giữa"))
        + "<w:r><w:t>{%r endif %}</w:t></w:r><w:r><w:t> b</w:t></w:r></w:p>",
        given(x=True),
    ),
    "rich text": Feature(p("1. {{r rich }} hết"), looks),
    "a link in rich text": Feature(p("{{r rich }}"), link),
    "paragraphs of rich text": Feature(p("trước") + p("{{p rich }}") + p("sau"), paragraphs_of_looks),
    "a listing": Feature(styled("x {{ list }} y"), given(list=Listing("một\nhai\tba & bốn\anăm\fsáu"))),
    "a line break": Feature(p("x {{ two }} y"), given(two="một\nhai")),
    "pictures": Feature(p("ảnh: {{ photo }}") + p("{{ photo }} {{ linked }}"), picture),
    "a sub-document": Feature(p("trước") + p("{{p sub }}") + p("sau"), subdocument),
    "a sub-document built here": Feature(p("{{p sub }}") + p("sau"), built_subdocument),
    "a header": Feature(p("{{ x }}"), given(x="thân", y="đầu <trang>"), header="Tên: {{ y }}"),
    "a footnote": Feature(
        '<w:p><w:r><w:t>{{ x }}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
        given(x="chú", y="thích <1>"),
        footnote="xem {{ y }}",
    ),
}
"""Where ours is docxtpl's."""

ORDERED: Mapping[str, Feature] = {
    "a coloured cell": Feature(
        table(
            cell(p("{%tr for r in rows %}")) + cell(p("")),
            cell(p("{% cellbg r.colour %}{{ r.name }}")) + cell(p("{{ r.sum }}")),
            cell(p("{%tr endfor %}")) + cell(p("")),
        ),
        given(
            rows=(
                {"name": "a", "sum": "1", "colour": "FF0000"},
                {"name": "b", "sum": "2", "colour": "00FF00"},
            )
        ),
    ),
    "a coloured cell that had a colour": Feature(
        table(
            cell(
                p("{% cellbg colour %}x"),
                '<w:tcW w:w="2000" w:type="dxa"/><w:shd w:val="clear" w:fill="EEEEEE"/>',
            )
            + cell(p("y"))
        ),
        given(colour="FF0000"),
    ),
    "a cell over columns": Feature(
        table(cell(p("{% colspan count %}{{ x }}")), cell(p("a")) + cell(p("b"))), given(count=2, x="chung")
    ),
    "cells merged across": Feature(
        table(
            cell(p("TT"))
            + cell(p("{%tc for r in rows %}"))
            + cell(p("{% hm %}{{ x }}"), MIDDLE)
            + cell(p("{%tc endfor %}")),
            cell(p("1"))
            + cell(p("{%tc for r in rows %}"))
            + cell(p("{{ r.sum }}"))
            + cell(p("{%tc endfor %}")),
        ),
        given(rows=ROWS, x="chung"),
    ),
    "cells merged down that stand in the middle": Feature(
        table(
            cell(p("{%tr for r in rows %}")) + cell(p("")),
            cell(p("{% vm %}{{ x }}"), MIDDLE) + cell(p("{{ r.sum }}")),
            cell(p("{%tr endfor %}")) + cell(p("")),
        ),
        given(rows=ROWS, x="chung"),
    ),
    "a highlighted run": Feature(p("{{r rich }}"), highlighted),
}
"""Where docxtpl writes properties in an order that the schema does not allow, or without what it asks for."""

FOOTNOTES = "word/footnotes.xml"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
RULES = "".join(
    f'<w:footnote w:type="{kind}" w:id="{n}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
    for n, kind in enumerate(("separator", "continuationSeparator"))
)


@cache
def _empty(header: str) -> bytes:
    """A file as python-docx has it, its only paragraph in the header."""
    document, stream = Document(), io.BytesIO()
    if header:
        document.sections[0].header.paragraphs[0].text = header
    document.save(stream)
    return stream.getvalue()


def write(feature: Feature, path: Path) -> None:
    """The template of a feature."""
    parts = unpack(_empty(feature.header), path.name)
    document = parts[DOCUMENT].decode()
    start, end = document.index("<w:body>") + len("<w:body>"), document.rindex("<w:sectPr")
    parts[DOCUMENT] = f"{document[:start]}{feature.body}{document[end:]}".encode()
    if feature.footnote:
        note = f'{RULES}<w:footnote w:id="2">{p(feature.footnote)}</w:footnote>'
        parts[FOOTNOTES] = f"<w:footnotes {W} {R}>{note}</w:footnotes>".encode()
        for name, end_tag, added in (
            (CONTENT_TYPES, b"</Types>", f'<Override PartName="/{FOOTNOTES}" ContentType="{TYPE}"/>'),
            (
                "word/_rels/document.xml.rels",
                b"</Relationships>",
                f'<Relationship Id="rId77" Type="{RELATION}" Target="footnotes.xml"/>',
            ),
        ):
            parts[name] = parts[name].replace(end_tag, added.encode() + end_tag)
    path.write_bytes(pack(parts))
