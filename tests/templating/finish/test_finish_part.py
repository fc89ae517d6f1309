"""What a rendered part still needs; widths, rule lines and typography have tests of their own."""

from __future__ import annotations

from pathlib import Path

from lxml import etree
from tests.templating.wordfile import W, p, root_of, template

from vanthu.docx.styles import StyleSheet
from vanthu.docx.xml import parse, w
from vanthu.templating import prepare_template
from vanthu.templating.finish.finish_part import DRAWING_ID, finish

WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'


def test_an_appendix_under_a_condition_brings_its_own_section(tmp_path: Path) -> None:
    across = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
    upright = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    body = (
        p("Chính văn")
        + p("{%p if has %}")
        + f"<w:p><w:pPr>{upright}</w:pPr></w:p>"
        + p("Phụ lục")
        + f"<w:p><w:pPr>{across}</w:pPr></w:p>"
        + p("{%p endif %}")
    )
    prepared = prepare_template(template(tmp_path, body, section=upright))

    with_appendix = list(root_of(prepared.render({"has": True})).iter(w("pgSz")))
    without = list(root_of(prepared.render({"has": False})).iter(w("pgSz")))

    assert [size.get(w("orient")) for size in with_appendix] == [None, "landscape"]
    assert [size.get(w("orient")) for size in without] == [None]


def finished(body: str) -> etree._Element:
    root = parse(f"<w:document {W} {WP}><w:body>{body}</w:body></w:document>".encode())
    finish(root, StyleSheet({}, {}))
    return root


def test_runs_without_words_go_and_runs_with_anything_else_stay() -> None:
    runs = "<w:r><w:rPr><w:b/></w:rPr><w:t/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:tab/></w:r><w:r/>"

    root = finished(f"<w:p>{runs}</w:p>")

    assert [[child.tag for child in run] for run in root.iter(w("r"))] == [[w("t")], [w("tab")]]


def test_drawings_that_a_loop_repeats_get_numbers_of_their_own() -> None:
    drawing = '<w:p><w:r><w:drawing><wp:docPr id="7" name="a"/></w:drawing></w:r></w:p>'

    assert [each.get("id") for each in finished(drawing * 3).iter(DRAWING_ID)] == ["1", "2", "3"]


def test_a_last_section_that_holds_words_stays() -> None:
    section = '<w:sectPr><w:pgSz w:w="{}" w:h="1"/></w:sectPr>'
    body = f"<w:p><w:pPr>{section.format(1)}</w:pPr></w:p>{p('x')}{section.format(2)}"

    root = finished(body)

    assert [size.get(w("w")) for size in root.iter(w("pgSz"))] == ["1", "2"]


def test_words_in_the_paragraph_of_the_section_break_stay() -> None:
    section = '<w:sectPr><w:pgSz w:w="{}" w:h="1"/></w:sectPr>'
    body = f"{p('a')}<w:p><w:pPr>{section.format(1)}</w:pPr><w:r><w:t>b</w:t></w:r></w:p>{section.format(2)}"

    root = finished(body)

    assert [size.get(w("w")) for size in root.iter(w("pgSz"))] == ["1"]
    assert ["".join(map(str, each.itertext())) for each in root.iter(w("p"))] == ["a", "b"]
