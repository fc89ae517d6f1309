# ruff: noqa: E501 - a piece of XML, a case, stays on its line

from __future__ import annotations

import pytest
from lxml import etree
from tests.format_check.typed import DECLARED

from vanthu.docx.drawings import box_width, drawn_lines, shown
from vanthu.docx.model import DrawnLine
from vanthu.docx.xml import parse, w

CM = 360000


def paragraph(inside: str) -> etree._Element:
    return parse(f"<w:p {DECLARED}><w:r>{inside}</w:r></w:p>".encode())


def shape(across: int, down: int = 0, *, kind: str = "line", dash: str = "") -> str:
    dashed = f'<a:ln><a:prstDash val="{dash}"/></a:ln>' if dash else ""
    size = f'<a:xfrm><a:ext cx="{across}" cy="{down}"/></a:xfrm>'
    return f'<w:drawing><wps:wsp><wps:spPr>{size}<a:prstGeom prst="{kind}"/>{dashed}</wps:spPr></wps:wsp></w:drawing>'


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        (shape(5 * CM), [DrawnLine(50, solid=True)]),
        (shape(5 * CM, kind="straightConnector1", dash="dash"), [DrawnLine(50, solid=False)]),
        (shape(5 * CM, dash="solid"), [DrawnLine(50, solid=True)]),
        (shape(5 * CM, CM), []),
        (shape(CM // 20), []),
        (shape(5 * CM, kind="rect"), []),
        ('<w:pict><v:line from="0,0" to="72pt,0"/></w:pict>', [DrawnLine(25.4, solid=True)]),
        (
            '<w:pict><v:line from="72pt,1pt" to="0,1pt"><v:stroke dashstyle="dash"/></v:line></w:pict>',
            [DrawnLine(25.4, solid=False)],
        ),
        ('<w:pict><v:line from="0,0" to="0,72pt"/></w:pict>', []),
        ('<w:pict><v:line from="0" to="72pt,0"/></w:pict>', []),
        (
            '<w:pict><v:shape type="#_x0000_t32" style="width:2in;height:0"/></w:pict>',
            [DrawnLine(50.8, solid=True)],
        ),
        (
            '<w:pict><v:shape o:connectortype="straight" style="width:30mm"/></w:pict>',
            [DrawnLine(30, solid=True)],
        ),
        ('<w:pict><v:shape style="width:2in;height:0"/></w:pict>', []),
    ],
)
def test_straight_level_lines_are_found_with_their_lengths(inside: str, found: list[DrawnLine]) -> None:
    lines = drawn_lines(paragraph(inside))

    assert [line.solid for line in lines] == [line.solid for line in found]
    assert [line.length for line in lines] == pytest.approx([line.length for line in found])


def test_what_an_old_reader_would_draw_is_not_drawn_twice() -> None:
    both = f"<mc:AlternateContent><mc:Choice>{shape(CM)}</mc:Choice><mc:Fallback>{shape(CM)}</mc:Fallback></mc:AlternateContent>"

    assert len(drawn_lines(paragraph(both))) == 1
    assert [shown(each) for each in paragraph(both).iter(w("drawing"))] == [True, False]


@pytest.mark.parametrize(
    ("holder", "width"),
    [
        ('<wps:wsp><wps:spPr><a:xfrm><a:ext cx="1800000"/></a:xfrm></wps:spPr>{}</wps:wsp>', 50 - 5.08),
        ("<wps:wsp>{}</wps:wsp>", None),
        ('<v:shape style="left:1;width:2in;">{}</v:shape>', 50.8 - 5.08),
        ('<v:shape style="width:50%">{}</v:shape>', None),
        ("{}", None),
    ],
)
def test_the_text_of_a_box_has_its_width_without_insets(holder: str, width: float | None) -> None:
    box = holder.format("<w:txbxContent><w:p/></w:txbxContent>")
    _, inner = paragraph(box).iter(w("p"))

    assert box_width(inner) == (None if width is None else pytest.approx(width))
    assert box_width(paragraph("")) is None
