"""What a rendered part still needs: no empty runs, unique drawing ids, columns and lines that fit.

It also drops an empty last section: an appendix that stands under a condition brings its own section break,
and after it nothing is left for the template's last section.
"""

from __future__ import annotations

from lxml import etree

from vanthu.docx.styles import StyleSheet
from vanthu.docx.xml import NS, children, elements, w
from vanthu.templating.finish.record_tables import fit_columns
from vanthu.templating.finish.rule_lines import fit_lines
from vanthu.templating.finish.typography import bind_spaces_in

DRAWING_ID = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


EMPTY_RUNS = etree.XPath(
    "//w:r[not(*[not(self::w:rPr or self::w:t)]) and not(text()) and not(w:t/text() or w:t/*)"
    " and not(processing-instruction() or w:t/processing-instruction())]",
    namespaces=NS,
)


def finish(root: etree._Element, styles: StyleSheet) -> None:
    """Finishes a rendered part in place."""
    drop_empty_runs(root)
    number_drawings(root)
    body = root.find("w:body", NS)
    if body is not None:
        _drop_empty_last_section(body)
    bind_spaces_in(root, styles)
    fit_columns(root, styles)
    fit_lines(root, styles)


def drop_empty_runs(root: etree._Element) -> None:
    """Runs left empty where docxtpl split a paragraph around `{{r … }}`, and words' empty holders."""
    for run in elements(EMPTY_RUNS, root):
        parent = run.getparent()
        if parent is not None:
            parent.remove(run)


def number_drawings(root: etree._Element) -> None:
    """Drawing ids 1, 2, 3 … : a loop repeats them, and Word wants each once."""
    for number, drawing in enumerate(root.iter(DRAWING_ID), start=1):
        drawing.set("id", str(number))


def _drop_empty_last_section(body: etree._Element) -> None:
    """Where the last section break is followed by nothing, its section becomes the file's last."""
    blocks = list(body)
    if len(blocks) < 2 or blocks[-1].tag != w("sectPr"):
        return
    last = blocks[-2]
    section = last.find("w:pPr/w:sectPr", NS)
    properties = last.find("w:pPr", NS)
    if last.tag != w("p") or section is None or properties is None:
        return
    body.remove(blocks[-1])
    properties.remove(section)
    body.append(section)
    before = last.getprevious()
    if not children(last, "r") and before is not None and before.tag == w("p"):
        body.remove(last)
