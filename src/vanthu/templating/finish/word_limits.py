"""What Word refuses to open and schema validators pass over."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from vanthu.diagnostics import Diagnostic, TagPlace
from vanthu.docx.xml import NS, children, text_of, w
from vanthu.templating.messages import diagnose

LOOSE_TEXT = etree.XPath(
    "//text()[parent::w:p or parent::w:r or parent::w:body or parent::w:tc or parent::w:tr or parent::w:tbl]",
    namespaces=NS,
    smart_strings=False,
)
"""Words between elements, where no reader shows them."""


def structure(root: etree._Element) -> Iterator[Diagnostic]:
    """What is wrong with the elements of a rendered part."""
    for cell in root.iter(w("tc")):
        if not len(cell) or cell[-1].tag != w("p"):
            yield diagnose("cell_without_paragraph", TagPlace("", _around(cell)))
    for table in root.iter(w("tbl")):
        rows = children(table, "tr")
        if not rows or not all(children(row, "tc") or row.findall(w("sdt")) for row in rows):
            yield diagnose("empty_row", TagPlace("", _around(table)))
    marks = [mark.get(w("fldCharType")) for mark in root.iter(w("fldChar"))]
    if marks.count("begin") != marks.count("end"):
        yield diagnose("open_field", TagPlace(""))
    for text in root.iter(w("t")):
        if len(text):
            yield diagnose("misplaced", TagPlace("", "".join(map(str, text.itertext()))))
    for words in LOOSE_TEXT(root):  # type: ignore[union-attr] # a list of str, by its path
        if found := str(words).strip():
            yield diagnose("misplaced", TagPlace("", found))


def _around(element: etree._Element) -> str:
    """Words near an element, for a message."""
    before = element.getprevious()
    holder = before if before is not None else element
    return " ".join(text_of(paragraph) for paragraph in holder.iter(w("p")))
